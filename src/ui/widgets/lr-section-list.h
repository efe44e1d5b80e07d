/* lr-section-list.h: a list with a heading above each of its groups
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Of what has no heading above it. */
#define LR_SECTION_NONE G_MAXUINT

/* The section of an item; the items come in the order of their sections. */
typedef guint (*LrSectionOf) (gpointer item,
                              gpointer user_data);

/* The heading of a section. It never changes: a newer one takes its place. */
#define LR_TYPE_SECTION_HEADING (lr_section_heading_get_type ())
G_DECLARE_FINAL_TYPE (LrSectionHeading, lr_section_heading, LR, SECTION_HEADING, GObject)

/* What the LrSectionOf of the list gave. */
guint          lr_section_heading_get_section (LrSectionHeading *heading);
/* How many items stand below it. */
guint          lr_section_heading_get_count   (LrSectionHeading *heading);

/**
 * LrSectionList:
 *
 * A #GListModel of the items of another, in which an #LrSectionHeading stands
 * before the items of each section. (GTK knows no headings in lists before 4.12.)
 * Rows that stay the same stay in place.
 */
#define LR_TYPE_SECTION_LIST (lr_section_list_get_type ())
G_DECLARE_FINAL_TYPE (LrSectionList, lr_section_list, LR, SECTION_LIST, GObject)

/* @items: (transfer full); @section_of is asked as long as the list lives. */
LrSectionList *lr_section_list_new            (GListModel       *items,
                                               LrSectionOf       section_of,
                                               gpointer          user_data);
/* Asks again: an item came to another section without a change of @items. */
void           lr_section_list_refresh        (LrSectionList    *list);
/* How many items are in @section. */
guint          lr_section_list_count          (LrSectionList    *list,
                                               guint             section);

G_END_DECLS
