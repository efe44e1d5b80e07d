/* naive.c: the signals once more, the slow and plain way
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "naive.h"

typedef struct
{
  gboolean school;
  int      unauthorised;   /* quarters */
  int      covered;        /* quarters of all kinds but late */
  int      valid_reasons;  /* records that are neither unauthorised nor late */
  int      late;
  int      times;
  gboolean sick;
} Day;

typedef struct
{
  const LrSignalFacts *facts;
  int                  full;     /* quarters of a school day */
  LrDay                first;
  LrDay                today;
  Day                 *days;     /* by day - first */
  LrDay                known_last;
  const LrSchoolCalendar *calendar;
  GArray              *signals;
} Naive;

static Day *
at (Naive *n,
    LrDay  day)
{
  g_assert (day >= n->first && day <= n->today);
  return &n->days[day - n->first];
}

static gboolean
covers (const LrAbsence *record,
        LrDay            day)
{
  return day >= record->start && (record->end == LR_DAY_NONE || day <= record->end);
}

static gboolean
is_valid_reason (const LrAbsence *record)
{
  return record->kind == LR_ABSENCE_SICK || record->kind == LR_ABSENCE_AUTHORISED ||
         record->kind == LR_ABSENCE_SUSPENDED;
}

static void
look_at_day (Naive *n,
             LrDay  day)
{
  Day *here = at (n, day);
  gboolean skipped[100] = { FALSE };   /* by quarter of the timetable */
  gboolean excused[100] = { FALSE };

  here->school = lr_school_calendar_is_school_day (n->calendar, day);
  if (!here->school)
    return;

  for (guint i = 0; i < n->facts->n_absences; i++)
    {
      const LrAbsence *record = &n->facts->absences[i];
      int hours = record->quarters > 0 ? record->quarters : n->full;

      if (!covers (record, day) || record->kind == LR_ABSENCE_UNKNOWN)
        continue;

      if (record->lesson > 0 && record->quarters > 0 && record->kind != LR_ABSENCE_LATE)
        {
          for (int q = 0; q < record->quarters; q++)
            (is_valid_reason (record) ? excused : skipped)[4 * (record->lesson - 1) + q] = TRUE;
          hours = 0;
        }

      switch (record->kind)
        {
        case LR_ABSENCE_LATE:
          here->late++;
          here->times++;
          break;
        case LR_ABSENCE_UNAUTHORISED:
        case LR_ABSENCE_LUXURY:
          here->times++;
          here->unauthorised += hours;
          here->covered += hours;
          break;
        case LR_ABSENCE_SICK:
          here->sick = TRUE;
          here->valid_reasons++;
          here->covered += hours;
          break;
        case LR_ABSENCE_AUTHORISED:
        case LR_ABSENCE_SUSPENDED:
          here->valid_reasons++;
          here->covered += hours;
          break;
        default:
          g_assert_not_reached ();
        }
    }

  for (int q = 0; q < 100; q++)
    {
      here->unauthorised += skipped[q];
      here->covered += skipped[q] || excused[q];
    }

  if (here->unauthorised > n->full)
    here->unauthorised = n->full;
}

static gboolean
is_in_attended_week (Naive *n,
                     LrDay  day)
{
  for (guint i = 0; i < n->facts->n_attended_weeks; i++)
    {
      LrDay week = n->facts->attended_weeks[i];

      while (lr_day_get_weekday (week) != G_DATE_MONDAY)
        week--;
      if (day >= week && day < week + 7)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_absent (Naive *n,
           LrDay  day)
{
  return at (n, day)->covered >= n->full && !is_in_attended_week (n, day);
}

static gboolean
is_home_day (Naive *n,
             LrDay  day)
{
  return is_absent (n, day) && at (n, day)->valid_reasons == 0;
}

static gboolean
is_sick (Naive *n,
         LrDay  day)
{
  return at (n, day)->sick;
}

/* The first day of the unbroken run of @good school days that lasts on @day, or none. */
static LrDay
find_start (Naive    *n,
            LrDay     day,
            gboolean (*good) (Naive *, LrDay))
{
  LrDay start = LR_DAY_NONE;

  for (; day >= n->first; day--)
    {
      if (!at (n, day)->school)
        continue;
      if (!good (n, day))
        break;
      start = day;
    }

  return start;
}

static gboolean
week_has_school (Naive *n,
                 LrDay  monday)
{
  for (LrDay day = monday; day < monday + 7; day++)
    {
      if (lr_school_calendar_is_school_day (n->calendar, day))
        return TRUE;
    }

  return FALSE;
}

static LrDay
monday_of (LrDay day)
{
  while (lr_day_get_weekday (day) != G_DATE_MONDAY)
    day--;
  return day;
}

static LrDay
weeks_later (Naive *n,
             LrDay  day,
             int    weeks)
{
  while (weeks > 0)
    {
      day += 7;
      if (day > n->known_last)
        return LR_DAY_NONE;
      if (week_has_school (n, monday_of (day)))
        weeks--;
    }

  return day;
}

/* The Monday on which the stretch of @weeks school weeks begins that ends with the week of @day. */
static LrDay
window_start (Naive *n,
              LrDay  day,
              int    weeks)
{
  LrDay monday = monday_of (day);

  for (;;)
    {
      if (week_has_school (n, monday) && --weeks == 0)
        return monday;
      if (monday <= n->first)
        return n->first;
      monday -= 7;
    }
}

static void
reach (Naive      *n,
       LrSignalId  id,
       LrDay       day,
       int         value,
       gint64      record)
{
  LrSignal signal = { .id = id, .reached_on = day, .value = value, .record = record };

  g_array_append_val (n->signals, signal);
}

static gboolean
was_reached_since (Naive      *n,
                   LrSignalId  id,
                   LrDay       since)
{
  for (guint i = 0; i < n->signals->len; i++)
    {
      const LrSignal *signal = &g_array_index (n->signals, LrSignal, i);

      if (signal->id == id && signal->reached_on >= since)
        return TRUE;
    }

  return FALSE;
}

static LrDay
last_reached (Naive      *n,
              LrSignalId  id)
{
  LrDay last = LR_DAY_NONE;

  for (guint i = 0; i < n->signals->len; i++)
    {
      const LrSignal *signal = &g_array_index (n->signals, LrSignal, i);

      if (signal->id == id)
        last = MAX (last, signal->reached_on);
    }

  return last;
}

static void
look_at_year (Naive *n,
              LrDay  day)
{
  static const struct { LrSignalId id; int hours; } limits[] = {
    { LR_SIGNAL_HOURS_3, 3 }, { LR_SIGNAL_HOURS_6, 6 }, { LR_SIGNAL_HOURS_9, 9 },
    { LR_SIGNAL_HOURS_12, 12 }, { LR_SIGNAL_HOURS_16, 16 },
  };
  LrDay start = day;
  int quarters = 0;
  int times = 0;
  int month, month_day;

  for (;;)
    {
      if (start >= n->first)
        {
          quarters += at (n, start)->unauthorised + 4 * at (n, start)->late;
          times += at (n, start)->times;
        }
      lr_day_get_ymd (start, NULL, &month, &month_day);
      if (month == 8 && month_day == 1)
        break;
      start--;
    }

  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    {
      if (quarters >= 4 * limits[i].hours && !was_reached_since (n, limits[i].id, start))
        reach (n, limits[i].id, day, quarters, 0);
    }

  if (times >= 25 && !was_reached_since (n, LR_SIGNAL_TIMES_25, start))
    reach (n, LR_SIGNAL_TIMES_25, day, times, 0);
}

static void
look_at_four_weeks (Naive *n,
                    LrDay  day)
{
  LrDay from = window_start (n, day, 4);
  int quarters = 0;

  from = MAX (from, last_reached (n, LR_SIGNAL_SIXTEEN_IN_FOUR) + 1);
  for (from = MAX (from, n->first); from <= day; from++)
    quarters += at (n, from)->unauthorised;

  if (quarters >= 64)
    reach (n, LR_SIGNAL_SIXTEEN_IN_FOUR, day, quarters, 0);
}

static gboolean
is_exempt (Naive *n,
           LrDay  day)
{
  for (guint i = 0; i < n->facts->n_exemptions; i++)
    {
      LrSpan span = n->facts->exemptions[i];
      gboolean begun = span.start == LR_DAY_NONE || span.start <= day;
      gboolean ended = span.end != LR_DAY_NONE && span.end < day;

      if (begun && !ended)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_of_school_age (Naive *n,
                  LrDay  day)
{
  LrDay born = n->facts->born;
  int year, month;
  LrDay begin, sixteen;

  if (born == LR_DAY_NONE)
    return TRUE;

  /* The month after the 5th birthday, and then its first school day. */
  lr_day_get_ymd (lr_day_get_birthday (born, 5), &year, &month, NULL);
  begin = month == 12 ? lr_day (year + 1, 1, 1) : lr_day (year, month + 1, 1);
  while (lr_school_calendar_knows (n->calendar, begin) && !lr_school_calendar_is_school_day (n->calendar, begin))
    begin++;
  if (day < begin)
    return FALSE;

  /* To 31 July after the 16th birthday, or else to the 18th. */
  sixteen = lr_day_get_birthday (born, 16);
  lr_day_get_ymd (sixteen, &year, &month, NULL);
  if (day <= lr_day (month >= 8 ? year + 1 : year, 7, 31))
    return TRUE;
  return !n->facts->start_qualification && lr_day_get_age (born, day) < 18;
}

static gboolean
had_offer_before (Naive *n,
                  LrDay  day)
{
  for (guint i = 0; i < n->facts->n_offers; i++)
    {
      if (n->facts->offers[i] < day)
        return TRUE;
    }

  return FALSE;
}

static void
look_at_runs (Naive *n,
              LrDay  day)
{
  static const struct { LrSignalId id; int weeks; } limits[] = {
    { LR_SIGNAL_ABSENT_2_WEEKS, 2 }, { LR_SIGNAL_ABSENT_4_WEEKS, 4 },
  };
  LrDay start = find_start (n, day, is_absent);
  LrDay home = find_start (n, day, is_home_day);
  LrDay limit;

  for (guint i = 0; start != LR_DAY_NONE && i < G_N_ELEMENTS (limits); i++)
    {
      limit = weeks_later (n, start, limits[i].weeks);
      if (limit != LR_DAY_NONE && day >= limit && !was_reached_since (n, limits[i].id, start))
        reach (n, limits[i].id, day, limits[i].weeks, 0);
    }

  if (home != LR_DAY_NONE && !is_exempt (n, day) && is_of_school_age (n, day))
    {
      limit = weeks_later (n, home, 4);
      if (limit != LR_DAY_NONE && day >= limit && !was_reached_since (n, LR_SIGNAL_HOME_SITTER, home))
        reach (n, LR_SIGNAL_HOME_SITTER, day, 4, 0);
    }

  if (start != LR_DAY_NONE)
    {
      limit = lr_day_add_months (start, 3);
      if (day >= limit && !had_offer_before (n, limit) && !was_reached_since (n, LR_SIGNAL_HOME_3_MONTHS, start))
        reach (n, LR_SIGNAL_HOME_3_MONTHS, day, 3, 0);
    }
}

static void
look_at_sickness (Naive *n,
                  LrDay  day)
{
  LrDay start = find_start (n, day, is_sick);
  LrDay from = MAX (window_start (n, day, 12), last_reached (n, LR_SIGNAL_SICK_4_IN_12) + 1);
  int begins = 0;
  int in_a_row = 0;

  for (from = MAX (from, n->first); from <= day; from++)
    begins += at (n, from)->school && is_sick (n, from) && find_start (n, from, is_sick) == from;

  if (start == day && begins >= 4)
    reach (n, LR_SIGNAL_SICK_4_IN_12, day, begins, 0);

  for (LrDay back = day; start != LR_DAY_NONE && back >= start; back--)
    in_a_row += at (n, back)->school;
  if (in_a_row == 7)
    reach (n, LR_SIGNAL_SICK_7_DAYS, day, 7, 0);
}

static void
look_at_luxury (Naive *n,
                LrDay  day)
{
  for (guint i = 0; i < n->facts->n_absences; i++)
    {
      const LrAbsence *record = &n->facts->absences[i];
      gboolean earlier = FALSE;

      if (record->kind != LR_ABSENCE_LUXURY || !covers (record, day) || record->start < n->first)
        continue;

      for (LrDay back = record->start; back < day; back++)
        earlier = earlier || at (n, back)->school;
      if (!earlier)
        reach (n, LR_SIGNAL_LUXURY, day,
               record->quarters > 0 && record->quarters < n->full ? record->quarters : n->full, record->record);
    }
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  const LrSignal *x = a;
  const LrSignal *y = b;

  if (x->reached_on != y->reached_on)
    return (int) x->reached_on - (int) y->reached_on;
  if (x->id != y->id)
    return (int) x->id - (int) y->id;
  return (int) (x->record - y->record);
}

GArray *
naive_signals (const LrSignalFacts    *facts,
               const LrSchoolCalendar *calendar,
               int                     lesson_quarters,
               LrDay                   today)
{
  Naive n = {
    .facts = facts,
    .full = lesson_quarters,
    .calendar = calendar,
    .first = lr_school_calendar_get_first (calendar),
    .known_last = lr_school_calendar_get_last (calendar),
    .signals = g_array_new (FALSE, FALSE, sizeof (LrSignal)),
  };

  n.today = MIN (today, n.known_last);
  if (n.today < n.first)
    return n.signals;

  n.days = g_new0 (Day, n.today - n.first + 1);
  for (LrDay day = n.first; day <= n.today; day++)
    look_at_day (&n, day);

  for (LrDay day = n.first; day <= n.today; day++)
    {
      look_at_runs (&n, day);
      if (!at (&n, day)->school)
        continue;
      look_at_year (&n, day);
      look_at_four_weeks (&n, day);
      look_at_sickness (&n, day);
      look_at_luxury (&n, day);
    }

  g_free (n.days);
  g_array_sort (n.signals, compare);
  return n.signals;
}
