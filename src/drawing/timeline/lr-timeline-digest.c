/* lr-timeline-digest.c: the events of a timeline as rows of a table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-timeline-digest.h"

#include "lr-timeline-sign.h"

/* So many of a lane are worth a row each, however long the rest is. */
#define FEW 30

/* From the shortest to the longest. */
typedef enum
{
  EACH,
  WEEK,
  MONTH,
  QUARTER,
  YEAR,
  N_PERIODS,
} Period;

/* Equal for two days of one period. */
static guint
get_period (LrDay  day,
            Period period)
{
  GDate date;
  guint month;

  if (period == WEEK)
    return (day - 1) / 7;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  month = g_date_get_year (&date) * 12 + (guint) g_date_get_month (&date) - 1;

  switch (period)
    {
    case MONTH:
      return month;

    case QUARTER:
      return month / 3;

    case EACH:
    case WEEK:
    case YEAR:
    case N_PERIODS:
    default:
      return month / 12;
    }
}

static void
add_item (LrTimelineDigestRow  *row,
          const LrTimelineItem *item)
{
  row->item = row->n_items == 0 ? item : NULL;
  row->start = row->n_items == 0 ? item->start : row->start;
  row->end = MAX (row->end, item->end);
  row->n_items++;
  row->n_signs[item->sign]++;
}

static gboolean
belongs (const LrTimelineDigestRow *row,
         const LrTimelineItem      *item,
         Period                     period)
{
  gboolean is_ahead = (item->flags & LR_TIMELINE_AHEAD) != 0;

  return row->n_items > 0 && period != EACH && row->is_ahead == is_ahead &&
         get_period (row->start, period) == get_period (item->start, period);
}

static void
add_lane (LrTimelineModel *model,
          LrTimelineLane   lane,
          Period           period,
          GArray          *rows)
{
  guint n_items = lr_timeline_model_get_n_items (model, lane);
  guint last[2] = { G_MAXUINT, G_MAXUINT };  /* the last row of what has been, and of what is ahead */

  for (guint i = 0; i < n_items; i++)
    {
      const LrTimelineItem *item = lr_timeline_model_get_item (model, lane, i);
      gboolean is_ahead = (item->flags & LR_TIMELINE_AHEAD) != 0;

      if (last[is_ahead] == G_MAXUINT ||
          !belongs (&g_array_index (rows, LrTimelineDigestRow, last[is_ahead]), item, period))
        {
          LrTimelineDigestRow row = { .lane = lane, .is_ahead = is_ahead };

          last[is_ahead] = rows->len;
          g_array_append_val (rows, row);
        }
      add_item (&g_array_index (rows, LrTimelineDigestRow, last[is_ahead]), item);
    }
}

/* Within a lane the rows keep the order of their events. */
static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  const LrTimelineDigestRow *one = a;
  const LrTimelineDigestRow *other = b;

  if (one->start != other->start)
    return one->start < other->start ? -1 : 1;

  return (one->lane > other->lane) - (one->lane < other->lane);
}

static GArray *
make_rows (LrTimelineModel *model,
           Period           period)
{
  GArray *rows = g_array_new (FALSE, TRUE, sizeof (LrTimelineDigestRow));

  for (guint lane = 0; lane < LR_TIMELINE_N_LANES; lane++)
    {
      gboolean is_few = lr_timeline_model_get_n_items (model, lane) <= FEW;

      add_lane (model, lane, is_few ? EACH : period, rows);
    }
  g_array_sort (rows, compare_rows);

  return rows;
}

GArray *
lr_timeline_digest_new (LrTimelineModel *model,
                        guint            max_rows)
{
  GArray *rows = NULL;
  guint n_items = 0;

  for (guint lane = 0; lane < LR_TIMELINE_N_LANES; lane++)
    n_items += lr_timeline_model_get_n_items (model, lane);

  for (Period period = n_items <= max_rows ? EACH : WEEK; period < N_PERIODS; period++)
    {
      g_clear_pointer (&rows, g_array_unref);
      rows = make_rows (model, period);
      if (rows->len <= max_rows)
        break;
    }

  return rows;
}

/* The sign that occurs most of those that were not named yet. */
static guint
take_most (guint *n_signs)
{
  guint most = 0;

  for (guint sign = 1; sign < LR_TIMELINE_N_SIGNS; sign++)
    {
      if (n_signs[sign] > n_signs[most])
        most = sign;
    }

  return most;
}

char *
lr_timeline_digest_row_dup_text (const LrTimelineDigestRow *row)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_signs[LR_TIMELINE_N_SIGNS];
  guint sign;

  if (row->item != NULL)
    return g_strdup (row->item->title);

  for (guint i = 0; i < LR_TIMELINE_N_SIGNS; i++)
    n_signs[i] = row->n_signs[i];
  while (n_signs[sign = take_most (n_signs)] > 0)
    {
      g_string_append_printf (text, "%s%u × %s", text->len > 0 ? ", " : "",
                              n_signs[sign], lr_timeline_sign_get_label (sign));
      n_signs[sign] = 0;
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}
