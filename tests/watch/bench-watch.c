/* bench-watch.c: signals and duties of the reference store
 *
 * 2,000 pupils (or as many as the argument says) of whom one in twenty has
 * trouble, 50 absences each in the order in which weekly imports bring them, and
 * 10 other records. The baseline is to read the same absences once and do nothing
 * with them. Prints times and ratios; it judges nothing.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "school.h"

#include <stdlib.h>

#include "lr-duty-list.h"
#include "lr-store-scan.h"

#define PUPILS 2000
#define IN_TROUBLE 20  /* one in so many */
#define ABSENCES 50  /* of a pupil */
#define OTHERS 10    /* of a pupil */
#define ROUNDS 5

static void
save (LrStore  *store,
      LrRecord *record)
{
  g_autoptr (GError) error = NULL;

  lr_store_save (store, record, &error);
  g_assert_no_error (error);
}

static void
add_absence (LrStore *store,
             GRand   *rand,
             gint64   pupil,
             LrDay    day)
{
  static const struct { const char *kind; int share; } kinds[] = {
    { "unauthorised", 30 }, { "late", 25 }, { "sick", 30 }, { "authorised", 11 }, { "luxury", 3 }, { "suspended", 1 },
  };
  g_autoptr (LrRecord) record = lr_record_new (&lr_absence_kind, pupil);
  int draw = g_rand_int_range (rand, 0, 100);
  guint kind = 0;

  while (draw >= kinds[kind].share)
    draw -= kinds[kind++].share;

  lr_record_set_integer (record, LR_ABSENCE_START_ON, day);
  if (g_rand_int_range (rand, 0, 100) < 20)
    lr_record_set_integer (record, LR_ABSENCE_END_ON, day + (LrDay) g_rand_int_range (rand, 1, 20));
  if (g_rand_int_range (rand, 0, 100) < 60)
    lr_record_set_integer (record, LR_ABSENCE_HOURS, g_rand_int_range (rand, 1, 25));
  lr_record_set_text (record, LR_ABSENCE_KIND, kinds[kind].kind);
  save (store, record);
}

/* Most are ill now and then, or at the dentist. */
static void
add_quiet_absence (LrStore *store,
                   gint64   pupil,
                   guint    number,
                   LrDay    day)
{
  g_autoptr (LrRecord) record = lr_record_new (&lr_absence_kind, pupil);

  lr_record_set_integer (record, LR_ABSENCE_START_ON, day);
  lr_record_set_integer (record, LR_ABSENCE_HOURS, number % 25 == 0 ? 0 : 4);
  lr_record_set_text (record, LR_ABSENCE_KIND, number % 25 == 0 ? "sick" : "authorised");
  save (store, record);
}

static void
add_other (LrStore *store,
           GRand   *rand,
           gint64   pupil,
           guint    place,
           LrDay    day)
{
  const LrKind *kind = place % 3 == 0 ? &lr_contact_kind : place % 3 == 1 ? &lr_report_kind : &lr_meeting_kind;
  g_autoptr (LrRecord) record = lr_record_new (kind, pupil);

  lr_record_set_integer (record, (guint) kind->day_field, day);
  if (kind == &lr_contact_kind)
    lr_record_set_text (record, LR_CONTACT_HOW, g_rand_boolean (rand) ? "letter" : "school");
  else if (kind == &lr_report_kind)
    lr_record_set_text (record, LR_REPORT_KIND, g_rand_boolean (rand) ? "16h" : "9h");
  else
    lr_record_set_text (record, LR_MEETING_KIND, g_rand_boolean (rand) ? "mdo" : "support-team");
  save (store, record);
}

static void
fill (School *school,
      guint   n_pupils)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autofree gint64 *pupils = g_new (gint64, n_pupils);
  g_autoptr (GError) error = NULL;

  lr_store_begin (school->store, "fill", &error);
  g_assert_no_error (error);
  for (guint i = 0; i < n_pupils; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", 10000 + i);

      pupils[i] = school_add_pupil (school, number, NULL);
    }

  for (guint j = 0; j < ABSENCES; j++)
    {
      LrDay day = lr_day (2025, 9, 1) + 400 * j / ABSENCES;

      for (guint i = 0; i < n_pupils; i++)
        {
          gboolean in_trouble = i % IN_TROUBLE == 0;

          if (in_trouble)
            add_absence (school->store, rand, pupils[i], day);
          else
            add_quiet_absence (school->store, pupils[i], j, day);
          if (j % (ABSENCES / OTHERS) == 0)
            add_other (school->store, rand, pupils[i], in_trouble ? j / (ABSENCES / OTHERS) : 0, day);
        }
    }
  lr_store_commit (school->store, &error);
  g_assert_no_error (error);
}

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

static void
measure_worker (LrWatch *watch,
                Times   *times)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (LrDutyList) list = lr_duty_list_new (watch);

  gint64 stall = turn_until_ready (watch);

  times->stall = MIN (times->stall, stall);
  times->worker = MIN (times->worker, g_get_monotonic_time () - start);

  lr_watch_set_today (watch, lr_watch_get_today (watch) + 3);
  stall = turn_until_ready (watch);
  times->day = MIN (times->day, stall);
}

static guint
measure (School *school,
         Times  *times)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LrWatch) watch = school_watch (school, "2026-10-09");
  g_autoptr (LrWatch) beside = school_watch (school, "2026-10-09");
  g_autoptr (GPtrArray) cases = NULL;
  g_autoptr (LrCase) of = NULL;
  gint64 start;
  gint64 pupil;

  times->baseline = MIN (times->baseline, measure_baseline (school));

  start = g_get_monotonic_time ();
  cases = lr_watch_load_cases (watch, &error);
  times->whole = MIN (times->whole, g_get_monotonic_time () - start);
  g_assert_no_error (error);

  pupil = ((LrCase *) cases->pdata[IN_TROUBLE])->pupil;
  start = g_get_monotonic_time ();
  of = lr_watch_load_case (watch, pupil, &error);
  times->one = MIN (times->one, g_get_monotonic_time () - start);

  measure_worker (beside, times);
  start = g_get_monotonic_time ();
  school_add (school, &lr_contact_kind, pupil, "held_on=2026-10-08");
  times->change = MIN (times->change, g_get_monotonic_time () - start);

  return lr_watch_get_open_duties (beside)->len;
}

static void
tell (const char  *what,
      gint64       time,
      const Times *times)
{
  g_print ("%-34s %8.2f ms %7.2f times\n", what, (double) time / 1000.0, (double) time / (double) times->baseline);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (School) school = school_new (NULL);
  Times times = { G_MAXINT64, G_MAXINT64, G_MAXINT64, G_MAXINT64, G_MAXINT64, G_MAXINT64, G_MAXINT64 };
  guint n_pupils = argc > 1 ? (guint) atoi (argv[1]) : PUPILS;
  guint n_open = 0;

  fill (school, n_pupils);
  for (guint round = 0; round < ROUNDS; round++)
    n_open = measure (school, &times);

  g_print ("%u pupils, %u open duties\n", n_pupils, n_open);
  tell ("absences read once", times.baseline, &times);
  tell ("whole school, at once", times.whole, &times);
  tell ("whole school, by a worker", times.worker, &times);
  tell ("  main loop stalled meanwhile", times.stall, &times);
  tell ("  and on another day", times.day, &times);
  tell ("one pupil", times.one, &times);
  tell ("a save, with what follows from it", times.change, &times);
  return 0;
}
