/* reference-store.h: a store of the shape that speed is measured on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Per unit of scale: 2,000 pupils, 100,000 absence records in the order in which
 * weekly imports bring them, and 20,000 other events; 5 % of the pupils have
 * trouble, and on %REFERENCE_TODAY about 300 duties are open. All others have a
 * few sick days. The same store every time.
 */

#pragma once

#include "lr-store.h"

G_BEGIN_DECLS

#define REFERENCE_TODAY (lr_day (2026, 11, 20))

#define REFERENCE_PUPILS   2000    /* of each unit of scale */
#define REFERENCE_ABSENCES 100000
#define REFERENCE_EVENTS   20000

/* Their numbers: the pupil with the long dossier, and one with 500 events. */
#define REFERENCE_LONG_NUMBER  "100000"
#define REFERENCE_SHORT_NUMBER "100020"
#define REFERENCE_N_SHORT      500
#define REFERENCE_N_LONG       10000

/* The scale of benchmarks: LEERRECHT_BENCH_SCALE in the environment, else 1. */
guint    reference_store_get_scale (void);

/* Makes it in @folder and leaves it open; fails by ending the program. @n_long:
 * events of the long dossier, which are part of the others as far as they fit
 * in. The passphrase costs what lr_cost_set() said. */
LrStore *reference_store_make      (const char *folder,
                                    const char *passphrase,
                                    guint       scale,
                                    guint       n_long);
/* Another sentence for each @seed, as notes have them. */
char    *reference_store_make_note (guint       seed);
/* Removes @folder with all that is in it. */
void     reference_store_remove    (const char *folder);

G_END_DECLS
