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

/* Begins a slice in the present frame, after the space that was asked for. */
LrPageSlice *lr_page_flow_begin_slice (LrPageFlow   *flow,
                                       LrPageRole    role,
                                       guint         group);
/* Adds a line of text to the last slice, in points: @x from the margin, @baseline
 * from the top of the slice. @cell: its place in the reading order. */
void         lr_page_flow_add_line    (LrPageFlow   *flow,
                                       LrPageLine   *line,
                                       guint         cell,
                                       LrPageColour  colour,
                                       double        x,
                                       double        baseline);
/* Likewise a line without meaning for who listens. */
void         lr_page_flow_add_rule    (LrPageFlow   *flow,
                                       double        x,
                                       double        y,
                                       double        width,
                                       double        height,
                                       LrPageColour  colour);
/* Sets cleaned text of one paragraph; returns its first slice. @before: white space
 * above it, in points. */
guint        lr_page_flow_add_lines   (LrPageFlow   *flow,
                                       LrPageRole    role,
                                       const char   *tag,
                                       LrPageText    style,
                                       const char   *text,
                                       double        before);

G_END_DECLS
