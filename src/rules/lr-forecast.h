/* lr-forecast.h: what comes if nothing changes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-attendance.h"
#include "lr-signal.h"

G_BEGIN_DECLS

/**
 * LrForecast:
 *
 * The signals on a future that is said: nothing changes. Always a condition, never a
 * fact. Lesson hours are in quarters.
 */
typedef struct
{
  /* The last school day of which absence is known is absent: each one that comes is taken
   * to be so too. */
  gboolean       absent;
  LrDay          absent_since;
  LrDay          known_until;   /* that day */
  LrAbsenceKind  kind;          /* of that day */
  GArray        *signals;       /* of LrSignal: the first time each is reached from then on, by date;
                                 * empty when the pupil is not absent */
  LrDay          calendar_end;  /* the last day that was looked at, when the calendar ends before;
                                 * else none */

  /* Else: what counts towards sixteen hours in four school weeks. */
  int            towards_sixteen;
  LrDay          counts_until;  /* the first of those hours, or %LR_DAY_NONE */
} LrForecast;

/* How far it looks: so many school weeks, or as far as the calendar goes. */
#define LR_FORECAST_WEEKS 14

/* @known_until: the day up to which absence is known, today at the latest: a later day
 * without a record says nothing.
 * @forecast: (out caller-allocated): to be cleared */
void lr_forecast_init  (LrForecast          *forecast,
                        const LrAttendance  *attendance,
                        LrDay                known_until,
                        LrDay                today);
/* The same for another; it shares the signals. */
void lr_forecast_copy  (LrForecast          *forecast,
                        const LrForecast    *of);
void lr_forecast_clear (LrForecast          *forecast);

/* (transfer full): what it rests on, as a condition without a full stop */
char *lr_forecast_dup_basis (const LrForecast *forecast);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LrForecast, lr_forecast_clear)

G_END_DECLS
