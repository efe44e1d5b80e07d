/* scratch.h: a new store in a folder of its own, which goes when it is not needed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-store.h"

G_BEGIN_DECLS

#define SCRATCH_PASSPHRASE "correct horse battery staple"

typedef struct
{
  char    *folder;
  LrStore *store;
} Scratch;

/* For g_test_add(). The store must be the last reference when it is torn down. */
void scratch_set_up    (Scratch       *scratch,
                        gconstpointer  data);
void scratch_tear_down (Scratch       *scratch,
                        gconstpointer  data);

G_END_DECLS
