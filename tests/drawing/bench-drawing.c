/* bench-drawing.c: timelines of 100,000 events, and the plan of approach
 *
 * Paired with their floor in the same run: a frame with nothing on it, and a
 * PDF of as many empty pages. Prints times and ratios; it judges nothing.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <cairo-pdf.h>
#include <stdlib.h>

#include "lr-timeline-draw.h"
#include "lr-timeline-paper.h"
#include "sample-case.h"

#define EVENTS 100000
#define FRAMES 120
#define WIDTH 1280
#define HEIGHT 420
#define PAPERS 30

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  gint64 one = *(const gint64 *) a;
  gint64 other = *(const gint64 *) b;

  return (one > other) - (one < other);
}

static void
report (const char *what,
        gint64     *times,
        guint       n)
{
  qsort (times, n, sizeof *times, compare_times);
  g_print ("# %-44s median %7.3f ms, p99 %7.3f ms\n", what, times[n / 2] / 1000.0, times[n * 99 / 100] / 1000.0);
}

static LrTimelineModel *
create_model (guint n)
{
  LrTimelineModel *model = lr_timeline_model_new ();
  g_autoptr (GRand) random = g_rand_new_with_seed (8);

  for (guint year = 2017; year < 2027; year++)
    lr_timeline_model_add_holiday (model, lr_day (year, 7, 10), lr_day (year, 8, 20), "Summer");
  for (guint i = 0; i < n; i++)
    {
      static const char * const titles[] = { "Home visit: at the table", "Phone: mother", "Unauthorised", "MDO" };
      LrTimelineItem item = { .id = i + 1, .weight = 100, .title = titles[i % 4] };

      item.sign = g_rand_int_range (random, 0, LR_TIMELINE_N_SIGNS);
      item.start = lr_day (2017, 8, 1) + g_rand_int_range (random, 0, 3300);
      item.end = item.start + g_rand_int_range (random, 0, 5);
      lr_timeline_model_add (model, &item);
    }
  lr_timeline_model_seal (model);
  return model;
}

/* Zooms from ten years to a day and pans on the way. */
static void
run_frames (LrTimelineModel *model,
            LrTimelineText  *text,
            gint64          *times)
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
      times[i] = g_get_monotonic_time () - begin;
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
  gint64 times[FRAMES];

  g_print ("# %-44s %7.3f ms\n", "gathering and indexing 100,000 events", (g_get_monotonic_time () - begin) / 1000.0);
  pango_context_set_font_description (context, font);
  pango_font_description_free (font);
  text = lr_timeline_text_new (context, 1);
  g_object_unref (context);

  run_frames (model, text, times);
  run_frames (empty, text, times);
  report ("frame without events", times, FRAMES);
  run_frames (model, text, times);
  report ("frame of 100,000 events, labels known", times, FRAMES);
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
  gint64 times[PAPERS], floor[PAPERS];
  gsize size = 0;

  for (guint i = 0; i < PAPERS; i++)
    {
      g_autoptr (LrPlanFacts) facts = sample_plan_facts ();
      gint64 begin = g_get_monotonic_time ();
      g_autoptr (LrPaper) paper = lr_plan_paper_new (facts, lr_day (2026, 10, 7));
      g_autoptr (GBytes) pdf = lr_paper_to_pdf (paper, NULL);
      cairo_surface_t *surface;
      cairo_t *cr;

      times[i] = g_get_monotonic_time () - begin;
      size = g_bytes_get_size (pdf);
      if (i == 0)
        g_print ("# %-44s %7.3f ms\n", "the first plan of approach", times[0] / 1000.0);

      begin = g_get_monotonic_time ();
      surface = cairo_pdf_surface_create_for_stream (count_cb, &size, 595, 842);
      cr = cairo_create (surface);
      for (guint page = 0; page < lr_paper_get_n_pages (paper); page++)
        cairo_show_page (cr);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
      floor[i] = g_get_monotonic_time () - begin;
    }

  report ("as many empty pages", floor, PAPERS);
  report ("plan of approach, laid out and as PDF", times, PAPERS);
}

static void
bench_timeline_paper (void)
{
  g_autoptr (LrTimelineModel) model = create_model (10000);
  LrTimelineSheet sheet = { .subject = "Sterre Maan", .school = "De Linde", .today = lr_day (2026, 10, 21) };
  gint64 times[PAPERS];
  gsize size = 0;

  for (guint i = 0; i < PAPERS; i++)
    {
      gint64 begin = g_get_monotonic_time ();
      g_autoptr (LrPaper) paper = lr_timeline_paper_new (model, NULL, &sheet);
      g_autoptr (GBytes) pdf = lr_paper_to_pdf (paper, NULL);

      times[i] = g_get_monotonic_time () - begin;
      size = g_bytes_get_size (pdf);
    }

  report ("10,000 events on paper, as PDF", times, PAPERS);
  g_print ("# %-44s %zu bytes\n", "its size", size);
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
