/* lr-landmark.h: where in a tab a record is shown
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "lr-record.h"

G_BEGIN_DECLS

#define LR_LANDMARK_ALL (-1)

/* @widget shows @record, or only this @field of it. */
void     lr_landmark_set  (GtkWidget    *widget,
                           LrRecord     *record,
                           int           field);

/* @records (element-type LrRecord) are shown in @row, an expander row that has
 * them once it is unfolded. */
void     lr_landmark_set_within
                          (GtkWidget    *row,
                           GPtrArray    *records);

/* Goes with the keyboard to where @field of a record is shown below @root, or else
 * the record, as soon as it is on the screen: what is folded opens, and it is
 * scrolled to. The last one asked for counts. */
void     lr_landmark_go   (GtkWidget    *root,
                           const LrKind *kind,
                           gint64        id,
                           int           field);

G_END_DECLS
