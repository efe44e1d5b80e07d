/* test-import-window.c: from a file to what became of it, and back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fixture.h"
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
  for (guint i = 0; i < 50 && find_button (window, action) == NULL; i++)
    fixture_settle ();
  g_assert_nonnull (find_button (window, action));

  return find_button (window, action);
}

static void
take_over (Fixture    *fixture,
           const char *rows,
           GtkWidget **window)
{
  g_autoptr (GBytes) file = g_bytes_new (rows, strlen (rows));

  *window = g_object_ref (lr_import_window_new (fixture->session, file, "leerlingen.csv"));
  gtk_window_present (GTK_WINDOW (*window));
  g_signal_emit_by_name (wait_for (*window, "import.run"), "clicked");
  for (guint i = 0; i < 50 && find_button (*window, "import.run") != NULL; i++)
    fixture_settle ();
  /* One page comes in while the other goes. */
  for (guint i = 0; i < 5; i++)
    fixture_settle ();
}

static void
end (Fixture   *fixture,
     GtkWidget *window)
{
  gtk_window_destroy (GTK_WINDOW (window));
  fixture_settle ();
  g_assert_finalize_object (window);
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
  for (guint i = 0; i < 50 && find_button (window, "import.columns") != NULL; i++)
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

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/import-window/refused", there_is_a_way_back_to_refused_lines);
  g_test_add_func ("/import-window/nothing-refused", where_nothing_was_refused_nothing_is_offered);

  return g_test_run ();
}
