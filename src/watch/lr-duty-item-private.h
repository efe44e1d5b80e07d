/* lr-duty-item-private.h: making and comparing items
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-duty-item.h"

G_BEGIN_DECLS

LrDutyItem *lr_duty_item_new     (LrDuty     *duty,
                                  LrRecord   *pupil,
                                  LrDay       today);
int         lr_duty_item_compare (LrDutyItem *self,
                                  LrDutyItem *other);
gboolean    lr_duty_item_is_same (LrDutyItem *self,
                                  LrDutyItem *other);

G_END_DECLS
