/* lr-absence-row.h: one line of an absence export, understood
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-record.h"

G_BEGIN_DECLS

/* Lesson 0 is a lesson; a record has no number for it. */
#define LR_ROW_LESSON_ZERO (-1)

typedef enum
{
  LR_ROW_NEW,        /* to be added */
  LR_ROW_CHANGED,    /* to be written over @match */
  LR_ROW_UNCHANGED,  /* @match holds it already, or the line is a repetition */
} LrRowFate;

typedef struct
{
  gint64       pupil;
  LrDay        start;
  LrDay        end;       /* LR_DAY_NONE while it is still going on */
  int          kind;      /* of lr_absence_kinds */
  int          quarters;  /* per school day; 0 for whole days */
  int          lesson;    /* 0 when the line names none; LR_ROW_LESSON_ZERO for lesson 0 */
  const char  *reason;    /* (nullable) */
  const char  *note;      /* (nullable) */
  guint        line;
  gint64       mark;      /* of all of the above but the pupil and the line */

  LrRowFate    fate;
  LrRecord    *match;     /* borrowed */
} LrAbsenceRow;

/* Sets the mark, when all else is filled in. It must never change between versions,
 * or a re-import would not know its own lines. */
void lr_absence_row_seal    (LrAbsenceRow  *row);
/* Decides what happens to each row, and to which record. @rows: sealed rows of one
 * pupil and one first day, in the order of the file. @records: (element-type
 * LrRecord): the absence of that pupil from that day. */
void lr_absence_rows_match  (LrAbsenceRow **rows,
                             guint          n_rows,
                             GPtrArray     *records);
/* Writes the row over the fields of @record. */
void lr_absence_row_apply   (LrAbsenceRow  *row,
                             LrRecord      *record);
/* Whether an import made @record and nobody changed it since: then it bears the
 * mark of what it says. */
gboolean lr_absence_row_made   (LrRecord      *record);

G_END_DECLS
