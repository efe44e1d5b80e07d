/* lr-field-row.h: a row of a form for one field of a record
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lr-record.h"
#include "lr-rule-books.h"

G_BEGIN_DECLS

/* (transfer floating): a row for a boxed list, bound to the field in both ways:
 * what is typed is in the record at once, what changes in the record is shown.
 * Text that the field does not take leaves the record as it was; the row says
 * so and carries the style class "error" until it is mended.
 * @today: where the calendar of a day opens
 * @books: (nullable): the rule sets to choose from */
GtkWidget *lr_field_row_new (LrRecord    *record,
                             guint        field,
                             LrDay        today,
                             LrRuleBooks *books);

G_END_DECLS
