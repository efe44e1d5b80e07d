/* visit-walk.c: everywhere in the app, as a person would go
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "visit.h"

#include "import-large.h"
#include "lr-backup-keeper.h"
#include "lr-dossier.h"
#include "lr-duty-row.h"
#include "lr-import-window.h"
#include "lr-search-page.h"
#include "lr-pupils-page.h"
#include "lr-window.h"
#include "recorder.h"
#include "reference-store.h"

#define WARM_DOSSIERS 10
#define DOSSIERS 40
#define WATCHED_MS 1000
/* What comes later may come once a day: a lock, a backup, midnight. */
#define SOON_MS 120000

typedef struct
{
  GtkWidget *window;
  LrSession *session;
  LrRecord  *long_pupil;   /* with 10,000 events */
  LrRecord  *short_pupil;  /* with 500 */
} Walk;

static const char * const tabs[] = {
  "timeline", "absence", "contact", "plan", "meetings", "steps", "parties", "reports",
};

static LrRecord *
find_pupil (Walk       *walk,
            const char *number)
{
  g_autoptr (GError) error = NULL;
  LrRecord *pupil = lr_dossier_find_pupil (lr_session_get_store (walk->session), number, &error);

  g_assert_no_error (error);
  return pupil;
}

static void
go (Walk       *walk,
    const char *page)
{
  gtk_widget_activate_action (walk->window, "win.go", "s", page);
}

static void
tell (const char *what,
      const char *which,
      double      value)
{
  g_autofree char *name = g_strdup_printf ("%s: %s", what, which);

  recorder_tell (name, value);
}

/* What was begun after recorder_reset(), to its end. */
static void
tell_block (const char *what)
{
  recorder_settle ();
  tell ("block", what, recorder_get_block ());
}

static void
show_page (Walk       *walk,
           const char *page,
           const char *what)
{
  recorder_reset ();
  go (walk, page);
  tell_block (what);
}

/* Key by key, each after what stands there already. The first one has all to do that
 * the others find done. */
static void
type_text (GtkWidget  *page,
           const char *text,
           const char *what)
{
  GtkEditable *entry = recorder_find_below (page, GTK_TYPE_SEARCH_ENTRY);
  g_autofree char *first = g_strdup_printf ("%s, first key", what);
  double frame = 0, block = 0;

  for (int position = 0; text[position] != '\0';)
    {
      recorder_reset ();
      gtk_editable_insert_text (entry, text + position, 1, &position);
      recorder_settle ();
      if (position == 1)
        tell ("frame", first, recorder_get_frame ());
      else
        frame = MAX (frame, recorder_get_frame ());
      block = MAX (block, recorder_get_block ());
    }

  tell ("frame", what, frame);
  tell ("block", what, block);
  gtk_editable_set_text (entry, "");
  recorder_settle ();
}

static void
close_dossier (Walk *walk)
{
  gtk_widget_activate_action (walk->window, "win.close-dossier", NULL);
  recorder_settle ();
}

static void
open_dossier (Walk       *walk,
              LrRecord   *pupil,
              const char *tab)
{
  gtk_widget_activate_action (walk->window, "win.open-pupil-tab", "(xs)",
                              lr_record_get_id (pupil), tab);
}

static void
open_tabs (Walk       *walk,
           LrRecord   *pupil,
           const char *events)
{
  for (guint i = 0; i < G_N_ELEMENTS (tabs); i++)
    {
      g_autofree char *what = g_strdup_printf ("%s, %s", events, tabs[i]);

      recorder_reset ();
      open_dossier (walk, pupil, tabs[i]);
      tell_block (what);
      tell ("frame", what, recorder_get_frame ());
      close_dossier (walk);
    }
}

/* What stays behind of each that was opened and closed, beside a page without a list:
 * that may make more of its rows meanwhile. */
static void
open_often (Walk *walk)
{
  double before = 0;

  go (walk, "search");
  for (guint i = 0; i < WARM_DOSSIERS + DOSSIERS; i++)
    {
      if (i == WARM_DOSSIERS)
        before = recorder_get_heap ();
      open_dossier (walk, walk->short_pupil, "timeline");
      recorder_settle ();
      close_dossier (walk);
    }

  recorder_tell ("heap", (recorder_get_heap () - before) / DOSSIERS);
}

static void
save (Walk *walk)
{
  gint64 pupil = lr_record_get_id (walk->short_pupil);

  open_dossier (walk, walk->short_pupil, "contact");
  recorder_settle ();
  for (guint i = 0; i < 5; i++)
    {
      g_autoptr (LrRecord) contact = lr_record_new (&lr_contact_kind, pupil);
      g_autofree char *note = reference_store_make_note (i);
      gint64 start;

      lr_record_set_integer (contact, LR_CONTACT_HELD_ON, REFERENCE_TODAY - 1);
      lr_record_set_text (contact, LR_CONTACT_SAID, note);
      recorder_reset ();
      start = g_get_monotonic_time ();
      lr_session_save (walk->session, contact, "Contact added");
      recorder_tell ("save", (double) (g_get_monotonic_time () - start) / 1000);
      tell_block ("save");
      tell ("frame", "save", recorder_get_frame ());
    }
  close_dossier (walk);
}

static gboolean
is_backed_up (gpointer data)
{
  return !lr_backup_keeper_get_standing (data)->busy;
}

static void
back_up (Walk *walk)
{
  LrBackupKeeper *keeper = lr_backup_keeper_get (walk->session);

  recorder_settle_when (is_backed_up, keeper);
  recorder_reset ();
  lr_backup_keeper_run (keeper, TRUE);
  recorder_settle_when (is_backed_up, keeper);
  tell_block ("backup");
}

static gboolean
is_ready (gpointer data)
{
  return gtk_widget_is_sensitive (data) && gtk_widget_get_mapped (data);
}

static gboolean
is_gone (gpointer data)
{
  return !gtk_widget_get_mapped (data);
}

static GtkWidget *
find_button (GtkWidget  *root,
             const char *action)
{
  if (GTK_IS_ACTIONABLE (root) &&
      g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (root)), action) == 0)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, action);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
import (Walk *walk)
{
  LrSchoolCalendar *calendar = lr_watch_get_school_calendar (lr_session_get_watch (walk->session));
  g_autoptr (GBytes) file = import_large_make_absence (calendar, 0);
  GtkWidget *window, *button;

  recorder_reset ();
  window = lr_import_window_new (walk->session, file, "verzuim.csv");
  lr_dialog_present (window, walk->window);
  button = find_button (window, "import.run");
  recorder_settle_when (is_ready, button);
  tell ("block", "import, looked at", recorder_get_block ());

  recorder_reset ();
  gtk_widget_activate_action (window, "import.run", NULL);
  recorder_settle_when (is_gone, find_button (window, "import.cancel"));
  tell ("block", "import, done", recorder_get_block ());

  recorder_reset ();
  gtk_window_close (GTK_WINDOW (window));
  tell_block ("import, seen");
}

static void
rest (const char *page)
{
  recorder_settle ();
  /* A list may still be handed over, a toast still go. */
  recorder_watch (WATCHED_MS);
  recorder_reset ();
  recorder_watch (WATCHED_MS);
  tell ("frames", page, recorder_get_n_frames ());
  tell ("wake-ups", page, recorder_get_n_wakes ());
  tell ("timers soon", page, recorder_get_wait () >= 0 && recorder_get_wait () < SOON_MS);
}

static void
close_over (Walk *walk)
{
  g_autoptr (GListModel) windows = g_object_ref (gtk_window_get_toplevels ());

  for (guint i = g_list_model_get_n_items (windows); i > 0; i--)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i - 1);

      if (GTK_WIDGET (window) != walk->window)
        gtk_window_destroy (window);
    }
}

static void
rest_everywhere (Walk *walk)
{
  static const char * const pages[] = { "today", "pupils", "search", "bin" };
  static const char * const places[] = { "access", "backups" };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      go (walk, pages[i]);
      rest (pages[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (tabs); i++)
    {
      open_dossier (walk, walk->short_pupil, tabs[i]);
      rest (tabs[i]);
    }
  close_dossier (walk);
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      gtk_widget_activate_action (walk->window, "win.safety", "s", places[i]);
      rest (places[i]);
      close_over (walk);
    }
  gtk_widget_activate_action (walk->window, "win.preferences", NULL);
  rest ("preferences");
  close_over (walk);
}

static gboolean
is_there (gpointer data)
{
  return recorder_find (LR_TYPE_DUTY_ROW) != NULL;
}

void
visit_walk (void)
{
  Walk walk = { NULL, };

  /* A caret that blinks is no fault of ours. */
  g_object_set (gtk_settings_get_default (), "gtk-cursor-blink", FALSE, NULL);
  recorder_settle_when (is_there, NULL);
  tell ("block", "start", recorder_get_block ());

  walk.window = recorder_find (LR_TYPE_WINDOW);
  g_object_get (walk.window, "session", &walk.session, NULL);
  walk.long_pupil = find_pupil (&walk, REFERENCE_LONG_NUMBER);
  walk.short_pupil = find_pupil (&walk, REFERENCE_SHORT_NUMBER);

  show_page (&walk, "pupils", "pupils");
  tell ("memory", "list", recorder_get_memory ());
  type_text (recorder_find (LR_TYPE_PUPILS_PAGE), "visser", "pupils, typed");
  show_page (&walk, "today", "today");
  show_page (&walk, "search", "search");
  type_text (recorder_find (LR_TYPE_SEARCH_PAGE), "gesprek school", "search, typed");
  show_page (&walk, "pupils", "pupils again");

  open_dossier (&walk, walk.long_pupil, "timeline");
  recorder_settle ();
  tell ("memory", "dossier", recorder_get_memory ());
  close_dossier (&walk);
  open_tabs (&walk, walk.short_pupil, "500");
  open_tabs (&walk, walk.long_pupil, "10,000");
  open_often (&walk);
  rest_everywhere (&walk);
  save (&walk);
  back_up (&walk);
  import (&walk);

  gtk_widget_activate_action (walk.window, "win.lock", NULL);
  rest ("unlock");
  g_object_unref (walk.long_pupil);
  g_object_unref (walk.short_pupil);
  g_object_unref (walk.session);
}
