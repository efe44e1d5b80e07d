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
/* Something that there should be none of. */
void   bench_tell_none  (const char *what,
                         double      measured,
                         const char *unit);
/* Beside a @floor in the same @unit, from the same run. @target: of @measured. */
void   bench_tell_floor (const char *what,
                         double      measured,
                         double      floor,
                         const char *unit,
                         double      target);
/* Milliseconds as so many times their @floor, from the same run. @target: of that. */
void   bench_tell_ratio (const char *what,
                         double      measured,
                         double      floor,
                         double      target);

G_END_DECLS
