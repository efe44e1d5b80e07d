/* bench-drawing.c: timelines of 100,000 events, and the plan of approach
 *
 * Paired with their floor in the same run: a frame with nothing on it, and a
 * PDF of as many empty pages. Prints times and ratios; it judges nothing.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <cairo-pdf.h>
#include "bench.h"
#include "lr-timeline-draw.h"
#include "lr-timeline-paper.h"
#include "sample-case.h"

#define EVENTS 100000
#define FRAMES 120
#define WIDTH 1280
#define HEIGHT 420
#define PAPERS 30

static LrTimelineModel *
create_model (guint n)
{
  LrTimelineModel *model = lr_timeline_model_new ();
  g_autoptr (GRand) random = g_rand_new_with_seed (8);

  for (guint year = 2017; year < 2027; year++)
    lr_timeline_model_add_holiday (model, lr_day ((int) year, 7, 10), lr_day ((int) year, 8, 20), "Summer");
  for (guint i = 0; i < n; i++)
    {
      static const char * const titles[] = { "Home visit: at the table", "Phone: mother", "Unauthorised", "MDO" };
      LrTimelineItem item = { .id = i + 1, .weight = 100, .title = titles[i % 4] };

      item.sign = (guint8) g_rand_int_range (random, 0, LR_TIMELINE_N_SIGNS);
      item.start = lr_day (2017, 8, 1) + (guint) g_rand_int_range (random, 0, 3300);
      item.end = item.start + (guint) g_rand_int_range (random, 0, 5);
      lr_timeline_model_add (model, &item);
    }
  lr_timeline_model_seal (model);
  return model;
}

/* Zooms from ten years to a day and pans on the way. */
static void
run_frames (LrTimelineModel *model,
            LrTimelineText  *text,
            double          *times)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  LrTimelineFrame frame = { WIDTH, HEIGHT, 1, lr_day (2026, 10, 21) };
  LrTimelineView view = lr_timeline_view (lr_day (2017, 8, 1), 3653);

  for (guint i = 0; i < FRAMES; i++)
    {
      gint64 begin = g_get_monotonic_time ();
      cairo_t *cr = cairo_create (surface);
      g_autoptr (LrTimelineLayout) layout = lr_timeline_layout_new (model, &view, &frame);

      lr_timeline_draw (cr, layout, lr_timeline_palette_get_light (), text);
      cairo_destroy (cr);
      times[i] = bench_since (begin);
      view = i % 2 ? lr_timeline_view_zoom (&view, 1.14, 0.6) : lr_timeline_view_pan (&view, view.days * 0.02);
    }

  cairo_surface_destroy (surface);
}

static void
bench_timeline (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  PangoFontDescription *font = pango_font_description_from_string ("Cantarell, sans 11");
  g_autoptr (LrTimelineText) text = NULL;
  g_autoptr (LrTimelineModel) empty = create_model (0);
  gint64 begin = g_get_monotonic_time ();
  g_autoptr (LrTimelineModel) model = create_model (EVENTS);
  double times[FRAMES], floor[FRAMES];

  bench_tell ("gathering and indexing 100,000 events", bench_since (begin), "ms", 0);
  pango_context_set_font_description (context, font);
  pango_font_description_free (font);
  text = lr_timeline_text_new (context, 1);
  g_object_unref (context);

  run_frames (model, text, times);
  run_frames (empty, text, floor);
  run_frames (model, text, times);
  bench_tell_floor ("timeline of 100,000 events drawn, p50 (floor: of none)",
                    bench_part (times, FRAMES, 50), bench_part (floor, FRAMES, 50), "ms", 2);
  bench_tell_floor ("timeline of 100,000 events drawn, p99",
                    bench_part (times, FRAMES, 99), bench_part (floor, FRAMES, 99), "ms", 4);
}

static cairo_status_t
count_cb (void                *closure,
          const unsigned char *data,
          unsigned int         length)
{
  *(gsize *) closure += length;
  return CAIRO_STATUS_SUCCESS;
}

static void
bench_plan (void)
{
  double times[PAPERS], floor[PAPERS];
  double first;
  gsize size = 0;

  for (guint i = 0; i < PAPERS; i++)
    {
      g_autoptr (LrPlanFacts) facts = sample_plan_facts ();
      gint64 begin = g_get_monotonic_time ();
      g_autoptr (LrPaper) paper = lr_plan_paper_new (facts, NULL, lr_day (2026, 10, 7));
      g_autoptr (GBytes) pdf = lr_paper_to_pdf (paper, NULL);
      cairo_surface_t *surface;
      cairo_t *cr;

      times[i] = bench_since (begin);
      size = g_bytes_get_size (pdf);

      begin = g_get_monotonic_time ();
      surface = cairo_pdf_surface_create_for_stream (count_cb, &size, 595, 842);
      cr = cairo_create (surface);
      for (guint page = 0; page < lr_paper_get_n_pages (paper); page++)
        cairo_show_page (cr);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
      floor[i] = bench_since (begin);
    }

  first = times[0];
  bench_tell ("plan of approach as PDF, the first", first, "ms", 80);
  bench_tell_floor ("plan of approach as PDF, warm (floor: as many empty pages)",
                    bench_part (times, PAPERS, 50), bench_part (floor, PAPERS, 50), "ms", 15);
}

static void
bench_timeline_paper (void)
{
  g_autoptr (LrTimelineModel) model = create_model (10000);
  LrTimelineSheet sheet = { .subject = "Sterre Maan", .school = "De Linde", .today = lr_day (2026, 10, 21) };
  double times[PAPERS];
  gsize size = 0;

  for (guint i = 0; i < PAPERS; i++)
    {
      gint64 begin = g_get_monotonic_time ();
      g_autoptr (LrPaper) paper = lr_timeline_paper_new (model, NULL, &sheet);
      g_autoptr (GBytes) pdf = lr_paper_to_pdf (paper, NULL);

      times[i] = bench_since (begin);
      size = g_bytes_get_size (pdf);
    }

  bench_tell ("timeline of 10,000 events as PDF", bench_part (times, PAPERS, 50), "ms", 300);
  bench_tell ("timeline of 10,000 events as PDF, its size", (double) size / 1000, "kB", 300);
}

int
main (int    argc,
      char **argv)
{
  bench_plan ();
  bench_timeline ();
  bench_timeline_paper ();
  return 0;
}
