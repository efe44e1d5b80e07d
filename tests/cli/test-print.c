/* test-print.c: papers from the command line
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "cli-fixture.h"

#define TODAY " --pupil 10001 --today 2026-10-21"

static void
run (CliFixture *fixture,
     const char *command)
{
  cli_fixture_run (fixture, command);
  cli_fixture_assert_good (fixture);
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
add_case (CliFixture *fixture)
{
  cli_fixture_write (fixture, "pupils.csv", "leerlingnummer;roepnaam;achternaam\n10001;Sterre;Maan\n");
  run (fixture, "import pupils @pupils.csv");
  run (fixture, "record add contact 10001 held_on=2026-10-07 how=visit");
  run (fixture, "record add step 10001 step=2 entered_on=2026-10-05");
}

static char *
read_file (CliFixture *fixture,
           const char *name,
           gsize      *length)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GError) error = NULL;
  char *content = NULL;

  g_file_get_contents (path, &content, length, &error);
  g_assert_no_error (error);
  return content;
}

static void
writes_each_paper (CliFixture    *fixture,
                   gconstpointer  unused)
{
  static const struct { const char *command, *file, *begin; } cases[] = {
    { "print plan --output @plan.pdf" TODAY, "plan.pdf", "%PDF-" },
    { "print timeline --output @timeline.pdf" TODAY, "timeline.pdf", "%PDF-" },
    { "print timeline --output @timeline.PNG" TODAY, "timeline.PNG", "\x89PNG" },
    { "print timeline --anonymous --output @case.pdf" TODAY, "case.pdf", "%PDF-" },
    { "print rolecard --output @card.pdf" TODAY, "card.pdf", "%PDF-" },
  };

  add_case (fixture);
  run (fixture, "record add plan 10001 made_on=2026-10-01");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *content = NULL;
      gsize length;

      run (fixture, cases[i].command);
      g_assert_cmpstr (fixture->output, ==, "");
      content = read_file (fixture, cases[i].file, &length);
      g_assert_cmpuint (length, >, 1000);
      g_assert_cmpint (strncmp (content, cases[i].begin, strlen (cases[i].begin)), ==, 0);
    }
}

static void
gives_the_same_bytes_again (CliFixture    *fixture,
                            gconstpointer  unused)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  gsize first_length, second_length;

  add_case (fixture);
  run (fixture, "print timeline --output @one.pdf" TODAY);
  run (fixture, "print timeline --output @two.pdf" TODAY);
  first = read_file (fixture, "one.pdf", &first_length);
  second = read_file (fixture, "two.pdf", &second_length);
  g_assert_cmpmem (first, (int) first_length, second, (int) second_length);
}

static void
refuses_what_makes_no_paper (CliFixture    *fixture,
                             gconstpointer  unused)
{
  add_case (fixture);
  assert_fails (fixture, "print", 2, "*");
  assert_fails (fixture, "print poster --output @x.pdf" TODAY, 2, "*poster*plan*timeline*");
  assert_fails (fixture, "print plan" TODAY, 2, "*output*");
  assert_fails (fixture, "print plan --output @x.pdf", 2, "*pupil*");
  assert_fails (fixture, "print plan --anonymous --output @x.pdf" TODAY, 2,
                "*“plan” has no anonymous variant*timeline, rolecard*");
  assert_fails (fixture, "print recovery --output @x.pdf" TODAY, 2, "*“recovery” holds a code that is kept nowhere*");
  assert_fails (fixture, "print plan --output @x.png" TODAY, 2, "*PDF*");
  assert_fails (fixture, "print plan --output @x.pdf --pupil 10001 --today yesterday", 2, "*");
  assert_fails (fixture, "print plan --output @x.pdf --pupil 99999", 1, "*99999*");
  assert_fails (fixture, "print plan --output @x.pdf" TODAY, 1, "*no plan of approach*Sterre Maan*");
  assert_fails (fixture, "print timeline --output @none/x.pdf" TODAY, 1, "*none is not there*");
}

/* Each is a copy of its own, and what it leaves out is told to who hands it over. */
static void
writes_a_copy_for_one_reader (CliFixture    *fixture,
                              gconstpointer  unused)
{
  g_autofree char *whole = NULL;
  g_autofree char *parent = NULL;
  gsize whole_length, parent_length;

  add_case (fixture);
  run (fixture, "record add plan 10001 made_on=2026-10-01 medical=Rust");
  assert_fails (fixture, "print plan --reader Karim --output @x.pdf" TODAY, 1, "*“Karim” is not involved: nobody is yet*");

  run (fixture, "record add party 10001 name=Petra role=parent custody=yes");
  run (fixture, "record add party 10001 name=Karim role=youth-doctor");
  run (fixture, "print plan --output @whole.pdf" TODAY);
  run (fixture, "print plan --reader petra --output @parent.pdf" TODAY);
  whole = read_file (fixture, "whole.pdf", &whole_length);
  parent = read_file (fixture, "parent.pdf", &parent_length);
  g_assert_cmpuint (parent_length, >, whole_length / 2);

  cli_fixture_run (fixture, "print plan --reader KARIM --output @copy.pdf" TODAY);
  g_assert_cmpint (fixture->status, ==, 0);
  g_assert_true (g_pattern_match_simple ("*no full consent*Left out: what is medical*", fixture->complaint));

  assert_fails (fixture, "print plan --reader Joost --output @x.pdf" TODAY, 1, "*“Joost” is not involved*Petra, Karim*");
  assert_fails (fixture, "print timeline --reader Karim --output @x.pdf" TODAY, 2, "*“timeline” is the same for every reader*");
  run (fixture, "record add party 10001 name=karim role=mentor");
  assert_fails (fixture, "print plan --reader Karim --output @x.pdf" TODAY, 1, "*more than one who is involved*");
}

/* What is not in the help is not there. */
static void
help_lists_what_can_be_printed (CliFixture    *fixture,
                                gconstpointer  unused)
{
  static const char * const lines[] = {
    "\n  plan       What was agreed for the pupil: the newest plan of approach [--reader]\n",
    "\n  timeline   What happened and what lies ahead, drawn and in a list [--anonymous] [.png]\n",
    "\n  rolecard   What each does in the step of the case, on one page [--anonymous]\n",
    "replaced as a whole",
  };

  run (fixture, "print --help");
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    g_assert_nonnull (strstr (fixture->output, lines[i]));
  g_assert_null (strstr (fixture->output, "recovery"));
}

/* This test runs with one font, which has Latin and Cyrillic letters only. */
static void
says_which_letters_would_be_boxes (CliFixture    *fixture,
                                   gconstpointer  unused)
{
  static const struct { const char *command, *file; } papers[] = {
    { "print plan --output @plan.pdf", "plan.pdf" },
    { "print timeline --output @timeline.pdf", "timeline.pdf" },
    { "print timeline --output @timeline.png", "timeline.png" },
    { "print rolecard --output @card.pdf", "card.pdf" },
  };

  cli_fixture_write (fixture, "pupils.csv",
                     "leerlingnummer;roepnaam;achternaam\n10001;Sterre;Maan\n10002;გიორგი;Жук\n");
  run (fixture, "import pupils @pupils.csv");
  run (fixture, "record add plan 10002 made_on=2026-10-01");
  run (fixture, "record add step 10002 step=2 entered_on=2026-10-05");

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      g_autofree char *order = g_strconcat (papers[i].command, " --pupil 10002 --today 2026-10-21", NULL);
      g_autofree char *wrong = g_strconcat (order, " --missing-letters=perhaps", NULL);
      g_autofree char *anyway = g_strconcat (order, " --missing-letters=print", NULL);
      g_autofree char *kept = NULL;
      g_autofree char *written = NULL;
      gsize length;

      cli_fixture_write (fixture, papers[i].file, "older");
      assert_fails (fixture, order, 1,
                    "leerrecht: Nothing was written*Georgian (გ ი ო რ)*გიორგი*fonts-noto-core*"
                    "--missing-letters=print*");
      assert_fails (fixture, wrong, 2, "*perhaps*refuse*print*");
      kept = read_file (fixture, papers[i].file, &length);
      g_assert_cmpstr (kept, ==, "older");

      run (fixture, anyway);
      written = read_file (fixture, papers[i].file, &length);
      g_assert_cmpuint (length, >, 1000);
    }

  /* A paper without the name has no such letters. */
  run (fixture, "print timeline --anonymous --output @case.pdf --pupil 10002 --today 2026-10-21");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cli_fixture_init ();

#define ADD(path, func) \
  g_test_add (path, CliFixture, NULL, cli_fixture_set_up, func, cli_fixture_tear_down)
  ADD ("/print/writes-each-paper", writes_each_paper);
  ADD ("/print/gives-the-same-bytes-again", gives_the_same_bytes_again);
  ADD ("/print/refuses-what-makes-no-paper", refuses_what_makes_no_paper);
  ADD ("/print/writes-a-copy-for-one-reader", writes_a_copy_for_one_reader);
  ADD ("/print/help-lists-what-can-be-printed", help_lists_what_can_be_printed);
  ADD ("/print/says-which-letters-would-be-boxes", says_which_letters_would_be_boxes);

  return g_test_run ();
}
