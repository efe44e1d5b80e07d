/* lr-record-form.c: all fields of a record, to be filled in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-record-form.h"

#include <glib/gi18n.h>

#include "lr-face.h"
#include "lr-keeper-status.h"
#include "lr-part-list.h"
#include "lr-sheet-group.h"

struct _LrRecordForm
{
  AdwBin               parent_instance;

  LrSession           *session;
  LrRecord            *record;
  LrFieldContext       context;
  LrFieldContext       parts;       /* has a keeper while there are parts: theirs */
  AdwPreferencesPage  *page;
  GtkWidget          **rows;        /* one per field, NULL where the form has none */
  GPtrArray           *part_lists;  /* (element-type LrPartList) */
};

G_DEFINE_FINAL_TYPE (LrRecordForm, lr_record_form, ADW_TYPE_BIN)

static void
update_rows (LrRecordForm *self)
{
  const LrKind *kind = lr_record_get_kind (self->record);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      if (self->rows[i] != NULL)
        gtk_widget_set_visible (self->rows[i], lr_face_shows (self->record, i));
    }
}

static void
record_notify_cb (LrRecordForm *self,
                  GParamSpec   *pspec)
{
  int field = lr_kind_find_field (lr_record_get_kind (self->record), pspec->name);

  if (field < 0)
    return;

  lr_face_apply (self->record, (guint) field, self->context.today);
  update_rows (self);
}

static void
add_field (LrRecordForm        *self,
           AdwPreferencesGroup *group,
           guint                field,
           const char          *help)
{
  self->rows[field] = lr_field_new_row (self->record, field, help != NULL ? _(help) : NULL, &self->context);
  adw_preferences_group_add (group, self->rows[field]);
}

static AdwPreferencesGroup *
add_group (LrRecordForm *self,
           GtkWidget    *widget,
           const char   *title,
           const char   *help)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (widget);

  if (title != NULL)
    adw_preferences_group_set_title (group, _(title));
  if (help != NULL)
    adw_preferences_group_set_description (group, _(help));
  adw_preferences_page_add (self->page, group);

  return group;
}

/* What is half written of a part belongs to this record, and to no other form. */
static void
ensure_keeper_of_parts (LrRecordForm *self)
{
  g_autofree char *place = NULL;

  if (self->parts.keeper != NULL)
    return;

  place = g_strdup_printf ("%s/%" G_GINT64_FORMAT, lr_record_get_kind (self->record)->name,
                           lr_record_get_id (self->record));
  self->parts = self->context;
  self->parts.keeper = lr_keeper_new (self->session, place, NULL);
}

static void
add_part (LrRecordForm        *self,
          AdwPreferencesGroup *group,
          const LrKind        *kind)
{
  GtkWidget *status = g_object_new (LR_TYPE_KEEPER_STATUS, "margin-top", 6, NULL);
  GtkWidget *list;

  ensure_keeper_of_parts (self);
  list = lr_part_list_new (self->session, self->record, kind, &self->parts);
  lr_keeper_status_set_keeper (LR_KEEPER_STATUS (status), self->parts.keeper);
  g_ptr_array_add (self->part_lists, list);
  adw_preferences_group_add (group, list);
  adw_preferences_group_add (group, status);
}

/* What is not there yet has no parts. */
static void
add_face_group (LrRecordForm      *self,
                const LrFaceGroup *face_group)
{
  gboolean has_part = face_group->part != NULL && lr_record_get_id (self->record) != 0;
  AdwPreferencesGroup *group;

  if (face_group->sheet)
    {
      add_group (self, lr_sheet_group_new (self->session, self->record), face_group->title, face_group->help);
      return;
    }
  if (!has_part && face_group->fields[0].field == LR_FACE_END)
    return;

  group = add_group (self, adw_preferences_group_new (), face_group->title, face_group->help);
  for (const LrFaceField *field = face_group->fields; field->field != LR_FACE_END; field++)
    add_field (self, group, (guint) field->field, field->help);
  if (has_part)
    add_part (self, group, face_group->part);
}

static void
add_all_fields (LrRecordForm *self)
{
  const LrKind *kind = lr_record_get_kind (self->record);
  AdwPreferencesGroup *group = add_group (self, adw_preferences_group_new (), NULL, NULL);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      const LrField *field = &kind->fields[i];

      if (field->type != LR_FIELD_RECORD && field->type != LR_FIELD_MOMENT &&
          !(field->flags & LR_FIELD_INTERNAL))
        add_field (self, group, i, NULL);
    }
}

static void
add_fields (LrRecordForm *self)
{
  const LrFaceGroup *group = lr_face_get (lr_record_get_kind (self->record))->groups;

  if (group == NULL)
    add_all_fields (self);
  for (; group != NULL && !lr_face_is_last (group); group++)
    add_face_group (self, group);
}

static void
store_changed_cb (LrRecordForm *self,
                  gpointer      kind,
                  gint64        pupil)
{
  /* The last words may be saved while this goes. */
  if (self->parts.keeper == NULL || lr_keeper_is_saving (self->parts.keeper) ||
      (kind != NULL && pupil != lr_record_get_pupil (self->record)))
    return;

  for (guint i = 0; i < self->part_lists->len; i++)
    {
      LrPartList *list = g_ptr_array_index (self->part_lists, i);

      if (kind == NULL || kind == lr_part_list_get_kind (list))
        lr_part_list_reload (list);
    }
}

static void
lr_record_form_dispose (GObject *object)
{
  LrRecordForm *self = LR_RECORD_FORM (object);

  g_ptr_array_set_size (self->part_lists, 0);
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->parts.keeper);
  g_clear_object (&self->context.keeper);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (lr_record_form_parent_class)->dispose (object);
}

static void
lr_record_form_finalize (GObject *object)
{
  LrRecordForm *self = LR_RECORD_FORM (object);

  g_ptr_array_unref (self->part_lists);
  g_free (self->rows);
  g_clear_object (&self->record);

  G_OBJECT_CLASS (lr_record_form_parent_class)->finalize (object);
}

static void
lr_record_form_class_init (LrRecordFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lr_record_form_dispose;
  G_OBJECT_CLASS (klass)->finalize = lr_record_form_finalize;
}

static void
lr_record_form_init (LrRecordForm *self)
{
  self->part_lists = g_ptr_array_new ();
  self->page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->page));
}

GtkWidget *
lr_record_form_new (LrSession *session,
                    LrKeeper  *keeper,
                    LrRecord  *record)
{
  LrRecordForm *self = g_object_new (LR_TYPE_RECORD_FORM, NULL);

  self->session = g_object_ref (session);
  self->record = g_object_ref (record);
  self->context = (LrFieldContext) {
    .today = lr_session_get_today (session),
    .editable = TRUE,
    .keeper = g_object_ref (keeper),
    .session = self->session,
  };
  self->rows = g_new0 (GtkWidget *, lr_record_get_kind (record)->n_fields);
  add_fields (self);
  update_rows (self);
  g_signal_connect_object (record, "notify", G_CALLBACK (record_notify_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (lr_session_get_store (session), "changed",
                           G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

GtkWidget *
lr_record_form_get_row (LrRecordForm *self,
                        guint         field)
{
  g_return_val_if_fail (LR_IS_RECORD_FORM (self), NULL);
  g_return_val_if_fail (field < lr_record_get_kind (self->record)->n_fields, NULL);

  return self->rows[field];
}

void
lr_record_form_add_group (LrRecordForm        *self,
                          AdwPreferencesGroup *group)
{
  g_return_if_fail (LR_IS_RECORD_FORM (self));

  adw_preferences_page_add (self->page, group);
}
