/* bench-watch.c: signals and duties of the reference store
 *
 * The baseline is to read the same absences once and do nothing with them. Prints
 * times and ratios; it judges nothing.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "school.h"

#include "bench.h"
#include "lr-dossier.h"
#include "lr-duty-list.h"
#include "lr-key-file.h"
#include "lr-store-scan.h"
#include "reference-store.h"

#define ROUNDS 5

/* The open duties belong to this day. */
#define TODAY "2026-11-20"

static void
count_cb (const LrScanRow *row,
          gpointer         data)
{
  *(gint64 *) data += lr_scan_row_get_integer (row, 0);
}

typedef struct
{
  gint64 baseline;
  gint64 whole;
  gint64 worker;
  gint64 stall;  /* the longest that the main loop did not turn meanwhile */
  gint64 day;    /* the same when everybody is worked out anew */
  gint64 one;
  gint64 change;
} Times;

static gint64
measure_baseline (School *school)
{
  static const guint fields[] = { LR_ABSENCE_START_ON };
  g_autoptr (GError) error = NULL;
  gint64 sum = 0;
  gint64 start = g_get_monotonic_time ();

  lr_store_scan (school->store, &lr_absence_kind, 0, fields, G_N_ELEMENTS (fields), count_cb, &sum, &error);
  g_assert_no_error (error);
  return g_get_monotonic_time () - start;
}

/* A loop that turns every other millisecond. */
static gboolean
turn_cb (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

/* Returns: the longest turn */
static gint64
turn_until_ready (LrWatch *watch)
{
  guint source = g_timeout_add (2, turn_cb, NULL);
  gint64 last = g_get_monotonic_time ();
  gint64 stall = 0;

  while (lr_watch_is_busy (watch))
    {
      g_main_context_iteration (NULL, TRUE);
      stall = MAX (stall, g_get_monotonic_time () - last);
      last = g_get_monotonic_time ();
    }
  g_source_remove (source);
  g_assert_no_error (lr_watch_get_error (watch));
  return stall;
}

/* Returns: how many duties are open */
static guint
measure_worker (LrWatch *watch,
                Times   *times)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GListStore) list = lr_duty_list_new (watch);
  gint64 stall = turn_until_ready (watch);
  guint n_open = g_list_model_get_n_items (G_LIST_MODEL (list));

  times->stall = MIN (times->stall, stall);
  times->worker = MIN (times->worker, g_get_monotonic_time () - start);

  lr_watch_set_today (watch, lr_watch_get_today (watch) + 3);
  stall = turn_until_ready (watch);
  times->day = MIN (times->day, stall);
  return n_open;
}

/* Somebody with trouble. */
static gint64
find_pupil (School *school)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LrRecord) pupil = lr_dossier_find_pupil (school->store, "100040", &error);

  g_assert_no_error (error);
  return lr_record_get_id (pupil);
}

static guint
measure (School *school,
         Times  *times)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LrWatch) watch = school_watch (school, TODAY);
  g_autoptr (LrWatch) beside = school_watch (school, TODAY);
  g_autoptr (GPtrArray) cases = NULL;
  g_autoptr (LrCase) of = NULL;
  gint64 pupil = find_pupil (school);
  gint64 start;
  guint n_open;

  times->baseline = MIN (times->baseline, measure_baseline (school));

  start = g_get_monotonic_time ();
  cases = lr_watch_load_cases (watch, &error);
  times->whole = MIN (times->whole, g_get_monotonic_time () - start);
  g_assert_no_error (error);

  start = g_get_monotonic_time ();
  of = lr_watch_load_case (watch, pupil, &error);
  times->one = MIN (times->one, g_get_monotonic_time () - start);

  n_open = measure_worker (beside, times);
  start = g_get_monotonic_time ();
  school_add (school, &lr_contact_kind, pupil, "held_on=2026-11-19");
  times->change = MIN (times->change, g_get_monotonic_time () - start);

  return n_open;
}

static void
tell (const char *what,
      gint64      time,
      double      target)
{
  bench_tell (what, (double) time / 1000, "ms", target);
}

static School *
make_school (guint scale)
{
  School *school = g_new0 (School, 1);

  lr_cost_set ((LrCost) { .passes = 1, .memory = 8192 });
  school->folder = g_dir_make_tmp ("leerrecht-bench-XXXXXX", NULL);
  school->store = reference_store_make (school->folder, "meten is weten", scale, REFERENCE_N_LONG);
  return school;
}

int
main (void)
{
  guint scale = reference_store_get_scale ();
  g_autoptr (School) school = make_school (scale);
  Times times = { G_MAXINT64, G_MAXINT64, G_MAXINT64, G_MAXINT64, G_MAXINT64, G_MAXINT64, G_MAXINT64 };
  guint n_open = 0;

  for (guint round = 0; round < ROUNDS; round++)
    n_open = measure (school, &times);

  bench_tell ("open duties", n_open, "duties", 300 * scale);
  bench_tell_ratio ("signals and duties of the school (floor: absences read)",
                    (double) times.whole / 1000, (double) times.baseline / 1000, 0);
  tell ("signals and duties of the school", times.whole, 150 * scale);
  tell ("the same by a worker", times.worker, 0);
  tell ("main loop stalled meanwhile", times.stall, 50);
  tell ("main loop stalled on another day", times.day, 50);
  tell ("signals and duties of one pupil", times.one, 1);
  tell ("a save, with what follows from it", times.change, 0);
  return 0;
}
