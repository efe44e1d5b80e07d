/* chance.h: what people do with a school, at random but the same each time
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "school.h"

typedef struct
{
  School *school;
  GRand  *rand;
  guint   next_number;
} Chance;

/* A school with @n_pupils and nothing noted of them yet. */
void  chance_init      (Chance     *self,
                        School     *school,
                        guint32     seed,
                        guint       n_pupils);
void  chance_clear     (Chance     *self);
guint chance_below     (Chance     *self,
                        guint       n);

/* One thing done to the store: something is added, changed, deleted, undone, put
 * back, erased, imported beside, refused, or set for the school. */
const char *chance_act (Chance     *self);
/* One record, which may be within a batch. */
void  chance_write     (Chance     *self);
/* Another day, or a duty that is ticked, set aside or taken up again. */
const char *chance_act_on_watch (Chance *self,
                        LrWatch    *watch);
