/* lr-import-columns.h: the columns that an import understands
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-choices.h"

G_BEGIN_DECLS

typedef enum
{
  LR_IMPORT_PUPILS = LR_IMPORT_RUN_WHAT_PUPILS,
  LR_IMPORT_ABSENCE = LR_IMPORT_RUN_WHAT_ABSENCE,
} LrImportSubject;

typedef enum
{
  LR_COLUMN_NUMBER,
  LR_COLUMN_FIRST_NAME,
  LR_COLUMN_PREFIX,
  LR_COLUMN_LAST_NAME,
  LR_COLUMN_BORN_ON,
  LR_COLUMN_CLASS,
  LR_COLUMN_MENTOR,
  LR_COLUMN_TOWN,
  LR_COLUMN_MUNICIPALITY,

  LR_COLUMN_START,
  LR_COLUMN_END,
  LR_COLUMN_OPEN,        /* yes: it is still going on */
  LR_COLUMN_START_TIME,  /* clock times, where they do not stand beside the days */
  LR_COLUMN_END_TIME,
  LR_COLUMN_LESSON,      /* the one lesson that was missed */
  LR_COLUMN_FIRST_LESSON,
  LR_COLUMN_LAST_LESSON,
  LR_COLUMN_HOURS,
  LR_COLUMN_CODE,        /* decides the kind */
  LR_COLUMN_AUTHORISED,  /* decides the kind where there is no code */
  LR_COLUMN_REASON,
  LR_COLUMN_NOTE,

  LR_N_COLUMNS,
} LrImportColumn;

/* For each column the place of its header, or -1. */
typedef struct
{
  int places[LR_N_COLUMNS];
} LrImportMapping;

/* The word of the command line and of profiles. */
const char *lr_import_column_get_id      (LrImportColumn      column);
/* The translated name for the screen. */
const char *lr_import_column_get_label   (LrImportColumn      column);
gboolean    lr_import_column_belongs     (LrImportColumn      column,
                                          LrImportSubject     subject);
gboolean    lr_import_column_is_required (LrImportColumn      column,
                                          LrImportSubject     subject);
/* %FALSE, and @column as it was, for another word. */
gboolean    lr_import_column_find        (const char         *id,
                                          LrImportColumn     *column);

/* Whether @header is one of the usual names of @column. */
gboolean    lr_import_column_is_named    (LrImportColumn      column,
                                          const char         *header);
/* Finds for each column of @subject the header that names it, and returns how many.
 * @headers: (array zero-terminated=1). @mapping: (out). */
guint       lr_import_columns_guess      (LrImportSubject     subject,
                                          const char * const *headers,
                                          LrImportMapping    *mapping);

G_END_DECLS
