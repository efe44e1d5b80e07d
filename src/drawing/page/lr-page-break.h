/* lr-page-break.h: puts slices on pages
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-page-content.h"

G_BEGIN_DECLS

/* A slice in its place. */
typedef struct
{
  guint slice;
  guint page;
  double y;           /* of its top, from the top edge of the page */
  gboolean is_repeat; /* a table header that is drawn again */
} LrPaperPlace;

/* (transfer full) (element-type LrPaperPlace): the slices in the order of the
 * pages. Fills page after page, on which text may stand between @top and @bottom,
 * in points from the top edge. Slices that have to stay together go to the next
 * page together; when even an empty page is too small for them they go in parts, so
 * that nothing ever falls off the paper. */
GArray *lr_page_break (const LrPageContent *content,
                       double               top,
                       double               bottom);

G_END_DECLS
