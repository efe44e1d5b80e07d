/* lr-field-choice.c: an answer that is chosen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-field-private.h"

#include <glib/gi18n.h>

#include "lr-ruleset-names.h"

/* The rule sets are files, so their field is text. */
static gboolean
is_rule_set (const LrField *info)
{
  return info->type == LR_FIELD_TEXT;
}

static const char *
get_id (const LrField *info,
        guint          place)
{
  return is_rule_set (info) ? lr_ruleset_names[place].id : info->choices[place].id;
}

static const char *
get_label (const LrField *info,
           guint          place)
{
  return is_rule_set (info) ? lr_ruleset_names[place].title : info->choices[place].label;
}

/* Where "no answer" is allowed it is the first. */
static guint
count_before (const LrField *info)
{
  return (info->flags & LR_FIELD_REQUIRED) != 0 ? 0 : 1;
}

GListModel *
lr_field_list_answers (LrRecord *record,
                       guint     field)
{
  const LrField *info = lr_field_get_info (record, field);
  GtkStringList *labels = gtk_string_list_new (NULL);

  if (count_before (info) > 0)
    gtk_string_list_append (labels, is_rule_set (info) ? _("As the school") : C_("answer", "–"));
  for (guint i = 0; get_id (info, i) != NULL; i++)
    gtk_string_list_append (labels, _(get_label (info, i)));

  return G_LIST_MODEL (labels);
}

static gboolean
show_choice (GBinding     *binding,
             const GValue *from,
             GValue       *to,
             gpointer      user_data)
{
  const LrField *info = user_data;
  const char *id = g_value_get_string (from);

  g_value_set_uint (to, id == NULL && count_before (info) > 0 ? 0 : GTK_INVALID_LIST_POSITION);
  for (guint i = 0; id != NULL && get_id (info, i) != NULL; i++)
    {
      if (g_str_equal (get_id (info, i), id))
        g_value_set_uint (to, i + count_before (info));
    }

  return TRUE;
}

static gboolean
take_choice (GBinding     *binding,
             const GValue *from,
             GValue       *to,
             gpointer      user_data)
{
  const LrField *info = user_data;
  guint position = g_value_get_uint (from);

  if (position == GTK_INVALID_LIST_POSITION)
    return FALSE;

  g_value_set_string (to, position < count_before (info) ? NULL : get_id (info, position - count_before (info)));
  return TRUE;
}

GBinding *
lr_field_bind_choice (LrRecord *record,
                      guint     field,
                      gpointer  widget)
{
  const LrField *info = lr_field_get_info (record, field);

  return g_object_bind_property_full (record, info->name, widget, "selected",
                                      G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL,
                                      show_choice, take_choice, (gpointer) info, NULL);
}
