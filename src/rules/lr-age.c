/* lr-age.c: what an age means for school
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-age.h"

#define AGE_COMPULSORY 5
#define AGE_OWN_DUTY 12
#define AGE_OWN_CONSENT 16
#define AGE_QUALIFICATION 16
#define AGE_OVER 18

/* The first school day of the month after the 5th birthday. Where the calendar
 * does not reach, the month itself is the best that can be said. */
static LrDay
get_compulsory_start (LrDay                   born,
                      const LrSchoolCalendar *calendar)
{
  LrDay birthday = lr_day_get_birthday (born, AGE_COMPULSORY);
  LrDay month, start;
  int year, month_number;

  lr_day_get_ymd (birthday, &year, &month_number, NULL);
  month = lr_day_add_months (lr_day (year, month_number, 1), 1);
  start = lr_school_calendar_on_or_after (calendar, month);
  return start != LR_DAY_NONE ? start : month;
}

/* The last day of the school year in which the pupil turns 16. */
static LrDay
get_compulsory_end (LrDay born)
{
  return lr_day_get_school_year_end (lr_day_get_birthday (born, AGE_QUALIFICATION));
}

LrSpan
lr_age_get_compulsory (LrDay                   born,
                       gboolean                start_qualification,
                       const LrSchoolCalendar *calendar)
{
  LrSpan span;

  g_return_val_if_fail (born != LR_DAY_NONE && calendar != NULL, ((LrSpan) { 0, 0 }));

  span.start = get_compulsory_start (born, calendar);
  span.end = get_compulsory_end (born);
  if (!start_qualification)
    span.end = MAX (span.end, lr_day_get_birthday (born, AGE_OVER) - 1);
  return span;
}

LrSchoolDuty
lr_age_get_school_duty (LrDay                   born,
                        gboolean                start_qualification,
                        const LrSchoolCalendar *calendar,
                        LrDay                   on)
{
  LrSpan span = lr_age_get_compulsory (born, start_qualification, calendar);

  if (on < span.start)
    return LR_SCHOOL_DUTY_NOT_YET;
  if (on > span.end)
    return LR_SCHOOL_DUTY_OVER;
  return on <= get_compulsory_end (born) ? LR_SCHOOL_DUTY_COMPULSORY : LR_SCHOOL_DUTY_QUALIFICATION;
}

gboolean
lr_age_carries_own_duty (LrDay born,
                         LrDay on)
{
  return lr_day_get_age (born, on) >= AGE_OWN_DUTY;
}

gboolean
lr_age_is_before_officer (LrDay born,
                          LrDay on)
{
  return lr_day_get_age (born, on) == AGE_COMPULSORY - 1;
}

LrConsentOf
lr_age_get_consent (LrDay born,
                    LrDay on)
{
  int age = lr_day_get_age (born, on);

  if (age < AGE_OWN_DUTY)
    return LR_CONSENT_OF_PARENTS;
  return age < AGE_OWN_CONSENT ? LR_CONSENT_OF_PARENTS_AND_PUPIL : LR_CONSENT_OF_PUPIL;
}

LrDay
lr_age_get_consent_change (LrDay born,
                           LrDay after)
{
  LrDay twelve = lr_day_get_birthday (born, AGE_OWN_DUTY);
  LrDay sixteen = lr_day_get_birthday (born, AGE_OWN_CONSENT);

  if (after < twelve)
    return twelve;
  return after < sixteen ? sixteen : LR_DAY_NONE;
}
