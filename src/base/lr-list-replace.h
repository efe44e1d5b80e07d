/* lr-list-replace.h: other items in a list, as few as can be
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Gives @store the @items in the place of its own. What stays the same stays the same
 * object in its place and is not told as a change, so that selection, focus and
 * scrolling stay where they are.
 *
 * @items: (element-type GObject): of the type of @store
 * @order: as strcmp(), the order of both lists
 * @same: whether nobody would see a difference between two items in the same place of
 *   the order */
void lr_list_replace (GListStore   *store,
                      GPtrArray    *items,
                      GCompareFunc  order,
                      GEqualFunc    same);

G_END_DECLS
