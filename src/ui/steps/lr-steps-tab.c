/* lr-steps-tab.c: step, regie, duties and roles in the dossier of a pupil
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-steps-tab.h"

#include <glib/gi18n.h>

#include "lr-duty-row.h"
#include "lr-face.h"
#include "lr-record-dialog.h"
#include "lr-row-menu.h"
#include "lr-step-dialog.h"
#include "lr-steps-parts.h"

struct _LrStepsTab
{
  LrDossierTab parent_instance;

  LrStepsContext context;

  LrPieces *content;
};

G_DEFINE_FINAL_TYPE (LrStepsTab, lr_steps_tab, LR_TYPE_DOSSIER_TAB)

/* So many duties at first, and as many again when somebody asks for more. */
#define DUTIES 8

/* The parts from top to bottom. */
static void (* const parts[]) (LrStepsContext *context,
                               LrPieces       *page) = {
  lr_step_standing_add,
  lr_case_duties_add,
  lr_case_forecast_add,
  lr_regie_list_add,
  lr_step_ladder_add,
  lr_role_list_add,
  lr_mdo_list_add,
  lr_solution_list_add,
  lr_steps_records_add,
  lr_situation_list_add,
};

static void
show (LrStepsTab *self)
{
  lr_pieces_begin (self->content);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    parts[i] (&self->context, self->content);
  lr_pieces_end (self->content);
}

/* Other agreements are another page. */
static void
take_case (LrStepsTab *self,
           LrCase     *of)
{
  if (self->context.of != NULL && self->context.of->rule_set != of->rule_set)
    lr_pieces_clear (self->content);

  g_clear_pointer (&self->context.of, lr_case_unref);
  self->context.of = of;
}

static void
lr_steps_tab_load (LrDossierTab *tab)
{
  LrStepsTab *self = LR_STEPS_TAB (tab);
  g_autoptr (GError) error = NULL;
  LrWatch *watch = lr_session_get_watch (self->context.session);
  LrCase *of = lr_watch_load_case (watch, lr_dossier_tab_get_pupil_id (tab), &error);

  if (of == NULL)
    {
      lr_session_fail (self->context.session, error);
      return;
    }

  self->context.watch = watch;
  take_case (self, of);
  show (self);
}

static void
lr_steps_tab_add (LrDossierTab *tab)
{
  LrStepsContext *context = &LR_STEPS_TAB (tab)->context;

  if (context->of != NULL)
    lr_dialog_present (lr_step_dialog_new_for_step (context->session, context->of), GTK_WIDGET (tab));
}

static void
choose_situation_cb (GtkWidget  *widget,
                     const char *action,
                     GVariant   *parameter)
{
  LrStepsTab *self = LR_STEPS_TAB (widget);

  if (self->context.of != NULL)
    lr_dialog_present (lr_step_dialog_new_for_situation (self->context.session, self->context.of), widget);
}

static void
add_solution_cb (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  LrStepsTab *self = LR_STEPS_TAB (widget);
  g_autoptr (LrRecord) solution = lr_record_new (&lr_solution_kind, lr_dossier_tab_get_pupil_id (LR_DOSSIER_TAB (self)));

  lr_face_begin (solution, NULL, lr_session_get_today (self->context.session));
  lr_record_dialog_open (self->context.session, solution, widget);
}

static void
more_duties_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  LrStepsTab *self = LR_STEPS_TAB (widget);

  self->context.n_duties += DUTIES;
  lr_dossier_tab_load (LR_DOSSIER_TAB (widget));
}

/* Without a watch there is nothing to make pieces of. */
static void
locking_cb (LrStepsTab *self)
{
  lr_pieces_stop (self->content);
}

static void
lr_steps_tab_constructed (GObject *object)
{
  LrStepsTab *self = LR_STEPS_TAB (object);

  G_OBJECT_CLASS (lr_steps_tab_parent_class)->constructed (object);

  self->context.session = lr_dossier_tab_get_session (LR_DOSSIER_TAB (self));
  self->context.n_duties = DUTIES;
  lr_pieces_set_page (self->content, &self->context);
  lr_row_menu_attach (GTK_WIDGET (self->content), LR_TYPE_DUTY_ROW, "duty.menu");
  g_signal_connect_object (self->context.session, "locking", G_CALLBACK (locking_cb), self, G_CONNECT_SWAPPED);
}

static void
lr_steps_tab_dispose (GObject *object)
{
  LrStepsTab *self = LR_STEPS_TAB (object);

  G_OBJECT_CLASS (lr_steps_tab_parent_class)->dispose (object);

  g_clear_pointer (&self->context.of, lr_case_unref);
  g_clear_object (&self->context.routes);
}

static void
lr_steps_tab_class_init (LrStepsTabClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  LrDossierTabClass *tab_class = LR_DOSSIER_TAB_CLASS (klass);

  object_class->constructed = lr_steps_tab_constructed;
  object_class->dispose = lr_steps_tab_dispose;
  tab_class->load = lr_steps_tab_load;
  tab_class->add = lr_steps_tab_add;

  g_type_ensure (LR_TYPE_PIECES);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/leerrecht/Leerrecht/ui/lr-steps-tab.ui");
  gtk_widget_class_bind_template_child (widget_class, LrStepsTab, content);

  gtk_widget_class_install_action (widget_class, "steps.choose-situation", NULL, choose_situation_cb);
  gtk_widget_class_install_action (widget_class, "steps.add-solution", NULL, add_solution_cb);
  gtk_widget_class_install_action (widget_class, "steps.more-duties", NULL, more_duties_cb);
}

static void
lr_steps_tab_init (LrStepsTab *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

LrCase *
lr_steps_tab_get_case (LrStepsTab *self)
{
  g_return_val_if_fail (LR_IS_STEPS_TAB (self), NULL);

  return self->context.of;
}
