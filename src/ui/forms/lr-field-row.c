/* lr-field-row.c: a row of a form for one field of a record
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-field-row.h"

#include <glib/gi18n.h>

#include "lr-choice-model.h"
#include "lr-day-picker.h"
#include "lr-kinds.h"
#include "lr-prose-row.h"

typedef struct
{
  LrRecord *record;
  guint     field;
} Place;

static const LrField *
get_field (LrRecord *record,
           guint     field)
{
  return &lr_record_get_kind (record)->fields[field];
}

static Place *
place_new (LrRecord *record,
           guint     field)
{
  Place *place = g_new0 (Place, 1);

  place->record = g_object_ref (record);
  place->field = field;
  return place;
}

static void
place_free (gpointer data)
{
  Place *place = data;

  g_object_unref (place->record);
  g_free (place);
}

static void
place_free_closure (gpointer  data,
                    GClosure *closure)
{
  place_free (data);
}

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

  g_value_set_string (to, text != NULL && *text != '\0' ? text : NULL);
  return TRUE;
}

static GtkWidget *
bind_text (LrRecord  *record,
           guint      field,
           GtkWidget *row)
{
  g_object_bind_property_full (record, get_field (record, field)->name, row, "text",
                               G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL,
                               show_text, take_text, NULL, NULL);
  return row;
}

static GtkWidget *
make_entry (LrRecord *record,
            guint     field)
{
  return g_object_new (ADW_TYPE_ENTRY_ROW,
                       "use-markup", FALSE,
                       "title", _(get_field (record, field)->label),
                       NULL);
}

/* Numbers: what is typed may be half a number for a while. */
static void
number_typed_cb (GtkEditable *row,
                 Place       *place)
{
  const char *label = _(get_field (place->record, place->field)->label);
  g_autofree char *title = NULL;

  if (lr_record_parse (place->record, place->field, gtk_editable_get_text (row), NULL))
    {
      gtk_widget_remove_css_class (GTK_WIDGET (row), "error");
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label);
      return;
    }

  gtk_widget_add_css_class (GTK_WIDGET (row), "error");
  /* Translators: the label of a field in which a number is expected. */
  title = g_strdup_printf (get_field (place->record, place->field)->type == LR_FIELD_HOURS
                             ? _("%s: in whole or quarter hours, as 1.5")
                             : _("%s: a whole number"), label);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
}

static void
number_changed_cb (LrRecord   *record,
                   GParamSpec *pspec,
                   GtkWidget  *row)
{
  int field = lr_kind_find_field (lr_record_get_kind (record), pspec->name);
  g_autoptr (LrRecord) typed = NULL;
  g_autofree char *text = NULL;

  if (field < 0)
    return;

  /* "1," means the same as "1": leave the typing alone. */
  typed = lr_record_new (lr_record_get_kind (record), 0);
  if (lr_record_parse (typed, field, gtk_editable_get_text (GTK_EDITABLE (row)), NULL) &&
      lr_record_get_integer (typed, field) == lr_record_get_integer (record, field))
    return;

  text = lr_record_describe (record, field);
  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

static GtkWidget *
make_number (LrRecord *record,
             guint     field)
{
  GtkWidget *row = make_entry (record, field);
  g_autofree char *text = lr_record_describe (record, field);
  g_autofree char *notify = g_strconcat ("notify::", get_field (record, field)->name, NULL);

  gtk_editable_set_text (GTK_EDITABLE (row), text);
  adw_entry_row_set_input_purpose (ADW_ENTRY_ROW (row), GTK_INPUT_PURPOSE_NUMBER);
  g_signal_connect_data (row, "changed", G_CALLBACK (number_typed_cb),
                         place_new (record, field), place_free_closure, 0);
  g_signal_connect_object (record, notify, G_CALLBACK (number_changed_cb), row, 0);

  return row;
}

static GtkWidget *
make_switch (LrRecord *record,
             guint     field)
{
  GtkWidget *toggle = gtk_switch_new ();
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                 "use-markup", FALSE,
                                 "title", _(get_field (record, field)->label),
                                 "title-lines", 0,
                                 "activatable-widget", toggle,
                                 NULL);

  gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
  g_object_bind_property (record, get_field (record, field)->name, toggle, "active",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), toggle);

  return row;
}

static GtkWidget *
make_day (LrRecord *record,
          guint     field,
          LrDay     today)
{
  const LrField *info = get_field (record, field);
  GtkWidget *picker = lr_day_picker_new (_(info->label), NULL);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                 "use-markup", FALSE,
                                 "title", _(info->label),
                                 "title-lines", 0,
                                 "activatable-widget", picker,
                                 NULL);

  lr_day_picker_set_today (LR_DAY_PICKER (picker), today);
  lr_day_picker_set_required (LR_DAY_PICKER (picker), (info->flags & LR_FIELD_REQUIRED) != 0);
  gtk_widget_set_valign (picker, GTK_ALIGN_CENTER);
  g_object_bind_property (record, info->name, picker, "day",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), picker);

  return row;
}

/* The answers by their id, the first of them "no answer" where that is allowed. */
typedef struct
{
  GPtrArray *ids;     /* (element-type utf8) (nullable) */
  GPtrArray *labels;
} Answers;

static void
answers_free (gpointer data)
{
  Answers *answers = data;

  g_ptr_array_unref (answers->ids);
  g_ptr_array_unref (answers->labels);
  g_free (answers);
}

/* @label: (transfer full) */
static void
answers_add (Answers    *answers,
             const char *id,
             char       *label)
{
  g_ptr_array_add (answers->ids, g_strdup (id));
  g_ptr_array_add (answers->labels, label);
}

static void
add_choices (Answers        *answers,
             const LrField  *info,
             const char     *present)
{
  for (const LrChoice *choice = info->choices; choice->id != NULL; choice++)
    answers_add (answers, choice->id, g_strdup (_(choice->label)));

  /* What a newer version wrote stays, and is told. */
  if (lr_choice_from_id (info->choices, present) == LR_CHOICE_UNKNOWN)
    answers_add (answers, present, lr_choice_describe (info->choices, present));
}

static void
add_rule_sets (Answers     *answers,
               LrRuleBooks *books,
               const char  *present)
{
  g_autoptr (GPtrArray) sets = lr_rule_books_list_regional (books);
  gboolean found = present == NULL;

  for (guint i = 0; i < sets->len; i++)
    {
      const LrRuleSet *set = g_ptr_array_index (sets, i);

      answers_add (answers, set->id, g_strdup (set->title));
      found = found || g_str_equal (set->id, present);
    }

  if (!found)
    answers_add (answers, present, lr_rule_books_dup_title (books, present));
}

static Answers *
answers_new (LrRecord    *record,
             guint        field,
             LrRuleBooks *books)
{
  const LrField *info = get_field (record, field);
  Answers *answers = g_new0 (Answers, 1);

  answers->ids = g_ptr_array_new_with_free_func (g_free);
  answers->labels = g_ptr_array_new_with_free_func (g_free);

  if (!(info->flags & LR_FIELD_REQUIRED))
    answers_add (answers, NULL, g_strdup (info->type == LR_FIELD_CHOICE ? C_("answer", "–") : _("As the school")));
  if (info->type == LR_FIELD_CHOICE)
    add_choices (answers, info, lr_record_get_text (record, field));
  else
    add_rule_sets (answers, books, lr_record_get_text (record, field));

  return answers;
}

static gboolean
show_choice (GBinding     *binding,
             const GValue *from,
             GValue       *to,
             gpointer      user_data)
{
  Answers *answers = user_data;
  const char *id = g_value_get_string (from);

  for (guint i = 0; i < answers->ids->len; i++)
    {
      if (g_strcmp0 (g_ptr_array_index (answers->ids, i), id) == 0)
        {
          g_value_set_uint (to, i);
          return TRUE;
        }
    }

  g_value_set_uint (to, GTK_INVALID_LIST_POSITION);
  return TRUE;
}

static gboolean
take_choice (GBinding     *binding,
             const GValue *from,
             GValue       *to,
             gpointer      user_data)
{
  Answers *answers = user_data;
  guint position = g_value_get_uint (from);

  if (position >= answers->ids->len)
    return FALSE;

  g_value_set_string (to, g_ptr_array_index (answers->ids, position));
  return TRUE;
}

static GtkWidget *
make_choice (LrRecord    *record,
             guint        field,
             LrRuleBooks *books)
{
  const LrField *info = get_field (record, field);
  Answers *answers = answers_new (record, field, books);
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  GtkWidget *row;

  for (guint i = 0; i < answers->labels->len; i++)
    gtk_string_list_append (labels, g_ptr_array_index (answers->labels, i));

  row = g_object_new (ADW_TYPE_COMBO_ROW,
                      "use-markup", FALSE,
                      "title", _(info->label),
                      "title-lines", 0,
                      "model", labels,
                      NULL);
  g_object_bind_property_full (record, info->name, row, "selected",
                               G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL,
                               show_choice, take_choice, answers, answers_free);

  return row;
}

GtkWidget *
lr_field_row_new (LrRecord    *record,
                  guint        field,
                  LrDay        today,
                  LrRuleBooks *books)
{
  const LrField *info = get_field (record, field);

  switch (info->type)
    {
    case LR_FIELD_PROSE:
      return bind_text (record, field, lr_prose_row_new (_(info->label)));

    case LR_FIELD_CHOICE:
      return make_choice (record, field, NULL);

    case LR_FIELD_INTEGER:
    case LR_FIELD_HOURS:
      return make_number (record, field);

    case LR_FIELD_BOOLEAN:
      return make_switch (record, field);

    case LR_FIELD_DAY:
      return make_day (record, field, today);

    case LR_FIELD_TEXT:
    case LR_FIELD_MOMENT:
    case LR_FIELD_RECORD:
    default:
      /* The rule sets are files, so their field is text. */
      if (books != NULL && g_str_equal (info->name, "ruleset"))
        return make_choice (record, field, books);
      return bind_text (record, field, make_entry (record, field));
    }
}
