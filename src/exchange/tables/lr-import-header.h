/* lr-import-header.h: finds the header of a table among the lines above it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-csv-reader.h"
#include "lr-import-profile.h"

G_BEGIN_DECLS

/* A row that may be the header, read with one separator. */
typedef struct
{
  char              separator;
  guint             row;         /* how many rows stand above it */
  guint             line;
  char            **headers;     /* each once: those that stand twice are numbered */
  char            **repeated;    /* (nullable): the headers that stand more than once */
  LrImportMapping   mapping;
  guint             n_found;
  gboolean          is_complete;
} LrImportHeader;

/* (transfer full) (nullable): the header, or what is most like one; NULL when no
 * line can be read. @text: UTF-8. */
LrImportHeader *lr_import_header_find        (GBytes                *text,
                                              LrImportProfile       *profile);
void            lr_import_header_free        (LrImportHeader        *header);

/* (transfer full): a reader of clean cells that has passed over @n_rows rows. */
LrCsvReader    *lr_import_header_read        (GBytes                *text,
                                              char                   separator,
                                              guint                  n_rows);
/* Whether no column that @subject needs is missing. */
gboolean        lr_import_mapping_is_complete (const LrImportMapping *mapping,
                                              LrImportSubject        subject);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LrImportHeader, lr_import_header_free)

G_END_DECLS
