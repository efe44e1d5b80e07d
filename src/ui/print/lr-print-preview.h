/* lr-print-preview.h: a paper before it is printed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-dialog.h"
#include "lr-papers.h"
#include "lr-session.h"

G_BEGIN_DECLS

/**
 * LrPrintPreview:
 *
 * A dialog that shows the pages of any paper, with buttons to
 * print it and to save it as PDF. Nothing is written to disk until she asks.
 */
#define LR_TYPE_PRINT_PREVIEW (lr_print_preview_get_type ())
G_DECLARE_FINAL_TYPE (LrPrintPreview, lr_print_preview, LR, PRINT_PREVIEW, LrDialog)

GtkWidget *lr_print_preview_new      (LrPaper        *paper);
/* Makes the paper @id of lr-papers.h and opens it above the window that @widget
 * is in. The session adds its watch to @order, and tells what goes wrong. */
void       lr_print_preview_open     (LrSession      *session,
                                      const char     *id,
                                      const LrPaperOrder *order,
                                      GtkWidget      *widget);
/* For the tests: from 0; and 1 for a page in its own size. */
guint      lr_print_preview_get_page (LrPrintPreview *self);
double     lr_print_preview_get_zoom (LrPrintPreview *self);

G_END_DECLS
