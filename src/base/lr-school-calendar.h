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
gboolean          lr_school_calendar_check              (const LrSchoolCalendar *self,
                                                         LrDay                   day,
                                                         GError                **error);

gboolean          lr_school_calendar_is_school_day      (const LrSchoolCalendar *self,
                                                         LrDay                   day);
gboolean          lr_school_calendar_is_school_week     (const LrSchoolCalendar *self,
                                                         LrDay                   day);

LrDay             lr_school_calendar_on_or_after        (const LrSchoolCalendar *self,
                                                         LrDay                   day);
LrDay             lr_school_calendar_add_school_days    (const LrSchoolCalendar *self,
                                                         LrDay                   day,
                                                         guint                   n);
LrDay             lr_school_calendar_add_school_weeks   (const LrSchoolCalendar *self,
                                                         LrDay                   day,
                                                         guint                   n);

guint             lr_school_calendar_count_school_days  (const LrSchoolCalendar *self,
                                                         LrDay                   from,
                                                         LrDay                   to);
guint             lr_school_calendar_count_school_weeks (const LrSchoolCalendar *self,
                                                         LrDay                   from,
                                                         LrDay                   to);

/* For those that walk over many days: the known school days by number. */
guint             lr_school_calendar_get_n_school_days  (const LrSchoolCalendar *self);
guint             lr_school_calendar_get_index          (const LrSchoolCalendar *self,
                                                         LrDay                   day);
LrDay             lr_school_calendar_get_school_day     (const LrSchoolCalendar *self,
                                                         guint                   index);
guint             lr_school_calendar_get_week_index     (const LrSchoolCalendar *self,
                                                         guint                   index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LrSchoolCalendar, lr_school_calendar_unref)

G_END_DECLS
