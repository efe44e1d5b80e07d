/* lr-facts.h: what the rules look at
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-day.h"

G_BEGIN_DECLS

typedef enum
{
  LR_ABSENCE_UNAUTHORISED,
  LR_ABSENCE_LATE,
  LR_ABSENCE_SICK,
  LR_ABSENCE_AUTHORISED,
  LR_ABSENCE_SUSPENDED,
  LR_ABSENCE_LUXURY,
} LrAbsenceKind;

typedef enum
{
  LR_SECTOR_VO,
  LR_SECTOR_PO,
  LR_SECTOR_VSO,
} LrSector;

/* One absence record: a day, or a period in which every school day is absent. */
typedef struct
{
  gint64        record;    /* for the explanation: which record it is */
  LrDay         start;
  LrDay         end;       /* inclusive; LR_DAY_NONE while it goes on */
  LrAbsenceKind kind;
  int           quarters;  /* quarters of a lesson hour per school day; 0: whole days */
} LrAbsence;

/**
 * LrSignalFacts:
 *
 * What is known of one pupil for the signals of domain.md section 3. Plain
 * borrowed values: the arrays belong to whoever fills them in. Lesson hours
 * per day and *today* are no facts of the pupil and are passed beside it.
 */
typedef struct
{
  LrDay            born;                 /* LR_DAY_NONE: not known */
  LrSector         sector;
  gboolean         exempt;               /* from compulsory school attendance */
  gboolean         start_qualification;  /* recorded: ends the kwalificatieplicht */
  const LrAbsence *absences;             /* sorted by start */
  guint            n_absences;
  const LrDay     *offers;               /* days of fitting offers, in any order */
  guint            n_offers;
} LrSignalFacts;

G_END_DECLS
