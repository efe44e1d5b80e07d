/* lr-record-page.c: a record on a page of its own, to write or to read
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-record-page.h"

#include <glib/gi18n.h>

#include "lr-face.h"
#include "lr-part-list.h"
#include "lr-pieces.h"

struct _LrRecordPage
{
  AdwBin parent_instance;

  LrSession *session;
  LrRecord *record;
  LrFieldContext context;
  GPtrArray *part_lists;  /* (element-type LrPartList) */

  LrPieces *content;
};

G_DEFINE_FINAL_TYPE (LrRecordPage, lr_record_page, ADW_TYPE_BIN)

static GtkWidget *
create_label (const char *text,
              const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0f, "wrap", TRUE, NULL);

  gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
create_heading (gpointer page,
                gpointer subject)
{
  const LrFaceGroup *group = subject;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *title = g_object_new (GTK_TYPE_LABEL,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                   "label", _(group->title),
                                   "xalign", 0.0f,
                                   "wrap", TRUE,
                                   NULL);

  gtk_widget_add_css_class (title, "title-2");
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), create_label (_(group->help), "dim-label"));

  return box;
}

static GtkWidget *
create_field (gpointer page,
              gpointer subject)
{
  LrRecordPage *self = page;
  const LrFaceField *field = subject;

  return lr_field_new_page (self->record, (guint) field->field,
                            field->help != NULL ? _(field->help) : NULL, &self->context);
}

static GtkWidget *
create_part (gpointer page,
             gpointer subject)
{
  LrRecordPage *self = page;
  GtkWidget *list = lr_part_list_new (self->session, self->record, subject, &self->context);

  g_ptr_array_add (self->part_lists, list);
  return list;
}

/* Prose stands on its own, other fields stand together in a list below it. */
static void
add_fields (LrRecordPage      *self,
            const LrFaceGroup *group,
            gboolean           prose)
{
  for (const LrFaceField *field = group->fields; field->field != LR_FACE_END; field++)
    {
      const LrField *info = &lr_record_get_kind (self->record)->fields[field->field];

      if ((info->type == LR_FIELD_PROSE) != prose)
        continue;
      if (prose)
        lr_pieces_add (self->content, info->name, "", create_field, (gpointer) field, NULL);
      else
        lr_pieces_add_row (self->content, info->name, "", create_field, (gpointer) field, NULL);
    }
}

/* Each piece follows its record by itself: as said once, it stays. */
static void
add_group (LrRecordPage      *self,
           const LrFaceGroup *group)
{
  lr_pieces_add_group (self->content, group->title, 18);
  lr_pieces_add (self->content, "heading", "", create_heading, (gpointer) group, NULL);
  add_fields (self, group, TRUE);
  if (group->part != NULL)
    lr_pieces_add (self->content, "part", "", create_part, (gpointer) group->part, NULL);
  add_fields (self, group, FALSE);
}

static void
show (LrRecordPage *self)
{
  const LrFace *face = lr_face_get (lr_record_get_kind (self->record));

  lr_pieces_set_page (self->content, self);
  lr_pieces_begin (self->content);
  for (const LrFaceGroup *group = face->groups; !lr_face_is_last (group); group++)
    add_group (self, group);
  lr_pieces_end (self->content);
}

static void
reload (LrRecordPage *self,
             LrStore      *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LrRecord) stored = lr_store_load (store, lr_record_get_kind (self->record), lr_record_get_id (self->record), &error);

  /* It may have been deleted: then its page goes with it. */
  if (stored != NULL)
    lr_keeper_refresh (self->context.keeper, self->record, stored);
}

static void
store_changed_cb (LrRecordPage *self,
                  gpointer      kind,
                  gint64        pupil,
                  gint64        id,
                  LrStore      *store)
{
  /* The last words may be saved while this goes. */
  if (self->context.keeper == NULL || lr_keeper_is_saving (self->context.keeper) ||
      (kind != NULL && pupil != lr_record_get_pupil (self->record)))
    return;

  if (kind == NULL || (kind == lr_record_get_kind (self->record) && id == lr_record_get_id (self->record)))
    reload (self, store);

  for (guint i = 0; i < self->part_lists->len; i++)
    {
      LrPartList *list = g_ptr_array_index (self->part_lists, i);

      if (kind == NULL || kind == lr_part_list_get_kind (list))
        lr_part_list_reload (list);
    }
}

/* What is typed in a field is kept as soon as one leaves it. */
static void
focus_changed_cb (LrRecordPage *self)
{
  lr_keeper_flush (self->context.keeper);
}

static void
lr_record_page_unmap (GtkWidget *widget)
{
  lr_keeper_flush (LR_RECORD_PAGE (widget)->context.keeper);

  GTK_WIDGET_CLASS (lr_record_page_parent_class)->unmap (widget);
}

static void
lr_record_page_dispose (GObject *object)
{
  LrRecordPage *self = LR_RECORD_PAGE (object);

  g_ptr_array_set_size (self->part_lists, 0);
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->session);
  g_clear_object (&self->context.keeper);
  g_clear_object (&self->record);

  G_OBJECT_CLASS (lr_record_page_parent_class)->dispose (object);
}

static void
lr_record_page_finalize (GObject *object)
{
  g_ptr_array_unref (LR_RECORD_PAGE (object)->part_lists);

  G_OBJECT_CLASS (lr_record_page_parent_class)->finalize (object);
}

static void
lr_record_page_class_init (LrRecordPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lr_record_page_dispose;
  object_class->finalize = lr_record_page_finalize;
  widget_class->unmap = lr_record_page_unmap;

  g_type_ensure (LR_TYPE_PIECES);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/leerrecht/Leerrecht/ui/lr-record-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LrRecordPage, content);
}

static void
lr_record_page_init (LrRecordPage *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->part_lists = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_changed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

GtkWidget *
lr_record_page_new (LrSession *session,
                    LrKeeper  *keeper,
                    LrRecord  *record,
                    gboolean   editable)
{
  LrRecordPage *self;

  g_return_val_if_fail (LR_IS_SESSION (session), NULL);
  g_return_val_if_fail (LR_IS_KEEPER (keeper), NULL);

  self = g_object_new (LR_TYPE_RECORD_PAGE, NULL);
  self->session = g_object_ref (session);
  self->record = g_object_ref (record);
  self->context = (LrFieldContext) {
    .today = lr_session_get_today (session),
    .editable = editable,
    .keeper = g_object_ref (keeper),
    .session = self->session,
  };

  if (editable)
    lr_keeper_watch (keeper, record);
  show (self);

  if (lr_session_get_store (session) != NULL)
    g_signal_connect_object (lr_session_get_store (session), "changed",
                             G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
