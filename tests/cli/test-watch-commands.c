/* test-watch-commands.c: signals, duties and rule sets on the command line
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "cli-fixture.h"
#include "lr-rule-set.h"
#include "lr-rule-shipped.h"

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
run (CliFixture *fixture,
     const char *command)
{
  cli_fixture_run (fixture, command);
  cli_fixture_assert_good (fixture);
}

static void
add_school (CliFixture *fixture)
{
  cli_fixture_write (fixture, "pupils.csv",
                     "leerlingnummer;roepnaam;achternaam;geboortedatum\n"
                     "10002;René;Zilverdraad;23-1-2013\n10001;Sterre;Maan;7-10-2012\n");
  run (fixture, "import pupils @pupils.csv");
  run (fixture, "record add absence 10001 start_on=2026-09-07 end_on=2026-09-09 kind=unauthorised");
  run (fixture, "record add absence 10002 start_on=2026-09-07 kind=unauthorised hours=3");
}

static void
signals_are_listed_by_pupil (CliFixture    *fixture,
                             gconstpointer  unused)
{
  add_school (fixture);
  assert_prints (fixture, "signals --today 2026-09-09",
                 "pupil,signal,reached_on,value\n"
                 "10001,hours-3,2026-09-07,6\n10001,hours-6,2026-09-07,6\n10001,hours-9,2026-09-08,12\n"
                 "10001,hours-12,2026-09-08,12\n10001,hours-16,2026-09-09,18\n10001,sixteen-in-four,2026-09-09,18\n"
                 "10002,hours-3,2026-09-07,3\n");
  assert_prints (fixture, "signals --today 2026-09-07 --pupil 10002",
                 "pupil,signal,reached_on,value\n10002,hours-3,2026-09-07,3\n");
  assert_prints (fixture, "signals --today 2026-09-06", "pupil,signal,reached_on,value\n");
}

static void
duties_are_listed_by_state (CliFixture    *fixture,
                            gconstpointer  unused)
{
  add_school (fixture);
  run (fixture, "set 10001 ruleset=rotterdam");
  run (fixture, "set 10002 ruleset=povo");
  assert_prints (fixture, "duties --today 2026-09-09 --pupil 10001",
                 "pupil,duty,trigger,opened_on,due_on,state,source\n"
                 "10001,statutory/report-16h,sixteen-in-four,2026-09-09,2026-09-16,open,"
                 "\"Leerplichtwet artikel 21a; DUO, verzuim melden\"\n");
  assert_prints (fixture, "duties --today 2026-09-09 --pupil 10002",
                 "pupil,duty,trigger,opened_on,due_on,state,source\n"
                 "10002,povo/letter-3h,hours-3,2026-09-07,,open,\"POVO, verzuimschema, 3 uur\"\n");

  run (fixture, "record add report 10001 kind=16h reported_on=2026-09-09 end_on=2026-09-09");
  assert_prints (fixture, "duties --today 2026-09-09 --pupil 10001",
                 "pupil,duty,trigger,opened_on,due_on,state,source\n");
  assert_prints (fixture, "duties --today 2026-09-09 --pupil 10001 --all",
                 "pupil,duty,trigger,opened_on,due_on,state,source\n"
                 "10001,statutory/end-date,report kind=16h,2026-09-09,2026-09-16,done,\"DUO, verzuim melden: einddatum\"\n"
                 "10001,statutory/report-16h,sixteen-in-four,2026-09-09,2026-09-16,done,"
                 "\"Leerplichtwet artikel 21a; DUO, verzuim melden\"\n");
}

/* As a condition: for who is absent what comes, for the others how many hours there are. */
static void
forecast_says_what_comes_if_nothing_changes (CliFixture    *fixture,
                                             gconstpointer  unused)
{
  add_school (fixture);
  assert_prints (fixture, "forecast --today 2026-09-09",
                 "pupil,signal,expected_on,basis\n"
                 "10001,absent-2-weeks,2026-09-21,if the absence since 7 September 2026 goes on (unauthorised)\n"
                 "10001,absent-4-weeks,2026-10-05,if the absence since 7 September 2026 goes on (unauthorised)\n"
                 "10001,home-sitter,2026-10-05,if the absence since 7 September 2026 goes on (unauthorised)\n"
                 "10001,times-25,2026-10-09,if the absence since 7 September 2026 goes on (unauthorised)\n"
                 "10001,home-3-months,2026-12-07,if the absence since 7 September 2026 goes on (unauthorised)\n"
                 "10002,sixteen-in-four,,with 13 hours more there are 16 in four school weeks; "
                 "of the 3 that there are the first count until 4 October 2026\n");
  assert_prints (fixture, "forecast --today 2026-09-10 --pupil 10001", "pupil,signal,expected_on,basis\n");

  /* Leave that is still to come says nothing of the days until then. */
  cli_fixture_write (fixture, "absence.csv", "leerlingnummer;datum;reden\n10001;9-9-2026;A\n");
  run (fixture, "import absence @absence.csv --today 2026-09-09");
  run (fixture, "record add absence 10001 start_on=2026-10-01 kind=authorised hours=1");
  run (fixture, "forecast --today 2026-09-10 --pupil 10001");
  g_assert_nonnull (strstr (fixture->output, "10001,absent-2-weeks,2026-09-21,"));

  run (fixture, "set 10001 status=left left_on=2026-09-08");
  assert_prints (fixture, "forecast --today 2026-09-09 --pupil 10001", "pupil,signal,expected_on,basis\n");
  run (fixture, "set 10001 left_on=");
  assert_prints (fixture, "forecast --today 2026-09-09 --pupil 10001", "pupil,signal,expected_on,basis\n");
}

static void
what_the_dossier_agrees_is_a_duty (CliFixture    *fixture,
                                   gconstpointer  unused)
{
  add_school (fixture);
  run (fixture, "record add contact 10002 held_on=2026-09-07 how=phone next_on=2026-09-14");
  run (fixture, "record add letter 10002 kind=3h sent_on=2026-09-07 slip=yes");
  run (fixture, "record add application 10002 school=Elders applied_on=2026-07-27");
  run (fixture, "record add exemption 10001 ground=5a from_on=2025-09-07");
  run (fixture, "duties --today 2026-09-09");
  g_assert_nonnull (strstr (fixture->output, "\n10001,dossier/exemption-talk,exemption,2026-09-07,2026-09-07,open,"));
  g_assert_nonnull (strstr (fixture->output, "\n10002,dossier/application,application,2026-09-07,2026-09-07,open,"));
  g_assert_nonnull (strstr (fixture->output, "\n10002,dossier/next-contact,contact next_on,2026-09-07,2026-09-14,open,"));
  g_assert_nonnull (strstr (fixture->output, "\n10002,dossier/slip,letter slip,2026-09-07,2026-09-21,open,"));
}

static void
duties_of_the_school_have_no_pupil (CliFixture    *fixture,
                                    gconstpointer  unused)
{
  run (fixture, "duties --today 2026-11-02");
  g_assert_nonnull (strstr (fixture->output, "\n,tilburg/list-lpa,cadence,2026-09-01,2026-11-02,open,"));
}

static void
unknown_pupils_and_days_are_refused (CliFixture    *fixture,
                                     gconstpointer  unused)
{
  cli_fixture_run (fixture, "duties --pupil 404");
  cli_fixture_assert_bad (fixture, 1, "*404*");
  cli_fixture_run (fixture, "signals --today 2026-13-01");
  cli_fixture_assert_bad (fixture, 2, "*2026-13-01*");
}

static void
days_beyond_the_calendar_are_told (CliFixture    *fixture,
                                   gconstpointer  unused)
{
  cli_fixture_run (fixture, "duties --today 2040-01-01");
  g_assert_cmpint (fixture->status, ==, 0);
  g_assert_nonnull (strstr (fixture->complaint, "calendar ends"));
}

static void
rule_sets_are_checked_and_added (CliFixture    *fixture,
                                 gconstpointer  unused)
{
  g_autofree char *text = lr_rule_set_dup_shipped ("tilburg");
  g_auto (GStrv) pieces = g_strsplit (text, "id = tilburg", 2);
  g_autofree char *own = g_strjoinv ("id = onze", pieces);

  cli_fixture_write (fixture, "good.ruleset", own);
  cli_fixture_write (fixture, "bad.ruleset", "[ruleset]\nid = x\ntitle = X\nsource = S\nsectors = vo\ncolour = red\n");

  run (fixture, "ruleset check @good.ruleset");
  cli_fixture_run (fixture, "ruleset check @bad.ruleset");
  g_assert_cmpint (fixture->status, ==, 1);
  g_assert_nonnull (strstr (fixture->complaint, "bad.ruleset:6: found “colour”, expected one of: id, title"));

  /* A file of before is taken, and it is said what it says in vain. */
  cli_fixture_write (fixture, "old.ruleset", "[ruleset]\nid = oud\ntitle = X\nsource = S\nsectors = vo\n[word w]\nname = N\n");
  cli_fixture_run (fixture, "ruleset add @old.ruleset");
  g_assert_cmpint (fixture->status, ==, 0);
  g_assert_nonnull (strstr (fixture->complaint, "old.ruleset:6: “[word w]” says nothing any more"));
  cli_fixture_run (fixture, "ruleset check @old.ruleset");
  g_assert_cmpint (fixture->status, ==, 0);
  g_assert_nonnull (strstr (fixture->complaint, "old.ruleset:6:"));

  run (fixture, "ruleset add @good.ruleset");
  run (fixture, "ruleset list");
  g_assert_nonnull (strstr (fixture->output, "\nstatutory,"));
  g_assert_nonnull (strstr (fixture->output, "\nonze,"));
  assert_prints (fixture, "ruleset show onze", own);
  cli_fixture_run (fixture, "ruleset show nergens");
  cli_fixture_assert_bad (fixture, 1, "*nergens*");
  cli_fixture_run (fixture, "ruleset");
  cli_fixture_assert_bad (fixture, 2, "*ruleset*");
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char *path;
    void      (*test) (CliFixture    *fixture,
                       gconstpointer  unused);
  } tests[] = {
    { "/cli/signals-are-listed-by-pupil", signals_are_listed_by_pupil },
    { "/cli/duties-are-listed-by-state", duties_are_listed_by_state },
    { "/cli/forecast-says-what-comes-if-nothing-changes", forecast_says_what_comes_if_nothing_changes },
    { "/cli/what-the-dossier-agrees-is-a-duty", what_the_dossier_agrees_is_a_duty },
    { "/cli/duties-of-the-school-have-no-pupil", duties_of_the_school_have_no_pupil },
    { "/cli/unknown-pupils-and-days-are-refused", unknown_pupils_and_days_are_refused },
    { "/cli/days-beyond-the-calendar-are-told", days_beyond_the_calendar_are_told },
    { "/cli/rule-sets-are-checked-and-added", rule_sets_are_checked_and_added },
  };

  g_test_init (&argc, &argv, NULL);
  cli_fixture_init ();

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, CliFixture, NULL, cli_fixture_set_up, tests[i].test, cli_fixture_tear_down);

  return g_test_run ();
}
