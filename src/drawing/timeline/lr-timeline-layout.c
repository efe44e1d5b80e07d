/* lr-timeline-layout.c: where everything on a timeline stands
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-timeline-layout.h"

#include <glib/gi18n.h>
#include <math.h>

/* For a text scale of 1. */
#define AXIS_HEIGHT 44.0
#define GUTTER 140.0
#define MIN_WIDTH_WITH_GUTTER 680.0
#define CAPTION_HEIGHT 18.0
#define LANE_PADDING 5.0
#define ROW_HEIGHT 24.0
#define MIN_ROW_HEIGHT 20.0
#define MAX_ROW_HEIGHT 30.0
/* In a lane of so many events another row opens hardly a cluster, and each frame
 * would pay for it. */
#define CROWDED 2000

struct _LrTimelineLayout
{
  LrTimelineModel *model;
  LrTimelineFrame frame;
  LrTimelinePlot plot;

  LrTimelineLaneBox lanes[LR_TIMELINE_N_LANES];
  GArray *boxes;        /* of LrTimelineBox, by lane and then by time */
  GArray *ticks;        /* of LrTimelineTick */
  GArray *free;         /* of LrTimelineFreeBox */
};

/* With fewer than the least a lane is hardly worth to be looked at; more than the
 * most are for those that hold many events. */
static const struct { guint least, natural, most; } lane_rows[LR_TIMELINE_N_LANES] = {
  [LR_TIMELINE_ABSENCE]  = { 1, 2, 3 },
  [LR_TIMELINE_CONTACT]  = { 2, 3, LR_TIMELINE_MAX_ROWS },
  [LR_TIMELINE_REPORTS]  = { 1, 2, 4 },
  [LR_TIMELINE_MEETINGS] = { 2, 3, LR_TIMELINE_MAX_ROWS },
  [LR_TIMELINE_STEPS]    = { 2, 2, 3 },
};

G_DEFINE_BOXED_TYPE (LrTimelineLayout, lr_timeline_layout, lr_timeline_layout_ref, lr_timeline_layout_unref)

static gboolean
has_gutter (double width,
            double text_scale)
{
  return width >= MIN_WIDTH_WITH_GUTTER * text_scale;
}

static double
get_caption_height (double width,
                    double text_scale)
{
  return has_gutter (width, text_scale) ? 0 : CAPTION_HEIGHT * text_scale;
}

/* What goes to other than rows, without the axis. */
static double
get_fixed_height (double width,
                  double text_scale)
{
  return (int) LR_TIMELINE_N_LANES * (get_caption_height (width, text_scale) + 2 * LANE_PADDING * text_scale);
}

double
lr_timeline_get_natural_height (double width,
                                double text_scale)
{
  double height = AXIS_HEIGHT * text_scale + get_fixed_height (width, text_scale);

  for (guint i = 0; i < LR_TIMELINE_N_LANES; i++)
    height += lane_rows[i].natural * ROW_HEIGHT * text_scale;

  return ceil (height);
}

double
lr_timeline_get_least_height (double width,
                              double text_scale)
{
  double height = AXIS_HEIGHT * text_scale + get_fixed_height (width, text_scale);

  for (guint i = 0; i < LR_TIMELINE_N_LANES; i++)
    height += lane_rows[i].least * MIN_ROW_HEIGHT * text_scale;

  return ceil (height);
}

/* The lane that can do best with a row less, or -1. */
static int
find_giver (const guint *rows)
{
  int best = -1;

  for (guint i = 0; i < LR_TIMELINE_N_LANES; i++)
    {
      if (rows[i] > 1 && (best < 0 || rows[i] + lane_rows[best].least > rows[best] + lane_rows[i].least))
        best = (int) i;
    }

  return best;
}

/* The lane that has most use of another row, or -1. It follows from what there is
 * and not from what is in sight: lanes keep their height when the view moves. */
static int
find_taker (LrTimelineModel *model,
            const guint     *rows)
{
  int best = -1;

  for (guint i = 0; i < LR_TIMELINE_N_LANES; i++)
    {
      guint n_items = lr_timeline_model_get_n_items (model, i);

      if (rows[i] < lane_rows[i].most && rows[i] < n_items && n_items < CROWDED &&
          (best < 0 || lane_rows[i].most - rows[i] > lane_rows[best].most - rows[best]))
        best = (int) i;
    }

  return best;
}

/* Gives up rows until the others can be read, or adds some where all are as high as
 * they get.
 *
 * Returns: how many there are */
static guint
choose_rows (LrTimelineModel *model,
             guint           *rows,
             double           room,
             double           text_scale)
{
  guint sum = 0;
  int lane;

  for (guint i = 0; i < LR_TIMELINE_N_LANES; i++)
    sum += rows[i] = lane_rows[i].natural;

  while (sum * MIN_ROW_HEIGHT * text_scale > room && (lane = find_giver (rows)) >= 0)
    {
      rows[lane]--;
      sum--;
    }
  while ((sum + 1) * MAX_ROW_HEIGHT * text_scale <= room && (lane = find_taker (model, rows)) >= 0)
    {
      rows[lane]++;
      sum++;
    }

  return sum;
}

static void
place_lanes (LrTimelineLayout *layout)
{
  double scale = layout->frame.text_scale;
  double caption = get_caption_height (layout->frame.width, scale);
  double room = layout->plot.height - get_fixed_height (layout->frame.width, scale);
  guint rows[LR_TIMELINE_N_LANES];
  guint sum = choose_rows (layout->model, rows, room, scale);
  double row_height = CLAMP (room / sum, MIN_ROW_HEIGHT * scale / 2, MAX_ROW_HEIGHT * scale);
  double spare = MAX (room - sum * row_height, 0) / (int) LR_TIMELINE_N_LANES;
  double y = layout->plot.y;

  for (guint i = 0; i < LR_TIMELINE_N_LANES; i++)
    {
      LrTimelineLaneBox *lane = &layout->lanes[i];

      lane->lane = i;
      lane->y = y;
      lane->n_rows = rows[i];
      lane->row_height = row_height;
      lane->rows_y = y + caption + LANE_PADDING * scale + spare / 2;
      lane->height = caption + 2 * LANE_PADDING * scale + rows[i] * row_height + spare;
      y += lane->height;
    }
}

LrTimelineLayout *
lr_timeline_layout_new (LrTimelineModel       *model,
                        const LrTimelineView  *view,
                        const LrTimelineFrame *frame)
{
  LrTimelineLayout *self = g_rc_box_new0 (LrTimelineLayout);
  LrTimelinePlot *plot = &self->plot;
  double scale = frame->text_scale;
  double flag, flag_width;

  self->model = lr_timeline_model_ref (model);
  self->frame = *frame;
  if (self->frame.height <= 0)
    self->frame.height = lr_timeline_get_natural_height (frame->width, scale);

  plot->view = *view;
  plot->text_scale = scale;
  plot->x = has_gutter (frame->width, scale) ? GUTTER * scale : 0;
  plot->y = AXIS_HEIGHT * scale;
  plot->width = MAX (frame->width - plot->x, 1);
  plot->height = MAX (self->frame.height - plot->y, 1);
  plot->per_day = plot->width / view->days;

  place_lanes (self);
  self->ticks = lr_timeline_axis_place_ticks (plot, model);
  if (lr_timeline_layout_get_flag (self, &flag, &flag_width))
    lr_timeline_axis_make_room (self->ticks, plot, flag, flag_width);
  self->free = lr_timeline_axis_place_free (plot, model);
  self->boxes = g_array_new (FALSE, FALSE, sizeof (LrTimelineBox));
  for (guint i = 0; i < LR_TIMELINE_N_LANES; i++)
    lr_timeline_boxes_place (self->boxes, plot, model, &self->lanes[i]);

  return self;
}

LrTimelineLayout *
lr_timeline_layout_ref (LrTimelineLayout *self)
{
  return g_rc_box_acquire (self);
}

static void
clear_layout (gpointer data)
{
  LrTimelineLayout *self = data;

  g_array_unref (self->boxes);
  g_array_unref (self->ticks);
  g_array_unref (self->free);
  lr_timeline_model_unref (self->model);
}

void
lr_timeline_layout_unref (LrTimelineLayout *self)
{
  g_rc_box_release_full (self, clear_layout);
}

LrTimelineModel *
lr_timeline_layout_get_model (LrTimelineLayout *self)
{
  return self->model;
}

const LrTimelineView *
lr_timeline_layout_get_view (LrTimelineLayout *self)
{
  return &self->plot.view;
}

const LrTimelineFrame *
lr_timeline_layout_get_frame (LrTimelineLayout *self)
{
  return &self->frame;
}

void
lr_timeline_layout_get_plot (LrTimelineLayout *self,
                             double           *x,
                             double           *y,
                             double           *width,
                             double           *height)
{
  *x = self->plot.x;
  *y = self->plot.y;
  *width = self->plot.width;
  *height = self->plot.height;
}

double
lr_timeline_layout_get_today_x (LrTimelineLayout *self)
{
  double x = lr_timeline_plot_get_x (&self->plot, self->frame.today + 0.5);

  if (self->frame.today == LR_DAY_NONE || x < self->plot.x || x > self->plot.x + self->plot.width)
    return -1;

  return x;
}

gboolean
lr_timeline_layout_get_flag (LrTimelineLayout *self,
                             double           *x,
                             double           *width)
{
  double middle = lr_timeline_layout_get_today_x (self);

  *width = lr_timeline_guess_width (_("Today"), self->plot.text_scale);
  *x = CLAMP (middle - *width / 2, self->plot.x, MAX (self->plot.x + self->plot.width - *width, self->plot.x));
  return middle >= 0;
}

const LrTimelineBox *
lr_timeline_layout_get_boxes (LrTimelineLayout *self,
                              guint            *n_boxes)
{
  *n_boxes = self->boxes->len;
  return (const LrTimelineBox *) self->boxes->data;
}

const LrTimelineTick *
lr_timeline_layout_get_ticks (LrTimelineLayout *self,
                              guint            *n_ticks)
{
  *n_ticks = self->ticks->len;
  return (const LrTimelineTick *) self->ticks->data;
}

const LrTimelineFreeBox *
lr_timeline_layout_get_free (LrTimelineLayout *self,
                             guint            *n_free)
{
  *n_free = self->free->len;
  return (const LrTimelineFreeBox *) self->free->data;
}

const LrTimelineLaneBox *
lr_timeline_layout_get_lanes (LrTimelineLayout *self)
{
  return self->lanes;
}

double
lr_timeline_layout_get_top (LrTimelineLayout *self,
                            double            scroll)
{
  double caption = get_caption_height (self->frame.width, self->frame.text_scale);

  for (guint i = 0; i < LR_TIMELINE_N_LANES; i++)
    {
      double begin = self->lanes[i].y - scroll;
      double end = begin + self->lanes[i].height;

      if (begin >= self->plot.y)
        break;
      if (end > self->plot.y)
        return MIN (self->plot.y + caption, end);
    }

  return self->plot.y;
}

const LrTimelineBox *
lr_timeline_layout_hit (LrTimelineLayout *self,
                        double            x,
                        double            y,
                        guint            *index)
{
  const LrTimelineBox *best = NULL;
  double best_distance = G_MAXDOUBLE;

  for (guint i = 0; i < self->boxes->len; i++)
    {
      const LrTimelineBox *box = &g_array_index (self->boxes, LrTimelineBox, i);
      double nearest = CLAMP (x, box->mark_x, box->mark_x + box->mark_width);

      if (x < box->x || x >= box->x + box->width || y < box->y || y >= box->y + box->height)
        continue;
      if (fabs (x - nearest) < best_distance)
        {
          best = box;
          best_distance = fabs (x - nearest);
          if (index != NULL)
            *index = i;
        }
    }

  return best;
}

gboolean
lr_timeline_layout_box_holds (LrTimelineLayout    *self,
                              const LrTimelineBox *box,
                              guint                item)
{
  if (item < box->first || item > box->last)
    return FALSE;

  return !box->is_sparse ||
         lr_timeline_model_get_item (self->model, box->lane, item)->end >= (LrDay) floor (self->plot.view.start);
}

const LrTimelineBox *
lr_timeline_layout_find (LrTimelineLayout *self,
                         LrTimelineLane    lane,
                         guint             item,
                         guint            *index)
{
  for (guint i = 0; i < self->boxes->len; i++)
    {
      const LrTimelineBox *box = &g_array_index (self->boxes, LrTimelineBox, i);

      if (box->lane == lane && lr_timeline_layout_box_holds (self, box, item))
        {
          if (index != NULL)
            *index = i;
          return box;
        }
    }

  return NULL;
}
