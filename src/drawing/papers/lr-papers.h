/* lr-papers.h: the table of all papers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-paper-kind.h"

G_BEGIN_DECLS

/* In the order in which they are offered; the last one is NULL. Command line,
 * window and preview know of no other. */
extern const LrPaperKind * const lr_papers[];

/* (transfer none): fails, with a sentence that names those there are, when there is
 * no such paper (LR_ERROR_NOT_FOUND) or no such variant of it, and when it holds a
 * code that is not there (LR_ERROR_INVALID). The watch and the pupil of @order may
 * come later. */
const LrPaperKind *lr_papers_find (const char          *id,
                                   const LrPaperOrder  *order,
                                   GError             **error);
/* (transfer full): from the facts of the store as they are on the day of @order's
 * watch. Also fails for want of facts (LR_ERROR_NOT_FOUND). In the thread of the
 * watch. */
LrPaper           *lr_papers_make (const char          *id,
                                   const LrPaperOrder  *order,
                                   GError             **error);

G_END_DECLS
