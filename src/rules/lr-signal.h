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

const char   *lr_signal_id_get_word    (LrSignalId              id);
gboolean      lr_signal_id_from_word   (const char             *word,
                                        LrSignalId             *id);
const char   *lr_signal_id_get_source  (LrSignalId              id);
LrSignalUnit  lr_signal_id_get_unit    (LrSignalId              id);
int           lr_signal_id_get_limit   (LrSignalId              id);

GArray       *lr_attendance_dup_signals (const LrAttendance    *self);
GArray       *lr_signals_evaluate      (const LrSignalFacts    *facts,
                                        const LrSchoolCalendar *calendar,
                                        int                     lesson_quarters,
                                        LrDay                   today);

/* Whether both say the same. */
gboolean      lr_signal_is_same        (const LrSignal         *self,
                                        const LrSignal         *other);
char         *lr_signal_dup_value      (const LrSignal         *self);
char         *lr_signal_dup_sentence   (const LrSignal         *self);
GArray       *lr_signal_dup_records    (const LrSignal         *self,
                                        const LrSignalFacts    *facts,
                                        const LrSchoolCalendar *calendar);

G_END_DECLS
