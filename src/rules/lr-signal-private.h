/* lr-signal-private.h: the families of signals, one file each
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-attendance-private.h"
#include "lr-signal.h"

G_BEGIN_DECLS

void lr_signals_add             (GArray             *signals,
                                 const LrAttendance *attendance,
                                 const LrSignal     *signal);

void lr_signals_find_hours      (GArray             *signals,
                                 const LrAttendance *attendance);
void lr_signals_find_four_weeks (GArray             *signals,
                                 const LrAttendance *attendance);
void lr_signals_find_runs       (GArray             *signals,
                                 const LrAttendance *attendance);
void lr_signals_find_sick       (GArray             *signals,
                                 const LrAttendance *attendance);
void lr_signals_find_luxury     (GArray             *signals,
                                 const LrAttendance *attendance);

G_END_DECLS
