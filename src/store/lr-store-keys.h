/* lr-store-keys.h: who can open the store
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-key-file.h"
#include "lr-store.h"

G_BEGIN_DECLS

/* All of these are slow on purpose (Argon2id): call them in a worker, with a
 * store from lr_store_open_worker(). They rewrite the key file, never the
 * database, and the store stays open. */

/* Takes the place of the coordinator's passphrase, which stops working at once. */
gboolean    lr_store_change_passphrase   (LrStore      *store,
                                          const char   *passphrase,
                                          GError      **error);
/* Does @secret (a passphrase or the recovery code) open this store? */
gboolean    lr_store_check_secret        (LrStore      *store,
                                          const char   *secret,
                                          GError      **error);
/* (transfer full): a new recovery code, to be shown and printed once; an earlier
 * one stops working. Free it with lr_secret_free_text(). */
char       *lr_store_renew_recovery_code (LrStore      *store,
                                          GError      **error);

/* A colleague's own passphrase, under her name. */
gboolean    lr_store_add_colleague       (LrStore      *store,
                                          const char   *name,
                                          const char   *passphrase,
                                          GError      **error);
gboolean    lr_store_remove_colleague    (LrStore      *store,
                                          const char   *name,
                                          GError      **error);

/* One way in: what it is, for whom and since when. */
typedef struct
{
  LrSlotType  type;
  char       *name;     /* of a colleague, else empty */
  gint64      created;  /* seconds since 1970 in UTC */
} LrSlotInfo;

/* (transfer full) (element-type LrSlotInfo) */
GPtrArray  *lr_store_list_slots          (LrStore      *store,
                                          GError      **error);
void        lr_slot_info_free            (LrSlotInfo   *info);

G_END_DECLS
