/* lr-store-keys.h: who can open the store
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-key-file.h"
#include "lr-store.h"

G_BEGIN_DECLS

/* All of these are slow on purpose (Argon2id). They rewrite the key file and the
 * store stays open: call them in a worker, with a store from
 * lr_store_open_worker(). What takes a way in away encrypts the dossiers under a
 * new key: those are marked below, need the store itself, and are there for
 * whoever can wait; a window uses LrRekey. */

/* Takes the place of the coordinator's passphrase, which stops working at once.
 * Who knows the former one and has an older key file can still open the dossiers:
 * after a leak it is LrRekey that is needed. */
gboolean    lr_store_change_passphrase   (LrStore      *store,
                                          LrSecret     *passphrase,
                                          GError      **error);
/* Does @secret (a passphrase or the recovery code) open this store?
 * LR_ERROR_WRONG_SECRET when it does not. */
gboolean    lr_store_check_secret        (LrStore      *store,
                                          LrSecret     *secret,
                                          GError      **error);
/* (transfer full): a new recovery code, to be shown and printed once. Where there
 * was one it stops working and the dossiers get a new key. */
LrSecret   *lr_store_renew_recovery_code (LrStore      *store,
                                          GError      **error);

/* A colleague's own passphrase, under her name; one under the same name is
 * replaced. LR_ERROR_INVALID for an empty or too long name, or no room. */
gboolean    lr_store_add_colleague       (LrStore      *store,
                                          const char   *name,
                                          LrSecret     *passphrase,
                                          GError      **error);
/* With a new key. LR_ERROR_NOT_FOUND when nobody has that name. */
gboolean    lr_store_remove_colleague    (LrStore      *store,
                                          const char   *name,
                                          GError      **error);

/* One way in: what it is, for whom and since when. */
typedef struct
{
  LrSlotType  type;
  char       *name;     /* of a colleague, else empty */
  gint64      created;  /* seconds since 1970 in UTC */
  gboolean    usable;   /* else it is none of ours and never tried */
  gboolean    carried;  /* whether a new key can be given to it; see LrRekey */
} LrSlotInfo;

/* (transfer full) (element-type LrSlotInfo): also those that are not usable. */
GPtrArray  *lr_store_list_slots          (LrStore      *store,
                                          GError      **error);
void        lr_slot_info_free            (LrSlotInfo   *info);

G_END_DECLS
