/* lr-record-form.c: all fields of a record, to be filled in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-record-form.h"

#include <glib/gi18n.h>

#include "lr-field-row.h"
#include "lr-form-layout.h"

struct _LrRecordForm
{
  AdwBin              parent_instance;

  LrRecord           *record;
  LrDay               today;
  LrRuleBooks        *books;  /* (nullable): while the rows are made */
  AdwPreferencesPage *page;
  GtkWidget         **rows;  /* one per field, NULL where the form has none */
};

G_DEFINE_FINAL_TYPE (LrRecordForm, lr_record_form, ADW_TYPE_BIN)

static void
update_rows (LrRecordForm *self)
{
  const LrKind *kind = lr_record_get_kind (self->record);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      if (self->rows[i] != NULL)
        gtk_widget_set_visible (self->rows[i], lr_form_shows (self->record, i));
    }
}

static void
record_notify_cb (LrRecordForm *self,
                  GParamSpec   *pspec)
{
  int field = lr_kind_find_field (lr_record_get_kind (self->record), pspec->name);

  if (field < 0)
    return;

  lr_form_apply (self->record, field, self->today);
  update_rows (self);
}

static void
add_field (LrRecordForm        *self,
           AdwPreferencesGroup *group,
           guint                field)
{
  self->rows[field] = lr_field_row_new (self->record, field, self->today, self->books);
  adw_preferences_group_add (group, self->rows[field]);
}

static AdwPreferencesGroup *
add_group (LrRecordForm *self,
           const char   *title)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  if (title != NULL)
    adw_preferences_group_set_title (group, title);
  adw_preferences_page_add (self->page, group);

  return group;
}

static void
add_all_fields (LrRecordForm *self)
{
  const LrKind *kind = lr_record_get_kind (self->record);
  AdwPreferencesGroup *group = add_group (self, NULL);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      const LrField *field = &kind->fields[i];

      if (field->type != LR_FIELD_RECORD && field->type != LR_FIELD_MOMENT &&
          !(field->flags & LR_FIELD_INTERNAL))
        add_field (self, group, i);
    }
}

static void
add_fields (LrRecordForm *self)
{
  const LrKind *kind = lr_record_get_kind (self->record);
  const LrFormGroup *groups = lr_form_layout_get (kind);

  self->rows = g_new0 (GtkWidget *, kind->n_fields);
  if (groups == NULL)
    {
      add_all_fields (self);
      return;
    }

  for (; groups->fields[0] != LR_FORM_END; groups++)
    {
      AdwPreferencesGroup *group = add_group (self, groups->title != NULL ? _(groups->title) : NULL);

      for (guint i = 0; groups->fields[i] != LR_FORM_END; i++)
        add_field (self, group, groups->fields[i]);
    }
}

static void
lr_record_form_finalize (GObject *object)
{
  LrRecordForm *self = LR_RECORD_FORM (object);

  g_free (self->rows);
  g_clear_object (&self->record);

  G_OBJECT_CLASS (lr_record_form_parent_class)->finalize (object);
}

static void
lr_record_form_class_init (LrRecordFormClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lr_record_form_finalize;
}

static void
lr_record_form_init (LrRecordForm *self)
{
  self->page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->page));
}

GtkWidget *
lr_record_form_new (LrRecord    *record,
                    LrDay        today,
                    LrRuleBooks *books)
{
  LrRecordForm *self = g_object_new (LR_TYPE_RECORD_FORM, NULL);

  self->record = g_object_ref (record);
  self->today = today;
  self->books = books;
  add_fields (self);
  self->books = NULL;
  update_rows (self);
  g_signal_connect_object (record, "notify", G_CALLBACK (record_notify_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/* Returns: (transfer none) (nullable): the row of a field */
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
