/* lr-field-choice.c: an answer that is chosen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-field-private.h"

#include <glib/gi18n.h>

/* The answers in the order in which they are shown; the id of "no answer" is NULL. */
typedef struct
{
  GPtrArray     *ids;     /* (element-type utf8) (nullable) */
  GtkStringList *labels;
} Answers;

static Answers *
answers_new (void)
{
  Answers *answers = g_new0 (Answers, 1);

  answers->ids = g_ptr_array_new_with_free_func (g_free);
  answers->labels = gtk_string_list_new (NULL);
  return answers;
}

static void
answers_free (gpointer data)
{
  Answers *answers = data;

  g_ptr_array_unref (answers->ids);
  g_object_unref (answers->labels);
  g_free (answers);
}

static void
answers_add (Answers    *answers,
             const char *id,
             const char *label)
{
  g_ptr_array_add (answers->ids, g_strdup (id));
  gtk_string_list_append (answers->labels, label);
}

static gboolean
answers_find (Answers    *answers,
              const char *id,
              guint      *position)
{
  for (*position = 0; *position < answers->ids->len; (*position)++)
    {
      if (g_strcmp0 (g_ptr_array_index (answers->ids, *position), id) == 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
show_choice (GBinding     *binding,
             const GValue *from,
             GValue       *to,
             gpointer      user_data)
{
  guint position;

  g_value_set_uint (to, answers_find (user_data, g_value_get_string (from), &position)
                          ? position : GTK_INVALID_LIST_POSITION);
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

/* @answers: (transfer full) */
static GBinding *
bind (LrRecord *record,
      guint     field,
      gpointer  widget,
      Answers  *answers)
{
  g_object_set (widget, "model", answers->labels, NULL);
  return g_object_bind_property_full (record, lr_field_get_info (record, field)->name, widget, "selected",
                                      G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL,
                                      show_choice, take_choice, answers, answers_free);
}

GBinding *
lr_field_bind_choice (LrRecord   *record,
                      guint       field,
                      gpointer    widget,
                      const char *none)
{
  const LrField *info = lr_field_get_info (record, field);
  const char *present = lr_record_get_text (record, field);
  Answers *answers = answers_new ();

  if ((info->flags & LR_FIELD_REQUIRED) == 0)
    answers_add (answers, NULL, none != NULL ? none : C_("answer", "–"));
  for (const LrChoice *choice = info->choices; choice->id != NULL; choice++)
    {
      if (!g_str_equal (choice->id, LR_CHOICE_UNRECORDED) || g_strcmp0 (present, choice->id) == 0)
        answers_add (answers, choice->id, _(choice->label));
    }

  /* What a newer version wrote stays, and is told. */
  if (lr_choice_from_id (info->choices, present) == LR_CHOICE_UNKNOWN)
    {
      g_autofree char *label = lr_choice_describe (info->choices, present);

      answers_add (answers, present, label);
    }

  return bind (record, field, widget, answers);
}

GBinding *
lr_field_bind_rule_set (LrRecord    *record,
                        guint        field,
                        gpointer     widget,
                        LrRuleBooks *books)
{
  const LrField *info = lr_field_get_info (record, field);
  const char *present = lr_record_get_text (record, field);
  g_autoptr (GPtrArray) sets = lr_rule_books_list_regional (books);
  Answers *answers = answers_new ();
  guint position;

  if ((info->flags & LR_FIELD_REQUIRED) == 0)
    answers_add (answers, NULL, _("As the school"));
  for (guint i = 0; i < sets->len; i++)
    {
      const LrRuleSet *set = g_ptr_array_index (sets, i);

      answers_add (answers, set->id, set->title);
    }

  /* One that is not there any more is told by its name. */
  if (present != NULL && !answers_find (answers, present, &position))
    {
      g_autofree char *title = lr_rule_books_dup_title (books, present);

      answers_add (answers, present, title);
    }

  return bind (record, field, widget, answers);
}
