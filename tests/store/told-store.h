/* told-store.h: a store of its own, and what it tells of changes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "test-kinds.h"

G_BEGIN_DECLS

typedef struct
{
  char    *folder;
  LrStore *store;  /* NULL when a test has closed it */
  GString *told;   /* what the signal said, as "note/3/7 " */
} Fixture;

void  told_store_set_up    (Fixture       *fixture,
                            gconstpointer  data);
void  told_store_tear_down (Fixture       *fixture,
                            gconstpointer  data);

/* How many records of @kind the pupil has; @pupil 0: all pupils */
guint told_store_count     (LrStore       *store,
                            const LrKind  *kind,
                            gint64         pupil);

G_END_DECLS
