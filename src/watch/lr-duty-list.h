/* lr-duty-list.h: the duties of all pupils and of the school, as a list model
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "lr-watch.h"

G_BEGIN_DECLS

/**
 * LrDutyList:
 *
 * A #GListModel of #LrDutyItem that follows its watch: the open duties, late
 * ones first, then by due date and name. Items that stay the same stay the same
 * objects in their place, so that a selection survives and a change of one pupil
 * touches no other row.
 */
#define LR_TYPE_DUTY_LIST (lr_duty_list_get_type ())
G_DECLARE_FINAL_TYPE (LrDutyList, lr_duty_list, LR, DUTY_LIST, GObject)

/* (transfer full): a list that is empty until the watch, which it holds and makes
 * follow, has all duties. */
LrDutyList   *lr_duty_list_new       (LrWatch     *watch);

G_END_DECLS
