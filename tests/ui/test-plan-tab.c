/* test-plan-tab.c: writing a plan of approach
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <adwaita.h>

#include "fixture.h"
#include "lr-kinds.h"
#include "lr-landmark.h"
#include "lr-part-list.h"
#include "lr-plan-tab.h"
#include "lr-plan.h"
#include "lr-prose-field.h"
#include "lr-store-draft.h"
#include "typed.h"

typedef struct
{
  Fixture school;
  LrRecord *pupil;
  GtkWidget *window;
  LrPlanTab *tab;
} PlanFixture;

static void
set_up (PlanFixture   *fixture,
        gconstpointer  data)
{
  fixture_set_up (&fixture->school);
  fixture->pupil = fixture_add_pupil (&fixture->school, "1", "Sterre", "Maan", "2b");
  fixture->tab = g_object_new (LR_TYPE_PLAN_TAB,
                               "session", fixture->school.session,
                               "pupil", fixture->pupil,
                               NULL);
  fixture->window = g_object_ref_sink (gtk_window_new ());
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->tab));
  gtk_window_present (GTK_WINDOW (fixture->window));
  fixture_settle ();
}

static void
tear_down (PlanFixture   *fixture,
           gconstpointer  data)
{
  if (fixture->window != NULL)
    {
      g_object_ref (fixture->tab);
      gtk_window_destroy (GTK_WINDOW (fixture->window));
      fixture_wait (1000);  /* what moves holds on to it until it is there */
      g_assert_finalize_object (fixture->window);
      g_assert_finalize_object (fixture->tab);
    }
  g_object_unref (fixture->pupil);
  fixture_clear (&fixture->school);
}

static GtkWidget *
find_nth (GtkWidget *widget,
          GType      type,
          guint     *n)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && (*n)-- == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_nth (child, type, n);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWidget *
find (PlanFixture *fixture,
      GType        type,
      guint        n)
{
  return find_nth (GTK_WIDGET (fixture->tab), type, &n);
}

static GtkWidget *
find_by_tooltip (GtkWidget  *widget,
                 const char *tooltip)
{
  if (g_strcmp0 (gtk_widget_get_tooltip_text (widget), tooltip) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_by_tooltip (child, tooltip);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static LrRecord *
load_newest (PlanFixture *fixture)
{
  g_autoptr (GPtrArray) versions = NULL;

  versions = lr_plan_list_versions (fixture->school.store, lr_record_get_id (fixture->pupil), NULL);
  return versions->len > 0 ? g_object_ref (g_ptr_array_index (versions, 0)) : NULL;
}

static GPtrArray *
load_parts (PlanFixture  *fixture,
            const LrKind *kind,
            guint         plan_field)
{
  g_autoptr (LrRecord) plan = load_newest (fixture);

  return lr_store_list_children (fixture->school.store, kind, plan_field, lr_record_get_id (plan), NULL);
}

static void
write_first_version (PlanFixture *fixture)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->tab), "tab.add", NULL));
  fixture_settle ();
}

static void
begins_empty_and_makes_a_first_version (PlanFixture   *fixture,
                                        gconstpointer  data)
{
  g_autoptr (LrRecord) plan = NULL;

  g_assert_null (lr_plan_tab_get_plan (fixture->tab));
  write_first_version (fixture);
  plan = load_newest (fixture);
  g_assert_nonnull (plan);
  g_assert_cmpint (lr_record_get_integer (plan, LR_PLAN_VERSION), ==, 1);
  g_assert_cmpuint (lr_record_get_day (plan, LR_PLAN_MADE_ON), ==, FIXTURE_TODAY);
}

static void
keeps_what_is_typed_without_being_asked (PlanFixture   *fixture,
                                         gconstpointer  data)
{
  g_autoptr (LrRecord) plan = NULL;

  write_first_version (fixture);
  lr_prose_field_set_text (LR_PROSE_FIELD (find (fixture, LR_TYPE_PROSE_FIELD, 0)), "Drie kinderen <thuis> & een hond");
  fixture_wait (1200);

  plan = load_newest (fixture);
  g_assert_cmpstr (lr_record_get_text (plan, LR_PLAN_FAMILY), ==, "Drie kinderen <thuis> & een hond");
}

static void
keeps_what_is_typed_at_the_moment_of_locking (PlanFixture   *fixture,
                                              gconstpointer  data)
{
  g_autofree char *folder = g_strdup (fixture->school.folder);
  g_autoptr (LrStore) store = g_object_ref (fixture->school.store);
  g_autoptr (LrRecord) plan = NULL;
  gint64 id;

  write_first_version (fixture);
  id = lr_record_get_id (lr_plan_tab_get_plan (fixture->tab));
  lr_prose_field_set_text (LR_PROSE_FIELD (find (fixture, LR_TYPE_PROSE_FIELD, 0)), "half een woo");
  lr_session_lock (fixture->school.session);
  fixture_settle ();

  g_clear_object (&store);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  fixture_settle_quietly ();
  g_assert_finalize_object (g_steal_pointer (&fixture->window));
  g_assert_finalize_object (fixture->school.store);

  fixture->school.store = lr_store_open (folder, typed ("paard lamp wolk fiets"), NULL);
  g_assert_nonnull (fixture->school.store);
  plan = lr_store_load (fixture->school.store, &lr_plan_kind, id, NULL);
  g_assert_cmpstr (lr_record_get_text (plan, LR_PLAN_FAMILY), ==, "half een woo");
}

static void
a_new_version_takes_goals_along_and_leaves_the_old_one (PlanFixture   *fixture,
                                                        gconstpointer  data)
{
  g_autoptr (GPtrArray) goals = NULL;
  g_autoptr (GPtrArray) versions = NULL;
  g_autoptr (LrRecord) goal = NULL;
  g_autofree char *what = NULL;

  write_first_version (fixture);
  goal = lr_record_new (&lr_goal_kind, lr_record_get_id (fixture->pupil));
  lr_record_set_integer (goal, LR_GOAL_PLAN, lr_record_get_id (lr_plan_tab_get_plan (fixture->tab)));
  lr_record_set_text (goal, LR_GOAL_SPECIFIC, "Twee ochtenden op school");
  g_assert_true (lr_store_save (fixture->school.store, goal, NULL));
  fixture_settle ();

  write_first_version (fixture);
  goals = load_parts (fixture, &lr_goal_kind, LR_GOAL_PLAN);
  g_assert_cmpuint (goals->len, ==, 1);
  g_assert_cmpint (lr_record_get_id (g_ptr_array_index (goals, 0)), !=, lr_record_get_id (goal));
  g_assert_cmpint (lr_record_get_integer (lr_plan_tab_get_plan (fixture->tab), LR_PLAN_VERSION), ==, 2);

  /* One step back takes all of it away. */
  what = lr_store_undo (fixture->school.store, NULL);
  g_assert_nonnull (what);
  fixture_settle ();
  versions = lr_plan_list_versions (fixture->school.store, lr_record_get_id (fixture->pupil), NULL);
  g_assert_cmpuint (versions->len, ==, 1);
  g_assert_cmpint (lr_record_get_integer (lr_plan_tab_get_plan (fixture->tab), LR_PLAN_VERSION), ==, 1);
}

static void
an_older_version_can_only_be_read (PlanFixture   *fixture,
                                   gconstpointer  data)
{
  gboolean editable;

  write_first_version (fixture);
  write_first_version (fixture);
  g_object_get (find (fixture, LR_TYPE_PROSE_FIELD, 0), "editable", &editable, NULL);
  g_assert_true (editable);

  gtk_drop_down_set_selected (GTK_DROP_DOWN (find (fixture, GTK_TYPE_DROP_DOWN, 0)), 1);
  fixture_settle ();
  g_object_get (find (fixture, LR_TYPE_PROSE_FIELD, 0), "editable", &editable, NULL);
  g_assert_false (editable);
  g_assert_cmpint (lr_record_get_integer (lr_plan_tab_get_plan (fixture->tab), LR_PLAN_VERSION), ==, 1);
}

static void
adds_deletes_and_brings_back_an_action (PlanFixture   *fixture,
                                        gconstpointer  data)
{
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) added = NULL;
  LrPartList *list;
  GtkWidget *row_button, *who;
  guint first = 0;
  guint second = 1;
  g_autofree char *what = NULL;

  write_first_version (fixture);
  list = LR_PART_LIST (find (fixture, LR_TYPE_PART_LIST, 1));
  g_assert_true (lr_part_list_get_kind (list) == &lr_agreement_kind);

  g_signal_emit_by_name (gtk_widget_get_last_child (GTK_WIDGET (list)), "clicked");
  none = load_parts (fixture, &lr_agreement_kind, LR_AGREEMENT_PLAN);
  g_assert_cmpuint (none->len, ==, 0);
  g_clear_pointer (&none, g_ptr_array_unref);

  /* Who is written before what: that is no action yet, and not lost either. */
  who = find_nth (GTK_WIDGET (list), GTK_TYPE_ENTRY, &second);
  gtk_editable_set_text (GTK_EDITABLE (who), "Mentor");
  fixture_wait (1200);
  none = load_parts (fixture, &lr_agreement_kind, LR_AGREEMENT_PLAN);
  g_assert_cmpuint (none->len, ==, 0);
  gtk_editable_set_text (GTK_EDITABLE (find_nth (GTK_WIDGET (list), GTK_TYPE_ENTRY, &first)), "Bellen");
  fixture_wait (1200);
  added = load_parts (fixture, &lr_agreement_kind, LR_AGREEMENT_PLAN);
  g_assert_cmpuint (added->len, ==, 1);
  g_assert_cmpstr (lr_record_get_text (g_ptr_array_index (added, 0), LR_AGREEMENT_WHAT), ==, "Bellen");
  g_assert_cmpstr (lr_record_get_text (g_ptr_array_index (added, 0), LR_AGREEMENT_WHO), ==, "Mentor");

  row_button = find_by_tooltip (GTK_WIDGET (list), "Delete Agreement");
  g_assert_nonnull (row_button);
  g_signal_emit_by_name (row_button, "clicked");
  g_assert_cmpuint (lr_part_list_get_n_records (list), ==, 0);

  what = lr_store_undo (fixture->school.store, NULL);
  g_assert_cmpstr (what, ==, "Agreement deleted");
  fixture_settle ();
  g_assert_cmpuint (lr_part_list_get_n_records (list), ==, 1);
}

/* Nothing is made up for what is missing, and nothing of it is lost. */
static void
half_an_action_is_there_again (PlanFixture   *fixture,
                               gconstpointer  data)
{
  g_autoptr (GPtrArray) stored = NULL;
  GtkWidget *entry;
  guint second = 1;

  write_first_version (fixture);
  g_signal_emit_by_name (gtk_widget_get_last_child (find (fixture, LR_TYPE_PART_LIST, 1)), "clicked");
  entry = find_nth (find (fixture, LR_TYPE_PART_LIST, 1), GTK_TYPE_ENTRY, &second);
  gtk_editable_set_text (GTK_EDITABLE (entry), "Mentor");

  /* As it is when the dossier was closed and opened, or the store locked. */
  gtk_window_set_child (GTK_WINDOW (fixture->window), NULL);
  fixture_settle ();
  fixture->tab = g_object_new (LR_TYPE_PLAN_TAB, "session", fixture->school.session, "pupil", fixture->pupil, NULL);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->tab));
  fixture_wait (800);

  stored = load_parts (fixture, &lr_agreement_kind, LR_AGREEMENT_PLAN);
  g_assert_cmpuint (stored->len, ==, 0);
  g_assert_cmpuint (lr_part_list_get_n_records (LR_PART_LIST (find (fixture, LR_TYPE_PART_LIST, 1))), ==, 1);
  second = 1;
  entry = find_nth (find (fixture, LR_TYPE_PART_LIST, 1), GTK_TYPE_ENTRY, &second);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "Mentor");

  /* What it lacked makes it an action; the draft is gone. */
  second = 0;
  entry = find_nth (find (fixture, LR_TYPE_PART_LIST, 1), GTK_TYPE_ENTRY, &second);
  gtk_editable_set_text (GTK_EDITABLE (entry), "Bellen");
  fixture_wait (1200);
  g_clear_pointer (&stored, g_ptr_array_unref);
  stored = load_parts (fixture, &lr_agreement_kind, LR_AGREEMENT_PLAN);
  g_assert_cmpuint (stored->len, ==, 1);
  g_assert_cmpstr (lr_record_get_text (g_ptr_array_index (stored, 0), LR_AGREEMENT_WHO), ==, "Mentor");
  g_ptr_array_unref (stored);
  stored = lr_store_list_drafts (fixture->school.store, NULL);
  g_assert_cmpuint (stored->len, ==, 0);
}

static guint
count_type (GtkWidget *widget,
            GType      type)
{
  guint n = (guint) G_TYPE_CHECK_INSTANCE_TYPE (widget, type);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_type (child, type);

  return n;
}

#define GOALS 24

/* A few at first, the rest with the frames, and what is in one when it is unfolded. */
static void
many_goals_come_by_degrees (PlanFixture   *fixture,
                            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  gint64 last = 0;
  GtkWidget *list, *focus;
  guint n_prose;

  write_first_version (fixture);
  fixture_wait (800);
  n_prose = count_type (GTK_WIDGET (fixture->tab), LR_TYPE_PROSE_FIELD);
  list = find (fixture, LR_TYPE_PART_LIST, 0);

  lr_store_begin (fixture->school.store, "Goals", &error);
  g_assert_no_error (error);
  for (guint i = 0; i < GOALS; i++)
    {
      g_autoptr (LrRecord) goal = lr_record_new (&lr_goal_kind, lr_record_get_id (fixture->pupil));

      lr_record_set_integer (goal, LR_GOAL_PLAN, lr_record_get_id (lr_plan_tab_get_plan (fixture->tab)));
      lr_record_set_text (goal, LR_GOAL_SPECIFIC, "Twee ochtenden op school");
      lr_store_save (fixture->school.store, goal, &error);
      g_assert_no_error (error);
      last = lr_record_get_id (goal);
    }
  lr_store_commit (fixture->school.store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_type (list, ADW_TYPE_EXPANDER_ROW), <=, 4);

  fixture_wait (800);
  g_assert_cmpuint (count_type (list, ADW_TYPE_EXPANDER_ROW), ==, GOALS);
  g_assert_cmpuint (count_type (GTK_WIDGET (fixture->tab), LR_TYPE_PROSE_FIELD), ==, n_prose);

  lr_landmark_go (GTK_WIDGET (fixture->tab), &lr_goal_kind, last, LR_GOAL_RESULT);
  fixture_wait (800);
  focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  g_assert_nonnull (gtk_widget_get_ancestor (focus, LR_TYPE_PROSE_FIELD));
  g_assert_true (gtk_widget_is_ancestor (focus, list));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, function) \
  g_test_add ("/plan-tab/" name, PlanFixture, NULL, set_up, function, tear_down)

  ADD ("first-version", begins_empty_and_makes_a_first_version);
  ADD ("autosave", keeps_what_is_typed_without_being_asked);
  ADD ("lock", keeps_what_is_typed_at_the_moment_of_locking);
  ADD ("new-version", a_new_version_takes_goals_along_and_leaves_the_old_one);
  ADD ("older-version", an_older_version_can_only_be_read);
  ADD ("many-goals", many_goals_come_by_degrees);
  ADD ("action", adds_deletes_and_brings_back_an_action);
  ADD ("half-an-action", half_an_action_is_there_again);

  return g_test_run ();
}
