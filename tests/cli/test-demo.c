/* test-demo.c: the demo school, seen from any day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>
#include <string.h>

#include "lr-demo.h"
#include "lr-demo-days.h"
#include "lr-dossier.h"
#include "lr-key-file.h"
#include "lr-watch.h"
#include "typed.h"

static char *
make_folder (void)
{
  GError *error = NULL;
  char *folder = g_dir_make_tmp ("leerrecht-test-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

static void
remove_folder (char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
  g_free (folder);
}

static LrStore *
make_demo (const char *folder,
           LrDay       today)
{
  GError *error = NULL;
  LrStore *store = lr_store_create (folder, typed ("een zin voor de test"), &error);

  g_assert_no_error (error);
  g_assert_true (lr_demo_check_today (today, &error));
  g_assert_no_error (error);
  lr_demo_fill (store, today, &error);
  g_assert_no_error (error);
  return store;
}

/* Every record of every kind, as text. */
static char *
dump (LrStore *store)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; lr_kinds[i] != NULL; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) records = lr_store_list (store, lr_kinds[i], 0, &error);

      g_assert_no_error (error);
      for (guint j = 0; j < records->len; j++)
        {
          LrRecord *record = g_ptr_array_index (records, j);
          g_autoptr (GVariant) values = lr_record_to_variant (record);
          g_autofree char *line = g_variant_print (values, FALSE);

          g_string_append_printf (text, "%s %d of %d: %s\n", lr_kinds[i]->name, (int) lr_record_get_id (record),
                                  (int) lr_record_get_pupil (record), line);
        }
    }

  return g_string_free (text, FALSE);
}

static void
the_same_day_gives_the_same_school (void)
{
  LrDay today = lr_day (2026, 11, 18);
  char *first_folder = make_folder ();
  char *second_folder = make_folder ();
  g_autoptr (LrStore) first = make_demo (first_folder, today);
  g_autoptr (LrStore) second = make_demo (second_folder, today);
  g_autofree char *first_text = dump (first);
  g_autofree char *second_text = dump (second);

  g_assert_cmpstr (first_text, ==, second_text);
  g_assert_cmpuint (strlen (first_text), >, 20000);

  lr_store_close (first);
  lr_store_close (second);
  remove_folder (first_folder);
  remove_folder (second_folder);
}

/* The window has a worker look at the school, the command line looks itself. */
static void
a_worker_sees_what_the_command_line_sees (void)
{
  LrDay today = lr_day (2026, 11, 18);
  char *folder = make_folder ();
  g_autoptr (LrStore) store = make_demo (folder, today);
  g_autoptr (GError) error = NULL;
  g_autoptr (LrWatch) beside = lr_watch_new (store, today, &error);
  g_autoptr (LrWatch) at_once = lr_watch_new (store, today, &error);
  g_autoptr (GPtrArray) cases = lr_watch_load_cases (at_once, &error);
  guint n_open = 0;

  g_assert_no_error (error);
  lr_watch_follow (beside);
  while (lr_watch_is_busy (beside))
    g_main_context_iteration (NULL, TRUE);
  g_assert_no_error (lr_watch_get_error (beside));

  for (guint i = 0; i < cases->len; i++)
    {
      const LrCase *one = g_ptr_array_index (cases, i);
      const LrCase *other = lr_watch_find_case (beside, one->pupil);

      g_assert_cmpuint (one->duties->len, ==, other->duties->len);
      for (guint j = 0; j < one->duties->len; j++)
        {
          LrDuty *duty = g_ptr_array_index (one->duties, j);
          LrDuty *same = g_ptr_array_index (other->duties, j);
          g_autofree char *why = lr_duty_dup_explanation (duty);
          g_autofree char *same_why = lr_duty_dup_explanation (same);

          g_assert_cmpstr (duty->id, ==, same->id);
          g_assert_cmpint (duty->state, ==, same->state);
          g_assert_cmpuint (duty->due_on, ==, same->due_on);
          g_assert_cmpstr (why, ==, same_why);
          n_open += duty->state == LR_DUTY_OPEN;
        }
      g_assert_cmpstr (one->escalation.step, ==, other->escalation.step);
      g_assert_cmpuint (one->situation.school_weeks, ==, other->situation.school_weeks);
      g_assert_cmpuint (one->standing.n_late, ==, other->standing.n_late);
      g_assert_cmpuint (one->standing.order, ==, other->standing.order);
    }
  g_assert_cmpuint (n_open, >=, 8);
  g_assert_cmpuint (lr_watch_get_open_duties (beside)->len, >=, n_open);

  g_clear_object (&beside);
  g_clear_object (&at_once);
  lr_store_close (store);
  remove_folder (folder);
}

/* A handful of duties up to the end of the week, in every group, and nobody drowns in them. */
static void
vandaag_is_a_short_note_on_any_day (void)
{
  static const int days[][3] = {
    { 2026, 9, 15 }, { 2026, 10, 14 }, { 2026, 11, 16 }, { 2026, 11, 20 }, { 2026, 11, 22 },
    { 2027, 1, 5 }, { 2027, 3, 10 }, { 2027, 6, 30 }, { 2028, 2, 9 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      LrDay today = lr_day (days[i][0], days[i][1], days[i][2]);
      char *folder = make_folder ();
      g_autoptr (LrStore) store = make_demo (folder, today);
      g_autoptr (GError) error = NULL;
      g_autoptr (LrWatch) watch = lr_watch_new (store, today, &error);
      g_autoptr (GPtrArray) cases = lr_watch_load_cases (watch, &error);
      guint n_open = 0, n_late = 0, n_ahead = 0;

      g_assert_no_error (error);
      g_assert_cmpuint (cases->len, ==, 40);
      for (guint j = 0; j < cases->len; j++)
        {
          const LrCase *of = g_ptr_array_index (cases, j);
          guint n_of_pupil = 0;

          for (guint k = 0; k < of->duties->len; k++)
            {
              const LrDuty *duty = g_ptr_array_index (of->duties, k);

              if (duty->state != LR_DUTY_OPEN)
                continue;

              n_late += lr_duty_get_when (duty, today) == LR_WHEN_LATE;
              n_ahead += duty->due_on > today;
              n_of_pupil += lr_duty_get_when (duty, today) != LR_WHEN_LATER;
            }
          g_assert_cmpuint (n_of_pupil, <=, 3);
          n_open += n_of_pupil;
        }

      g_test_message ("%d-%d-%d: %u this week, %u too late, %u ahead", days[i][0], days[i][1], days[i][2],
                      n_open, n_late, n_ahead);
      g_assert_cmpuint (n_open, >=, 4);
      g_assert_cmpuint (n_open, <=, 18);
      g_assert_cmpuint (n_late, >=, 1);
      g_assert_cmpuint (n_ahead, >=, 3);

      g_clear_object (&watch);
      lr_store_close (store);
      remove_folder (folder);
    }
}

static void
the_long_case_is_long (void)
{
  static const struct { const LrKind *kind; guint at_least; } cases[] = {
    { &lr_absence_kind, 12 }, { &lr_contact_kind, 15 }, { &lr_report_kind, 4 }, { &lr_step_kind, 3 },
    { &lr_plan_kind, 3 }, { &lr_goal_kind, 5 }, { &lr_meeting_kind, 4 }, { &lr_party_kind, 8 },
    { &lr_consent_kind, 3 }, { &lr_offer_kind, 3 }, { &lr_regie_kind, 3 }, { &lr_build_up_kind, 5 },
  };
  LrDay today = lr_day (2026, 11, 18);
  char *folder = make_folder ();
  g_autoptr (LrStore) store = make_demo (folder, today);
  g_autoptr (GError) error = NULL;
  g_autoptr (LrRecord) pupil = lr_dossier_find_pupil (store, "240101", &error);

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) records = lr_store_list (store, cases[i].kind, lr_record_get_id (pupil), &error);

      g_assert_no_error (error);
      g_test_message ("%s", cases[i].kind->name);
      g_assert_cmpuint (records->len, >=, cases[i].at_least);
    }

  lr_store_close (store);
  remove_folder (folder);
}

/* Each kind of story is told somewhere in the school. */
static void
the_school_tells_every_story (void)
{
  static const struct { const LrKind *kind; guint field; int choice; } cases[] = {
    { &lr_letter_kind, LR_LETTER_KIND, LR_LETTER_KIND_3H },
    { &lr_letter_kind, LR_LETTER_KIND, LR_LETTER_KIND_6H },
    { &lr_application_kind, LR_APPLICATION_ANSWER, LR_APPLICATION_ANSWER_DECLINED },
    { &lr_application_kind, LR_APPLICATION_ANSWER, LR_APPLICATION_ANSWER_NONE },
    { &lr_offer_kind, LR_OFFER_ANSWER, LR_OFFER_ANSWER_DECLINED },
    { &lr_exemption_kind, LR_EXEMPTION_GROUND, LR_EXEMPTION_GROUND_5A },
    { &lr_build_up_kind, LR_BUILD_UP_PLACE, LR_BUILD_UP_PLACE_SCHOOL },
    { &lr_partner_kind, LR_PARTNER_ROLE, LR_PARTY_ROLE_LPA },
  };
  char *folder = make_folder ();
  g_autoptr (LrStore) store = make_demo (folder, lr_day (2026, 11, 18));
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) records = lr_store_list (store, cases[i].kind, 0, &error);
      guint n = 0;

      g_assert_no_error (error);
      g_test_message ("%s", cases[i].kind->name);
      for (guint record = 0; record < records->len; record++)
        n += lr_record_get_choice (records->pdata[record], cases[i].field) == cases[i].choice;
      g_assert_cmpuint (n, >=, 1);
    }

  lr_store_close (store);
  remove_folder (folder);
}

static void
a_day_beyond_the_calendar_is_refused (void)
{
  g_autoptr (GError) early = NULL;
  g_autoptr (GError) late = NULL;

  g_assert_false (lr_demo_check_today (lr_day (2020, 1, 8), &early));
  g_assert_error (early, LR_ERROR, LR_ERROR_INVALID);
  g_assert_false (lr_demo_check_today (lr_day (2050, 1, 8), &late));
  g_assert_error (late, LR_ERROR, LR_ERROR_INVALID);
}

/* On a Sunday the school day is the Monday after it, so that what happened a
 * school day ago lies before today. */
static void
a_weekend_looks_ahead (void)
{
  static const struct { const char *text; const char *iso; } cases[] = {
    { "s0", "2026-11-23" }, { "s-1", "2026-11-20" }, { "w0.1", "2026-11-23" }, { "w-1.5", "2026-11-20" },
    { "t0", "2026-11-22" },
  };
  g_autoptr (LrSchoolCalendar) calendar = lr_school_calendar_new (lr_day (2026, 8, 24), lr_day (2027, 2, 19), NULL, 0);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *iso = NULL;
      LrDay day;

      g_assert_true (lr_demo_day_parse (cases[i].text, lr_day (2026, 11, 22), calendar, &day));
      iso = lr_day_format_iso (day);
      g_assert_cmpstr (iso, ==, cases[i].iso);
    }
}

static void
days_are_told_from_today (void)
{
  static const struct { const char *text; const char *iso; } cases[] = {
    /* Wednesday 21 October 2026; 10 to 18 October is free. */
    { "s0", "2026-10-21" }, { "s-1", "2026-10-20" }, { "s-3", "2026-10-09" }, { "s+3", "2026-10-26" },
    { "w0.1", "2026-10-19" }, { "w-1.5", "2026-10-09" }, { "w-2.3", "2026-09-30" }, { "w+1.2", "2026-10-27" },
    { "k-1", "2026-10-07" }, { "k-2", "2026-09-30" },
    { "c+1", "2026-10-22" }, { "c+3", "2026-10-26" }, { "c-9", "2026-10-19" },
    { "t0", "2026-10-21" }, { "t-3", "2026-10-18" },
    { "y14-0", "2012-10-21" }, { "y14-21", "2012-09-30" },
    { "w-1.6", NULL }, { "w-1", NULL }, { "s", NULL }, { "s-1x", NULL }, { "x-1", NULL }, { "", NULL },
    { "s-9999", NULL }, { "w-999.1", NULL }, { "y14", NULL },
  };
  const LrSpan autumn = { lr_day (2026, 10, 10), lr_day (2026, 10, 18) };
  g_autoptr (LrSchoolCalendar) calendar =
    lr_school_calendar_new (lr_day (2026, 8, 24), lr_day (2027, 2, 19), &autumn, 1);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *iso = NULL;
      LrDay day;

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (lr_demo_day_parse (cases[i].text, lr_day (2026, 10, 21), calendar, &day), ==, cases[i].iso != NULL);
      iso = lr_day_format_iso (day);
      g_assert_cmpstr (iso, ==, cases[i].iso != NULL ? cases[i].iso : "");
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  lr_dossier_init ();
  lr_cost_set ((LrCost) { .passes = 1, .memory = 8192 });

  g_test_add_func ("/demo/the-same-day-gives-the-same-school", the_same_day_gives_the_same_school);
  g_test_add_func ("/demo/a-worker-sees-what-the-command-line-sees", a_worker_sees_what_the_command_line_sees);
  g_test_add_func ("/demo/vandaag-is-a-short-note-on-any-day", vandaag_is_a_short_note_on_any_day);
  g_test_add_func ("/demo/the-long-case-is-long", the_long_case_is_long);
  g_test_add_func ("/demo/the-school-tells-every-story", the_school_tells_every_story);
  g_test_add_func ("/demo/a-day-beyond-the-calendar-is-refused", a_day_beyond_the_calendar_is_refused);
  g_test_add_func ("/demo/a-weekend-looks-ahead", a_weekend_looks_ahead);
  g_test_add_func ("/demo/days-are-told-from-today", days_are_told_from_today);

  return g_test_run ();
}
