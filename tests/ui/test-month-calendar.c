/* test-month-calendar.c: the days of a month to choose from, in Dutch on a
 * system of another region
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <adwaita.h>
#include <libintl.h>
#include <locale.h>

#include "lr-day-picker.h"
#include "lr-month-calendar.h"

#define TODAY (lr_day (2026, 10, 29))

typedef struct
{
  GtkWidget *window;
  LrMonthCalendar *calendar;
  guint n_chosen;
} CalendarFixture;

static void
settle (void)
{
  for (guint i = 0; i < 30; i++)
    {
      g_usleep (5000);
      while (g_main_context_iteration (NULL, FALSE))
        ;
    }
}

static void
day_chosen_cb (CalendarFixture *fixture)
{
  fixture->n_chosen++;
}

static void
set_up (CalendarFixture *fixture,
        gconstpointer    unused)
{
  fixture->calendar = g_object_ref_sink (LR_MONTH_CALENDAR (lr_month_calendar_new ()));
  g_signal_connect_swapped (fixture->calendar, "day-chosen", G_CALLBACK (day_chosen_cb), fixture);
  lr_month_calendar_set_today (fixture->calendar, TODAY);
  fixture->window = g_object_ref_sink (gtk_window_new ());
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->calendar));
  gtk_window_present (GTK_WINDOW (fixture->window));
  settle ();
}

static void
tear_down (CalendarFixture *fixture,
           gconstpointer    unused)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_finalize_object (fixture->window);
  g_assert_finalize_object (fixture->calendar);
}

static void
list_texts (GtkWidget *widget,
            GPtrArray *texts)
{
  if (GTK_IS_LABEL (widget))
    g_ptr_array_add (texts, (gpointer) gtk_label_get_text (GTK_LABEL (widget)));

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    list_texts (child, texts);
}

static void
assert_shows (CalendarFixture *fixture,
              const char      *begin)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  g_autoptr (GString) all = g_string_new (NULL);

  list_texts (GTK_WIDGET (fixture->calendar), texts);
  for (guint i = 0; i < texts->len; i++)
    g_string_append_printf (all, "%s ", (const char *) texts->pdata[i]);
  if (!g_str_has_prefix (all->str, begin))
    g_error ("“%s” does not begin with “%s”", all->str, begin);
}

static GtkWidget *
find_class (GtkWidget  *widget,
            const char *class_name)
{
  if (gtk_widget_has_css_class (widget, class_name))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_class (child, class_name);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
is_written_in_the_language_of_the_app (CalendarFixture *fixture,
                                       gconstpointer    unused)
{
  GtkWidget *today = find_class (GTK_WIDGET (fixture->calendar), "today");

  assert_shows (fixture, "oktober 2026 ma di wo do vr za zo 40 41 42 43 44 45 28 29 30 1 2 3 4 5 ");
  gtk_test_accessible_assert_property (today, GTK_ACCESSIBLE_PROPERTY_LABEL, "donderdag 29 oktober 2026");
}

static void
turning_pages_chooses_nothing (CalendarFixture *fixture,
                               gconstpointer    unused)
{
  static const struct { int months; const char *begin; } cases[] = {
    { 1, "november 2026 ma di wo do vr za zo 44 45 46 47 48 49 26 27 " },
    { 12, "november 2027 " },
    { -13, "oktober 2026 " },
    { -12 * 500, "januari 1900 " },
    { 12 * 500, "december 2199 " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (fixture->calendar), "calendar.turn-pages", "i", cases[i].months);
      assert_shows (fixture, cases[i].begin);
    }
  g_assert_cmpuint (fixture->n_chosen, ==, 0);
  g_assert_cmpuint (lr_month_calendar_get_day (fixture->calendar), ==, LR_DAY_NONE);
}

static void
keys_go_from_day_to_day (CalendarFixture *fixture,
                         gconstpointer    unused)
{
  static const struct { const char *action; int by; const char *label; } cases[] = {
    { "calendar.move", 1, "vrijdag 30 oktober 2026" },
    { "calendar.move", 7, "vrijdag 6 november 2026" },
    { "calendar.move", -7, "vrijdag 30 oktober 2026" },
    { "calendar.go-in-week", G_DATE_MONDAY, "maandag 26 oktober 2026" },
    { "calendar.go-in-week", G_DATE_SUNDAY, "zondag 1 november 2026" },
    { "calendar.turn-pages", 3, "maandag 1 februari 2027" },
  };

  gtk_widget_grab_focus (GTK_WIDGET (fixture->calendar));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *focus;

      gtk_widget_activate_action (GTK_WIDGET (fixture->calendar), cases[i].action, "i", cases[i].by);
      focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
      gtk_test_accessible_assert_property (focus, GTK_ACCESSIBLE_PROPERTY_LABEL, cases[i].label);
    }
  g_assert_cmpuint (fixture->n_chosen, ==, 0);

  g_signal_emit_by_name (gtk_window_get_focus (GTK_WINDOW (fixture->window)), "clicked");
  g_assert_cmpuint (fixture->n_chosen, ==, 1);
  g_assert_cmpuint (lr_month_calendar_get_day (fixture->calendar), ==, lr_day (2027, 2, 1));
  gtk_test_accessible_assert_state (find_class (GTK_WIDGET (fixture->calendar), "chosen"),
                                    GTK_ACCESSIBLE_STATE_PRESSED, GTK_ACCESSIBLE_TRISTATE_TRUE);
}

static void
a_picker_opens_on_its_day (void)
{
  GtkWidget *window = g_object_ref_sink (gtk_window_new ());
  GtkWidget *picker = lr_day_picker_new ("Datum", NULL);
  GtkWidget *button = gtk_widget_get_first_child (picker);
  GtkWidget *day;

  lr_day_picker_set_today (LR_DAY_PICKER (picker), TODAY);
  lr_day_picker_set_day (LR_DAY_PICKER (picker), lr_day (2026, 3, 1));
  gtk_window_set_child (GTK_WINDOW (window), picker);
  gtk_window_present (GTK_WINDOW (window));
  settle ();
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, "Datum: 1 mrt 2026");

  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  settle ();
  day = find_class (picker, "chosen");
  gtk_test_accessible_assert_property (day, GTK_ACCESSIBLE_PROPERTY_LABEL, "zondag 1 maart 2026");

  day = gtk_widget_get_prev_sibling (day);
  g_signal_emit_by_name (day, "clicked");
  settle ();
  g_assert_cmpuint (lr_day_picker_get_day (LR_DAY_PICKER (picker)), ==, lr_day (2026, 2, 28));
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, "Datum: 28 feb 2026");
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)))));

  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_finalize_object (window);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_assert_nonnull (setlocale (LC_ALL, ""));
  bindtextdomain ("leerrecht", g_getenv ("LEERRECHT_LOCALEDIR"));
  textdomain ("leerrecht");

#define ADD(path, func) \
  g_test_add (path, CalendarFixture, NULL, set_up, func, tear_down)
  ADD ("/month-calendar/is-written-in-the-language-of-the-app", is_written_in_the_language_of_the_app);
  ADD ("/month-calendar/turning-pages-chooses-nothing", turning_pages_chooses_nothing);
  ADD ("/month-calendar/keys-go-from-day-to-day", keys_go_from_day_to_day);
  g_test_add_func ("/month-calendar/a-picker-opens-on-its-day", a_picker_opens_on_its_day);

  return g_test_run ();
}
