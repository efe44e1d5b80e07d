/* test-places.c: what was added, chosen or found is where one looks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fixture.h"
#include "lr-choices.h"
#include "lr-contact-tab.h"
#include "lr-dossier-page.h"
#include "lr-filter-chip.h"
#include "lr-kinds.h"
#include "lr-note-composer.h"
#include "lr-plan-tab.h"
#include "lr-pupil-chips.h"
#include "lr-pupils-page.h"
#include "lr-record-dialog.h"
#include "lr-record-group.h"
#include "lr-window.h"

#define N_NOTES 60

typedef struct
{
  Fixture    fixture;
  LrRecord  *pupil;
  GtkWidget *window;
} Places;

static void
set_up (Places        *places,
        gconstpointer  data)
{
  fixture_set_up (&places->fixture);
  places->pupil = fixture_add_pupil (&places->fixture, "1", "Sterre", "Maan", "2b");
  places->window = fixture_show_window (places->fixture.session, 1000, 600);
}

static void
tear_down (Places        *places,
           gconstpointer  data)
{
  fixture_destroy_window (places->window);
  g_object_unref (places->pupil);
  fixture_clear (&places->fixture);
}

/* Some frames, with what each of them starts. */
static void
settle (void)
{
  fixture_wait (1000);
}

static LrRecord *
add (Places       *places,
     const LrKind *kind,
     guint         text_field,
     const char   *text)
{
  LrRecord *record = lr_record_new (kind, lr_record_get_id (places->pupil));
  g_autoptr (GError) error = NULL;

  if (kind->day_field >= 0)
    lr_record_set_integer (record, (guint) kind->day_field, FIXTURE_TODAY);
  lr_record_set_text (record, text_field, text);
  if (kind == &lr_solution_kind)
    lr_record_set_text (record, LR_SOLUTION_ROUTE, lr_solution_kind.fields[LR_SOLUTION_ROUTE].choices[0].id);
  if (kind == &lr_party_kind)
    lr_record_set_text (record, LR_PARTY_ROLE, "parent");
  lr_store_save (places->fixture.store, record, &error);
  g_assert_no_error (error);

  return record;
}

static void
open_tab (Places     *places,
          const char *tab)
{
  gtk_widget_activate_action (places->window, "win.open-pupil-tab", "(xs)", lr_record_get_id (places->pupil), tab);
  settle ();
}

static GtkWidget *
get_focus (Places *places)
{
  return gtk_window_get_focus (GTK_WINDOW (places->window));
}

/* Not the one of a drop-down. */
static GtkWidget *
find_list (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (GTK_IS_LIST_VIEW (widget) && gtk_widget_has_css_class (widget, "lr-record-list"))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_list (child);

  return found;
}

/* Whether all of it can be seen in the window. */
static gboolean
is_in_sight (GtkWidget *window,
             GtkWidget *widget)
{
  graphene_rect_t bounds;

  return gtk_widget_get_mapped (widget) && gtk_widget_compute_bounds (widget, window, &bounds) &&
         bounds.size.height > 0 && bounds.origin.y >= 0 &&
         bounds.origin.y + bounds.size.height <= (float) gtk_widget_get_height (window);
}

static LrRecord *
dup_newest_contact (Places *places)
{
  g_autoptr (GPtrArray) contacts = lr_store_list (places->fixture.store, &lr_contact_kind,
                                                  lr_record_get_id (places->pupil), NULL);
  LrRecord *newest = NULL;

  for (guint i = 0; i < contacts->len; i++)
    {
      if (newest == NULL || lr_record_get_id (contacts->pdata[i]) > lr_record_get_id (newest))
        newest = contacts->pdata[i];
    }

  return g_object_ref (newest);
}

static void
write_note (Places     *places,
            const char *text)
{
  GtkWidget *composer = fixture_find_type (places->window, LR_TYPE_NOTE_COMPOSER);

  lr_note_composer_set_text (LR_NOTE_COMPOSER (composer), text);
  gtk_widget_activate_action (composer, "note.add", NULL);
  settle ();
}

static void
a_note_says_nothing_that_was_not_said (Places        *places,
                                       gconstpointer  data)
{
  g_autoptr (LrRecord) note = NULL;

  open_tab (places, "contact");
  write_note (places, "Moeder wil graag naar tekenen.");
  note = dup_newest_contact (places);
  g_assert_true (lr_record_is_empty (note, LR_CONTACT_HOW));
  g_assert_cmpuint (lr_record_get_day (note, LR_CONTACT_HELD_ON), ==, FIXTURE_TODAY);
}

static void
a_note_just_added_is_in_sight (Places        *places,
                               gconstpointer  data)
{
  GtkWidget *tab;

  for (guint i = 0; i < N_NOTES; i++)
    {
      g_autofree char *text = g_strdup_printf ("Notitie %u", i);

      g_object_unref (add (places, &lr_contact_kind, LR_CONTACT_SAID, text));
    }
  open_tab (places, "contact");
  tab = fixture_find_type (places->window, LR_TYPE_CONTACT_TAB);

  /* Wherever she had scrolled to. */
  gtk_widget_activate_action (find_list (tab), "list.scroll-to-item", "u", N_NOTES - 1);
  settle ();
  write_note (places, "Vers van de pers");
  g_assert_nonnull (fixture_find_text (tab, "Vers van de pers"));
  g_assert_true (is_in_sight (places->window, fixture_find_text (tab, "Vers van de pers")));

  /* Also by the form. */
  gtk_widget_activate_action (find_list (tab), "list.scroll-to-item", "u", N_NOTES);
  settle ();
  g_object_unref (add (places, &lr_contact_kind, LR_CONTACT_SAID, "Uit het formulier"));
  settle ();
  g_assert_true (is_in_sight (places->window, fixture_find_text (tab, "Uit het formulier")));
}

static void
a_party_just_added_is_in_sight (Places        *places,
                                gconstpointer  data)
{
  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *text = g_strdup_printf ("Iemand %u", i);

      g_object_unref (add (places, &lr_party_kind, LR_PARTY_NAME, text));
    }
  open_tab (places, "parties");
  g_object_unref (add (places, &lr_party_kind, LR_PARTY_NAME, "De laatste"));
  settle ();
  g_assert_true (is_in_sight (places->window, fixture_find_text (places->window, "De laatste")));
}

static gint64
get_selected (LrPupilsPage *page)
{
  GtkSingleSelection *selection = GTK_SINGLE_SELECTION (lr_pupils_page_get_model (page));
  gpointer pupil = gtk_single_selection_get_selected_item (selection);

  return pupil != NULL ? lr_record_get_id (pupil) : 0;
}

static void
choose (LrPupilsPage *page,
        gint64        id)
{
  GtkSingleSelection *selection = GTK_SINGLE_SELECTION (lr_pupils_page_get_model (page));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (selection)); i++)
    {
      g_autoptr (GObject) row = g_list_model_get_item (G_LIST_MODEL (selection), i);

      if (LR_IS_RECORD (row) && lr_record_get_id (LR_RECORD (row)) == id)
        gtk_single_selection_set_selected (selection, i);
    }
  g_assert_cmpint (get_selected (page), ==, id);
}

static void
the_chosen_pupil_stays_chosen (Places        *places,
                               gconstpointer  data)
{
  LrSession *session = places->fixture.session;
  g_autoptr (LrRecord) other = fixture_add_pupil (&places->fixture, "2", "Bram", "Aarde", "1a");
  g_autoptr (LrRecord) third G_GNUC_UNUSED = fixture_add_pupil (&places->fixture, "3", "Cas", "Zon", "3c");
  gint64 id = lr_record_get_id (places->pupil);
  LrPupilsPage *page;
  GtkWidget *search;

  gtk_widget_activate_action (places->window, "win.go", "s", "pupils");
  settle ();
  page = LR_PUPILS_PAGE (fixture_find_type (places->window, LR_TYPE_PUPILS_PAGE));
  /* Newer rows with a choice have a box to search of their own. */
  search = GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (page), LR_TYPE_PUPILS_PAGE, "search"));
  choose (page, id);

  /* Changed, which also changes its place; and back. */
  lr_record_set_text (places->pupil, LR_PUPIL_LAST_NAME, "Zonneveld");
  g_assert_true (lr_session_save (session, places->pupil, "Pupil changed"));
  settle ();
  g_assert_cmpint (get_selected (page), ==, id);
  lr_session_undo (session);
  settle ();
  g_assert_cmpint (get_selected (page), ==, id);

  /* Deleted, nobody is chosen in its place; it comes back as it was. */
  g_assert_true (lr_session_delete (session, places->pupil, "Pupil deleted"));
  settle ();
  g_assert_cmpint (get_selected (page), ==, 0);
  lr_session_undo (session);
  settle ();
  g_assert_cmpint (get_selected (page), ==, id);

  /* Another goes and comes above it. */
  choose (page, id);
  g_assert_true (lr_session_delete (session, other, "Pupil deleted"));
  lr_session_undo (session);
  choose (page, id);

  /* Filtered away and back. */
  gtk_editable_set_text (GTK_EDITABLE (search), "zon");
  settle ();
  g_assert_cmpint (get_selected (page), ==, 0);
  gtk_editable_set_text (GTK_EDITABLE (search), "");
  settle ();
  g_assert_cmpint (get_selected (page), ==, id);

  /* All is read anew, as after an import. */
  g_signal_emit_by_name (places->fixture.store, "changed", NULL, (gint64) 0, (gint64) 0);
  settle ();
  g_assert_cmpint (get_selected (page), ==, id);
}

static void
count_changes_cb (GListModel *list,
                  guint       position,
                  guint       removed,
                  guint       added,
                  guint      *n_changed)
{
  *n_changed += removed + added;
}

/* Of one class: whoever else changes, nothing moves. */
static void
the_pupils_of_a_class_stay_where_they_are (Places        *places,
                                           gconstpointer  data)
{
  g_autoptr (LrRecord) other = fixture_add_pupil (&places->fixture, "2", "Bram", "Aarde", "1a");
  gint64 id = lr_record_get_id (places->pupil);
  LrPupilsPage *page;
  GtkWidget *classes;
  GListModel *shown;
  guint n_changed = 0;

  gtk_widget_activate_action (places->window, "win.go", "s", "pupils");
  settle ();
  page = LR_PUPILS_PAGE (fixture_find_type (places->window, LR_TYPE_PUPILS_PAGE));
  shown = lr_pupils_page_get_model (page);
  classes = GTK_WIDGET (gtk_widget_get_template_child (fixture_find_type (GTK_WIDGET (page), LR_TYPE_PUPIL_CHIPS),
                                                      LR_TYPE_PUPIL_CHIPS, "class_chip"));
  lr_filter_chip_choose (LR_FILTER_CHIP (classes), "2b", TRUE);
  /* The heading and the one pupil of the class. */
  g_assert_cmpuint (g_list_model_get_n_items (shown), ==, 2);
  choose (page, id);
  g_signal_connect (shown, "items-changed", G_CALLBACK (count_changes_cb), &n_changed);
  lr_record_set_text (other, LR_PUPIL_TOWN, "Alkmaar");
  g_assert_true (lr_session_save (places->fixture.session, other, "Pupil changed"));
  settle ();
  g_assert_cmpuint (n_changed, ==, 0);
  /* She comes to the class: one class less, and this one is still the chosen one. */
  lr_record_set_text (other, LR_PUPIL_CLASS, "2b");
  g_assert_true (lr_session_save (places->fixture.session, other, "Pupil changed"));
  settle ();
  g_assert_cmpuint (g_list_model_get_n_items (shown), ==, 3);
  g_assert_cmpint (get_selected (page), ==, id);
  g_signal_handlers_disconnect_by_data (shown, &n_changed);
}

static void
the_keyboard_stays_with_the_chosen_record (Places        *places,
                                           gconstpointer  data)
{
  g_autoptr (LrRecord) first G_GNUC_UNUSED = add (places, &lr_contact_kind, LR_CONTACT_SAID, "Eerste");
  g_autoptr (LrRecord) second = add (places, &lr_contact_kind, LR_CONTACT_SAID, "Tweede");
  g_autoptr (LrRecord) third G_GNUC_UNUSED = add (places, &lr_contact_kind, LR_CONTACT_SAID, "Derde");
  GtkWidget *list;

  open_tab (places, "contact");
  list = find_list (places->window);
  gtk_widget_activate_action (places->window, "win.open-record", "(sxu)", "contact", lr_record_get_id (second),
                              LR_CONTACT_SAID);
  settle ();
  g_assert_true (gtk_widget_is_ancestor (get_focus (places), list));
  g_assert_nonnull (fixture_find_text (get_focus (places), "Tweede"));

  g_assert_true (lr_session_delete (places->fixture.session, second, "Contact moment deleted"));
  settle ();
  lr_session_undo (places->fixture.session);
  settle ();
  g_assert_nonnull (fixture_find_text (get_focus (places), "Tweede"));
}

/* Where the keyboard is after a hit was opened. */
static GtkWidget *
open_hit (Places   *places,
          LrRecord *record,
          guint     field)
{
  gtk_widget_activate_action (places->window, "win.open-record", "(sxu)", lr_record_get_kind (record)->name,
                              lr_record_get_id (record), field);
  settle ();
  g_assert_cmpint (lr_shell_get_pupil (lr_window_get_shell (LR_WINDOW (places->window))), ==,
                   lr_record_get_id (places->pupil));

  return get_focus (places);
}

static void
a_hit_in_a_list_is_at_its_row (Places        *places,
                               gconstpointer  data)
{
  const struct
  {
    const LrKind *kind;
    guint         field;
  } cases[] = {
    { &lr_contact_kind, LR_CONTACT_SAID },
    { &lr_party_kind, LR_PARTY_NAME },
    { &lr_solution_kind, LR_SOLUTION_WHERE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LrRecord) record = NULL;
      GtkWidget *focus;

      /* Neither among the first that are shown nor among the last. */
      for (guint j = 0; j < 50; j++)
        g_object_unref (add (places, cases[i].kind, cases[i].field, "Iets eerder"));
      record = add (places, cases[i].kind, cases[i].field, "Fietsenstalling");
      for (guint j = 0; j < 50; j++)
        g_object_unref (add (places, cases[i].kind, cases[i].field, "Iets anders"));

      g_test_message ("%s", cases[i].kind->name);
      focus = open_hit (places, record, cases[i].field);
      g_assert_false (GTK_IS_LIST_VIEW (focus));
      g_assert_nonnull (fixture_find_text (focus, "Fietsenstalling"));
      g_assert_true (is_in_sight (places->window, get_focus (places)));
    }
}

static LrRecord *
add_part (Places       *places,
          const LrKind *kind,
          guint         plan_field,
          LrRecord     *plan,
          guint         field,
          const char   *text)
{
  LrRecord *record = lr_record_new (kind, lr_record_get_id (places->pupil));
  g_autoptr (GError) error = NULL;

  lr_record_set_integer (record, plan_field, lr_record_get_id (plan));
  lr_record_set_text (record, field, text);
  lr_store_save (places->fixture.store, record, &error);
  g_assert_no_error (error);

  return record;
}

static LrRecord *
add_plan (Places *places,
          LrDay   made_on,
          gint64  version)
{
  LrRecord *plan = lr_record_new (&lr_plan_kind, lr_record_get_id (places->pupil));
  g_autoptr (GError) error = NULL;

  lr_record_set_integer (plan, LR_PLAN_MADE_ON, made_on);
  lr_record_set_integer (plan, LR_PLAN_VERSION, version);
  lr_store_save (places->fixture.store, plan, &error);
  g_assert_no_error (error);

  return plan;
}

static void
a_hit_in_a_plan_is_at_its_field (Places        *places,
                                 gconstpointer  data)
{
  g_autoptr (LrRecord) older = add_plan (places, FIXTURE_TODAY - 30, 1);
  g_autoptr (LrRecord) newer = add_plan (places, FIXTURE_TODAY, 2);
  g_autoptr (LrRecord) goal = add_part (places, &lr_goal_kind, LR_GOAL_PLAN, newer, LR_GOAL_SPECIFIC, "Twee lessen");
  g_autoptr (LrRecord) earlier = add_part (places, &lr_goal_kind, LR_GOAL_PLAN, older, LR_GOAL_SPECIFIC, "Een les");
  g_autoptr (LrRecord) action = add_part (places, &lr_agreement_kind, LR_AGREEMENT_PLAN, older, LR_AGREEMENT_WHAT, "Bellen");
  GtkWidget *focus;
  LrPlanTab *tab;

  focus = open_hit (places, newer, LR_PLAN_ROUTE);
  g_assert_true (GTK_IS_TEXT_VIEW (focus));
  g_assert_true (is_in_sight (places->window, focus));

  /* Of a goal the field, which was folded away. */
  focus = open_hit (places, goal, LR_GOAL_SPECIFIC);
  g_assert_nonnull (gtk_widget_get_ancestor (focus, ADW_TYPE_EXPANDER_ROW));
  g_assert_true (GTK_IS_EDITABLE (focus) || GTK_IS_TEXT_VIEW (focus));
  g_assert_true (gtk_widget_get_mapped (focus));

  /* Of an older version that version. */
  focus = open_hit (places, earlier, LR_GOAL_SPECIFIC);
  tab = LR_PLAN_TAB (fixture_find_type (places->window, LR_TYPE_PLAN_TAB));
  g_assert_cmpint (lr_record_get_id (lr_plan_tab_get_plan (tab)), ==, lr_record_get_id (older));
  g_assert_nonnull (focus);

  /* What was promised stands among all that was, wherever it was made. */
  open_hit (places, action, LR_AGREEMENT_WHAT);
  g_assert_nonnull (fixture_find_text (places->window, "Bellen"));
}

/* What stands above it gets its height after the keyboard is there. */
static void
a_hit_below_long_texts_is_in_sight (Places        *places,
                                    gconstpointer  data)
{
  g_autoptr (LrRecord) plan = add_plan (places, FIXTURE_TODAY, 1);
  g_autofree char *line = g_strnfill (20, '\n');
  g_autoptr (GError) error = NULL;
  GtkWidget *focus;

  for (guint i = 0; i < lr_plan_kind.n_fields; i++)
    {
      if (lr_plan_kind.fields[i].type == LR_FIELD_PROSE)
        lr_record_set_text (plan, i, line);
    }
  lr_record_set_text (plan, LR_PLAN_EVALUATION, "Fietsenstalling");
  lr_store_save (places->fixture.store, plan, &error);
  g_assert_no_error (error);

  focus = open_hit (places, plan, LR_PLAN_EVALUATION);
  /* So much text takes a slow machine a while. */
  fixture_settle_quietly ();
  focus = get_focus (places);
  g_assert_true (GTK_IS_TEXT_VIEW (focus));
  g_assert_true (is_in_sight (places->window, focus));
}

/* What the pupil's own form holds is found in it. */
static void
a_hit_in_the_data_of_the_pupil_is_at_its_field (Places        *places,
                                                gconstpointer  data)
{
  GtkWindow *dialog = NULL;
  GListModel *toplevels = gtk_window_get_toplevels ();

  open_hit (places, places->pupil, LR_PUPIL_NOTE);
  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (toplevels, i);

      if (LR_IS_RECORD_DIALOG (window))
        dialog = window;
    }
  g_assert_nonnull (dialog);
  g_assert_true (GTK_IS_TEXT_VIEW (gtk_window_get_focus (dialog)));
  g_assert_true (is_in_sight (GTK_WIDGET (dialog), gtk_window_get_focus (dialog)));
  gtk_window_destroy (dialog);
}

/* From wherever it is, Tab leads on; in the end it has been at everything. */
static guint
walk_with_tab (Places *places,
               GType   type)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  GtkWidget *before = NULL;
  guint n = 0;

  gtk_window_set_focus (GTK_WINDOW (places->window), NULL);
  for (guint i = 0; i < 300; i++)
    {
      GtkWidget *focus;

      g_signal_emit_by_name (places->window, "move-focus", GTK_DIR_TAB_FORWARD);
      focus = get_focus (places);
      if (focus != NULL && focus == before)
        g_error ("Tab stays at a %s, “%s”", G_OBJECT_TYPE_NAME (focus), gtk_widget_get_tooltip_text (focus));
      if (focus != NULL && !g_hash_table_add (seen, focus))
        break;
      n += focus != NULL && gtk_widget_get_ancestor (focus, type) != NULL;
      before = focus;
    }

  return n;
}

static void
the_keyboard_is_never_caught (Places        *places,
                              gconstpointer  data)
{
  static const char * const tabs[] = { "timeline", "absence", "contact", "plan", "meetings", "steps", "parties", "reports" };
  g_autoptr (LrRecord) plan = add_plan (places, FIXTURE_TODAY, 1);
  g_autoptr (LrRecord) week = lr_record_new (&lr_build_up_kind, lr_record_get_id (places->pupil));
  g_autoptr (GError) error = NULL;

  lr_record_set_integer (week, LR_BUILD_UP_PLAN, lr_record_get_id (plan));
  lr_record_set_integer (week, LR_BUILD_UP_FROM_ON, FIXTURE_TODAY);
  lr_store_save (places->fixture.store, week, &error);
  g_assert_no_error (error);
  g_object_unref (add (places, &lr_contact_kind, LR_CONTACT_SAID, "Gebeld"));

  for (guint i = 0; i < G_N_ELEMENTS (tabs); i++)
    {
      g_test_message ("%s", tabs[i]);
      open_tab (places, tabs[i]);
      g_assert_cmpuint (walk_with_tab (places, LR_TYPE_DOSSIER_PAGE), >, 4);
    }

  /* Both numbers of a week, and where. */
  open_tab (places, "plan");
  g_assert_cmpuint (walk_with_tab (places, GTK_TYPE_FLOW_BOX), ==, 3);
}

#define ADD(name, func) g_test_add ("/places/" name, Places, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("a-note-says-nothing-more", a_note_says_nothing_that_was_not_said);
  ADD ("a-note-just-added", a_note_just_added_is_in_sight);
  ADD ("a-party-just-added", a_party_just_added_is_in_sight);
  ADD ("the-chosen-pupil", the_chosen_pupil_stays_chosen);
  ADD ("the-pupils-of-a-class", the_pupils_of_a_class_stay_where_they_are);
  ADD ("the-keyboard", the_keyboard_stays_with_the_chosen_record);
  ADD ("never-caught", the_keyboard_is_never_caught);
  ADD ("a-hit-in-a-list", a_hit_in_a_list_is_at_its_row);
  ADD ("a-hit-in-a-plan", a_hit_in_a_plan_is_at_its_field);
  ADD ("a-hit-below-long-texts", a_hit_below_long_texts_is_in_sight);
  ADD ("a-hit-in-the-pupil", a_hit_in_the_data_of_the_pupil_is_at_its_field);

  return g_test_run ();
}
