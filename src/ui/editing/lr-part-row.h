/* lr-part-row.h: a record among its like, to be filled in where it stands
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-field.h"

G_BEGIN_DECLS

/* (transfer floating): a row for a boxed list. A kind whose face has a line is
 * filled in within two lines; of another one its summary unfolds.
 * @remove: (nullable): goes into the row where it fits best */
GtkWidget *lr_part_row_new (LrRecord             *record,
                            const LrFieldContext *context,
                            GtkWidget            *remove);

G_END_DECLS
