/* lr-cli-context.c: the words, options and store of one run of one command
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "lr-cli-private.h"

#include "lr-clock.h"

struct _LrCli
{
  const LrCommand *command;
  int              argc;
  char           **argv;
  gboolean         helped;

  char            *folder;
  char            *passphrase_file;
  LrStore         *store;
};

LrCli *
lr_cli_new (const LrCommand  *command,
            int               argc,
            char            **argv)
{
  LrCli *cli = g_new0 (LrCli, 1);

  cli->command = command;
  cli->argc = argc;
  /* Parsing takes options out of the array, not out of the caller's. */
  cli->argv = g_memdup2 (argv, (gsize) (argc + 1) * sizeof (char *));
  return cli;
}

void
lr_cli_free (LrCli *cli)
{
  g_clear_object (&cli->store);
  g_free (cli->folder);
  g_free (cli->passphrase_file);
  g_free (cli->argv);
  g_free (cli);
}

gboolean
lr_cli_was_helped (LrCli *cli)
{
  return cli->helped;
}

const char *
lr_cli_get_passphrase_file (LrCli *cli)
{
  return cli->passphrase_file;
}

static gboolean
check_words (LrCli   *cli,
             int      min_words,
             int      max_words,
             GError **error)
{
  int n_words = cli->argc - 1;

  if (n_words < min_words)
    {
      g_propagate_error (error, lr_cli_usage_error (cli, _("Something is missing: this command takes %s."),
                                                    _(cli->command->arguments)));
      return FALSE;
    }

  if (max_words != LR_CLI_ANY_WORDS && n_words > max_words)
    {
      g_propagate_error (error, lr_cli_usage_error (cli, _("“%s” is one word too many."),
                                                    cli->argv[1 + max_words]));
      return FALSE;
    }

  for (int i = 1; i <= n_words; i++)
    {
      if (!g_utf8_validate (cli->argv[i], -1, NULL))
        {
          g_propagate_error (error, lr_cli_usage_error (cli, _("Argument %d is not valid UTF-8."), i));
          return FALSE;
        }
    }

  return TRUE;
}

static char *
dup_description (const LrCommand *command)
{
  g_autofree char *before = command->dup_details != NULL ? command->dup_details () : NULL;

  if (command->details == NULL)
    return g_steal_pointer (&before);

  return g_strconcat (before != NULL ? before : "", before != NULL ? "\n\n" : "", _(command->details), NULL);
}

gboolean
lr_cli_parse (LrCli              *cli,
              const GOptionEntry *entries,
              int                 min_words,
              int                 max_words,
              GError            **error)
{
  const GOptionEntry common[] = {
    { "store", 0, 0, G_OPTION_ARG_FILENAME, &cli->folder,
      N_("Folder of the store (default: your own)"), N_("DIR") },
    { "passphrase-file", 0, 0, G_OPTION_ARG_FILENAME, &cli->passphrase_file,
      N_("Read the passphrase from the first line of FILE (-: standard input)"), N_("FILE") },
    { "help", 'h', 0, G_OPTION_ARG_NONE, &cli->helped, N_("Show this help"), NULL },
    { NULL }
  };
  g_autoptr (GOptionContext) context = NULL;
  g_autofree char *name = g_strdup_printf ("leerrecht %s", cli->command->name);
  g_autofree char *description = NULL;
  g_autofree char *help = NULL;

  g_set_prgname (name);

  context = g_option_context_new (cli->command->arguments != NULL ? _(cli->command->arguments) : NULL);
  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_summary (context, _(cli->command->summary));
  description = dup_description (cli->command);
  if (description != NULL)
    g_option_context_set_description (context, description);
  if (entries != NULL)
    g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, common, GETTEXT_PACKAGE);

  if (!g_option_context_parse (context, &cli->argc, &cli->argv, error))
    {
      g_prefix_error (error, "%s: ", cli->command->name);
      return FALSE;
    }

  if (cli->helped)
    {
      help = g_option_context_get_help (context, TRUE, NULL);
      lr_cli_print ("%s", help);
      return FALSE;
    }

  /* A "--" that parted the options from the words is no word itself. */
  if (cli->argc > 1 && g_str_equal (cli->argv[1], "--"))
    {
      memmove (cli->argv + 1, cli->argv + 2, (gsize) (cli->argc - 1) * sizeof (char *));
      cli->argc--;
    }

  return check_words (cli, min_words, max_words, error);
}

guint
lr_cli_get_n_words (LrCli *cli)
{
  return (guint) cli->argc - 1;
}

const char *
lr_cli_get_word (LrCli *cli,
                 guint  index)
{
  g_return_val_if_fail (index < lr_cli_get_n_words (cli), NULL);

  return cli->argv[1 + index];
}

GError *
lr_cli_usage_error (LrCli      *cli,
                    const char *format,
                    ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  return g_error_new (LR_ERROR, LR_ERROR_USAGE,
                      /* Translators: the name of a command, what is wrong, the command again */
                      _("%s: %s See “leerrecht %s --help”."),
                      cli->command->name, message, cli->command->name);
}

gboolean
lr_cli_require (LrCli       *cli,
                const char  *option,
                const char  *value,
                GError     **error)
{
  if (value != NULL && value[0] != '\0')
    return TRUE;

  g_propagate_error (error, lr_cli_usage_error (cli, _("The option --%s is missing."), option));
  return FALSE;
}

gboolean
lr_cli_parse_day (const char  *option,
                  const char  *text,
                  LrDay       *day,
                  GError     **error)
{
  if (lr_day_parse_iso (text, day))
    return TRUE;

  g_set_error (error, LR_ERROR, LR_ERROR_USAGE,
               _("--%s: “%s” is not a date as 2026-10-07."), option, text);
  return FALSE;
}

gboolean
lr_cli_parse_today (const char  *text,
                    LrDay       *today,
                    GError     **error)
{
  if (text == NULL)
    {
      *today = lr_clock_get_today ();
      return TRUE;
    }

  return lr_cli_parse_day ("today", text, today, error);
}

const char *
lr_cli_get_folder (LrCli *cli)
{
  if (cli->folder == NULL)
    cli->folder = g_build_filename (g_get_user_data_dir (), "leerrecht", NULL);

  return cli->folder;
}

void
lr_cli_take_store (LrCli   *cli,
                   LrStore *store)
{
  g_return_if_fail (cli->store == NULL);

  cli->store = store;
}

LrStore *
lr_cli_peek_store (LrCli *cli)
{
  return cli->store;
}
