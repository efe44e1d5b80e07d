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

/* Reads the options and words of the command. Also answers `--help`: then %FALSE,
 * with no error. @entries: (nullable): the options of this command, beside those of
 * all. @max_words: LR_CLI_ANY_WORDS for no limit. LR_ERROR_USAGE for too few or too
 * many words, a GOptionError for what is no option. */
gboolean    lr_cli_parse           (LrCli              *cli,
                                    const GOptionEntry *entries,
                                    int                 min_words,
                                    int                 max_words,
                                    GError            **error);
guint       lr_cli_get_n_words     (LrCli              *cli);
/* (transfer none): from 0, below lr_cli_get_n_words(). */
const char *lr_cli_get_word        (LrCli              *cli,
                                    guint               index);

/* As YYYY-MM-DD, else LR_ERROR_USAGE. @option: the name of the option it was given
 * to. */
gboolean    lr_cli_parse_day       (const char         *option,
                                    const char         *text,
                                    LrDay              *day,
                                    GError            **error);
/* @text: (nullable): the value of `--today`; without it what the clock says. */
gboolean    lr_cli_parse_today     (const char         *text,
                                    LrDay              *today,
                                    GError            **error);
/* @option: the name of one that must be there; LR_ERROR_USAGE when its @value is
 * NULL or empty. */
gboolean    lr_cli_require         (LrCli              *cli,
                                    const char         *option,
                                    const char         *value,
                                    GError            **error);
/* (transfer full): an error that ends the command with exit status 2. @format: a
 * translated sentence. */
GError     *lr_cli_usage_error     (LrCli              *cli,
                                    const char         *format,
                                    ...) G_GNUC_PRINTF (2, 3);

/* (transfer none): of the store: `--store`, or the person's own. */
const char *lr_cli_get_folder      (LrCli              *cli);
/* (transfer none) (nullable): opens the store on the first call, with the
 * passphrase from the file or the terminal. LR_ERROR_NOT_FOUND when there is none,
 * else as lr_store_open(). */
LrStore    *lr_cli_get_store       (LrCli              *cli,
                                    GError            **error);
/* @store: (transfer full): a store the command made itself. */
void        lr_cli_take_store      (LrCli              *cli,
                                    LrStore            *store);
/* For a command that makes a store: LR_ERROR_EXISTS for a folder that holds one. */
gboolean    lr_cli_check_no_store  (LrCli              *cli,
                                    GError            **error);

/* (transfer full) (nullable): the passphrase from the file of `--passphrase-file`,
 * else from the terminal, where it is asked with @prompt. */
LrSecret   *lr_cli_read_passphrase (LrCli              *cli,
                                    const char         *prompt,
                                    GError            **error);
/* As lr_cli_read_passphrase(), for one that is chosen now: it must be long enough,
 * and a terminal is asked twice. */
LrSecret   *lr_cli_read_new_passphrase (LrCli          *cli,
                                    GError            **error);
/* (transfer full) (nullable): for a store that is open already: the new passphrase
 * comes from @path (nullable), from the next line of the standard input when the
 * first came from there, or from the terminal. The file of the first is not read
 * again. */
LrSecret   *lr_cli_read_second_passphrase (LrCli       *cli,
                                    const char         *path,
                                    GError            **error);
/* (transfer full) (nullable): the first line of @path, a file, or `-` for the
 * standard input. */
LrSecret   *lr_cli_read_passphrase_file (const char    *path,
                                    GError            **error);

/* Writes to the standard output, in UTF-8 whatever the locale. */
void        lr_cli_print           (const char         *format,
                                    ...) G_GNUC_PRINTF (1, 2);
/* Writes a row of CSV: the cells, then NULL. */
void        lr_cli_print_row       (const char         *first,
                                    ...) G_GNUC_NULL_TERMINATED;
/* Writes @records (element-type LrRecord) as CSV: a header, then a row for each,
 * first its id. */
void        lr_cli_print_fields    (const LrKind       *kind,
                                    const guint        *fields,
                                    guint               n_fields,
                                    GPtrArray          *records);
/* Writes one line to the standard error stream, beside a result that stands. */
void        lr_cli_warn            (const char         *format,
                                    ...) G_GNUC_PRINTF (1, 2);

/* The commands, each in the file of its name. */
extern const LrCommand lr_command_backup;
extern const LrCommand lr_command_demo;
extern const LrCommand lr_command_duties;
extern const LrCommand lr_command_erase;
extern const LrCommand lr_command_forecast;
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
