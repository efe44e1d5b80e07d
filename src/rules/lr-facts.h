/* lr-facts.h: what the rules look at
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-school-calendar.h"

G_BEGIN_DECLS

typedef enum
{
  LR_ABSENCE_UNAUTHORISED,
  LR_ABSENCE_LATE,
  LR_ABSENCE_SICK,
  LR_ABSENCE_AUTHORISED,
  LR_ABSENCE_SUSPENDED,
  LR_ABSENCE_LUXURY,
  LR_ABSENCE_UNKNOWN,  /* a kind of which we do not know how it counts: it counts for nothing */
} LrAbsenceKind;

typedef enum
{
  LR_SECTOR_VO,
  LR_SECTOR_PO,
  LR_SECTOR_VSO,
  LR_SECTOR_UNKNOWN,  /* what holds for certain sectors does not hold */
} LrSector;

/* One absence record: a day, or a period in which every school day is absent. */
typedef struct
{
  gint64        record;    /* for the explanation: which record it is */
  LrDay         start;
  LrDay         end;       /* inclusive; LR_DAY_NONE while it goes on */
  LrAbsenceKind kind;
  int           quarters;  /* quarters of a lesson hour per school day; 0: whole days */
  int           lesson;    /* the lesson of the day it begins with, from 1; 0: not known */
} LrAbsence;

/**
 * LrSignalFacts:
 *
 * What is known of one pupil for the signals. Plain
 * borrowed values: the arrays belong to whoever fills them in. Lesson hours
 * per day and *today* are no facts of the pupil and are passed beside it.
 */
typedef struct
{
  LrDay            born;                 /* LR_DAY_NONE: not known */
  LrSector         sector;
  gboolean         start_qualification;  /* recorded: ends the kwalificatieplicht */
  const LrAbsence *absences;             /* sorted by start */
  guint            n_absences;
  const LrSpan    *exemptions;           /* from compulsory education, in any order; a start of LR_DAY_NONE
                                          * is not known, an end of it not there */
  guint            n_exemptions;
  const LrDay     *offers;               /* days of fitting offers that were not declined, in any order */
  guint            n_offers;
  const LrDay     *attended_weeks;       /* a day in each week of the build-up in which something was attended,
                                          * in any order */
  guint            n_attended_weeks;
} LrSignalFacts;

/**
 * LrEvent:
 *
 * A record of the pupil as the rules see it: a kind, a day and fields that a
 * rule set asks for by name. Reports, contacts, steps, plans, meetings and all
 * others look the same, so that a rule set alone decides what does a duty.
 */
typedef struct
{
  const char    *kind;    /* "report", "contact", "step" ... */
  gint64         record;
  LrDay          day;     /* LR_DAY_NONE when it has no place in time */
  LrDay          made;    /* of what belongs to another record (a goal to a plan): the day of that
                           * one; LR_DAY_NONE: not known */
  gconstpointer  source;  /* for the reader */
} LrEvent;

/* Reads a field of an event: the text or the id of a choice, several of them with
 * commas between, and "yes" for a switch, number or day that is set; NULL when it is
 * empty or not there. */
typedef struct
{
  const char *(*get_text) (const LrEvent *event,
                           const char    *field);
  LrDay       (*get_day)  (const LrEvent *event,
                           const char    *field);
  /* (transfer full) (nullable): as get_text(), in the words of a person */
  char       *(*describe) (const LrEvent *event,
                           const char    *field);
} LrEventReader;

/* A duty that was ticked as done, or dismissed with a reason. */
typedef struct
{
  gint64      record;
  const char *duty;       /* "povo/letter-3h" */
  gint64      about;      /* of several duties that each have a record of their own: that
                           * record; 0: it does not say */
  LrDay       opened_on;  /* of the duty that was marked */
  LrDay       marked_on;
  gboolean    dismissed;
  const char *reason;     /* (nullable) */
} LrDutyMark;

/* All that is known of one pupil for the duties. Plain borrowed values. */
typedef struct
{
  LrSignalFacts        signals;
  LrDay                left_on;         /* left school on that day; LR_DAY_NONE: is there */
  gboolean             threatening;
  LrDay                threatening_on;  /* LR_DAY_NONE: not known */
  const LrEvent       *events;          /* sorted by day, then record */
  guint                n_events;
  const LrEventReader *reader;
  const LrDutyMark    *marks;
  guint                n_marks;
} LrFacts;

G_END_DECLS
