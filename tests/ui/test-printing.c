/* test-printing.c: the papers that a dossier offers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <adwaita.h>
#include <string.h>

#include "fixture.h"
#include "lr-dossier-page.h"
#include "lr-kinds.h"
#include "lr-print-preview.h"
#include "lr-print.h"

#define PRINT_ICON "document-print-symbolic"

typedef struct
{
  Fixture    fixture;
  LrRecord  *pupil;
  GtkWidget *window;
  GtkWidget *page;
  char      *failure;  /* what the session told */
} Printing;

static void
failed_cb (Printing *printing,
           GError   *error)
{
  g_free (printing->failure);
  printing->failure = g_strdup (error->message);
}

static void
add_record (Printing     *printing,
            const LrKind *kind,
            guint         day_field,
            guint         text_field,
            const char   *text)
{
  g_autoptr (LrRecord) record = lr_record_new (kind, lr_record_get_id (printing->pupil));
  g_autoptr (GError) error = NULL;

  lr_record_set_integer (record, day_field, FIXTURE_TODAY - 20);
  lr_record_set_text (record, text_field, text);
  lr_store_save (printing->fixture.store, record, &error);
  g_assert_no_error (error);
}

static void
set_up (Printing      *printing,
        gconstpointer  unused)
{
  fixture_set_up (&printing->fixture);
  printing->pupil = fixture_add_pupil (&printing->fixture, "10001", "Sterre", "Maan", "3H");
  printing->failure = NULL;
  g_signal_connect_swapped (printing->fixture.session, "failed", G_CALLBACK (failed_cb), printing);

  printing->window = g_object_ref_sink (adw_window_new ());
  printing->page = lr_dossier_page_new (printing->fixture.session, printing->pupil);
  adw_window_set_content (ADW_WINDOW (printing->window), printing->page);
  gtk_window_set_default_size (GTK_WINDOW (printing->window), 1280, 760);
  gtk_window_present (GTK_WINDOW (printing->window));
  fixture_settle ();
}

static void
tear_down (Printing      *printing,
           gconstpointer  unused)
{
  gtk_window_destroy (GTK_WINDOW (printing->window));
  fixture_settle_quietly ();
  g_assert_finalize_object (printing->window);
  g_object_unref (printing->pupil);
  g_free (printing->failure);
  fixture_clear (&printing->fixture);
}

/* The first one with the icon of a printer that can be seen. */
static GtkWidget *
find_button (GtkWidget *widget,
             GType      type)
{
  GtkWidget *found = NULL;
  g_autofree char *icon = NULL;

  if (!gtk_widget_get_mapped (widget))
    return NULL;

  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    g_object_get (widget, "icon-name", &icon, NULL);
  if (g_strcmp0 (icon, PRINT_ICON) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_button (child, type);

  return found;
}

/* (transfer none) (nullable) */
static GtkWidget *
find_preview (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (LR_IS_PRINT_PREVIEW (window))
        return window;
    }

  return NULL;
}

static void
assert_preview (const char *title)
{
  GtkWidget *preview = find_preview ();

  g_assert_nonnull (preview);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (preview)), ==, title);
  gtk_window_destroy (GTK_WINDOW (preview));
  fixture_settle ();
  g_assert_null (find_preview ());
}

static void
menu_offers_each_paper_about_a_pupil (Printing      *printing,
                                      gconstpointer  unused)
{
  GtkWidget *button = find_button (printing->page, GTK_TYPE_MENU_BUTTON);
  GMenuModel *menu = gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (button));
  int n = 0;

  for (guint i = 0; lr_papers[i] != NULL; i++)
    {
      g_autofree char *action = NULL;
      g_autofree char *label = NULL;
      g_autofree char *id = NULL;

      if (lr_papers[i]->needs & LR_PAPER_NEEDS_CODE)
        continue;

      g_assert_cmpint (n, <, g_menu_model_get_n_items (menu));
      g_assert_true (g_menu_model_get_item_attribute (menu, n, G_MENU_ATTRIBUTE_ACTION, "s", &action));
      g_assert_true (g_menu_model_get_item_attribute (menu, n, G_MENU_ATTRIBUTE_LABEL, "s", &label));
      g_assert_true (g_menu_model_get_item_attribute (menu, n, G_MENU_ATTRIBUTE_TARGET, "s", &id));
      g_assert_cmpstr (action, ==, "paper.print");
      g_assert_cmpstr (label, ==, lr_papers[i]->title);
      g_assert_cmpstr (id, ==, lr_papers[i]->id);
      n++;
    }

  g_assert_cmpint (n, ==, g_menu_model_get_n_items (menu));
}

static void
each_paper_opens_before_it_is_printed (Printing      *printing,
                                       gconstpointer  unused)
{
  add_record (printing, &lr_plan_kind, LR_PLAN_MADE_ON, LR_PLAN_CHILD, "Tired");
  for (guint i = 0; lr_papers[i] != NULL; i++)
    {
      if (lr_papers[i]->needs & LR_PAPER_NEEDS_CODE)
        continue;

      g_assert_true (gtk_widget_activate_action (printing->page, "paper.print", "s", lr_papers[i]->id));
      g_assert_cmpstr (printing->failure, ==, NULL);
      assert_preview (lr_papers[i]->title);
    }
}

/* A name in a list of files is seen by who looks over a shoulder. */
static void
file_name_is_the_title_alone (Printing      *printing,
                              gconstpointer  unused)
{
  add_record (printing, &lr_plan_kind, LR_PLAN_MADE_ON, LR_PLAN_CHILD, "Tired");
  for (guint i = 0; lr_papers[i] != NULL; i++)
    {
      const LrPaperOrder order = {
        .watch = lr_session_get_watch (printing->fixture.session),
        .pupil = printing->pupil,
        .code = "AAAA-BBBB-CCCC",
      };
      g_autoptr (GError) error = NULL;
      g_autoptr (LrPaper) paper = lr_papers_make (lr_papers[i]->id, &order, &error);
      g_autofree char *expected = g_strconcat (lr_papers[i]->title, ".pdf", NULL);
      g_autofree char *name = NULL;

      g_assert_no_error (error);
      name = lr_print_dup_file_name (paper);
      g_assert_cmpstr (name, ==, expected);
    }
}

static void
add_party (Printing    *printing,
           const char  *name,
           int          role,
           LrDay        until)
{
  g_autoptr (LrRecord) party = lr_record_new (&lr_party_kind, lr_record_get_id (printing->pupil));
  g_autoptr (GError) error = NULL;

  lr_record_set_text (party, LR_PARTY_NAME, name);
  lr_record_set_choice (party, LR_PARTY_ROLE, role);
  lr_record_set_integer (party, LR_PARTY_UNTIL_ON, until);
  lr_store_save (printing->fixture.store, party, &error);
  g_assert_no_error (error);
}

/* What is shown is what is said of it, and what is printed. */
static void
copy_for_one_reader_is_chosen_before_it_is_printed (Printing      *printing,
                                                    gconstpointer  unused)
{
  GtkWidget *preview;
  GtkDropDown *readers;

  add_record (printing, &lr_plan_kind, LR_PLAN_MADE_ON, LR_PLAN_CHILD, "Tired");
  add_party (printing, "Karim el Idrissi", LR_PARTY_ROLE_YOUTH_DOCTOR, LR_DAY_NONE);
  add_party (printing, "Who left", LR_PARTY_ROLE_MENTOR, FIXTURE_TODAY - 1);
  g_assert_true (gtk_widget_activate_action (printing->page, "paper.print", "s", "plan"));
  fixture_settle ();
  preview = find_preview ();
  readers = GTK_DROP_DOWN (fixture_find_shown (preview, GTK_TYPE_DROP_DOWN));
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (readers)), ==, 2);
  g_assert_null (fixture_find_text (preview, "no full consent"));

  gtk_drop_down_set_selected (readers, 1);
  fixture_settle ();
  g_assert_nonnull (fixture_find_text (preview, "no full consent"));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (preview)), ==, "Plan of approach, copy");

  gtk_drop_down_set_selected (readers, 0);
  fixture_settle ();
  g_assert_null (fixture_find_text (preview, "no full consent"));
  assert_preview ("Plan of approach");
}

/* A plan that went meanwhile makes no copy: the one that is shown stays, and is named. */
static void
copy_that_cannot_be_made_leaves_the_choice (Printing      *printing,
                                            gconstpointer  unused)
{
  g_autoptr (GPtrArray) plans = NULL;
  g_autoptr (GError) error = NULL;
  GtkDropDown *readers;

  add_record (printing, &lr_plan_kind, LR_PLAN_MADE_ON, LR_PLAN_CHILD, "Tired");
  add_party (printing, "Karim el Idrissi", LR_PARTY_ROLE_YOUTH_DOCTOR, LR_DAY_NONE);
  g_assert_true (gtk_widget_activate_action (printing->page, "paper.print", "s", "plan"));
  fixture_settle ();
  readers = GTK_DROP_DOWN (fixture_find_shown (find_preview (), GTK_TYPE_DROP_DOWN));

  plans = lr_store_list (printing->fixture.store, &lr_plan_kind, lr_record_get_id (printing->pupil), &error);
  g_assert_no_error (error);
  lr_store_delete (printing->fixture.store, g_ptr_array_index (plans, 0), &error);
  g_assert_no_error (error);
  gtk_drop_down_set_selected (readers, 1);
  fixture_settle ();
  g_assert_true (g_str_has_prefix (printing->failure, "There is no plan of approach"));
  g_assert_cmpuint (gtk_drop_down_get_selected (readers), ==, 0);
  assert_preview ("Plan of approach");
}

static void
tab_prints_its_own_paper (Printing      *printing,
                          gconstpointer  unused)
{
  static const struct { const char *tab, *title; } cases[] = {
    { "timeline", "Timeline" },
    { "plan", "Plan of approach" },
    { "steps", "Who does what" },
  };

  add_record (printing, &lr_plan_kind, LR_PLAN_MADE_ON, LR_PLAN_CHILD, "Tired");
  add_record (printing, &lr_step_kind, LR_STEP_ENTERED_ON, LR_STEP_STEP, "2");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *button;

      lr_dossier_page_show_tab (LR_DOSSIER_PAGE (printing->page), cases[i].tab);
      fixture_settle_quietly ();
      button = find_button (printing->page, GTK_TYPE_BUTTON);
      g_assert_nonnull (button);
      g_assert_true (gtk_widget_is_sensitive (button));
      g_signal_emit_by_name (button, "clicked");
      assert_preview (cases[i].title);
    }
}

static void
what_cannot_be_made_is_told (Printing      *printing,
                             gconstpointer  unused)
{
  static const struct { const char *id, *told; } cases[] = {
    { "plan", "There is no plan of approach for Sterre Maan yet." },
    { "poster", "“poster” is no paper." },
    { "recovery", "The paper “recovery” holds a code that is kept nowhere" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_true (gtk_widget_activate_action (printing->page, "paper.print", "s", cases[i].id));
      g_assert_null (find_preview ());
      g_assert_nonnull (printing->failure);
      g_assert_true (g_str_has_prefix (printing->failure, cases[i].told));
    }
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, function) g_test_add ("/printing/" name, Printing, NULL, set_up, function, tear_down)

  ADD ("menu-offers-each-paper-about-a-pupil", menu_offers_each_paper_about_a_pupil);
  ADD ("each-paper-opens-before-it-is-printed", each_paper_opens_before_it_is_printed);
  ADD ("file-name-is-the-title-alone", file_name_is_the_title_alone);
  ADD ("copy-for-one-reader-is-chosen-before-it-is-printed", copy_for_one_reader_is_chosen_before_it_is_printed);
  ADD ("copy-that-cannot-be-made-leaves-the-choice", copy_that_cannot_be_made_leaves_the_choice);
  ADD ("tab-prints-its-own-paper", tab_prints_its_own_paper);
  ADD ("what-cannot-be-made-is-told", what_cannot_be_made_is_told);

  return g_test_run ();
}
