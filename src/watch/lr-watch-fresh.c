/* lr-watch-fresh.c: up to which day the absence is known
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-watch-private.h"

#include <glib/gi18n.h>

#include "lr-words.h"

/* More than a few school days without news: time to ask for an update. */
#define FRESH_SCHOOL_DAYS 3

LrDay
lr_watch_get_known_until (LrWatch      *self,
                          const LrCase *of)
{
  LrDay known;

  g_return_val_if_fail (LR_IS_WATCH (self), LR_DAY_NONE);

  known = lr_watch_get_imported_until (self);
  if (of != NULL)
    return MAX (known, of->known_until);

  return self->review != NULL ? MAX (known, self->review->known_until) : known;
}

gboolean
lr_watch_is_stale (LrWatch      *self,
                   const LrCase *of)
{
  LrDay known = lr_watch_get_known_until (self, of);
  LrSchoolCalendar *calendar = lr_watch_get_school_calendar (self);

  if (known == LR_DAY_NONE)
    return TRUE;

  return known < self->today &&
         lr_school_calendar_count_school_days (calendar, known + 1, self->today) > FRESH_SCHOOL_DAYS;
}

char *
lr_watch_dup_freshness (LrWatch      *self,
                        const LrCase *of)
{
  LrDay known = lr_watch_get_known_until (self, of);
  g_autofree char *day = lr_day_format (known, LR_DAY_FULL);

  if (known == LR_DAY_NONE)
    return g_strdup (_("No absence is known yet. Import it from the school’s system, or enter it."));

  if (lr_watch_is_stale (self, of))
    return g_strdup_printf (_("Absence is known up to %s. Import it again: what follows may be old."), day);

  return g_strdup_printf (_("Absence is known up to %s."), day);
}
