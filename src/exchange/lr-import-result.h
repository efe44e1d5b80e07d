/* lr-import-result.h: what an import did, or would do
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-day.h"
#include "lr-import-columns.h"

G_BEGIN_DECLS

/* One line that was refused, or imported with a warning. */
typedef struct
{
  guint     line;     /* in the file, from 1 */
  guint     place;    /* of the column, from 1; 0 when it is about the whole line */
  char     *header;   /* (nullable): of that column */
  char     *message;  /* a translated sentence */
  gboolean  refused;
} LrImportIssue;

/* A reason code that the table does not know. */
typedef struct
{
  char  *code;
  guint  n_lines;
  guint  first_line;
} LrImportUnknownCode;

typedef struct
{
  LrImportSubject  subject;
  gboolean         dry_run;

  guint            n_read;       /* rows below the header, refused ones included */
  guint            n_added;
  guint            n_updated;
  guint            n_unchanged;
  guint            n_refused;

  GPtrArray       *issues;       /* (element-type LrImportIssue): in the order of the file */
  GPtrArray       *unknown_codes; /* (element-type LrImportUnknownCode): the commonest first */
  GPtrArray       *notes;        /* (element-type utf8): sentences about the file as a whole */
  LrDay            known_until;  /* the last day that the absence speaks of */
} LrImportResult;

LrImportResult *lr_import_result_new          (LrImportSubject   subject,
                                               gboolean          dry_run);
void            lr_import_result_free         (LrImportResult   *result);

void            lr_import_result_refuse       (LrImportResult   *result,
                                               guint             line,
                                               guint             place,
                                               const char       *header,
                                               char             *message);
void            lr_import_result_warn         (LrImportResult   *result,
                                               guint             line,
                                               guint             place,
                                               const char       *header,
                                               char             *message);
void            lr_import_result_add_unknown_code (LrImportResult *result,
                                               guint             line,
                                               const char       *code);
void            lr_import_result_add_note     (LrImportResult   *result,
                                               char             *note);
void            lr_import_result_sort         (LrImportResult   *result);

char           *lr_import_issue_to_text       (const LrImportIssue *issue);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LrImportResult, lr_import_result_free)

G_END_DECLS
