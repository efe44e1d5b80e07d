/* test-window.c: first run, locked and at work
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>
#include <signal.h>
#include <sys/resource.h>

#include "fixture.h"
#include "lr-banner.h"
#include "lr-kinds.h"
#include "lr-pupils-page.h"
#include "lr-store-access.h"
#include "lr-unlock-page.h"
#include "lr-welcome-page.h"
#include "lr-window.h"
#include "typed.h"

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
  GtkWidget *window = fixture_show_window (session, 0, 0);

  g_assert_true (shows (window, LR_TYPE_WELCOME_PAGE));
  g_assert_null (lr_window_get_shell (LR_WINDOW (window)));

  fixture_destroy_window (window);
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

  window = fixture_show_window (fixture.session, 0, 0);
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

  fixture_destroy_window (window);
  fixture_clear (&fixture);
}

static void
a_locked_window_has_no_way_in (void)
{
  Fixture fixture;
  GtkWidget *window;

  fixture_set_up (&fixture);
  lr_session_lock (fixture.session);
  window = fixture_show_window (fixture.session, 0, 0);

  g_assert_true (shows (window, LR_TYPE_UNLOCK_PAGE));
  /* Would crash on the missing shell if they were not disabled. */
  gtk_widget_activate_action (window, "win.find", NULL);
  gtk_widget_activate_action (window, "win.open-pupil", "x", G_GINT64_CONSTANT (1));
  gtk_widget_activate_action (window, "win.undo", NULL);
  g_assert_true (shows (window, LR_TYPE_UNLOCK_PAGE));

  fixture_destroy_window (window);
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

  window = fixture_show_window (fixture.session, 0, 0);
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

  fixture_destroy_window (window);
  fixture_clear (&fixture);
}

static guint
count_pages (GtkWidget *widget)
{
  guint n = (guint) LR_IS_PAGE (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_pages (child);

  return n;
}

/* Nobody waits at the unlock for lists that are not looked at. */
static void
a_page_is_made_when_it_is_first_shown (void)
{
  static const char * const pages[] = { "today", "pupils", "search", "bin", "pupils" };
  static const guint n_pages[] = { 1, 2, 3, 4, 4 };
  Fixture fixture;
  GtkWidget *window;

  fixture_set_up (&fixture);
  window = fixture_show_window (fixture.session, 0, 0);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      gtk_widget_activate_action (window, "win.go", "s", pages[i]);
      g_assert_cmpuint (count_pages (window), ==, n_pages[i]);
      g_assert_cmpstr (lr_shell_get_page (lr_window_get_shell (LR_WINDOW (window))), ==, pages[i]);
    }

  fixture_destroy_window (window);
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

static GtkWidget *
find_button (GtkWidget  *widget,
             const char *label)
{
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, label);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static LrBanner *
find_banner (GtkWidget *widget)
{
  if (LR_IS_BANNER (widget))
    return LR_BANNER (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      LrBanner *found = find_banner (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* No passphrase is asked that cannot open anything. */
static void
an_empty_database_offers_its_backup (void)
{
  Fixture fixture;
  GtkWidget *window, *button;
  g_autofree char *database = NULL;

  fixture_set_up (&fixture);
  lr_session_lock (fixture.session);
  database = g_build_filename (fixture.folder, "dossiers.db", NULL);
  g_assert_true (g_file_set_contents (database, "", 0, NULL));

  window = fixture_show_window (fixture.session, 0, 0);
  while ((button = find_button (window, "_Restore a Backup")) == NULL || !gtk_widget_get_mapped (button))
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (shows (window, LR_TYPE_UNLOCK_PAGE));
  g_assert_false (shows (window, ADW_TYPE_PASSWORD_ENTRY_ROW));

  fixture_destroy_window (window);
  fixture_clear (&fixture);
}

/* It may lie on a stick that was taken out for a moment. */
static void
a_database_that_is_back_is_opened_on_a_second_try (void)
{
  Fixture fixture;
  GtkWidget *window, *button;
  g_autofree char *database = NULL;
  g_autofree char *away = NULL;

  fixture_set_up (&fixture);
  lr_session_lock (fixture.session);
  database = g_build_filename (fixture.folder, "dossiers.db", NULL);
  away = g_build_filename (fixture.folder, "away", NULL);
  g_assert_cmpint (g_rename (database, away), ==, 0);

  window = fixture_show_window (fixture.session, 0, 0);
  while ((button = find_button (window, "_Try Again")) == NULL || !gtk_widget_get_mapped (button))
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == button);

  /* In vain. */
  g_signal_emit_by_name (button, "clicked");
  fixture_settle ();
  g_assert_true (gtk_widget_get_mapped (button));

  g_assert_cmpint (g_rename (away, database), ==, 0);
  g_signal_emit_by_name (button, "clicked");
  fixture_settle ();
  g_assert_false (gtk_widget_get_mapped (button));
  g_assert_true (shows (window, ADW_TYPE_PASSWORD_ENTRY_ROW));

  fixture_destroy_window (window);
  fixture_clear (&fixture);
}

static void
an_empty_school_offers_the_way_on (void)
{
  Fixture fixture;
  GtkWidget *window, *import;

  fixture_set_up (&fixture);
  window = fixture_show_window (fixture.session, 0, 0);
  import = find_button (window, "_Import Pupils…");
  g_assert_true (gtk_widget_get_mapped (import));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == import);
  g_assert_true (gtk_widget_get_mapped (find_button (window, "_Add a Pupil…")));

  g_object_unref (fixture_add_pupil (&fixture, "1", "Sterre", "Maan", "2b"));
  fixture_settle ();
  fixture_settle ();
  g_assert_false (gtk_widget_get_mapped (import));

  fixture_destroy_window (window);
  fixture_clear (&fixture);
}

/* A limit of the system is as good as a full disk. */
static void
set_room (gboolean room)
{
  struct rlimit limit;

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  limit.rlim_cur = room ? limit.rlim_max : 1000;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

static gboolean
try_pupil (Fixture    *fixture,
           const char *number)
{
  g_autoptr (LrRecord) pupil = lr_record_new (&lr_pupil_kind, 0);

  lr_record_set_text (pupil, LR_PUPIL_NUMBER, number);
  lr_record_set_text (pupil, LR_PUPIL_FIRST_NAME, "Sterre");
  lr_record_set_text (pupil, LR_PUPIL_LAST_NAME, "Maan");
  return lr_session_try_save (fixture->session, pupil, "Pupil added", NULL);
}

static guint
count_mapped (GtkWidget *widget,
              gboolean   (*is_it) (GtkWidget *))
{
  guint n = gtk_widget_get_mapped (widget) && is_it (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_mapped (child, is_it);

  return n;
}

static gboolean
is_menu (GtkWidget *widget)
{
  return GTK_IS_MENU_BUTTON (widget) && gtk_menu_button_get_primary (GTK_MENU_BUTTON (widget));
}

static gboolean
does (GtkWidget  *widget,
      const char *action)
{
  return GTK_IS_BUTTON (widget) &&
         g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), action) == 0;
}

static gboolean
is_search (GtkWidget *widget)
{
  return does (widget, "win.search");
}

static gboolean
is_safety (GtkWidget *widget)
{
  return does (widget, "win.safety");
}

static void
menu_search_and_backup_are_there_at_every_width (void)
{
  static const int widths[] = { 360, 500, 700, 1024, 1100, 1280, 1366, 1920 };
  Fixture fixture;

  fixture_set_up (&fixture);
  g_autoptr (LrRecord) pupil = fixture_add_pupil (&fixture, "1", "Sterre", "Maan", "2b");

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      GtkWidget *window = g_object_ref (lr_window_new (NULL, fixture.session));

      gtk_window_set_default_size (GTK_WINDOW (window), widths[i], 700);
      gtk_window_present (GTK_WINDOW (window));
      fixture_settle ();
      for (guint open = FALSE; open <= TRUE; open++)
        {
          g_test_message ("%d %s", widths[i], open ? "with a dossier" : "without");
          if (open)
            gtk_widget_activate_action (window, "win.open-pupil", "x", lr_record_get_id (pupil));
          fixture_settle ();
          g_assert_cmpint (gtk_widget_get_width (window), <=, widths[i]);
          g_assert_cmpuint (count_mapped (window, is_menu), ==, 1);
          g_assert_cmpuint (count_mapped (window, is_search), ==, 1);
          g_assert_cmpuint (count_mapped (window, is_safety), ==, 1);
        }
      fixture_destroy_window (window);
    }
  fixture_clear (&fixture);
}

static void
a_full_disk_stays_in_sight_until_it_is_over (void)
{
  Fixture fixture;
  GtkWidget *window;
  LrBanner *banner;

  fixture_set_up (&fixture);
  window = fixture_show_window (fixture.session, 0, 0);
  banner = find_banner (window);
  g_assert_null (lr_banner_get_text (banner));

  set_room (FALSE);
  g_assert_false (try_pupil (&fixture, "1"));
  fixture_settle ();
  g_assert_cmpstr (lr_banner_get_text (banner), ==, lr_store_get_read_only (fixture.store));
  g_assert_nonnull (strstr (lr_banner_get_text (banner), "full"));

  /* In vain, it stays. */
  g_signal_emit_by_name (banner, "button-clicked");
  fixture_settle ();
  g_assert_nonnull (lr_banner_get_text (banner));

  set_room (TRUE);
  g_signal_emit_by_name (banner, "button-clicked");
  fixture_settle ();
  g_assert_null (lr_banner_get_text (banner));
  g_assert_true (try_pupil (&fixture, "1"));

  fixture_destroy_window (window);
  fixture_clear (&fixture);
}

static GtkWidget *
find_dialog (GtkWidget *window)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) toplevel = g_list_model_get_item (toplevels, i);

      if (ADW_IS_MESSAGE_DIALOG (toplevel) && gtk_window_get_transient_for (GTK_WINDOW (toplevel)) == GTK_WINDOW (window))
        return toplevel;
    }

  return NULL;
}

static void
lost_saves_are_told_until_they_were_read (void)
{
  Fixture fixture;
  GtkWidget *window, *dialog;
  g_autofree char *folder = NULL;
  g_autofree char *untold = NULL;
  g_autoptr (GError) error = NULL;

  fixture_set_up (&fixture);
  lr_session_lock (fixture.session);
  g_assert_finalize_object (fixture.store);
  folder = g_build_filename (fixture.folder, "lost-saves-2026-11-18-093000", NULL);
  untold = g_build_filename (folder, "untold", NULL);
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (untold, "7 1790000000\n", -1, NULL));
  fixture.store = lr_store_open (fixture.folder, typed ("paard lamp wolk fiets"), &error);
  g_assert_no_error (error);

  window = fixture_show_window (fixture.session, 0, 0);
  lr_session_open (fixture.session, fixture.store, &error);
  g_assert_no_error (error);
  fixture_settle ();
  dialog = find_dialog (window);
  g_assert_nonnull (dialog);
  g_assert_nonnull (strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (dialog)), "7 saves"));
  g_assert_true (g_file_test (untold, G_FILE_TEST_EXISTS));

  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "close");
  fixture_settle ();
  g_assert_false (g_file_test (untold, G_FILE_TEST_EXISTS));

  fixture_destroy_window (window);
  fixture_clear (&fixture);
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
  g_test_add_func ("/window/a-page-is-made-when-it-is-first-shown", a_page_is_made_when_it_is_first_shown);
  g_test_add_func ("/window/wrong-passphrases-wait-longer-and-longer", wrong_passphrases_wait_longer_and_longer);
  g_test_add_func ("/window/an-empty-database-offers-its-backup", an_empty_database_offers_its_backup);
  g_test_add_func ("/window/a-database-that-is-back", a_database_that_is_back_is_opened_on_a_second_try);
  g_test_add_func ("/window/an-empty-school", an_empty_school_offers_the_way_on);
  g_test_add_func ("/window/menu-search-and-backup", menu_search_and_backup_are_there_at_every_width);
  g_test_add_func ("/window/a-full-disk-stays-in-sight-until-it-is-over", a_full_disk_stays_in_sight_until_it_is_over);
  g_test_add_func ("/window/lost-saves-are-told-until-they-were-read", lost_saves_are_told_until_they_were_read);

  return g_test_run ();
}
