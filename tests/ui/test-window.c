/* test-window.c: first run, locked and at work
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>

#include "fixture.h"
#include "lr-pupils-page.h"
#include "lr-unlock-page.h"
#include "lr-welcome-page.h"
#include "lr-window.h"

static GtkWidget *
show_window (LrSession *session)
{
  GtkWidget *window = g_object_ref (lr_window_new (NULL, session));

  gtk_window_present (GTK_WINDOW (window));
  fixture_settle ();

  return window;
}

static void
destroy_window (GtkWidget *window)
{
  gtk_window_destroy (GTK_WINDOW (window));
  fixture_settle ();
  g_assert_finalize_object (window);
}

static gboolean
shows (GtkWidget *widget,
       GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return gtk_widget_get_mapped (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (shows (child, type))
        return TRUE;
    }

  return FALSE;
}

static void
begins_with_the_assistant_where_there_is_no_store (void)
{
  g_autofree char *folder = g_dir_make_tmp ("leerrecht-XXXXXX", NULL);
  LrSession *session = lr_session_new (folder, FIXTURE_TODAY);
  GtkWidget *window = show_window (session);

  g_assert_true (shows (window, LR_TYPE_WELCOME_PAGE));
  g_assert_null (lr_window_get_shell (LR_WINDOW (window)));

  destroy_window (window);
  g_assert_finalize_object (session);
  g_rmdir (folder);
}

static void
nothing_of_a_pupil_outlives_a_lock (void)
{
  Fixture fixture;
  GtkWidget *window;
  gpointer shell, page;

  fixture_set_up (&fixture);
  g_autoptr (LrRecord) pupil = fixture_add_pupil (&fixture, "1", "Sterre", "Maan", "2b");

  window = show_window (fixture.session);
  shell = lr_window_get_shell (LR_WINDOW (window));
  g_assert_nonnull (shell);
  gtk_widget_activate_action (window, "win.open-pupil", "x", lr_record_get_id (pupil));
  g_assert_cmpint (lr_shell_get_pupil (shell), ==, lr_record_get_id (pupil));
  fixture_settle ();

  g_object_add_weak_pointer (shell, &shell);
  page = gtk_widget_get_ancestor (GTK_WIDGET (gtk_window_get_focus (GTK_WINDOW (window))), LR_TYPE_PAGE);
  if (page != NULL)
    g_object_add_weak_pointer (page, &page);
  gtk_widget_activate_action (window, "win.lock", NULL);
  fixture_settle ();

  g_assert_null (shell);
  g_assert_null (page);
  g_assert_false (lr_store_is_open (fixture.store));
  g_assert_null (lr_session_get_school (fixture.session));
  g_assert_true (shows (window, LR_TYPE_UNLOCK_PAGE));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Leerrecht");

  destroy_window (window);
  fixture_clear (&fixture);
}

static void
a_locked_window_has_no_way_in (void)
{
  Fixture fixture;
  GtkWidget *window;

  fixture_set_up (&fixture);
  lr_session_lock (fixture.session);
  window = show_window (fixture.session);

  g_assert_true (shows (window, LR_TYPE_UNLOCK_PAGE));
  /* Would crash on the missing shell if they were not disabled. */
  gtk_widget_activate_action (window, "win.find", NULL);
  gtk_widget_activate_action (window, "win.open-pupil", "x", G_GINT64_CONSTANT (1));
  gtk_widget_activate_action (window, "win.undo", NULL);
  g_assert_true (shows (window, LR_TYPE_UNLOCK_PAGE));

  destroy_window (window);
  fixture_clear (&fixture);
}

static void
a_dossier_opens_closes_and_goes_with_its_pupil (void)
{
  Fixture fixture;
  GtkWidget *window;
  LrShell *shell;
  g_autoptr (GError) error = NULL;

  fixture_set_up (&fixture);
  g_autoptr (LrRecord) pupil = fixture_add_pupil (&fixture, "1", "Sterre", "Maan", "2b");
  gint64 id = lr_record_get_id (pupil);

  window = show_window (fixture.session);
  shell = lr_window_get_shell (LR_WINDOW (window));

  gtk_widget_activate_action (window, "win.open-pupil", "x", id);
  g_assert_cmpint (lr_shell_get_pupil (shell), ==, id);
  gtk_widget_activate_action (window, "win.close-dossier", NULL);
  g_assert_cmpint (lr_shell_get_pupil (shell), ==, 0);

  gtk_widget_activate_action (window, "win.open-pupil", "x", id);
  lr_session_delete (fixture.session, pupil, "Pupil deleted");
  g_assert_cmpint (lr_shell_get_pupil (shell), ==, 0);
  gtk_widget_activate_action (window, "win.undo", NULL);
  g_clear_object (&pupil);
  pupil = lr_store_load (fixture.store, lr_store_find_kind ("pupil"), id, &error);
  g_assert_no_error (error);
  g_assert_nonnull (pupil);

  destroy_window (window);
  fixture_clear (&fixture);
}

static void
wrong_passphrases_wait_longer_and_longer (void)
{
  g_assert_cmpuint (lr_unlock_get_delay (0), ==, 0);
  g_assert_cmpuint (lr_unlock_get_delay (2), ==, 0);
  g_assert_cmpuint (lr_unlock_get_delay (3), ==, 2);
  g_assert_cmpuint (lr_unlock_get_delay (4), ==, 4);
  g_assert_cmpuint (lr_unlock_get_delay (7), ==, 32);
  g_assert_cmpuint (lr_unlock_get_delay (8), ==, 60);
  g_assert_cmpuint (lr_unlock_get_delay (G_MAXUINT), ==, 60);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/window/begins-with-the-assistant-where-there-is-no-store", begins_with_the_assistant_where_there_is_no_store);
  g_test_add_func ("/window/nothing-of-a-pupil-outlives-a-lock", nothing_of_a_pupil_outlives_a_lock);
  g_test_add_func ("/window/a-locked-window-has-no-way-in", a_locked_window_has_no_way_in);
  g_test_add_func ("/window/a-dossier-opens-closes-and-goes-with-its-pupil", a_dossier_opens_closes_and_goes_with_its_pupil);
  g_test_add_func ("/window/wrong-passphrases-wait-longer-and-longer", wrong_passphrases_wait_longer_and_longer);

  return g_test_run ();
}
