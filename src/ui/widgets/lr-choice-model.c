/* lr-choice-model.c: the answers of a choice as a model for drop-downs
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-choice-model.h"

#include <glib/gi18n.h>

GListModel *
lr_choice_model_new (const LrChoice *choices,
                     const char     *none)
{
  GtkStringList *labels = gtk_string_list_new (NULL);

  if (none != NULL)
    gtk_string_list_append (labels, none);
  for (const LrChoice *choice = choices; choice->id != NULL; choice++)
    gtk_string_list_append (labels, _(choice->label));

  return G_LIST_MODEL (labels);
}
