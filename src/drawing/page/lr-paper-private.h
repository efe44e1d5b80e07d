/* lr-paper-private.h: a paper from the inside
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-page-break.h"
#include "lr-paper.h"

G_BEGIN_DECLS

/* All lengths in points. */
#define LR_PAPER_A4_SHORT 595.276
#define LR_PAPER_A4_LONG 841.890
#define LR_PAPER_MARGIN 58.0
#define LR_PAPER_BODY_TOP 70.0     /* from the top edge */
#define LR_PAPER_BODY_BOTTOM 62.0  /* from the bottom edge */

/* What stands around the text, owned and cleaned. */
typedef struct
{
  char *title;
  char *subject;
  char *school;
  char *confidentiality;
  LrDay created;
  double width, height;
} LrPaperSheet;

/* (transfer full): the content, broken into pages. All of @sheet, @type and
 * @content are (transfer full). */
LrPaper      *lr_paper_new         (LrPaperSheet        *sheet,
                                    LrPageType          *type,
                                    LrPageContent       *content);
void          lr_paper_sheet_free  (LrPaperSheet        *sheet);
/* As lr_paper_draw_page(). @with_tags: for a PDF, with its structure. */
void          lr_paper_draw        (LrPaper             *paper,
                                    cairo_t             *cr,
                                    guint                page,
                                    gboolean             with_tags);

/* All (transfer none). */
const LrPaperSheet  *lr_paper_get_sheet   (LrPaper *paper);
const LrPageContent *lr_paper_get_content (LrPaper *paper);
/* (element-type LrPaperPlace): in the order of the pages. */
const GArray        *lr_paper_get_places  (LrPaper *paper);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LrPaperSheet, lr_paper_sheet_free)

G_END_DECLS
