/* lr-cli.c: finds the command, runs it and tells how it went
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lr-cli.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lr-cli-private.h"
#include "lr-dossier.h"

#define EXIT_USAGE 2

/* In the order of the help. */
static const LrCommand * const commands[] = {
  &lr_command_init,
  &lr_command_demo,
  &lr_command_import,
  &lr_command_pupils,
  &lr_command_set,
  &lr_command_record,
  &lr_command_signals,
  &lr_command_forecast,
  &lr_command_duties,
  &lr_command_print,
  &lr_command_ruleset,
  &lr_command_erase,
  &lr_command_backup,
  &lr_command_restore,
  &lr_command_verify,
  &lr_command_passphrase,
  &lr_command_recovery,
  NULL
};

static const LrCommand *
find_command (const char *name)
{
  for (guint i = 0; commands[i] != NULL; i++)
    {
      if (strcmp (commands[i]->name, name) == 0)
        return commands[i];
    }

  return NULL;
}

static void
print_overview (void)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, "%s\n  leerrecht\n  leerrecht %s\n\n%s\n",
                          _("Usage:"),
                          _("COMMAND [OPTION …] [ARGUMENT …]"),
                          _("Without a command the app itself starts. The commands work without a display:"));
  for (guint i = 0; commands[i] != NULL; i++)
    g_string_append_printf (text, "  %-10s %s\n", commands[i]->name, _(commands[i]->summary));

  g_string_append_printf (text, "\n%s\n%s\n",
                          _("“leerrecht COMMAND --help” tells about one command."),
                          _("Exit status: 0 when it went well, 1 when it failed, 2 when the command was not understood."));
  lr_cli_print ("%s", text->str);
}

/* One clear line on the standard error stream, whatever is in the message. */
static void
print_error (const char *message)
{
  g_autofree char *line = g_strdelimit (g_strchomp (g_strdup (message)), "\n\r", ' ');

  fflush (stdout);
  fprintf (stderr, "leerrecht: %s\n", line);
}

static int
get_exit_status (const GError *error)
{
  if (g_error_matches (error, LR_ERROR, LR_ERROR_USAGE) || error->domain == G_OPTION_ERROR)
    return EXIT_USAGE;

  return EXIT_FAILURE;
}

/* Output that did not arrive is a failure, also when the command went well. */
static gboolean
flush_output (GError **error)
{
  if (fflush (stdout) == 0 && !ferror (stdout))
    return TRUE;

  g_set_error (error, LR_ERROR, LR_ERROR_FAILED,
               _("Not everything could be written to the standard output: %s."),
               g_strerror (errno));
  return FALSE;
}

static int
run_command (const LrCommand *command,
             int              argc,
             char           **argv)
{
  g_autoptr (LrCli) cli = lr_cli_new (command, argc, argv);
  g_autoptr (GError) error = NULL;

  if (!command->run (cli, &error) && error == NULL && !lr_cli_was_helped (cli))
    g_error ("the command %s failed without saying why", command->name);

  if (error == NULL)
    flush_output (&error);

  if (error == NULL)
    return EXIT_SUCCESS;

  print_error (error->message);
  return get_exit_status (error);
}

gboolean
lr_cli_wants (int          argc,
              char * const *argv)
{
  for (int i = 1; i < argc; i++)
    {
      if (argv[i][0] != '-' ||
          g_str_equal (argv[i], "--help") || g_str_equal (argv[i], "-h") ||
          g_str_equal (argv[i], "--version"))
        return TRUE;

      if (g_str_equal (argv[i], "--store") || g_str_equal (argv[i], "--today") ||
          g_str_equal (argv[i], "--passphrase-file"))
        i++;
    }

  return FALSE;
}

int
lr_cli_run (int    argc,
            char **argv)
{
  const LrCommand *command;
  g_autofree char *message = NULL;

  if (argc < 2 || g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "-h") ||
      g_str_equal (argv[1], "help"))
    {
      print_overview ();
      return EXIT_SUCCESS;
    }

  if (g_str_equal (argv[1], "--version"))
    {
      lr_cli_print ("leerrecht %s\n", PACKAGE_VERSION);
      return EXIT_SUCCESS;
    }

  lr_dossier_init ();
  command = find_command (argv[1]);
  if (command != NULL)
    return run_command (command, argc - 1, argv + 1);

  if (argv[1][0] == '-')
    message = g_strdup_printf (_("The command comes first, then its options: “%s” is no command. “leerrecht --help” lists them."),
                               argv[1]);
  else
    message = g_strdup_printf (_("There is no command “%s”. “leerrecht --help” lists the commands."),
                               argv[1]);
  print_error (message);
  return EXIT_USAGE;
}

void
lr_cli_warn (const char *format,
             ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  print_error (message);
}
