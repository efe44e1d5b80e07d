/* lr-duty-item.h: a duty with the pupil whose it is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-dossier.h"
#include "lr-duty.h"

G_BEGIN_DECLS

/* It never changes: a newer one takes its place. */
#define LR_TYPE_DUTY_ITEM (lr_duty_item_get_type ())
G_DECLARE_FINAL_TYPE (LrDutyItem, lr_duty_item, LR, DUTY_ITEM, GObject)

/* (transfer none). */
const LrDuty *lr_duty_item_get_duty  (LrDutyItem *self);
/* (transfer none) (nullable) (element-type LrDuty): all of the pupil that are from
 * before the school began to watch, which stand in one line; NULL for a duty that
 * stands alone. lr_duty_item_get_duty() is then the newest of them. */
GPtrArray    *lr_duty_item_get_earlier (LrDutyItem *self);
/* (transfer none) (nullable): NULL for a duty of the school. */
LrRecord     *lr_duty_item_get_pupil (LrDutyItem *self);
/* 0 for a duty of the school: what lr_watch_tick() and its like take. */
gint64        lr_duty_item_get_pupil_id (LrDutyItem *self);
/* As of the day on which it was made. */
LrWhen        lr_duty_item_get_when  (LrDutyItem *self);
/* Whether what it rests on was reached later than @known_before, see
 * lr_watch_get_known_before(): since the last import. Absence of before that was only put
 * right then is not told apart. */
gboolean      lr_duty_item_is_new    (LrDutyItem *self,
                                      LrDay       known_before);
/* lr_duty_item_get_when() of the most pressing one of the pupil: all of a pupil stand on one
 * card. */
LrWhen        lr_duty_item_get_card_when (LrDutyItem *self);
/* As strcmp(): the order in which each would stand by itself: by group, due date and name. */
int           lr_duty_item_compare_alone (LrDutyItem *self,
                                      LrDutyItem *other);

G_END_DECLS
