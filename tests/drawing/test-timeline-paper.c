/* test-timeline-paper.c: a long history on a few pages
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-timeline-digest.h"
#include "lr-timeline-paper.h"

#define TODAY (lr_day (2026, 11, 18))
#define MOST 320

static void
add (LrTimelineModel *model,
     LrTimelineSign   sign,
     LrDay            day,
     guint            flags,
     const char      *title)
{
  static gint64 id;
  LrTimelineItem item = {
    .id = ++id, .sign = (guint8) sign, .start = day, .end = day, .flags = (guint8) flags, .weight = 100, .title = title,
  };

  lr_timeline_model_add (model, &item);
}

/* @n events in ten years, and a plan. */
static LrTimelineModel *
create_model (guint n)
{
  static const LrTimelineSign signs[] = {
    LR_TIMELINE_UNAUTHORISED, LR_TIMELINE_PHONE, LR_TIMELINE_REPORT, LR_TIMELINE_MEETING, LR_TIMELINE_LATE,
  };
  LrTimelineModel *model = lr_timeline_model_new ();

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *title = g_strdup_printf ("Event number %u", i);

      add (model, signs[i % G_N_ELEMENTS (signs)], TODAY - i * 7919 % 3650, LR_TIMELINE_PLAIN, title);
    }
  add (model, LR_TIMELINE_STEP, TODAY - 20, LR_TIMELINE_ONGOING, "Step 2");
  lr_timeline_model_seal (model);

  return model;
}

static guint
count_items (GArray *rows)
{
  guint n_items = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const LrTimelineDigestRow *row = &g_array_index (rows, LrTimelineDigestRow, i);
      guint n_signs = 0;

      for (guint sign = 0; sign < LR_TIMELINE_N_SIGNS; sign++)
        n_signs += row->n_signs[sign];
      g_assert_cmpuint (n_signs, ==, row->n_items);
      g_assert_true ((row->item != NULL) == (row->n_items == 1));
      if (i > 0)
        g_assert_cmpuint (row->start, >=, g_array_index (rows, LrTimelineDigestRow, i - 1).start);
      n_items += row->n_items;
    }

  return n_items;
}

static void
every_event_is_told_or_counted_once (void)
{
  static const guint sizes[] = { 0, 1, 30, 150, MOST - 1, MOST, 400, 1000, 10000, 100000 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (LrTimelineModel) model = create_model (sizes[i]);
      g_autoptr (GArray) rows = lr_timeline_digest_new (model, MOST);

      g_assert_cmpuint (count_items (rows), ==, sizes[i] + 1);
      g_assert_cmpuint (rows->len, <=, MOST);
      /* An ordinary history is told event by event. */
      if (sizes[i] + 1 <= MOST)
        g_assert_cmpuint (rows->len, ==, sizes[i] + 1);
    }
}

static void
what_is_rare_keeps_its_words (void)
{
  g_autoptr (LrTimelineModel) model = create_model (10000);
  g_autoptr (GArray) rows = lr_timeline_digest_new (model, MOST);
  gboolean found = FALSE;

  for (guint i = 0; i < rows->len; i++)
    {
      g_autofree char *text = lr_timeline_digest_row_dup_text (&g_array_index (rows, LrTimelineDigestRow, i));

      found |= g_str_equal (text, "Step 2");
    }
  g_assert_true (found);
}

static void
a_period_tells_how_often_and_keeps_apart_what_is_ahead (void)
{
  g_autoptr (LrTimelineModel) model = lr_timeline_model_new ();
  g_autoptr (GArray) rows = NULL;
  LrDay monday = lr_day (2026, 11, 16);
  const LrTimelineDigestRow *past, *ahead;
  g_autofree char *text = NULL;

  for (guint i = 0; i < 31; i++)
    add (model, LR_TIMELINE_PHONE, monday, LR_TIMELINE_PLAIN, "Phone");
  for (guint i = 0; i < 3; i++)
    add (model, LR_TIMELINE_VISIT, monday + 2, LR_TIMELINE_PLAIN, "Home visit");
  for (guint i = 0; i < 2; i++)
    add (model, LR_TIMELINE_PHONE, monday + 4, LR_TIMELINE_AHEAD, "Phone");
  lr_timeline_model_seal (model);

  rows = lr_timeline_digest_new (model, 4);
  g_assert_cmpuint (rows->len, ==, 2);
  past = &g_array_index (rows, LrTimelineDigestRow, 0);
  ahead = &g_array_index (rows, LrTimelineDigestRow, 1);
  text = lr_timeline_digest_row_dup_text (past);
  g_assert_cmpstr (text, ==, "31 × Phone or video call, 3 × Home visit");
  g_assert_cmpuint (past->start, ==, monday);
  g_assert_cmpuint (past->end, ==, monday + 2);
  g_assert_false (past->is_ahead);
  g_assert_true (ahead->is_ahead);
  g_assert_cmpuint (ahead->n_items, ==, 2);
}

static void
ten_thousand_events_are_a_small_paper (void)
{
  g_autoptr (LrTimelineModel) model = create_model (10000);
  LrTimelineSheet sheet = { .subject = "Sterre Maan", .about = "2b", .school = "De Linde", .today = TODAY };
  g_autoptr (LrPaper) paper = lr_timeline_paper_new (model, NULL, &sheet);
  g_autoptr (GBytes) pdf = lr_paper_to_pdf (paper, NULL);

  g_test_message ("%u pages, %zu bytes", lr_paper_get_n_pages (paper), g_bytes_get_size (pdf));
  g_assert_cmpuint (lr_paper_get_n_pages (paper), <=, 14);
  g_assert_cmpuint (g_bytes_get_size (pdf), <, 300000);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/timeline-paper/every-event-is-told-or-counted-once", every_event_is_told_or_counted_once);
  g_test_add_func ("/timeline-paper/what-is-rare-keeps-its-words", what_is_rare_keeps_its_words);
  g_test_add_func ("/timeline-paper/a-period-tells-how-often", a_period_tells_how_often_and_keeps_apart_what_is_ahead);
  g_test_add_func ("/timeline-paper/ten-thousand-events-are-a-small-paper", ten_thousand_events_are_a_small_paper);

  return g_test_run ();
}
