/* cli-fixture.c: runs the command line as a person or a script does
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define _XOPEN_SOURCE 700

#include "cli-fixture.h"

#include <ftw.h>
#include <gio/gio.h>
#include <stdio.h>
#include <string.h>

#include "lr-dossier.h"
#include "lr-key-file.h"
#include "typed.h"

#define PASSPHRASE "een zin voor de test"

void
cli_fixture_init (void)
{
  lr_dossier_init ();
  lr_cost_set ((LrCost) { .passes = 1, .memory = 8192 });
}

static void
make_store (const char *folder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LrStore) store = lr_store_create (folder, typed (PASSPHRASE), &error);
  g_autoptr (LrRecord) school = lr_school_new ();

  g_assert_no_error (error);
  lr_record_set_text (school, LR_SCHOOL_NAME, "De Testschool");
  lr_record_set_text (school, LR_SCHOOL_SECTOR, "vo");
  lr_record_set_text (school, LR_SCHOOL_REGION, "noord");
  lr_record_set_text (school, LR_SCHOOL_RULESET, "tilburg");
  lr_store_save (store, school, &error);
  g_assert_no_error (error);
}

void
cli_fixture_set_up (CliFixture    *fixture,
                    gconstpointer  unused)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("leerrecht-test-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->store = g_build_filename (fixture->folder, "store", NULL);
  fixture->passphrase = g_build_filename (fixture->folder, "passphrase", NULL);
  cli_fixture_write (fixture, "passphrase", PASSPHRASE "\nmore lines do not count\n");
  make_store (fixture->store);
}

static int
remove_cb (const char        *path,
           const struct stat *status,
           int                type,
           struct FTW        *place)
{
  return remove (path);
}

void
cli_fixture_tear_down (CliFixture    *fixture,
                       gconstpointer  unused)
{
  nftw (fixture->folder, remove_cb, 16, FTW_DEPTH | FTW_PHYS);
  g_free (fixture->folder);
  g_free (fixture->store);
  g_free (fixture->passphrase);
  g_free (fixture->output);
  g_free (fixture->complaint);
}

void
cli_fixture_write (CliFixture *fixture,
                   const char *file_name,
                   const char *content)
{
  g_autofree char *path = g_build_filename (fixture->folder, file_name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, content, -1, &error);
  g_assert_no_error (error);
}

void
cli_fixture_run_words (CliFixture  *fixture,
                       const char  *input,
                       char       **words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();

  g_ptr_array_add (arguments, (gpointer) g_getenv ("LEERRECHT_CLI"));
  for (guint i = 0; words[i] != NULL; i++)
    g_ptr_array_add (arguments, words[i]);
  g_ptr_array_add (arguments, NULL);

  g_clear_pointer (&fixture->output, g_free);
  g_clear_pointer (&fixture->complaint, g_free);
  process = g_subprocess_newv ((const char * const *) arguments->pdata,
                               G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE |
                               G_SUBPROCESS_FLAGS_STDERR_PIPE,
                               &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, input, NULL, &fixture->output, &fixture->complaint, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  fixture->status = g_subprocess_get_exit_status (process);
}

void
cli_fixture_run (CliFixture *fixture,
                 const char *command)
{
  g_auto (GStrv) words = NULL;
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;

  g_shell_parse_argv (command, NULL, &words, &error);
  g_assert_no_error (error);
  for (guint i = 0; words[i] != NULL; i++)
    g_ptr_array_add (all, words[i][0] == '@' ? g_build_filename (fixture->folder, words[i] + 1, NULL)
                                             : g_strdup (words[i]));
  g_ptr_array_add (all, g_strdup ("--store"));
  g_ptr_array_add (all, g_strdup (fixture->store));
  g_ptr_array_add (all, g_strdup ("--passphrase-file"));
  g_ptr_array_add (all, g_strdup (fixture->passphrase));
  g_ptr_array_add (all, NULL);

  g_test_message ("leerrecht %s", command);
  cli_fixture_run_words (fixture, NULL, (char **) all->pdata);
}

void
cli_fixture_assert_good (CliFixture *fixture)
{
  g_assert_cmpstr (fixture->complaint, ==, "");
  g_assert_cmpint (fixture->status, ==, 0);
}

void
cli_fixture_assert_bad (CliFixture *fixture,
                        int         status,
                        const char *pattern)
{
  g_test_message ("%s", fixture->complaint);
  g_assert_cmpint (fixture->status, ==, status);
  g_assert_cmpstr (fixture->output, ==, "");
  g_assert_true (g_pattern_match_simple (pattern, fixture->complaint));
  /* One line. */
  g_assert_true (g_str_has_prefix (fixture->complaint, "leerrecht: "));
  g_assert_true (strchr (fixture->complaint, '\n') == fixture->complaint + strlen (fixture->complaint) - 1);
}
