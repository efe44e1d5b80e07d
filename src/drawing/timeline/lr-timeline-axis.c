/* lr-timeline-axis.c: school weeks, months and years along a timeline
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-timeline-axis.h"

#include <glib/gi18n.h>
#include <math.h>

#include "lr-words.h"

/* For a text scale of 1. */
#define MIN_DAY_CELL 22.0
#define WIDE_DAY_CELL 48.0
#define MIN_WEEK_CELL 18.0
#define MIN_MONTH_CELL 34.0
#define MIN_WEEKEND 3.0
#define LABEL_PADDING 5.0
/* Of a text of the usual size. */
#define LABEL_SIZE 0.85

typedef enum
{
  DAYS,
  WEEKS,
  MONTHS,        /* every 1, 3, 6 or 12 of them */
  SCHOOL_YEARS,
} Unit;

typedef struct
{
  Unit unit;
  int stride;    /* of months */
} Scale;

static LrDay
get_month_start (LrDay day,
                 int   stride)
{
  int year, month;

  lr_day_get_ymd (day, &year, &month, NULL);
  return lr_day (year, (month - 1) / stride * stride + 1, 1);
}

static LrDay
get_cell_start (const Scale *scale,
                LrDay        day)
{
  switch (scale->unit)
    {
    case DAYS:
      return day;
    case WEEKS:
      return lr_day_get_monday (day);
    case MONTHS:
      return get_month_start (day, scale->stride);
    case SCHOOL_YEARS:
    default:
      return lr_day_get_school_year (day);
    }
}

static LrDay
get_next_cell (const Scale *scale,
               LrDay        start)
{
  switch (scale->unit)
    {
    case DAYS:
      return start + 1;
    case WEEKS:
      return start + 7;
    case MONTHS:
      return lr_day_add_months (start, scale->stride);
    case SCHOOL_YEARS:
    default:
      return lr_day_add_months (start, 12);
    }
}

static void
choose_scales (const LrTimelinePlot *plot,
               Scale                *upper,
               Scale                *lower)
{
  static const int strides[] = { 1, 3, 6, 12 };
  double day = plot->per_day / plot->text_scale;

  *upper = (Scale) { MONTHS, 1 };
  if (day >= MIN_DAY_CELL)
    {
      *upper = (Scale) { WEEKS };
      *lower = (Scale) { DAYS };
      return;
    }
  if (7 * day >= MIN_WEEK_CELL)
    {
      *lower = (Scale) { WEEKS };
      return;
    }

  *upper = (Scale) { SCHOOL_YEARS };
  *lower = (Scale) { MONTHS, 12 };
  for (guint i = 0; i < G_N_ELEMENTS (strides); i++)
    {
      if (strides[i] * 30 * day >= MIN_MONTH_CELL)
        {
          lower->stride = strides[i];
          return;
        }
    }
}

/* The longest wording that fits in @width comes first. */
static char *
choose_label (char   **labels,
              guint    n_labels,
              double   width,
              double   text_scale)
{
  char *chosen = NULL;

  for (guint i = 0; i < n_labels; i++)
    {
      if (chosen == NULL && lr_timeline_guess_width (labels[i], text_scale) <= width)
        chosen = labels[i];
      else
        g_free (labels[i]);
    }

  return chosen;
}

static char *
dup_upper_label (const Scale *scale,
                 LrDay        start,
                 double       width,
                 double       text_scale)
{
  char *labels[3];
  g_autofree char *month = NULL;
  int number;

  switch (scale->unit)
    {
    case WEEKS:
      /* Thursday decides to which month and year a week belongs. */
      month = lr_day_format (start + 3, LR_DAY_MONTH);
      /* Translators: number of a school week, month and year */
      labels[0] = g_strdup_printf (_("Week %d · %s"), lr_day_get_iso_week (start), month);
      labels[1] = g_strdup_printf (_("Week %d"), lr_day_get_iso_week (start));
      return choose_label (labels, 2, width, text_scale);

    case MONTHS:
      labels[0] = lr_day_format (start, LR_DAY_MONTH);
      labels[1] = lr_day_format (start, LR_DAY_SHORT_MONTH);
      lr_day_get_ymd (start, NULL, &number, NULL);
      labels[2] = g_strdup (lr_month_get_short_name (number));
      return choose_label (labels, 3, width, text_scale);

    case SCHOOL_YEARS:
      labels[0] = g_strdup_printf (_("School year %d–%d"), lr_day_get_year (start), lr_day_get_year (start) + 1);
      labels[1] = g_strdup_printf ("%d–%d", lr_day_get_year (start), lr_day_get_year (start) + 1);
      labels[2] = g_strdup_printf ("%02d–%02d", lr_day_get_year (start) % 100, (lr_day_get_year (start) + 1) % 100);
      return choose_label (labels, 3, width, text_scale);

    case DAYS:
    default:
      g_assert_not_reached ();
    }
}

static char *
dup_lower_label (const Scale *scale,
                 LrDay        start,
                 double       width,
                 double       text_scale)
{
  int year, month, number;

  lr_day_get_ymd (start, &year, &month, &number);
  switch (scale->unit)
    {
    case DAYS:
      return width >= WIDE_DAY_CELL * text_scale ? lr_day_format (start, LR_DAY_IN_WEEK)
                                                 : g_strdup_printf ("%d", number);

    case WEEKS:
      return g_strdup_printf ("%d", lr_day_get_iso_week (start));

    case MONTHS:
      return month == 1 && scale->stride > 1 ? g_strdup_printf ("%d", year)
                                             : g_strdup (lr_month_get_short_name (month));

    case SCHOOL_YEARS:
    default:
      g_assert_not_reached ();
    }
}

static gboolean
is_in_holiday (LrTimelineModel *model,
               LrDay            first,
               LrDay            last)
{
  guint n_holidays;
  const LrTimelineHoliday *holidays = lr_timeline_model_get_holidays (model, &n_holidays);

  for (guint i = 0; i < n_holidays; i++)
    {
      if (holidays[i].start <= first && holidays[i].end >= last)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_free_cell (LrTimelineModel *model,
              const Scale     *scale,
              LrDay            start)
{
  if (scale->unit == WEEKS)
    return is_in_holiday (model, start, start + 4);
  if (scale->unit == DAYS)
    return lr_day_get_weekday (start) >= G_DATE_SATURDAY || is_in_holiday (model, start, start);

  return FALSE;
}

/* The name of a stretch that began out of sight stays in sight. */
static void
place_tier (GArray               *ticks,
            const LrTimelinePlot *plot,
            LrTimelineModel      *model,
            guint                 tier,
            const Scale          *scale)
{
  double left = plot->x;
  double right = plot->x + plot->width;
  double padding = tier == 0 ? LABEL_PADDING * plot->text_scale : 1;
  LrDay start = get_cell_start (scale, (LrDay) floor (plot->view.start));

  for (LrDay next; lr_timeline_plot_get_x (plot, start) < right; start = next)
    {
      LrTimelineTick tick = {
        .tier = tier,
        .day = start,
        .x = lr_timeline_plot_get_x (plot, start),
        .is_free = is_free_cell (model, scale, start),
      };
      double cell_end;

      next = get_next_cell (scale, start);
      if (next <= start)
        break;
      cell_end = lr_timeline_plot_get_x (plot, next);
      tick.label_x = MAX (tick.x, left) + padding;
      tick.label_width = MIN (cell_end, right) - tick.label_x - padding;
      tick.label = tier == 0
        ? dup_upper_label (scale, start, tick.label_width, plot->text_scale)
        : dup_lower_label (scale, start, tick.label_width, plot->text_scale);

      if (tick.label == NULL ||
          lr_timeline_guess_width (tick.label, plot->text_scale * LABEL_SIZE) > tick.label_width)
        tick.label_width = 0;
      g_array_append_val (ticks, tick);
    }
}

static void
clear_tick (gpointer data)
{
  g_free (((LrTimelineTick *) data)->label);
}

GArray *
lr_timeline_axis_place_ticks (const LrTimelinePlot *plot,
                              LrTimelineModel      *model)
{
  GArray *ticks = g_array_new (FALSE, FALSE, sizeof (LrTimelineTick));
  Scale upper, lower;

  g_array_set_clear_func (ticks, clear_tick);
  choose_scales (plot, &upper, &lower);
  place_tier (ticks, plot, model, 0, &upper);
  place_tier (ticks, plot, model, 1, &lower);

  return ticks;
}

static double
get_text_width (const LrTimelineTick *tick,
                const LrTimelinePlot *plot)
{
  return lr_timeline_guess_width (tick->label, plot->text_scale * LABEL_SIZE);
}

void
lr_timeline_axis_make_room (GArray               *ticks,
                            const LrTimelinePlot *plot,
                            double                x,
                            double                width)
{
  for (guint i = 0; i < ticks->len; i++)
    {
      LrTimelineTick *tick = &g_array_index (ticks, LrTimelineTick, i);
      double text = tick->label_width > 0 ? get_text_width (tick, plot) : 0;
      double left = tick->label_x + (tick->label_width - text) / 2;
      double before = x - tick->label_x;
      double after = tick->label_x + tick->label_width - x - width;

      if (tick->tier == 0 || text <= 0 || left + text <= x || left >= x + width)
        continue;

      if (after > before)
        tick->label_x = x + width;
      tick->label_width = MAX (before, after) >= text ? MAX (before, after) : 0;
    }
}

static void
add_free (GArray               *boxes,
          const LrTimelinePlot *plot,
          LrDay                 start,
          LrDay                 end,
          const char           *name)
{
  double left = MAX (lr_timeline_plot_get_x (plot, start), plot->x);
  double right = MIN (lr_timeline_plot_get_x (plot, end + 1), plot->x + plot->width);
  LrTimelineFreeBox box = { left, right - left, name };

  if (right > left)
    g_array_append_val (boxes, box);
}

GArray *
lr_timeline_axis_place_free (const LrTimelinePlot *plot,
                             LrTimelineModel      *model)
{
  GArray *boxes = g_array_new (FALSE, FALSE, sizeof (LrTimelineFreeBox));
  guint n_holidays;
  const LrTimelineHoliday *holidays = lr_timeline_model_get_holidays (model, &n_holidays);

  for (guint i = 0; i < n_holidays; i++)
    add_free (boxes, plot, holidays[i].start, holidays[i].end, holidays[i].name);

  if (plot->per_day >= MIN_WEEKEND * plot->text_scale)
    {
      LrDay monday = lr_day_get_monday ((LrDay) floor (plot->view.start));

      for (; monday < plot->view.start + plot->view.days; monday += 7)
        add_free (boxes, plot, monday + 5, monday + 6, NULL);
    }

  return boxes;
}
