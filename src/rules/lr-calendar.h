/* lr-calendar.h: the calendar of one school, holidays by name
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-holiday-file.h"
#include "lr-public-holidays.h"

G_BEGIN_DECLS

/**
 * LrCalendarEdit:
 *
 * What the school entered. A published kind of holiday replaces the published
 * one of the school year in which it starts; %LR_HOLIDAY_OWN adds free days.
 */
typedef struct
{
  LrHolidayKind  kind;
  LrDay          start;
  LrDay          end;   /* included */
  const char    *name;  /* (nullable): what the school calls it */
} LrCalendarEdit;

/* Zeroed, but for the region, these are the defaults. */
typedef struct
{
  LrRegion              region;
  gboolean              good_friday_lessons;
  LrLiberationDay       liberation_day;
  const LrCalendarEdit *edits;
  guint                 n_edits;
} LrCalendarOptions;

/* A holiday by name; it belongs to its calendar. */
typedef struct
{
  LrHolidayKind  kind;
  LrDay          start;
  LrDay          end;        /* included */
  char          *name;       /* translated, or the school's own */
  LrCertainty    certainty;
  char          *source;     /* (nullable) */
  char          *note;       /* (nullable) */
} LrHoliday;

/**
 * LrCalendar:
 *
 * A school's calendar: the published holidays of its region, computed public
 * holidays and what the school entered. Immutable.
 *
 * Of an unknown region it knows no school time at all, as long as the school did
 * not enter all holidays itself: a holiday is never taken for school time. Else
 * it knows the unbroken stretch of school years of which all five holidays are
 * known, up to the end of the last summer holiday. It starts on 1 August when
 * the summer holiday before is known too, else with the first holiday.
 */
typedef struct _LrCalendar LrCalendar;

/* (transfer full) (nullable): the calendar of a school from the published holidays
 * that come with the program. Nothing of @options is kept. LR_ERROR_INVALID for
 * what the school entered, LR_ERROR_NOT_FOUND when no school year is known with all
 * its holidays. */
LrCalendar       *lr_calendar_new                 (const LrCalendarOptions  *options,
                                                   GError                  **error);
/* The same from @files (array length=n_files): published school years, in any
 * order. */
LrCalendar       *lr_calendar_new_from_files      (LrHolidayFile           **files,
                                                   guint                     n_files,
                                                   const LrCalendarOptions  *options,
                                                   GError                  **error);
void              lr_calendar_free                (LrCalendar               *self);

/* (transfer none): its school days and school weeks. */
LrSchoolCalendar *lr_calendar_get_school_calendar (LrCalendar               *self);
/* (transfer container) (element-type LrHoliday): the holidays that touch the days
 * from @from to @to, both included, by start; they belong to the calendar. */
GPtrArray        *lr_calendar_dup_holidays        (LrCalendar               *self,
                                                   LrDay                     from,
                                                   LrDay                     to);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LrCalendar, lr_calendar_free)

G_END_DECLS
