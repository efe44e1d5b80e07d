/* test-safety-commands.c: backup, restore, verify, passphrase and recovery
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli-fixture.h"
#include "lr-place.h"
#include "lr-store.h"
#include "typed.h"

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

/* Asked for nothing, made nothing, and it says where to go. */
static void
refuses_an_empty_database (CliFixture    *fixture,
                           gconstpointer  unused)
{
  static const char * const commands[] = {
    "verify", "pupils", "restore --keys-only @copy.tar",
  };
  g_autofree char *database = g_build_filename (fixture->store, "dossiers.db", NULL);
  g_autofree char *log = g_strconcat (database, "-wal", NULL);

  add_pupil (fixture);
  run_good (fixture, "backup @copy.tar");
  g_assert_true (g_file_set_contents (database, "", 0, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      GStatBuf status;

      run_bad (fixture, commands[i], 1, "*dossiers.db*empty*backup*");
      g_assert_cmpint (g_stat (database, &status), ==, 0);
      g_assert_cmpint (status.st_size, ==, 0);
      g_assert_false (g_file_test (log, G_FILE_TEST_EXISTS));
    }

  run_good (fixture, "restore @copy.tar");
  run_good (fixture, "verify");
}

static void
tells_lost_saves_once (CliFixture    *fixture,
                       gconstpointer  unused)
{
  g_autofree char *folder = g_build_filename (fixture->store, "lost-saves-2026-10-07-153000", NULL);
  g_autofree char *untold = g_build_filename (folder, "untold", NULL);

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (untold, "3 1790000000\n", -1, NULL));

  cli_fixture_run (fixture, "pupils");
  g_assert_cmpint (fixture->status, ==, 0);
  g_assert_nonnull (strstr (fixture->complaint, "3 saves at the end were damaged"));
  g_assert_nonnull (strstr (fixture->complaint, folder));
  g_assert_true (strchr (fixture->complaint, '\n') == fixture->complaint + strlen (fixture->complaint) - 1);
  run_good (fixture, "pupils");
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

/* Whatever of the store or of the system a slip of the hand names. */
static void
writes_only_where_a_file_may_stand (CliFixture    *fixture,
                                    gconstpointer  unused)
{
  static const struct { const char *path, *pattern; } cases[] = {
    { "@store/dossiers.db", "*dossiers themselves*" },
    { "@store/dossiers.db-wal", "*dossiers themselves*" },
    { "@store/dossiers.keys", "*dossiers themselves*" },
    { "@store/dossiers.lock", "*dossiers themselves*" },
    { "@store/copy.tar", "*dossiers themselves*" },
    { "@soft.tar", "*dossiers themselves*" },
    { "@hard.tar", "*dossiers themselves*" },
    { "@pipe", "*not a file*" },
    { "@store", "*not a file*" },
    { "/dev/null", "*not a file*" },
    { "@media/stick/copy.tar", "*not there*" },
  };
  static const char * const commands[] = { "backup", "print timeline --pupil 10001 --output" };
  g_autofree char *database = g_build_filename (fixture->store, "dossiers.db", NULL);
  g_autofree char *soft = g_build_filename (fixture->folder, "soft.tar", NULL);
  g_autofree char *hard = g_build_filename (fixture->folder, "hard.tar", NULL);
  g_autofree char *pipe_path = g_build_filename (fixture->folder, "pipe", NULL);
  g_autofree char *media = g_build_filename (fixture->folder, "media", NULL);

  add_pupil (fixture);
  g_assert_cmpint (symlink (database, soft), ==, 0);
  g_assert_cmpint (link (database, hard), ==, 0);
  g_assert_cmpint (mkfifo (pipe_path, 0600), ==, 0);

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    for (guint j = 0; j < G_N_ELEMENTS (cases); j++)
      {
        g_autofree char *command = g_strdup_printf ("%s %s", commands[i], cases[j].path);

        run_bad (fixture, command, 1, cases[j].pattern);
      }
  g_assert_false (g_file_test (media, G_FILE_TEST_EXISTS));
  run_good (fixture, "verify");
  run_good (fixture, "pupils --format csv");
  g_assert_nonnull (strstr (fixture->output, "10001"));

  /* The app's own folder is made. */
  run_good (fixture, "backup @store/backups/copy.tar");
}

/* It does not outlive a restart, and says so. */
static void
tells_that_a_backup_in_memory_is_fleeting (CliFixture    *fixture,
                                           gconstpointer  unused)
{
  g_autofree char *folder = g_strdup ("/dev/shm/leerrecht-test-XXXXXX");
  g_autofree char *path = NULL;
  g_autofree char *command = NULL;

  if (!lr_place_is_fleeting ("/dev/shm") || g_mkdtemp (folder) == NULL)
    {
      g_test_skip ("there is no file system in memory here");
      return;
    }
  path = g_build_filename (folder, "copy.tar", NULL);
  command = g_strdup_printf ("backup %s", path);
  run_good (fixture, command);
  g_assert_nonnull (strstr (fixture->output, "restarted"));
  g_unlink (path);
  g_rmdir (folder);

  if (!lr_place_is_fleeting (fixture->folder))
    {
      run_good (fixture, "backup @copy.tar");
      g_assert_null (strstr (fixture->output, "restarted"));
    }
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
  g_autoptr (LrStore) store = lr_store_create (old, typed ("kort"), NULL);

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

static char *
dup_old_backup (CliFixture *fixture)
{
  return g_build_filename (fixture->store, "backups", "leerrecht-2026-01-01-120000.tar", NULL);
}

static void
put_keys (CliFixture *fixture,
          const char *from,
          const char *to)
{
  g_autofree char *source = g_build_filename (fixture->folder, from, NULL);
  g_autofree char *target = g_build_filename (fixture->folder, to, NULL);
  g_autofree char *content = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (source, &content, &size, NULL));
  g_assert_true (g_file_set_contents (target, content, (gssize) size, NULL));
}

/* The colleague kept the key file of before; the older backup is named, and goes
 * when asked. */
static void
takes_away_for_good (CliFixture    *fixture,
                     gconstpointer  unused)
{
  g_autofree char *backup = dup_old_backup (fixture);

  cli_fixture_write (fixture, "new", "van de collega");
  run_good (fixture, "passphrase --add Bram --new-passphrase-file @new");
  run_good (fixture, "backup @store/backups/leerrecht-2026-01-01-120000.tar");
  put_keys (fixture, "store/dossiers.keys", "hers");

  cli_fixture_run (fixture, "passphrase --remove Bram");
  g_assert_cmpint (fixture->status, ==, 0);
  g_assert_true (g_pattern_match_simple ("*1 older backup*--remove-old-backups*", fixture->complaint));
  g_assert_true (g_file_test (backup, G_FILE_TEST_EXISTS));
  run_good (fixture, "verify");

  run_good (fixture, "passphrase --remove-old-backups");
  g_assert_nonnull (strstr (fixture->output, "1 older one was removed"));
  g_assert_false (g_file_test (backup, G_FILE_TEST_EXISTS));

  put_keys (fixture, "hers", "store/dossiers.keys");
  use_passphrase (fixture, "van de collega");
  run_bad (fixture, "verify", 1, "*key file belongs to another*");
}

static void
makes_a_leaked_passphrase_useless (CliFixture    *fixture,
                                   gconstpointer  unused)
{
  cli_fixture_write (fixture, "new", "na het lek");
  put_keys (fixture, "store/dossiers.keys", "before");
  run_bad (fixture, "passphrase --leaked --list", 2, "*--leaked*");
  run_good (fixture, "passphrase --leaked --remove-old-backups --new-passphrase-file @new");

  put_keys (fixture, "store/dossiers.keys", "after");
  put_keys (fixture, "before", "store/dossiers.keys");
  run_bad (fixture, "verify", 1, "*key file belongs to another*");
  put_keys (fixture, "after", "store/dossiers.keys");
  run_bad (fixture, "verify", 1, "*not right*");
  use_passphrase (fixture, "na het lek");
  run_good (fixture, "verify");
}

static void
keys_of_a_backup_need_what_opens_today (CliFixture    *fixture,
                                        gconstpointer  unused)
{
  run_good (fixture, "backup @copy.tar");
  cli_fixture_write (fixture, "today", "een heel andere zin");
  run_good (fixture, "passphrase --new-passphrase-file @today");

  run_bad (fixture, "restore --keys-only @copy.tar", 2, "*--present-passphrase-file*");
  cli_fixture_write (fixture, "guess", "een gok");
  run_bad (fixture, "restore --keys-only --present-passphrase-file @guess @copy.tar", 1, "*of today*");
  run_good (fixture, "restore --keys-only --present-passphrase-file @today @copy.tar");
  run_good (fixture, "verify");
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
  ADD ("verify/empty", refuses_an_empty_database);
  ADD ("verify/lost-saves", tells_lost_saves_once);
  ADD ("restore/elsewhere-and-over", restores_a_backup_elsewhere_and_over_the_store);
  ADD ("restore/no-backup", refuses_what_is_no_backup);
  ADD ("backup/places", writes_only_where_a_file_may_stand);
  ADD ("backup/memory", tells_that_a_backup_in_memory_is_fleeting);
  ADD ("restore/keys", brings_back_a_damaged_key_file);
  ADD ("passphrase/changes", changes_the_passphrase);
  ADD ("passphrase/too-short", refuses_a_new_passphrase_that_is_too_short);
  ADD ("passphrase/short-of-old", opens_with_a_short_passphrase);
  ADD ("passphrase/standard-input", reads_both_passphrases_from_standard_input);
  ADD ("passphrase/colleague", gives_a_colleague_a_passphrase);
  ADD ("passphrase/taken-away", takes_away_for_good);
  ADD ("passphrase/leaked", makes_a_leaked_passphrase_useless);
  ADD ("restore/keys-need-today", keys_of_a_backup_need_what_opens_today);
  ADD ("recovery/code", recovers_with_the_code);

  return g_test_run ();
}
