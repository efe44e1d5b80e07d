/* test-import-window.c: from a file to what became of it, and back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fixture.h"
#include "lr-dossier.h"
#include "lr-import-column-list.h"
#include "lr-import-watch-from.h"
#include "lr-import-window.h"
#include "lr-kinds.h"

static GtkWidget *
find_button (GtkWidget  *widget,
             const char *action)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (widget) && gtk_widget_get_mapped (widget) && gtk_widget_is_sensitive (widget) &&
      g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), action) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_button (child, action);

  return found;
}

/* Until a worker has shown what comes next. */
static GtkWidget *
wait_for (GtkWidget  *window,
          const char *action)
{
  for (guint i = 0; i < 200 && find_button (window, action) == NULL; i++)
    fixture_settle ();
  g_assert_nonnull (find_button (window, action));

  return find_button (window, action);
}

static void
run (GtkWidget *window)
{
  g_signal_emit_by_name (wait_for (window, "import.run"), "clicked");
  for (guint i = 0; i < 200 && find_button (window, "import.run") != NULL; i++)
    fixture_settle ();
  /* One page comes in while the other goes. */
  fixture_wait (1000);
}

static void
take_over (Fixture    *fixture,
           const char *rows,
           GtkWidget **window)
{
  g_autoptr (GBytes) file = g_bytes_new (rows, strlen (rows));

  *window = g_object_ref (lr_import_window_new (fixture->session, file, "leerlingen.csv"));
  gtk_window_present (GTK_WINDOW (*window));
  run (*window);
}

static void
end (Fixture   *fixture,
     GtkWidget *window)
{
  fixture_destroy_window (window);
  fixture_clear (fixture);
}

static void
there_is_a_way_back_to_refused_lines (void)
{
  static const char rows[] = "leerlingnummer;roepnaam;achternaam;geboortedatum;klas\n"
                             "1;Sterre;Maan;2011-05-03;2b\n"
                             "2;Bram;Aarde;32-13-2011;2b\n";
  Fixture fixture;
  GtkWidget *window;

  fixture_set_up (&fixture);
  take_over (&fixture, rows, &window);
  wait_for (window, "import.save-refused");
  g_signal_emit_by_name (wait_for (window, "import.columns"), "clicked");
  for (guint i = 0; i < 200 && find_button (window, "import.columns") != NULL; i++)
    fixture_settle ();
  g_assert_null (find_button (window, "import.columns"));
  end (&fixture, window);
}

static void
where_nothing_was_refused_nothing_is_offered (void)
{
  static const char rows[] = "leerlingnummer;roepnaam;achternaam;geboortedatum;klas\n"
                             "1;Sterre;Maan;2011-05-03;2b\n";
  Fixture fixture;
  GtkWidget *window;

  fixture_set_up (&fixture);
  take_over (&fixture, rows, &window);
  g_assert_null (find_button (window, "import.save-refused"));
  g_assert_null (find_button (window, "import.columns"));
  end (&fixture, window);
}

static GtkWidget *
find_column (GtkWidget  *widget,
             const char *title)
{
  GtkWidget *found = NULL;

  if (ADW_IS_COMBO_ROW (widget) && gtk_widget_get_ancestor (widget, LR_TYPE_IMPORT_COLUMN_LIST) != NULL &&
      g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_column (child, title);

  return found;
}

/* Each choice reads the file anew: whoever goes on with the keys stays where she is. */
static void
a_chosen_column_is_read_and_its_row_stays (void)
{
  static const char rows[] = "leerlingnummer;roepnaam;achternaam;geboortedatum;lokaal\n"
                             "1;Sterre;Maan;2011-05-03;2b\n";
  g_autoptr (GBytes) file = g_bytes_new_static (rows, sizeof rows - 1);
  g_autoptr (GPtrArray) pupils = NULL;
  Fixture fixture;
  GtkWidget *window, *row;

  fixture_set_up (&fixture);
  window = g_object_ref (lr_import_window_new (fixture.session, file, "leerlingen.csv"));
  gtk_window_present (GTK_WINDOW (window));
  wait_for (window, "import.run");
  row = find_column (window, "Class");
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (row)), ==, 0);
  gtk_widget_grab_focus (row);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 5);
  fixture_settle ();
  fixture_settle ();

  g_assert_true (find_column (window, "Class") == row);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == row);
  run (window);
  pupils = lr_store_list (lr_session_get_store (fixture.session), &lr_pupil_kind, 0, NULL);
  g_assert_cmpuint (pupils->len, ==, 1);
  g_assert_cmpstr (lr_record_get_text (pupils->pdata[0], LR_PUPIL_CLASS), ==, "2b");
  end (&fixture, window);
}

/* Imports @rows, and says whether it was asked from when the school watches. */
static gboolean
import (Fixture    *fixture,
        const char *rows)
{
  g_autoptr (GBytes) file = g_bytes_new (rows, strlen (rows));
  GtkWidget *window = g_object_ref (lr_import_window_new (fixture->session, file, "verzuim.csv"));
  gboolean asked;

  gtk_window_present (GTK_WINDOW (window));
  wait_for (window, "import.run");
  asked = gtk_widget_get_visible (fixture_find_type (window, LR_TYPE_IMPORT_WATCH_FROM));
  g_signal_emit_by_name (wait_for (window, "import.run"), "clicked");
  wait_for (window, "window.close");
  fixture_destroy_window (window);
  return asked;
}

static LrDay
get_watch_from (Fixture *fixture)
{
  g_autoptr (LrRecord) school = lr_dossier_load_school (lr_session_get_store (fixture->session), NULL);

  return lr_record_get_day (school, LR_SCHOOL_WATCH_FROM);
}

/* A year of absence is no year of things to do. */
static void
the_first_absence_asks_from_when_the_school_watches (void)
{
  static const char pupils[] = "leerlingnummer;roepnaam;achternaam;geboortedatum\n1;Sterre;Maan;2011-05-03\n";
  static const char absence[] = "leerlingnummer;datum;reden\n1;7-10-2026;A\n";
  static const char more[] = "leerlingnummer;datum;reden\n1;8-10-2026;A\n";
  Fixture fixture;

  fixture_set_up (&fixture);
  g_assert_cmpuint (get_watch_from (&fixture), ==, LR_DAY_NONE);
  g_assert_false (import (&fixture, pupils));
  g_assert_cmpuint (get_watch_from (&fixture), ==, LR_DAY_NONE);

  g_assert_true (import (&fixture, absence));
  g_assert_cmpuint (get_watch_from (&fixture), ==, lr_session_get_today (fixture.session));

  /* It goes back with what it came with, and then it is asked again. */
  lr_session_undo (fixture.session);
  fixture_settle ();
  g_assert_cmpuint (get_watch_from (&fixture), ==, LR_DAY_NONE);
  g_assert_true (import (&fixture, absence));
  g_assert_false (import (&fixture, more));
  g_assert_cmpuint (get_watch_from (&fixture), ==, lr_session_get_today (fixture.session));
  fixture_clear (&fixture);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/import-window/refused", there_is_a_way_back_to_refused_lines);
  g_test_add_func ("/import-window/nothing-refused", where_nothing_was_refused_nothing_is_offered);
  g_test_add_func ("/import-window/column", a_chosen_column_is_read_and_its_row_stays);
  g_test_add_func ("/import-window/watch-from", the_first_absence_asks_from_when_the_school_watches);

  return g_test_run ();
}
