/* lr-cadence.c: the duties of the school that come back
 *
 * They are counted anew in each school year. What comes back while the last
 * time was not done joins it; it is then due at the newest of its dates, for
 * nobody can still do last month's. A date on no school day moves to the next.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-duty-private.h"

#define FIRST_MONTH 9  /* September: August is holiday for most of the month */

static void
add_day (GArray *days,
         LrDay   day,
         LrDay   today)
{
  if (day != LR_DAY_NONE && day <= today)
    g_array_append_val (days, day);
}

static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  LrDay one = *(const LrDay *) a;
  LrDay other = *(const LrDay *) b;

  return one < other ? -1 : one > other;
}

/* (transfer full) (element-type LrDay): when it came back this school year */
static GArray *
find_days (const LrSchoolCalendar *calendar,
           const LrEvery          *every,
           LrDay                   today)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (LrDay));
  LrDay year_start = lr_day_get_school_year (today);
  LrDay first = lr_school_calendar_on_or_after (calendar, year_start);
  int year = lr_day_get_year (year_start);

  switch (every->type)
    {
    case LR_EVERY_MONTHS:
      for (LrDay day = lr_day (year, FIRST_MONTH, 1); day <= today; day = lr_day_add_months (day, every->count))
        add_day (days, day, today);
      break;

    case LR_EVERY_SCHOOL_WEEKS:
      for (LrDay day = first; day != LR_DAY_NONE && day <= today;)
        {
          day = lr_school_calendar_add_school_weeks (calendar, day, (guint) every->count);
          if (day > lr_day_get_school_year_end (today))
            break;
          add_day (days, day, today);
        }
      break;

    case LR_EVERY_DATES:
      for (guint i = 0; i < every->dates->len; i++)
        {
          int date = g_array_index (every->dates, int, i);
          int month = date / 100;

          add_day (days, lr_day (month >= 8 ? year : year + 1, month, date % 100), today);
        }
      g_array_sort (days, compare_days);
      break;

    default:
      g_assert_not_reached ();
    }

  return days;
}

static const LrDutyMark *
find_mark (const LrDuty     *duty,
           const LrDutyMark *marks,
           guint             n_marks,
           LrDay             today)
{
  for (guint i = 0; i < n_marks; i++)
    {
      if (marks[i].opened_on == duty->opened_on && marks[i].marked_on <= today &&
          g_str_equal (marks[i].duty, duty->id))
        return &marks[i];
    }

  return NULL;
}

static void
run_cadence (GPtrArray              *duties,
             const LrSchoolCalendar *calendar,
             LrRuleSet              *set,
             const LrCadenceRule    *rule,
             const LrDutyMark       *marks,
             guint                   n_marks,
             LrDay                   watch_from,
             LrDay                   today)
{
  g_autoptr (GArray) days = find_days (calendar, &rule->every, today);
  LrDuty *newest = NULL;

  for (guint i = 0; i < days->len; i++)
    {
      LrDutyCause cause = { .day = g_array_index (days, LrDay, i) };
      const LrDutyMark *mark;

      if (cause.day < watch_from)
        continue;

      if (newest != NULL && (newest->state == LR_DUTY_OPEN || cause.day <= newest->closed_on))
        lr_duty_join (newest, &cause);
      else
        {
          newest = lr_duty_new (set, NULL, rule, &cause);
          g_ptr_array_add (duties, newest);
          mark = find_mark (newest, marks, n_marks, today);
          if (mark != NULL)
            lr_duty_close (newest, mark);
        }
      /* It comes back on a day: without a term that day is the term. */
      newest->has_term = TRUE;
      if (!lr_term_get_deadline (&rule->term, set, NULL, calendar, cause.day, NULL, today, &newest->due_on))
        newest->due_on = lr_school_calendar_on_or_after (calendar, cause.day);
    }
}

GPtrArray *
lr_cadences_evaluate (const LrSchoolCalendar *calendar,
                      LrRuleSet *const       *sets,
                      guint                   n_sets,
                      const LrDutyMark       *marks,
                      guint                   n_marks,
                      LrDay                   watch_from,
                      LrDay                   today)
{
  GPtrArray *duties = g_ptr_array_new_with_free_func ((GDestroyNotify) lr_duty_unref);

  g_return_val_if_fail (calendar != NULL, duties);

  for (guint i = 0; i < n_sets; i++)
    {
      for (guint j = 0; j < sets[i]->cadences->len; j++)
        run_cadence (duties, calendar, sets[i], sets[i]->cadences->pdata[j], marks, n_marks, watch_from, today);
    }

  return duties;
}
