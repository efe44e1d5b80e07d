/* every-page.c: each page there is, one after the other
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "every-page.h"

#include <string.h>

#include "lr-import-window.h"
#include "lr-kinds.h"
#include "lr-window.h"

static const char * const pages[] = { "today", "pupils", "search", "bin" };

static const char * const tabs[] = {
  "timeline", "absence", "contact", "plan", "meetings", "steps", "parties", "reports",
};

static void
save (Fixture  *fixture,
      LrRecord *record)
{
  g_autoptr (GError) error = NULL;

  lr_store_save (fixture->store, record, &error);
  g_assert_no_error (error);
}

static LrRecord *
add (Fixture      *fixture,
     LrRecord     *pupil,
     const LrKind *kind,
     int           day_field,
     int           text_field,
     const char   *text)
{
  LrRecord *record = lr_record_new (kind, lr_record_get_id (pupil));

  if (day_field >= 0)
    lr_record_set_integer (record, (guint) day_field, FIXTURE_TODAY - 1);
  if (text_field >= 0)
    lr_record_set_text (record, (guint) text_field, text);
  save (fixture, record);

  return record;
}

LrRecord *
every_page_add_pupil (Fixture *fixture)
{
  LrRecord *pupil = fixture_add_pupil (fixture, "1", "Sterre", "<Maan> & Zn", "2b");
  g_autoptr (LrRecord) absence G_GNUC_UNUSED = add (fixture, pupil, &lr_absence_kind, LR_ABSENCE_START_ON,
                                                    LR_ABSENCE_KIND, "luxury");
  g_autoptr (LrRecord) contact G_GNUC_UNUSED = add (fixture, pupil, &lr_contact_kind, LR_CONTACT_HELD_ON,
                                                    LR_CONTACT_SAID, "Moeder gebeld: <b>Sterre</b> & haar zus");
  g_autoptr (LrRecord) gone = add (fixture, pupil, &lr_contact_kind, LR_CONTACT_HELD_ON,
                                   LR_CONTACT_SAID, "Sterre belt terug");
  g_autoptr (LrRecord) meeting G_GNUC_UNUSED = add (fixture, pupil, &lr_meeting_kind, LR_MEETING_HELD_ON,
                                                    LR_MEETING_PLACE, "aula");
  g_autoptr (LrRecord) party G_GNUC_UNUSED = add (fixture, pupil, &lr_party_kind, -1, LR_PARTY_NAME, "Moeder Maan");
  g_autoptr (LrRecord) plan = lr_record_new (&lr_plan_kind, lr_record_get_id (pupil));
  g_autoptr (GError) error = NULL;

  lr_record_set_integer (plan, LR_PLAN_MADE_ON, FIXTURE_TODAY - 1);
  save (fixture, plan);
  lr_store_delete (fixture->store, gone, &error);
  g_assert_no_error (error);

  return pupil;
}

static void
close_over (GtkWidget *window)
{
  g_autoptr (GListModel) toplevels = g_object_ref (gtk_window_get_toplevels ());

  for (guint i = g_list_model_get_n_items (toplevels); i > 0; i--)
    {
      g_autoptr (GtkWindow) other = g_list_model_get_item (toplevels, i - 1);

      if (GTK_WIDGET (other) != window)
        gtk_window_destroy (other);
    }
  fixture_settle ();
}

/* Borrowed: the one that lies over @window. */
static GtkWidget *
find_over (GtkWidget *window)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) other = g_list_model_get_item (toplevels, i);

      if (gtk_window_get_transient_for (GTK_WINDOW (other)) == GTK_WINDOW (window))
        return other;
    }

  g_assert_not_reached ();
}

static void
visit_over (const char    *name,
            GtkWidget     *window,
            EveryPageFunc  func,
            gpointer       data)
{
  fixture_settle ();
  func (name, find_over (window), data);
  close_over (window);
}

static void
visit_windows (Fixture       *fixture,
               GtkWidget     *window,
               EveryPageFunc  func,
               gpointer       data)
{
  static const char rows[] = "leerlingnummer;datum;soort\n1;2026-11-02;ziek\n9;2026-11-03;wat\n";
  g_autoptr (GBytes) file = g_bytes_new_static (rows, strlen (rows));

  gtk_widget_activate_action (window, "win.preferences", NULL);
  visit_over ("preferences", window, func, data);
  gtk_widget_activate_action (window, "win.safety", "s", "access");
  visit_over ("safety: access", window, func, data);
  gtk_widget_activate_action (window, "win.safety", "s", "backups");
  visit_over ("safety: backups", window, func, data);
  lr_dialog_present (lr_import_window_new (fixture->session, file, "verzuim.csv"), window);
  visit_over ("import", window, func, data);
  gtk_widget_activate_action (window, "win.add-pupil", NULL);
  visit_over ("pupil form", window, func, data);
}

static void
destroy_window (GtkWidget *window)
{
  gtk_window_destroy (GTK_WINDOW (window));
  fixture_wait (1000);
  g_assert_finalize_object (window);
}

void
every_page_visit (Fixture       *fixture,
                  LrRecord      *pupil,
                  EveryPageFunc  func,
                  gpointer       data)
{
  GtkWidget *window = g_object_ref (lr_window_new (NULL, fixture->session));

  gtk_window_set_default_size (GTK_WINDOW (window), 1200, 700);
  gtk_window_present (GTK_WINDOW (window));
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      gtk_widget_activate_action (window, "win.go", "s", pages[i]);
      fixture_settle ();
      func (pages[i], window, data);
    }

  for (guint i = 0; i < G_N_ELEMENTS (tabs); i++)
    {
      g_autofree char *name = g_strdup_printf ("dossier: %s", tabs[i]);

      gtk_widget_activate_action (window, "win.open-pupil-tab", "(xs)", lr_record_get_id (pupil), tabs[i]);
      fixture_settle ();
      func (name, window, data);
    }

  visit_windows (fixture, window, func, data);
  destroy_window (window);
}

static void
visit_window (const char    *name,
              LrSession     *session,
              EveryPageFunc  func,
              gpointer       data)
{
  GtkWidget *window = g_object_ref (lr_window_new (NULL, session));

  gtk_window_present (GTK_WINDOW (window));
  fixture_settle ();
  func (name, window, data);
  destroy_window (window);
}

void
every_page_visit_locked (Fixture       *fixture,
                         EveryPageFunc  func,
                         gpointer       data)
{
  g_autofree char *nowhere = g_build_filename (fixture->folder, "nowhere", NULL);
  LrSession *first = lr_session_new (nowhere, FIXTURE_TODAY);

  visit_window ("welcome", first, func, data);
  g_assert_finalize_object (first);
  lr_session_lock (fixture->session);
  visit_window ("unlock", fixture->session, func, data);
}

void
every_page_walk (GtkWidget  *widget,
                 void      (*func) (GtkWidget *, gpointer),
                 gpointer    data)
{
  func (widget, data);
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    every_page_walk (child, func, data);
}
