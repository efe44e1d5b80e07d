/* test-coming.c: what comes for the children of a school, and what is new since the last import
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "school.h"

#include "lr-coming.h"

static char *
describe (LrWatch *watch,
          guint    limit)
{
  guint n_all;
  g_autoptr (GPtrArray) coming = lr_watch_list_coming (watch, limit, &n_all);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < coming->len; i++)
    {
      const LrComing *row = g_ptr_array_index (coming, i);
      g_autofree char *day = lr_day_format_iso (row->on);

      g_string_append_printf (text, "%s %s +%u, ", lr_record_get_text (row->pupil, LR_PUPIL_NUMBER), day, row->n_more);
    }

  g_string_append_printf (text, "of %u", n_all);
  return g_string_free (text, FALSE);
}

static void
assert_coming (LrWatch    *watch,
               guint       limit,
               const char *expected)
{
  g_autofree char *text = describe (watch, limit);

  g_assert_cmpstr (text, ==, expected);
}

static void
first_of_each_child_comes_in_order (void)
{
  g_autoptr (School) school = school_new ("ruleset=tilburg");
  gint64 sick = school_add_pupil (school, "1001", "last_name=Zon");
  gint64 away = school_add_pupil (school, "1002", "last_name=Maan");
  gint64 here = school_add_pupil (school, "1003", NULL);
  g_autoptr (LrWatch) watch = school_watch (school, "2026-09-10");
  g_autoptr (GListStore) list = NULL;

  /* Before the whole school is there nothing is said. */
  assert_coming (watch, 9, "of 0");

  school_add (school, &lr_absence_kind, sick, "start_on=2026-09-07 open=yes kind=sick");
  school_add (school, &lr_absence_kind, away, "start_on=2026-09-09 open=yes kind=sick");
  school_add (school, &lr_absence_kind, here, "start_on=2026-09-07 end_on=2026-09-08 kind=sick");
  list = lr_duty_list_new (watch);
  school_settle (watch);
  assert_coming (watch, 9, "1001 2026-09-15 +3, 1002 2026-09-17 +3, of 2");
  assert_coming (watch, 1, "1001 2026-09-15 +3, of 2");

  /* Who comes back is no longer on it. */
  school_add (school, &lr_import_run_kind, 0, "what=absence imported_on=2026-09-15 known_until=2026-09-15");
  lr_watch_set_today (watch, school_day ("2026-09-15"));
  school_settle (watch);
  assert_coming (watch, 9, "1002 2026-09-17 +3, 1001 2026-09-21 +2, of 2");
}

static guint
count_new (LrWatch    *watch,
           GListModel *duties,
           const char *id)
{
  LrDay known_before = lr_watch_get_known_before (watch);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (duties); i++)
    {
      g_autoptr (LrDutyItem) item = g_list_model_get_item (duties, i);

      n += lr_duty_item_is_new (item, known_before) && (id == NULL || g_str_equal (lr_duty_item_get_duty (item)->id, id));
    }

  return n;
}

static void
what_the_last_import_brought_is_new (void)
{
  g_autoptr (School) school = school_new ("ruleset=povo");
  gint64 pupil = school_add_pupil (school, "1001", NULL);
  gint64 other = school_add_pupil (school, "1002", NULL);
  g_autoptr (LrWatch) watch = school_watch (school, "2026-09-21");
  g_autoptr (GListStore) list = NULL;

  school_add (school, &lr_absence_kind, pupil, "start_on=2026-09-07 end_on=2026-09-09 kind=unauthorised");
  school_add (school, &lr_import_run_kind, 0, "what=absence imported_on=2026-09-14 known_until=2026-09-11");
  list = lr_duty_list_new (watch);
  school_settle (watch);

  /* Of the first import everything would be. */
  g_assert_cmpuint (lr_watch_get_known_before (watch), ==, LR_DAY_NONE);
  g_assert_cmpuint (count_new (watch, G_LIST_MODEL (list), NULL), ==, 0);

  school_add (school, &lr_absence_kind, other, "start_on=2026-09-14 end_on=2026-09-16 kind=unauthorised");
  school_add (school, &lr_import_run_kind, 0, "what=pupils imported_on=2026-09-20 known_until=2026-09-20");
  school_add (school, &lr_import_run_kind, 0, "what=absence imported_on=2026-09-21 known_until=2026-09-18");
  school_settle (watch);
  g_assert_cmpuint (lr_watch_get_known_before (watch), ==, school_day ("2026-09-11"));
  g_assert_cmpuint (count_new (watch, G_LIST_MODEL (list), "statutory/report-16h"), ==, 1);
  g_assert_cmpuint (count_new (watch, G_LIST_MODEL (list), NULL), >, 1);

  /* A second file of the same day is the same import. */
  school_add (school, &lr_import_run_kind, 0, "what=absence imported_on=2026-09-21 known_until=2026-09-21");
  school_settle (watch);
  g_assert_cmpuint (lr_watch_get_known_before (watch), ==, school_day ("2026-09-11"));

  /* What it brought is old with the next. */
  school_add (school, &lr_import_run_kind, 0, "what=absence imported_on=2026-09-28 known_until=2026-09-25");
  lr_watch_set_today (watch, school_day ("2026-09-28"));
  school_settle (watch);
  g_assert_cmpuint (lr_watch_get_known_before (watch), ==, school_day ("2026-09-21"));
  g_assert_cmpuint (count_new (watch, G_LIST_MODEL (list), "statutory/report-16h"), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/coming/first-of-each-child-comes-in-order", first_of_each_child_comes_in_order);
  g_test_add_func ("/coming/what-the-last-import-brought-is-new", what_the_last_import_brought_is_new);

  return g_test_run ();
}
