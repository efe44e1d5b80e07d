/* lr-field-number.c: a number that is typed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-field-private.h"

#include <glib/gi18n.h>

typedef struct
{
  LrRecord *record;
  guint     field;
  LrKeeper *keeper;  /* (nullable): weak, it may go before the widget */
} Number;

static void
number_free (gpointer  data,
             GClosure *closure)
{
  Number *number = data;

  g_object_unref (number->record);
  g_clear_weak_pointer (&number->keeper);
  g_free (number);
}

/* Returns: (transfer full): what is expected there */
static char *
explain (const LrField *info)
{
  /* Translators: the label of a field in which a number is expected. */
  return g_strdup_printf (info->type == LR_FIELD_HOURS ? _("%s: in whole or quarter hours, as 1.5")
                                                       : _("%s: a whole number"), _(info->label));
}

/* What is typed may be half a number for a while. */
static void
typed_cb (GtkEditable *widget,
          Number      *number)
{
  const LrField *info = lr_field_get_info (number->record, number->field);
  g_autofree char *trouble = NULL;

  if (!lr_record_parse (number->record, number->field, gtk_editable_get_text (widget), NULL))
    trouble = explain (info);

  if (trouble != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (widget), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (widget), "error");

  if (ADW_IS_PREFERENCES_ROW (widget))
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (widget), trouble != NULL ? trouble : _(info->label));
  else
    gtk_widget_set_tooltip_text (GTK_WIDGET (widget), trouble);
  if (number->keeper != NULL)
    lr_keeper_hinder (number->keeper, number->record, number->field, trouble);
}

static void
changed_cb (LrRecord   *record,
            GParamSpec *pspec,
            GtkWidget  *widget)
{
  int found = lr_kind_find_field (lr_record_get_kind (record), pspec->name);
  guint field;
  g_autoptr (LrRecord) typed = NULL;
  g_autofree char *text = NULL;

  if (found < 0)
    return;

  field = (guint) found;
  /* "1," means the same as "1": leave the typing alone. */
  typed = lr_record_new (lr_record_get_kind (record), 0);
  if (lr_record_parse (typed, field, gtk_editable_get_text (GTK_EDITABLE (widget)), NULL) &&
      lr_record_get_integer (typed, field) == lr_record_get_integer (record, field))
    return;

  text = lr_record_describe (record, field);
  gtk_editable_set_text (GTK_EDITABLE (widget), text);
}

void
lr_field_bind_number (LrRecord             *record,
                      guint                 field,
                      GtkEditable          *widget,
                      const LrFieldContext *context)
{
  Number *number = g_new0 (Number, 1);
  g_autofree char *text = lr_record_describe (record, field);
  g_autofree char *notify = g_strconcat ("notify::", lr_field_get_info (record, field)->name, NULL);

  number->record = g_object_ref (record);
  number->field = field;
  g_set_weak_pointer (&number->keeper, context->keeper);
  gtk_editable_set_text (widget, text);
  g_signal_connect_data (widget, "changed", G_CALLBACK (typed_cb), number, number_free, 0);
  g_signal_connect_object (record, notify, G_CALLBACK (changed_cb), widget, 0);
}
