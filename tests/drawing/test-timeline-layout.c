/* test-timeline-layout.c: every event is somewhere on a timeline, once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <math.h>

#include "lr-timeline-layout.h"
#include "lr-timeline-plot.h"
#include "lr-timeline-sign.h"

/* More boxes than this are never on a screen of 1280 units. */
#define MOST_BOXES 1500

static LrTimelineModel *
create_model (guint n_items,
              guint seed,
              int   n_days)
{
  LrTimelineModel *model = lr_timeline_model_new ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  lr_timeline_model_add_holiday (model, lr_day (2026, 10, 10), lr_day (2026, 10, 18), "Autumn");
  for (guint i = 0; i < n_items; i++)
    {
      LrTimelineItem item = { .id = i + 1, .weight = 100, .title = "An event with a name" };

      item.sign = (guint8) g_rand_int_range (random, 0, LR_TIMELINE_N_SIGNS);
      item.start = lr_day (2020, 8, 1) + (guint) g_rand_int_range (random, 0, n_days);
      item.end = item.start + (guint) (g_rand_boolean (random) ? 0 : g_rand_int_range (random, 0, 40));
      item.flags = g_rand_int_range (random, 0, 10) == 0 ? LR_TIMELINE_AHEAD : LR_TIMELINE_PLAIN;
      lr_timeline_model_add (model, &item);
    }
  lr_timeline_model_seal (model);
  return model;
}

static LrTimelineLayout *
lay_out (LrTimelineModel      *model,
         const LrTimelineView *view,
         double                width,
         double                text_scale)
{
  LrTimelineFrame frame = { .width = width, .text_scale = text_scale, .today = lr_day (2026, 10, 21) };

  return lr_timeline_layout_new (model, view, &frame);
}

static gboolean
is_in_sight (const LrTimelineItem *item,
             const LrTimelineView *view)
{
  /* A moment stands in the middle of its day. */
  if (lr_timeline_sign_get_info (item->sign)->shape != LR_TIMELINE_SHAPE_BAR)
    return item->start + 0.5 > view->start && item->start + 0.5 < view->start + view->days;

  return item->end + 1 > view->start && item->start < view->start + view->days;
}

static void
check_layout (LrTimelineLayout *layout)
{
  LrTimelineModel *model = lr_timeline_layout_get_model (layout);
  const LrTimelineView *view = lr_timeline_layout_get_view (layout);
  const LrTimelineLaneBox *lanes = lr_timeline_layout_get_lanes (layout);
  double x, y, width, height;
  guint n_boxes;
  const LrTimelineBox *boxes = lr_timeline_layout_get_boxes (layout, &n_boxes);

  lr_timeline_layout_get_plot (layout, &x, &y, &width, &height);
  g_assert_cmpuint (n_boxes, <=, MOST_BOXES);

  for (guint lane = 0; lane < LR_TIMELINE_N_LANES; lane++)
    {
      guint n_items = lr_timeline_model_get_n_items (model, lane);
      g_autofree guint8 *times = g_new0 (guint8, n_items + 1);

      for (guint i = 0; i < n_boxes; i++)
        {
          if (boxes[i].lane != lane)
            continue;
          g_assert_cmpfloat (boxes[i].y, >=, lanes[lane].y - 0.01);
          g_assert_cmpfloat (boxes[i].y + boxes[i].height, <=, lanes[lane].y + lanes[lane].height + 0.01);
          g_assert_cmpfloat (boxes[i].mark_width, >, 0);
          for (guint item = boxes[i].first; item <= boxes[i].last; item++)
            times[item] += (guint8) lr_timeline_layout_box_holds (layout, &boxes[i], item);
        }

      for (guint item = 0; item < n_items; item++)
        {
          g_assert_cmpuint (times[item], <=, 1);
          if (is_in_sight (lr_timeline_model_get_item (model, lane, item), view))
            g_assert_cmpuint (times[item], ==, 1);
        }
    }
}

/* Marks on one row never lie over each other. */
static void
check_rows (LrTimelineLayout *layout)
{
  guint n_boxes;
  const LrTimelineBox *boxes = lr_timeline_layout_get_boxes (layout, &n_boxes);

  for (guint i = 0; i < n_boxes; i++)
    {
      for (guint j = i + 1; j < n_boxes; j++)
        {
          if (fabs (boxes[i].y - boxes[j].y) > 0.5)
            continue;
          g_assert_true (boxes[i].mark_x + boxes[i].mark_width <= boxes[j].mark_x + 1 ||
                         boxes[j].mark_x + boxes[j].mark_width <= boxes[i].mark_x + 1);
        }
    }
}

static void
every_event_is_in_exactly_one_box (void)
{
  static const guint counts[] = { 1, 2, 30, 400, 5000 };
  static const double widths[] = { 360, 800, 1280, 2560 };
  static const double spans[] = { 1, 2.5, 9, 40, 200, 700, 3653 };

  for (guint c = 0; c < G_N_ELEMENTS (counts); c++)
    {
      g_autoptr (LrTimelineModel) model = create_model (counts[c], 7 + c, 2400);

      for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
        {
          for (guint s = 0; s < G_N_ELEMENTS (spans); s++)
            {
              LrTimelineView view = lr_timeline_view (lr_day (2023, 3, 1) + 0.37 - spans[s] / 3, spans[s]);
              g_autoptr (LrTimelineLayout) layout = lay_out (model, &view, widths[w], w == 1 ? 1.6 : 1);

              check_layout (layout);
              check_rows (layout);
            }
        }
    }
}

static void
hundred_thousand_events_stay_bounded (void)
{
  g_autoptr (LrTimelineModel) model = create_model (100000, 1, 3600);

  for (double days = 1; days <= 3653; days *= 2.7)
    {
      LrTimelineView view = lr_timeline_view (lr_day (2024, 1, 1), days);
      g_autoptr (LrTimelineLayout) layout = lay_out (model, &view, 1280, 1);

      check_layout (layout);
    }
}

static void
empty_timeline_has_an_axis_and_lanes (void)
{
  g_autoptr (LrTimelineModel) model = create_model (0, 1, 1);
  LrTimelineView view = lr_timeline_view (lr_day (2026, 8, 1), 120);
  g_autoptr (LrTimelineLayout) layout = lay_out (model, &view, 1280, 1);
  LrDay first, last;
  guint n;

  g_assert_false (lr_timeline_model_get_extent (model, &first, &last));
  lr_timeline_layout_get_boxes (layout, &n);
  g_assert_cmpuint (n, ==, 0);
  lr_timeline_layout_get_ticks (layout, &n);
  g_assert_cmpuint (n, >, 10);
  g_assert_null (lr_timeline_layout_hit (layout, 300, 100, NULL));
}

/* Moving the view a little does not make clusters fall apart. */
static void
clusters_stay_when_the_view_moves (void)
{
  g_autoptr (LrTimelineModel) model = create_model (3000, 3, 900);
  LrTimelineView view = lr_timeline_view (lr_day (2021, 1, 1), 300);
  LrTimelineView moved = lr_timeline_view_pan (&view, 1.5);
  g_autoptr (LrTimelineLayout) before = lay_out (model, &view, 1280, 1);
  g_autoptr (LrTimelineLayout) after = lay_out (model, &moved, 1280, 1);
  guint n_boxes, n_same = 0, n_inner = 0;
  const LrTimelineBox *boxes = lr_timeline_layout_get_boxes (before, &n_boxes);

  for (guint i = 0; i < n_boxes; i++)
    {
      const LrTimelineBox *other;

      if (boxes[i].lane != LR_TIMELINE_CONTACT || boxes[i].start < view.start + 40 ||
          boxes[i].end > view.start + 260)
        continue;
      n_inner++;
      other = lr_timeline_layout_find (after, boxes[i].lane, boxes[i].first, NULL);
      n_same += other != NULL && other->first == boxes[i].first && other->last == boxes[i].last;
    }

  g_assert_cmpuint (n_inner, >, 5);
  g_assert_cmpuint (n_same, ==, n_inner);
}

static void
hit_finds_each_box (void)
{
  g_autoptr (LrTimelineModel) model = create_model (300, 5, 700);
  LrTimelineView view = lr_timeline_view (lr_day (2020, 8, 1), 700);
  g_autoptr (LrTimelineLayout) layout = lay_out (model, &view, 1280, 1);
  guint n_boxes;
  const LrTimelineBox *boxes = lr_timeline_layout_get_boxes (layout, &n_boxes);

  for (guint i = 0; i < n_boxes; i++)
    {
      guint index = G_MAXUINT;
      const LrTimelineBox *hit =
        lr_timeline_layout_hit (layout, boxes[i].mark_x + boxes[i].mark_width / 2,
                                boxes[i].mark_y + boxes[i].mark_height / 2, &index);

      g_assert_true (hit == &boxes[i]);
      g_assert_cmpuint (index, ==, i);
      g_assert_true (lr_timeline_layout_find (layout, boxes[i].lane, boxes[i].first, NULL) == &boxes[i]);
    }
}

static void
labels_of_the_axis_keep_their_distance (void)
{
  g_autoptr (LrTimelineModel) model = create_model (10, 5, 700);

  for (double days = 1; days <= 3653; days *= 1.3)
    {
      for (double width = 320; width < 3000; width *= 2)
        {
          LrTimelineView view = lr_timeline_view (lr_day (2023, 12, 20), days);
          g_autoptr (LrTimelineLayout) layout = lay_out (model, &view, width, 1);
          double ends[2] = { -G_MAXDOUBLE, -G_MAXDOUBLE };
          guint n_ticks, n_labels = 0;
          const LrTimelineTick *ticks = lr_timeline_layout_get_ticks (layout, &n_ticks);

          for (guint i = 0; i < n_ticks; i++)
            {
              if (ticks[i].label_width <= 0)
                continue;
              n_labels++;
              g_assert_nonnull (ticks[i].label);
              g_assert_cmpfloat (ticks[i].label_x, >=, ends[ticks[i].tier]);
              g_assert_cmpfloat (ticks[i].label_x + ticks[i].label_width, <=, width);
              ends[ticks[i].tier] = ticks[i].label_x + ticks[i].label_width;
            }
          g_assert_cmpuint (n_labels, >, 0);
          g_assert_cmpuint (n_ticks, <, 250);
        }
    }
}

/* A label that is half covered cannot be read. */
static void
labels_of_the_axis_stand_beside_the_flag_of_today (void)
{
  g_autoptr (LrTimelineModel) model = create_model (10, 5, 700);
  guint n_beside = 0;

  for (double days = 1; days <= 3653; days *= 1.1)
    {
      for (double before = 0; before < days; before += days / 7)
        {
          LrTimelineView view = lr_timeline_view (lr_day (2026, 10, 21) - before, days);
          g_autoptr (LrTimelineLayout) layout = lay_out (model, &view, 900, 1);
          double x, width;
          guint n_ticks;
          const LrTimelineTick *ticks = lr_timeline_layout_get_ticks (layout, &n_ticks);

          if (!lr_timeline_layout_get_flag (layout, &x, &width))
            continue;
          for (guint i = 0; i < n_ticks; i++)
            {
              double text = ticks[i].label_width > 0 ? lr_timeline_guess_width (ticks[i].label, 0.85) : 0;
              double left = ticks[i].label_x + (ticks[i].label_width - text) / 2;

              if (ticks[i].tier == 0 || text <= 0)
                continue;

              g_assert_true (left + text <= x || left >= x + width);
              n_beside += ticks[i].label_x == x + width;
            }
        }
    }
  g_assert_cmpuint (n_beside, >, 0);
}

static void
holiday_is_marked (void)
{
  g_autoptr (LrTimelineModel) model = create_model (1, 5, 700);
  LrTimelineView view = lr_timeline_view (lr_day (2026, 9, 1), 90);
  g_autoptr (LrTimelineLayout) layout = lay_out (model, &view, 1280, 1);
  guint n_free, n_ticks;
  const LrTimelineFreeBox *free = lr_timeline_layout_get_free (layout, &n_free);
  const LrTimelineTick *ticks = lr_timeline_layout_get_ticks (layout, &n_ticks);

  g_assert_cmpuint (n_free, >, 1);
  g_assert_cmpstr (free[0].name, ==, "Autumn");
  for (guint i = 0; i < n_ticks; i++)
    {
      if (ticks[i].tier == 1)
        g_assert_cmpint (ticks[i].is_free, ==, ticks[i].day == lr_day (2026, 10, 12));
    }
}

static void
sentences_say_what_and_when (void)
{
  static const struct
  {
    LrTimelineItem item;
    const char *sentence;
  } cases[] = {
    { { .sign = LR_TIMELINE_VISIT, .title = "Home visit" }, "Contact, Wednesday 7 October 2026: Home visit" },
    { { .sign = LR_TIMELINE_MEETING, .title = "MDO", .flags = LR_TIMELINE_AHEAD },
      "Meeting or plan ahead, Wednesday 7 October 2026: MDO" },
    { { .sign = LR_TIMELINE_SICK, .title = "Sick", .flags = LR_TIMELINE_ONGOING },
      "Absence, since Wednesday 7 October 2026: Sick" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LrTimelineItem item = cases[i].item;
      g_autofree char *sentence = NULL;

      item.start = item.end = lr_day (2026, 10, 7);
      sentence = lr_timeline_item_dup_sentence (&item);
      g_assert_cmpstr (sentence, ==, cases[i].sentence);
    }
}

static void
neighbours_visit_everything_once (void)
{
  g_autoptr (LrTimelineModel) model = create_model (500, 11, 200);
  LrTimelineLane lane = LR_TIMELINE_N_LANES;
  guint index = 0, n = 1;
  LrDay day;

  for (guint i = 0; i < LR_TIMELINE_N_LANES; i++)
    {
      if (lr_timeline_model_get_n_items (model, i) > 0 &&
          (lane == LR_TIMELINE_N_LANES ||
           lr_timeline_model_get_item (model, i, 0)->start < lr_timeline_model_get_item (model, lane, 0)->start))
        lane = i;
    }

  day = lr_timeline_model_get_item (model, lane, index)->start;
  while (lr_timeline_model_find_neighbour (model, 1, &lane, &index))
    {
      LrDay next = lr_timeline_model_get_item (model, lane, index)->start;

      g_assert_cmpuint (next, >=, day);
      day = next;
      n++;
      g_assert_cmpuint (n, <=, 500);
    }
  g_assert_cmpuint (n, ==, 500);

  for (n = 1; lr_timeline_model_find_neighbour (model, -1, &lane, &index); n++)
    g_assert_cmpuint (n, <, 500);
  g_assert_cmpuint (n, ==, 500);
}

static void
summaries_agree_with_counting (void)
{
  g_autoptr (LrTimelineModel) model = create_model (4000, 13, 2000);
  g_autoptr (GRand) random = g_rand_new_with_seed (4);

  for (guint round = 0; round < 400; round++)
    {
      LrTimelineLane lane = g_rand_int_range (random, 0, LR_TIMELINE_N_LANES);
      guint n = lr_timeline_model_get_n_items (model, lane);
      guint first = (guint) g_rand_int_range (random, 0, (gint32) n);
      guint end = (guint) g_rand_int_range (random, (gint32) first + 1, (gint32) n + 1);
      guint n_ahead = 0;
      LrDay latest = 0;
      LrTimelineSummary summary;

      lr_timeline_model_summarise (model, lane, first, end, &summary);
      for (guint i = first; i < end; i++)
        {
          const LrTimelineItem *item = lr_timeline_model_get_item (model, lane, i);

          n_ahead += (item->flags & LR_TIMELINE_AHEAD) != 0;
          latest = MAX (latest, item->end);
        }
      g_assert_cmpuint (summary.n_items, ==, end - first);
      g_assert_cmpuint (summary.n_ahead, ==, n_ahead);
      g_assert_cmpuint (summary.end, ==, latest);
    }
}

static void
fill_counts_weekdays_of_absence (void)
{
  g_autoptr (LrTimelineModel) model = lr_timeline_model_new ();
  LrTimelineItem item = { .id = 1, .sign = LR_TIMELINE_SICK, .weight = 100, .title = "Sick" };
  LrDay monday = lr_day (2026, 9, 7);

  item.start = monday;
  item.end = monday + 4;
  lr_timeline_model_add (model, &item);
  item.start = item.end = monday + 7;
  item.weight = 50;
  lr_timeline_model_add (model, &item);
  lr_timeline_model_add (model, &item);
  lr_timeline_model_add (model, &item);
  lr_timeline_model_seal (model);

  g_assert_cmpuint (lr_timeline_model_get_fill (model, monday, monday + 6), ==, 100);
  g_assert_cmpuint (lr_timeline_model_get_fill (model, monday, monday + 13), ==, 60);
  g_assert_cmpuint (lr_timeline_model_get_fill (model, monday + 5, monday + 6), ==, 0);
  g_assert_cmpuint (lr_timeline_model_get_fill (model, monday - 7, monday - 1), ==, 0);
}

static LrTimelineLayout *
lay_out_in (LrTimelineModel *model,
            double           width,
            double           height,
            double           start)
{
  LrTimelineView view = lr_timeline_view (start, 300);
  LrTimelineFrame frame = { .width = width, .height = height, .text_scale = 1, .today = lr_day (2026, 10, 21) };

  return lr_timeline_layout_new (model, &view, &frame);
}

static guint
count_rows (LrTimelineLayout *layout)
{
  const LrTimelineLaneBox *lanes = lr_timeline_layout_get_lanes (layout);
  guint n_rows = 0;

  for (guint i = 0; i < LR_TIMELINE_N_LANES; i++)
    n_rows += lanes[i].n_rows;

  return n_rows;
}

/* All of the lanes are in sight and fill the height, and no row is too low to read. */
static void
lanes_share_the_height_there_is (void)
{
  static const double widths[] = { 360, 500, 780, 1280, 1920 };
  g_autoptr (LrTimelineModel) model = create_model (400, 3, 2400);

  for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
    {
      double least = lr_timeline_get_least_height (widths[w], 1);
      guint n_before = 0;

      g_assert_cmpfloat (least, <, lr_timeline_get_natural_height (widths[w], 1));
      for (double height = least; height < 1400; height += 17)
        {
          g_autoptr (LrTimelineLayout) layout = lay_out_in (model, widths[w], height, lr_day (2023, 3, 1));
          const LrTimelineLaneBox *lanes = lr_timeline_layout_get_lanes (layout);
          double x, y, width, plot_height;

          lr_timeline_layout_get_plot (layout, &x, &y, &width, &plot_height);
          for (guint i = 0; i < LR_TIMELINE_N_LANES; i++)
            {
              g_assert_cmpfloat (fabs (lanes[i].y - y), <, 0.01);
              g_assert_cmpfloat (lanes[i].row_height, >=, 19.9);
              g_assert_cmpuint (lanes[i].n_rows, >=, 1);
              g_assert_cmpuint (lanes[i].n_rows, <=, LR_TIMELINE_MAX_ROWS);
              g_assert_cmpfloat (lanes[i].rows_y + lanes[i].n_rows * lanes[i].row_height, <=,
                                 lanes[i].y + lanes[i].height);
              y += lanes[i].height;
            }
          g_assert_cmpfloat (fabs (y - height), <, 0.01);
          g_assert_cmpuint (count_rows (layout), >=, n_before);
          n_before = count_rows (layout);
          check_layout (layout);
          check_rows (layout);
        }
    }
}

static guint
count_clusters (LrTimelineLayout *layout)
{
  guint n_boxes, n_clusters = 0;
  const LrTimelineBox *boxes = lr_timeline_layout_get_boxes (layout, &n_boxes);

  for (guint i = 0; i < n_boxes; i++)
    n_clusters += boxes[i].n_items > 1;

  return n_clusters;
}

static void
clusters_open_where_there_is_height (void)
{
  g_autoptr (LrTimelineModel) model = create_model (2000, 3, 2400);
  static const double heights[] = { 240, 400, 560, 900 };
  guint before = G_MAXUINT;

  for (guint i = 0; i < G_N_ELEMENTS (heights); i++)
    {
      g_autoptr (LrTimelineLayout) layout = lay_out_in (model, 1280, heights[i], lr_day (2023, 3, 1));

      g_assert_cmpuint (count_clusters (layout), <, before);
      before = count_clusters (layout);
    }
}

/* They follow from the height and from what there is, not from what is in sight. */
static void
lanes_stay_when_the_view_moves (void)
{
  g_autoptr (LrTimelineModel) model = create_model (60, 5, 2400);
  g_autoptr (LrTimelineLayout) first = lay_out_in (model, 1280, 800, lr_day (2020, 8, 1));

  for (int day = 0; day < 2400; day += 97)
    {
      g_autoptr (LrTimelineLayout) layout = lay_out_in (model, 1280, 800, lr_day (2020, 8, 1) + (guint) day);

      for (guint i = 0; i < LR_TIMELINE_N_LANES; i++)
        {
          g_assert_cmpfloat (lr_timeline_layout_get_lanes (layout)[i].y, ==, lr_timeline_layout_get_lanes (first)[i].y);
          g_assert_cmpuint (lr_timeline_layout_get_lanes (layout)[i].n_rows, ==,
                            lr_timeline_layout_get_lanes (first)[i].n_rows);
        }
    }
}

/* More rows are for who has events to put on them. */
static void
a_lane_of_few_events_takes_no_more_rows (void)
{
  g_autoptr (LrTimelineModel) model = lr_timeline_model_new ();
  g_autoptr (LrTimelineLayout) layout = NULL;
  const LrTimelineLaneBox *lanes;

  for (guint i = 0; i < 30; i++)
    {
      LrTimelineItem item = { .id = i + 1, .sign = LR_TIMELINE_PHONE, .title = "Call" };

      item.start = item.end = lr_day (2026, 9, 1) + i;
      lr_timeline_model_add (model, &item);
    }
  lr_timeline_model_seal (model);
  layout = lay_out_in (model, 1280, 1200, lr_day (2026, 3, 1));
  lanes = lr_timeline_layout_get_lanes (layout);
  g_assert_cmpuint (lanes[LR_TIMELINE_CONTACT].n_rows, ==, LR_TIMELINE_MAX_ROWS);
  g_assert_cmpuint (lanes[LR_TIMELINE_MEETINGS].n_rows, ==, 3);
  g_assert_cmpuint (lanes[LR_TIMELINE_ABSENCE].n_rows, ==, 2);
}

/* Where there is room for nothing but clusters, frames do not get more to draw. */
static void
a_crowded_lane_takes_no_more_rows (void)
{
  g_autoptr (LrTimelineModel) model = create_model (100000, 9, 2400);
  LrDay start = lr_day (2023, 3, 1);
  double natural = lr_timeline_get_natural_height (1280, 1);
  g_autoptr (LrTimelineLayout) low = lay_out_in (model, 1280, natural, start);
  g_autoptr (LrTimelineLayout) high = lay_out_in (model, 1280, 1400, start);

  g_assert_cmpuint (count_rows (high), ==, count_rows (low));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/timeline/every-event-is-in-exactly-one-box", every_event_is_in_exactly_one_box);
  g_test_add_func ("/timeline/hundred-thousand-events-stay-bounded", hundred_thousand_events_stay_bounded);
  g_test_add_func ("/timeline/empty-timeline-has-an-axis-and-lanes", empty_timeline_has_an_axis_and_lanes);
  g_test_add_func ("/timeline/clusters-stay-when-the-view-moves", clusters_stay_when_the_view_moves);
  g_test_add_func ("/timeline/lanes-share-the-height-there-is", lanes_share_the_height_there_is);
  g_test_add_func ("/timeline/clusters-open-where-there-is-height", clusters_open_where_there_is_height);
  g_test_add_func ("/timeline/lanes-stay-when-the-view-moves", lanes_stay_when_the_view_moves);
  g_test_add_func ("/timeline/lane-of-few-events-takes-no-more-rows", a_lane_of_few_events_takes_no_more_rows);
  g_test_add_func ("/timeline/crowded-lane-takes-no-more-rows", a_crowded_lane_takes_no_more_rows);
  g_test_add_func ("/timeline/hit-finds-each-box", hit_finds_each_box);
  g_test_add_func ("/timeline/labels-of-the-axis-keep-their-distance", labels_of_the_axis_keep_their_distance);
  g_test_add_func ("/timeline/labels-of-the-axis-stand-beside-the-flag-of-today",
                   labels_of_the_axis_stand_beside_the_flag_of_today);
  g_test_add_func ("/timeline/holiday-is-marked", holiday_is_marked);
  g_test_add_func ("/timeline/sentences-say-what-and-when", sentences_say_what_and_when);
  g_test_add_func ("/timeline/neighbours-visit-everything-once", neighbours_visit_everything_once);
  g_test_add_func ("/timeline/summaries-agree-with-counting", summaries_agree_with_counting);
  g_test_add_func ("/timeline/fill-counts-weekdays-of-absence", fill_counts_weekdays_of_absence);

  return g_test_run ();
}
