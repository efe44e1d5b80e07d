/* lr-restore.h: from a backup to a store
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-secret.h"

G_BEGIN_DECLS

/* Puts the backup in the place of the store in @folder, which need not exist. The
 * backup must open with @secret first (a passphrase or the recovery code of the day
 * it was made): LR_ERROR_WRONG_SECRET. LR_ERROR_DAMAGED and LR_ERROR_NEWER of the
 * backup, LR_ERROR_IN_USE while the store is open anywhere. The present store is
 * moved into a folder beside it, never overwritten; @aside: (out) (optional)
 * (transfer full): that folder, or NULL without one. A restore that is broken off
 * halfway is finished when the store is opened. Slow on purpose (Argon2id). */
gboolean lr_restore        (const char  *backup,
                            const char  *folder,
                            LrSecret    *secret,
                            char       **aside,
                            GError     **error);
/* Only the key file: after this @secret, of the day of the backup, opens the
 * present database, and so does all else that opened it on that day. What was
 * taken away with a new database key stays away: the key of the backup is then
 * another (LR_ERROR_DAMAGED). Where the present key file is in force @present
 * (nullable) must open the dossiers too, else LR_ERROR_EXISTS; one that is
 * missing, damaged or older than the dossiers is not. Slow on purpose. */
gboolean lr_restore_keys   (const char  *backup,
                            const char  *folder,
                            LrSecret    *secret,
                            LrSecret    *present,
                            GError     **error);

/* For the store itself, with the lock in hand: is there a restore to finish,
 * and finish it. */
gboolean lr_restore_is_due (const char  *folder);
gboolean lr_restore_finish (const char  *folder,
                            GError     **error);

G_END_DECLS
