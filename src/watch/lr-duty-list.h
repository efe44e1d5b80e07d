/* lr-duty-list.h: the duties of all pupils and of the school, as a list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "lr-watch.h"

G_BEGIN_DECLS

/* (transfer full) (element-type LrDutyItem): the open duties, late ones first, then
 * by due date and name. Empty until @watch, which it holds and makes follow, has all
 * of them; from then on it follows. Items that stay the same stay the same objects in
 * their place, so that a selection survives and a change of one pupil touches no other
 * row. */
GListStore *lr_duty_list_new (LrWatch *watch);
/* Whether any of them is new, see lr_duty_item_is_new(). */
gboolean    lr_duty_list_has_new (GListModel *duties,
                                  LrDay       known_before);

G_END_DECLS
