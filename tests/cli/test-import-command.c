/* test-import-command.c: questions that a file raises, and their answers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli-fixture.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void
add_pupils (CliFixture *fixture)
{
  cli_fixture_write (fixture, "pupils.csv",
                     "llnr,roepnaam,achternaam,geboortedatum\n"
                     "00307,Zeynep,Aydın,2-9-2011\n"
                     "20101,Bram,Vos,1-3-2011\n");
  cli_fixture_run (fixture, "import pupils @pupils.csv");
  cli_fixture_assert_good (fixture);
}

static void
assert_says (CliFixture *fixture,
             const char *text)
{
  if (strstr (fixture->output, text) == NULL)
    g_error ("“%s” is not in:\n%s", text, fixture->output);
}

static void
all_questions_are_asked_at_once (CliFixture    *fixture,
                                 gconstpointer  unused)
{
  add_pupils (fixture);
  cli_fixture_write (fixture, "absence.csv",
                     "llnr;begin;eind;reden\n"
                     "20101;02-11-2026 10:15;02-11-2026 11:05;A\n"
                     "20101;03-11-2026 10:15;04-11-2026 11:05;Z\n"
                     "20101;05-11-2026;;PR\n"
                     "20101;06-11-2026;;A+\n"
                     "307;06-11-2026;;A\n");
  cli_fixture_run (fixture, "import absence @absence.csv --today 2026-11-20");
  assert_says (fixture, "question: what do these codes mean? --code 'A+=KIND' --code 'PR=KIND'\n");
  assert_says (fixture, "question: how many minutes does a lesson last? --lesson-minutes NUMBER\n");
  assert_says (fixture, "--whole-days; or which column tells? --column HEADER=COLUMN\n");
  assert_says (fixture, "question: is 307 the same pupil as 00307 (Zeynep Aydın)? "
                        "--same-pupil 307=00307 or --new-pupil 307\n");

  cli_fixture_run (fixture, "import absence @absence.csv --today 2026-11-20 --code A+=unauthorised --code PR=none "
                            "--lesson-minutes 50 --whole-days --same-pupil 307=00307 --save-profile Onze");
  cli_fixture_assert_good (fixture);
  assert_says (fixture, "rows read: 5\nadded: 4\nupdated: 0\nunchanged: 0\nrefused: 0\nnot counted: 1\n");
  g_assert_null (strstr (fixture->output, "question"));

  cli_fixture_run (fixture, "import absence @absence.csv --today 2026-11-20 --profile Onze --same-pupil 307=00307");
  cli_fixture_assert_good (fixture);
  assert_says (fixture, "unchanged: 4\nrefused: 0\nnot counted: 1\n");
}

static void
what_was_taken_back_is_removed_when_asked (CliFixture    *fixture,
                                           gconstpointer  unused)
{
  add_pupils (fixture);
  cli_fixture_write (fixture, "first.csv", "llnr;datum;reden\n20101;2-11-2026;A\n20101;3-11-2026;A\n20101;5-11-2026;A\n");
  cli_fixture_write (fixture, "second.csv", "llnr;datum;reden\n20101;2-11-2026;A\n00307;6-11-2026;A\n");
  cli_fixture_run (fixture, "import absence @first.csv --today 2026-11-20");
  cli_fixture_assert_good (fixture);

  cli_fixture_run (fixture, "import absence @second.csv --today 2026-11-20");
  cli_fixture_assert_good (fixture);
  assert_says (fixture, "note: Bram Vos (20101): imported earlier and no longer in the file: 3-11-2026, 5-11-2026.");
  assert_says (fixture, "question: remove what is no longer in the file? --remove-withdrawn");

  cli_fixture_run (fixture, "import absence @second.csv --today 2026-11-20 --remove-withdrawn --dry-run");
  cli_fixture_assert_good (fixture);
  assert_says (fixture, "removed: 2\n");
  cli_fixture_run (fixture, "import absence @second.csv --today 2026-11-20 --remove-of 20101");
  cli_fixture_assert_good (fixture);
  assert_says (fixture, "removed: 2\n");

  cli_fixture_run (fixture, "record list absence 20101");
  cli_fixture_assert_good (fixture);
  g_assert_nonnull (strstr (fixture->output, ",2026-11-02,"));
  g_assert_null (strstr (fixture->output, ",2026-11-03,"));
}

static void
a_bsn_is_refused_by_every_way (CliFixture    *fixture,
                               gconstpointer  unused)
{
  static const char * const columns[] = { "PGN/BSN=number", "Kenmerk=number", "Kenmerk=town" };

  cli_fixture_write (fixture, "bsn.csv",
                     "Leerlingnummer;PGN/BSN;Kenmerk;Achternaam\n20110;123456782;111222333;Mol\n");
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autofree char *command = g_strdup_printf ("import pupils @bsn.csv --column %s", columns[i]);

      cli_fixture_run (fixture, command);
      cli_fixture_assert_bad (fixture, 1, "*BSN*");
    }

  cli_fixture_run (fixture, "pupils");
  g_assert_cmpstr (fixture->output, ==, "");
}

static void
the_separator_and_the_order_of_dates_can_be_said (CliFixture    *fixture,
                                                  gconstpointer  unused)
{
  add_pupils (fixture);
  cli_fixture_write (fixture, "absence.csv", "llnr/1:datum:reden\n20101:11/2/2026:A\n20101:11/16/2026:A\n");
  cli_fixture_run (fixture, "import absence @absence.csv --column llnr/1=number --separator : --dry-run");
  g_assert_cmpint (fixture->status, ==, 1);
  assert_says (fixture, "--month-first\n");

  cli_fixture_run (fixture, "import absence @absence.csv --column llnr/1=number --separator : --month-first");
  cli_fixture_assert_good (fixture);
  assert_says (fixture, "added: 2\n");

  cli_fixture_run (fixture, "import absence @absence.csv --separator xx");
  cli_fixture_assert_bad (fixture, 2, "*--separator*");
  cli_fixture_run (fixture, "import absence @absence.csv --lesson-minutes 999");
  cli_fixture_assert_bad (fixture, 2, "*--lesson-minutes*");
}

/* A film that was clicked instead of the export, a pipe that nobody writes to. */
static void
what_is_no_table_is_not_read (CliFixture    *fixture,
                              gconstpointer  unused)
{
  static const char * const commands[] = {
    "import pupils", "import absence --dry-run", "ruleset check", "ruleset add",
  };
  g_autofree char *film = g_build_filename (fixture->folder, "film.mp4", NULL);
  g_autofree char *pipe = g_build_filename (fixture->folder, "pipe", NULL);
  const struct { const char *name; const char *pattern; } files[] = {
    { "@film.mp4", "*film.mp4 is larger than *, and was not read*" },
    { "@pipe", "*pipe is no ordinary file*" },
    { "/dev/zero", "*/dev/zero is no ordinary file*" },
    { "@", "*is no ordinary file*" },
  };

  cli_fixture_write (fixture, "film.mp4", "");
  g_assert_cmpint (truncate (film, G_GINT64_CONSTANT (6) * 1024 * 1024 * 1024), ==, 0);
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    for (guint j = 0; j < G_N_ELEMENTS (files); j++)
      {
        g_autofree char *command = g_strconcat (commands[i], " ", files[j].name, NULL);

        cli_fixture_run (fixture, command);
        cli_fixture_assert_bad (fixture, 1, files[j].pattern);
      }

  g_unlink (film);
  g_unlink (pipe);
}

#define ADD(path, function) \
  g_test_add ("/import-command/" path, CliFixture, NULL, cli_fixture_set_up, function, cli_fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cli_fixture_init ();

  ADD ("all-questions-are-asked-at-once", all_questions_are_asked_at_once);
  ADD ("what-was-taken-back-is-removed-when-asked", what_was_taken_back_is_removed_when_asked);
  ADD ("a-bsn-is-refused-by-every-way", a_bsn_is_refused_by_every_way);
  ADD ("what-is-no-table-is-not-read", what_is_no_table_is_not_read);
  ADD ("the-separator-and-the-order-of-dates-can-be-said", the_separator_and_the_order_of_dates_can_be_said);

  return g_test_run ();
}
