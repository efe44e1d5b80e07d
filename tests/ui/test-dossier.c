/* test-dossier.c: a dossier about which very much was written
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <adwaita.h>
#include <malloc.h>

#include "long-dossier.h"
#include "lr-dossier-page.h"
#include "lr-fact-strip.h"
#include "lr-kinds.h"
#include "lr-record-list.h"
#include "lr-steps-tab.h"
#include "lr-timeline-panes.h"
#include "lr-timeline-tab.h"

static const char * const tabs[] = {
  "timeline", "absence", "contact", "plan", "meetings", "steps", "parties", "reports",
};

typedef struct
{
  Fixture    fixture;
  LrRecord  *pupil;
  GtkWidget *window;
} Dossier;

static void
set_up (Dossier       *dossier,
        gconstpointer  n_events)
{
  fixture_set_up (&dossier->fixture);
  dossier->pupil = long_dossier_add (&dossier->fixture, GPOINTER_TO_UINT (n_events));
  dossier->window = g_object_ref_sink (adw_window_new ());
  gtk_window_set_default_size (GTK_WINDOW (dossier->window), 1280, 760);
  gtk_window_present (GTK_WINDOW (dossier->window));
  fixture_settle ();
}

static void
tear_down (Dossier       *dossier,
           gconstpointer  n_events)
{
  gtk_window_destroy (GTK_WINDOW (dossier->window));
  fixture_settle_quietly ();
  g_assert_finalize_object (dossier->window);
  g_object_unref (dossier->pupil);
  fixture_clear (&dossier->fixture);
}

static void
painted_cb (gboolean *painted)
{
  *painted = TRUE;
}

static void
wait_for_frame (Dossier *dossier)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (dossier->window);
  gboolean painted = FALSE;
  gulong handler = g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (painted_cb), &painted);

  gtk_widget_queue_draw (dossier->window);
  while (!painted)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, handler);
}

static LrDossierPage *
open_page (Dossier *dossier)
{
  GtkWidget *page = lr_dossier_page_new (dossier->fixture.session, dossier->pupil);

  adw_window_set_content (ADW_WINDOW (dossier->window), page);
  return LR_DOSSIER_PAGE (page);
}

static void
open_and_close (Dossier *dossier)
{
  LrDossierPage *page = g_object_ref (open_page (dossier));

  for (guint i = 0; i < G_N_ELEMENTS (tabs); i++)
    {
      lr_dossier_page_show_tab (page, tabs[i]);
      wait_for_frame (dossier);
    }

  adw_window_set_content (ADW_WINDOW (dossier->window), adw_bin_new ());
  wait_for_frame (dossier);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (page);
}

/* What the heap grows by with each opening of all eight tabs. The toolkit itself
 * leaves about 1.5 KiB; a menu that is lost with each row was 3 KiB for every duty. */
#define OPENINGS 40
#define MOST_BYTES 3072

static void
opening_and_closing_adds_nothing (Dossier       *dossier,
                                  gconstpointer  n_events)
{
  gsize before, after;

  /* Until caches of fonts, icons and styles are full. */
  for (guint i = 0; i < OPENINGS; i++)
    open_and_close (dossier);

  before = mallinfo2 ().uordblks;
  for (guint i = 0; i < OPENINGS; i++)
    open_and_close (dossier);
  after = mallinfo2 ().uordblks;

  g_test_message ("%zu bytes, then %zu", before, after);
  g_assert_cmpuint (after, <, before + OPENINGS * MOST_BYTES);
}

static guint
count_widgets (GtkWidget *widget)
{
  guint n_widgets = 1;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n_widgets += count_widgets (child);

  return n_widgets;
}

/* Ten thousand events make no more widgets than five hundred: neither in the first
 * frame nor when all that comes after it is there. */
static void
a_tab_makes_few_widgets (Dossier       *dossier,
                         gconstpointer  n_events)
{
  for (guint i = 0; i < G_N_ELEMENTS (tabs); i++)
    {
      LrDossierPage *page = open_page (dossier);
      guint n_first, n_all;

      lr_dossier_page_show_tab (page, tabs[i]);
      n_first = count_widgets (GTK_WIDGET (page));
      for (guint frame = 0; frame < 60; frame++)
        wait_for_frame (dossier);
      n_all = count_widgets (GTK_WIDGET (page));

      g_test_message ("%s: %u widgets, then %u", tabs[i], n_first, n_all);
      g_assert_cmpuint (n_first, <, 500);
      g_assert_cmpuint (n_all, <, 1060);
    }
}

static GtkWidget *
find (GtkWidget *widget,
      GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static guint
count_shown (GtkWidget *tab)
{
  GtkListView *list = GTK_LIST_VIEW (find (tab, GTK_TYPE_LIST_VIEW));

  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (list)));
}

static void
the_list_of_a_timeline_comes_after_the_first_frame (Dossier       *dossier,
                                                    gconstpointer  n_events)
{
  LrDossierPage *page = open_page (dossier);
  GtkWidget *tab;

  lr_dossier_page_show_tab (page, "timeline");
  tab = find (GTK_WIDGET (page), LR_TYPE_TIMELINE_TAB);
  g_assert_cmpuint (count_shown (tab), ==, 0);
  wait_for_frame (dossier);
  g_assert_cmpuint (count_shown (tab), <, 20);

  for (guint frame = 0; frame < 60; frame++)
    wait_for_frame (dossier);
  g_assert_cmpuint (count_shown (tab), >=, 12);
  g_assert_cmpuint (count_shown (tab), <, 60);
}

static GtkWidget *
open_timeline (Dossier *dossier)
{
  LrDossierPage *page = open_page (dossier);

  lr_dossier_page_show_tab (page, "timeline");
  wait_for_frame (dossier);

  return find (GTK_WIDGET (page), LR_TYPE_TIMELINE_PANES);
}

/* Who put the list away has it away in the next dossier as well. */
static void
the_list_of_a_timeline_stays_away (Dossier       *dossier,
                                   gconstpointer  n_events)
{
  g_autoptr (GSettings) settings = g_settings_new ("io.github.leerrecht.Leerrecht");
  GtkWidget *panes = open_timeline (dossier);

  g_assert_cmpint (lr_timeline_panes_get_mode (LR_TIMELINE_PANES (panes)), ==, LR_TIMELINE_PANES_BOTH);
  gtk_widget_activate_action (panes, "timeline-panes.side", NULL);
  g_assert_false (g_settings_get_boolean (settings, "timeline-list"));

  panes = open_timeline (dossier);
  g_assert_cmpint (lr_timeline_panes_get_mode (LR_TIMELINE_PANES (panes)), ==, LR_TIMELINE_PANES_TIMELINE);
  gtk_widget_activate_action (panes, "timeline-panes.side", NULL);
  g_assert_cmpint (lr_timeline_panes_get_mode (LR_TIMELINE_PANES (panes)), ==, LR_TIMELINE_PANES_BOTH);
  g_assert_true (g_settings_get_boolean (settings, "timeline-list"));
}

static void
a_record_is_read_when_it_is_looked_at (Dossier       *dossier,
                                       gconstpointer  n_events)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LrRecordList) list = lr_record_list_new_lazy (dossier->fixture.store, &lr_absence_kind,
                                                           lr_record_get_id (dossier->pupil), TRUE, &error);
  guint n_records;
  LrDay before = LR_DAY_MAX;

  g_assert_no_error (error);
  n_records = g_list_model_get_n_items (G_LIST_MODEL (list));
  g_assert_cmpuint (n_records, ==, GPOINTER_TO_UINT (n_events) * 9 / 20);
  g_assert_cmpuint (lr_record_list_get_n_read (list), ==, 0);

  for (guint i = 0; i < n_records; i++)
    {
      g_autoptr (LrRecord) record = g_list_model_get_item (G_LIST_MODEL (list), i);

      g_assert_cmpuint (lr_record_get_day (record, LR_ABSENCE_START_ON), <=, before);
      g_assert_cmpuint (lr_record_list_get_n_read (list), ==, i + 1);
      before = lr_record_get_day (record, LR_ABSENCE_START_ON);
    }
}

static void
count_cb (guint      *n_changes,
          guint       position,
          guint       removed,
          guint       added)
{
  g_assert_cmpuint (removed, <=, 1);
  g_assert_cmpuint (added, <=, 1);
  ++*n_changes;
}

static void
one_change_changes_one_row (Dossier       *dossier,
                            gconstpointer  n_events)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LrRecordList) list = lr_record_list_new_lazy (dossier->fixture.store, &lr_contact_kind,
                                                           lr_record_get_id (dossier->pupil), TRUE, &error);
  g_autoptr (LrRecord) note = lr_record_new (&lr_contact_kind, lr_record_get_id (dossier->pupil));
  g_autoptr (LrRecord) first = NULL;
  guint n_records = g_list_model_get_n_items (G_LIST_MODEL (list));
  guint n_changes = 0;

  g_signal_connect_swapped (list, "items-changed", G_CALLBACK (count_cb), &n_changes);
  lr_record_set_integer (note, LR_CONTACT_HELD_ON, FIXTURE_TODAY);
  lr_store_save (dossier->fixture.store, note, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_changes, ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, n_records + 1);

  /* The newest of the newest day. */
  first = g_list_model_get_item (G_LIST_MODEL (list), 0);
  g_assert_cmpint (lr_record_get_id (first), ==, lr_record_get_id (note));

  lr_record_set_integer (note, LR_CONTACT_HELD_ON, FIXTURE_TODAY - 4000);
  lr_store_save (dossier->fixture.store, note, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_changes, ==, 3);
  g_assert_cmpint (lr_record_get_id (lr_record_list_find (list, lr_record_get_id (note))), ==, lr_record_get_id (note));

  lr_store_delete (dossier->fixture.store, note, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_changes, ==, 4);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, n_records);
}

/* However much is written, a tab reads once, and only when somebody sees it. */
static void
a_tab_reads_when_it_is_seen (Dossier       *dossier,
                             gconstpointer  n_events)
{
  LrDossierPage *page = open_page (dossier);
  LrStepsTab *steps;
  g_autoptr (GError) error = NULL;
  g_autoptr (LrCase) before = NULL;

  lr_dossier_page_show_tab (page, "steps");
  wait_for_frame (dossier);
  steps = LR_STEPS_TAB (fixture_find_type (GTK_WIDGET (page), LR_TYPE_STEPS_TAB));
  before = lr_case_ref (lr_steps_tab_get_case (steps));

  lr_dossier_page_show_tab (page, "contact");
  for (int i = 0; i < 3; i++)
    {
      g_autoptr (LrRecord) note = lr_record_new (&lr_contact_kind, lr_record_get_id (dossier->pupil));

      lr_record_set_integer (note, LR_CONTACT_HELD_ON, FIXTURE_TODAY);
      lr_store_save (dossier->fixture.store, note, &error);
      g_assert_no_error (error);
    }
  fixture_settle ();
  g_assert_true (lr_steps_tab_get_case (steps) == before);

  lr_dossier_page_show_tab (page, "steps");
  g_assert_true (lr_steps_tab_get_case (steps) != before);
}

/* Home, step, regie, next meeting, consent. */
static void
each_fact_leads_to_its_tab (Dossier       *dossier,
                            gconstpointer  n_events)
{
  static const char * const led_to[] = { "absence", "steps", "steps", "meetings", "parties" };
  LrDossierPage *page = open_page (dossier);
  GtkWidget *fact = fixture_find_type (fixture_find_type (GTK_WIDGET (page), LR_TYPE_FACT_STRIP), GTK_TYPE_BUTTON);
  g_autoptr (GSettings) settings = g_settings_new ("io.github.leerrecht.Leerrecht");

  for (guint i = 0; i < G_N_ELEMENTS (led_to); i++, fact = gtk_widget_get_next_sibling (fact))
    {
      g_autofree char *tab = NULL;

      lr_dossier_page_show_tab (page, "plan");
      g_signal_emit_by_name (fact, "clicked");
      fixture_settle ();
      tab = g_settings_get_string (settings, "dossier-page");
      g_assert_cmpstr (tab, ==, led_to[i]);
    }
  g_assert_null (fact);
}

/* What Ctrl+N does: a form, or the next version of the plan. */
static void
each_tab_adds (Dossier       *dossier,
               gconstpointer  n_events)
{
  LrDossierPage *page = open_page (dossier);
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < G_N_ELEMENTS (tabs); i++)
    {
      gint64 pupil = lr_record_get_id (dossier->pupil);
      g_autoptr (GPtrArray) before = lr_store_list (dossier->fixture.store, &lr_plan_kind, pupil, NULL);
      g_autoptr (GPtrArray) after = NULL;
      g_autoptr (GtkWindow) form = NULL;

      g_test_message ("%s", tabs[i]);
      lr_dossier_page_show_tab (page, tabs[i]);
      fixture_settle ();
      lr_dossier_page_add (page);
      fixture_settle ();
      after = lr_store_list (dossier->fixture.store, &lr_plan_kind, pupil, NULL);
      if (g_str_equal (tabs[i], "plan"))
        {
          g_assert_cmpuint (after->len, ==, before->len + 1);
          continue;
        }

      g_assert_cmpuint (after->len, ==, before->len);
      g_assert_cmpuint (g_list_model_get_n_items (windows), ==, 2);
      form = g_list_model_get_item (windows, 0);
      if (GTK_WIDGET (form) == dossier->window)
        {
          g_object_unref (form);
          form = g_list_model_get_item (windows, 1);
        }
      gtk_window_destroy (form);
      fixture_settle ();
    }
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, n_events, function) \
  g_test_add ("/dossier/" name, Dossier, GUINT_TO_POINTER (n_events), set_up, function, tear_down)

  ADD ("a-tab-makes-few-widgets", 4000, a_tab_makes_few_widgets);
  ADD ("list-of-a-timeline-stays-away", 20, the_list_of_a_timeline_stays_away);
  ADD ("list-of-a-timeline-comes-after-the-first-frame", 2000, the_list_of_a_timeline_comes_after_the_first_frame);
  ADD ("record-is-read-when-it-is-looked-at", 400, a_record_is_read_when_it_is_looked_at);
  ADD ("one-change-changes-one-row", 100, one_change_changes_one_row);
  ADD ("a-tab-reads-when-it-is-seen", 20, a_tab_reads_when_it_is_seen);
  ADD ("each-fact-leads-to-its-tab", 20, each_fact_leads_to_its_tab);
  ADD ("each-tab-adds", 20, each_tab_adds);
  ADD ("opening-and-closing-adds-nothing", 60, opening_and_closing_adds_nothing);

  return g_test_run ();
}
