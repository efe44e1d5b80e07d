/* lr-today-list.h: duties with a heading above those of late, today, this week, later
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-duty-list.h"

G_BEGIN_DECLS

/* The heading of a group. */
#define LR_TYPE_TODAY_HEADING (lr_today_heading_get_type ())
G_DECLARE_FINAL_TYPE (LrTodayHeading, lr_today_heading, LR, TODAY_HEADING, GObject)

LrWhen       lr_today_heading_get_when  (LrTodayHeading *self);
guint        lr_today_heading_get_count (LrTodayHeading *self);

/**
 * LrTodayList:
 *
 * A #GListModel over a model of #LrDutyItem in the order of an #LrDutyList, in
 * which an #LrTodayHeading stands before each group. Rows that stay the same
 * stay in place.
 */
#define LR_TYPE_TODAY_LIST (lr_today_list_get_type ())
G_DECLARE_FINAL_TYPE (LrTodayList, lr_today_list, LR, TODAY_LIST, GObject)

/* @duties: (transfer full) */
LrTodayList *lr_today_list_new          (GListModel     *duties);
guint        lr_today_list_count        (LrTodayList    *self,
                                         LrWhen          when);

G_END_DECLS
