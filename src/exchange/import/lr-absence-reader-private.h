/* lr-absence-reader-private.h: the parts of reading a line
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-absence-reader.h"
#include "lr-id-set.h"

G_BEGIN_DECLS

/* The first day of a pupil that a refused line speaks of. */
typedef struct
{
  gint64 pupil;
  LrDay  day;      /* LR_DAY_NONE when the line does not tell */
} LrAbsencePlace;

struct _LrAbsenceReader
{
  LrImportJob *job;
  LrCsvReader *reader;
  GArray      *rows;            /* of LrAbsenceRow */
  GArray      *unread;          /* see lr_absence_unread_list() */
  int          day_quarters;    /* the lesson hours of a school day */

  /* Clock times of the line that is read, in minutes; -1 without one. */
  int          begin;
  int          end;

  /* Texts repeat, so each is kept once and understood once. */
  GHashTable  *kinds;           /* code as in the file -> its meaning, as an int */
  GHashTable  *reasons;         /* cell -> cleaned text, or NULL */
  GHashTable  *notes;

  LrDay        first_day;       /* the first line of one day */
  LrDay        first_start;     /* the first and last first day of any line */
  LrDay        last_start;
  LrIdSet     *pupils;          /* those in the file */
  GHashTable  *refused;         /* a set of LrAbsencePlace */

  guint        n_lessons;       /* rows whose hours are their lessons */
  guint        n_clocks;        /* rows whose hours are their clock times */
  guint        n_whole;         /* rows with clock times that count as whole days */
  guint        n_unknown_days;  /* rows that the school calendar does not reach */
  guint        n_doubtful;      /* rows whose code and "geoorloofd" disagree */
};

/* Of the line that is read: empty where the file has no such column. */
const char *lr_absence_reader_get_cell     (LrAbsenceReader *self,
                                            LrImportColumn   column);
gboolean    lr_absence_reader_has_column   (LrAbsenceReader *self,
                                            LrImportColumn   column);
/* Sets the days of @row, and the clock times of the line. These three return %FALSE
 * when the line was refused. */
gboolean    lr_absence_reader_read_days    (LrAbsenceReader *self,
                                            LrAbsenceRow    *row);
/* Sets the hours and the lesson of @row, whose days and kind are known. */
gboolean    lr_absence_reader_read_hours   (LrAbsenceReader *self,
                                            LrAbsenceRow    *row);
/* For a line that counts as a whole day as far as it was read: what is not read may
 * say that it was less. */
gboolean    lr_absence_reader_check_unread (LrAbsenceReader *self,
                                            LrAbsenceRow    *row);

/* (transfer full): the columns that are not read and may tell how much was missed,
 * as lr_absence_reader_check_unread() takes them. */
GArray     *lr_absence_unread_list         (LrImportSource  *source);

G_END_DECLS
