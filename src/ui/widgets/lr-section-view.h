/* lr-section-view.h: the headings of a list view
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "lr-section-list.h"

G_BEGIN_DECLS

/* A heading is read and passed by: neither keyboard nor pointer stop at it. To be
 * called once, for a list that has its model, with the rows of an #LrSectionList. */
void       lr_section_view_attach       (GtkListView *list);

/* For whoever binds a row; one that is recycled may become the other kind. */

/* Shows the heading with @text. */
void       lr_section_view_show_heading (GtkListItem *row,
                                         const char  *text);
/* (transfer none) (nullable): the content to show an item with; without one, the row
 * has none yet and is to be given it. */
GtkWidget *lr_section_view_show_item    (GtkListItem *row);

G_END_DECLS
