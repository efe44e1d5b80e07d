/* lr-pupil-layout.h: who it is beside how it stands, or above it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LrPupilLayout:
 *
 * Lays out the two children of a row: beside each other, in columns that are the same
 * in every row, where there is room for that; else the second below the first.
 */
#define LR_TYPE_PUPIL_LAYOUT (lr_pupil_layout_get_type ())
G_DECLARE_FINAL_TYPE (LrPupilLayout, lr_pupil_layout, LR, PUPIL_LAYOUT, GtkLayoutManager)

G_END_DECLS
