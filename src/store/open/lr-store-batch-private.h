/* lr-store-batch-private.h: what a store is made of
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * For lr-store.c, which opens and closes it, and lr-store-batch.c, which writes.
 */

#pragma once

#include "lr-search-index.h"
#include "lr-store-private.h"

G_BEGIN_DECLS

typedef struct
{
  const LrKind *kind;
  gint64        pupil;
  gint64        id;
} LrStoreChange;

struct _LrStore
{
  GObject         parent_instance;

  GMutex          mutex;       /* over letting go of @shared: a worker may ask for it */
  LrStoreShared  *shared;      /* NULL once closed */
  LrConnection   *connection;  /* likewise */
  LrSearchIndex  *index;
  gboolean        worker;

  /* The open batch. */
  guint           depth;       /* of lr_store_begin() calls */
  gboolean        broken;      /* it can only be rolled back */
  gboolean        logged;      /* it stays on record, whether or not it changed anything */
  gint64          batch;
  gint64          undoes;
  char           *what;
  GArray         *changes;     /* element-type LrStoreChange */
  LrHistoryRun    added;
};

G_END_DECLS
