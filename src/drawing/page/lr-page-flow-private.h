/* lr-page-flow-private.h: what the kinds of blocks share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-page-flow.h"
#include "lr-paper-private.h"

G_BEGIN_DECLS

#define LR_PAGE_ITEM_INDENT 16.0

struct _LrPageFlow
{
  LrPageType *type;
  LrPageContent *content;
  LrPaperSheet *sheet;

  double left;             /* of the block that is being added, from the margin */
  double width;
  double next_before;      /* white space asked for above the next block */
  guint frame;
  guint frame_first;       /* its first slice */
  guint together_first;    /* the first slice of what stays together */
  gboolean break_next;
  guint n_outer;           /* ids given out to tables and lists */
  gboolean in_list;
  guint list_id;
  guint n_items;           /* of the present list */

  GPtrArray *cells;        /* of strings: the pairs or the table being collected */
  guint n_pair_columns;
  LrPageText pair_style;   /* of the labels */
  LrPageColumn columns[LR_PAGE_MAX_COLUMNS];
  guint n_columns;
};

LrPageSlice *lr_page_flow_begin_slice (LrPageFlow   *flow,
                                       LrPageRole    role,
                                       guint         group);
void         lr_page_flow_add_line    (LrPageFlow   *flow,
                                       LrPageLine   *line,
                                       guint         cell,
                                       LrPageColour  colour,
                                       double        x,
                                       double        baseline);
void         lr_page_flow_add_rule    (LrPageFlow   *flow,
                                       double        x,
                                       double        y,
                                       double        width,
                                       double        height,
                                       LrPageColour  colour);
guint        lr_page_flow_add_lines   (LrPageFlow   *flow,
                                       LrPageRole    role,
                                       const char   *tag,
                                       LrPageText    style,
                                       const char   *text,
                                       double        before);

G_END_DECLS
