/* lr-duty-row.h: a duty: who, what, why and by when
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lr-watch.h"

G_BEGIN_DECLS

/**
 * LrDutyRow:
 *
 * Used in Vandaag and in the dossier. Signals `tick`, `tick-on-day`, `dismiss`
 * and `open` say what the person wants.
 */
#define LR_TYPE_DUTY_ROW (lr_duty_row_get_type ())
G_DECLARE_FINAL_TYPE (LrDutyRow, lr_duty_row, LR, DUTY_ROW, GtkWidget)

GtkWidget *lr_duty_row_new      (void);
/* In the steps of a dossier: the pupil is known, what is done there needs no way to it, and
 * there is room for what the rule set says besides. */
void       lr_duty_row_hide_who (LrDutyRow    *self);
/* Holds @duty. @pupil: (nullable): NULL for a duty of the school, or in the pupil's
 * own dossier. */
void       lr_duty_row_set_duty (LrDutyRow    *self,
                                 const LrDuty *duty,
                                 LrRecord     *pupil,
                                 LrWatch      *watch);

/* All that is from before the school began to watch, in one row: its tick is for all
 * of them. @duties: (element-type LrDuty): at least one. */
void       lr_duty_row_set_earlier (LrDutyRow *self,
                                 GPtrArray    *duties,
                                 LrRecord     *pupil,
                                 LrWatch      *watch);

/* The last import brought it. After the duty is set. */
void       lr_duty_row_mark_new    (LrDutyRow    *self,
                                    gboolean      is_new);
/* It stands on one card with the row before it, whose name then serves for both, or with
 * the next. */
void       lr_duty_row_join        (LrDutyRow    *self,
                                    gboolean      with_before,
                                    gboolean      with_next);

G_END_DECLS
