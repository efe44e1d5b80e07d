/* lr-duty-item-private.h: making and comparing items
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-duty-item.h"

G_BEGIN_DECLS

/* (transfer full): both are held; @pupil (nullable): of a duty of the school. */
LrDutyItem *lr_duty_item_new     (LrDuty     *duty,
                                  LrRecord   *pupil,
                                  LrDay       today);
/* (transfer full): one for all of them, at least one; held. */
LrDutyItem *lr_duty_item_new_earlier (GPtrArray *duties,
                                  LrRecord   *pupil,
                                  LrDay       today);
/* They are all of one pupil, and stand on one card. */
void        lr_duty_items_make_card (LrDutyItem **items,
                                  guint        n_items);
/* As strcmp(): by the card, which stands where the most pressing on it would: by group,
 * then by due date, then by name; what has no due date comes last. On the card
 * likewise. No two items are equal but an old one and the newer one in its place. */
int         lr_duty_item_compare (LrDutyItem *self,
                                  LrDutyItem *other);
/* Whether nobody would see a difference. */
gboolean    lr_duty_item_is_same (LrDutyItem *self,
                                  LrDutyItem *other);

G_END_DECLS
