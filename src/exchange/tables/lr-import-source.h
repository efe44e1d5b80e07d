/* lr-import-source.h: a file from elsewhere with its header found
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-csv-reader.h"
#include "lr-encoding.h"
#include "lr-import-profile.h"

G_BEGIN_DECLS

typedef struct _LrImportSource LrImportSource;

/* (transfer full) (nullable): decodes the file and finds its header.
 * LR_ERROR_INVALID for what is no table, or empty. A header that lacks columns is
 * no error yet, so that a person can point them out: see lr_import_source_check(). */
LrImportSource        *lr_import_source_new           (GBytes              *file,
                                                       LrImportProfile     *profile,
                                                       GError             **error);
void                   lr_import_source_free          (LrImportSource      *source);

/* (transfer none), as all that is asked of it here: the headers, ended by NULL, and
 * where each column stands. */
const char * const    *lr_import_source_get_headers   (LrImportSource      *source);
const LrImportMapping *lr_import_source_get_mapping   (LrImportSource      *source);
/* (nullable): the header of the column, as the file writes it. */
const char            *lr_import_source_get_header    (LrImportSource      *source,
                                                       LrImportColumn       column);
/* LR_ERROR_INVALID, naming what is missing and what is there, when the header lacks
 * a column that is needed, or has one twice. */
gboolean               lr_import_source_check         (LrImportSource      *source,
                                                       GError             **error);

/* Whether the column at @place, from 0, is read as anything. */
gboolean               lr_import_source_is_read      (LrImportSource    *source,
                                                      guint              place);
/* (transfer full) (element-type utf8): sentences about the header, for the person
 * who imports: which columns were not read, and why. */
GPtrArray             *lr_import_source_list_notes    (LrImportSource      *source);
/* The period, both days included, that a line above the header states: the first
 * with two days. %FALSE when none does. */
gboolean               lr_import_source_get_period    (LrImportSource      *source,
                                                       LrDay               *from,
                                                       LrDay               *until);

/* (transfer full): a reader before the first row below the header. */
LrCsvReader           *lr_import_source_read          (LrImportSource      *source);
/* (transfer none): empty where the file has no such column; until the next row is
 * read. */
const char            *lr_import_source_get_cell      (LrImportSource      *source,
                                                       LrCsvReader         *reader,
                                                       LrImportColumn       column);

/* What a file is likely to hold, by its header: absence has days and reasons, a
 * list of pupils does not. */
LrImportSubject        lr_import_source_guess_subject (GBytes           *file);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LrImportSource, lr_import_source_free)

G_END_DECLS
