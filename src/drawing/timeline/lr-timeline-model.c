/* lr-timeline-model.c: all that is on a timeline, indexed by time
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-timeline-model.h"

#include <string.h>

#include "lr-timeline-sign.h"

/* Items in one block of the summaries. */
#define BLOCK 64

/* At the end of each block: what it and all before it hold. */
typedef struct
{
  LrDay latest;   /* end in this block alone */
  guint n_ahead;
  guint n_signs[LR_TIMELINE_N_SIGNS];
} Block;

typedef struct
{
  GArray *items;   /* of LrTimelineItem, by start, the longest first, then by id */
  GArray *blocks;  /* of Block */
} Lane;

struct _LrTimelineModel
{
  GStringChunk *titles;
  Lane lanes[LR_TIMELINE_N_LANES];
  GArray *holidays;     /* of LrTimelineHoliday, by start */
  LrDay first, last;
  gboolean is_sealed;

  /* Absence in percent of a day, and weekdays, each summed from the first day
   * of absence up to and including that day. */
  LrDay fill_first;
  GArray *fill_sums;    /* of guint */
};

G_DEFINE_BOXED_TYPE (LrTimelineModel, lr_timeline_model, lr_timeline_model_ref, lr_timeline_model_unref)

static LrTimelineItem *
get_item (LrTimelineModel *self,
          LrTimelineLane   lane,
          guint            index)
{
  return &g_array_index (self->lanes[lane].items, LrTimelineItem, index);
}

static int
compare_items (gconstpointer a,
               gconstpointer b)
{
  const LrTimelineItem *one = a;
  const LrTimelineItem *other = b;

  if (one->start != other->start)
    return one->start < other->start ? -1 : 1;
  if (one->end != other->end)
    return one->end > other->end ? -1 : 1;

  return (one->id > other->id) - (one->id < other->id);
}

static int
compare_holidays (gconstpointer a,
                  gconstpointer b)
{
  const LrTimelineHoliday *one = a;
  const LrTimelineHoliday *other = b;

  return (one->start > other->start) - (one->start < other->start);
}

static void
summarise_blocks (Lane *lane)
{
  Block block = { 0 };

  for (guint i = 0; i < lane->items->len; i++)
    {
      const LrTimelineItem *item = &g_array_index (lane->items, LrTimelineItem, i);

      if (i % BLOCK == 0)
        block.latest = 0;
      block.latest = MAX (block.latest, item->end);
      block.n_signs[item->sign]++;
      if (item->flags & LR_TIMELINE_AHEAD)
        block.n_ahead++;

      if (i % BLOCK == BLOCK - 1 || i == lane->items->len - 1)
        g_array_append_val (lane->blocks, block);
    }
}

static gboolean
is_weekday (LrDay day)
{
  return lr_day_get_weekday (day) < G_DATE_SATURDAY;
}

/* However records overlap, a day is never more than a whole day absent. */
static void
sum_absence (LrTimelineModel *self)
{
  GArray *items = self->lanes[LR_TIMELINE_ABSENCE].items;
  g_autofree int *changes = NULL;
  LrDay last = 0;
  guint n_days, sum = 0;
  int percent = 0;

  if (items->len == 0)
    return;

  self->fill_first = g_array_index (items, LrTimelineItem, 0).start;
  for (guint i = 0; i < items->len; i++)
    last = MAX (last, g_array_index (items, LrTimelineItem, i).end);

  n_days = last - self->fill_first + 1;
  changes = g_new0 (int, n_days + 1);
  for (guint i = 0; i < items->len; i++)
    {
      const LrTimelineItem *item = &g_array_index (items, LrTimelineItem, i);

      changes[item->start - self->fill_first] += item->weight;
      changes[item->end + 1 - self->fill_first] -= item->weight;
    }

  g_array_set_size (self->fill_sums, n_days);
  for (guint i = 0; i < n_days; i++)
    {
      percent += changes[i];
      if (is_weekday (self->fill_first + i))
        sum += (guint) CLAMP (percent, 0, 100);
      g_array_index (self->fill_sums, guint, i) = sum;
    }
}

LrTimelineModel *
lr_timeline_model_new (void)
{
  LrTimelineModel *self = g_rc_box_new0 (LrTimelineModel);

  self->titles = g_string_chunk_new (4096);
  self->holidays = g_array_new (FALSE, FALSE, sizeof (LrTimelineHoliday));
  self->fill_sums = g_array_new (FALSE, TRUE, sizeof (guint));
  for (guint i = 0; i < LR_TIMELINE_N_LANES; i++)
    {
      self->lanes[i].items = g_array_new (FALSE, FALSE, sizeof (LrTimelineItem));
      self->lanes[i].blocks = g_array_new (FALSE, FALSE, sizeof (Block));
    }

  return self;
}

LrTimelineModel *
lr_timeline_model_ref (LrTimelineModel *self)
{
  return g_rc_box_acquire (self);
}

static void
clear_model (gpointer data)
{
  LrTimelineModel *self = data;

  for (guint i = 0; i < LR_TIMELINE_N_LANES; i++)
    {
      g_array_unref (self->lanes[i].items);
      g_array_unref (self->lanes[i].blocks);
    }
  g_array_unref (self->holidays);
  g_array_unref (self->fill_sums);
  g_string_chunk_free (self->titles);
}

void
lr_timeline_model_unref (LrTimelineModel *self)
{
  g_rc_box_release_full (self, clear_model);
}

void
lr_timeline_model_add (LrTimelineModel      *self,
                       const LrTimelineItem *item)
{
  LrTimelineItem copy = *item;

  g_return_if_fail (!self->is_sealed);
  g_return_if_fail (item->sign < LR_TIMELINE_N_SIGNS);
  g_return_if_fail (item->start >= LR_DAY_MIN && item->end <= LR_DAY_MAX);
  g_return_if_fail (item->end >= item->start);

  /* Only a bar has a length; everything else is a moment. */
  if (lr_timeline_sign_get_info (item->sign)->shape != LR_TIMELINE_SHAPE_BAR)
    copy.end = copy.start;
  copy.title = g_string_chunk_insert_const (self->titles, item->title != NULL ? item->title : "");
  g_array_append_val (self->lanes[lr_timeline_sign_get_info (item->sign)->lane].items, copy);
}

void
lr_timeline_model_add_holiday (LrTimelineModel *self,
                               LrDay            start,
                               LrDay            end,
                               const char      *name)
{
  LrTimelineHoliday holiday = { start, end, NULL };

  g_return_if_fail (!self->is_sealed);
  g_return_if_fail (end >= start);

  holiday.name = g_string_chunk_insert_const (self->titles, name != NULL ? name : "");
  g_array_append_val (self->holidays, holiday);
}

void
lr_timeline_model_seal (LrTimelineModel *self)
{
  g_return_if_fail (!self->is_sealed);

  for (guint i = 0; i < LR_TIMELINE_N_LANES; i++)
    {
      Lane *lane = &self->lanes[i];

      g_array_sort (lane->items, compare_items);
      summarise_blocks (lane);
      for (guint j = 0; j < lane->blocks->len; j++)
        self->last = MAX (self->last, g_array_index (lane->blocks, Block, j).latest);
      if (lane->items->len > 0)
        {
          LrDay start = g_array_index (lane->items, LrTimelineItem, 0).start;

          self->first = self->first == LR_DAY_NONE ? start : MIN (self->first, start);
        }
    }

  g_array_sort (self->holidays, compare_holidays);
  sum_absence (self);
  self->is_sealed = TRUE;
}

guint
lr_timeline_model_get_n_items (LrTimelineModel *self,
                               LrTimelineLane   lane)
{
  g_return_val_if_fail (self->is_sealed && lane < LR_TIMELINE_N_LANES, 0);

  return self->lanes[lane].items->len;
}

const LrTimelineItem *
lr_timeline_model_get_item (LrTimelineModel *self,
                            LrTimelineLane   lane,
                            guint            index)
{
  g_return_val_if_fail (index < lr_timeline_model_get_n_items (self, lane), NULL);

  return get_item (self, lane, index);
}

gboolean
lr_timeline_model_get_extent (LrTimelineModel *self,
                              LrDay           *first,
                              LrDay           *last)
{
  g_return_val_if_fail (self->is_sealed, FALSE);

  *first = self->first;
  *last = self->last;
  return self->first != LR_DAY_NONE;
}

const LrTimelineHoliday *
lr_timeline_model_get_holidays (LrTimelineModel *self,
                                guint           *n_holidays)
{
  *n_holidays = self->holidays->len;
  return (const LrTimelineHoliday *) self->holidays->data;
}

guint
lr_timeline_model_find (LrTimelineModel *self,
                        LrTimelineLane   lane,
                        LrDay            day)
{
  guint low = 0;
  guint high = self->lanes[lane].items->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (get_item (self, lane, middle)->start < day)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

guint
lr_timeline_model_find_reaching (LrTimelineModel *self,
                                 LrTimelineLane   lane,
                                 guint            from,
                                 guint            end,
                                 LrDay            day)
{
  guint i = from;

  while (i < end)
    {
      if (i % BLOCK == 0 && g_array_index (self->lanes[lane].blocks, Block, i / BLOCK).latest < day)
        i += BLOCK;
      else if (get_item (self, lane, i)->end >= day)
        return i;
      else
        i++;
    }

  return end;
}

static void
count_item (const LrTimelineItem *item,
            guint                *n_signs,
            LrTimelineSummary    *summary)
{
  n_signs[item->sign]++;
  summary->end = MAX (summary->end, item->end);
  if (item->flags & LR_TIMELINE_AHEAD)
    summary->n_ahead++;
}

static void
count_blocks (Lane              *lane,
              guint              first,
              guint              end,
              guint             *n_signs,
              LrTimelineSummary *summary)
{
  const Block *before = first > 0 ? &g_array_index (lane->blocks, Block, first - 1) : NULL;
  const Block *last = &g_array_index (lane->blocks, Block, end - 1);

  for (guint i = 0; i < LR_TIMELINE_N_SIGNS; i++)
    n_signs[i] += last->n_signs[i] - (before != NULL ? before->n_signs[i] : 0);
  summary->n_ahead += last->n_ahead - (before != NULL ? before->n_ahead : 0);
  for (guint i = first; i < end; i++)
    summary->end = MAX (summary->end, g_array_index (lane->blocks, Block, i).latest);
}

void
lr_timeline_model_summarise (LrTimelineModel   *self,
                             LrTimelineLane     lane,
                             guint              first,
                             guint              end,
                             LrTimelineSummary *summary)
{
  guint n_signs[LR_TIMELINE_N_SIGNS] = { 0 };
  guint i = first;

  g_return_if_fail (first < end && end <= lr_timeline_model_get_n_items (self, lane));

  memset (summary, 0, sizeof *summary);
  summary->n_items = end - first;
  summary->start = get_item (self, lane, first)->start;

  for (; i < end && i % BLOCK != 0; i++)
    count_item (get_item (self, lane, i), n_signs, summary);
  if (end - i >= BLOCK)
    {
      count_blocks (&self->lanes[lane], i / BLOCK, end / BLOCK, n_signs, summary);
      i = end / BLOCK * BLOCK;
    }
  for (; i < end; i++)
    count_item (get_item (self, lane, i), n_signs, summary);

  for (guint sign = 0; sign < LR_TIMELINE_N_SIGNS; sign++)
    {
      if (n_signs[sign] > n_signs[summary->sign])
        summary->sign = (guint8) sign;
    }
  summary->is_mixed = n_signs[summary->sign] < summary->n_items;
}

static guint
get_sum (LrTimelineModel *self,
         LrDay            day)
{
  guint n = self->fill_sums->len;

  if (n == 0 || day < self->fill_first)
    return 0;

  return g_array_index (self->fill_sums, guint, MIN (day - self->fill_first, n - 1));
}

static guint
count_weekdays (LrDay first,
                LrDay last)
{
  guint n_days = last - first + 1;
  guint n = n_days / 7 * 5;

  for (LrDay day = first + n_days / 7 * 7; day <= last; day++)
    n += (guint) is_weekday (day);

  return n;
}

guint
lr_timeline_model_get_fill (LrTimelineModel *self,
                            LrDay            first,
                            LrDay            last)
{
  guint n_weekdays = count_weekdays (first, last);

  if (n_weekdays == 0)
    return 0;

  return (get_sum (self, last) - get_sum (self, first - 1) + n_weekdays / 2) / n_weekdays;
}

/* In one row for the keyboard: by day, then by lane, then by place. */
static gboolean
is_before (const LrTimelineItem *one,
           LrTimelineLane        one_lane,
           const LrTimelineItem *other,
           LrTimelineLane        other_lane)
{
  if (one->start != other->start)
    return one->start < other->start;

  return one_lane < other_lane;
}

gboolean
lr_timeline_model_find_neighbour (LrTimelineModel *self,
                                  int              direction,
                                  LrTimelineLane  *lane,
                                  guint           *index)
{
  const LrTimelineItem *from = lr_timeline_model_get_item (self, *lane, *index);
  const LrTimelineItem *best = NULL;
  LrTimelineLane best_lane = *lane;
  guint best_index = *index;

  g_return_val_if_fail (from != NULL, FALSE);

  for (guint i = 0; i < LR_TIMELINE_N_LANES; i++)
    {
      guint n = self->lanes[i].items->len;
      guint candidate;
      const LrTimelineItem *item;

      /* On lanes above, the same day lies before; on lanes below, after. */
      if (i == *lane)
        candidate = *index + (guint) direction;
      else if (direction > 0)
        candidate = lr_timeline_model_find (self, i, i > *lane ? from->start : from->start + 1);
      else
        candidate = lr_timeline_model_find (self, i, i < *lane ? from->start + 1 : from->start) - 1;

      if (candidate >= n)
        continue;

      item = get_item (self, i, candidate);
      if (best == NULL || (direction > 0 ? is_before (item, i, best, best_lane)
                                         : is_before (best, best_lane, item, i)))
        {
          best = item;
          best_lane = i;
          best_index = candidate;
        }
    }

  *lane = best_lane;
  *index = best_index;
  return best != NULL;
}
