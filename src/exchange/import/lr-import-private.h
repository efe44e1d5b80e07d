/* lr-import-private.h: one import under way
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-import.h"
#include "lr-import-survey.h"
#include "lr-pupil-index.h"
#include "lr-pupil-number.h"

G_BEGIN_DECLS

typedef struct
{
  LrStore               *store;
  LrImportSource        *source;
  LrImportProfile       *profile;
  const LrImportOptions *options;
  LrProgress             progress;
  gpointer               progress_data;
  GCancellable          *cancellable;

  LrImportResult        *result;
  LrImportSurvey         survey;
  GHashTable            *numbers;  /* pupil number -> LrRecord */
  LrPupilIndex          *index;
  guint                  n_unplaced; /* refused lines that may be about anyone */
  char                  *quoted;   /* what lr_import_job_quote() gave last */
} LrImportJob;

/* Tells how far it is, from 0 to 1, and whether to go on: %FALSE once it was
 * cancelled. */
gboolean lr_import_job_tick           (LrImportJob     *job,
                                       double           fraction,
                                       GError         **error);
/* Tells that a line was refused, or imported with a warning. @line: in the file,
 * from 1. @column is %LR_N_COLUMNS when it is about the line as a whole. @format: a
 * translated sentence. */
void     lr_import_job_refuse         (LrImportJob     *job,
                                       guint            line,
                                       LrImportColumn   column,
                                       const char      *format,
                                       ...) G_GNUC_PRINTF (4, 5);
void     lr_import_job_warn           (LrImportJob     *job,
                                       guint            line,
                                       LrImportColumn   column,
                                       const char      *format,
                                       ...) G_GNUC_PRINTF (4, 5);
/* (transfer none): a cell as a message shows it, until the next one. */
const char *lr_import_job_quote       (LrImportJob     *job,
                                       const char      *cell);
/* Moves @reader to the next row that can be used; %FALSE at the end of the file.
 * Rows without anything in them, as spreadsheets leave at the end, are passed over,
 * as are repeated headers and totals. */
gboolean lr_import_job_read_row       (LrImportJob     *job,
                                       LrCsvReader     *reader);
/* @date: (out): what the cell may mean. @day: (out): what it means, in the order of
 * its column. %FALSE when the line was refused. */
gboolean lr_import_job_read_date      (LrImportJob     *job,
                                       guint            line,
                                       LrImportColumn   column,
                                       const char      *cell,
                                       LrDate          *date,
                                       LrDay           *day);
/* Of a number that lr_pupil_number_is_damaged(). */
void     lr_import_job_refuse_damaged (LrImportJob     *job,
                                       guint            line,
                                       const char      *number);
/* Refuses a line until it is said whether its pupil is @known. @is_person: of the
 * same name and birth date; else only the number is alike. */
void     lr_import_job_doubt          (LrImportJob     *job,
                                       guint            line,
                                       const char      *number,
                                       LrRecord        *known,
                                       gboolean         is_person);
/* (transfer none) (nullable): the pupil that @number was said to be of. @candidate:
 * (nullable): the pupil that the number may be of. */
LrRecord *lr_import_job_find_same     (LrImportJob     *job,
                                       const char      *number,
                                       LrRecord        *candidate);

/* (transfer none) (nullable): the pupil of a number; NULL when the line was refused. */
LrRecord *lr_import_job_find_pupil    (LrImportJob     *job,
                                       guint            line,
                                       const char      *cell);
/* Longer is no name or class; a text with paragraphs may be. */
#define LR_IMPORT_MAX_TEXT 200
#define LR_IMPORT_MAX_PROSE 5000
/* (transfer full) (nullable): what stands in a cell; NULL when the line was refused. */
char    *lr_import_job_read_text      (LrImportJob     *job,
                                       LrCsvReader     *reader,
                                       LrImportColumn   column,
                                       guint            max_letters);
/* The same into a field of @record, which an empty cell leaves as it was; %FALSE when
 * the line was refused. */
gboolean lr_import_job_read_field     (LrImportJob     *job,
                                       LrCsvReader     *reader,
                                       LrImportColumn   column,
                                       guint            max_letters,
                                       LrRecord        *record,
                                       guint            field);

/* (transfer full): @known with all that @read has: an empty cell takes nothing away. */
LrRecord *lr_import_merge_records     (LrRecord        *known,
                                       LrRecord        *read);
/* Whether the file changed nothing. */
gboolean lr_import_records_are_equal  (LrRecord        *first,
                                       LrRecord        *second);

/* Each reads all rows, and writes in the open batch unless it is only to look. An
 * error when it was cancelled or the store fails: then nothing counts. */
gboolean lr_import_job_pupils         (LrImportJob     *job,
                                       GError         **error);
gboolean lr_import_job_absence        (LrImportJob     *job,
                                       GError         **error);
gboolean lr_import_job_parents        (LrImportJob     *job,
                                       GError         **error);
gboolean lr_import_job_partners       (LrImportJob     *job,
                                       GError         **error);

G_END_DECLS
