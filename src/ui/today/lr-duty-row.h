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
/* In a dossier the pupil is known. */
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

G_END_DECLS
