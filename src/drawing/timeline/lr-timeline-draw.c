/* lr-timeline-draw.c: draws a timeline that is laid out
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-timeline-draw.h"

#include <glib/gi18n.h>
#include <math.h>

#define HATCH_DISTANCE 8.0

typedef struct
{
  cairo_t *cr;
  LrTimelineLayout *layout;
  const LrTimelinePalette *palette;
  LrTimelineText *text;
  double x, y, width, height;  /* of the plot */
  double scroll;               /* how far the lanes stand higher than in the layout */
  double bottom;               /* of what is in sight */
  double scale;
} Pen;

/* A line of one pixel that is not smeared over two. */
static void
draw_line (Pen    *pen,
           double  x1,
           double  y1,
           double  x2,
           double  y2)
{
  double half = pen->palette->line / 2;

  cairo_move_to (pen->cr, floor (x1) + half, floor (y1) + half);
  cairo_line_to (pen->cr, floor (x2) + half, floor (y2) + half);
}

/* The steps behind everything: each has its ground, darker as the case goes up. */
static void
draw_bands (Pen *pen)
{
  LrTimelineModel *model = lr_timeline_layout_get_model (pen->layout);
  const LrTimelineView *view = lr_timeline_layout_get_view (pen->layout);
  guint n_boxes;
  const LrTimelineBox *boxes = lr_timeline_layout_get_boxes (pen->layout, &n_boxes);

  for (guint i = 0; i < n_boxes; i++)
    {
      const LrTimelineItem *item;
      double x, end;

      if (boxes[i].lane != LR_TIMELINE_STEPS || boxes[i].sign != LR_TIMELINE_STEP || boxes[i].n_items > 1)
        continue;

      item = lr_timeline_model_get_item (model, LR_TIMELINE_STEPS, boxes[i].first);
      x = pen->x + lr_timeline_view_get_x (view, pen->width, item->start);
      end = pen->x + lr_timeline_view_get_x (view, pen->width, item->end + 1);
      lr_timeline_set_colour_alpha (pen->cr, &pen->palette->band, 1 + (boxes[i].first % 2));
      cairo_rectangle (pen->cr, x, pen->y, end - x, pen->height);
      cairo_fill (pen->cr);
      lr_timeline_set_colour_alpha (pen->cr, &pen->palette->signs[LR_TIMELINE_STEP], 0.4);
      cairo_set_line_width (pen->cr, pen->palette->line);
      draw_line (pen, x, pen->y, x, pen->y + pen->height);
      cairo_stroke (pen->cr);
    }
}

static void
draw_free (Pen *pen)
{
  guint n_free;
  const LrTimelineFreeBox *free = lr_timeline_layout_get_free (pen->layout, &n_free);

  for (guint i = 0; i < n_free; i++)
    {
      if (free[i].name == NULL)
        {
          lr_timeline_set_colour_alpha (pen->cr, &pen->palette->free, 0.25);
          cairo_rectangle (pen->cr, free[i].x, pen->y, free[i].width, pen->height);
          cairo_fill (pen->cr);
          continue;
        }

      lr_timeline_set_colour_alpha (pen->cr, &pen->palette->free, 0.22);
      cairo_rectangle (pen->cr, free[i].x, pen->y, free[i].width, pen->height);
      cairo_fill (pen->cr);
      lr_timeline_set_colour_alpha (pen->cr, &pen->palette->free, 0.8);
      cairo_set_line_width (pen->cr, pen->palette->line);
      lr_timeline_hatch (pen->cr, free[i].x, pen->y, free[i].width, pen->height,
                         HATCH_DISTANCE * pen->scale, FALSE);
    }
}

static void
draw_axis (Pen *pen)
{
  guint n_ticks;
  const LrTimelineTick *ticks = lr_timeline_layout_get_ticks (pen->layout, &n_ticks);
  double tier_height = pen->y / 2;

  for (guint i = 0; i < n_ticks; i++)
    {
      const LrTimelineTick *tick = &ticks[i];
      double top = tick->tier == 0 ? 0 : tier_height;

      if (tick->x >= pen->x)
        {
          lr_timeline_set_colour_alpha (pen->cr, &pen->palette->grid, tick->tier == 0 ? 1.6 : 0.8);
          cairo_set_line_width (pen->cr, pen->palette->line);
          draw_line (pen, tick->x, top + 4, tick->x, pen->y + pen->height);
          cairo_stroke (pen->cr);
        }
      if (tick->label_width > 0)
        {
          lr_timeline_set_colour_alpha (pen->cr, tick->tier == 0 ? &pen->palette->ink : &pen->palette->quiet,
                                        tick->is_free ? pen->palette->faint : 1);
          lr_timeline_text_show (pen->text, pen->cr,
                                 tick->tier == 0 ? LR_TIMELINE_TEXT_LANE : LR_TIMELINE_TEXT_AXIS,
                                 tick->label, tick->label_x, top + tier_height / 2, tick->label_width,
                                 tick->tier == 0 ? 0 : 0.5);
        }
    }

  lr_timeline_set_colour_alpha (pen->cr, &pen->palette->grid, 1.6);
  cairo_set_line_width (pen->cr, pen->palette->line);
  draw_line (pen, 0, pen->y, pen->x + pen->width, pen->y);
  cairo_stroke (pen->cr);
}

/* Beside the lane in the middle of what is in sight of it, or on top of that. */
static void
draw_lane_title (Pen                     *pen,
                 const LrTimelineLaneBox *lane)
{
  const char *title = lr_timeline_lane_get_title (lane->lane);
  double begin = lane->y - pen->scroll;
  double end = begin + lane->height;
  double top = MAX (begin, pen->y);

  lr_timeline_set_colour (pen->cr, &pen->palette->quiet);
  if (pen->x > 0)
    {
      double half = MIN (8 * pen->scale, lane->height / 2);
      double middle = CLAMP ((top + MIN (end, pen->bottom)) / 2, begin + half, end - half);

      lr_timeline_text_show (pen->text, pen->cr, LR_TIMELINE_TEXT_LANE, title, 10 * pen->scale,
                             middle, pen->x - 12 * pen->scale, 0);
      return;
    }

  lr_timeline_text_show (pen->text, pen->cr, LR_TIMELINE_TEXT_LANE, title, 8 * pen->scale,
                         MIN (top + 11 * pen->scale, end - 7 * pen->scale), pen->width - 16 * pen->scale, 0);
}

static void
draw_lanes (Pen *pen)
{
  const LrTimelineLaneBox *lanes = lr_timeline_layout_get_lanes (pen->layout);

  for (guint i = 0; i < LR_TIMELINE_N_LANES; i++)
    {
      double y = lanes[i].y - pen->scroll;

      if (i > 0)
        {
          lr_timeline_set_colour (pen->cr, &pen->palette->grid);
          cairo_set_line_width (pen->cr, pen->palette->line);
          draw_line (pen, 0, y, pen->x + pen->width, y);
          cairo_stroke (pen->cr);
        }
      draw_lane_title (pen, &lanes[i]);
    }
}

/* Letters on a bar stand on the bar's own colour when it is solid. */
static void
draw_bar_label (Pen                 *pen,
                const LrTimelineBox *box,
                const char          *title)
{
  const LrTimelineSignInfo *info = lr_timeline_sign_get_info (box->sign);
  gboolean is_solid = info->pattern == LR_TIMELINE_PATTERN_SOLID && !(box->flags & LR_TIMELINE_AHEAD);
  double middle = box->mark_y + box->mark_height / 2;

  /* Text over a pattern needs a calm ground. */
  if (!is_solid && info->pattern != LR_TIMELINE_PATTERN_OPEN)
    {
      lr_timeline_set_colour_alpha (pen->cr, &pen->palette->on_mark, 0.78);
      lr_timeline_add_round_rectangle (pen->cr, box->label_x - 3, box->mark_y + 2,
                                       box->label_width + 6, box->mark_height - 4, 3);
      cairo_fill (pen->cr);
    }

  lr_timeline_set_colour (pen->cr, is_solid ? &pen->palette->on_mark : &pen->palette->ink);
  lr_timeline_text_show (pen->text, pen->cr, LR_TIMELINE_TEXT_LABEL, title, box->label_x, middle,
                         box->label_width, 0);
}

static void
draw_event (Pen                 *pen,
            const LrTimelineBox *box)
{
  LrTimelineModel *model = lr_timeline_layout_get_model (pen->layout);
  const LrTimelineItem *item = lr_timeline_model_get_item (model, box->lane, box->first);
  gboolean is_bar = lr_timeline_sign_get_info (box->sign)->shape == LR_TIMELINE_SHAPE_BAR;

  lr_timeline_draw_sign (pen->cr, box->sign, box->mark_x, box->mark_y, box->mark_width, box->mark_height,
                         (box->flags & LR_TIMELINE_AHEAD) != 0, pen->palette, pen->text);
  if (box->label_width <= 0)
    return;

  if (is_bar)
    {
      draw_bar_label (pen, box, item->title);
      return;
    }

  lr_timeline_set_colour (pen->cr, &pen->palette->ink);
  lr_timeline_text_show (pen->text, pen->cr, LR_TIMELINE_TEXT_LABEL, item->title, box->label_x,
                         box->mark_y + box->mark_height / 2, box->label_width, 0);
}

static void
draw_boxes (Pen *pen)
{
  guint n_boxes;
  const LrTimelineBox *boxes = lr_timeline_layout_get_boxes (pen->layout, &n_boxes);

  for (guint i = 0; i < n_boxes; i++)
    {
      if (boxes[i].n_items > 1)
        lr_timeline_draw_cluster (pen->cr, &boxes[i], pen->scale, pen->palette, pen->text);
      else
        draw_event (pen, &boxes[i]);
    }
}

static void
draw_today (Pen *pen)
{
  double x = lr_timeline_layout_get_today_x (pen->layout);
  double left, width;

  if (!lr_timeline_layout_get_flag (pen->layout, &left, &width))
    return;

  lr_timeline_set_colour (pen->cr, &pen->palette->today);
  cairo_set_line_width (pen->cr, 1.5 * pen->palette->line);
  cairo_move_to (pen->cr, floor (x) + 0.5, pen->y - 4 * pen->scale);
  cairo_line_to (pen->cr, floor (x) + 0.5, pen->y + pen->height);
  cairo_stroke (pen->cr);

  lr_timeline_add_round_rectangle (pen->cr, left, pen->y - 19 * pen->scale, width, 16 * pen->scale, 4 * pen->scale);
  cairo_fill (pen->cr);
  lr_timeline_set_colour (pen->cr, &pen->palette->on_mark);
  lr_timeline_text_show (pen->text, pen->cr, LR_TIMELINE_TEXT_MARK, _("Today"), left,
                         pen->y - 11 * pen->scale, width, 0.5);
}

void
lr_timeline_draw_scrolled (cairo_t                 *cr,
                           LrTimelineLayout        *layout,
                           double                   scroll,
                           double                   height,
                           const LrTimelinePalette *palette,
                           LrTimelineText          *text)
{
  Pen pen = { .cr = cr, .layout = layout, .palette = palette, .text = text, .scroll = scroll, .bottom = height };
  double top = lr_timeline_layout_get_top (layout, scroll);

  lr_timeline_layout_get_plot (layout, &pen.x, &pen.y, &pen.width, &pen.height);
  pen.scale = lr_timeline_layout_get_frame (layout)->text_scale;

  cairo_save (cr);
  cairo_rectangle (cr, pen.x, 0, pen.width, pen.y + pen.height);
  cairo_clip (cr);
  draw_bands (&pen);
  draw_free (&pen);
  cairo_restore (cr);

  draw_axis (&pen);
  cairo_save (cr);
  cairo_rectangle (cr, 0, pen.y, pen.x + pen.width, pen.height);
  cairo_clip (cr);
  draw_lanes (&pen);
  cairo_rectangle (cr, pen.x, top, pen.width, pen.y + pen.height - top);
  cairo_clip (cr);
  cairo_translate (cr, 0, -scroll);
  draw_boxes (&pen);
  cairo_restore (cr);

  cairo_save (cr);
  cairo_rectangle (cr, pen.x, 0, pen.width, pen.y + pen.height);
  cairo_clip (cr);
  draw_today (&pen);
  cairo_restore (cr);
}

void
lr_timeline_draw (cairo_t                 *cr,
                  LrTimelineLayout        *layout,
                  const LrTimelinePalette *palette,
                  LrTimelineText          *text)
{
  lr_timeline_draw_scrolled (cr, layout, 0, lr_timeline_layout_get_frame (layout)->height, palette, text);
}

void
lr_timeline_draw_ring (cairo_t                 *cr,
                       LrTimelineLayout        *layout,
                       const LrTimelineBox     *box,
                       const LrTimelinePalette *palette)
{
  double scale = lr_timeline_layout_get_frame (layout)->text_scale;
  double width = MAX (box->mark_width, 8 * scale);

  cairo_save (cr);
  lr_timeline_set_colour (cr, &palette->ring);
  cairo_set_line_width (cr, 2 * palette->line);
  lr_timeline_add_round_rectangle (cr, box->mark_x + (box->mark_width - width) / 2 - 3, box->mark_y - 3,
                                   MAX (width, box->x + box->width - box->mark_x) + 6,
                                   box->mark_height + 6, 6 * scale);
  cairo_stroke (cr);
  cairo_restore (cr);
}
