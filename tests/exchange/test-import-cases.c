/* test-import-cases.c: files that would be read wrong if they were read at once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-import.h"

#include "import-fixture.h"

#define HAS_NOTE(fixture, text) g_assert_nonnull (strstr ((fixture)->notes, (text)))

static void
every_cell_is_unwrapped (ImportFixture *fixture,
                         gconstpointer  unused)
{
  import_fixture_assert_file (fixture, LR_IMPORT_PUPILS, "pupils-wrapped-cells.csv",
                              "4 read, 4 added, 0 updated, 0 unchanged, 0 refused");
  import_fixture_assert_pupils (fixture,
                                "20110|Zoë||Mol|2012-02-01|||\n"
                                "00120|Guus||Berk||||\n"
                                "20121|Ali\342\200\214Reza||'t Hart||||\n"
                                "20122|An||=Bos|2012-04-03|||\n");

  import_fixture_assert_import (fixture,
                                "llnr;datum;uren;reden;opmerking\n"
                                "=\"20110\";'5-10-2026; \342\200\2131,5\302\240;=\"Z\";\302\240\n"
                                "'00120;=\"6-10-2026\";;'A;=\"belde \"\"laat\"\"\"\n",
                                "2 read, 2 added, 0 updated, 0 unchanged, 0 refused");
  import_fixture_assert_absence (fixture,
                                 "20110 2026-10-05 sick 1.5\n"
                                 "00120 2026-10-06 unauthorised (belde \"laat\")\n");
}

static void
clock_times_are_refused_until_a_lesson_has_a_length (ImportFixture *fixture,
                                                     gconstpointer  unused)
{
  import_fixture_add_pupils (fixture);
  import_fixture_assert_file (fixture, LR_IMPORT_ABSENCE, "absence-clock-times.csv",
                              "9 read, 3 added, 0 updated, 0 unchanged, 6 refused; "
                              "-2:2 -4:2 -5:2 -6:2 ?7:2 -8:2 -10:2");
  import_fixture_assert_absence (fixture,
                                 "10001 2026-10-06 unauthorised\n"
                                 "10002 2026-10-08 late\n"
                                 "10003 2026-10-06 unauthorised 2\n");
}

static void
clock_times_count_by_the_length_of_a_lesson (ImportFixture *fixture,
                                             gconstpointer  unused)
{
  import_fixture_add_pupils (fixture);
  lr_import_profile_set_lesson_minutes (fixture->profile, 50);
  import_fixture_assert_file (fixture, LR_IMPORT_ABSENCE, "absence-clock-times.csv",
                              "9 read, 6 added, 0 updated, 0 unchanged, 3 refused; -5:2 -6:2 ?7:2 -8:2");
  import_fixture_assert_absence (fixture,
                                 "10001 2026-10-05 unauthorised 1\n"
                                 "10001 2026-10-06 unauthorised\n"
                                 "10001 2026-10-07 unauthorised 6\n"  /* no more than a school day */
                                 "10002 2026-10-08 late\n"
                                 "10003 2026-10-06 unauthorised 2\n"
                                 "10004 2026-10-05 unauthorised 2.25\n");
  HAS_NOTE (fixture, "The hours of 3 lines");

  lr_import_profile_set_whole_days (fixture->profile, TRUE);
  import_fixture_assert_file (fixture, LR_IMPORT_ABSENCE, "absence-clock-times.csv",
                              "9 read, 2 added, 0 updated, 6 unchanged, 1 refused; -8:2");
}

static void
clock_times_may_have_columns_of_their_own (ImportFixture *fixture,
                                           gconstpointer  unused)
{
  import_fixture_add_pupils (fixture);
  import_fixture_assert_file (fixture, LR_IMPORT_ABSENCE, "absence-clock-columns.csv",
                              "4 read, 1 added, 0 updated, 0 unchanged, 3 refused; -2:3 -3:3 -5:3");
}

static void
a_clock_time_in_its_own_column_is_never_passed_over (ImportFixture *fixture,
                                                     gconstpointer  unused)
{
  static const char text[] =
    "llnr;datum;begintijd;eindtijd;reden\n"
    "10001;5-10-2026;10:15;11:05;A\n"
    "10002;5-10-2026;straks;;A\n"
    "10003;5-10-2026;;;A\n"
    "10004;5-10-2026;8:30;;A\n";

  import_fixture_add_pupils (fixture);
  import_fixture_assert_import (fixture, text,
                                "4 read, 1 added, 0 updated, 0 unchanged, 3 refused; -2:3 -3:3 -5:3");
}

static void
midnight_everywhere_is_no_clock_time (ImportFixture *fixture,
                                      gconstpointer  unused)
{
  import_fixture_add_pupils (fixture);
  import_fixture_assert_file (fixture, LR_IMPORT_ABSENCE, "absence-midnights.csv",
                              "2 read, 2 added, 0 updated, 0 unchanged, 0 refused");
  import_fixture_assert_absence (fixture,
                                 "10001 2026-10-05..2026-10-06 sick\n"
                                 "10002 2026-10-05 unauthorised\n");
}

static void
lesson_zero_is_a_lesson (ImportFixture *fixture,
                         gconstpointer  unused)
{
  static const char told[] = "7 read, 4 added, 0 updated, 1 unchanged, 2 refused; -6:5 -7:3";
  static const char again[] = "7 read, 0 added, 0 updated, 5 unchanged, 2 refused; -6:5 -7:3";
  static const char stored[] =
    "10001 2026-10-05 unauthorised 1\n"
    "10001 2026-10-05 unauthorised 1 l1\n"
    "10002 2026-10-05 unauthorised 3\n"
    "10004 2026-10-06 unauthorised 1\n";

  import_fixture_add_pupils (fixture);
  import_fixture_assert_file (fixture, LR_IMPORT_ABSENCE, "absence-lesson-zero.csv", told);
  import_fixture_assert_absence (fixture, stored);
  import_fixture_assert_file (fixture, LR_IMPORT_ABSENCE, "absence-lesson-zero.csv", again);
  import_fixture_assert_absence (fixture, stored);
}

static void
one_month_first_makes_its_column_doubtful (ImportFixture *fixture,
                                           gconstpointer  unused)
{
  import_fixture_add_pupils (fixture);
  import_fixture_assert_file (fixture, LR_IMPORT_ABSENCE, "absence-month-first.csv",
                              "4 read, 1 added, 0 updated, 0 unchanged, 3 refused; -2:2 -3:2 -4:2");
  import_fixture_assert_absence (fixture, "10004 2026-09-09 unauthorised\n");

  lr_import_profile_set_month_first (fixture->profile, TRUE);
  import_fixture_assert_file (fixture, LR_IMPORT_ABSENCE, "absence-month-first.csv",
                              "4 read, 3 added, 0 updated, 1 unchanged, 0 refused; ?4:2");
  import_fixture_assert_absence (fixture,
                                 "10001 2026-10-05..2026-10-06 unauthorised\n"
                                 "10002 2026-10-07 unauthorised\n"
                                 "10003 2026-10-16 unauthorised\n"
                                 "10004 2026-09-09 unauthorised\n");
}

static void
the_first_days_are_doubted_for_the_last_days (ImportFixture *fixture,
                                              gconstpointer  unused)
{
  import_fixture_add_pupils (fixture);
  import_fixture_assert_import (fixture,
                                "llnr;begin;eind;reden\n"
                                "10001;10/5/2026;;A\n"
                                "10002;10/6/2026;10/16/2026;A\n",
                                "2 read, 0 added, 0 updated, 0 unchanged, 2 refused; -2:2 -3:2");
  import_fixture_assert_import (fixture,
                                "llnr;begin;eind;reden\n"
                                "10001;5-10-2026;;A\n"
                                "10002;15-10-2026;10/16/2026;A\n",
                                "2 read, 1 added, 0 updated, 0 unchanged, 1 refused; -3:3");
}

static void
birth_dates_are_judged_across_pupils (ImportFixture *fixture,
                                      gconstpointer  unused)
{
  import_fixture_assert_file (fixture, LR_IMPORT_PUPILS, "pupils-month-first.csv",
                              "4 read, 2 added, 0 updated, 0 unchanged, 2 refused; -2:3 -3:3");
  import_fixture_assert_pupils (fixture,
                                "20112|||Vos|2012-05-05|||\n"
                                "20113|||Uil||||\n");
}

static void
a_damaged_number_is_refused (ImportFixture *fixture,
                             gconstpointer  unused)
{
  import_fixture_assert_file (fixture, LR_IMPORT_PUPILS, "pupils-damaged-numbers.csv",
                              "5 read, 1 added, 0 updated, 0 unchanged, 4 refused; -2:1 -3:1 -4:1 -5:1");
  import_fixture_assert_pupils (fixture, "20105|Bo||Den|2012-06-06|||\n");

  import_fixture_assert_import (fixture, "llnr;datum;reden\n2,01E+05;5-10-2026;A\n#REF!;5-10-2026;A\n",
                                "2 read, 0 added, 0 updated, 0 unchanged, 2 refused; -2:1 -3:1");
}

static void
add_known_pupils (ImportFixture *fixture)
{
  static const char text[] =
    "leerlingnummer;roepnaam;achternaam;geboortedatum\n"
    "00307;Zeynep;Aydın;2-9-2011\n"
    "20101;Mia;Eik;3-3-2012\n"
    "20102;Noor;Haas;4-5-2011\n";
  g_autoptr (GBytes) file = g_bytes_new_static (text, sizeof text - 1);
  g_autofree char *told = import_fixture_import (fixture, LR_IMPORT_PUPILS, file, FALSE);

  g_assert_cmpstr (told, ==, "3 read, 3 added, 0 updated, 0 unchanged, 0 refused");
}

static void
a_number_like_a_known_one_is_asked (ImportFixture *fixture,
                                    gconstpointer  unused)
{
  add_known_pupils (fixture);
  import_fixture_assert_file (fixture, LR_IMPORT_PUPILS, "pupils-lost-zeros.csv",
                              "4 read, 1 added, 0 updated, 0 unchanged, 3 refused; -2:1 -4:1 -5:1");
  g_assert_cmpstr (fixture->doubts, ==, "307=00307 20.101=20101 99001=20102");

  /* The same child: a number that lost its zeros stays as it was, another is the
   * school's new one. */
  lr_import_profile_set_same_pupil (fixture->pupils, "307", "00307");
  lr_import_profile_set_same_pupil (fixture->pupils, LR_IMPORT_ALL, NULL);
  import_fixture_assert_file (fixture, LR_IMPORT_PUPILS, "pupils-lost-zeros.csv",
                              "4 read, 0 added, 1 updated, 3 unchanged, 0 refused; ?5:1");
  import_fixture_assert_pupils (fixture,
                                "00307|Zeynep||Aydın|2011-09-02|||\n"
                                "20101|Mia||Eik|2012-03-03|||\n"
                                "99001|Noor||Haas|2011-05-04|||\n"
                                "308|Jan||Tak|2012-01-01|||\n");
}

static void
a_number_may_be_another_pupil_after_all (ImportFixture *fixture,
                                         gconstpointer  unused)
{
  add_known_pupils (fixture);
  lr_import_profile_set_new_pupil (fixture->pupils, "307");
  import_fixture_assert_file (fixture, LR_IMPORT_PUPILS, "pupils-lost-zeros.csv",
                              "4 read, 2 added, 0 updated, 0 unchanged, 2 refused; -4:1 -5:1");
}

static void
one_file_does_not_make_two_dossiers_either (ImportFixture *fixture,
                                            gconstpointer  unused)
{
  static const char text[] =
    "leerlingnummer;roepnaam;achternaam;geboortedatum\n"
    "00307;Zeynep;Aydın;2-9-2011\n"
    "307;Zeynep;Aydın;2-9-2011\n"
    "308;Zeynep;Aydın;2-9-2011\n"
    "309;Elif;Aydın;2-9-2011\n";
  g_autoptr (GBytes) file = g_bytes_new_static (text, sizeof text - 1);

  for (int dry_run = TRUE; dry_run >= FALSE; dry_run--)
    {
      g_autofree char *told = import_fixture_import (fixture, LR_IMPORT_PUPILS, file, dry_run);

      g_assert_cmpstr (told, ==, "4 read, 2 added, 0 updated, 0 unchanged, 2 refused; -3:1 -4:1");
    }
}

static void
absence_of_a_number_like_a_known_one_is_asked (ImportFixture *fixture,
                                               gconstpointer  unused)
{
  static const char text[] = "llnr;datum;reden\n307;5-10-2026;A\n307;6-10-2026;A\n999;6-10-2026;A\n";

  add_known_pupils (fixture);
  import_fixture_assert_import (fixture, text,
                                "3 read, 0 added, 0 updated, 0 unchanged, 3 refused; -2:1 -3:1 -4:1");
  g_assert_cmpstr (fixture->doubts, ==, "307=00307");

  lr_import_profile_set_same_pupil (fixture->profile, "307", "00307");
  import_fixture_assert_import (fixture, text, "3 read, 2 added, 0 updated, 0 unchanged, 1 refused; -4:1");
  import_fixture_assert_absence (fixture,
                                 "00307 2026-10-05 unauthorised\n"
                                 "00307 2026-10-06 unauthorised\n");
}

static void
a_bsn_is_never_read (ImportFixture *fixture,
                     gconstpointer  unused)
{
  g_autoptr (GBytes) by_name = import_fixture_read ("pupils-bsn.csv");
  g_autoptr (GBytes) by_value = import_fixture_read ("pupils-bsn-as-number.csv");
  g_autoptr (GError) error = NULL;
  g_autofree char *as_number = NULL;
  g_autofree char *by_hand = NULL;
  g_autofree char *as_town = NULL;

  /* By its name, by the values under a good name, and by hand. */
  g_assert_false (lr_import_profile_set_header (fixture->pupils, LR_COLUMN_NUMBER, "PGN/BSN", &error));
  g_clear_error (&error);

  as_number = import_fixture_import (fixture, LR_IMPORT_PUPILS, by_value, FALSE);
  g_assert_true (g_str_has_prefix (as_number, "error: The numbers in the column “Leerlingnummer”"));

  lr_import_profile_set_header (fixture->pupils, LR_COLUMN_TOWN, "Kenmerk", NULL);
  as_town = import_fixture_import (fixture, LR_IMPORT_PUPILS, by_name, FALSE);
  g_assert_true (g_str_has_prefix (as_town, "error: The numbers in the column “Kenmerk”"));
  lr_import_profile_set_header (fixture->pupils, LR_COLUMN_TOWN, NULL, NULL);

  lr_import_profile_set_header (fixture->pupils, LR_COLUMN_NUMBER, "Kenmerk", NULL);
  by_hand = import_fixture_import (fixture, LR_IMPORT_PUPILS, by_name, FALSE);
  g_assert_true (g_str_has_prefix (by_hand, "error: The numbers in the column “Kenmerk”"));
  lr_import_profile_set_header (fixture->pupils, LR_COLUMN_NUMBER, NULL, NULL);

  import_fixture_assert_pupils (fixture, "");
  import_fixture_assert_file (fixture, LR_IMPORT_PUPILS, "pupils-bsn.csv",
                              "1 read, 1 added, 0 updated, 0 unchanged, 0 refused");
  import_fixture_assert_pupils (fixture, "20110|||Mol||||\n");
  HAS_NOTE (fixture, "“PGN/BSN” holds the BSN");
}

static void
no_end_in_sight_is_told (ImportFixture *fixture,
                         gconstpointer  unused)
{
  import_fixture_add_pupils (fixture);
  import_fixture_assert_file (fixture, LR_IMPORT_ABSENCE, "absence-endless.csv",
                              "6 read, 3 added, 0 updated, 0 unchanged, 3 refused; ?2:3 ?3:3 -4:2 -5:2 -6:2 ?7:2");
  import_fixture_assert_absence (fixture,
                                 "10001 2026-10-05.. sick\n"
                                 "10002 2026-10-05.. sick\n"
                                 "10004 2062-10-06 sick\n");
}

static void
the_separator_is_that_of_a_complete_header (ImportFixture *fixture,
                                            gconstpointer  unused)
{
  import_fixture_add_pupils (fixture);
  import_fixture_assert_file (fixture, LR_IMPORT_ABSENCE, "absence-title-lines.csv",
                              "1 read, 1 added, 0 updated, 0 unchanged, 0 refused");
  import_fixture_assert_file (fixture, LR_IMPORT_ABSENCE, "absence-title-tabs.txt",
                              "1 read, 0 added, 1 updated, 0 unchanged, 0 refused");
  import_fixture_assert_absence (fixture, "10001 2026-10-05 unauthorised (ja; maar, later)\n");
}

static void
a_person_may_choose_the_separator (ImportFixture *fixture,
                                   gconstpointer  unused)
{
  static const char text[] = "llnr:datum:reden\n10001:5-10-2026:A\n";

  import_fixture_add_pupils (fixture);
  import_fixture_assert_import (fixture, text,
                                "error: No column was found for: Pupil number, First day, Reason code. The line most like a "
                                "header is line 1; with “;” between its cells it has: llnr:datum:reden. Say which column is "
                                "which, or choose what stands between the cells. Nothing was imported.");

  g_assert_true (lr_import_profile_set_separator (fixture->profile, ":"));
  import_fixture_assert_import (fixture, text, "1 read, 1 added, 0 updated, 0 unchanged, 0 refused");

  g_assert_true (lr_import_profile_set_separator (fixture->profile, "tab"));
  g_assert_cmpint (lr_import_profile_get_separator (fixture->profile), ==, '\t');
  g_assert_true (lr_import_profile_set_separator (fixture->profile, "\\t"));
  g_assert_cmpint (lr_import_profile_get_separator (fixture->profile), ==, '\t');
  g_assert_true (lr_import_profile_set_separator (fixture->profile, "Semicolon"));
  g_assert_cmpint (lr_import_profile_get_separator (fixture->profile), ==, ';');
  g_assert_false (lr_import_profile_set_separator (fixture->profile, "\""));
  g_assert_false (lr_import_profile_set_separator (fixture->profile, "a"));
  g_assert_false (lr_import_profile_set_separator (fixture->profile, ";;"));
  g_assert_false (lr_import_profile_set_separator (fixture->profile, "é"));
}

static void
a_header_that_stands_twice_is_asked (ImportFixture *fixture,
                                     gconstpointer  unused)
{
  g_autoptr (GBytes) file = import_fixture_read ("absence-twice-dated.csv");
  g_autofree char *told = NULL;

  import_fixture_add_pupils (fixture);
  told = import_fixture_import (fixture, LR_IMPORT_ABSENCE, file, FALSE);
  g_assert_true (g_str_has_prefix (told, "error: The header on line 1 has “datum” more than once"));

  lr_import_profile_set_header (fixture->profile, LR_COLUMN_START, "datum (3)", NULL);
  import_fixture_assert_file (fixture, LR_IMPORT_ABSENCE, "absence-twice-dated.csv",
                              "1 read, 1 added, 0 updated, 0 unchanged, 0 refused");
  import_fixture_assert_absence (fixture, "10001 2026-10-06 unauthorised\n");
  HAS_NOTE (fixture, "The header on line 1 has “omschrijving” more than once.");
  HAS_NOTE (fixture, "Columns that were not read: datum (2), omschrijving (5), omschrijving (6).");
}

/* All unknown codes are named at once, also of lines that are refused for
 * another reason, and then the file goes in. */
static void
the_codes_of_a_school_go_in_after_one_round (ImportFixture *fixture,
                                             gconstpointer  unused)
{
  static const struct { const char *code; int meaning; } answers[] = {
    { "A+", LR_ABSENCE_KIND_UNAUTHORISED }, { "P", LR_IMPORT_NOT_COUNTED }, { "PR", LR_IMPORT_NOT_COUNTED }, { "Zb", LR_ABSENCE_KIND_SICK }, { "ZH", LR_ABSENCE_KIND_SICK },
    { "EH", LR_IMPORT_NOT_COUNTED }, { "La", LR_ABSENCE_KIND_LATE }, { "T", LR_ABSENCE_KIND_LATE }, { "BV", LR_ABSENCE_KIND_AUTHORISED }, { "HV", LR_ABSENCE_KIND_AUTHORISED },
    { "U", LR_ABSENCE_KIND_SUSPENDED }, { "Q", LR_IMPORT_NOT_COUNTED },
  };
  g_autofree char *text = NULL;

  import_fixture_add_pupils (fixture);
  import_fixture_assert_file (fixture, LR_IMPORT_ABSENCE, "absence-school-codes.csv",
                              "24 read, 12 added, 0 updated, 0 unchanged, 12 refused; "
                              "-6:3 -7:3 -8:3 -10:3 -11:3 ?13:2 -14:3 -16:3 -17:3 -18:3 -19:3 ?20:2 ?21:2 -22:3 -25:1");
  g_assert_cmpstr (fixture->unknown_codes, ==, "A+*1 BV*1 EH*1 HV*1 La*1 P*1 PR*1 Q*1 T*1 U*1 ZH*1 Zb*1");

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    lr_import_profile_set_code (fixture->profile, answers[i].code, answers[i].meaning);

  /* Kept in the profile as well. */
  text = lr_import_profile_to_text (fixture->profile);
  lr_import_profile_free (fixture->profile);
  fixture->profile = lr_import_profile_from_text (text, NULL);
  g_assert_nonnull (fixture->profile);
  import_fixture_assert_file (fixture, LR_IMPORT_ABSENCE, "absence-school-codes.csv",
                              "24 read, 8 added, 0 updated, 12 unchanged, 0 refused, 4 not counted; ?6:2 ?13:2 ?20:2 ?21:2");
}

static void
answers_are_kept_in_the_profile (ImportFixture *fixture,
                                 gconstpointer  unused)
{
  g_autoptr (LrImportProfile) read = NULL;
  g_autofree char *text = NULL;
  g_autofree char *again = NULL;

  lr_import_profile_set_separator (fixture->profile, "tab");
  lr_import_profile_set_lesson_minutes (fixture->profile, 45);
  lr_import_profile_set_whole_days (fixture->profile, TRUE);
  lr_import_profile_set_month_first (fixture->profile, TRUE);
  lr_import_profile_set_same_pupil (fixture->profile, "307", "00307");
  lr_import_profile_set_new_pupil (fixture->profile, "308");
  lr_import_profile_set_new_pupil (fixture->profile, LR_IMPORT_ALL);

  text = lr_import_profile_to_text (fixture->profile);
  read = lr_import_profile_from_text (text, NULL);
  g_assert_nonnull (read);
  again = lr_import_profile_to_text (read);
  g_assert_cmpstr (again, ==, text);

  g_assert_cmpint (lr_import_profile_get_separator (read), ==, '\t');
  g_assert_cmpuint (lr_import_profile_get_lesson_minutes (read), ==, 45);
  g_assert_true (lr_import_profile_get_whole_days (read));
  g_assert_true (lr_import_profile_get_month_first (read));

  /* Who a pupil is: for one file only. */
  g_assert_null (strstr (text, "307"));
  g_assert_null (lr_import_profile_get_same_pupil (read, "307"));
  g_assert_false (lr_import_profile_is_new_pupil (read, "308"));
}

#define ADD(path, function) \
  g_test_add ("/import-cases/" path, ImportFixture, NULL, import_fixture_set_up, function, import_fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  import_fixture_init ();

  ADD ("every-cell-is-unwrapped", every_cell_is_unwrapped);
  ADD ("clock-times-are-refused-until-a-lesson-has-a-length", clock_times_are_refused_until_a_lesson_has_a_length);
  ADD ("clock-times-count-by-the-length-of-a-lesson", clock_times_count_by_the_length_of_a_lesson);
  ADD ("clock-times-may-have-columns-of-their-own", clock_times_may_have_columns_of_their_own);
  ADD ("a-clock-time-in-its-own-column-is-never-passed-over", a_clock_time_in_its_own_column_is_never_passed_over);
  ADD ("midnight-everywhere-is-no-clock-time", midnight_everywhere_is_no_clock_time);
  ADD ("lesson-zero-is-a-lesson", lesson_zero_is_a_lesson);
  ADD ("one-month-first-makes-its-column-doubtful", one_month_first_makes_its_column_doubtful);
  ADD ("the-first-days-are-doubted-for-the-last-days", the_first_days_are_doubted_for_the_last_days);
  ADD ("birth-dates-are-judged-across-pupils", birth_dates_are_judged_across_pupils);
  ADD ("a-damaged-number-is-refused", a_damaged_number_is_refused);
  ADD ("a-number-like-a-known-one-is-asked", a_number_like_a_known_one_is_asked);
  ADD ("a-number-may-be-another-pupil-after-all", a_number_may_be_another_pupil_after_all);
  ADD ("one-file-does-not-make-two-dossiers-either", one_file_does_not_make_two_dossiers_either);
  ADD ("absence-of-a-number-like-a-known-one-is-asked", absence_of_a_number_like_a_known_one_is_asked);
  ADD ("a-bsn-is-never-read", a_bsn_is_never_read);
  ADD ("no-end-in-sight-is-told", no_end_in_sight_is_told);
  ADD ("the-separator-is-that-of-a-complete-header", the_separator_is_that_of_a_complete_header);
  ADD ("a-person-may-choose-the-separator", a_person_may_choose_the_separator);
  ADD ("a-header-that-stands-twice-is-asked", a_header_that_stands_twice_is_asked);
  ADD ("the-codes-of-a-school-go-in-after-one-round", the_codes_of_a_school_go_in_after_one_round);
  ADD ("answers-are-kept-in-the-profile", answers_are_kept_in_the_profile);

  return g_test_run ();
}
