/* lr-school-calendar.c: which days and weeks are school time
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-school-calendar.h"

#include <glib/gi18n.h>

#include "lr-error.h"
#include "lr-words.h"

struct _LrSchoolCalendar
{
  gatomicrefcount references;

  LrDay   first;
  LrDay   last;

  /* For each known day and the one after: how many school days lie before it. */
  guint  *days_before;

  /* For each school day: the day, and the number of its school week. */
  guint   n_days;
  LrDay  *days;
  guint  *weeks;

  /* For each school week: its Monday. */
  guint   n_weeks;
  LrDay  *mondays;
};

G_DEFINE_BOXED_TYPE (LrSchoolCalendar, lr_school_calendar,
                     lr_school_calendar_ref, lr_school_calendar_unref)

/* Marks each day of the known stretch that some span makes free. */
static guint8 *
mark_free_days (LrDay         first,
                LrDay         last,
                const LrSpan *spans,
                gsize         n_spans)
{
  guint8 *is_free = g_new0 (guint8, last - first + 1);

  for (gsize i = 0; i < n_spans; i++)
    {
      LrDay start = MAX (spans[i].start, first);
      LrDay end = MIN (spans[i].end, last);

      for (LrDay day = start; day <= end; day++)
        is_free[day - first] = TRUE;
    }

  return is_free;
}

static void
number_days_and_weeks (LrSchoolCalendar *self,
                       const guint8     *is_free)
{
  LrDay monday = LR_DAY_NONE;

  for (LrDay day = self->first; day <= self->last; day++)
    {
      self->days_before[day - self->first] = self->n_days;
      if (is_free[day - self->first] || lr_day_get_weekday (day) >= G_DATE_SATURDAY)
        continue;

      if (lr_day_get_monday (day) != monday)
        {
          monday = lr_day_get_monday (day);
          self->mondays[self->n_weeks++] = monday;
        }
      self->days[self->n_days] = day;
      self->weeks[self->n_days] = self->n_weeks - 1;
      self->n_days++;
    }

  self->days_before[self->last - self->first + 1] = self->n_days;
}

LrSchoolCalendar *
lr_school_calendar_new (LrDay         first,
                        LrDay         last,
                        const LrSpan *free_spans,
                        gsize         n_free_spans)
{
  LrSchoolCalendar *self;
  g_autofree guint8 *is_free = NULL;
  gsize n;

  g_return_val_if_fail (first != LR_DAY_NONE && first <= last, NULL);
  g_return_val_if_fail (last <= LR_DAY_MAX, NULL);

  n = last - first + 1;
  is_free = mark_free_days (first, last, free_spans, n_free_spans);

  self = g_new0 (LrSchoolCalendar, 1);
  g_atomic_ref_count_init (&self->references);
  self->first = first;
  self->last = last;
  self->days_before = g_new (guint, n + 1);
  self->days = g_new (LrDay, n);
  self->weeks = g_new (guint, n);
  self->mondays = g_new (LrDay, n / 7 + 2);
  number_days_and_weeks (self, is_free);

  return self;
}

LrSchoolCalendar *
lr_school_calendar_ref (LrSchoolCalendar *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
lr_school_calendar_unref (LrSchoolCalendar *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->references))
    return;

  g_free (self->days_before);
  g_free (self->days);
  g_free (self->weeks);
  g_free (self->mondays);
  g_free (self);
}

LrDay
lr_school_calendar_get_first (const LrSchoolCalendar *self)
{
  g_return_val_if_fail (self != NULL, LR_DAY_NONE);

  return self->first;
}

LrDay
lr_school_calendar_get_last (const LrSchoolCalendar *self)
{
  g_return_val_if_fail (self != NULL, LR_DAY_NONE);

  return self->last;
}

gboolean
lr_school_calendar_knows (const LrSchoolCalendar *self,
                          LrDay                   day)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return day >= self->first && day <= self->last;
}

gboolean
lr_school_calendar_check (const LrSchoolCalendar  *self,
                          LrDay                    day,
                          GError                 **error)
{
  g_autofree char *limit = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  if (lr_school_calendar_knows (self, day))
    return TRUE;

  if (day < self->first)
    {
      /* Translators: %s is a date. */
      limit = lr_day_format (self->first, LR_DAY_FULL);
      g_set_error (error, LR_ERROR, LR_ERROR_NOT_FOUND,
                   _("The school calendar starts on %s. Add the holidays before that day."), limit);
    }
  else
    {
      limit = lr_day_format (self->last, LR_DAY_FULL);
      g_set_error (error, LR_ERROR, LR_ERROR_NOT_FOUND,
                   _("The school calendar ends on %s. Add the holidays after that day."), limit);
    }
  return FALSE;
}

gboolean
lr_school_calendar_is_school_day (const LrSchoolCalendar *self,
                                  LrDay                   day)
{
  const guint *before;

  if (!lr_school_calendar_knows (self, day))
    return FALSE;

  before = self->days_before + (day - self->first);
  return before[1] > before[0];
}

gboolean
lr_school_calendar_is_school_week (const LrSchoolCalendar *self,
                                   LrDay                   day)
{
  LrDay monday = lr_day_get_monday (day);

  return lr_school_calendar_count_school_days (self, monday, monday + 6) > 0;
}

LrDay
lr_school_calendar_on_or_after (const LrSchoolCalendar *self,
                                LrDay                   day)
{
  if (!lr_school_calendar_knows (self, day))
    return LR_DAY_NONE;

  return lr_school_calendar_get_school_day (self, self->days_before[day - self->first]);
}

LrDay
lr_school_calendar_add_school_days (const LrSchoolCalendar *self,
                                    LrDay                   day,
                                    guint                   n)
{
  if (!lr_school_calendar_knows (self, day))
    return LR_DAY_NONE;

  if (n == 0)
    return day;

  n -= 1;
  if (n >= self->n_days)
    return LR_DAY_NONE;

  return lr_school_calendar_get_school_day (self, self->days_before[day - self->first + 1] + n);
}

LrDay
lr_school_calendar_add_school_weeks (const LrSchoolCalendar *self,
                                     LrDay                   day,
                                     guint                   n)
{
  LrDay start = lr_school_calendar_on_or_after (self, day);
  guint week;
  LrDay end;

  if (start == LR_DAY_NONE)
    return LR_DAY_NONE;

  week = self->weeks[self->days_before[start - self->first]];
  if (n >= self->n_weeks - week)
    return LR_DAY_NONE;

  end = self->mondays[week + n] + (start - lr_day_get_monday (start));
  return end <= self->last ? end : LR_DAY_NONE;
}

guint
lr_school_calendar_count_school_days (const LrSchoolCalendar *self,
                                      LrDay                   from,
                                      LrDay                   to)
{
  g_return_val_if_fail (self != NULL, 0);

  if (from > to)
    return 0;

  return lr_school_calendar_get_index (self, to + 1) - lr_school_calendar_get_index (self, from);
}

guint
lr_school_calendar_count_school_weeks (const LrSchoolCalendar *self,
                                       LrDay                   from,
                                       LrDay                   to)
{
  guint first, end;

  if (lr_school_calendar_count_school_days (self, from, to) == 0)
    return 0;

  first = lr_school_calendar_get_index (self, from);
  end = lr_school_calendar_get_index (self, to + 1);
  return self->weeks[end - 1] - self->weeks[first] + 1;
}

guint
lr_school_calendar_get_n_school_days (const LrSchoolCalendar *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_days;
}

guint
lr_school_calendar_get_index (const LrSchoolCalendar *self,
                              LrDay                   day)
{
  g_return_val_if_fail (self != NULL, 0);

  if (day < self->first)
    return 0;
  if (day > self->last)
    return self->n_days;
  return self->days_before[day - self->first];
}

LrDay
lr_school_calendar_get_school_day (const LrSchoolCalendar *self,
                                   guint                   index)
{
  g_return_val_if_fail (self != NULL, LR_DAY_NONE);

  return index < self->n_days ? self->days[index] : LR_DAY_NONE;
}

guint
lr_school_calendar_get_week_index (const LrSchoolCalendar *self,
                                   guint                   index)
{
  g_return_val_if_fail (self != NULL && index < self->n_days, 0);

  return self->weeks[index];
}
