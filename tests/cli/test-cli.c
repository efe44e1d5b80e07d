/* test-cli.c: the commands, by what they print and how they end
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define _GNU_SOURCE

#include "cli-fixture.h"

#include <pty.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static void
assert_prints (CliFixture *fixture,
               const char *command,
               const char *output)
{
  cli_fixture_run (fixture, command);
  cli_fixture_assert_good (fixture);
  g_assert_cmpstr (fixture->output, ==, output);
}

static void
assert_fails (CliFixture *fixture,
              const char *command,
              int         status,
              const char *pattern)
{
  cli_fixture_run (fixture, command);
  cli_fixture_assert_bad (fixture, status, pattern);
}

static void
add_pupils (CliFixture *fixture)
{
  cli_fixture_write (fixture, "pupils.csv",
                     "leerlingnummer;roepnaam;tussenvoegsel;achternaam;geboortedatum;klas\n"
                     "10001;Sterre;van der;Maan;7-10-2012;2A\n"
                     "10002;René;;Zilverdraad;23-1-2013;2A\n");
  cli_fixture_run (fixture, "import pupils @pupils.csv");
  cli_fixture_assert_good (fixture);
}

static void
helps_with_every_command (CliFixture    *fixture,
                          gconstpointer  unused)
{
  char *overview[] = { (char *) "--help", NULL };
  g_auto (GStrv) lines = NULL;
  guint n_commands = 0;

  cli_fixture_run_words (fixture, NULL, overview);
  cli_fixture_assert_good (fixture);
  lines = g_strsplit (fixture->output, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_strsplit (g_strchug (lines[i]), " ", 2);
      char *help[] = { words[0], (char *) "--help", NULL };

      /* The commands are the lines of a word, spaces and what it does. */
      if (words[0] == NULL || words[1] == NULL || words[1][0] != ' ' || g_str_equal (words[0], "leerrecht"))
        continue;

      cli_fixture_run_words (fixture, NULL, help);
      cli_fixture_assert_good (fixture);
      g_assert_nonnull (strstr (fixture->output, "--passphrase-file"));
      g_assert_nonnull (strstr (fixture->output, g_strstrip (words[1])));
      n_commands++;
    }

  g_assert_cmpuint (n_commands, >=, 8);
}

static void
refuses_what_it_does_not_understand (CliFixture    *fixture,
                                     gconstpointer  unused)
{
  static const struct { const char *command; const char *pattern; } cases[] = {
    { "dance", "*no command*dance*--help*" },
    { "pupils --colour", "*pupils: *--colour*" },
    { "pupils extra", "*extra*one word too many*" },
    { "pupils --format xml", "*no format*xml*" },
    { "set", "*missing*PUPIL*" },
    { "set 10001 threatening", "*threatening*FIELD=VALUE*" },
    { "set 10001 colour=red", "*colour*It has: number*" },
    { "set 10001 imported=1", "*no field*" },
    { "record", "*missing*" },
    { "record forget report 1", "*forget*" },
    { "record fields dream", "*no kind of record*dream*absence*" },
    { "record add contact", "*belongs to a pupil*" },
    { "record list contact 10001 extra", "*extra*one word too many*" },
    { "import planets @pupils.csv", "*planets*" },
    { "import pupils", "*missing*" },
    { "import absence @pupils.csv --today 7-10-2026", "*--today*7-10-2026*" },
    { "init --school S --sector vo --region noord", "*--ruleset is missing*" },
    { "init --sector vo --region noord --ruleset tilburg", "*--school is missing*" },
    { "demo --today gisteren", "*--today*gisteren*" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_fails (fixture, cases[i].command, 2, cases[i].pattern);
}

static void
says_what_went_wrong (CliFixture    *fixture,
                      gconstpointer  unused)
{
  static const struct { const char *command; const char *pattern; } cases[] = {
    { "set 99999 threatening=yes", "*no pupil with number 99999*" },
    { "set 10001 threatening=perhaps", "*threatening*perhaps*yes or no*" },
    { "set 10001 born_on=7-10-2012", "*born_on*7-10-2012*" },
    { "set 10001 last_name=", "*Last name*" },
    { "set 10001 ruleset=atlantis", "*no rule set*atlantis*" },
    { "set 10001 number=10002", "*10002*taken*" },
    { "record add report 10001 kind=16h", "*Reported on*" },
    { "record add report 10001 kind=letter reported_on=2026-10-07", "*letter*one of: 16h*" },
    { "record add absence 10001 start_on=2026-10-07 end_on=2026-10-06 kind=sick", "*before*" },
    { "record list contact 99999", "*99999*" },
    { "import pupils @nothing.csv", "*nothing.csv could not be read*" },
    { "import absence @pupils.csv", "*First day, Reason code*" },
    { "import absence @pupils.csv --profile Anders", "*no import profile*Anders*" },
    { "init --school S --sector mbo --region noord --ruleset tilburg", "*--sector*mbo*vo, po, vso*" },
    { "init --school S --sector vo --region oost --ruleset tilburg", "*--region*oost*" },
    { "init --school S --sector vo --region noord --ruleset atlantis", "*no rule set*atlantis*tilburg*" },
    { "init --school S --sector vo --region noord --ruleset tilburg --lesson-hours 0", "*Lesson hours per day*" },
    { "init --school S --sector vo --region noord --ruleset tilburg", "*a store in*already*left as it is*" },
    { "demo", "*a store in*already*left as it is*" },
    { "demo --today 2050-01-01", "*demo school*Choose a day*" },
  };

  add_pupils (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_fails (fixture, cases[i].command, 1, cases[i].pattern);
}

static void
makes_a_store (CliFixture    *fixture,
               gconstpointer  unused)
{
  g_free (fixture->store);
  fixture->store = g_build_filename (fixture->folder, "new", "store", NULL);

  assert_fails (fixture, "pupils", 1, "*no store in*leerrecht init*");
  assert_prints (fixture, "init --school 'De Één' --sector vo --region zuid --ruleset tilburg --lesson-hours 5.5", "");
  assert_prints (fixture, "record list school",
                 "id,name,sector,region,ruleset,lesson_hours,good_friday_lessons,liberation_day_lessons,coordinator,phone,"
                 "email,address,support_region,dossier_years,absence_years,watch_from\n"
                 "1,De Één,vo,zuid,tilburg,5.5,no,no,,,,,,2,5,\n");
}

/* What others typed runs in no spreadsheet, in whatever table it is. */
static void
no_table_holds_a_formula (CliFixture    *fixture,
                          gconstpointer  unused)
{
  static const char * const tables[] = {
    "pupils --format csv", "record list contact 7", "record list party 7",
  };

  cli_fixture_run (fixture, "record add pupil number=7 last_name==SUM(A1) class=@3B mentor=+cmd");
  cli_fixture_assert_good (fixture);
  cli_fixture_run (fixture, "record add contact 7 held_on=2026-10-07 'said=- belt terug' subject='\t=1'");
  cli_fixture_assert_good (fixture);
  cli_fixture_run (fixture, "record add party 7 name=-2+3 phone=+31600000000");
  cli_fixture_assert_good (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      cli_fixture_run (fixture, tables[i]);
      cli_fixture_assert_good (fixture);
      g_assert_false (g_regex_match_simple ("(^|,)\"?[=+@-]", fixture->output, G_REGEX_MULTILINE, 0));
      g_assert_nonnull (strstr (fixture->output, "\"'"));
    }
}

static void
takes_the_passphrase_from_a_file_or_the_input (CliFixture    *fixture,
                                               gconstpointer  unused)
{
  char *words[] = {
    (char *) "pupils", (char *) "--store", fixture->store, (char *) "--passphrase-file", (char *) "-", NULL
  };
  g_autofree char *long_line = g_strnfill (5000, 'x');
  g_autofree char *notepad = g_build_filename (fixture->folder, "notepad", NULL);

  cli_fixture_run_words (fixture, "een zin voor de test\nnog iets\n", words);
  cli_fixture_assert_good (fixture);
  cli_fixture_run_words (fixture, "een zin voor de test\r\n", words);
  cli_fixture_assert_good (fixture);
  cli_fixture_run_words (fixture, "een zin voor de test", words);
  cli_fixture_assert_good (fixture);
  /* As Notepad saves it. */
  cli_fixture_run_words (fixture, "\xef\xbb\xbf" "een zin voor de test\r\nnog iets\r\n", words);
  cli_fixture_assert_good (fixture);
  cli_fixture_write (fixture, "notepad", "\xef\xbb\xbf" "een zin voor de test\r\n");
  words[4] = notepad;
  cli_fixture_run_words (fixture, NULL, words);
  cli_fixture_assert_good (fixture);
  words[4] = (char *) "-";

  cli_fixture_run_words (fixture, "een andere zin\n", words);
  cli_fixture_assert_bad (fixture, 1, "*");
  cli_fixture_run_words (fixture, "\n", words);
  cli_fixture_assert_bad (fixture, 1, "*empty*");
  cli_fixture_run_words (fixture, "\xef\xbb\xbf\r\n", words);
  cli_fixture_assert_bad (fixture, 1, "*empty*");
  cli_fixture_run_words (fixture, long_line, words);
  cli_fixture_assert_bad (fixture, 1, "*longer than 4096*");

  words[4] = (char *) "/nergens/te/vinden";
  cli_fixture_run_words (fixture, NULL, words);
  cli_fixture_assert_bad (fixture, 1, "*/nergens/te/vinden*");
}

/* Starts `leerrecht pupils` on a terminal of its own, waits for the prompt,
 * types @typed and returns all that was on the screen. */
static char *
type_on_terminal (CliFixture *fixture,
                  const char *typed,
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
      execl (g_getenv ("LEERRECHT_CLI"), "leerrecht", "pupils", "--store", fixture->store, NULL);
      _exit (127);
    }

  /* Reading fails when the other end is gone. */
  while ((n_read = read (terminal, buffer, sizeof buffer)) > 0)
    {
      g_string_append_len (screen, buffer, n_read);
      if (!answered && g_str_has_suffix (screen->str, "Passphrase: "))
        {
          answered = TRUE;
          g_assert_cmpint (write (terminal, typed, strlen (typed)), ==, (ssize_t) strlen (typed));
        }
    }

  g_assert_true (answered);
  g_assert_cmpint (waitpid (child, status, 0), ==, child);
  close (terminal);
  return g_strdup (screen->str);
}

static void
asks_the_passphrase_on_the_terminal (CliFixture    *fixture,
                                     gconstpointer  unused)
{
  g_autofree char *good = NULL;
  g_autofree char *wrong = NULL;
  g_autofree char *interrupted = NULL;
  int status;

  add_pupils (fixture);

  good = type_on_terminal (fixture, "een zin voor de test\n", &status);
  g_assert_true (WIFEXITED (status) && WEXITSTATUS (status) == 0);
  g_assert_nonnull (strstr (good, "Maan, Sterre van der"));
  g_assert_null (strstr (good, "een zin"));

  wrong = type_on_terminal (fixture, "een andere zin\n", &status);
  g_assert_true (WIFEXITED (status) && WEXITSTATUS (status) == 1);
  g_assert_null (strstr (wrong, "een andere"));

  interrupted = type_on_terminal (fixture, "een zin\003", &status);
  g_assert_true (WIFSIGNALED (status) && WTERMSIG (status) == SIGINT);
  g_assert_null (strstr (interrupted, "een zin"));
}

static void
leave_terminal_cb (gpointer unused)
{
  setsid ();
}

static void
without_a_terminal_it_says_what_to_do (CliFixture    *fixture,
                                       gconstpointer  unused)
{
  char *words[] = { (char *) g_getenv ("LEERRECHT_CLI"), (char *) "pupils", (char *) "--store", fixture->store, NULL };
  g_autofree char *complaint = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  g_spawn_sync (NULL, words, NULL, G_SPAWN_STDOUT_TO_DEV_NULL, leave_terminal_cb, NULL,
                NULL, &complaint, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (WEXITSTATUS (status), ==, 1);
  g_assert_nonnull (strstr (complaint, "--passphrase-file"));
}

static void
imports_and_lists (CliFixture    *fixture,
                   gconstpointer  unused)
{
  cli_fixture_write (fixture, "absence.csv",
                     "llnr,datum,uren,reden\n"
                     "10001,2026-10-05,2,A\n"
                     "10001,2026-10-06,2,XX\n"
                     "10002,2026-10-10,,Z\n");
  add_pupils (fixture);
  assert_prints (fixture, "import pupils @pupils.csv",
                 "rows read: 2\nadded: 0\nupdated: 0\nunchanged: 2\nrefused: 0\n");
  assert_prints (fixture, "pupils",
                 "10001        2A       Maan, Sterre van der\n"
                 "10002        2A       Zilverdraad, René\n");
  cli_fixture_run (fixture, "pupils --format csv");
  cli_fixture_assert_good (fixture);
  g_assert_true (g_str_has_prefix (fixture->output, "id,number,first_name,prefix,last_name,born_on,class,"));
  g_assert_nonnull (strstr (fixture->output, ",10001,Sterre,van der,Maan,2012-10-07,2A,"));

  assert_prints (fixture, "import absence @absence.csv --dry-run",
                 "rows read: 3\nadded: 2\nupdated: 0\nunchanged: 0\nrefused: 1\n"
                 "refused line 3, column reden: The code “XX” is not known here: say what it means and import the file again.\n"
                 "warning line 4, column datum: There is no school on this day, so it counts for nothing.\n"
                 "question: what do these codes mean? --code 'XX=KIND'\n"
                 "This was a dry run: nothing was changed.\n");
  assert_prints (fixture, "import absence @absence.csv --code XX=late --save-profile Onze",
                 "rows read: 3\nadded: 3\nupdated: 0\nunchanged: 0\nrefused: 0\n"
                 "warning line 4, column datum: There is no school on this day, so it counts for nothing.\n");
  assert_prints (fixture, "import absence @absence.csv --profile Onze",
                 "rows read: 3\nadded: 0\nupdated: 0\nunchanged: 3\nrefused: 0\n"
                 "warning line 4, column datum: There is no school on this day, so it counts for nothing.\n");
  assert_prints (fixture, "record list absence 10001",
                 "id,start_on,end_on,open,kind,hours,lesson,reason,ground,removal_intended,note\n"
                 "6,2026-10-05,,no,unauthorised,2,,,,no,\n"
                 "7,2026-10-06,,no,late,2,,,,no,\n");
}

static void
a_file_without_a_good_line_fails (CliFixture    *fixture,
                                  gconstpointer  unused)
{
  cli_fixture_write (fixture, "absence.csv", "llnr,datum,reden\n10009,2026-10-05,A\n");
  add_pupils (fixture);
  cli_fixture_run (fixture, "import absence @absence.csv");
  g_assert_cmpint (fixture->status, ==, 1);
  g_assert_cmpstr (fixture->complaint, ==, "leerrecht: No line of the file could be used.\n");
  g_assert_nonnull (strstr (fixture->output, "refused line 2, column llnr: There is no pupil with number 10009."));
}

static void
sets_fields_of_a_pupil (CliFixture    *fixture,
                        gconstpointer  unused)
{
  static const struct { const char *word; const char *value; } cases[] = {
    { "threatening=yes", "yes" }, { "threatening=nee", "no" }, { "threatening=JA", "yes" },
    { "threatening=0", "no" }, { "threatening=true", "yes" }, { "threatening=false", "no" },
    { "threatening=1", "yes" }, { "threatening=", "no" },
  };

  add_pupils (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *command = g_strconcat ("set 10001 ", cases[i].word, NULL);
      g_autofree char *expected = g_strdup_printf (",enrolled,%s,\n", cases[i].value);

      assert_prints (fixture, command, "");
      cli_fixture_run (fixture, "pupils --format csv");
      g_assert_nonnull (strstr (fixture->output, expected));
    }

  assert_prints (fixture, "set 10001 'first_name=Ster, \"re\"' ruleset=povo threatening-on=2026-10-07", "");
  cli_fixture_run (fixture, "pupils --format csv");
  g_assert_nonnull (strstr (fixture->output, ",10001,\"Ster, \"\"re\"\"\",van der,Maan,2012-10-07,2A,,,enrolled,no,povo\n"));
}

static void
adds_records_of_any_kind (CliFixture    *fixture,
                          gconstpointer  unused)
{
  add_pupils (fixture);
  assert_prints (fixture, "record add report 10001 kind=sixteen-in-four reported_on=2026-10-07", "5\n");
  assert_prints (fixture, "record add absence 10001 start_on=2026-10-05 open=ja kind=ziek", "6\n");
  assert_prints (fixture, "record add plan 10001 made_on=2026-10-08 'family=een\ntwee'", "7\n");
  assert_prints (fixture, "record add goal 10001 plan=7 'specific=Weer naar school'", "8\n");
  assert_prints (fixture, "record add closure holiday=own start_on=2026-11-06 name=Studiedag", "9\n");
  assert_prints (fixture, "record list report 10001",
                 "id,kind,recipient,reported_on,start_on,end_on,hours,actions,reference,status,note,ask_on\n"
                 "5,16h,,2026-10-07,,,,,,,,\n");
  assert_prints (fixture, "record list goal 10001",
                 "id,plan,specific,measurable,agreed_by,realistic,due_on,result\n"
                 "8,7,Weer naar school,,,,,\n");
  assert_prints (fixture, "record list goal 10002",
                 "id,plan,specific,measurable,agreed_by,realistic,due_on,result\n");
  assert_prints (fixture, "record fields step",
                 "field,type,required,values,label\n"
                 "step,text,yes,,Step\n"
                 "entered_on,day,yes,,Entered on\n"
                 "ruleset,text,no,,Regional agreements\n"
                 "route,choice,no,3.1 3.2 3.3 3.4,Solution route\n"
                 "term_on,day,no,,Agreed tipping point\n"
                 "reason,prose,no,,Reason\n");
}

#define ADD(path, function) \
  g_test_add (path, CliFixture, NULL, cli_fixture_set_up, function, cli_fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cli_fixture_init ();

  ADD ("/cli/helps-with-every-command", helps_with_every_command);
  ADD ("/cli/refuses-what-it-does-not-understand", refuses_what_it_does_not_understand);
  ADD ("/cli/says-what-went-wrong", says_what_went_wrong);
  ADD ("/cli/makes-a-store", makes_a_store);
  ADD ("/cli/no-table-holds-a-formula", no_table_holds_a_formula);
  ADD ("/cli/takes-the-passphrase-from-a-file-or-the-input", takes_the_passphrase_from_a_file_or_the_input);
  ADD ("/cli/asks-the-passphrase-on-the-terminal", asks_the_passphrase_on_the_terminal);
  ADD ("/cli/without-a-terminal-it-says-what-to-do", without_a_terminal_it_says_what_to_do);
  ADD ("/cli/imports-and-lists", imports_and_lists);
  ADD ("/cli/a-file-without-a-good-line-fails", a_file_without_a_good_line_fails);
  ADD ("/cli/sets-fields-of-a-pupil", sets_fields_of_a_pupil);
  ADD ("/cli/adds-records-of-any-kind", adds_records_of_any_kind);

  return g_test_run ();
}
