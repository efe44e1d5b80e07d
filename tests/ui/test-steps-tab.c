/* test-steps-tab.c: where a case stands, and moving it on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <adwaita.h>

#include "fixture.h"
#include "lr-choices.h"
#include "lr-duty-row.h"
#include "lr-kinds.h"
#include "lr-landmark.h"
#include "lr-pieces.h"
#include "lr-prose-field.h"
#include "lr-step-dialog.h"
#include "lr-steps-tab.h"

typedef struct
{
  Fixture school;
  LrRecord *pupil;
  GtkWidget *window;
  LrStepsTab *tab;
} StepsFixture;

static void
set_up (StepsFixture  *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture_set_up (&fixture->school);
  fixture->pupil = fixture_add_pupil (&fixture->school, "1", "Sterre", "<Maan> & Zn", "2b");
  lr_record_set_text (fixture->pupil, LR_PUPIL_RULESET, data);
  lr_store_save (fixture->school.store, fixture->pupil, &error);
  g_assert_no_error (error);

  fixture->tab = g_object_new (LR_TYPE_STEPS_TAB,
                               "session", fixture->school.session,
                               "pupil", fixture->pupil,
                               NULL);
  fixture->window = g_object_ref_sink (gtk_window_new ());
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->tab));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 760, 640);
  gtk_window_present (GTK_WINDOW (fixture->window));
  fixture_settle ();
}

static void
tear_down (StepsFixture  *fixture,
           gconstpointer  data)
{
  g_object_ref (fixture->tab);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  fixture_wait (1000);
  g_assert_finalize_object (fixture->window);
  g_assert_finalize_object (fixture->tab);
  g_object_unref (fixture->pupil);
  fixture_clear (&fixture->school);
}

static const char *
get_step (StepsFixture *fixture)
{
  return lr_steps_tab_get_case (fixture->tab)->escalation.step;
}

static LrStepDialog *
open_dialog (StepsFixture *fixture)
{
  GtkWidget *dialog = lr_step_dialog_new_for_step (fixture->school.session,
                                                   lr_steps_tab_get_case (fixture->tab));

  lr_dialog_present (dialog, GTK_WIDGET (fixture->tab));
  fixture_settle ();
  return LR_STEP_DIALOG (dialog);
}

static void
enter (StepsFixture *fixture,
       const char   *step)
{
  LrStepDialog *dialog = open_dialog (fixture);

  g_assert_true (lr_step_dialog_choose (dialog, step));
  g_assert_true (lr_step_dialog_can_record (dialog));
  gtk_widget_activate_action (GTK_WIDGET (dialog), "step.record", NULL);
  fixture_settle ();
}

static void
moves_on_step_by_step_and_back_by_undo (StepsFixture  *fixture,
                                        gconstpointer  data)
{
  g_autofree char *what = NULL;

  g_assert_null (get_step (fixture));
  enter (fixture, "1");
  g_assert_cmpstr (get_step (fixture), ==, "1");
  enter (fixture, "2");
  g_assert_cmpstr (get_step (fixture), ==, "2");

  what = lr_store_undo (fixture->school.store, NULL);
  fixture_settle ();
  g_assert_cmpstr (get_step (fixture), ==, "1");
}

static void
going_back_asks_for_a_reason (StepsFixture  *fixture,
                              gconstpointer  data)
{
  LrStepDialog *dialog;
  GtkWidget *reason;

  enter (fixture, "1");
  enter (fixture, "2");
  dialog = open_dialog (fixture);
  g_assert_true (lr_step_dialog_choose (dialog, "1"));
  g_assert_false (lr_step_dialog_can_record (dialog));

  reason = fixture_find_type (GTK_WIDGET (dialog), LR_TYPE_PROSE_FIELD);
  lr_prose_field_set_text (LR_PROSE_FIELD (reason), "   ");
  g_assert_false (lr_step_dialog_can_record (dialog));
  lr_prose_field_set_text (LR_PROSE_FIELD (reason), "Weer elke dag op school");
  g_assert_true (lr_step_dialog_can_record (dialog));
  gtk_widget_activate_action (GTK_WIDGET (dialog), "step.record", NULL);
  fixture_settle ();
  g_assert_cmpstr (get_step (fixture), ==, "1");
}

static void
a_situation_brings_its_checklist (StepsFixture  *fixture,
                                  gconstpointer  data)
{
  GtkWidget *dialog = lr_step_dialog_new_for_situation (fixture->school.session,
                                                        lr_steps_tab_get_case (fixture->tab));
  GtkWidget *check = fixture_find_type (dialog, GTK_TYPE_CHECK_BUTTON);
  g_autoptr (GPtrArray) situations = NULL;

  lr_dialog_present (dialog, GTK_WIDGET (fixture->tab));
  fixture_settle ();
  g_assert_false (lr_step_dialog_can_record (LR_STEP_DIALOG (dialog)));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  g_assert_true (lr_step_dialog_can_record (LR_STEP_DIALOG (dialog)));
  gtk_widget_activate_action (dialog, "step.record", NULL);
  fixture_settle ();

  situations = lr_store_list (fixture->school.store, &lr_situation_kind, lr_record_get_id (fixture->pupil), NULL);
  g_assert_cmpuint (situations->len, ==, 1);
}

static void
add_absences (StepsFixture *fixture)
{
  for (guint i = 0; i < 60; i++)
    {
      g_autoptr (LrRecord) absence = lr_record_new (&lr_absence_kind, lr_record_get_id (fixture->pupil));
      g_autoptr (GError) error = NULL;

      lr_record_set_integer (absence, LR_ABSENCE_START_ON, FIXTURE_TODAY - 1 - i);
      lr_record_set_text (absence, LR_ABSENCE_KIND, i % 4 == 0 ? "luxury" : "unauthorised");
      lr_store_save (fixture->school.store, absence, &error);
      g_assert_no_error (error);
    }
}

static void
settle_whole (StepsFixture *fixture)
{
  fixture_wait (1000);
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

/* Of the page only the row of the duty goes: the others stay the widgets they are,
 * at their place, and the keyboard goes to the next. */
static void
a_tick_takes_one_row_away (StepsFixture  *fixture,
                           gconstpointer  data)
{
  LrPieces *pieces;
  GtkAdjustment *place;
  GtkWidget *duty, *next, *ladder, *focus;
  guint n_duties, n_made;
  double at;

  add_absences (fixture);
  settle_whole (fixture);
  pieces = LR_PIECES (fixture_find_type (GTK_WIDGET (fixture->tab), LR_TYPE_PIECES));
  n_duties = count_type (GTK_WIDGET (pieces), LR_TYPE_DUTY_ROW);
  n_made = lr_pieces_get_n_made (pieces);
  g_assert_cmpuint (n_duties, >=, 3);

  ladder = fixture_find_type (GTK_WIDGET (pieces), ADW_TYPE_EXPANDER_ROW);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (ladder), TRUE);
  duty = gtk_widget_get_next_sibling (fixture_find_type (GTK_WIDGET (pieces), LR_TYPE_DUTY_ROW));
  next = gtk_widget_get_next_sibling (duty);
  gtk_widget_child_focus (duty, GTK_DIR_TAB_FORWARD);
  settle_whole (fixture);
  place = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (fixture_find_type (GTK_WIDGET (fixture->tab),
                                                                                GTK_TYPE_SCROLLED_WINDOW)));
  at = gtk_adjustment_get_value (place);

  gtk_widget_activate_action (duty, "duty.tick", NULL);
  settle_whole (fixture);
  g_assert_cmpuint (count_type (GTK_WIDGET (pieces), LR_TYPE_DUTY_ROW), ==, n_duties - 1);
  g_assert_cmpuint (lr_pieces_get_n_made (pieces), ==, n_made);
  g_assert_true (ladder == fixture_find_type (GTK_WIDGET (pieces), ADW_TYPE_EXPANDER_ROW));
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (place), at, 0.5);

  focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_is_ancestor (focus, next));

  g_free (lr_store_undo (fixture->school.store, NULL));
  settle_whole (fixture);
  g_assert_cmpuint (count_type (GTK_WIDGET (pieces), LR_TYPE_DUTY_ROW), ==, n_duties);
  g_assert_cmpuint (lr_pieces_get_n_made (pieces), ==, n_made + 1);
}

/* What the agreements say besides: where a source is of before the law, what it asks of
 * whom. */
static void
a_duty_says_what_is_to_be_known_of_it (StepsFixture  *fixture,
                                       gconstpointer  data)
{
  GPtrArray *duties;
  guint n_notes = 0;

  add_absences (fixture);
  settle_whole (fixture);
  duties = lr_steps_tab_get_case (fixture->tab)->duties;
  for (guint i = 0; i < duties->len; i++)
    {
      const LrDuty *duty = g_ptr_array_index (duties, i);

      if (fixture_find_text (GTK_WIDGET (fixture->tab), lr_duty_get_what (duty)) == NULL || lr_duty_get_note (duty) == NULL)
        continue;

      g_assert_nonnull (fixture_find_text (GTK_WIDGET (fixture->tab), lr_duty_get_note (duty)));
      n_notes++;
    }
  g_assert_cmpuint (n_notes, >, 0);
}

static gint64
add_regie (StepsFixture *fixture,
           const char   *holder,
           LrDay         from_on)
{
  g_autoptr (LrRecord) regie = lr_record_new (&lr_regie_kind, lr_record_get_id (fixture->pupil));
  g_autoptr (GError) error = NULL;

  lr_record_set_text (regie, LR_REGIE_KIND, lr_regie_kinds[0].id);
  lr_record_set_text (regie, LR_REGIE_HOLDER, holder);
  lr_record_set_integer (regie, LR_REGIE_FROM_ON, from_on);
  lr_store_save (fixture->school.store, regie, &error);
  g_assert_no_error (error);

  return lr_record_get_id (regie);
}

/* Also what stands in a row that was folded, and so was not made yet. */
static void
a_hit_unfolds_where_it_stands (StepsFixture  *fixture,
                               gconstpointer  data)
{
  gint64 before = add_regie (fixture, "Mentor", FIXTURE_TODAY - 90);
  GtkWidget *focus;

  add_regie (fixture, "Coördinator", FIXTURE_TODAY - 9);
  settle_whole (fixture);
  lr_landmark_go (GTK_WIDGET (fixture->tab), &lr_regie_kind, before, LR_LANDMARK_ALL);
  settle_whole (fixture);
  focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  g_assert_true (ADW_IS_ACTION_ROW (focus));
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (focus)), ==, "Mentor");
}

/* (nullable): the row with that title */
static GtkWidget *
find_row (GtkWidget  *widget,
          const char *title)
{
  if (ADW_IS_PREFERENCES_ROW (widget) &&
      g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row (child, title);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* In Tilburg the psychologist comes when somebody wants it. */
static void
it_says_whom_to_ask_to_an_mdo (StepsFixture  *fixture,
                               gconstpointer  data)
{
  GtkWidget *row;

  settle_whole (fixture);
  row = find_row (GTK_WIDGET (fixture->tab), "Psycholoog of orthopedagoog");
  g_assert_true (ADW_IS_ACTION_ROW (row));
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==,
                   "If somebody wants them there. Helpt de oorzaak begrijpen");
}

static void
regie_of_an_unknown_kind_is_shown (StepsFixture  *fixture,
                                   gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  gint64 id = add_regie (fixture, "De burgemeester", FIXTURE_TODAY - 9);
  g_autoptr (LrRecord) regie = lr_store_load (fixture->school.store, &lr_regie_kind, id, &error);
  GtkWidget *row;

  g_assert_no_error (error);
  lr_record_set_text (regie, LR_REGIE_KIND, "word-of-a-newer-version");
  lr_store_save (fixture->school.store, regie, &error);
  g_assert_no_error (error);
  settle_whole (fixture);
  row = find_row (GTK_WIDGET (fixture->tab), "De burgemeester");
  g_assert_true (ADW_IS_EXPANDER_ROW (row));
  g_assert_true (g_str_has_prefix (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)),
                                   "Regie of a kind that this version of the app does not know"));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, function) \
  g_test_add ("/steps-tab/" name, StepsFixture, "tilburg", set_up, function, tear_down)

  ADD ("moves-on", moves_on_step_by_step_and_back_by_undo);
  ADD ("back", going_back_asks_for_a_reason);
  ADD ("situation", a_situation_brings_its_checklist);
  ADD ("tick", a_tick_takes_one_row_away);
  g_test_add ("/steps-tab/notes", StepsFixture, "povo", set_up, a_duty_says_what_is_to_be_known_of_it, tear_down);
  ADD ("hit", a_hit_unfolds_where_it_stands);
  ADD ("mdo", it_says_whom_to_ask_to_an_mdo);
  ADD ("unknown-regie", regie_of_an_unknown_kind_is_shown);

  return g_test_run ();
}
