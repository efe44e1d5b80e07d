/* bench.c: what was measured, beside what it should be
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "bench.h"

#include <stdlib.h>

double
bench_since (gint64 start)
{
  return (double) (g_get_monotonic_time () - start) / 1000;
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double one = *(const double *) a;
  double other = *(const double *) b;

  return (one > other) - (one < other);
}

double
bench_part (double *times,
            guint   n,
            guint   percent)
{
  qsort (times, n, sizeof *times, compare_doubles);
  return times[MIN (n - 1, n * percent / 100)];
}

static void
tell_target (double      measured,
             const char *unit,
             double      target)
{
  if (target > 0)
    g_print (", target %.4g %s: %.2f of it", target, unit, measured / target);
  g_print ("\n");
}

void
bench_tell (const char *what,
            double      measured,
            const char *unit,
            double      target)
{
  g_print ("%-58s %10.2f %s", what, measured, unit);
  tell_target (measured, unit, target);
}

void
bench_tell_none (const char *what,
                 double      measured,
                 const char *unit)
{
  g_print ("%-58s %10.2f %s, target none\n", what, measured, unit);
}

void
bench_tell_floor (const char *what,
                  double      measured,
                  double      floor,
                  const char *unit,
                  double      target)
{
  g_print ("%-58s %10.2f %s, floor %.2f %s: %.2f times", what, measured, unit, floor, unit, measured / floor);
  tell_target (measured, unit, target);
}

void
bench_tell_ratio (const char *what,
                  double      measured,
                  double      floor,
                  double      target)
{
  g_print ("%-58s %10.2f ms, floor %.2f ms: %.2f times", what, measured, floor, measured / floor);
  tell_target (measured / floor, "times", target);
}
