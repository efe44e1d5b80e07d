/* lr-command.h: what a command of the command line is made of
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib/gi18n.h>

#include "lr-day.h"
#include "lr-store.h"

G_BEGIN_DECLS

/**
 * LrCli:
 *
 * One run of one command: its words and options, and the store it works on.
 */
typedef struct _LrCli LrCli;

/**
 * LrCommand:
 *
 * One command, declared in a file of its own (lr-command-NAME.c) and listed in
 * lr-cli.c. Its function first calls lr_cli_parse() with its own options, then
 * does its work.
 */
typedef struct
{
  const char *name;
  const char *arguments;  /* (nullable): as "PUPIL FIELD=VALUE ...", marked with N_() */
  const char *summary;    /* one line for the list of commands, marked with N_() */
  const char *details;    /* (nullable): paragraphs below the options, marked with N_() */

  /* (nullable): what goes before the details and comes from a table, translated */
  char     *(*dup_details) (void);

  /* Returns FALSE when it failed, with the error set, and also when there is
   * nothing left to do because help was asked for, with no error set. */
  gboolean  (*run)        (LrCli   *cli,
                           GError **error);
} LrCommand;

#define LR_CLI_ANY_WORDS (-1)

gboolean    lr_cli_parse           (LrCli              *cli,
                                    const GOptionEntry *entries,
                                    int                 min_words,
                                    int                 max_words,
                                    GError            **error);
guint       lr_cli_get_n_words     (LrCli              *cli);
const char *lr_cli_get_word        (LrCli              *cli,
                                    guint               index);

gboolean    lr_cli_parse_day       (const char         *option,
                                    const char         *text,
                                    LrDay              *day,
                                    GError            **error);
gboolean    lr_cli_parse_today     (const char         *text,
                                    LrDay              *today,
                                    GError            **error);
gboolean    lr_cli_require         (LrCli              *cli,
                                    const char         *option,
                                    const char         *value,
                                    GError            **error);
GError     *lr_cli_usage_error     (LrCli              *cli,
                                    const char         *format,
                                    ...) G_GNUC_PRINTF (2, 3);

const char *lr_cli_get_folder      (LrCli              *cli);
LrStore    *lr_cli_get_store       (LrCli              *cli,
                                    GError            **error);
void        lr_cli_take_store      (LrCli              *cli,
                                    LrStore            *store);
gboolean    lr_cli_check_no_store  (LrCli              *cli,
                                    GError            **error);

LrSecret   *lr_cli_read_passphrase (LrCli              *cli,
                                    const char         *prompt,
                                    GError            **error);
LrSecret   *lr_cli_read_new_passphrase (LrCli          *cli,
                                    GError            **error);
LrSecret   *lr_cli_read_second_passphrase (LrCli       *cli,
                                    const char         *path,
                                    GError            **error);
LrSecret   *lr_cli_read_passphrase_file (const char    *path,
                                    GError            **error);

void        lr_cli_print           (const char         *format,
                                    ...) G_GNUC_PRINTF (1, 2);
void        lr_cli_print_row       (const char         *first,
                                    ...) G_GNUC_NULL_TERMINATED;
void        lr_cli_print_fields    (const LrKind       *kind,
                                    const guint        *fields,
                                    guint               n_fields,
                                    GPtrArray          *records);
void        lr_cli_warn            (const char         *format,
                                    ...) G_GNUC_PRINTF (1, 2);

/* The commands, each in the file of its name. */
extern const LrCommand lr_command_backup;
extern const LrCommand lr_command_demo;
extern const LrCommand lr_command_duties;
extern const LrCommand lr_command_erase;
extern const LrCommand lr_command_import;
extern const LrCommand lr_command_init;
extern const LrCommand lr_command_passphrase;
extern const LrCommand lr_command_print;
extern const LrCommand lr_command_pupils;
extern const LrCommand lr_command_record;
extern const LrCommand lr_command_recovery;
extern const LrCommand lr_command_restore;
extern const LrCommand lr_command_ruleset;
extern const LrCommand lr_command_set;
extern const LrCommand lr_command_signals;
extern const LrCommand lr_command_verify;

G_END_DECLS
