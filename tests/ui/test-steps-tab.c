/* test-steps-tab.c: where a case stands, and moving it on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <adwaita.h>

#include "fixture.h"
#include "lr-kinds.h"
#include "lr-prose-row.h"
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
  gtk_window_present (GTK_WINDOW (fixture->window));
  fixture_settle ();
}

static void
tear_down (StepsFixture  *fixture,
           gconstpointer  data)
{
  g_object_ref (fixture->tab);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  for (guint i = 0; i < 5; i++)
    fixture_settle ();
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
                                                   lr_steps_tab_get_case (fixture->tab),
                                                   GTK_WIDGET (fixture->tab));

  gtk_window_present (GTK_WINDOW (dialog));
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

static GtkWidget *
find_type (GtkWidget *widget,
           GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_type (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
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

  reason = find_type (GTK_WIDGET (dialog), LR_TYPE_PROSE_ROW);
  lr_prose_row_set_text (LR_PROSE_ROW (reason), "   ");
  g_assert_false (lr_step_dialog_can_record (dialog));
  lr_prose_row_set_text (LR_PROSE_ROW (reason), "Weer elke dag op school");
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
                                                        lr_steps_tab_get_case (fixture->tab),
                                                        GTK_WIDGET (fixture->tab));
  GtkWidget *check = find_type (dialog, GTK_TYPE_CHECK_BUTTON);
  g_autoptr (GPtrArray) situations = NULL;

  gtk_window_present (GTK_WINDOW (dialog));
  fixture_settle ();
  g_assert_false (lr_step_dialog_can_record (LR_STEP_DIALOG (dialog)));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  g_assert_true (lr_step_dialog_can_record (LR_STEP_DIALOG (dialog)));
  gtk_widget_activate_action (dialog, "step.record", NULL);
  fixture_settle ();

  situations = lr_store_list (fixture->school.store, &lr_situation_kind, lr_record_get_id (fixture->pupil), NULL);
  g_assert_cmpuint (situations->len, ==, 1);
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

  return g_test_run ();
}
