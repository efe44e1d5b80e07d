/* test-today-page.c: who needs something today, and why
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <adwaita.h>

#include "fixture.h"
#include "lr-coming-list.h"
#include "lr-duty-acts.h"
#include "lr-duty-row.h"
#include "lr-kinds.h"
#include "lr-next-meetings.h"
#include "lr-today-page.h"

typedef struct
{
  Fixture school;
  LrRecord *pupil;
  GtkWidget *window;
  LrTodayPage *page;
} TodayFixture;

/* Luxury leave is to be reported within five school days. */
static void
add_luxury_leave (TodayFixture *fixture,
                  LrDay         day)
{
  g_autoptr (LrRecord) absence = lr_record_new (&lr_absence_kind, lr_record_get_id (fixture->pupil));
  g_autoptr (GError) error = NULL;

  lr_record_set_integer (absence, LR_ABSENCE_START_ON, day);
  lr_record_set_text (absence, LR_ABSENCE_KIND, "luxury");
  lr_store_save (fixture->school.store, absence, &error);
  g_assert_no_error (error);
}

static void
set_up (TodayFixture  *fixture,
        gconstpointer  data)
{
  fixture_set_up (&fixture->school);
  fixture->pupil = fixture_add_pupil (&fixture->school, "1", "Sterre", "<Maan> & Zn", "2b");
  fixture->page = g_object_new (LR_TYPE_TODAY_PAGE, "session", fixture->school.session, NULL);
  fixture->window = g_object_ref_sink (gtk_window_new ());
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1000, 700);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->page));
  gtk_window_present (GTK_WINDOW (fixture->window));
  fixture_settle ();
}

static void
tear_down (TodayFixture  *fixture,
           gconstpointer  data)
{
  g_object_ref (fixture->page);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  fixture_wait (1000);
  g_assert_finalize_object (fixture->window);
  g_assert_finalize_object (fixture->page);
  g_object_unref (fixture->pupil);
  fixture_clear (&fixture->school);
}

static LrDutyItem *
find_duty (TodayFixture *fixture,
           const char   *id)
{
  GListModel *rows = G_LIST_MODEL (lr_today_page_get_list (fixture->page));

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (GObject) row = g_list_model_get_item (rows, i);

      if (LR_IS_DUTY_ITEM (row)
          && g_str_equal (lr_duty_item_get_duty (LR_DUTY_ITEM (row))->id, id))
        return LR_DUTY_ITEM (row);
    }

  return NULL;
}

static void
puts_each_duty_below_its_heading (TodayFixture  *fixture,
                                  gconstpointer  data)
{
  GListModel *rows = G_LIST_MODEL (lr_today_page_get_list (fixture->page));
  guint n_duties = 0;
  guint n_told = 0;
  int group = -1;

  add_luxury_leave (fixture, FIXTURE_TODAY - 1);
  add_luxury_leave (fixture, FIXTURE_TODAY - 40);
  fixture_settle ();
  g_assert_nonnull (find_duty (fixture, "statutory/report-luxury"));

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (GObject) row = g_list_model_get_item (rows, i);

      if (LR_IS_SECTION_HEADING (row))
        {
          g_assert_cmpint (lr_section_heading_get_section (LR_SECTION_HEADING (row)), >, group);
          group = (int) lr_section_heading_get_section (LR_SECTION_HEADING (row));
          n_told += lr_section_heading_get_count (LR_SECTION_HEADING (row));
          continue;
        }

      g_assert_cmpint (lr_duty_item_get_card_when (LR_DUTY_ITEM (row)), ==, group);
      g_assert_cmpint (lr_duty_item_get_when (LR_DUTY_ITEM (row)), >=, group);
      n_duties++;
    }

  g_assert_cmpuint (n_duties, >, 1);
  g_assert_cmpuint (n_told, ==, n_duties);
}

static void
ticked_is_gone_and_comes_back_by_undo (TodayFixture  *fixture,
                                       gconstpointer  data)
{
  LrDutyItem *item;
  g_autofree char *what = NULL;

  add_luxury_leave (fixture, FIXTURE_TODAY - 1);
  fixture_settle ();
  item = find_duty (fixture, "statutory/report-luxury");
  g_assert_nonnull (item);
  lr_duty_acts_tick (fixture->school.session, lr_duty_item_get_pupil_id (item),
                     lr_duty_item_get_duty (item), FIXTURE_TODAY);
  fixture_settle ();
  g_assert_null (find_duty (fixture, "statutory/report-luxury"));

  what = lr_store_undo (fixture->school.store, NULL);
  fixture_settle ();
  g_assert_nonnull (find_duty (fixture, "statutory/report-luxury"));
}

static void
set_aside_asks_for_a_reason (TodayFixture  *fixture,
                             gconstpointer  data)
{
  g_autoptr (GListModel) toplevels = g_object_ref (gtk_window_get_toplevels ());
  AdwMessageDialog *dialog = NULL;
  GtkWidget *entry;
  LrDutyItem *item;

  add_luxury_leave (fixture, FIXTURE_TODAY - 1);
  fixture_settle ();
  item = find_duty (fixture, "statutory/report-luxury");
  lr_duty_acts_dismiss (fixture->school.session, lr_duty_item_get_pupil_id (item),
                        lr_duty_item_get_duty (item), GTK_WIDGET (fixture->page));
  fixture_settle ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GObject) window = g_list_model_get_item (toplevels, i);

      if (ADW_IS_MESSAGE_DIALOG (window))
        dialog = ADW_MESSAGE_DIALOG (window);
    }
  g_assert_nonnull (dialog);
  g_assert_false (adw_message_dialog_get_response_enabled (dialog, "act"));

  entry = adw_message_dialog_get_extra_child (dialog);
  gtk_editable_set_text (GTK_EDITABLE (entry), "   ");
  g_assert_false (adw_message_dialog_get_response_enabled (dialog, "act"));
  gtk_editable_set_text (GTK_EDITABLE (entry), "Verlof was toch toegestaan");
  g_assert_true (adw_message_dialog_get_response_enabled (dialog, "act"));
  adw_message_dialog_response (dialog, "act");
  gtk_window_destroy (GTK_WINDOW (dialog));
  fixture_settle ();
  g_assert_null (find_duty (fixture, "statutory/report-luxury"));
}

static void
shows_ours_or_those_of_others (TodayFixture  *fixture,
                               gconstpointer  data)
{
  add_luxury_leave (fixture, FIXTURE_TODAY - 1);
  fixture_settle ();
  g_object_set (fixture->page, "shown", "mine", NULL);
  g_assert_nonnull (find_duty (fixture, "statutory/report-luxury"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "today.show", "s", "others");
  g_assert_null (find_duty (fixture, "statutory/report-luxury"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "today.show", "s", "everyone");
  g_assert_nonnull (find_duty (fixture, "statutory/report-luxury"));
}

static void
collect (GtkWidget *widget,
         GType      type,
         GPtrArray *found)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    g_ptr_array_add (found, widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, type, found);
}

/* (transfer container): what there is of @type on the page */
static GPtrArray *
find_all (TodayFixture *fixture,
          GType         type)
{
  GPtrArray *found = g_ptr_array_new ();

  collect (GTK_WIDGET (fixture->page), type, found);
  return found;
}

static guint
count_widgets (GtkWidget *widget)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  collect (widget, GTK_TYPE_WIDGET, found);
  return found->len;
}

static void
add_pupils_with_leave (TodayFixture *fixture,
                       guint         n_pupils)
{
  g_autoptr (GError) error = NULL;

  lr_store_begin (fixture->school.store, "Import", &error);
  g_assert_no_error (error);
  for (guint i = 0; i < n_pupils; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", 100 + i);

      g_object_unref (fixture->pupil);
      fixture->pupil = fixture_add_pupil (&fixture->school, number, "Lek", number, "3a");
      add_luxury_leave (fixture, FIXTURE_TODAY - 1);
    }
  lr_store_commit (fixture->school.store, &error);
  g_assert_no_error (error);
  fixture_settle ();
}

static void
makes_only_the_rows_that_are_near (TodayFixture  *fixture,
                                   gconstpointer  data)
{
  g_autoptr (GPtrArray) rows = NULL;

  add_pupils_with_leave (fixture, 300);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (lr_today_page_get_list (fixture->page))), >, 300);
  rows = find_all (fixture, LR_TYPE_DUTY_ROW);
  g_assert_cmpuint (rows->len, >, 5);
  g_assert_cmpuint (rows->len, <=, 60);
  for (guint i = 0; i < rows->len; i++)
    g_assert_cmpuint (count_widgets (rows->pdata[i]), <, 19);
}

/* There is one menu, and it acts on the row for which it was opened. */
static void
the_menu_is_of_its_row (TodayFixture  *fixture,
                        gconstpointer  data)
{
  g_autoptr (GListModel) toplevels = g_object_ref (gtk_window_get_toplevels ());
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GPtrArray) menus = NULL;
  g_autoptr (LrDutyItem) item = NULL;
  GListModel *list = G_LIST_MODEL (lr_today_page_get_list (fixture->page));
  GtkWindow *dialog = NULL;
  guint n_before;

  add_pupils_with_leave (fixture, 3);
  n_before = g_list_model_get_n_items (list);
  rows = find_all (fixture, LR_TYPE_DUTY_ROW);
  g_assert_cmpuint (rows->len, >=, 3);
  item = g_object_ref (g_object_get_data (rows->pdata[1], "lr-duty-item"));

  g_assert_true (gtk_widget_activate_action (rows->pdata[1], "duty.menu", NULL));
  fixture_settle ();
  menus = find_all (fixture, GTK_TYPE_POPOVER_MENU);
  g_assert_cmpuint (menus->len, ==, 1);
  g_assert_true (gtk_widget_activate_action (menus->pdata[0], "duty.dismiss", NULL));
  gtk_popover_popdown (menus->pdata[0]);
  fixture_settle ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (toplevels, i);

      if (ADW_IS_MESSAGE_DIALOG (window))
        dialog = window;
    }
  g_assert_nonnull (dialog);
  gtk_editable_set_text (GTK_EDITABLE (adw_message_dialog_get_extra_child (ADW_MESSAGE_DIALOG (dialog))), "Mocht");
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "act");
  gtk_window_destroy (dialog);
  fixture_settle ();

  g_assert_cmpuint (g_list_model_get_n_items (list), ==, n_before - 1);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (GObject) other = g_list_model_get_item (list, i);

      if (LR_IS_DUTY_ITEM (other))
        g_assert_false (lr_duty_item_get_pupil_id (LR_DUTY_ITEM (other)) == lr_duty_item_get_pupil_id (item) &&
                        g_str_equal (lr_duty_item_get_duty (LR_DUTY_ITEM (other))->id, lr_duty_item_get_duty (item)->id));
    }

  g_ptr_array_unref (menus);
  menus = find_all (fixture, GTK_TYPE_POPOVER_MENU);
  g_assert_cmpuint (menus->len, ==, 0);
}

/* How many labels of the page say just that. */
static guint
count_labels (TodayFixture *fixture,
              const char   *text)
{
  g_autoptr (GPtrArray) labels = find_all (fixture, GTK_TYPE_LABEL);
  guint n = 0;

  for (guint i = 0; i < labels->len; i++)
    n += g_str_equal (gtk_label_get_label (labels->pdata[i]), text);

  return n;
}

/* It is the same duty in the same place, and one more day too late. */
static void
the_next_day_is_another_day (TodayFixture  *fixture,
                             gconstpointer  data)
{
  LrWatch *watch = lr_session_get_watch (fixture->school.session);
  LrDutyItem *item;
  LrDay due_on;

  add_luxury_leave (fixture, FIXTURE_TODAY - 1);
  fixture_settle ();
  item = find_duty (fixture, "statutory/report-luxury");
  due_on = lr_duty_item_get_duty (item)->due_on;

  for (guint late = 2; late < 5; late++)
    {
      g_autofree char *text = g_strdup_printf ("%u days late", late);

      lr_watch_set_today (watch, due_on + late);
      fixture_settle ();
      g_assert_cmpuint (count_labels (fixture, text), >, 0);
      g_assert_cmpuint (count_labels (fixture, late == 2 ? "3 days late" : "2 days late"), ==, 0);
    }
}

static LrNextMeetings *
find_meetings (GtkWidget *widget)
{
  if (LR_IS_NEXT_MEETINGS (widget))
    return LR_NEXT_MEETINGS (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      LrNextMeetings *found = find_meetings (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
tells_of_meetings_from_today_on (TodayFixture  *fixture,
                                 gconstpointer  data)
{
  LrNextMeetings *meetings = find_meetings (GTK_WIDGET (fixture->page));

  g_assert_cmpuint (lr_next_meetings_get_count (meetings), ==, 0);
  for (int offset = -1; offset <= 1; offset++)
    {
      g_autoptr (LrRecord) meeting = lr_record_new (&lr_meeting_kind, lr_record_get_id (fixture->pupil));

      lr_record_set_integer (meeting, LR_MEETING_HELD_ON, (LrDay) ((int) FIXTURE_TODAY + offset));
      lr_record_set_text (meeting, LR_MEETING_PLACE, "<b>aula</b> & co");
      g_assert_true (lr_store_save (fixture->school.store, meeting, NULL));
    }
  fixture_settle ();
  g_assert_cmpuint (lr_next_meetings_get_count (meetings), ==, 2);
}

/* Only while somebody is absent. */
static void
says_what_comes_if_nothing_changes (TodayFixture  *fixture,
                                    gconstpointer  data)
{
  g_autoptr (LrRecord) absence = lr_record_new (&lr_absence_kind, lr_record_get_id (fixture->pupil));
  GtkWidget *coming = fixture_find_type (GTK_WIDGET (fixture->page), LR_TYPE_COMING_LIST);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (lr_coming_list_get_count (LR_COMING_LIST (coming)), ==, 0);
  g_assert_false (gtk_widget_get_visible (coming));

  lr_record_set_integer (absence, LR_ABSENCE_START_ON, FIXTURE_TODAY - 1);
  lr_record_set_integer (absence, LR_ABSENCE_OPEN, 1);
  lr_record_set_text (absence, LR_ABSENCE_KIND, "sick");
  lr_store_save (fixture->school.store, absence, &error);
  g_assert_no_error (error);
  fixture_settle ();
  g_assert_cmpuint (lr_coming_list_get_count (LR_COMING_LIST (coming)), ==, 1);
  g_assert_nonnull (fixture_find_text (coming, "<Maan>"));

  lr_store_delete (fixture->school.store, absence, &error);
  g_assert_no_error (error);
  fixture_settle ();
  g_assert_cmpuint (lr_coming_list_get_count (LR_COMING_LIST (coming)), ==, 0);
  g_assert_false (gtk_widget_get_visible (coming));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, function) \
  g_test_add ("/today-page/" name, TodayFixture, NULL, set_up, function, tear_down)

  ADD ("headings", puts_each_duty_below_its_heading);
  ADD ("tick", ticked_is_gone_and_comes_back_by_undo);
  ADD ("set-aside", set_aside_asks_for_a_reason);
  ADD ("filter", shows_ours_or_those_of_others);
  ADD ("few-rows", makes_only_the_rows_that_are_near);
  ADD ("menu", the_menu_is_of_its_row);
  ADD ("next-day", the_next_day_is_another_day);
  ADD ("meetings", tells_of_meetings_from_today_on);
  ADD ("coming", says_what_comes_if_nothing_changes);

  return g_test_run ();
}
