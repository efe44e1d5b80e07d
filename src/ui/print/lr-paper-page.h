/* lr-paper-page.h: one page of a paper on the screen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "lr-paper.h"

G_BEGIN_DECLS

#define LR_TYPE_PAPER_PAGE (lr_paper_page_get_type ())
G_DECLARE_FINAL_TYPE (LrPaperPage, lr_paper_page, LR, PAPER_PAGE, GtkWidget)

/* Holds @paper. @page: from 0. */
GtkWidget *lr_paper_page_new       (LrPaper     *paper,
                                    guint        page);
/* @scale: pixels per point. */
void       lr_paper_page_set_scale (LrPaperPage *self,
                                    double       scale);

G_END_DECLS
