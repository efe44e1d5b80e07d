/* bench.h: what was measured, beside what it should be
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Benchmarks tell and never judge: a machine that is busy fails nothing.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Milliseconds since g_get_monotonic_time() gave @start. */
double bench_since      (gint64      start);
/* Sorts @times: the one that @percent of them do not exceed. */
double bench_part       (double     *times,
                         guint       n,
                         guint       percent);

/* @unit as in "ms". @target: 0 for none */
void   bench_tell       (const char *what,
                         double      measured,
                         const char *unit,
                         double      target);
/* Milliseconds as so many times their @floor, which was measured in the same run. */
void   bench_tell_ratio (const char *what,
                         double      measured,
                         double      floor,
                         double      target);

G_END_DECLS
