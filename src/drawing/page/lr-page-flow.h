/* lr-page-flow.h: puts a paper together, block after block
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-page-content.h"
#include "lr-paper.h"

G_BEGIN_DECLS

/**
 * LrPageFlow:
 *
 * Takes the blocks of a paper from top to bottom and, at the end, lays them
 * out in pages. Every text may be what a person typed: it is cleaned here, and
 * never read as markup. %NULL and empty texts add nothing, so a caller does
 * not have to ask first.
 */
typedef struct _LrPageFlow LrPageFlow;

/* What stands around the text on every page. */
typedef struct
{
  const char *title;            /* of the document; also in the file's properties */
  const char *subject;          /* (nullable): the pupil or a case code, in the running line */
  const char *school;           /* (nullable) */
  const char *confidentiality;  /* (nullable): the line at the foot of each page */
  LrDay       created;          /* the date in the file's properties */
  gboolean    is_landscape;
} LrPageSheet;

typedef enum
{
  LR_PAGE_BULLET_DISC,
  LR_PAGE_BULLET_BOX,     /* to be ticked with a pen */
  LR_PAGE_BULLET_TICK,
  LR_PAGE_BULLET_NUMBER,  /* its place in the list */
} LrPageBullet;

typedef enum
{
  LR_PAGE_COLUMN_TEXT,
  LR_PAGE_COLUMN_NUMBER,  /* aligned right */
  LR_PAGE_COLUMN_BOX,     /* a box, ticked when the cell holds any text */
} LrPageColumnKind;

typedef struct
{
  const char *title;      /* (nullable), translated */
  double      weight;     /* its share of the width; 0: as wide as its texts */
  LrPageColumnKind kind;
} LrPageColumn;

/* Room for one person to sign. */
typedef struct
{
  const char *role;       /* translated: "Parent or carer" */
  const char *name;       /* (nullable): a line for it instead */
} LrPageSignature;

#define LR_PAGE_MAX_COLUMNS 10

/* Before each line of a text that is a list within a table or a pair. */
#define LR_PAGE_BULLET "• "

/* What @sheet holds is copied and cleaned. */
LrPageFlow *lr_page_flow_new               (const LrPageSheet     *sheet);
void        lr_page_flow_free              (LrPageFlow            *flow);
/* (transfer full): the paper; the flow can only be freed after this. */
LrPaper    *lr_page_flow_finish            (LrPageFlow            *flow);

/* @kicker: (nullable): a small line above it. @lead: (nullable): a line below it. */
void        lr_page_flow_add_title         (LrPageFlow            *flow,
                                            const char            *kicker,
                                            const char            *title,
                                            const char            *lead);
void        lr_page_flow_add_heading       (LrPageFlow            *flow,
                                            const char            *text);
void        lr_page_flow_add_subheading    (LrPageFlow            *flow,
                                            const char            *text);
/* Adds a paragraph for each line of @text. */
void        lr_page_flow_add_text          (LrPageFlow            *flow,
                                            LrPageText             style,
                                            const char            *text);
/* A small heading with its text, or nothing when there is no text: whether there
 * was any. */
gboolean    lr_page_flow_add_labelled      (LrPageFlow            *flow,
                                            const char            *label,
                                            const char            *text);
/* Items that follow each other make one list. */
void        lr_page_flow_add_item          (LrPageFlow            *flow,
                                            LrPageBullet           bullet,
                                            const char            *text);
/* White space, in points, that is dropped at the top of a page. */
void        lr_page_flow_add_space         (LrPageFlow            *flow,
                                            double                 height);
void        lr_page_flow_add_page_break    (LrPageFlow            *flow);
/* As wide as the text. @height: in points, at most that of a page. @draw is called
 * each time a page is drawn. @destroy: (nullable): called for @user_data with the
 * paper. */
void        lr_page_flow_add_drawing       (LrPageFlow            *flow,
                                            double                 height,
                                            LrPageDrawFunc         draw,
                                            gpointer               user_data,
                                            GDestroyNotify         destroy);

/* What is added last stays on one page with what comes next; what is added
 * between begin and end stays together as long as a page can hold it. */
void        lr_page_flow_keep_with_next    (LrPageFlow            *flow);
void        lr_page_flow_begin_together    (LrPageFlow            *flow);
void        lr_page_flow_end_together      (LrPageFlow            *flow);

/* A tinted box around whatever is added until it ends. @title: (nullable): a strong
 * first line. */
void        lr_page_flow_begin_notice      (LrPageFlow            *flow,
                                            const char            *title);
void        lr_page_flow_end_notice        (LrPageFlow            *flow);

/* Short facts, label above value, @n_columns beside each other: at most half of
 * LR_PAGE_MAX_COLUMNS. */
void        lr_page_flow_begin_pairs       (LrPageFlow            *flow,
                                            guint                  n_columns);
/* The same for short texts: the labels are small headings. */
void        lr_page_flow_begin_texts       (LrPageFlow            *flow,
                                            guint                  n_columns);
/* A fact without a value is left out. */
void        lr_page_flow_add_pair          (LrPageFlow            *flow,
                                            const char            *label,
                                            const char            *value);
void        lr_page_flow_end_pairs         (LrPageFlow            *flow);

/* A table of at most LR_PAGE_MAX_COLUMNS columns; a table without rows leaves
 * nothing on the paper. The titles of @columns must stay until it ends. */
void        lr_page_flow_begin_table       (LrPageFlow            *flow,
                                            const LrPageColumn    *columns,
                                            guint                  n_columns);
/* @cells: as many texts (nullable) as there are columns; copied. */
void        lr_page_flow_add_row           (LrPageFlow            *flow,
                                            const char * const    *cells);
/* Rows without text, high enough to write in. */
void        lr_page_flow_add_writing_rows  (LrPageFlow            *flow,
                                            guint                  n_rows);
void        lr_page_flow_end_table         (LrPageFlow            *flow);

/* For a pen. @label: (nullable): a small heading above them. */
void        lr_page_flow_add_writing_lines (LrPageFlow            *flow,
                                            const char            *label,
                                            guint                  n_lines);
/* A box to tick, and a line to write on behind it. */
void        lr_page_flow_add_pen_item      (LrPageFlow            *flow,
                                            const char            *text);
/* Two beside each other. */
void        lr_page_flow_add_signatures    (LrPageFlow            *flow,
                                            const LrPageSignature *signatures,
                                            guint                  n_signatures);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LrPageFlow, lr_page_flow_free)

G_END_DECLS
