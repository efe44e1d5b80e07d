/* lr-field-private.h: the widgets of a field, by its type
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-field.h"

G_BEGIN_DECLS

/* Makes an editable widget show and take the number in @field. */
void        lr_field_bind_number (LrRecord             *record,
                                  guint                 field,
                                  GtkEditable          *widget,
                                  const LrFieldContext *context);

/* As lr_field_bind_choice(), with the rule sets as answers. */
GBinding   *lr_field_bind_rule_set (LrRecord           *record,
                                  guint                 field,
                                  gpointer              widget,
                                  LrRuleBooks          *books);

static inline const LrField *
lr_field_get_info (LrRecord *record,
                   guint     field)
{
  return &lr_record_get_kind (record)->fields[field];
}

G_END_DECLS
