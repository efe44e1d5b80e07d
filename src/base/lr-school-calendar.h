/* lr-school-calendar.h: which days and weeks are school time
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "lr-day.h"

G_BEGIN_DECLS

/* A stretch of days, both ends included. */
typedef struct
{
  LrDay start;
  LrDay end;
} LrSpan;

/**
 * LrSchoolCalendar:
 *
 * The school days and school weeks of a known stretch of
 * time. It never changes after it is made, so it may be shared by threads.
 * Every question is answered in constant time.
 *
 * It is honest about its limits: outside the days it knows there is no school
 * day and no school week, and arithmetic that would end there gives
 * %LR_DAY_NONE. lr_school_calendar_check() puts the limit into words.
 */
typedef struct _LrSchoolCalendar LrSchoolCalendar;

#define LR_TYPE_SCHOOL_CALENDAR (lr_school_calendar_get_type ())

GType             lr_school_calendar_get_type           (void);
/* Knows the days from @first to @last, both included; in it Monday to Friday are
 * school days unless they are free. @free_spans: holidays, public holidays and own
 * free days, in any order; they may overlap and reach beyond the known days. */
LrSchoolCalendar *lr_school_calendar_new                (LrDay                   first,
                                                         LrDay                   last,
                                                         const LrSpan           *free_spans,
                                                         gsize                   n_free_spans);
LrSchoolCalendar *lr_school_calendar_ref                (LrSchoolCalendar       *self);
void              lr_school_calendar_unref              (LrSchoolCalendar       *self);

LrDay             lr_school_calendar_get_first          (const LrSchoolCalendar *self);
LrDay             lr_school_calendar_get_last           (const LrSchoolCalendar *self);
gboolean          lr_school_calendar_knows              (const LrSchoolCalendar *self,
                                                         LrDay                   day);
/* Whether the calendar reaches @day; %LR_ERROR_NOT_FOUND with a sentence that names
 * the limit. */
gboolean          lr_school_calendar_check              (const LrSchoolCalendar *self,
                                                         LrDay                   day,
                                                         GError                **error);

gboolean          lr_school_calendar_is_school_day      (const LrSchoolCalendar *self,
                                                         LrDay                   day);
/* Whether the week of @day, from Monday to Sunday, has a known school day. */
gboolean          lr_school_calendar_is_school_week     (const LrSchoolCalendar *self,
                                                         LrDay                   day);

/* Where a deadline on @day falls: @day itself if it is a school day, else the next
 * one. */
LrDay             lr_school_calendar_on_or_after        (const LrSchoolCalendar *self,
                                                         LrDay                   day);
/* The @n-th school day after @day; for 0 the day itself, a school day or not. */
LrDay             lr_school_calendar_add_school_days    (const LrSchoolCalendar *self,
                                                         LrDay                   day,
                                                         guint                   n);
/* From @day, or the next school day when it is none, steps over @n school weeks.
 * The same weekday in that week need not be a school day itself. */
LrDay             lr_school_calendar_add_school_weeks   (const LrSchoolCalendar *self,
                                                         LrDay                   day,
                                                         guint                   n);

/* How many school days are known from @from to @to, both included. */
guint             lr_school_calendar_count_school_days  (const LrSchoolCalendar *self,
                                                         LrDay                   from,
                                                         LrDay                   to);
/* How many weeks have a known school day from @from to @to, both included. */
guint             lr_school_calendar_count_school_weeks (const LrSchoolCalendar *self,
                                                         LrDay                   from,
                                                         LrDay                   to);

/* For those that walk over many days: the known school days by number, from 0. */
guint             lr_school_calendar_get_n_school_days  (const LrSchoolCalendar *self);
/* How many known school days lie before @day: the number of @day itself if it is a
 * school day, else that of the next one. */
guint             lr_school_calendar_get_index          (const LrSchoolCalendar *self,
                                                         LrDay                   day);
/* %LR_DAY_NONE beyond the last. */
LrDay             lr_school_calendar_get_school_day     (const LrSchoolCalendar *self,
                                                         guint                   index);
/* The number of the school week that the school day numbered @index lies in;
 * consecutive school weeks have consecutive numbers. */
guint             lr_school_calendar_get_week_index     (const LrSchoolCalendar *self,
                                                         guint                   index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LrSchoolCalendar, lr_school_calendar_unref)

G_END_DECLS
