/* lr-plan-field.c: a field of a plan, ready to be filled in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-plan-field.h"

#include <glib/gi18n.h>
#include <math.h>

#include "lr-day-picker.h"
#include "lr-landmark.h"
#include "lr-parse.h"
#include "lr-prose-field.h"
#include "lr-words.h"

#define MOST_HOURS 60

static const LrField *
get_field (LrRecord *record,
           guint     field)
{
  return &lr_record_get_kind (record)->fields[field];
}

/* GTK has no text that is NULL. */
static gboolean
show_text (GBinding     *binding,
           const GValue *from,
           GValue       *to,
           gpointer      user_data)
{
  const char *text = g_value_get_string (from);

  g_value_set_string (to, text != NULL ? text : "");
  return TRUE;
}

static gboolean
take_text (GBinding     *binding,
           const GValue *from,
           GValue       *to,
           gpointer      user_data)
{
  const char *text = g_value_get_string (from);
  gboolean is_required = GPOINTER_TO_INT (user_data);
  gboolean is_empty = text == NULL || *text == '\0';

  if (is_empty && is_required)
    return FALSE;

  g_value_set_string (to, is_empty ? NULL : text);
  return TRUE;
}

typedef struct
{
  LrRecord *record;
  guint field;
} Required;

static void
free_required (gpointer  data,
               GClosure *closure)
{
  Required *required = data;

  g_object_unref (required->record);
  g_free (required);
}

/* A name that was wiped out comes back: to be rid of it, delete the whole. */
static void
restore_cb (GtkEventController *controller,
            Required           *required)
{
  const char *text = lr_record_get_text (required->record, required->field);

  if (text != NULL)
    g_object_set (gtk_event_controller_get_widget (controller), "text", text, NULL);
}

static void
restore_when_left (LrRecord  *record,
                   guint      field,
                   GtkWidget *widget)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  Required *required = g_new0 (Required, 1);

  required->record = g_object_ref (record);
  required->field = field;
  g_signal_connect_data (focus, "leave", G_CALLBACK (restore_cb), required, free_required, 0);
  gtk_widget_add_controller (widget, focus);
}

void
lr_plan_field_bind_text (LrRecord  *record,
                         guint      field,
                         GtkWidget *widget)
{
  const LrField *info = get_field (record, field);

  if ((info->flags & LR_FIELD_REQUIRED) != 0)
    restore_when_left (record, field, widget);

  g_object_bind_property_full (record, info->name, widget, "text",
                               G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL,
                               show_text, take_text,
                               GINT_TO_POINTER ((info->flags & LR_FIELD_REQUIRED) != 0), NULL);
}

void
lr_plan_field_bind_day (LrRecord  *record,
                        guint      field,
                        GtkWidget *picker)
{
  const LrField *info = get_field (record, field);

  lr_day_picker_set_required (LR_DAY_PICKER (picker), (info->flags & LR_FIELD_REQUIRED) != 0);
  g_object_bind_property (record, info->name, picker, "day",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
}

static gboolean
show_hours (GBinding     *binding,
            const GValue *from,
            GValue       *to,
            gpointer      user_data)
{
  g_value_set_double (to, (double) g_value_get_int64 (from) / 4);
  return TRUE;
}

static gboolean
take_hours (GBinding     *binding,
            const GValue *from,
            GValue       *to,
            gpointer      user_data)
{
  g_value_set_int64 (to, (gint64) round (g_value_get_double (from) * 4));
  return TRUE;
}

/* With a comma or a point, whatever the locale of the system expects. What is no
 * number leaves the hours as they were. */
static int
input_hours_cb (GtkSpinButton *spin,
                double        *hours)
{
  gboolean rounded;
  int quarters;

  if (!lr_parse_quarters (gtk_editable_get_text (GTK_EDITABLE (spin)), &quarters, &rounded))
    {
      *hours = gtk_spin_button_get_value (spin);
      return GTK_INPUT_ERROR;
    }

  *hours = quarters / 4.0;
  return TRUE;
}

/* 6 rather than 6.00. */
static gboolean
output_hours_cb (GtkSpinButton *spin)
{
  g_autofree char *text = lr_quarters_format ((gint64) round (gtk_spin_button_get_value (spin) * 4));

  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (spin)), text) != 0)
    gtk_editable_set_text (GTK_EDITABLE (spin), text);
  return TRUE;
}

GtkWidget *
lr_plan_field_create_hours (LrRecord *record,
                            guint     field,
                            gboolean  editable)
{
  const LrField *info = get_field (record, field);
  GtkWidget *spin = gtk_spin_button_new (gtk_adjustment_new (0, 0, MOST_HOURS, 0.25, 1, 0), 0.25, 2);

  gtk_editable_set_width_chars (GTK_EDITABLE (spin), 4);
  gtk_widget_set_valign (spin, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (spin, editable);
  g_signal_connect (spin, "input", G_CALLBACK (input_hours_cb), NULL);
  g_signal_connect (spin, "output", G_CALLBACK (output_hours_cb), NULL);
  g_object_bind_property_full (record, info->name, spin, "value",
                               G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL,
                               show_hours, take_hours, NULL, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (spin), GTK_ACCESSIBLE_PROPERTY_LABEL, _(info->label), -1);

  return spin;
}

static GtkWidget *
create_prose (LrRecord                 *record,
              guint                     field,
              const char               *help,
              const LrPlanFieldContext *context)
{
  GtkWidget *prose = lr_prose_field_new (_(get_field (record, field)->label), help);

  lr_prose_field_set_editable (LR_PROSE_FIELD (prose), context->editable);
  lr_plan_field_bind_text (record, field, prose);
  return prose;
}

static GtkWidget *
create_text (LrRecord                 *record,
             guint                     field,
             const LrPlanFieldContext *context)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ENTRY_ROW,
                                 "use-markup", FALSE,
                                 "title", _(get_field (record, field)->label),
                                 "editable", context->editable,
                                 NULL);

  lr_plan_field_bind_text (record, field, row);
  return row;
}

static GtkWidget *
create_day (LrRecord                 *record,
            guint                     field,
            const char               *help,
            const LrPlanFieldContext *context)
{
  const char *label = _(get_field (record, field)->label);
  GtkWidget *picker = lr_day_picker_new (label, NULL);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                 "use-markup", FALSE,
                                 "title", label,
                                 "subtitle", help != NULL ? help : "",
                                 "subtitle-lines", 0,
                                 "activatable-widget", picker,
                                 NULL);

  lr_day_picker_set_today (LR_DAY_PICKER (picker), context->today);
  gtk_widget_set_valign (picker, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (picker, context->editable);
  lr_plan_field_bind_day (record, field, picker);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), picker);
  return row;
}

static GtkWidget *
create_field (LrRecord                 *record,
              guint                     field,
              const char               *help,
              const LrPlanFieldContext *context)
{
  switch (get_field (record, field)->type)
    {
    case LR_FIELD_PROSE:
      return create_prose (record, field, help, context);

    case LR_FIELD_DAY:
      return create_day (record, field, help, context);

    case LR_FIELD_TEXT:
    default:
      return create_text (record, field, context);
    }
}

GtkWidget *
lr_plan_field_new (LrRecord                 *record,
                   guint                     field,
                   const char               *help,
                   const LrPlanFieldContext *context)
{
  GtkWidget *widget = create_field (record, field, help, context);

  lr_landmark_set (widget, record, (int) field);
  return widget;
}
