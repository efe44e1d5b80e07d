/* lr-timeline-mark.c: the shapes and patterns of a timeline
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-timeline-mark.h"

#include <math.h>

#define DASH 2.5

/* A narrower cluster shows no number. */
#define MIN_COUNTED 14.0

/* How much of a mark its icon fills. */
#define ICON_PART 0.63
#define POINTED_ICON_PART 0.5

void
lr_timeline_set_colour (cairo_t                *cr,
                        const LrTimelineColour *colour)
{
  cairo_set_source_rgba (cr, colour->red, colour->green, colour->blue, colour->alpha);
}

void
lr_timeline_set_colour_alpha (cairo_t                *cr,
                              const LrTimelineColour *colour,
                              double                  alpha)
{
  cairo_set_source_rgba (cr, colour->red, colour->green, colour->blue, colour->alpha * alpha);
}

void
lr_timeline_add_round_rectangle (cairo_t *cr,
                                 double   x,
                                 double   y,
                                 double   width,
                                 double   height,
                                 double   radius)
{
  double r = MIN (radius, MIN (width, height) / 2);

  cairo_new_sub_path (cr);
  cairo_arc (cr, x + width - r, y + r, r, -G_PI / 2, 0);
  cairo_arc (cr, x + width - r, y + height - r, r, 0, G_PI / 2);
  cairo_arc (cr, x + r, y + height - r, r, G_PI / 2, G_PI);
  cairo_arc (cr, x + r, y + r, r, G_PI, 1.5 * G_PI);
  cairo_close_path (cr);
}

/* Each line is cut by calculation: a clip would cost more than all of the lines. */
void
lr_timeline_hatch (cairo_t  *cr,
                   double    x,
                   double    y,
                   double    width,
                   double    height,
                   double    distance,
                   gboolean  falling)
{
  double first = falling ? x - height : x;
  double last = falling ? x + width : x + width + height;
  double direction = falling ? 1 : -1;

  for (double at = ceil (first / distance) * distance; at < last; at += distance)
    {
      /* How far down the line enters and leaves the rectangle. */
      double left = (x - at) * direction;
      double right = (x + width - at) * direction;
      double from = MAX (MIN (left, right), 0);
      double to = MIN (MAX (left, right), height);

      if (to > from)
        {
          cairo_move_to (cr, at + direction * from, y + from);
          cairo_line_to (cr, at + direction * to, y + to);
        }
    }

  cairo_stroke (cr);
}

static void
add_shape (cairo_t         *cr,
           LrTimelineShape  shape,
           double           x,
           double           y,
           double           width,
           double           height)
{
  double middle_x = x + width / 2;
  double middle_y = y + height / 2;

  cairo_new_path (cr);
  switch (shape)
    {
    case LR_TIMELINE_SHAPE_CIRCLE:
      cairo_arc (cr, middle_x, middle_y, MIN (width, height) / 2 - 0.5, 0, 2 * G_PI);
      break;

    case LR_TIMELINE_SHAPE_DIAMOND:
      cairo_move_to (cr, middle_x, y - 1);
      cairo_line_to (cr, x + width + 1, middle_y);
      cairo_line_to (cr, middle_x, y + height + 1);
      cairo_line_to (cr, x - 1, middle_y);
      cairo_close_path (cr);
      break;

    case LR_TIMELINE_SHAPE_FLAG:
      cairo_move_to (cr, x + 1, y);
      cairo_line_to (cr, x + width * 0.66, y);
      cairo_line_to (cr, x + width, middle_y);
      cairo_line_to (cr, x + width * 0.66, y + height);
      cairo_line_to (cr, x + 1, y + height);
      cairo_close_path (cr);
      break;

    case LR_TIMELINE_SHAPE_SHEET:
      cairo_move_to (cr, x + 2, y);
      cairo_line_to (cr, x + width * 0.64, y);
      cairo_line_to (cr, x + width - 2, y + height * 0.32);
      cairo_line_to (cr, x + width - 2, y + height);
      cairo_line_to (cr, x + 2, y + height);
      cairo_close_path (cr);
      break;

    case LR_TIMELINE_SHAPE_ARROW:
      cairo_move_to (cr, x, y + 1);
      cairo_line_to (cr, x + width, y + 1);
      cairo_line_to (cr, middle_x, y + height);
      cairo_close_path (cr);
      break;

    case LR_TIMELINE_SHAPE_SQUARE:
      lr_timeline_add_round_rectangle (cr, x + 1, y + 1, width - 2, height - 2, 2.5);
      break;

    case LR_TIMELINE_SHAPE_BAR:
    default:
      lr_timeline_add_round_rectangle (cr, x, y, width, height, 3);
      break;
    }
}

static void
stroke_open (cairo_t                *cr,
             const LrTimelineColour *colour,
             double                  width,
             gboolean                is_dashed)
{
  double dashes[] = { DASH, DASH };

  cairo_save (cr);
  lr_timeline_set_colour (cr, colour);
  cairo_set_line_width (cr, width);
  if (is_dashed)
    cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_stroke (cr);
  cairo_restore (cr);
}

/* Fills the present path as @pattern says, and leaves no path. */
static void
fill_pattern (cairo_t                 *cr,
              LrTimelinePattern        pattern,
              const LrTimelineColour  *colour,
              const LrTimelinePalette *palette,
              double                   x,
              double                   y,
              double                   width,
              double                   height)
{
  gboolean is_pale = pattern != LR_TIMELINE_PATTERN_SOLID && pattern != LR_TIMELINE_PATTERN_LOW;

  lr_timeline_set_colour_alpha (cr, colour, is_pale ? 0.22 : 1);
  if (!is_pale)
    {
      cairo_fill (cr);
      return;
    }

  cairo_fill_preserve (cr);
  stroke_open (cr, colour, 1.3 * MIN (palette->line, 1.5), FALSE);
  lr_timeline_set_colour_alpha (cr, colour, 0.85);
  cairo_set_line_width (cr, 1.3);
  if (pattern == LR_TIMELINE_PATTERN_RISING || pattern == LR_TIMELINE_PATTERN_CROSSED)
    lr_timeline_hatch (cr, x + 0.5, y + 0.5, width - 1, height - 1, 5, FALSE);
  if (pattern == LR_TIMELINE_PATTERN_FALLING || pattern == LR_TIMELINE_PATTERN_CROSSED)
    lr_timeline_hatch (cr, x + 0.5, y + 0.5, width - 1, height - 1, 5, TRUE);
  if (pattern == LR_TIMELINE_PATTERN_DOTTED)
    {
      for (double dot = ceil ((x + 2) / 6) * 6; dot < x + width - 2; dot += 6)
        {
          cairo_new_sub_path (cr);
          cairo_arc (cr, dot, y + height * (fmod (dot, 12) < 1 ? 0.32 : 0.68), 1.5, 0, 2 * G_PI);
        }
      cairo_fill (cr);
    }
}

/* An icon on the screen, a letter on paper. */
static void
draw_symbol (cairo_t        *cr,
             LrTimelineSign  sign,
             double          x,
             double          y,
             double          width,
             double          height,
             LrTimelineText *text)
{
  const LrTimelineSignInfo *info = lr_timeline_sign_get_info (sign);
  gboolean is_pointed = info->shape == LR_TIMELINE_SHAPE_ARROW || info->shape == LR_TIMELINE_SHAPE_DIAMOND;
  double shift = info->shape == LR_TIMELINE_SHAPE_FLAG ? -width * 0.07 : 0;
  double lift = info->shape == LR_TIMELINE_SHAPE_ARROW ? -height * 0.14 : 0;
  double size = floor (MIN (width, height) * (is_pointed ? POINTED_ICON_PART : ICON_PART));

  if (lr_timeline_text_show_icon (text, cr, info->icon, x + shift + (width - size) / 2,
                                  y + lift + (height - size) / 2, size))
    return;

  lr_timeline_text_show (text, cr, LR_TIMELINE_TEXT_MARK, lr_timeline_sign_get_letter (sign),
                         x + shift, y + height / 2 + lift, width, 0.5);
}

void
lr_timeline_draw_sign (cairo_t                 *cr,
                       LrTimelineSign           sign,
                       double                   x,
                       double                   y,
                       double                   width,
                       double                   height,
                       gboolean                 is_ahead,
                       const LrTimelinePalette *palette,
                       LrTimelineText          *text)
{
  const LrTimelineSignInfo *info = lr_timeline_sign_get_info (sign);
  const LrTimelineColour *colour = &palette->signs[sign];

  if (info->shape == LR_TIMELINE_SHAPE_BAR && info->pattern == LR_TIMELINE_PATTERN_LOW)
    {
      y += height / 2;
      height /= 2;
    }

  add_shape (cr, info->shape, x, y, width, height);
  if (is_ahead)
    {
      lr_timeline_set_colour_alpha (cr, colour, 0.10);
      cairo_fill_preserve (cr);
      stroke_open (cr, colour, 1.6 * MIN (palette->line, 1.5), TRUE);
    }
  else
    {
      fill_pattern (cr, info->shape == LR_TIMELINE_SHAPE_BAR ? info->pattern : LR_TIMELINE_PATTERN_SOLID,
                    colour, palette, x, y, width, height);
    }

  if (info->shape != LR_TIMELINE_SHAPE_BAR)
    {
      lr_timeline_set_colour (cr, is_ahead ? colour : &palette->on_mark);
      draw_symbol (cr, sign, x, y, width, height, text);
    }
}

/* On a bar with room for it also what was counted: "4 × Unauthorised", or "Absence:
 * 12" when it is of several kinds. */
static char *
dup_count (const LrTimelineBox *box,
           double               scale)
{
  g_autofree char *count = box->n_items < 1000 ? g_strdup_printf ("%u", box->n_items)
                                               : g_strdup_printf ("%uk", MIN (box->n_items / 1000, 999));
  g_autofree char *text = NULL;

  if (!lr_timeline_lane_has_bars (box->lane))
    return g_steal_pointer (&count);

  text = box->is_mixed ? g_strdup_printf ("%s: %s", lr_timeline_lane_get_title (box->lane), count)
                       : g_strdup_printf ("%s × %s", count, lr_timeline_sign_get_label (box->sign));
  return lr_timeline_guess_width (text, scale) <= box->mark_width ? g_steal_pointer (&text)
                                                                 : g_steal_pointer (&count);
}

void
lr_timeline_draw_cluster (cairo_t                 *cr,
                          const LrTimelineBox     *box,
                          double                   scale,
                          const LrTimelinePalette *palette,
                          LrTimelineText          *text)
{
  const LrTimelineColour *colour = &palette->signs[box->sign];
  g_autofree char *count = dup_count (box, scale);
  double x = box->mark_x, y = box->mark_y;
  double width = box->mark_width, height = box->mark_height;
  gboolean is_filled = box->lane != LR_TIMELINE_ABSENCE;
  double radius = lr_timeline_lane_has_bars (box->lane) ? 3 : height / 2;

  lr_timeline_add_round_rectangle (cr, x, y, width, height, radius);
  if (box->flags & LR_TIMELINE_AHEAD)
    {
      stroke_open (cr, colour, 1.6 * MIN (palette->line, 1.5), TRUE);
      is_filled = FALSE;
    }
  else if (is_filled)
    {
      lr_timeline_set_colour (cr, colour);
      cairo_fill (cr);
    }
  else
    {
      double fill = height * MIN (box->fill, 100) / 100;

      lr_timeline_set_colour_alpha (cr, colour, 0.16);
      cairo_fill (cr);
      lr_timeline_add_round_rectangle (cr, x, y + height - fill, width, fill, radius);
      lr_timeline_set_colour_alpha (cr, colour, 0.42);
      cairo_fill (cr);
      lr_timeline_add_round_rectangle (cr, x + 0.5, y + 0.5, width - 1, height - 1, radius);
      stroke_open (cr, colour, palette->line, FALSE);
    }

  if (width < MIN_COUNTED)
    return;
  lr_timeline_set_colour (cr, is_filled ? &palette->on_mark : &palette->ink);
  lr_timeline_text_show (text, cr, LR_TIMELINE_TEXT_MARK, count, x + 1, y + height / 2, width - 2, 0.5);
}
