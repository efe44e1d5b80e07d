/* lr-timeline-boxes.c: events and clusters on the rows of a lane
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-timeline-boxes.h"

#include <math.h>

#include "lr-timeline-sign.h"

/* For a text scale of 1. */
#define MIN_BUCKET 27.0      /* a cluster shows its number in this width */
#define MARK 19.0
#define MIN_BAR 4.0
#define LABEL_GAP 5.0
#define MIN_LABEL 34.0
#define MAX_LABEL 210.0
#define MIN_HIT 14.0

/* Below this width of a day, bars of one bucket are no longer told apart. */
#define MIN_DAY 6.0
#define MAX_BARS 8

/* What the last box on a row leaves free. */
typedef struct
{
  double mark_end;
  double label_end;
  int box;           /* its index, or -1 */
} Row;

typedef struct
{
  GArray *boxes;
  const LrTimelinePlot *plot;
  LrTimelineModel *model;
  const LrTimelineLaneBox *place;
  double scale;
  gboolean has_bars;
  Row rows[LR_TIMELINE_MAX_ROWS];
  int last;          /* the index of the last box of this lane, or -1 */
} Placer;

/* Buckets keep their place in time when the view moves, so that clusters do not
 * fall apart and together under the hand. From a week on they begin on a Monday. */
static guint
choose_bucket_days (Placer *placer)
{
  static const guint days[] = { 1, 7, 14, 28, 56, 112, 224, 448 };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      if (days[i] * placer->plot->per_day >= MIN_BUCKET * placer->scale)
        return days[i];
    }

  return 896;
}

static LrDay
get_bucket_start (LrDay day,
                  guint bucket_days)
{
  return day - (day - 1) % bucket_days;
}

static void
set_row (Placer        *placer,
         LrTimelineBox *box,
         guint          row)
{
  double height = placer->place->row_height;

  box->y = placer->place->rows_y + row * height;
  box->height = height;
  box->mark_height = MIN (MARK * placer->scale, height - 3);
  box->mark_y = box->y + (height - box->mark_height) / 2;
}

static double
get_mark_end (const LrTimelineBox *box)
{
  return box->mark_x + box->mark_width;
}

/* A label that would be too short to read is left away. */
static void
cut_label (Placer        *placer,
           LrTimelineBox *box,
           double         end)
{
  if (box->label_x + box->label_width <= end)
    return;

  box->label_width = end - box->label_x;
  if (box->label_width < MIN_LABEL * placer->scale)
    box->label_width = 0;
}

/* The row where the box costs the fewest label; -1 when marks would touch. */
static int
choose_row (Placer              *placer,
            const LrTimelineBox *box)
{
  int best = -1;
  double best_loss = G_MAXDOUBLE;

  for (guint i = 0; i < placer->place->n_rows; i++)
    {
      Row *row = &placer->rows[i];
      double loss = row->label_end + LABEL_GAP * placer->scale - box->mark_x;

      if (row->mark_end > box->mark_x + 0.5)
        continue;
      if (loss <= 0.5)
        return (int) i;
      if (loss < best_loss)
        {
          best = (int) i;
          best_loss = loss;
        }
    }

  return best;
}

static void
describe_cluster (Placer        *placer,
                  LrTimelineBox *box)
{
  LrTimelineSummary summary;

  lr_timeline_model_summarise (placer->model, placer->place->lane, box->first, box->last + 1, &summary);
  box->sign = summary.sign;
  box->is_mixed = summary.is_mixed;
  box->start = summary.start;
  box->end = summary.end;
  box->flags = summary.n_ahead == summary.n_items ? LR_TIMELINE_AHEAD : LR_TIMELINE_PLAIN;
  if (placer->place->lane == LR_TIMELINE_ABSENCE)
    box->fill = (guint8) lr_timeline_model_get_fill (placer->model, box->start, box->end);
}

/* There is no row left: the box joins the one before it. */
static void
merge_box (Placer              *placer,
           const LrTimelineBox *box)
{
  LrTimelineBox *into = &g_array_index (placer->boxes, LrTimelineBox, placer->last);
  double end = MAX (get_mark_end (into), get_mark_end (box));

  into->is_sparse |= box->is_sparse || box->first != into->last + 1;
  into->last = MAX (into->last, box->last);
  into->n_items += box->n_items;
  into->mark_width = end - into->mark_x;
  into->label_width = 0;
  describe_cluster (placer, into);

  for (guint i = 0; i < placer->place->n_rows; i++)
    {
      if (placer->rows[i].box == placer->last)
        {
          placer->rows[i].mark_end = end;
          placer->rows[i].label_end = end - LABEL_GAP * placer->scale;
        }
    }
}

static void
add_box (Placer        *placer,
         LrTimelineBox *box)
{
  int row = choose_row (placer, box);

  if (row < 0)
    {
      merge_box (placer, box);
      return;
    }

  set_row (placer, box, (guint) row);
  if (placer->rows[row].box >= 0)
    cut_label (placer, &g_array_index (placer->boxes, LrTimelineBox, placer->rows[row].box),
               box->mark_x - LABEL_GAP * placer->scale);

  placer->last = (int) placer->boxes->len;
  placer->rows[row].box = placer->last;
  placer->rows[row].mark_end = get_mark_end (box);
  placer->rows[row].label_end = MAX (get_mark_end (box) - LABEL_GAP * placer->scale,
                                     box->label_x + box->label_width);
  g_array_append_vals (placer->boxes, box, 1);
}

/* Brings a mark of a fixed width into its bucket, so that marks of different
 * buckets never touch, and then as far into sight as the bucket goes. */
static double
fit_in_bucket (const LrTimelinePlot *plot,
               double                middle,
               double                width,
               double                bucket_x,
               double                bucket_end)
{
  double edge = plot->x + plot->width;
  double first = MAX (bucket_x, MIN (plot->x, bucket_end - width));
  double last = MIN (bucket_end, MAX (edge, bucket_x + width)) - width;

  return CLAMP (middle - width / 2, first, MAX (first, last));
}

static void
place_item (Placer *placer,
            guint   index,
            double  bucket_x,
            double  bucket_end)
{
  const LrTimelinePlot *plot = placer->plot;
  const LrTimelineItem *item = lr_timeline_model_get_item (placer->model, placer->place->lane, index);
  double edge = plot->x + plot->width;
  LrTimelineBox box = {
    .lane = placer->place->lane,
    .first = index,
    .last = index,
    .n_items = 1,
    .sign = item->sign,
    .flags = item->flags,
    .start = item->start,
    .end = item->end,
  };

  if (lr_timeline_sign_get_info (item->sign)->shape == LR_TIMELINE_SHAPE_BAR)
    {
      double end = MIN (lr_timeline_plot_get_x (plot, item->end + 1), edge);

      box.mark_x = MAX (lr_timeline_plot_get_x (plot, item->start), plot->x);
      box.mark_width = MAX (end - box.mark_x, MIN_BAR * placer->scale);
      box.label_x = box.mark_x + LABEL_GAP * placer->scale;
      box.label_width = box.mark_width - 2 * LABEL_GAP * placer->scale;
      if (box.label_width < MIN_LABEL * placer->scale)
        box.label_width = 0;
      if (end < plot->x || box.mark_x > edge)
        return;
    }
  else
    {
      double middle = lr_timeline_plot_get_x (plot, item->start + 0.5);

      box.mark_width = MARK * placer->scale;
      box.mark_x = fit_in_bucket (plot, middle, box.mark_width, bucket_x, bucket_end);
      box.label_x = get_mark_end (&box) + LABEL_GAP * placer->scale;
      box.label_width = MIN (lr_timeline_guess_width (item->title, placer->scale),
                             MAX_LABEL * placer->scale);
      if (get_mark_end (&box) < plot->x || box.mark_x > edge)
        return;
    }

  add_box (placer, &box);
}

static void
place_cluster (Placer   *placer,
               guint     first,
               guint     last,
               guint     n_items,
               gboolean  is_sparse,
               double    bucket_x,
               double    bucket_end)
{
  const LrTimelinePlot *plot = placer->plot;
  double edge = plot->x + plot->width;
  double min_width = MIN_BUCKET * placer->scale - 3;
  LrTimelineBox box = {
    .lane = placer->place->lane,
    .first = first,
    .last = last,
    .n_items = n_items,
    .is_sparse = is_sparse,
  };
  double x, end;

  describe_cluster (placer, &box);
  x = MAX (lr_timeline_plot_get_x (plot, box.start), plot->x);
  end = lr_timeline_plot_get_x (plot, box.end + 1);
  if (!placer->has_bars || end - x < min_width)
    {
      double middle = placer->has_bars ? (x + end) / 2 : (bucket_x + bucket_end) / 2;

      x = fit_in_bucket (plot, middle, min_width, bucket_x, bucket_end);
      end = x + min_width;
    }

  box.mark_x = x;
  box.mark_width = MIN (end, MAX (edge, x + MIN_BAR)) - x;
  if (end < plot->x || x > edge)
    return;

  add_box (placer, &box);
}

static guint
get_limit (Placer *placer)
{
  if (placer->has_bars && placer->plot->per_day >= MIN_DAY * placer->scale)
    return MAX_BARS;

  return placer->place->n_rows;
}

static void
place_bucket (Placer *placer,
              guint   first,
              guint   end,
              double  bucket_x,
              double  bucket_end)
{
  if (end - first > get_limit (placer))
    {
      place_cluster (placer, first, end - 1, end - first, FALSE, bucket_x, bucket_end);
      return;
    }

  for (guint i = first; i < end; i++)
    place_item (placer, i, bucket_x, bucket_end);
}

/* What began before the first bucket and lasts until now in sight. */
static void
place_earlier (Placer *placer,
               guint   end,
               LrDay   day)
{
  const LrTimelinePlot *plot = placer->plot;
  guint n = 0, first = 0, last = 0;
  guint i = lr_timeline_model_find_reaching (placer->model, placer->place->lane, 0, end, day);

  for (guint at = i; at < end;
       at = lr_timeline_model_find_reaching (placer->model, placer->place->lane, at + 1, end, day))
    {
      first = n == 0 ? at : first;
      last = at;
      n++;
    }

  if (n > placer->place->n_rows)
    {
      place_cluster (placer, first, last, n, TRUE, plot->x,
                     plot->x + MIN_BUCKET * placer->scale);
      return;
    }

  for (; i < end; i = lr_timeline_model_find_reaching (placer->model, placer->place->lane, i + 1, end, day))
    place_item (placer, i, plot->x, plot->x + MIN_BUCKET * placer->scale);
}

static void
finish_boxes (Placer *placer,
              guint   first)
{
  GArray *boxes = placer->boxes;
  double edge = placer->plot->x + placer->plot->width;
  double min = MIN_HIT * placer->scale;

  for (guint i = first; i < boxes->len; i++)
    {
      LrTimelineBox *box = &g_array_index (boxes, LrTimelineBox, i);
      double end;

      cut_label (placer, box, edge - 2);
      end = box->label_width > 0 ? MAX (get_mark_end (box), box->label_x + box->label_width)
                                 : get_mark_end (box);
      box->x = box->mark_x;
      box->width = end - box->x;
      if (box->width < min)
        {
          box->x -= (min - box->width) / 2;
          box->width = min;
        }
    }
}

void
lr_timeline_boxes_place (GArray                  *boxes,
                         const LrTimelinePlot    *plot,
                         LrTimelineModel         *model,
                         const LrTimelineLaneBox *lane)
{
  Placer placer = {
    .boxes = boxes,
    .plot = plot,
    .model = model,
    .place = lane,
    .scale = plot->text_scale,
    .has_bars = lr_timeline_lane_has_bars (lane->lane),
    .last = -1,
  };
  guint first_box = boxes->len;
  guint bucket_days = choose_bucket_days (&placer);
  LrDay begin = get_bucket_start ((LrDay) MAX (floor (plot->view.start), 1), bucket_days);
  LrDay end = (LrDay) ceil (plot->view.start + plot->view.days);
  guint item = lr_timeline_model_find (model, lane->lane, begin);
  guint n_items = lr_timeline_model_get_n_items (model, lane->lane);

  for (guint i = 0; i < LR_TIMELINE_MAX_ROWS; i++)
    {
      placer.rows[i].mark_end = placer.rows[i].label_end = -G_MAXDOUBLE;
      placer.rows[i].box = -1;
    }

  if (placer.has_bars)
    place_earlier (&placer, item, (LrDay) floor (plot->view.start));

  while (item < n_items)
    {
      LrDay start = lr_timeline_model_get_item (model, lane->lane, item)->start;
      LrDay bucket = get_bucket_start (start, bucket_days);
      guint next;

      if (bucket >= end)
        break;

      next = lr_timeline_model_find (model, lane->lane, bucket + bucket_days);
      place_bucket (&placer, item, next, lr_timeline_plot_get_x (plot, bucket),
                    lr_timeline_plot_get_x (plot, bucket + bucket_days));
      item = next;
    }

  finish_boxes (&placer, first_box);
}
