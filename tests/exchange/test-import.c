/* test-import.c: real-looking exports, read into a store
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-import.h"

#include "import-fixture.h"
#include "lr-store-private.h"

static void
import_and_compare (ImportFixture *fixture,
                    const char    *file_name,
                    const char    *expected)
{
  g_autoptr (GBytes) file = import_fixture_read (file_name);
  g_autofree char *told = import_fixture_import (fixture, LR_IMPORT_ABSENCE, file, FALSE);

  g_assert_cmpstr (told, ==, expected);
}

static void
reads_pupils_of_many_shapes (ImportFixture *fixture,
                             gconstpointer  unused)
{
  static const struct { const char *file; const char *told; } cases[] = {
    { "pupils-semicolon-1252.csv", "4 read, 4 added, 0 updated, 0 unchanged, 0 refused" },
    { "pupils-tab-bom.txt", "3 read, 2 added, 0 updated, 1 unchanged, 0 refused" },
    { "pupils-comma-title.csv", "4 read, 1 added, 1 updated, 0 unchanged, 2 refused; -8:1 -9:4" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) file = import_fixture_read (cases[i].file);
      g_autofree char *told = import_fixture_import (fixture, LR_IMPORT_PUPILS, file, FALSE);

      g_test_message ("%s", cases[i].file);
      g_assert_cmpstr (told, ==, cases[i].told);
    }

  import_fixture_assert_pupils (fixture,
                                "10001|Sterre|van der|van der Maan|2012-10-07|8|J. Vogelveer|Wilgenoord\n"
                                "10002|René||Zilverdraad|2013-01-23|2A|J. Vogelveer|Molenkerk\n"
                                "10003|Zoë|'t|Hoefblad|2011-12-01|3B|I. Letterbak|Wilgenoord\n"
                                "10004|Daniël|de|Wolkenwever|2012-02-29|3B|I. Letterbak|Duinrand – Zuid\n"
                                "10005|Amina||Goudveer|2013-06-15|1C||Molenkerk\n"
                                "10006|Finn|van de|Regenboog|2013-03-02|1C||Wilgenoord\n"
                                "10007|Isa||Vlindertuin|2014-05-30|7||\n");
}

/* Where a list gives the one place only, by either name, it is where the pupil lives. */
static void
town_and_municipality_are_two (ImportFixture *fixture,
                               gconstpointer  unused)
{
  static const char both[] = "leerlingnummer;achternaam;gemeente;woonplaats\n1;Maan;Ooststad;Wilgenoord\n";
  g_autoptr (GBytes) file = g_bytes_new_static (both, strlen (both));
  g_autofree char *told = import_fixture_import (fixture, LR_IMPORT_PUPILS, file, FALSE);
  g_autoptr (GPtrArray) pupils = import_fixture_list (fixture, &lr_pupil_kind, 0);

  g_assert_cmpstr (told, ==, "1 read, 1 added, 0 updated, 0 unchanged, 0 refused");
  g_assert_cmpstr (lr_record_get_text (pupils->pdata[0], LR_PUPIL_TOWN), ==, "Wilgenoord");
  g_assert_cmpstr (lr_record_get_text (pupils->pdata[0], LR_PUPIL_MUNICIPALITY), ==, "Ooststad");
}

static void
a_bsn_is_not_kept (ImportFixture *fixture,
                   gconstpointer  unused)
{
  g_autoptr (GBytes) file = import_fixture_read ("pupils-tab-bom.txt");
  g_autofree char *told G_GNUC_UNUSED = import_fixture_import (fixture, LR_IMPORT_PUPILS, file, FALSE);
  g_autoptr (GPtrArray) pupils = import_fixture_list (fixture, &lr_pupil_kind, 0);

  g_assert_cmpuint (pupils->len, ==, 3);
  for (guint i = 0; i < pupils->len; i++)
    {
      g_autoptr (GVariant) values = lr_record_to_variant (g_ptr_array_index (pupils, i));
      g_autofree char *text = g_variant_print (values, FALSE);

      g_assert_null (strstr (text, "111222333"));
      g_assert_null (strstr (text, "123456782"));
    }
  g_assert_cmpuint (fixture->n_notes, ==, 1);
}

static void
reads_lessons_in_windows_1252 (ImportFixture *fixture,
                               gconstpointer  unused)
{
  import_fixture_add_pupils (fixture);
  import_and_compare (fixture, "absence-semicolon-1252.csv",
                      "9 read, 5 added, 0 updated, 0 unchanged, 4 refused; -7:5 -8:1 -9:2 -10:4");
  import_fixture_assert_absence (fixture,
                                 "10001 2026-10-05 unauthorised 1 l1 Ongeoorloofd afwezig\n"
                                 "10001 2026-10-05 unauthorised 1 l2 Ongeoorloofd afwezig (één uur later in de mediatheek)\n"
                                 "10001 2026-10-06 late 1.5 Te laat\n"
                                 "10002 2026-10-06 sick Ziek gemeld\n"
                                 "10002 2026-10-07 authorised 0.75 Orthodontist\n");
  g_assert_cmpstr (fixture->unknown_codes, ==, "XX*1");
}

static void
reads_periods_between_tabs (ImportFixture *fixture,
                            gconstpointer  unused)
{
  import_fixture_add_pupils (fixture);
  import_and_compare (fixture, "absence-tab-periods.txt",
                      "8 read, 7 added, 0 updated, 0 unchanged, 1 refused; -5:3 ?7:2");
  import_fixture_assert_absence (fixture,
                                 "10001 2026-10-05..2026-10-09 sick\n"
                                 "10002 2026-10-05..2026-10-06 unauthorised 2\n"
                                 "10002 2026-10-07 luxury\n"
                                 "10003 2026-10-19..2026-10-23 suspended\n"
                                 "10004 2026-10-10..2026-10-18 sick\n"
                                 "10004 2026-10-21 unauthorised\n"
                                 "10004 2026-10-22 authorised\n");
}

static void
an_empty_end_is_open_only_when_told (ImportFixture *fixture,
                                     gconstpointer  unused)
{
  import_fixture_add_pupils (fixture);
  lr_import_profile_set_empty_end_is_open (fixture->profile, TRUE);
  import_and_compare (fixture, "absence-tab-periods.txt",
                      "8 read, 7 added, 0 updated, 0 unchanged, 1 refused; -5:3 ?7:2");
  import_fixture_assert_absence (fixture,
                                 "10001 2026-10-05..2026-10-09 sick\n"
                                 "10002 2026-10-05..2026-10-06 unauthorised 2\n"
                                 "10002 2026-10-07.. luxury\n"
                                 "10003 2026-10-19..2026-10-23 suspended\n"
                                 "10004 2026-10-10..2026-10-18 sick\n"
                                 "10004 2026-10-21.. unauthorised\n"
                                 "10004 2026-10-22.. authorised\n");
}

static void
reads_quoted_cells_of_several_lines (ImportFixture *fixture,
                                     gconstpointer  unused)
{
  import_fixture_add_pupils (fixture);
  import_and_compare (fixture, "absence-comma-quoted.csv",
                      "6 read, 5 added, 0 updated, 0 unchanged, 1 refused; -9:5");
  import_fixture_assert_absence (fixture,
                                 "10001 2026-10-05 unauthorised 3.5 (Moeder belt:\n\"buikpijn\", komt later.\n\n"
                                 "Weer gebeld om 12 uur, niet thuis.)\n"
                                 "10001 2026-10-06 late (kwam om 9:15; bus, file)\n"
                                 "10002 2026-10-07 suspended (=HYPERLINK(\"http://nergens.example\",\"klik\"))\n"
                                 "10003 2026-10-08 authorised 1 (<b>Open dag</b> &amp; meer)\n"
                                 "10004 2026-10-09 sick 1\n");
}

static void
reads_what_excel_saves (ImportFixture *fixture,
                        gconstpointer  unused)
{
  import_fixture_add_pupils (fixture);
  import_and_compare (fixture, "absence-excel-bom.csv",
                      "3 read, 3 added, 0 updated, 0 unchanged, 0 refused");
  import_fixture_assert_absence (fixture,
                                 "10001 2026-10-05 late\n"
                                 "10002 2026-10-05 sick\n"
                                 "10003 2026-10-05..2026-10-06 unauthorised\n");
}

static void
reads_first_and_last_lessons (ImportFixture *fixture,
                              gconstpointer  unused)
{
  import_fixture_add_pupils (fixture);
  import_and_compare (fixture, "absence-cr-only.csv",
                      "4 read, 3 added, 0 updated, 0 unchanged, 1 refused; -3:4");
  import_fixture_assert_absence (fixture,
                                 "10001 2026-10-05 unauthorised 3 l1\n"
                                 "10003 2026-10-06 unauthorised 1 l5\n"
                                 "10004 2026-10-06 unauthorised 2 l5\n");
}

static void
reads_utf_16 (ImportFixture *fixture,
              gconstpointer  unused)
{
  import_fixture_add_pupils (fixture);
  import_and_compare (fixture, "absence-utf16.csv", "2 read, 2 added, 0 updated, 0 unchanged, 0 refused");
}

static void
hostile_lines_are_refused_one_by_one (ImportFixture *fixture,
                                      gconstpointer  unused)
{
  import_fixture_add_pupils (fixture);
  import_and_compare (fixture, "absence-hostile.csv",
                      "10 read, 4 added, 0 updated, 0 unchanged, 6 refused; -2:5 -4:3 -5:3 -6:3 ?8:3 -9:0 -10:4");
  import_fixture_assert_absence (fixture,
                                 "10001 2026-10-06 unauthorised 1 (omgekeerd [31m)\n"
                                 "10002 2026-10-08 late\n"
                                 "10002 2026-10-09 unauthorised 0.25\n"
                                 "10004 2026-10-09 unauthorised 1 (goed)\n");
}

static void
a_file_that_cannot_be_used_says_why (ImportFixture *fixture,
                                     gconstpointer  unused)
{
  static const struct { const char *file; const char *pattern; } cases[] = {
    { "empty.csv", "*empty*" },
    { "absence-damaged-utf8.csv", "*line 3*damaged*" },
    { "no-header.csv", "*Pupil number, First day, Reason code*line 1*10001, 5-10-2026, Z*" },
    { "pupils-semicolon-1252.csv", "*First day, Reason code*Stamnummer*" },
  };

  import_fixture_add_pupils (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) file = import_fixture_read (cases[i].file);
      g_autofree char *told = import_fixture_import (fixture, LR_IMPORT_ABSENCE, file, FALSE);

      g_test_message ("%s: %s", cases[i].file, told);
      g_assert_true (g_str_has_prefix (told, "error: "));
      g_assert_true (g_pattern_match_simple (cases[i].pattern, told));
    }
  import_fixture_assert_absence (fixture, "");
}

static void
a_header_alone_is_no_error (ImportFixture *fixture,
                            gconstpointer  unused)
{
  import_fixture_add_pupils (fixture);
  import_and_compare (fixture, "header-only.csv", "0 read, 0 added, 0 updated, 0 unchanged, 0 refused");
}

static void
the_same_file_again_changes_nothing (ImportFixture *fixture,
                                     gconstpointer  unused)
{
  static const struct { const char *file; const char *told; } cases[] = {
    { "absence-semicolon-1252.csv",
      "9 read, 0 added, 0 updated, 5 unchanged, 4 refused; -7:5 -8:1 -9:2 -10:4" },
    { "absence-comma-quoted.csv", "6 read, 0 added, 0 updated, 5 unchanged, 1 refused; -9:5" },
    { "absence-cr-only.csv", "4 read, 0 added, 0 updated, 3 unchanged, 1 refused; -3:4" },
  };

  import_fixture_add_pupils (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) file = import_fixture_read (cases[i].file);
      g_autofree char *first G_GNUC_UNUSED = import_fixture_import (fixture, LR_IMPORT_ABSENCE, file, FALSE);
      g_autofree char *before = import_fixture_dump_absence (fixture);
      g_autofree char *again = import_fixture_import (fixture, LR_IMPORT_ABSENCE, file, FALSE);

      g_assert_cmpstr (again, ==, cases[i].told);
      import_fixture_assert_absence (fixture, before);
    }
}

static void
a_later_export_updates_what_changed (ImportFixture *fixture,
                                     gconstpointer  unused)
{
  static const char first[] =
    "llnr;datum;eind;uren;code\n"
    "10001;5-10-2026;;2;A\n"
    "10001;5-10-2026;;1;A\n"
    "10002;5-10-2026;7-10-2026;;Z\n"
    "10003;5-10-2026;;;A\n"
    "10004;6-10-2026;;;L\n";
  static const char later[] =
    "llnr;datum;eind;uren;code\n"
    "10001;5-10-2026;;2;A\n"
    "10001;5-10-2026;;3;A\n"
    "10002;5-10-2026;9-10-2026;;Z\n"
    "10003;5-10-2026;;;Z\n"
    "10004;6-10-2026;;;L\n"
    "10004;7-10-2026;;;L\n";

  import_fixture_add_pupils (fixture);
  import_fixture_assert_import (fixture, first, "5 read, 5 added, 0 updated, 0 unchanged, 0 refused");
  import_fixture_assert_import (fixture, later, "6 read, 1 added, 3 updated, 2 unchanged, 0 refused");
  import_fixture_assert_absence (fixture,
                                 "10001 2026-10-05 unauthorised 2\n"
                                 "10001 2026-10-05 unauthorised 3\n"
                                 "10002 2026-10-05..2026-10-09 sick\n"
                                 "10003 2026-10-05 sick\n"
                                 "10004 2026-10-06 late\n"
                                 "10004 2026-10-07 late\n");
}

static void
pupils_are_updated_and_never_emptied (ImportFixture *fixture,
                                      gconstpointer  unused)
{
  static const char later[] =
    "leerlingnummer;achternaam;klas;mentor\n"
    "10001;van der Maan;3A;\n"
    "10002;Zilverdraad;2A;\n"
    "10002;Zilverdraad;2B;\n"
    "10009;;1A;\n";
  g_autoptr (GBytes) file = g_bytes_new_static (later, sizeof later - 1);
  g_autofree char *told = NULL;

  import_fixture_add_pupils (fixture);
  told = import_fixture_import (fixture, LR_IMPORT_PUPILS, file, FALSE);
  g_assert_cmpstr (told, ==, "4 read, 0 added, 1 updated, 1 unchanged, 2 refused; -4:1 -5:2");
  g_assert_cmpuint (fixture->n_notes, ==, 1);
  import_fixture_assert_pupils (fixture,
                                "10001|Sterre|van der|van der Maan|2012-10-07|3A|J. Vogelveer|Wilgenoord\n"
                                "10002|René||Zilverdraad|2013-01-23|2A|J. Vogelveer|Molenkerk\n"
                                "10003|Zoë|'t|Hoefblad|2011-12-01|3B|I. Letterbak|Wilgenoord\n"
                                "10004|Daniël|de|Wolkenwever|2012-02-29|3B|I. Letterbak|Duinrand – Zuid\n");
}

static void
a_dry_run_tells_all_and_changes_nothing (ImportFixture *fixture,
                                         gconstpointer  unused)
{
  g_autoptr (GBytes) file = import_fixture_read ("absence-semicolon-1252.csv");
  g_autofree char *told = NULL;
  g_autoptr (GPtrArray) runs = NULL;

  import_fixture_add_pupils (fixture);
  g_clear_pointer (&runs, g_ptr_array_unref);
  told = import_fixture_import (fixture, LR_IMPORT_ABSENCE, file, TRUE);

  g_assert_cmpstr (told, ==, "9 read, 5 added, 0 updated, 0 unchanged, 4 refused; -7:5 -8:1 -9:2 -10:4");
  import_fixture_assert_absence (fixture, "");
  runs = import_fixture_list (fixture, &lr_import_run_kind, 0);
  g_assert_cmpuint (runs->len, ==, 1);  /* of the pupils */
}

static void
an_import_is_undone_as_one (ImportFixture *fixture,
                            gconstpointer  unused)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *what = NULL;

  import_fixture_add_pupils (fixture);
  import_and_compare (fixture, "absence-comma-quoted.csv",
                      "6 read, 5 added, 0 updated, 0 unchanged, 1 refused; -9:5");
  what = lr_store_undo (fixture->store, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (what, ==, "Absence imported");
  import_fixture_assert_absence (fixture, "");
}

static void
tells_until_when_absence_is_known (ImportFixture *fixture,
                                   gconstpointer  unused)
{
  static const struct { const char *rows; const char *known_until; } cases[] = {
    { "10001;5-10-2026;6-10-2026;Z\n10002;2-10-2026;;Z\n", "2026-10-06" },
    { "10001;5-10-2026;30-10-2026;Z\n", "2026-10-21" },
    { "10001;30-10-2026;;V\n", "" },
    { "10001;30-10-2026;;V\n10001;20-10-2026;;V\n", "2026-10-20" },
  };

  import_fixture_add_pupils (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strconcat ("llnr;begin;eind;code\n", cases[i].rows, NULL);
      g_autoptr (GBytes) file = g_bytes_new (text, strlen (text));
      g_autofree char *told = import_fixture_import (fixture, LR_IMPORT_ABSENCE, file, TRUE);
      g_autofree char *known_until = lr_day_format_iso (fixture->known_until);

      g_test_message ("%s", told);
      g_assert_cmpstr (known_until, ==, cases[i].known_until);
    }
}

static void
cancel_cb (int      step,
           double   fraction,
           gpointer user_data)
{
  if (fraction > 0.5)
    g_cancellable_cancel (user_data);
}

static void
cancelling_takes_all_of_it_back (ImportFixture *fixture,
                                 gconstpointer  unused)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GBytes) file = import_fixture_read ("absence-semicolon-1252.csv");
  g_autoptr (GError) error = NULL;
  g_autoptr (LrImportSource) source = NULL;

  import_fixture_add_pupils (fixture);
  source = lr_import_source_new (file, fixture->profile, &error);
  g_assert_no_error (error);

  g_assert_null (lr_import_run (fixture->store, source, fixture->profile, &fixture->options,
                                cancel_cb, cancellable, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  import_fixture_assert_absence (fixture, "");
}

typedef struct
{
  GMainLoop      *loop;
  LrImportResult *result;
  GError         *error;
  guint           n_told;
  GThread        *thread;
} AsyncWait;

static void
count_progress_cb (int      step,
                   double   fraction,
                   gpointer user_data)
{
  AsyncWait *wait = user_data;

  g_assert_cmpfloat (fraction, >=, 0);
  g_assert_cmpfloat (fraction, <=, 1);
  g_assert_true (g_thread_self () == wait->thread);
  wait->n_told++;
}

static void
imported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  AsyncWait *wait = user_data;

  wait->result = lr_import_run_finish (LR_STORE (source), result, &wait->error);
  g_main_loop_quit (wait->loop);
}

static void
a_worker_imports_while_the_person_waits (ImportFixture *fixture,
                                         gconstpointer  unused)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GBytes) file = import_fixture_read ("absence-excel-bom.csv");
  AsyncWait wait = { .loop = loop, .thread = g_thread_self () };

  import_fixture_add_pupils (fixture);
  lr_import_run_async (fixture->store, file, fixture->profile, &fixture->options,
                       count_progress_cb, &wait, NULL, imported_cb, &wait);
  g_main_loop_run (loop);

  /* The worker's thread lets go of the store a little later. */
  while (G_OBJECT (fixture->store)->ref_count > 1)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }

  g_assert_no_error (wait.error);
  g_assert_cmpuint (wait.result->n_added, ==, 3);
  g_assert_cmpuint (wait.n_told, >, 0);
  lr_import_result_free (wait.result);
  import_fixture_assert_absence (fixture,
                                 "10001 2026-10-05 late\n"
                                 "10002 2026-10-05 sick\n"
                                 "10003 2026-10-05..2026-10-06 unauthorised\n");
}

static void
a_saved_profile_reads_the_next_file (ImportFixture *fixture,
                                     gconstpointer  unused)
{
  static const char text[] = "kaart;dag;wat\n10001;5-10-2026;XX\n";
  g_autoptr (LrImportProfile) loaded = NULL;
  g_autoptr (GError) error = NULL;

  import_fixture_add_pupils (fixture);
  lr_import_profile_set_header (fixture->profile, LR_COLUMN_NUMBER, "Kaart", &error);
  lr_import_profile_set_header (fixture->profile, LR_COLUMN_CODE, "Wat", &error);
  lr_import_profile_set_code (fixture->profile, "XX", LR_ABSENCE_KIND_LATE);
  g_assert_true (lr_import_profile_save (fixture->profile, fixture->store, "Kaartjes", &error));
  g_assert_no_error (error);
  g_assert_true (lr_import_profile_save (fixture->profile, fixture->store, "Kaartjes", &error));
  g_assert_no_error (error);

  loaded = lr_import_profile_load (fixture->store, "Kaartjes", &error);
  g_assert_no_error (error);
  g_clear_pointer (&fixture->profile, lr_import_profile_free);
  fixture->profile = g_steal_pointer (&loaded);
  import_fixture_assert_import (fixture, text, "1 read, 1 added, 0 updated, 0 unchanged, 0 refused");

  g_assert_null (lr_import_profile_load (fixture->store, "Anders", &error));
  g_assert_error (error, LR_ERROR, LR_ERROR_NOT_FOUND);
}

static int
refuse_school_cb (void       *data,
                  int         act,
                  const char *table,
                  const char *column,
                  const char *database,
                  const char *trigger)
{
  return act == SQLITE_READ && g_strcmp0 (table, "school") == 0 ? SQLITE_DENY : SQLITE_OK;
}

/* What a whole day counts for would be guessed. */
static void
a_school_that_cannot_be_read_stops_an_import (ImportFixture *fixture,
                                              gconstpointer  unused)
{
  static const char text[] = "leerlingnummer;datum;soort\n10001;5-10-2026;ziek\n";
  g_autoptr (GBytes) file = g_bytes_new_static (text, strlen (text));
  LrConnection *connection = lr_store_get_connection (fixture->store, NULL);
  g_autofree char *told = NULL;

  import_fixture_add_pupils (fixture);
  sqlite3_set_authorizer (lr_connection_get_db (connection), refuse_school_cb, NULL);
  told = import_fixture_import (fixture, LR_IMPORT_ABSENCE, file, FALSE);
  sqlite3_set_authorizer (lr_connection_get_db (connection), NULL, NULL);

  g_assert_true (g_str_has_prefix (told, "error: "));
  import_fixture_assert_absence (fixture, "");
}

#define ADD(path, function) \
  g_test_add (path, ImportFixture, NULL, import_fixture_set_up, function, import_fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  import_fixture_init ();

  ADD ("/import/reads-pupils-of-many-shapes", reads_pupils_of_many_shapes);
  ADD ("/import/town-and-municipality-are-two", town_and_municipality_are_two);
  ADD ("/import/a-bsn-is-not-kept", a_bsn_is_not_kept);
  ADD ("/import/reads-lessons-in-windows-1252", reads_lessons_in_windows_1252);
  ADD ("/import/reads-periods-between-tabs", reads_periods_between_tabs);
  ADD ("/import/an-empty-end-is-open-only-when-told", an_empty_end_is_open_only_when_told);
  ADD ("/import/reads-quoted-cells-of-several-lines", reads_quoted_cells_of_several_lines);
  ADD ("/import/reads-what-excel-saves", reads_what_excel_saves);
  ADD ("/import/reads-first-and-last-lessons", reads_first_and_last_lessons);
  ADD ("/import/reads-utf-16", reads_utf_16);
  ADD ("/import/hostile-lines-are-refused-one-by-one", hostile_lines_are_refused_one_by_one);
  ADD ("/import/a-file-that-cannot-be-used-says-why", a_file_that_cannot_be_used_says_why);
  ADD ("/import/a-school-that-cannot-be-read-stops-an-import", a_school_that_cannot_be_read_stops_an_import);
  ADD ("/import/a-header-alone-is-no-error", a_header_alone_is_no_error);
  ADD ("/import/the-same-file-again-changes-nothing", the_same_file_again_changes_nothing);
  ADD ("/import/a-later-export-updates-what-changed", a_later_export_updates_what_changed);
  ADD ("/import/pupils-are-updated-and-never-emptied", pupils_are_updated_and_never_emptied);
  ADD ("/import/a-dry-run-tells-all-and-changes-nothing", a_dry_run_tells_all_and_changes_nothing);
  ADD ("/import/an-import-is-undone-as-one", an_import_is_undone_as_one);
  ADD ("/import/tells-until-when-absence-is-known", tells_until_when_absence_is_known);
  ADD ("/import/cancelling-takes-all-of-it-back", cancelling_takes_all_of_it_back);
  ADD ("/import/a-worker-imports-while-the-person-waits", a_worker_imports_while_the_person_waits);
  ADD ("/import/a-saved-profile-reads-the-next-file", a_saved_profile_reads_the_next_file);

  return g_test_run ();
}
