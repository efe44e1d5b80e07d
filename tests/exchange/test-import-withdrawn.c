/* test-import-withdrawn.c: what the school took back since an earlier export
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-import.h"

#include "import-fixture.h"

#define HAS_NOTE(fixture, text) g_assert_nonnull (strstr ((fixture)->notes, (text)))

static void
what_the_school_took_back_is_told (ImportFixture *fixture,
                                   gconstpointer  unused)
{
  static const char told[] = "3 read, 1 added, 0 updated, 1 unchanged, 1 refused; -4:3";

  import_fixture_add_pupils (fixture);
  import_fixture_assert_file (fixture, LR_IMPORT_ABSENCE, "absence-taken-back-1.csv",
                              "6 read, 6 added, 0 updated, 0 unchanged, 0 refused");
  import_fixture_assert_file (fixture, LR_IMPORT_ABSENCE, "absence-taken-back-2.csv", told);
  HAS_NOTE (fixture, "Sterre van der Maan (10001): imported earlier and no longer in the file: "
                     "6-10-2026, 8-10-2026. It still counts.");
  HAS_NOTE (fixture, "René Zilverdraad (10002): imported earlier and no longer in the file: 7-10-2026.");
  HAS_NOTE (fixture, "Zoë 't Hoefblad (10003), who is not in the file at all: imported earlier and no longer in it: "
                     "7-10-2026.");
  g_assert_null (strstr (fixture->notes, "10004"));  /* another period */
  g_assert_cmpuint (fixture->n_removed, ==, 0);
}

static void
what_the_school_took_back_is_removed_when_asked (ImportFixture *fixture,
                                                 gconstpointer  unused)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *what = NULL;

  import_fixture_add_pupils (fixture);
  import_fixture_assert_file (fixture, LR_IMPORT_ABSENCE, "absence-taken-back-1.csv",
                              "6 read, 6 added, 0 updated, 0 unchanged, 0 refused");
  before = import_fixture_dump_absence (fixture);

  fixture->options.remove_withdrawn = TRUE;
  import_fixture_assert_file (fixture, LR_IMPORT_ABSENCE, "absence-taken-back-2.csv",
                              "3 read, 1 added, 0 updated, 1 unchanged, 1 refused; -4:3");
  g_assert_cmpuint (fixture->n_removed, ==, 3);
  import_fixture_assert_absence (fixture,
                                 "10001 2026-10-05 unauthorised\n"
                                 "10002 2026-10-09 unauthorised\n"
                                 "10003 2026-10-07 unauthorised\n"
                                 "10004 2026-10-20 unauthorised\n");

  /* With the import, as one. */
  what = lr_store_undo (fixture->store, &error);
  g_assert_no_error (error);
  import_fixture_assert_absence (fixture, before);
}

static void
one_pupil_can_be_named_to_be_removed (ImportFixture *fixture,
                                      gconstpointer  unused)
{
  char *numbers[] = { (char *) "10003", NULL };

  import_fixture_add_pupils (fixture);
  import_fixture_assert_file (fixture, LR_IMPORT_ABSENCE, "absence-taken-back-1.csv",
                              "6 read, 6 added, 0 updated, 0 unchanged, 0 refused");
  fixture->options.remove_of = numbers;
  import_fixture_assert_file (fixture, LR_IMPORT_ABSENCE, "absence-taken-back-2.csv",
                              "3 read, 1 added, 0 updated, 1 unchanged, 1 refused; -4:3");
  g_assert_cmpuint (fixture->n_removed, ==, 1);
}

static void
edit_absence (ImportFixture *fixture,
              const char    *iso,
              guint          field,
              const char    *text)
{
  g_autoptr (GPtrArray) records = import_fixture_list (fixture, &lr_absence_kind, 0);
  LrDay day;

  g_assert_true (lr_day_parse_iso (iso, &day));
  for (guint i = 0; i < records->len; i++)
    {
      LrRecord *record = g_ptr_array_index (records, i);

      if (lr_record_get_day (record, LR_ABSENCE_START_ON) != day)
        continue;

      g_assert_true (lr_record_parse (record, field, text, NULL));
      g_assert_true (lr_store_save (fixture->store, record, NULL));
    }
}

static void
what_was_changed_here_or_typed_in_is_never_removed (ImportFixture *fixture,
                                                    gconstpointer  unused)
{
  g_autoptr (GPtrArray) pupils = NULL;
  g_autoptr (LrRecord) typed = NULL;

  import_fixture_add_pupils (fixture);
  import_fixture_assert_import (fixture,
                                "llnr;datum;reden\n10001;5-10-2026;A\n10001;6-10-2026;A\n10001;7-10-2026;A\n",
                                "3 read, 3 added, 0 updated, 0 unchanged, 0 refused");
  edit_absence (fixture, "2026-10-06", LR_ABSENCE_NOTE, "moeder belde");

  pupils = import_fixture_list (fixture, &lr_pupil_kind, 0);
  typed = lr_record_new (&lr_absence_kind, lr_record_get_id (g_ptr_array_index (pupils, 0)));
  lr_record_set_integer (typed, LR_ABSENCE_START_ON, lr_day (2026, 10, 8));
  lr_record_set_text (typed, LR_ABSENCE_KIND, "sick");
  g_assert_true (lr_store_save (fixture->store, typed, NULL));

  fixture->options.remove_withdrawn = TRUE;
  import_fixture_assert_import (fixture, "llnr;datum;reden\n10001;5-10-2026;A\n10001;9-10-2026;A\n",
                                "2 read, 1 added, 0 updated, 1 unchanged, 0 refused");
  g_assert_cmpuint (fixture->n_removed, ==, 1);
  HAS_NOTE (fixture, "1 of them was changed here since and stays.");
  import_fixture_assert_absence (fixture,
                                 "10001 2026-10-05 unauthorised\n"
                                 "10001 2026-10-06 unauthorised (moeder belde)\n"
                                 "10001 2026-10-08 sick\n"
                                 "10001 2026-10-09 unauthorised\n");
}

static void
a_refused_line_takes_nothing_back (ImportFixture *fixture,
                                   gconstpointer  unused)
{
  static const char first[] =
    "llnr;datum;reden\n10001;5-10-2026;A\n10001;6-10-2026;A\n10001;7-10-2026;A\n10002;6-10-2026;A\n";

  import_fixture_add_pupils (fixture);
  import_fixture_assert_import (fixture, first, "4 read, 4 added, 0 updated, 0 unchanged, 0 refused");

  /* The code of one day is not known any more; the day of another cannot be read. */
  fixture->options.remove_withdrawn = TRUE;
  import_fixture_assert_import (fixture,
                                "llnr;datum;reden\n10001;5-10-2026;A\n10001;6-10-2026;Q\n10001;7-10-2026;A\n"
                                "10002;40-10-2026;A\n",
                                "4 read, 0 added, 0 updated, 2 unchanged, 2 refused; -3:3 -5:2");
  g_assert_cmpuint (fixture->n_removed, ==, 0);
  g_assert_cmpstr (fixture->notes, ==, "");

  /* A line that may be anyone's keeps everything. */
  import_fixture_assert_import (fixture, "llnr;datum;reden\n10001;5-10-2026;A\n;7-10-2026;A\n10001;8-10-2026;A\n",
                                "3 read, 1 added, 0 updated, 1 unchanged, 1 refused; -3:1");
  g_assert_cmpuint (fixture->n_removed, ==, 0);
  HAS_NOTE (fixture, "nothing of this is removed until those lines can be read");
}

static void
other_classes_are_left_alone (ImportFixture *fixture,
                              gconstpointer  unused)
{
  import_fixture_add_pupils (fixture);
  import_fixture_assert_file (fixture, LR_IMPORT_ABSENCE, "absence-taken-back-1.csv",
                              "6 read, 6 added, 0 updated, 0 unchanged, 0 refused");
  fixture->options.remove_withdrawn = TRUE;
  import_fixture_assert_import (fixture, "llnr;datum;reden\n10003;5-10-2026;A\n10003;9-10-2026;A\n",
                                "2 read, 2 added, 0 updated, 0 unchanged, 0 refused");
  g_assert_cmpuint (fixture->n_removed, ==, 1);
  HAS_NOTE (fixture, "Of other classes, of whom the file has nobody, 4 absences");
  g_assert_null (strstr (fixture->notes, "10001"));
}

/* All of it was taken back: the title still says which period it is about. */
static void
an_empty_file_of_a_period_names_all (ImportFixture *fixture,
                                     gconstpointer  unused)
{
  import_fixture_add_pupils (fixture);
  import_fixture_assert_import (fixture, "llnr;datum;reden\n10001;5-10-2026;A\n",
                                "1 read, 1 added, 0 updated, 0 unchanged, 0 refused");
  import_fixture_assert_import (fixture, "Periode: 1-10-2026 t/m 31-10-2026\nllnr;datum;reden\n",
                                "0 read, 0 added, 0 updated, 0 unchanged, 0 refused");
  HAS_NOTE (fixture, "(10001), who is not in the file at all: imported earlier and no longer in it: 5-10-2026");
}

/* A file of the second week, with an illness that began in the first. */
static void
a_long_illness_does_not_stretch_the_period (ImportFixture *fixture,
                                            gconstpointer  unused)
{
  import_fixture_add_pupils (fixture);
  import_fixture_assert_import (fixture,
                                "llnr;begin;eind;reden\n10001;29-9-2026;;A\n10002;28-9-2026;9-10-2026;Z\n"
                                "10001;6-10-2026;;A\n",
                                "3 read, 3 added, 0 updated, 0 unchanged, 0 refused");
  import_fixture_assert_import (fixture,
                                "llnr;begin;eind;reden\n10002;28-9-2026;9-10-2026;Z\n10001;5-10-2026;;A\n"
                                "10003;7-10-2026;;A\n",
                                "3 read, 2 added, 0 updated, 1 unchanged, 0 refused");
  HAS_NOTE (fixture, "(10001): imported earlier and no longer in the file: 6-10-2026. It still counts.");
}

/* The lines above the header say of which period the file is. */
static void
a_stated_period_is_the_period (ImportFixture *fixture,
                               gconstpointer  unused)
{
  import_fixture_add_pupils (fixture);
  import_fixture_assert_import (fixture,
                                "llnr;datum;reden\n10001;2-10-2026;A\n10001;9-10-2026;A\n10001;19-10-2026;A\n",
                                "3 read, 3 added, 0 updated, 0 unchanged, 0 refused");
  import_fixture_assert_file (fixture, LR_IMPORT_ABSENCE, "absence-title-lines.csv",
                              "1 read, 1 added, 0 updated, 0 unchanged, 0 refused");
  HAS_NOTE (fixture, "no longer in the file: 2-10-2026, 9-10-2026.");
}

#define ADD(path, function) \
  g_test_add ("/import-withdrawn/" path, ImportFixture, NULL, import_fixture_set_up, function, import_fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  import_fixture_init ();

  ADD ("what-the-school-took-back-is-told", what_the_school_took_back_is_told);
  ADD ("what-the-school-took-back-is-removed-when-asked", what_the_school_took_back_is_removed_when_asked);
  ADD ("one-pupil-can-be-named-to-be-removed", one_pupil_can_be_named_to_be_removed);
  ADD ("what-was-changed-here-or-typed-in-is-never-removed", what_was_changed_here_or_typed_in_is_never_removed);
  ADD ("a-refused-line-takes-nothing-back", a_refused_line_takes_nothing_back);
  ADD ("other-classes-are-left-alone", other_classes_are_left_alone);
  ADD ("an-empty-file-of-a-period-names-all", an_empty_file_of_a_period_names_all);
  ADD ("a-long-illness-does-not-stretch-the-period", a_long_illness_does_not_stretch_the_period);
  ADD ("a-stated-period-is-the-period", a_stated_period_is_the_period);

  return g_test_run ();
}
