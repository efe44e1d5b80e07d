/* lr-page-content.h: a paper as slices that can be put on pages
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-page-type.h"

G_BEGIN_DECLS

/* What a slice belongs to. */
typedef enum
{
  LR_PAGE_ROLE_TITLE,
  LR_PAGE_ROLE_HEADING,
  LR_PAGE_ROLE_TEXT,
  LR_PAGE_ROLE_PAIR,
  LR_PAGE_ROLE_TABLE_HEADER,
  LR_PAGE_ROLE_TABLE_ROW,
  LR_PAGE_ROLE_ITEM,
  LR_PAGE_ROLE_WRITING,
  LR_PAGE_ROLE_SIGNATURE,
  LR_PAGE_ROLE_DRAWING,
  LR_PAGE_ROLE_SPACE,
} LrPageRole;

/* Tells lr_missing_letters_see_layout() of each layout before it shows it. */
typedef void (*LrPageDrawFunc) (cairo_t  *cr,
                                double    width,
                                double    height,
                                gpointer  user_data);

typedef enum
{
  LR_PAGE_MARK_LINE,     /* a line of text; y is its baseline */
  LR_PAGE_MARK_RULE,
  LR_PAGE_MARK_DISC,
  LR_PAGE_MARK_BOX,      /* a box to tick */
  LR_PAGE_MARK_TICK,     /* a ticked box */
  LR_PAGE_MARK_DRAWING,
} LrPageMarkKind;

/* Something to draw, in points from the left margin and the top of its slice. */
typedef struct
{
  LrPageMarkKind kind;
  guint cell;              /* its place in the reading order of the group */
  LrPageColour colour;
  double x, y, width, height;
  PangoLayoutLine *line;   /* (transfer none): the content holds the layout */
  LrPageDrawFunc draw;
  gpointer user_data;
} LrPageMark;

/* What a screen reader takes as one: a paragraph, a table row, a list item. */
typedef struct
{
  const char *outer;         /* (nullable): the tag of the table or list around it */
  guint outer_id;            /* groups with the same id share that tag */
  const char *tag;
  const char *cell_tags[2];  /* (nullable): tags of the even and of the odd cells */
} LrPageGroup;

/* A tinted ground behind a run of slices. */
typedef struct
{
  double x, width;
  gboolean has_bar;
} LrPageFrame;

/* The smallest part that is never cut: usually a line of text, or one line of
 * every cell of a table row. */
typedef struct
{
  LrPageRole role;
  double before;         /* white space above, dropped at the top of a page */
  double height;
  gboolean break_before; /* begins a page */
  gboolean keep_next;    /* goes on the same page as the next slice */
  guint group;
  guint frame;           /* 0 for none */
  guint header, n_header; /* slices that are drawn again when a page begins here */
  guint first_mark, n_marks;
} LrPageSlice;

typedef struct
{
  GArray *slices;     /* of LrPageSlice */
  GArray *marks;      /* of LrPageMark */
  GArray *groups;     /* of LrPageGroup */
  GArray *frames;     /* of LrPageFrame; the first stands for none */
  GPtrArray *layouts; /* of PangoLayout */
  GPtrArray *owned;   /* what drawings need */
} LrPageContent;

LrPageContent *lr_page_content_new          (void);
void           lr_page_content_free         (LrPageContent     *content);

/* @group is copied, its tags are not. Returns the number that slices are added
 * with. */
guint          lr_page_content_add_group    (LrPageContent     *content,
                                             const LrPageGroup *group);
/* Begins a slice; the marks that are added next are its own. The pointer holds
 * until the next slice. */
LrPageSlice   *lr_page_content_add_slice    (LrPageContent     *content,
                                             LrPageRole         role,
                                             guint              group);
/* Adds a mark to the last slice. The pointer holds until the next mark. */
LrPageMark    *lr_page_content_add_mark     (LrPageContent     *content,
                                             LrPageMarkKind     kind);
/* @destroy is called for @data with the content. */
void           lr_page_content_own          (LrPageContent     *content,
                                             gpointer           data,
                                             GDestroyNotify     destroy);
/* Widows and orphans: of the slices since @first, up to @max_whole stay together;
 * of more, two at each end. */
void           lr_page_content_keep_lines   (LrPageContent     *content,
                                             guint              first,
                                             guint              max_whole);

/* One line of a layout, measured in points. */
typedef struct
{
  PangoLayoutLine *line;
  double x, height, baseline;
} LrPageLine;

/* (transfer full) (element-type LrPageLine): the lines of @layout (transfer full),
 * which lives as long as the content. */
GArray        *lr_page_content_take_lines   (LrPageContent     *content,
                                             PangoLayout       *layout);

#define lr_page_content_slice(content, i) (&g_array_index ((content)->slices, LrPageSlice, (i)))
#define lr_page_content_mark(content, i) (&g_array_index ((content)->marks, LrPageMark, (i)))
#define lr_page_content_group(content, i) (&g_array_index ((content)->groups, LrPageGroup, (i)))
#define lr_page_content_frame(content, i) (&g_array_index ((content)->frames, LrPageFrame, (i)))

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LrPageContent, lr_page_content_free)

G_END_DECLS
