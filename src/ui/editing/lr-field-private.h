/* lr-field-private.h: the widgets of a field, by its type
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-field.h"

G_BEGIN_DECLS

/* Makes an editable widget show and take the number in @field. @title: (nullable):
 * a row whose title says what is expected. */
void        lr_field_bind_number (LrRecord             *record,
                                  guint                 field,
                                  GtkEditable          *widget,
                                  const LrFieldContext *context);

/* (transfer full): the answers, "no answer" first where that is allowed */
GListModel *lr_field_list_answers (LrRecord            *record,
                                  guint                 field);

static inline const LrField *
lr_field_get_info (LrRecord *record,
                   guint     field)
{
  return &lr_record_get_kind (record)->fields[field];
}

G_END_DECLS
