/* lr-part-list.c: the records that are part of another one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-part-list.h"

#include <glib/gi18n.h>

#include "lr-face.h"
#include "lr-long-list.h"
#include "lr-part-row.h"

/* The others come with the frames after the first. */
#define FIRST_ROWS 2

struct _LrPartList
{
  GtkWidget parent_instance;

  LrSession *session;
  LrRecord *parent;
  const LrFace *face;
  LrFieldContext context;

  GListStore *records;  /* of LrRecord, in the order of the rows */
  GtkListBox *list;
  GtkLabel *none;
  GtkButton *add_button;
};

G_DEFINE_FINAL_TYPE (LrPartList, lr_part_list, GTK_TYPE_WIDGET)

/* Which field says what it is part of. */
static guint
get_parent_field (LrPartList *self)
{
  int field = lr_face_find_parent (self->face->kind, lr_record_get_kind (self->parent));

  g_assert (field >= 0);
  return (guint) field;
}

static guint
count (LrPartList *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->records));
}

static void
update_visibility (LrPartList *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->list), count (self) > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->none), count (self) == 0 && !self->context.editable);
  gtk_widget_set_visible (GTK_WIDGET (self->add_button), self->context.editable);
}

static void
take_away (LrPartList *self,
           LrRecord       *record)
{
  guint position;

  if (!g_list_store_find (self->records, record, &position))
    return;

  lr_keeper_forget (self->context.keeper, record);
  g_list_store_remove (self->records, position);
  update_visibility (self);
}

static void
remove_cb (LrPartList *self,
           GtkButton      *button)
{
  g_autoptr (LrRecord) record = g_object_ref (g_object_get_data (G_OBJECT (button), "lr-record"));
  g_autofree char *what = NULL;

  /* Translators: a kind of record, as in "Contact moment deleted". */
  what = g_strdup_printf (_("%s deleted"), _(self->face->kind->label));
  lr_keeper_flush (self->context.keeper);
  if (lr_record_get_id (record) != 0 && !lr_session_delete (self->session, record, what))
    return;

  take_away (self, record);
  gtk_widget_grab_focus (GTK_WIDGET (self->add_button));
}

static GtkWidget *
create_remove_button (LrPartList *self,
                      LrRecord       *record)
{
  g_autofree char *tip = NULL;
  GtkWidget *button;

  if (!self->context.editable)
    return NULL;

  /* Translators: a kind of record, as in "Delete Goal". */
  tip = g_strdup_printf (_("Delete %s"), _(self->face->kind->label));
  button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  gtk_widget_set_tooltip_text (button, tip);
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
  LrPartList *self = user_data;

  return lr_part_row_new (record, &self->context, create_remove_button (self, record));
}

static void
add (LrPartList *self,
     LrRecord       *record)
{
  if (self->context.editable)
    lr_keeper_watch (self->context.keeper, record);
  g_list_store_append (self->records, record);
}

/* What was half written when the plan was left. */
static void
add_drafts (LrPartList *self)
{
  g_autoptr (GPtrArray) drafts = lr_keeper_take_new (self->context.keeper, self->face->kind);

  for (guint i = 0; i < drafts->len; i++)
    g_list_store_append (self->records, g_ptr_array_index (drafts, i));
  update_visibility (self);
}

/* (transfer full) (element-type LrRecord) */
static GPtrArray *
list_shown (LrPartList *self)
{
  GPtrArray *shown = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < count (self); i++)
    g_ptr_array_add (shown, g_list_model_get_item (G_LIST_MODEL (self->records), i));

  return shown;
}

static void
add_cb (LrPartList *self)
{
  g_autoptr (LrRecord) record = lr_record_new (self->face->kind, lr_record_get_pupil (self->parent));
  g_autoptr (GPtrArray) siblings = list_shown (self);
  guint position = count (self);

  lr_record_set_integer (record, get_parent_field (self), lr_record_get_id (self->parent));
  lr_face_begin (record, siblings, self->context.today);
  add (self, record);
  update_visibility (self);
  lr_long_list_reach (GTK_WIDGET (self->list), position);
  gtk_widget_child_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, (int) position)), GTK_DIR_TAB_FORWARD);
}

static void
lr_part_list_dispose (GObject *object)
{
  LrPartList *self = LR_PART_LIST (object);

  if (self->list != NULL)
    gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LR_TYPE_PART_LIST);
  g_clear_object (&self->session);
  g_clear_object (&self->context.keeper);
  g_clear_object (&self->parent);

  G_OBJECT_CLASS (lr_part_list_parent_class)->dispose (object);
}

static void
lr_part_list_finalize (GObject *object)
{
  g_object_unref (LR_PART_LIST (object)->records);

  G_OBJECT_CLASS (lr_part_list_parent_class)->finalize (object);
}

static void
lr_part_list_class_init (LrPartListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lr_part_list_dispose;
  object_class->finalize = lr_part_list_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/leerrecht/Leerrecht/ui/lr-part-list.ui");
  gtk_widget_class_bind_template_child (widget_class, LrPartList, list);
  gtk_widget_class_bind_template_child (widget_class, LrPartList, none);
  gtk_widget_class_bind_template_child (widget_class, LrPartList, add_button);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
lr_part_list_init (LrPartList *self)
{
  self->records = g_list_store_new (LR_TYPE_RECORD);
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
lr_part_list_new (LrSession            *session,
                  LrRecord             *parent,
                  const LrKind         *kind,
                  const LrFieldContext *context)
{
  LrPartList *self = g_object_new (LR_TYPE_PART_LIST, NULL);

  self->session = g_object_ref (session);
  self->parent = g_object_ref (parent);
  self->face = lr_face_get (kind);
  self->context = *context;
  g_object_ref (self->context.keeper);
  gtk_label_set_label (self->none, _(self->face->none));
  gtk_button_set_label (self->add_button, _(self->face->add));
  lr_long_list_attach_box (self->list, G_LIST_MODEL (self->records), FIRST_ROWS, G_MAXUINT, create_row, self);
  lr_part_list_reload (self);
  if (context->editable)
    add_drafts (self);

  return GTK_WIDGET (self);
}

const LrKind *
lr_part_list_get_kind (LrPartList *self)
{
  g_return_val_if_fail (LR_IS_PART_LIST (self), NULL);

  return self->face->kind;
}

void
lr_part_list_reload (LrPartList *self)
{
  g_autoptr (GPtrArray) stored = NULL;
  g_autoptr (GPtrArray) known = NULL;
  g_autoptr (GError) error = NULL;
  LrStore *store;

  g_return_if_fail (LR_IS_PART_LIST (self));

  store = lr_session_get_store (self->session);
  if (store == NULL)
    return;

  stored = lr_store_list_children (store, self->face->kind, get_parent_field (self),
                                   lr_record_get_id (self->parent), &error);
  if (stored == NULL)
    {
      lr_session_fail (self->session, error);
      return;
    }

  known = list_shown (self);
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
          lr_keeper_refresh (self->context.keeper, shown, fresh);
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
lr_part_list_get_n_records (LrPartList *self)
{
  g_return_val_if_fail (LR_IS_PART_LIST (self), 0);

  return count (self);
}
