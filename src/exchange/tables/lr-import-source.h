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

LrImportSource        *lr_import_source_new           (GBytes              *file,
                                                       LrImportProfile     *profile,
                                                       GError             **error);
void                   lr_import_source_free          (LrImportSource      *source);

const char * const    *lr_import_source_get_headers   (LrImportSource      *source);
const LrImportMapping *lr_import_source_get_mapping   (LrImportSource      *source);
const char            *lr_import_source_get_header    (LrImportSource      *source,
                                                       LrImportColumn       column);
gboolean               lr_import_source_check         (LrImportSource      *source,
                                                       GError             **error);

/* (transfer full): sentences about the header, for the person who imports. */
gboolean               lr_import_source_is_read      (LrImportSource    *source,
                                                      guint              place);
GPtrArray             *lr_import_source_list_notes    (LrImportSource      *source);
/* Whether the lines above the header state a period. */
gboolean               lr_import_source_get_period    (LrImportSource      *source,
                                                       LrDay               *from,
                                                       LrDay               *until);

LrCsvReader           *lr_import_source_read          (LrImportSource      *source);
const char            *lr_import_source_get_cell      (LrImportSource      *source,
                                                       LrCsvReader         *reader,
                                                       LrImportColumn       column);

/* What a file is likely to hold, by its header. */
LrImportSubject        lr_import_source_guess_subject (GBytes           *file);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LrImportSource, lr_import_source_free)

G_END_DECLS
