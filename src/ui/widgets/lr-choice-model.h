/* lr-choice-model.h: the answers of a choice as a model for drop-downs
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "lr-kind.h"

G_BEGIN_DECLS

/* (transfer full): the translated labels, in their order: strings of a
 * #GtkStringList. @none: (nullable): a translated first item that stands for no
 * answer. */
GListModel *lr_choice_model_new (const LrChoice *choices,
                                 const char     *none);

G_END_DECLS
