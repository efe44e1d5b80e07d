/* lr-part-list.h: the records that are part of another one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lr-field.h"

G_BEGIN_DECLS

/**
 * LrPartList:
 *
 * A boxed list of the records of one kind that are part of a record, such as the
 * goals of a plan, to be filled in where they stand, with a button below that
 * adds one. Follows the store when it is told to.
 */
#define LR_TYPE_PART_LIST (lr_part_list_get_type ())
G_DECLARE_FINAL_TYPE (LrPartList, lr_part_list, LR, PART_LIST, GtkWidget)

/* @context: has a keeper */
GtkWidget    *lr_part_list_new           (LrSession            *session,
                                          LrRecord             *parent,
                                          const LrKind         *kind,
                                          const LrFieldContext *context);
const LrKind *lr_part_list_get_kind      (LrPartList           *self);
/* Rows that are still there stay the same: what is being typed in one of them is
 * not disturbed. */
void          lr_part_list_reload        (LrPartList           *self);
guint         lr_part_list_get_n_records (LrPartList           *self);

G_END_DECLS
