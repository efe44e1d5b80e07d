/* lr-day-picker.h: a button that shows a day and lets one choose it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "lr-day.h"

G_BEGIN_DECLS

/**
 * LrDayPicker:
 *
 * Fits in a table row or beside a label: the day as text; a click opens a
 * calendar in which the day can also be typed.
 *
 * Properties: `day` (an #LrDay as uint, notifies), `placeholder` (what stands
 * there without a day).
 */
#define LR_TYPE_DAY_PICKER (lr_day_picker_get_type ())
G_DECLARE_FINAL_TYPE (LrDayPicker, lr_day_picker, LR, DAY_PICKER, GtkWidget)

/* @label: (nullable): the name of the field, for screen readers. @placeholder:
 * (nullable): what stands there without a day. */
GtkWidget *lr_day_picker_new       (const char  *label,
                                    const char  *placeholder);
/* %LR_DAY_NONE without one, as it is set. */
LrDay      lr_day_picker_get_day   (LrDayPicker *self);
void       lr_day_picker_set_day   (LrDayPicker *self,
                                    LrDay        day);
/* Where the calendar opens when there is no day yet. */
void       lr_day_picker_set_today (LrDayPicker *self,
                                    LrDay        today);
/* Without a day the record could not be saved: it can be changed, not cleared. */
void       lr_day_picker_set_required (LrDayPicker *self,
                                       gboolean     required);

G_END_DECLS
