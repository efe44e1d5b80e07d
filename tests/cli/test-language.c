/* test-language.c: the command line where the system has two languages
 *
 * Runs with Dutch messages and the dates, numbers and order of another region.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <gio/gio.h>
#include <string.h>

#include "cli-fixture.h"

#define TODAY " --pupil 10001 --today 2026-10-29"

static void
assert_says (const char *text,
             const char *words)
{
  static const char * const english[] = {
    "January", "February", "March", "April", "May ", "June", "July", "August", "September", "October",
    "November", "December", "Oct ", "Thursday", "16.5",
  };

  if (strstr (text, words) == NULL)
    g_error ("“%s” is not in:\n%s", words, text);
  for (guint i = 0; i < G_N_ELEMENTS (english); i++)
    {
      if (strstr (text, english[i]) != NULL)
        g_error ("“%s” stands in:\n%s", english[i], text);
    }
}

static void
run (CliFixture *fixture,
     const char *command)
{
  cli_fixture_run (fixture, command);
  cli_fixture_assert_good (fixture);
}

static void
add_case (CliFixture *fixture)
{
  cli_fixture_write (fixture, "pupils.csv", "leerlingnummer;roepnaam;achternaam;geboortedatum\n"
                                            "10001;Sterre;Maan;2013-03-01\n");
  run (fixture, "import pupils @pupils.csv");
  run (fixture, "record add plan 10001 made_on=2026-10-01 term_on=2026-11-11");
  run (fixture, "record add absence 10001 kind=unauthorised start_on=2026-10-05 end_on=2026-10-07");
  run (fixture, "record add absence 10001 kind=unauthorised start_on=2026-10-08 hours=1.5");
  run (fixture, "record add step 10001 step=2 entered_on=2026-10-08");
}

static char *
read_paper (CliFixture *fixture,
            const char *kind)
{
  g_autofree char *program = g_find_program_in_path ("pdftotext");
  g_autofree char *command = g_strdup_printf ("print %s --output @paper.pdf" TODAY, kind);
  g_autofree char *path = g_build_filename (fixture->folder, "paper.pdf", NULL);
  g_autoptr (GSubprocess) reader = NULL;
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  run (fixture, command);
  if (program == NULL)
    return NULL;

  reader = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, program, "-layout", path, "-", NULL);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (reader, NULL, NULL, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

static void
papers_have_dutch_days_and_numbers (CliFixture    *fixture,
                                    gconstpointer  unused)
{
  static const struct { const char *kind, *words; } cases[] = {
    { "plan", "1 oktober 2026" },
    { "timeline", "29 oktober 2026" },
    { "timeline", "8 okt 2026" },
    { "timeline", "1,5 u" },
    { "rolecard", "11 november 2026" },
  };

  add_case (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = read_paper (fixture, cases[i].kind);

      if (text == NULL)
        {
          g_test_skip ("pdftotext is not here");
          return;
        }
      assert_says (text, cases[i].words);
    }
}

/* What a script reads stays as it is in every language. */
static void
lists_for_scripts_do_not_change (CliFixture    *fixture,
                                 gconstpointer  unused)
{
  add_case (fixture);
  run (fixture, "signals" TODAY);
  assert_says (fixture->output, "2026-10-");
  run (fixture, "duties" TODAY);
  assert_says (fixture->output, "2026-10-");
  run (fixture, "record list absence 10001");
  assert_says (fixture->output, "1.5");
}

static void
messages_have_dutch_days (CliFixture    *fixture,
                          gconstpointer  unused)
{
  add_case (fixture);
  cli_fixture_run (fixture, "duties --pupil 10001 --today 2090-10-29");
  assert_says (fixture->complaint, "De schoolkalender loopt tot en met");
}

static void
pupils_are_in_the_order_of_a_class_list (CliFixture    *fixture,
                                         gconstpointer  unused)
{
  static const char * const names[] = { "Boer", "Özdemir", "Ozinga", "Zwart" };
  const char *at;

  cli_fixture_write (fixture, "pupils.csv", "leerlingnummer;roepnaam;tussenvoegsel;achternaam\n"
                                            "1;Jan;;Zwart\n2;Jan;;Özdemir\n3;Jan;de;Boer\n4;Jan;;Ozinga\n");
  run (fixture, "import pupils @pupils.csv");
  run (fixture, "pupils --format csv");
  at = fixture->output;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      at = strstr (at, names[i]);
      g_assert_nonnull (at);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cli_fixture_init ();

#define ADD(path, func) \
  g_test_add (path, CliFixture, NULL, cli_fixture_set_up, func, cli_fixture_tear_down)
  ADD ("/language/papers-have-dutch-days-and-numbers", papers_have_dutch_days_and_numbers);
  ADD ("/language/lists-for-scripts-do-not-change", lists_for_scripts_do_not_change);
  ADD ("/language/messages-have-dutch-days", messages_have_dutch_days);
  ADD ("/language/pupils-are-in-the-order-of-a-class-list", pupils_are_in_the_order_of_a_class_list);

  return g_test_run ();
}
