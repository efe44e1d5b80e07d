/* lr-timeline-sentence.c: what a screen reader says of a timeline
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-timeline-layout.h"

#include <glib/gi18n.h>

#include "lr-timeline-sign.h"
#include "lr-words.h"

char *
lr_timeline_item_dup_days (const LrTimelineItem *item)
{
  g_autofree char *start = lr_day_format (item->start, LR_DAY_WITH_WEEKDAY);
  g_autofree char *end = lr_day_format (item->end, LR_DAY_WITH_WEEKDAY);

  if (item->flags & LR_TIMELINE_ONGOING)
    /* Translators: an absence or step that has not ended */
    return g_strdup_printf (_("since %s"), start);
  if (item->start == item->end)
    return g_steal_pointer (&start);

  /* Translators: from a day up to and including a day */
  return g_strdup_printf (_("%s to %s"), start, end);
}

char *
lr_timeline_item_dup_sentence (const LrTimelineItem *item)
{
  const char *lane = lr_timeline_lane_get_word (lr_timeline_sign_get_info (item->sign)->lane);
  g_autofree char *days = lr_timeline_item_dup_days (item);

  if (item->flags & LR_TIMELINE_AHEAD)
    /* Translators: kind of event, day, title: something that is planned or due */
    return g_strdup_printf (_("%s ahead, %s: %s"), lane, days, item->title);

  /* Translators: kind of event, day, title */
  return g_strdup_printf (_("%s, %s: %s"), lane, days, item->title);
}

char *
lr_timeline_layout_dup_sentence (LrTimelineLayout    *self,
                                 const LrTimelineBox *box)
{
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;

  if (box->n_items == 1)
    return lr_timeline_item_dup_sentence (lr_timeline_model_get_item (lr_timeline_layout_get_model (self),
                                                                      box->lane, box->first));

  start = lr_day_format (box->start, LR_DAY_WITH_WEEKDAY);
  end = lr_day_format (box->end, LR_DAY_WITH_WEEKDAY);
  /* Translators: kind of event, number of events, first and last day */
  return g_strdup_printf (ngettext ("%s: %u event from %s to %s", "%s: %u events from %s to %s",
                                    box->n_items),
                          lr_timeline_lane_get_title (box->lane), box->n_items, start, end);
}
