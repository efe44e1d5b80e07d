/* lr-steps-tab.c: step, regie, duties and roles in the dossier of a pupil
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-steps-tab.h"

#include <glib/gi18n.h>

#include "lr-duty-row.h"
#include "lr-kinds.h"
#include "lr-record-dialog.h"
#include "lr-row-menu.h"
#include "lr-step-dialog.h"
#include "lr-steps-parts.h"

struct _LrStepsTab
{
  AdwBin parent_instance;

  LrSession *session;
  LrRecord *pupil;
  LrStepsContext context;
  guint reload_source;

  LrPieces *content;
};

G_DEFINE_FINAL_TYPE (LrStepsTab, lr_steps_tab, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_PUPIL,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

/* So many duties at first, and as many again when somebody asks for more. */
#define DUTIES 8

/* The parts from top to bottom. */
static void (* const parts[]) (LrStepsContext *context,
                               LrPieces       *page) = {
  lr_step_standing_add,
  lr_case_duties_add,
  lr_regie_list_add,
  lr_step_ladder_add,
  lr_role_list_add,
  lr_mdo_list_add,
  lr_solution_list_add,
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
load (LrStepsTab *self)
{
  LrWatch *watch = lr_session_get_watch (self->session);
  g_autoptr (GError) error = NULL;
  LrCase *of;

  if (watch == NULL)
    return;

  of = lr_watch_load_case (watch, lr_record_get_id (self->pupil), &error);
  if (of == NULL)
    {
      lr_session_fail (self->session, error);
      return;
    }

  self->context.watch = watch;
  take_case (self, of);
  show (self);
}

static gboolean
reload_cb (gpointer user_data)
{
  LrStepsTab *self = user_data;

  self->reload_source = 0;
  load (self);
  return G_SOURCE_REMOVE;
}

static void
reload_later (LrStepsTab *self)
{
  if (self->reload_source == 0)
    self->reload_source = g_idle_add (reload_cb, self);
}

static void
store_changed_cb (LrStepsTab *self,
                  gpointer    kind,
                  gint64      pupil)
{
  if (kind == NULL || pupil == lr_record_get_id (self->pupil))
    reload_later (self);
}

static void
move_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  LrStepsTab *self = LR_STEPS_TAB (widget);

  if (self->context.of != NULL)
    gtk_window_present (GTK_WINDOW (lr_step_dialog_new_for_step (self->session, self->context.of, widget)));
}

static void
choose_situation_cb (GtkWidget  *widget,
                     const char *action,
                     GVariant   *parameter)
{
  LrStepsTab *self = LR_STEPS_TAB (widget);

  if (self->context.of != NULL)
    gtk_window_present (GTK_WINDOW (lr_step_dialog_new_for_situation (self->session, self->context.of, widget)));
}

static void
add_solution_cb (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  LrStepsTab *self = LR_STEPS_TAB (widget);
  g_autoptr (LrRecord) solution = lr_record_new (&lr_solution_kind, lr_record_get_id (self->pupil));

  lr_record_set_integer (solution, LR_SOLUTION_CHOSEN_ON, lr_session_get_today (self->session));
  lr_record_dialog_open (self->session, solution, widget);
}

static void
more_duties_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  LrStepsTab *self = LR_STEPS_TAB (widget);

  self->context.n_duties += DUTIES;
  load (self);
}

/* Without a watch there is nothing to make pieces of. */
static void
locking_cb (LrStepsTab *self)
{
  g_clear_handle_id (&self->reload_source, g_source_remove);
  lr_pieces_stop (self->content);
}

static void
lr_steps_tab_constructed (GObject *object)
{
  LrStepsTab *self = LR_STEPS_TAB (object);
  LrStore *store;

  G_OBJECT_CLASS (lr_steps_tab_parent_class)->constructed (object);

  self->context.session = self->session;
  self->context.n_duties = DUTIES;
  lr_pieces_set_page (self->content, &self->context);
  lr_row_menu_attach (GTK_WIDGET (self->content), LR_TYPE_DUTY_ROW, "duty.menu");

  store = lr_session_get_store (self->session);
  if (store != NULL)
    g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "locking", G_CALLBACK (locking_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::today", G_CALLBACK (reload_later), self, G_CONNECT_SWAPPED);
  load (self);
}

static void
lr_steps_tab_get_property (GObject    *object,
                           guint       property_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  LrStepsTab *self = LR_STEPS_TAB (object);

  switch (property_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;

    case PROP_PUPIL:
      g_value_set_object (value, self->pupil);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
lr_steps_tab_set_property (GObject      *object,
                           guint         property_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  LrStepsTab *self = LR_STEPS_TAB (object);

  switch (property_id)
    {
    case PROP_SESSION:
      self->session = g_value_dup_object (value);
      break;

    case PROP_PUPIL:
      self->pupil = g_value_dup_object (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
lr_steps_tab_dispose (GObject *object)
{
  LrStepsTab *self = LR_STEPS_TAB (object);

  g_clear_handle_id (&self->reload_source, g_source_remove);
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_pointer (&self->context.of, lr_case_unref);
  g_clear_object (&self->context.routes);
  g_clear_object (&self->session);
  g_clear_object (&self->pupil);

  G_OBJECT_CLASS (lr_steps_tab_parent_class)->dispose (object);
}

static void
lr_steps_tab_class_init (LrStepsTabClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = lr_steps_tab_constructed;
  object_class->get_property = lr_steps_tab_get_property;
  object_class->set_property = lr_steps_tab_set_property;
  object_class->dispose = lr_steps_tab_dispose;

  props[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, LR_TYPE_SESSION,
                                             G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  props[PROP_PUPIL] = g_param_spec_object ("pupil", NULL, NULL, LR_TYPE_RECORD,
                                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  g_type_ensure (LR_TYPE_PIECES);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/leerrecht/Leerrecht/ui/lr-steps-tab.ui");
  gtk_widget_class_bind_template_child (widget_class, LrStepsTab, content);

  gtk_widget_class_install_action (widget_class, "steps.move", NULL, move_cb);
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
