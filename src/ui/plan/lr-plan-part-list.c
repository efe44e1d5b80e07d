/* lr-plan-part-list.c: the goals, the actions or the build-up of a plan
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-plan-part-list.h"

#include <glib/gi18n.h>

#include "lr-kinds.h"
#include "lr-landmark.h"
#include "lr-long-list.h"
#include "lr-plan-rows.h"

/* The others come with the frames after the first. */
#define FIRST_ROWS 2

typedef struct
{
  const LrKind *kind;
  guint plan_field;
  GtkWidget *(*create_row) (LrRecord                 *record,
                            const LrPlanFieldContext *context,
                            GtkWidget                *remove);
  const char *add;      /* all untranslated */
  const char *remove;
  const char *removed;
  const char *none;
} Part;

static const Part parts[] = {
  { &lr_goal_kind, LR_GOAL_PLAN, lr_plan_goal_row_new,
    N_("Add _Goal"), N_("Delete Goal"), N_("Goal deleted"), N_("This version has no goals.") },
  { &lr_agreement_kind, LR_AGREEMENT_PLAN, lr_plan_action_row_new,
    N_("Add _Action"), N_("Delete Action"), N_("Action deleted"), N_("This version has no actions.") },
  { &lr_build_up_kind, LR_BUILD_UP_PLAN, lr_plan_build_up_row_new,
    N_("Add _Week"), N_("Delete Week"), N_("Week of the build-up deleted"), N_("This version has no build-up.") },
};

struct _LrPlanPartList
{
  GtkWidget parent_instance;

  LrSession *session;
  LrAutosave *autosave;
  LrRecord *plan;
  const Part *part;
  LrPlanFieldContext context;

  GListStore *records;  /* of LrRecord, in the order of the rows */
  GtkListBox *list;
  GtkLabel *none;
  GtkButton *add_button;
};

G_DEFINE_FINAL_TYPE (LrPlanPartList, lr_plan_part_list, GTK_TYPE_WIDGET)

static guint
count (LrPlanPartList *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->records));
}

static void
update_visibility (LrPlanPartList *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->list), count (self) > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->none), count (self) == 0 && !self->context.editable);
  gtk_widget_set_visible (GTK_WIDGET (self->add_button), self->context.editable);
}

static void
take_away (LrPlanPartList *self,
           LrRecord       *record)
{
  guint position;

  if (!g_list_store_find (self->records, record, &position))
    return;

  g_list_store_remove (self->records, position);
  update_visibility (self);
}

static void
remove_cb (LrPlanPartList *self,
           GtkButton      *button)
{
  g_autoptr (LrRecord) record = g_object_ref (g_object_get_data (G_OBJECT (button), "lr-record"));

  lr_autosave_forget (self->autosave, record);
  lr_autosave_flush (self->autosave);
  if (lr_record_get_id (record) != 0
      && !lr_session_delete (self->session, record, _(self->part->removed)))
    return;

  take_away (self, record);
  gtk_widget_grab_focus (GTK_WIDGET (self->add_button));
}

static GtkWidget *
create_remove_button (LrPlanPartList *self,
                      LrRecord       *record)
{
  GtkWidget *button;

  if (!self->context.editable)
    return NULL;

  button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  gtk_widget_set_tooltip_text (button, _(self->part->remove));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_object_set_data_full (G_OBJECT (button), "lr-record", g_object_ref (record), g_object_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);

  return button;
}

static GtkWidget *
create_row (gpointer record,
            gpointer user_data)
{
  LrPlanPartList *self = user_data;
  GtkWidget *row = self->part->create_row (record, &self->context, create_remove_button (self, record));

  lr_landmark_set (row, record, LR_LANDMARK_ALL);
  return row;
}

static void
add (LrPlanPartList *self,
     LrRecord       *record)
{
  if (self->context.editable)
    lr_autosave_watch (self->autosave, record);
  g_list_store_append (self->records, record);
}

/* The week after the last one of the scheme, or the coming Monday. */
static LrDay
choose_week (LrPlanPartList *self)
{
  LrDay last = LR_DAY_NONE;

  for (guint i = 0; i < count (self); i++)
    {
      g_autoptr (LrRecord) week = g_list_model_get_item (G_LIST_MODEL (self->records), i);

      last = MAX (last, lr_record_get_day (week, LR_BUILD_UP_FROM_ON));
    }

  return last != LR_DAY_NONE ? last + 7 : lr_day_get_monday (self->context.today) + 7;
}

static void
add_cb (LrPlanPartList *self)
{
  g_autoptr (LrRecord) record = lr_record_new (self->part->kind, lr_record_get_pupil (self->plan));
  guint position = count (self);

  lr_record_set_integer (record, self->part->plan_field, lr_record_get_id (self->plan));
  if (self->part->kind == &lr_build_up_kind)
    lr_record_set_integer (record, LR_BUILD_UP_FROM_ON, choose_week (self));

  add (self, record);
  update_visibility (self);
  lr_long_list_reach (GTK_WIDGET (self->list), position);
  gtk_widget_child_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, (int) position)), GTK_DIR_TAB_FORWARD);
}

static void
lr_plan_part_list_dispose (GObject *object)
{
  LrPlanPartList *self = LR_PLAN_PART_LIST (object);

  if (self->list != NULL)
    gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LR_TYPE_PLAN_PART_LIST);
  g_clear_object (&self->session);
  g_clear_object (&self->autosave);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (lr_plan_part_list_parent_class)->dispose (object);
}

static void
lr_plan_part_list_finalize (GObject *object)
{
  g_object_unref (LR_PLAN_PART_LIST (object)->records);

  G_OBJECT_CLASS (lr_plan_part_list_parent_class)->finalize (object);
}

static void
lr_plan_part_list_class_init (LrPlanPartListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lr_plan_part_list_dispose;
  object_class->finalize = lr_plan_part_list_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/leerrecht/Leerrecht/ui/lr-plan-part-list.ui");
  gtk_widget_class_bind_template_child (widget_class, LrPlanPartList, list);
  gtk_widget_class_bind_template_child (widget_class, LrPlanPartList, none);
  gtk_widget_class_bind_template_child (widget_class, LrPlanPartList, add_button);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
lr_plan_part_list_init (LrPlanPartList *self)
{
  self->records = g_list_store_new (LR_TYPE_RECORD);
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
lr_plan_part_list_new (LrSession                *session,
                       LrAutosave               *autosave,
                       LrRecord                 *plan,
                       const LrKind             *kind,
                       const LrPlanFieldContext *context)
{
  LrPlanPartList *self = g_object_new (LR_TYPE_PLAN_PART_LIST, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      if (parts[i].kind == kind)
        self->part = &parts[i];
    }
  g_assert (self->part != NULL);

  self->session = g_object_ref (session);
  self->autosave = g_object_ref (autosave);
  self->plan = g_object_ref (plan);
  self->context = *context;
  gtk_label_set_label (self->none, _(self->part->none));
  gtk_button_set_label (self->add_button, _(self->part->add));
  lr_long_list_attach_box (self->list, G_LIST_MODEL (self->records), FIRST_ROWS, G_MAXUINT, create_row, self);
  lr_plan_part_list_reload (self);

  return GTK_WIDGET (self);
}

const LrKind *
lr_plan_part_list_get_kind (LrPlanPartList *self)
{
  g_return_val_if_fail (LR_IS_PLAN_PART_LIST (self), NULL);

  return self->part->kind;
}

/* Rows that are still there stay the same: what is being typed in one of them
 * is not disturbed. */
void
lr_plan_part_list_reload (LrPlanPartList *self)
{
  g_autoptr (GPtrArray) stored = NULL;
  g_autoptr (GPtrArray) known = NULL;
  g_autoptr (GError) error = NULL;
  LrStore *store;

  g_return_if_fail (LR_IS_PLAN_PART_LIST (self));

  store = lr_session_get_store (self->session);
  if (store == NULL)
    return;

  stored = lr_store_list_children (store, self->part->kind, self->part->plan_field,
                                   lr_record_get_id (self->plan), &error);
  if (stored == NULL)
    {
      lr_session_fail (self->session, error);
      return;
    }

  known = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < count (self); i++)
    g_ptr_array_add (known, g_list_model_get_item (G_LIST_MODEL (self->records), i));

  for (guint i = 0; i < stored->len; i++)
    {
      LrRecord *fresh = g_ptr_array_index (stored, i);
      LrRecord *shown = NULL;

      for (guint j = 0; j < known->len && shown == NULL; j++)
        {
          LrRecord *record = g_ptr_array_index (known, j);

          if (lr_record_get_id (record) == lr_record_get_id (fresh))
            shown = record;
        }

      if (shown == NULL)
        {
          add (self, fresh);
        }
      else
        {
          lr_autosave_refresh (self->autosave, shown, fresh);
          g_ptr_array_remove (known, shown);
        }
    }

  /* What is left was deleted, or was never saved: the latter stays. */
  for (guint i = 0; i < known->len; i++)
    {
      LrRecord *record = g_ptr_array_index (known, i);

      if (lr_record_get_id (record) != 0)
        take_away (self, record);
    }

  update_visibility (self);
}

guint
lr_plan_part_list_get_n_records (LrPlanPartList *self)
{
  g_return_val_if_fail (LR_IS_PLAN_PART_LIST (self), 0);

  return count (self);
}
