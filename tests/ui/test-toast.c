/* test-toast.c: what is said in passing
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fixture.h"
#include "lr-dossier.h"
#include "lr-dialog.h"
#include "lr-window.h"

/* Those in sight, by the lines that each takes; a part of a text will do. */
static void
add_lines (GtkWidget  *widget,
           const char *text,
           GArray     *lines)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) &&
      strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL)
    {
      int n = pango_layout_get_line_count (gtk_label_get_layout (GTK_LABEL (widget)));

      g_array_append_val (lines, n);
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    add_lines (child, text, lines);
}

static guint
count_texts (GtkWidget  *widget,
             const char *text)
{
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (int));

  add_lines (widget, text, lines);
  return lines->len;
}

/* Said once, where one looks, within the window, and never read as markup. */
static void
what_is_said_in_passing_is_said_in_front (void)
{
  static const char long_text[] = "Vader & <b>moeder</b> van Sterre-Maan-Zonneschijn hebben alles gelezen en waren "
                                  "het met elk van de dertien punten van harte eens, zeiden zij";
  Fixture fixture;
  GtkWidget *window, *safety = NULL;
  GListModel *toplevels = gtk_window_get_toplevels ();

  fixture_set_up (&fixture);
  window = fixture_show_window (fixture.session, 360, 700);

  lr_session_announce (fixture.session, long_text, TRUE);
  fixture_settle ();
  g_assert_cmpuint (count_texts (window, long_text), ==, 1);
  g_assert_cmpint (gtk_widget_get_width (window), <=, 360);

  gtk_widget_activate_action (window, "win.safety", "s", "access");
  fixture_settle ();
  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) toplevel = g_list_model_get_item (toplevels, i);

      if (gtk_window_get_transient_for (GTK_WINDOW (toplevel)) == GTK_WINDOW (window))
        safety = toplevel;
    }
  g_assert_nonnull (safety);
  lr_session_announce (fixture.session, "Gezegd & gedaan", FALSE);
  fixture_settle ();
  g_assert_cmpuint (count_texts (safety, "Gezegd & gedaan"), ==, 1);
  g_assert_cmpuint (count_texts (window, "Gezegd & gedaan"), ==, 0);

  fixture_destroy_window (window);
  fixture_clear (&fixture);
}

static void
what_is_short_is_said_on_one_line (void)
{
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (int));
  Fixture fixture;
  GtkWidget *window;

  fixture_set_up (&fixture);
  window = fixture_show_window (fixture.session, 1100, 700);
  lr_session_announce (fixture.session, "Inlezen klaar", TRUE);
  fixture_settle ();

  add_lines (window, "Inlezen klaar", lines);
  g_assert_cmpuint (lines->len, ==, 1);
  g_assert_cmpint (g_array_index (lines, int, 0), ==, 1);

  fixture_destroy_window (window);
  fixture_clear (&fixture);
}

static void
keep_text_cb (LrSession  *session,
              const char *text,
              gboolean    undoable,
              char      **said)
{
  g_free (*said);
  *said = g_strdup (text);
}

static guint
count_pupils (Fixture *fixture)
{
  g_autoptr (GPtrArray) pupils = lr_store_list (fixture->store, &lr_pupil_kind, 0, NULL);

  return pupils->len;
}

/* Nothing to undo is no mishap; and an import is taken back while the window goes on. */
static void
undo_is_in_nobodys_way (void)
{
  Fixture fixture;
  GtkWidget *window;
  g_autofree char *said = NULL;

  fixture_set_up (&fixture);
  window = fixture_show_window (fixture.session, 1100, 700);
  g_signal_connect (fixture.session, "announced", G_CALLBACK (keep_text_cb), &said);
  gtk_widget_activate_action (window, "win.redo", NULL);
  g_assert_cmpstr (said, ==, "There is nothing to do again.");
  g_assert_null (lr_dialog_find_above (GTK_WINDOW (window)));
  lr_store_begin (fixture.store, "Import", NULL);
  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", 1000 + i);

      g_object_unref (fixture_add_pupil (&fixture, number, "Lek", "Rivier", "2b"));
    }
  g_assert_true (lr_store_commit (fixture.store, NULL));
  gtk_widget_activate_action (window, "win.undo", NULL);
  gtk_widget_activate_action (window, "win.undo", NULL);
  /* Nothing waits for it: it is not done before the main loop goes on. */
  g_assert_cmpstr (said, ==, "This takes a moment…");
  while (g_strcmp0 (said, "Undone: Import") != 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (count_pupils (&fixture), ==, 0);  fixture_destroy_window (window);
  g_signal_handlers_disconnect_by_data (fixture.session, &said);
  fixture_clear (&fixture);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/toast/said-in-front", what_is_said_in_passing_is_said_in_front);
  g_test_add_func ("/toast/short-on-one-line", what_is_short_is_said_on_one_line);
  g_test_add_func ("/toast/undo-is-in-nobodys-way", undo_is_in_nobodys_way);

  return g_test_run ();
}
