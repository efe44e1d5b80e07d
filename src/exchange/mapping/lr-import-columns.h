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
  LR_IMPORT_PARENTS = LR_IMPORT_RUN_WHAT_PARENTS,
  LR_IMPORT_PARTNERS = LR_IMPORT_RUN_WHAT_PARTNERS,
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

  /* A line has one parent, or two beside each other: all of it comes twice. */
  LR_COLUMN_PARENT_NAME,
  LR_COLUMN_PARENT_FIRST_NAME,  /* or initials */
  LR_COLUMN_PARENT_PREFIX,
  LR_COLUMN_PARENT_LAST_NAME,
  LR_COLUMN_PARENT_SALUTATION,
  LR_COLUMN_PARENT_PHONE,
  LR_COLUMN_PARENT_EMAIL,
  LR_COLUMN_PARENT_STREET,
  LR_COLUMN_PARENT_HOUSE,       /* number, where it does not stand in the street */
  LR_COLUMN_PARENT_HOUSE_EXTRA,
  LR_COLUMN_PARENT_POSTCODE,
  LR_COLUMN_PARENT_TOWN,
  LR_COLUMN_PARENT_LANGUAGE,
  LR_COLUMN_PARENT_CUSTODY,
  LR_COLUMN_PARENT_2_NAME,
  LR_COLUMN_PARENT_2_FIRST_NAME,
  LR_COLUMN_PARENT_2_PREFIX,
  LR_COLUMN_PARENT_2_LAST_NAME,
  LR_COLUMN_PARENT_2_SALUTATION,
  LR_COLUMN_PARENT_2_PHONE,
  LR_COLUMN_PARENT_2_EMAIL,
  LR_COLUMN_PARENT_2_STREET,
  LR_COLUMN_PARENT_2_HOUSE,
  LR_COLUMN_PARENT_2_HOUSE_EXTRA,
  LR_COLUMN_PARENT_2_POSTCODE,
  LR_COLUMN_PARENT_2_TOWN,
  LR_COLUMN_PARENT_2_LANGUAGE,
  LR_COLUMN_PARENT_2_CUSTODY,

  LR_COLUMN_PARTNER_NAME,
  LR_COLUMN_PARTNER_ROLE,
  LR_COLUMN_PARTNER_ORGANISATION,
  LR_COLUMN_PARTNER_PHONE,
  LR_COLUMN_PARTNER_EMAIL,
  LR_COLUMN_PARTNER_OFFERS,
  LR_COLUMN_PARTNER_FOR_WHOM,
  LR_COLUMN_PARTNER_REFERRAL,
  LR_COLUMN_PARTNER_WAITING,

  LR_N_COLUMNS,
} LrImportColumn;

/* From a column of the first parent to the same of the second. */
#define LR_COLUMN_NEXT_PARENT (LR_COLUMN_PARENT_2_NAME - LR_COLUMN_PARENT_NAME)

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

/* Whether @column is needed and not there, nor another that will do. */
gboolean    lr_import_mapping_misses     (const LrImportMapping *mapping,
                                          LrImportColumn      column,
                                          LrImportSubject     subject);

/* Whether @header is one of the usual names of @column. */
gboolean    lr_import_column_is_named    (LrImportColumn      column,
                                          const char         *header);
/* Finds for each column of @subject the header that names it, and returns how many.
 * @headers: (array zero-terminated=1). @mapping: (out). */
guint       lr_import_columns_guess      (LrImportSubject     subject,
                                          const char * const *headers,
                                          LrImportMapping    *mapping);

G_END_DECLS
