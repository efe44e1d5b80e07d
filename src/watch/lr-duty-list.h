/* lr-duty-list.h: the duties of all pupils and of the school, as a list model
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "lr-watch.h"

G_BEGIN_DECLS

/* A duty with the pupil whose it is. It never changes: a newer one takes its place. */
#define LR_TYPE_DUTY_ITEM (lr_duty_item_get_type ())
G_DECLARE_FINAL_TYPE (LrDutyItem, lr_duty_item, LR, DUTY_ITEM, GObject)

const LrDuty *lr_duty_item_get_duty  (LrDutyItem *self);
/* (transfer none) (nullable): NULL for a duty of the school */
LrRecord     *lr_duty_item_get_pupil (LrDutyItem *self);
/* 0 for a duty of the school: what lr_watch_tick() and its like take */
gint64        lr_duty_item_get_pupil_id (LrDutyItem *self);
LrWhen        lr_duty_item_get_when  (LrDutyItem *self);

/**
 * LrDutyList:
 *
 * A #GListModel of #LrDutyItem that follows its watch: the open duties, late
 * ones first, then by due date and name. Items that stay the same stay in
 * place, so that a selection survives.
 */
#define LR_TYPE_DUTY_LIST (lr_duty_list_get_type ())
G_DECLARE_FINAL_TYPE (LrDutyList, lr_duty_list, LR, DUTY_LIST, GObject)

LrDutyList   *lr_duty_list_new       (LrWatch     *watch);
LrWatch      *lr_duty_list_get_watch (LrDutyList  *self);
/* Reads now what a change has made old; by itself it does so when idle. */
gboolean      lr_duty_list_refresh   (LrDutyList  *self,
                                      GError     **error);

G_END_DECLS
