/* bench-timeline.c: a timeline of 100,000 events in a window, frame by frame
 *
 * Moved and zoomed from ten years to a day, each frame in turn with one of the
 * same window without events: what a frame costs besides is the toolkit's. The
 * time of a frame is all that is done for it: layout, marks and drawing.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <adwaita.h>

#include "bench.h"
#include "lr-kinds.h"
#include "lr-timeline-widget.h"
#include "recorder.h"

#define TODAY  (lr_day (2026, 11, 20))
#define SINCE  (lr_day (2017, 8, 1))
#define EVENTS 100000
#define FRAMES 60

typedef struct
{
  const char *what;
  double      days;   /* in sight at first */
  double      pan;    /* of what is in sight, with each frame */
  double      zoom;
} Way;

static const Way ways[] = {
  { "ten years, panned", 3653, 0.004, 1 },
  { "a year, panned", 365, 0.02, 1 },
  { "a month, panned", 30, 0.1, 1 },
  { "a day, panned", 1, 0.5, 1 },
  { "from ten years to a day, zoomed", 3653, 0, 1.14 },
};

static LrTimelineModel *
create_model (guint n)
{
  static const char * const titles[] = {
    "Home visit: at the table", "Phone: mother", "Unauthorised", "MDO",
  };
  LrTimelineModel *model = lr_timeline_model_new ();
  g_autoptr (GRand) random = g_rand_new_with_seed (8);

  for (guint year = 2017; year < 2027; year++)
    lr_timeline_model_add_holiday (model, lr_day ((int) year, 7, 10), lr_day ((int) year, 8, 20), "Summer");
  for (guint i = 0; i < n; i++)
    {
      LrTimelineItem item = { .id = i + 1, .kind = &lr_contact_kind, .weight = 100 };

      item.title = titles[i % G_N_ELEMENTS (titles)];
      item.sign = (guint8) g_rand_int_range (random, 0, LR_TIMELINE_N_SIGNS);
      item.start = SINCE + (LrDay) g_rand_int_range (random, 0, 3300);
      item.end = item.start + (LrDay) g_rand_int_range (random, 0, 5);
      lr_timeline_model_add (model, &item);
    }
  lr_timeline_model_seal (model);

  return model;
}

static LrTimelineWidget *
show_timeline (guint n)
{
  g_autoptr (LrTimelineModel) model = create_model (n);
  GtkWidget *window = adw_window_new ();
  GtkWidget *timeline = lr_timeline_widget_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), 1100, 500);
  adw_window_set_content (ADW_WINDOW (window), timeline);
  lr_timeline_widget_set_model (LR_TIMELINE_WIDGET (timeline), model, TODAY);
  gtk_window_present (GTK_WINDOW (window));
  recorder_settle ();

  return LR_TIMELINE_WIDGET (timeline);
}

/* What the frame that shows @view took by itself. */
static double
draw (LrTimelineWidget     *timeline,
      const LrTimelineView *view)
{
  recorder_reset ();
  lr_timeline_widget_set_view (timeline, view, FALSE);
  while (recorder_get_n_frames () == 0)
    g_main_context_iteration (NULL, TRUE);

  return recorder_get_drawing ();
}

static void
run_frames (LrTimelineWidget *timeline,
            LrTimelineWidget *empty,
            const Way        *way,
            double           *times,
            double           *floors)
{
  LrDay first = way->days > 3000 ? SINCE : lr_day (2022, 3, 1);
  LrTimelineView view = lr_timeline_view (first, way->days);

  for (guint i = 0; i < FRAMES; i++)
    {
      times[i] = draw (timeline, &view);
      floors[i] = draw (empty, &view);
      view = lr_timeline_view_pan (&view, view.days * way->pan);
      view = lr_timeline_view_zoom (&view, way->zoom, 0.6);
    }
}

static void
bench_way (LrTimelineWidget *timeline,
           LrTimelineWidget *empty,
           const Way        *way)
{
  double times[FRAMES], floors[FRAMES];
  g_autofree char *middle = g_strdup_printf ("%s: a frame, p50", way->what);
  g_autofree char *worst = g_strdup_printf ("%s: a frame, p99", way->what);
  g_autofree char *over = g_strdup_printf ("%s: over an empty frame, p50", way->what);
  double floor;

  /* Its words are shaped once. */
  run_frames (timeline, empty, way, times, floors);
  run_frames (timeline, empty, way, times, floors);

  floor = bench_part (floors, FRAMES, 50);
  bench_tell_floor (middle, bench_part (times, FRAMES, 50), floor, "ms", 0);
  bench_tell (over, bench_part (times, FRAMES, 50) - floor, "ms", 4);
  bench_tell_floor (worst, bench_part (times, FRAMES, 99), bench_part (floors, FRAMES, 99),
                    "ms", 0);
}

int
main (void)
{
  LrTimelineWidget *timeline, *empty;

  gtk_init ();
  adw_init ();
  recorder_begin (NULL);
  timeline = show_timeline (EVENTS);
  empty = show_timeline (0);

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    bench_way (timeline, empty, &ways[i]);

  recorder_close_windows ();
  recorder_settle ();
  return 0;
}
