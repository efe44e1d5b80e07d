/* test-erase-command.c: `leerrecht erase`
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <fcntl.h>
#include <pty.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cli-fixture.h"
#include "lr-backup.h"
#include "lr-erasing.h"

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
set_up (CliFixture    *fixture,
        gconstpointer  unused)
{
  cli_fixture_set_up (fixture, NULL);
  cli_fixture_write (fixture, "pupils.csv",
                     "leerlingnummer;roepnaam;achternaam;geboortedatum;klas\n"
                     "10001;Sterre;Maan;2012-03-04;1A\n"
                     "10002;Bo;Zon;2012-05-06;1B\n"
                     "10003;Kee;Regen;2012-07-08;1B\n");
  run_good (fixture, "import pupils @pupils.csv");
  run_good (fixture, "record add contact 10001 held_on=2026-10-07 'said=Over Maan'");
  run_good (fixture, "record add absence 10001 start_on=2026-10-07 kind=sick");
  run_good (fixture, "record add contact 10002 held_on=2026-10-07 'said=Over Zon'");
}

static void
erases_a_pupil_and_says_what_backups_keep (CliFixture    *fixture,
                                           gconstpointer  unused)
{
  run_good (fixture, "erase 10001 --yes --today 2026-11-20");
  g_assert_nonnull (strstr (fixture->output, "10001: 3 records were erased for good"));
  g_assert_nonnull (strstr (fixture->output, "has not left the school"));
  g_assert_nonnull (strstr (fixture->output, "around 2027-11-20"));
  g_assert_nonnull (strstr (fixture->output, "copies elsewhere"));
  g_assert_null (strstr (fixture->output, "Maan"));

  run_good (fixture, "pupils --format csv");
  g_assert_null (strstr (fixture->output, "Maan"));
  g_assert_nonnull (strstr (fixture->output, "Zon"));
  run_bad (fixture, "record list contact 10001", 1, "*10001*");
  run_good (fixture, "record list contact 10002");
  g_assert_nonnull (strstr (fixture->output, "Over Zon"));
  run_good (fixture, "verify");
  run_bad (fixture, "erase 10001 --yes", 1, "*10001*Nothing was erased*");
}

static void
is_all_or_nothing_in_what_it_finds (CliFixture    *fixture,
                                    gconstpointer  unused)
{
  run_bad (fixture, "erase 10001 99999 --yes", 1, "*99999*Nothing was erased*");
  run_good (fixture, "record list contact 10001");
  g_assert_nonnull (strstr (fixture->output, "Over Maan"));

  run_good (fixture, "erase 10001 10002 10001 --yes");
  g_assert_nonnull (strstr (fixture->output, "10001: 3 records"));
  g_assert_nonnull (strstr (fixture->output, "10002: 2 records"));
  run_good (fixture, "pupils");
  g_assert_true (g_str_has_prefix (fixture->output, "10003"));
}

static void
says_whether_the_term_has_come (CliFixture    *fixture,
                                gconstpointer  unused)
{
  /* Absence is kept for five years, the rest for two; 29 February has no twin. */
  static const struct { const char *number; const char *left_on; const char *today; const char *said; } cases[] = {
    { "10001", "2024-07-31", "2026-11-20", "over on 2029-08-01" },
    { "10002", "2024-11-19", "2026-11-20", NULL },
    { "10003", "2024-02-29", "2026-02-28", "over on 2026-03-01" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *set = g_strdup_printf ("set %s status=left left_on=%s", cases[i].number, cases[i].left_on);
      g_autofree char *erase = g_strdup_printf ("erase %s --yes --today %s", cases[i].number, cases[i].today);

      run_good (fixture, set);
      run_good (fixture, erase);
      if (cases[i].said != NULL)
        g_assert_nonnull (strstr (fixture->output, cases[i].said));
      else
        g_assert_null (strstr (fixture->output, "term"));
    }
}

static void
keeps_a_log_without_names (CliFixture    *fixture,
                           gconstpointer  unused)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *day = g_date_time_format (now, "%Y-%m-%d");
  g_autofree char *expected = NULL;

  run_good (fixture, "erase --log");
  g_assert_cmpstr (fixture->output, ==, "erased_on,what\n");

  run_good (fixture, "set 10002 status=left left_on=2020-07-31");
  run_good (fixture, "erase 10001 10002 --yes --today 2026-11-20");
  run_good (fixture, "erase --log");
  expected = g_strdup_printf ("erased_on,what\n"
                              "%s,2 records of one pupil were erased after their term\n"
                              "%s,3 records of one pupil were erased on request\n", day, day);
  g_assert_cmpstr (fixture->output, ==, expected);
}

static void
needs_to_be_told (CliFixture    *fixture,
                  gconstpointer  unused)
{
  run_bad (fixture, "erase 10001", 2, "*--yes*");
  run_bad (fixture, "erase", 2, "*Which pupil*");
  run_bad (fixture, "erase --yes", 2, "*Which pupil*");
  run_bad (fixture, "erase --log 10001", 2, "*--log*");
  run_bad (fixture, "erase 10001 --today gisteren", 2, "*gisteren*");
  run_good (fixture, "pupils --format csv");
  g_assert_nonnull (strstr (fixture->output, "Maan"));
}

/* A backup of every month: today's goes with the one of the day that is told. */
static void
backups_forget_on_the_day_that_is_told (void)
{
  LrDay today = lr_day (2026, 11, 20);
  LrDay days[13];

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    days[i] = lr_day_add_months (lr_erasing_get_forgotten (today), -(int) i);
  g_assert_cmpuint (days[12], ==, today);

  for (guint n_newer = 0; n_newer <= 12; n_newer++)
    {
      g_autoptr (GArray) old = lr_backup_choose_old (days + 12 - n_newer, n_newer + 1);
      gboolean goes = FALSE;

      for (guint i = 0; i < old->len; i++)
        goes |= g_array_index (old, guint, i) == n_newer;
      g_assert_cmpint (goes, ==, n_newer == 12);
    }
}

/* On a terminal of its own. Returns: (transfer full): all that was on the screen */
static char *
answer (CliFixture *fixture,
        const char *word,
        int        *status)
{
  g_autoptr (GString) screen = g_string_new (NULL);
  gboolean answered = FALSE;
  char buffer[256];
  ssize_t n_read;
  int terminal;
  pid_t child = forkpty (&terminal, NULL, NULL, NULL);

  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      execl (g_getenv ("LEERRECHT_CLI"), "leerrecht", "erase", "10001", "--store", fixture->store,
             "--passphrase-file", fixture->passphrase, NULL);
      _exit (127);
    }

  /* Reading fails when the other end is gone. */
  while ((n_read = read (terminal, buffer, sizeof buffer)) > 0)
    {
      g_string_append_len (screen, buffer, n_read);
      if (!answered && strstr (screen->str, "to erase: ") != NULL)
        {
          answered = TRUE;
          g_assert_cmpint (write (terminal, word, strlen (word)), ==, (ssize_t) strlen (word));
        }
    }

  g_assert_cmpint (waitpid (child, status, 0), ==, child);
  close (terminal);
  g_assert_true (answered);
  return g_strdup (screen->str);
}

static void
asks_on_a_terminal (CliFixture    *fixture,
                    gconstpointer  unused)
{
  static const char * const refusals[] = { "\n", "no\n", "y\n", "yes please\n", "\x04" };
  g_autofree char *screen = NULL;
  int status;

  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autofree char *refused = answer (fixture, refusals[i], &status);

      g_assert_true (WIFEXITED (status) && WEXITSTATUS (status) == 1);
      g_assert_nonnull (strstr (refused, "10001: 3 records will be erased for good"));
      g_assert_nonnull (strstr (refused, "Backups made until now still hold it"));
      g_assert_nonnull (strstr (refused, "Nothing was erased"));
    }
  run_good (fixture, "record list contact 10001");
  g_assert_nonnull (strstr (fixture->output, "Over Maan"));

  screen = answer (fixture, "Yes\n", &status);
  g_assert_true (WIFEXITED (status) && WEXITSTATUS (status) == 0);
  g_assert_nonnull (strstr (screen, "10001: 3 records were erased for good"));
}

/* The commands must have no terminal, whoever starts the test. */
static void
leave_terminal (void)
{
  int terminal = open ("/dev/tty", O_RDWR | O_CLOEXEC);

  if (terminal < 0)
    return;

  ioctl (terminal, TIOCNOTTY);
  close (terminal);
}

#define ADD(path, function) g_test_add ("/erase-command/" path, CliFixture, NULL, set_up, function, cli_fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  leave_terminal ();
  cli_fixture_init ();

  ADD ("pupil", erases_a_pupil_and_says_what_backups_keep);
  ADD ("all-or-nothing", is_all_or_nothing_in_what_it_finds);
  ADD ("term", says_whether_the_term_has_come);
  ADD ("log", keeps_a_log_without_names);
  ADD ("needs-to-be-told", needs_to_be_told);
  g_test_add_func ("/erase-command/backups-forget", backups_forget_on_the_day_that_is_told);
  ADD ("terminal", asks_on_a_terminal);

  return g_test_run ();
}
