/* lr-field.c: a widget for one field of a record
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-field-private.h"

#include <glib/gi18n.h>

#include "lr-choices-button.h"
#include "lr-day-picker.h"
#include "lr-face.h"
#include "lr-landmark.h"
#include "lr-person-menu.h"
#include "lr-prose-field.h"

/* GTK has no text that is NULL, and a record none that is empty. */
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
  g_autofree char *words = g_strstrip (g_strdup (text != NULL ? text : ""));

  g_value_set_string (to, *words != '\0' ? text : NULL);
  return TRUE;
}

GBinding *
lr_field_bind_text (LrRecord *record,
                    guint     field,
                    gpointer  widget)
{
  return g_object_bind_property_full (record, lr_field_get_info (record, field)->name, widget, "text",
                                      G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL,
                                      show_text, take_text, NULL, NULL);
}

static void
name (GtkWidget     *widget,
      const LrField *info)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, _(info->label), -1);
}

static GtkWidget *
create_prose (LrRecord             *record,
              guint                 field,
              const char           *help,
              const LrFieldContext *context)
{
  GtkWidget *prose = lr_prose_field_new (_(lr_field_get_info (record, field)->label), help);

  lr_prose_field_set_editable (LR_PROSE_FIELD (prose), context->editable);
  lr_field_bind_text (record, field, prose);
  return prose;
}

/* In a boxed list it needs the air that rows have of themselves. */
static GtkWidget *
create_prose_row (LrRecord             *record,
                  guint                 field,
                  const char           *help,
                  const LrFieldContext *context)
{
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *prose = create_prose (record, field, help, context);

  gtk_widget_add_css_class (prose, "lr-prose-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), prose);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  return row;
}

static GtkWidget *
create_entry_row (LrRecord             *record,
                  guint                 field,
                  const LrFieldContext *context)
{
  return g_object_new (ADW_TYPE_ENTRY_ROW,
                       "use-markup", FALSE,
                       "title", _(lr_field_get_info (record, field)->label),
                       "editable", context->editable,
                       NULL);
}

static GtkWidget *
create_number_row (LrRecord             *record,
                   guint                 field,
                   const LrFieldContext *context)
{
  GtkWidget *row = create_entry_row (record, field, context);

  adw_entry_row_set_input_purpose (ADW_ENTRY_ROW (row), GTK_INPUT_PURPOSE_NUMBER);
  lr_field_bind_number (record, field, GTK_EDITABLE (row), context);
  return row;
}

/* (nullable): where it names nobody, or cannot be filled in */
static GtkWidget *
create_person_menu (LrRecord             *record,
                    guint                 field,
                    const LrFieldContext *context)
{
  if (context->session == NULL || !context->editable ||
      lr_face_find_person (lr_record_get_kind (record), field) == NULL)
    return NULL;

  return lr_person_menu_new (context->session, record, field);
}

static GtkWidget *
create_text_row (LrRecord             *record,
                 guint                 field,
                 const LrFieldContext *context)
{
  GtkWidget *row = create_entry_row (record, field, context);
  GtkWidget *people = create_person_menu (record, field, context);

  if (people != NULL)
    adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), people);
  lr_field_bind_text (record, field, row);
  return row;
}

/* A row with a label and, at its end, what the answer is given with. */
static GtkWidget *
create_action_row (const LrField *info,
                   const char    *help,
                   GtkWidget     *suffix)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                 "use-markup", FALSE,
                                 "title", _(info->label),
                                 "title-lines", 0,
                                 "subtitle", help != NULL ? help : "",
                                 "subtitle-lines", 0,
                                 "activatable-widget", suffix,
                                 NULL);

  gtk_widget_set_valign (suffix, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), suffix);
  return row;
}

static GtkWidget *
create_switch (LrRecord             *record,
               guint                 field,
               const LrFieldContext *context)
{
  GtkWidget *toggle = gtk_switch_new ();

  gtk_widget_set_sensitive (toggle, context->editable);
  g_object_bind_property (record, lr_field_get_info (record, field)->name, toggle, "active",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  return toggle;
}

static GtkWidget *
create_picker (LrRecord             *record,
               guint                 field,
               const char           *placeholder,
               const LrFieldContext *context)
{
  const LrField *info = lr_field_get_info (record, field);
  GtkWidget *picker = lr_day_picker_new (_(info->label), placeholder);

  lr_day_picker_set_today (LR_DAY_PICKER (picker), context->today);
  lr_day_picker_set_required (LR_DAY_PICKER (picker), (info->flags & LR_FIELD_REQUIRED) != 0);
  gtk_widget_set_valign (picker, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (picker, context->editable);
  g_object_bind_property (record, info->name, picker, "day", G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  return picker;
}

static GtkWidget *
create_choices (LrRecord             *record,
                guint                 field,
                const LrFieldContext *context)
{
  GtkWidget *choices = lr_choices_button_new (record, field, C_("answer", "–"));

  gtk_widget_set_valign (choices, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (choices, context->editable);
  return choices;
}

/* The rule sets are files, so their field is text. */
static gboolean
is_choice (const LrField        *info,
           const LrFieldContext *context)
{
  return info->type == LR_FIELD_CHOICE || (context->session != NULL && g_str_equal (info->name, "ruleset"));
}

/* @none: (nullable): what stands there without an answer */
static void
bind_choice (LrRecord             *record,
             guint                 field,
             GtkWidget            *widget,
             const char           *none,
             const LrFieldContext *context)
{
  if (lr_field_get_info (record, field)->type == LR_FIELD_CHOICE)
    lr_field_bind_choice (record, field, widget, none);
  else
    lr_field_bind_rule_set (record, field, widget,
                            lr_watch_get_rule_books (lr_session_get_watch (context->session)));
}

static GtkWidget *
create_choice_row (LrRecord             *record,
                   guint                 field,
                   const char           *help,
                   const LrFieldContext *context)
{
  GtkWidget *row = g_object_new (ADW_TYPE_COMBO_ROW,
                                 "use-markup", FALSE,
                                 "title", _(lr_field_get_info (record, field)->label),
                                 "title-lines", 0,
                                 "subtitle", help != NULL ? help : "",
                                 "subtitle-lines", 0,
                                 "sensitive", context->editable,
                                 NULL);

  bind_choice (record, field, row, NULL, context);
  return row;
}

static GtkWidget *
create_row (LrRecord             *record,
            guint                 field,
            const char           *help,
            const LrFieldContext *context)
{
  const LrField *info = lr_field_get_info (record, field);

  if (is_choice (info, context))
    return create_choice_row (record, field, help, context);

  switch (info->type)
    {
    case LR_FIELD_PROSE:
      return create_prose_row (record, field, help, context);

    case LR_FIELD_INTEGER:
    case LR_FIELD_HOURS:
      return create_number_row (record, field, context);

    case LR_FIELD_BOOLEAN:
      return create_action_row (info, help, create_switch (record, field, context));

    case LR_FIELD_DAY:
      return create_action_row (info, help, create_picker (record, field, NULL, context));

    case LR_FIELD_CHOICES:
      return create_action_row (info, help, create_choices (record, field, context));

    case LR_FIELD_TEXT:
    case LR_FIELD_CHOICE:
    case LR_FIELD_MOMENT:
    case LR_FIELD_RECORD:
    default:
      return create_text_row (record, field, context);
    }
}

GtkWidget *
lr_field_new_row (LrRecord             *record,
                  guint                 field,
                  const char           *help,
                  const LrFieldContext *context)
{
  GtkWidget *row = create_row (record, field, help, context);

  lr_landmark_set (row, record, (int) field);
  return row;
}

GtkWidget *
lr_field_new_page (LrRecord             *record,
                   guint                 field,
                   const char           *help,
                   const LrFieldContext *context)
{
  GtkWidget *prose;

  if (lr_field_get_info (record, field)->type != LR_FIELD_PROSE)
    return lr_field_new_row (record, field, help, context);

  prose = create_prose (record, field, help, context);
  lr_landmark_set (prose, record, (int) field);
  return prose;
}

static GtkWidget *
create_line_entry (LrRecord             *record,
                   guint                 field,
                   const LrFieldContext *context)
{
  const LrField *info = lr_field_get_info (record, field);
  gboolean is_number = info->type == LR_FIELD_INTEGER || info->type == LR_FIELD_HOURS;
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _(info->label));
  gtk_editable_set_editable (GTK_EDITABLE (entry), context->editable);
  gtk_widget_add_css_class (entry, "row-entry");
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), is_number ? 4 : 8);
  gtk_widget_set_hexpand (entry, !is_number);
  name (entry, info);
  if (is_number)
    lr_field_bind_number (record, field, GTK_EDITABLE (entry), context);
  else
    lr_field_bind_text (record, field, entry);

  return entry;
}

/* A number alone says nothing of what it is. */
static GtkWidget *
create_line_number (LrRecord             *record,
                    guint                 field,
                    const LrFieldContext *context)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *caption = gtk_label_new (_(lr_field_get_info (record, field)->label));

  gtk_widget_add_css_class (caption, "dim-label");
  gtk_box_append (GTK_BOX (box), caption);
  gtk_box_append (GTK_BOX (box), create_line_entry (record, field, context));
  return box;
}

static GtkWidget *
create_line_text (LrRecord             *record,
                  guint                 field,
                  const LrFieldContext *context)
{
  GtkWidget *entry = create_line_entry (record, field, context);
  GtkWidget *people = create_person_menu (record, field, context);
  GtkWidget *box;

  if (people == NULL)
    return entry;

  box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (box), people);
  return box;
}

static GtkWidget *
create_line_choice (LrRecord             *record,
                    guint                 field,
                    const LrFieldContext *context)
{
  GtkWidget *choice = gtk_drop_down_new (NULL, NULL);

  gtk_widget_set_halign (choice, GTK_ALIGN_START);
  gtk_widget_set_valign (choice, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (choice, context->editable);
  name (choice, lr_field_get_info (record, field));
  /* Nothing beside it says what it is. */
  bind_choice (record, field, choice, _(lr_field_get_info (record, field)->label), context);
  return choice;
}

static GtkWidget *
create_line (LrRecord             *record,
             guint                 field,
             const LrFieldContext *context)
{
  const LrField *info = lr_field_get_info (record, field);
  GtkWidget *picker;

  if (is_choice (info, context))
    return create_line_choice (record, field, context);

  switch (info->type)
    {
    case LR_FIELD_INTEGER:
    case LR_FIELD_HOURS:
      return create_line_number (record, field, context);

    case LR_FIELD_DAY:
      picker = create_picker (record, field, _(info->label), context);
      gtk_widget_add_css_class (picker, "row-picker");
      return picker;

    case LR_FIELD_CHOICES:
      return create_choices (record, field, context);

    case LR_FIELD_TEXT:
    case LR_FIELD_PROSE:
    case LR_FIELD_CHOICE:
    case LR_FIELD_BOOLEAN:
    case LR_FIELD_MOMENT:
    case LR_FIELD_RECORD:
    default:
      return create_line_text (record, field, context);
    }
}

GtkWidget *
lr_field_new_line (LrRecord             *record,
                   guint                 field,
                   const LrFieldContext *context)
{
  GtkWidget *widget = create_line (record, field, context);

  lr_landmark_set (widget, record, (int) field);
  return widget;
}
