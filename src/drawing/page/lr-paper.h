/* lr-paper.h: a document, laid out in pages
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "lr-day.h"
#include "lr-missing-letters.h"

G_BEGIN_DECLS

/**
 * LrPaper:
 *
 * Pages that are ready to be drawn: on the screen (preview), on a printer, as
 * PDF or as PNG, all from the same layout. A paper does not change. It is used
 * in the thread that made it.
 */
#define LR_TYPE_PAPER (lr_paper_get_type ())
G_DECLARE_FINAL_TYPE (LrPaper, lr_paper, LR, PAPER, GObject)

const char *lr_paper_get_title     (LrPaper     *paper);
guint       lr_paper_get_n_pages   (LrPaper     *paper);
/* In points. */
void        lr_paper_get_page_size (LrPaper     *paper,
                                    double      *width,
                                    double      *height);
/* (nullable): what whoever hands it over must know first; it does not stand on the
 * paper. Set by who makes the paper. */
const char *lr_paper_get_notice    (LrPaper     *paper);
void        lr_paper_set_notice    (LrPaper     *paper,
                                    const char  *notice);
/* @page counts from 0; one unit of @cr is one point. The ground is not
 * painted: paper is white. */
void        lr_paper_draw_page     (LrPaper     *paper,
                                    cairo_t     *cr,
                                    guint        page);

/* (transfer full): the letters on @n_pages pages from @first on that no font on
 * this computer has: they come out as boxes. To be told before a paper is
 * printed or written. */
LrMissingLetters *lr_paper_find_missing_letters (LrPaper *paper,
                                                 guint    first,
                                                 guint    n_pages);

/* Both replace @path as a whole or leave it as it was, as an LrOutput does, with
 * its errors. The PDF is tagged, and the same from byte to byte for the same paper.
 * @page counts from 0. */
gboolean    lr_paper_write_pdf     (LrPaper     *paper,
                                    const char  *path,
                                    GError     **error);
gboolean    lr_paper_write_png     (LrPaper     *paper,
                                    guint        page,
                                    double       dots_per_inch,
                                    const char  *path,
                                    GError     **error);
/* (transfer full): the PDF in memory. */
GBytes     *lr_paper_to_pdf        (LrPaper     *paper,
                                    GError     **error);

G_END_DECLS
