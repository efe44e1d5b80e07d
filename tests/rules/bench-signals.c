/* bench-signals.c: the signals of the reference store
 *
 * 2,000 pupils and 100,000 absences; and one pupil with 10,000. The baseline is
 * the least that anybody could do: to look once at each school day of each
 * record. Prints times and ratios; it judges nothing.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "bench.h"
#include "history.h"
#include "lr-signal-book.h"

#define PUPILS 2000
#define ABSENCES 50       /* of a pupil */
#define MANY 10000        /* of the pupil with a thick dossier */
#define ROUNDS 7

static LrAbsence *
draw_absences (GRand *random,
               guint  n,
               int    span)
{
  LrAbsence *absences = g_new0 (LrAbsence, n);

  for (guint i = 0; i < n; i++)
    {
      LrAbsence *absence = &absences[i];

      absence->record = i + 1;
      absence->start = lr_day (2025, 9, 1) + (LrDay) ((gint64) span * i / n);
      absence->end = absence->start;
      if (g_rand_int_range (random, 0, 100) < 20)
        absence->end += (LrDay) g_rand_int_range (random, 1, 20);
      if (g_rand_int_range (random, 0, 100) < 60)
        absence->quarters = g_rand_int_range (random, 1, 25);
      absence->kind = (LrAbsenceKind) g_rand_int_range (random, 0, LR_ABSENCE_LUXURY + 1);
    }

  return absences;
}

static guint
look_once (const LrSignalFacts    *facts,
           const LrSchoolCalendar *calendar)
{
  guint days = 0;

  for (guint i = 0; i < facts->n_absences; i++)
    {
      for (LrDay day = facts->absences[i].start; day <= facts->absences[i].end; day++)
        days += (guint) lr_school_calendar_is_school_day (calendar, day);
    }

  return days;
}

static double
to_ms (gint64 microseconds)
{
  return (double) microseconds / 1000.0;
}

int
main (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  g_autoptr (LrSchoolCalendar) calendar = history_calendar (LR_REGION_NOORD);
  g_autofree LrSignalFacts *facts = g_new0 (LrSignalFacts, PUPILS);
  LrSignalFacts thick = { .born = lr_day (2012, 5, 5), .n_absences = MANY };
  LrDay today = lr_day (2027, 6, 1);
  gint64 baseline = G_MAXINT64, school = G_MAXINT64, one = G_MAXINT64, next_day = G_MAXINT64;
  guint days = 0, signals = 0;

  for (guint i = 0; i < PUPILS; i++)
    {
      facts[i].born = lr_day (2012, 5, 5);
      facts[i].absences = draw_absences (random, ABSENCES, 600);
      facts[i].n_absences = ABSENCES;
    }
  thick.absences = draw_absences (random, MANY, 600);

  for (int round = 0; round < ROUNDS; round++)
    {
      g_autoptr (LrSignalBook) book = lr_signal_book_new (calendar, 24, today);
      gint64 start = g_get_monotonic_time ();

      days = 0;
      for (guint i = 0; i < PUPILS; i++)
        days += look_once (&facts[i], calendar);
      baseline = MIN (baseline, g_get_monotonic_time () - start);

      for (guint i = 0; i < PUPILS; i++)
        lr_signal_book_set_pupil (book, i, &facts[i]);
      start = g_get_monotonic_time ();
      signals = 0;
      for (guint i = 0; i < PUPILS; i++)
        signals += lr_signal_book_get_signals (book, i)->len;
      school = MIN (school, g_get_monotonic_time () - start);

      start = g_get_monotonic_time ();
      lr_signal_book_set_today (book, today + 1);
      for (guint i = 0; i < PUPILS; i++)
        lr_signal_book_get_signals (book, i);
      next_day = MIN (next_day, g_get_monotonic_time () - start);

      start = g_get_monotonic_time ();
      g_array_unref (lr_signals_evaluate (&thick, calendar, 24, today));
      one = MIN (one, g_get_monotonic_time () - start);
    }

  bench_tell_floor ("signals of the school (floor: each school day seen once)",
                    to_ms (school), to_ms (baseline), "ms", 150);
  bench_tell ("  how many", signals, "signals", 0);
  bench_tell ("  school days seen for that", days, "days", 0);
  bench_tell ("  of the next day", to_ms (next_day), "ms", 150);
  bench_tell ("  of one pupil", to_ms (school) / PUPILS, "ms", 1);
  bench_tell ("  of one pupil with 10,000 absences", to_ms (one), "ms", 0);
  bench_tell ("  as much for an absence as the others",
              (double) one / MANY / ((double) school / (PUPILS * ABSENCES)), "times", 1);

  for (guint i = 0; i < PUPILS; i++)
    g_free ((gpointer) facts[i].absences);
  g_free ((gpointer) thick.absences);
  return 0;
}
