/* test-import-strays.c: what exports hold that is no plain row of a known column
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-import.h"
#include "lr-import-refused.h"

#include "import-fixture.h"

/* "Uur" may be a lesson or a number: neither it nor a time in any other column
 * turns into a whole day unseen. */
static void
an_unread_column_never_becomes_a_whole_day (ImportFixture *fixture,
                                            gconstpointer  unused)
{
  import_fixture_add_pupils (fixture);
  import_fixture_assert_file (fixture, LR_IMPORT_ABSENCE, "absence-unread-columns.csv",
                              "8 read, 3 added, 0 updated, 0 unchanged, 5 refused; -2:3 -3:4 -4:5 -6:3 -9:7");
  import_fixture_assert_absence (fixture,
                                 "10002 2026-10-06 unauthorised\n"
                                 "10003 2026-10-06 late\n"
                                 "10004 2026-10-05 unauthorised\n");

  lr_import_profile_set_header (fixture->profile, LR_COLUMN_LESSON, "uur", NULL);
  lr_import_profile_set_whole_days (fixture->profile, TRUE);
  import_fixture_assert_import (fixture,
                                "llnr;datum;uur;les;reden\n"
                                "10001;5-10-2026;3;;A\n"
                                "10002;5-10-2026;;3;A\n",
                                "2 read, 2 added, 0 updated, 0 unchanged, 0 refused");
}

static void
a_last_day_by_another_name_is_asked (ImportFixture *fixture,
                                     gconstpointer  unused)
{
  static const char text[] =
    "llnr;van;tot;reden\n"
    "10001;5-10-2026;7-10-2026;A\n"
    "10002;5-10-2026;;A\n";

  import_fixture_add_pupils (fixture);
  import_fixture_assert_import (fixture, text, "2 read, 1 added, 0 updated, 0 unchanged, 1 refused; -2:3");
  import_fixture_assert_import (fixture, "llnr;datum;datum tot;reden\n10001;5-10-2026;7-10-2026;A\n",
                                "1 read, 0 added, 0 updated, 0 unchanged, 1 refused; -2:3");
  import_fixture_assert_import (fixture, "llnr;datum;van;tot;reden\n10003;5-10-2026;8:30;9:20;A\n",
                                "1 read, 0 added, 0 updated, 0 unchanged, 1 refused; -2:3");

  lr_import_profile_set_header (fixture->profile, LR_COLUMN_END, "tot", NULL);
  import_fixture_assert_import (fixture, text, "2 read, 1 added, 0 updated, 1 unchanged, 0 refused");
  import_fixture_assert_absence (fixture,
                                 "10001 2026-10-05..2026-10-07 unauthorised\n"
                                 "10002 2026-10-05 unauthorised\n");
}

static void
the_same_child_in_other_letters_is_asked (ImportFixture *fixture,
                                          gconstpointer  unused)
{
  static const char text[] =
    "leerlingnummer;roepnaam;tussenvoegsel;achternaam;geboortedatum\n"
    "401;Zeynep;;Aydin;2-9-2011\n"
    "402;Mia;;Eik, ;3-3-2012\n"
    "20103;Jo;van;Dam;1-1-2012\n"
    "403;Jo;;Dam, van;1-1-2012\n";
  static const char before[] =
    "leerlingnummer;roepnaam;achternaam;geboortedatum\n"
    "00307;Zeynep;Aydın;2-9-2011\n"
    "20101;Mia;Eik;3-3-2012\n";
  g_autoptr (GBytes) first = g_bytes_new_static (before, sizeof before - 1);
  g_autoptr (GBytes) file = g_bytes_new_static (text, sizeof text - 1);
  g_autofree char *known = NULL;
  g_autofree char *told = NULL;

  known = import_fixture_import (fixture, LR_IMPORT_PUPILS, first, FALSE);
  g_assert_cmpstr (known, ==, "2 read, 2 added, 0 updated, 0 unchanged, 0 refused");

  told = import_fixture_import (fixture, LR_IMPORT_PUPILS, file, FALSE);
  g_assert_cmpstr (told, ==, "4 read, 1 added, 0 updated, 0 unchanged, 3 refused; -2:1 -3:1 -5:1");
  g_assert_cmpstr (fixture->doubts, ==, "401=00307 402=20101 403=20103");
}

/* Headers that stand again, totals and lost values make no pupil. */
static void
what_is_no_pupil_becomes_none (ImportFixture *fixture,
                               gconstpointer  unused)
{
  static const char text[] =
    " ; ; ; \n"
    "leerlingnummer;roepnaam;achternaam;klas\n"
    "20110;Zoë;Mol;3A\n"
    "leerlingnummer;roepnaam;achternaam;klas\n"
    "20111;Bo;#N/B;3A\n"
    "20112;Bo;Kat;#VERW!\n"
    "20113;#1;Das;#\n"
    "Totaal:;;4;\n"
    "0;;Niemand;\n";
  g_autoptr (GBytes) file = g_bytes_new_static (text, sizeof text - 1);
  g_autofree char *told = import_fixture_import (fixture, LR_IMPORT_PUPILS, file, FALSE);

  g_assert_cmpstr (told, ==, "5 read, 2 added, 0 updated, 0 unchanged, 3 refused; ?4:0 -5:3 -6:4 ?8:0 -9:1");
  import_fixture_assert_pupils (fixture, "20110|Zoë||Mol||3A||\n20113|#1||Das||#||\n");

  import_fixture_assert_import (fixture,
                                "llnr;datum;reden\n"
                                "20110;5-10-2026;A\n"
                                "llnr;datum;reden\n"
                                ";;2\n"
                                "Aantal leerlingen: 1\n",
                                "2 read, 1 added, 0 updated, 0 unchanged, 1 refused; ?3:0 -4:1 ?5:0");
  g_assert_cmpstr (fixture->unknown_codes, ==, "");

  import_fixture_assert_import (fixture, "\n ; ;\n",
                                "error: The file is empty, or holds no line that can be read. Nothing was imported.");
}

static void
a_day_may_end_at_24_hours (ImportFixture *fixture,
                           gconstpointer  unused)
{
  import_fixture_add_pupils (fixture);
  import_fixture_assert_import (fixture,
                                "llnr;begin;eind;reden\n"
                                "10001;5-10-2026 00:00;5-10-2026 24:00;A\n"
                                "10002;5-10-2026 10:00;5-10-2026 24:00;A\n"
                                "10003;5-10-2026 10:00;5-10-2026 24:01;A\n",
                                "3 read, 1 added, 0 updated, 0 unchanged, 2 refused; -3:2 -4:3");
  import_fixture_assert_absence (fixture, "10001 2026-10-05 unauthorised\n");
}

/* One or two such numbers may be chance, but none of them is kept. */
static void
a_lone_bsn_is_not_kept_either (ImportFixture *fixture,
                               gconstpointer  unused)
{
  static const char text[] =
    "Leerlingnummer;Achternaam\n"
    "123456782;Mol\n"
    "20111;Das\n"
    "111222333;Vos\n";
  g_autoptr (GBytes) file = g_bytes_new_static (text, sizeof text - 1);
  g_autofree char *told = import_fixture_import (fixture, LR_IMPORT_PUPILS, file, FALSE);

  g_assert_cmpstr (told, ==, "3 read, 1 added, 0 updated, 0 unchanged, 2 refused; -2:1 -4:1");
  import_fixture_assert_pupils (fixture, "20111|||Das||||\n");
}

#define ADD(path, function) \
  g_test_add ("/import-strays/" path, ImportFixture, NULL, import_fixture_set_up, function, import_fixture_tear_down)

/* With what each column says, but no column that is not read: it may be a number
 * that is kept nowhere. */
static void
refused_lines_can_be_mended_and_read_in_again (ImportFixture *fixture,
                                               gconstpointer  unused)
{
  static const char text[] =
    "llnr;bsn;datum;reden\n"
    "10001;111222333;5-10-2026;A\n"
    "10002;111222333;35-10-2026;A\n"
    "99999;111222333;6-10-2026;\"=1+1\"\n"
    "10003;111222333;7-10-2026;A\n";
  g_autoptr (GBytes) file = g_bytes_new_static (text, sizeof text - 1);
  LrImportOptions options = { .today = lr_day (2026, 11, 18), .dry_run = TRUE };
  g_autoptr (LrImportSource) source = NULL;
  g_autoptr (LrImportResult) result = NULL;
  g_autoptr (GBytes) refused = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines = NULL;
  g_autofree char *csv = NULL;

  import_fixture_add_pupils (fixture);
  source = lr_import_source_new (file, fixture->profile, &error);
  g_assert_no_error (error);
  result = lr_import_run (fixture->store, source, fixture->profile, &options, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (result->n_refused, ==, 2);

  refused = lr_import_refused_write (source, result);
  csv = g_strndup (g_bytes_get_data (refused, NULL), g_bytes_get_size (refused));
  g_test_message ("%s", csv);
  g_assert_null (strstr (csv, "bsn"));
  g_assert_null (strstr (csv, "111222333"));
  lines = g_strsplit (csv, "\n", -1);
  g_assert_cmpstr (g_strchomp (lines[0]), ==, "llnr,datum,reden,Line,Refused because");
  g_assert_true (g_str_has_prefix (lines[1], "10002,35-10-2026,A,3,"));
  g_assert_true (g_str_has_prefix (lines[2], "99999,6-10-2026,\"'=1+1\",4,"));
  g_assert_cmpstr (lines[3], ==, "");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  import_fixture_init ();

  ADD ("an-unread-column-never-becomes-a-whole-day", an_unread_column_never_becomes_a_whole_day);
  ADD ("a-last-day-by-another-name-is-asked", a_last_day_by_another_name_is_asked);
  ADD ("the-same-child-in-other-letters-is-asked", the_same_child_in_other_letters_is_asked);
  ADD ("what-is-no-pupil-becomes-none", what_is_no_pupil_becomes_none);
  ADD ("a-day-may-end-at-24-hours", a_day_may_end_at_24_hours);
  ADD ("a-lone-bsn-is-not-kept-either", a_lone_bsn_is_not_kept_either);
  ADD ("refused-lines-can-be-mended", refused_lines_can_be_mended_and_read_in_again);

  return g_test_run ();
}
