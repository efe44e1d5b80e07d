/* lr-rekey-private.h: the parts of a change of key
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-key-file.h"
#include "lr-rekey.h"
#include "lr-store-private.h"

G_BEGIN_DECLS

struct _LrRekey
{
  LrStore         *store;
  LrStoreShared   *shared;

  char            *colleague;
  LrSecret        *passphrase;
  gboolean         renew_code;
  gboolean         let_go;

  gboolean         claimed;
  gboolean         prepared;
  LrConnection    *source;   /* stays open to see whether anything is written */
  gint64           version;  /* of the data that was copied */
  guint64          generation;
  LrSecret        *key;
  LrSecret        *fresh;
  LrSecret        *code;

  LrProgress       progress;
  gpointer         progress_data;
  GCancellable    *cancellable;
};

/* G_IO_ERROR_CANCELLED. */
gboolean lr_rekey_check_cancelled (LrRekey     *self,
                                   GError     **error);
/* The copy, encrypted anew and tried, and its key file. */
gboolean lr_rekey_fill_stage      (LrRekey     *self,
                                   LrKeyFile   *keys,
                                   GError     **error);

/* For a store that was opened, with a key file of @generation: removes the store
 * under the former key that a broken-off change left behind. One that is not the
 * direct predecessor of what was opened is kept under another name. */
void     lr_rekey_settle_old      (const char  *folder,
                                   guint64      generation);

G_END_DECLS
