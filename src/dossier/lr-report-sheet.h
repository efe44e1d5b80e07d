/* lr-report-sheet.h: what a report says, in the order in which its recipient asks
 *
 * Reports are given in the recipient's own system. Nobody publishes the exact fields of
 * those, so the order is that of the public descriptions (DUO's absence desk; POVO and TIL
 * for who is told what), and nothing here says that anything was sent.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-store.h"

G_BEGIN_DECLS

typedef struct
{
  const char *label;  /* translated */
  char       *value;  /* (nullable): NULL when the dossier does not know it */
} LrSheetLine;

/* (transfer full) (element-type LrSheetLine): what is to be copied out for the recipient of
 * @report, which need not be saved; empty without a recipient, and for one who is told in
 * a letter. */
GPtrArray *lr_report_sheet_load (LrStore   *store,
                                 LrRecord  *report,
                                 GError   **error);
/* (transfer full): all of it as text, a line each; what is not known is left out. */
char      *lr_sheet_join        (GPtrArray *lines);

G_END_DECLS
