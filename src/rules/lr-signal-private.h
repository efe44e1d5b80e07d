/* lr-signal-private.h: the families of signals, one file each
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-attendance-private.h"
#include "lr-signal.h"

G_BEGIN_DECLS

#define LR_FOUR_WEEKS 4

/* Adds a signal, and the unbroken absence it lies in. @signals: (element-type
 * LrSignal), here and below, to which those that were reached are added. */
void lr_signals_add             (GArray             *signals,
                                 const LrAttendance *attendance,
                                 const LrSignal     *signal);

/* `hours-3` to `hours-16` (POVO scheme) and `times-25` (TIL), once in a school
 * year. */
void lr_signals_find_hours      (GArray             *signals,
                                 const LrAttendance *attendance);
/* `sixteen-in-four` (Leerplichtwet, DUO, TIL, POVO): once it is reached only later
 * days count. */
void lr_signals_find_four_weeks (GArray             *signals,
                                 const LrAttendance *attendance);
/* What counts towards it in the four school weeks that end with that of today, in
 * quarters; @oldest (out): the first day of those hours, or %LR_DAY_NONE. */
int  lr_attendance_count_towards_sixteen (const LrAttendance *attendance,
                                 LrDay              *oldest);
/* `absent-2-weeks` (TIL), `absent-4-weeks` (POVO, TIL, NK, ROT), `home-sitter`
 * (POVO), `home-3-months` (NK-pact), each once in an unbroken absence. */
void lr_signals_find_runs       (GArray             *signals,
                                 const LrAttendance *attendance);
/* `sick-4-in-12` and `sick-7-days` (M@ZL). */
void lr_signals_find_sick       (GArray             *signals,
                                 const LrAttendance *attendance);
/* `luxury` (DUO): each such record, on its first school day. */
void lr_signals_find_luxury     (GArray             *signals,
                                 const LrAttendance *attendance);

G_END_DECLS
