/* test-safety-commands.c: backup, restore, verify, passphrase and recovery
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>
#include <string.h>

#include "cli-fixture.h"
#include "lr-store.h"

static void
run_good (CliFixture *fixture,
          const char *command)
{
  cli_fixture_run (fixture, command);
  cli_fixture_assert_good (fixture);
}

static void
run_bad (CliFixture *fixture,
         const char *command,
         int         status,
         const char *pattern)
{
  cli_fixture_run (fixture, command);
  cli_fixture_assert_bad (fixture, status, pattern);
}

static void
use_passphrase (CliFixture *fixture,
                const char *passphrase)
{
  cli_fixture_write (fixture, "passphrase", passphrase);
}

static void
add_pupil (CliFixture *fixture)
{
  cli_fixture_write (fixture, "pupils.csv", "leerlingnummer;roepnaam;achternaam\n10001;Sterre;Maan\n");
  run_good (fixture, "import pupils @pupils.csv");
}

static void
damage (CliFixture *fixture,
        const char *name,
        gsize       place)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autofree char *content = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (path, &content, &size, NULL));
  content[place % size] ^= 1;
  g_assert_true (g_file_set_contents (path, content, (gssize) size, NULL));
}

static void
verifies_a_sound_store (CliFixture    *fixture,
                        gconstpointer  unused)
{
  add_pupil (fixture);
  run_good (fixture, "verify");
  g_assert_true (g_str_has_suffix (fixture->output, "as they should be.\n"));
}

static void
finds_a_damaged_store (CliFixture    *fixture,
                       gconstpointer  unused)
{
  add_pupil (fixture);
  damage (fixture, "store/dossiers.db", 30000);
  cli_fixture_run (fixture, "verify");
  g_assert_cmpint (fixture->status, ==, 1);
  g_assert_true (g_str_has_prefix (fixture->complaint, "leerrecht: "));
}

static void
restores_a_backup_elsewhere_and_over_the_store (CliFixture    *fixture,
                                                gconstpointer  unused)
{
  g_autofree char *first_store = g_strdup (fixture->store);

  run_good (fixture, "backup @copy.tar");
  add_pupil (fixture);

  /* On a new machine. */
  g_free (fixture->store);
  fixture->store = g_build_filename (fixture->folder, "elsewhere", NULL);
  run_good (fixture, "restore @copy.tar");
  run_good (fixture, "verify");
  run_good (fixture, "pupils --format csv");
  g_assert_null (strstr (fixture->output, "10001"));

  /* In the place of a store, which stays beside it. */
  g_free (fixture->store);
  fixture->store = g_steal_pointer (&first_store);
  run_good (fixture, "restore @copy.tar");
  g_assert_nonnull (strstr (fixture->output, "before-restore-"));
  run_good (fixture, "pupils --format csv");
  g_assert_null (strstr (fixture->output, "10001"));
}

static void
refuses_what_is_no_backup (CliFixture    *fixture,
                           gconstpointer  unused)
{
  cli_fixture_write (fixture, "no.tar", "geen reservekopie");
  run_bad (fixture, "restore @no.tar", 1, "*not a backup*");
  run_bad (fixture, "restore @missing.tar", 1, "*not there*");
  run_bad (fixture, "restore", 2, "*");
  run_bad (fixture, "backup", 2, "*");
  run_good (fixture, "verify");
}

static void
brings_back_a_damaged_key_file (CliFixture    *fixture,
                                gconstpointer  unused)
{
  run_good (fixture, "backup @copy.tar");
  add_pupil (fixture);
  damage (fixture, "store/dossiers.keys", 50);
  run_bad (fixture, "pupils", 1, "*key file is damaged*");
  run_good (fixture, "restore --keys-only @copy.tar");
  run_good (fixture, "pupils --format csv");
  g_assert_nonnull (strstr (fixture->output, "10001"));
}

static void
changes_the_passphrase (CliFixture    *fixture,
                        gconstpointer  unused)
{
  cli_fixture_write (fixture, "new", "een heel andere zin\n");
  run_bad (fixture, "passphrase", 2, "*--new-passphrase-file*");
  run_good (fixture, "passphrase --new-passphrase-file @new");
  run_bad (fixture, "verify", 1, "*not right*");
  use_passphrase (fixture, "een heel andere zin");
  run_good (fixture, "verify");
}

static void
reads_both_passphrases_from_standard_input (CliFixture    *fixture,
                                            gconstpointer  unused)
{
  char *words[] = {
    (char *) "passphrase", (char *) "--store", fixture->store, (char *) "--passphrase-file", (char *) "-", NULL,
  };

  cli_fixture_run_words (fixture, "een zin voor de test\nde tweede regel\n", words);
  cli_fixture_assert_good (fixture);
  use_passphrase (fixture, "de tweede regel");
  run_good (fixture, "verify");
}

/* As in the window: for each command that sets one. */
static void
refuses_a_new_passphrase_that_is_too_short (CliFixture    *fixture,
                                            gconstpointer  unused)
{
  static const char * const short_ones[] = { "a\n", "negentien\n", "zestekén \r\n", "\ufeffnegentien\r\n" };
  static const char * const commands[] = {
    "passphrase --new-passphrase-file @new",
    "passphrase --add Annelies --new-passphrase-file @new",
    "recovery --use --new-passphrase-file @new",
  };
  static const char * const makers[] = {
    "init --school School --sector vo --region noord --ruleset povo", "demo",
  };
  g_autofree char *elsewhere = g_build_filename (fixture->folder, "elsewhere", NULL);
  g_autofree char *before = fixture->store;

  for (guint i = 0; i < G_N_ELEMENTS (short_ones); i++)
    {
      cli_fixture_write (fixture, "new", short_ones[i]);
      for (guint j = 0; j < G_N_ELEMENTS (commands); j++)
        run_bad (fixture, commands[j], 1, "*too short*10 letters*");
    }
  run_good (fixture, "verify");

  fixture->store = elsewhere;
  for (guint i = 0; i < G_N_ELEMENTS (short_ones); i++)
    {
      use_passphrase (fixture, short_ones[i]);
      for (guint j = 0; j < G_N_ELEMENTS (makers); j++)
        run_bad (fixture, makers[j], 1, "*too short*10 letters*");
    }
  g_assert_false (g_file_test (elsewhere, G_FILE_TEST_EXISTS));

  fixture->store = g_steal_pointer (&before);
}

/* A store of before this rule. */
static void
opens_with_a_short_passphrase (CliFixture    *fixture,
                               gconstpointer  unused)
{
  g_autofree char *before = fixture->store;
  g_autofree char *old = g_build_filename (fixture->folder, "old", NULL);
  g_autoptr (LrStore) store = lr_store_create (old, "kort", NULL);

  g_assert_nonnull (store);
  g_clear_object (&store);
  fixture->store = old;
  use_passphrase (fixture, "kort\n");
  run_good (fixture, "verify");
  fixture->store = g_steal_pointer (&before);
}

static void
recovers_with_the_code (CliFixture    *fixture,
                        gconstpointer  unused)
{
  g_autofree char *code = NULL;

  run_good (fixture, "recovery");
  g_assert_true (g_regex_match_simple ("^([0-9A-Z]{5}-){5}[0-9A-Z]{5}\n$", fixture->output, 0, 0));
  code = g_ascii_strdown (fixture->output, -1);

  cli_fixture_write (fixture, "new", "na het vergeten");
  use_passphrase (fixture, code);
  run_good (fixture, "recovery --use --new-passphrase-file @new");
  use_passphrase (fixture, "een zin voor de test");
  run_bad (fixture, "verify", 1, "*not right*");
  use_passphrase (fixture, "na het vergeten");
  run_good (fixture, "verify");
}

static void
gives_a_colleague_a_passphrase (CliFixture    *fixture,
                                gconstpointer  unused)
{
  cli_fixture_write (fixture, "new", "van de collega");
  run_good (fixture, "passphrase --add 'Annelies de Boer' --new-passphrase-file @new");
  run_good (fixture, "passphrase --list");
  g_assert_nonnull (strstr (fixture->output, "Annelies de Boer"));
  use_passphrase (fixture, "van de collega");
  run_good (fixture, "verify");
  run_good (fixture, "passphrase --remove 'Annelies de Boer'");
  run_bad (fixture, "verify", 1, "*not right*");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  cli_fixture_init ();

#define ADD(path, function) \
  g_test_add ("/safety/" path, CliFixture, NULL, cli_fixture_set_up, function, cli_fixture_tear_down)
  ADD ("verify/sound", verifies_a_sound_store);
  ADD ("verify/damaged", finds_a_damaged_store);
  ADD ("restore/elsewhere-and-over", restores_a_backup_elsewhere_and_over_the_store);
  ADD ("restore/no-backup", refuses_what_is_no_backup);
  ADD ("restore/keys", brings_back_a_damaged_key_file);
  ADD ("passphrase/changes", changes_the_passphrase);
  ADD ("passphrase/too-short", refuses_a_new_passphrase_that_is_too_short);
  ADD ("passphrase/short-of-old", opens_with_a_short_passphrase);
  ADD ("passphrase/standard-input", reads_both_passphrases_from_standard_input);
  ADD ("passphrase/colleague", gives_a_colleague_a_passphrase);
  ADD ("recovery/code", recovers_with_the_code);

  return g_test_run ();
}
