/* lr-steps-tab.c: step, regie, duties and roles in the dossier of a pupil
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-steps-tab.h"

#include <glib/gi18n.h>

#include "lr-kinds.h"
#include "lr-print-preview.h"
#include "lr-record-dialog.h"
#include "lr-role-card-paper.h"
#include "lr-step-dialog.h"
#include "lr-steps-parts.h"

struct _LrStepsTab
{
  AdwBin parent_instance;

  LrSession *session;
  LrRecord *pupil;
  LrCase *of;
  guint reload_source;
  guint n_built;    /* of the parts */
  guint n_frames;   /* since the first of them were built */
  guint build_tick;

  GtkBox *content;
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

/* Those that are in sight at first; the others come after the first frame. */
#define FIRST_PARTS 2

/* The parts from top to bottom. */
static GtkWidget *(* const parts[]) (const LrStepsContext *context) = {
  lr_step_standing_new,
  lr_case_duties_new,
  lr_regie_list_new,
  lr_step_ladder_new,
  lr_role_list_new,
  lr_solution_list_new,
  lr_situation_list_new,
};

static GtkWidget *
find_by_name (GtkWidget  *widget,
              const char *name)
{
  if (g_strcmp0 (gtk_widget_get_name (widget), name) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_by_name (child, name);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* The names of the rows that are unfolded. */
static void
collect_expanded (GtkWidget  *widget,
                  GHashTable *names)
{
  if (ADW_IS_EXPANDER_ROW (widget) && adw_expander_row_get_expanded (ADW_EXPANDER_ROW (widget)))
    g_hash_table_add (names, g_strdup (gtk_widget_get_name (widget)));

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_expanded (child, names);
}

static void
restore_expanded (GtkWidget  *widget,
                  GHashTable *names)
{
  if (ADW_IS_EXPANDER_ROW (widget) && g_hash_table_contains (names, gtk_widget_get_name (widget)))
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (widget), TRUE);

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    restore_expanded (child, names);
}

static char *
dup_focus_name (LrStepsTab *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->content)))
    return NULL;

  return g_strdup (gtk_widget_get_name (focus));
}

static void
build_parts (LrStepsTab *self,
             guint       until)
{
  LrStepsContext context = { self->session, lr_session_get_watch (self->session), self->of };

  for (; self->n_built < until; self->n_built++)
    {
      GtkWidget *part = parts[self->n_built] (&context);

      if (part != NULL)
        gtk_box_append (self->content, part);
    }
}

static void
stop_building (LrStepsTab *self)
{
  if (self->build_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->build_tick);
  self->build_tick = 0;
}

/* A frame begins with this call: one part is drawn, then the next comes in. */
static gboolean
build_next_cb (GtkWidget     *widget,
               GdkFrameClock *clock,
               gpointer       user_data)
{
  LrStepsTab *self = LR_STEPS_TAB (widget);

  if (self->n_frames++ > 0 && lr_session_get_watch (self->session) != NULL)
    build_parts (self, self->n_built + 1);

  if (self->n_built < G_N_ELEMENTS (parts))
    return G_SOURCE_CONTINUE;

  self->build_tick = 0;
  return G_SOURCE_REMOVE;
}

static void
build (LrStepsTab *self)
{
  build_parts (self, FIRST_PARTS);
  self->build_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), build_next_cb, NULL, NULL);
}

static void
rebuild (LrStepsTab *self)
{
  g_autoptr (GHashTable) expanded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *focus_name = dup_focus_name (self);
  GtkWidget *child, *focus;

  stop_building (self);
  collect_expanded (GTK_WIDGET (self->content), expanded);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->content))) != NULL)
    gtk_box_remove (self->content, child);

  self->n_built = 0;
  build_parts (self, G_N_ELEMENTS (parts));
  restore_expanded (GTK_WIDGET (self->content), expanded);
  focus = focus_name != NULL ? find_by_name (GTK_WIDGET (self->content), focus_name) : NULL;
  if (focus != NULL)
    gtk_widget_grab_focus (focus);
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

  g_clear_pointer (&self->of, lr_case_unref);
  self->of = of;
  if (self->n_built == 0)
    build (self);
  else
    rebuild (self);
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

  if (self->of != NULL)
    gtk_window_present (GTK_WINDOW (lr_step_dialog_new_for_step (self->session, self->of, widget)));
}

static void
choose_situation_cb (GtkWidget  *widget,
                     const char *action,
                     GVariant   *parameter)
{
  LrStepsTab *self = LR_STEPS_TAB (widget);

  if (self->of != NULL)
    gtk_window_present (GTK_WINDOW (lr_step_dialog_new_for_situation (self->session, self->of, widget)));
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
print_role_card_cb (GtkWidget  *widget,
                    const char *action,
                    GVariant   *parameter)
{
  LrStepsTab *self = LR_STEPS_TAB (widget);
  g_autoptr (LrPaper) paper = NULL;
  g_autoptr (GError) error = NULL;

  if (self->of == NULL || lr_session_get_school (self->session) == NULL)
    return;

  paper = lr_role_card_paper_new (self->of, lr_session_get_school (self->session), NULL, FALSE, &error);
  if (paper != NULL)
    lr_print_preview_show (paper, widget);
  else
    lr_session_fail (self->session, error);
}

static void
lr_steps_tab_constructed (GObject *object)
{
  LrStepsTab *self = LR_STEPS_TAB (object);
  LrStore *store;

  G_OBJECT_CLASS (lr_steps_tab_parent_class)->constructed (object);

  store = lr_session_get_store (self->session);
  if (store != NULL)
    g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
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
  stop_building (self);
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_pointer (&self->of, lr_case_unref);
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

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/leerrecht/Leerrecht/ui/lr-steps-tab.ui");
  gtk_widget_class_bind_template_child (widget_class, LrStepsTab, content);

  gtk_widget_class_install_action (widget_class, "steps.move", NULL, move_cb);
  gtk_widget_class_install_action (widget_class, "steps.choose-situation", NULL, choose_situation_cb);
  gtk_widget_class_install_action (widget_class, "steps.add-solution", NULL, add_solution_cb);
  gtk_widget_class_install_action (widget_class, "steps.print-role-card", NULL, print_role_card_cb);
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

  return self->of;
}
