/* lr-signal.h: what is reached, and when
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-attendance.h"

G_BEGIN_DECLS

/* The signals, in the order in which those of one day are told. */
typedef enum
{
  LR_SIGNAL_HOURS_3,
  LR_SIGNAL_HOURS_6,
  LR_SIGNAL_HOURS_9,
  LR_SIGNAL_HOURS_12,
  LR_SIGNAL_HOURS_16,
  LR_SIGNAL_SIXTEEN_IN_FOUR,
  LR_SIGNAL_TIMES_25,
  LR_SIGNAL_ABSENT_2_WEEKS,
  LR_SIGNAL_ABSENT_4_WEEKS,
  LR_SIGNAL_HOME_SITTER,
  LR_SIGNAL_HOME_3_MONTHS,
  LR_SIGNAL_SICK_4_IN_12,
  LR_SIGNAL_SICK_7_DAYS,
  LR_SIGNAL_LUXURY,
  LR_N_SIGNALS,
} LrSignalId;

/* What a signal's value and limit count. */
typedef enum
{
  LR_UNIT_LESSON_HOURS,  /* held in quarters */
  LR_UNIT_TIMES,
  LR_UNIT_SCHOOL_WEEKS,
  LR_UNIT_MONTHS,
  LR_UNIT_SICK_RUNS,
  LR_UNIT_SCHOOL_DAYS,
} LrSignalUnit;

/**
 * LrSignal:
 *
 * A signal that was reached, with what explains it: a plain value, free of any
 * memory of its own. lr_signal_dup_records() and lr_signal_dup_sentence() put
 * the explanation together when somebody asks.
 */
typedef struct
{
  LrSignalId id;
  LrDay      reached_on;
  int        value;        /* in the signal's unit; lesson hours in quarters */
  int        late;         /* hours-N, times-25: how many of them are late arrivals */
  LrDay      from;         /* the first and the last day that made it so */
  LrDay      to;
  gint64     record;       /* luxury: the record; else 0 */
  LrDay      absent_since; /* first day of the unbroken absence on that date, or none */
  guint      absent_days;  /* absent school days of that absence up to that date */
  guint      unauthorised_days;  /* how many of them are unauthorised */
} LrSignal;

/* The id as it stands in rule sets and on the command line. */
const char   *lr_signal_id_get_word    (LrSignalId              id);
/* %FALSE, and @id as it was, for another word. */
gboolean      lr_signal_id_from_word   (const char             *word,
                                        LrSignalId             *id);
/* (transfer full): what is reached then, in a few words. */
char         *lr_signal_id_dup_name    (LrSignalId              id);
/* (transfer none): the document or practice that the norm comes from. */
const char   *lr_signal_id_get_source  (LrSignalId              id);
LrSignalUnit  lr_signal_id_get_unit    (LrSignalId              id);
/* The norm, in the signal's unit (lesson hours in quarters); 0 for luxury, which
 * has none. */
int           lr_signal_id_get_limit   (LrSignalId              id);

/* (transfer full) (element-type LrSignal): every signal reached up to today, by
 * date and then in the order of #LrSignalId. */
GArray       *lr_attendance_dup_signals (const LrAttendance    *self);
/* The same, for who needs nothing but the signals. @lesson_quarters: the school's
 * lesson hours per day, in quarters. @today: signals never look past it. */
GArray       *lr_signals_evaluate      (const LrSignalFacts    *facts,
                                        const LrSchoolCalendar *calendar,
                                        int                     lesson_quarters,
                                        LrDay                   today);

/* Whether both say the same. */
gboolean      lr_signal_is_same        (const LrSignal         *self,
                                        const LrSignal         *other);
/* (transfer full): the value as `leerrecht signals` prints it, always with a
 * decimal point and without trailing zeros. Of hours-N and sixteen-in-four the
 * lesson hours that there are at the end of the day on which it is reached (16,
 * 16.5, 16.25); of times-25 the occurrences at the end of that day; of
 * absent-2-weeks, absent-4-weeks and home-sitter the school weeks, 2 or 4; of
 * home-3-months the months, 3; of sick-4-in-12 the runs, 4; of sick-7-days the
 * school days, 7; of luxury the lesson hours of that day. */
char         *lr_signal_dup_value      (const LrSignal         *self);
/* (transfer full): why the signal is there, in one translated sentence without a
 * full stop: what there is, when, and where the limit lies. */
char         *lr_signal_dup_sentence   (const LrSignal         *self);
/* (transfer full) (element-type gint64): the absence records that made it so, in
 * the order of @facts: those from which the signal was made, as @calendar is. */
GArray       *lr_signal_dup_records    (const LrSignal         *self,
                                        const LrSignalFacts    *facts,
                                        const LrSchoolCalendar *calendar);

G_END_DECLS
