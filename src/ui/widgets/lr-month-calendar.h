/* lr-month-calendar.h: the days of a month to choose from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "lr-day.h"

G_BEGIN_DECLS

/**
 * LrMonthCalendar:
 *
 * As #GtkCalendar, whose months, weekdays and first day of the week are those
 * of the system's locale; ours are those of the app, and a week begins on
 * Monday. Each day is a button that a screen reader reads in full.
 *
 * Tab reaches one day; the arrows, Home and End go on from there, Page Up and
 * Page Down by a month, with Ctrl by a year. Turning the pages chooses nothing.
 *
 * Signal: `day-chosen`, when a person has chosen a day.
 */
#define LR_TYPE_MONTH_CALENDAR (lr_month_calendar_get_type ())
G_DECLARE_FINAL_TYPE (LrMonthCalendar, lr_month_calendar, LR, MONTH_CALENDAR, GtkBox)

GtkWidget *lr_month_calendar_new       (void);
/* The chosen day, or %LR_DAY_NONE. */
LrDay      lr_month_calendar_get_day   (LrMonthCalendar *self);
/* Chooses @day, which may be %LR_DAY_NONE, and shows its month. */
void       lr_month_calendar_set_day   (LrMonthCalendar *self,
                                        LrDay            day);
/* Marks @today, and shows its month as long as no day is chosen. */
void       lr_month_calendar_set_today (LrMonthCalendar *self,
                                        LrDay            today);

G_END_DECLS
