/* lr-rekey.h: a new database key, so that what was taken away stays away
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "lr-job.h"
#include "lr-secret.h"
#include "lr-store.h"

G_BEGIN_DECLS

/**
 * LrRekey:
 *
 * Encrypts the whole store anew under another random key. Who keeps a way in
 * gets the new key without giving her secret; an earlier key, from an older key
 * file or backup, opens nothing that is written afterwards.
 *
 * Make it in the thread of the store and say what changes on the way; prepare it
 * in any thread, which takes long and leaves the store as it is; finish it in
 * the thread of the store again, which takes the time of a few renames. The store
 * stays open and goes on with its new key. Until it is finished or freed no
 * worker can open the store; what is written to it in between makes the
 * preparation void, so nothing is lost. It needs as much free disk as the
 * database takes, twice.
 */
typedef struct _LrRekey LrRekey;

typedef enum
{
  LR_REKEY_COPYING,
  LR_REKEY_ENCRYPTING,
  LR_REKEY_CHECKING,
} LrRekeyStep;

/* For a store that can be written, which it holds. */
LrRekey    *lr_rekey_new              (LrStore          *store,
                                       GError          **error);
void        lr_rekey_free             (LrRekey          *rekey);

/* The way in of colleague @name ends. */
void        lr_rekey_remove_colleague (LrRekey          *rekey,
                                       const char       *name);
/* @secret becomes the coordinator's passphrase. */
void        lr_rekey_set_passphrase   (LrRekey          *rekey,
                                       LrSecret         *secret);
/* A new recovery code is made. It also is when the present one cannot be carried
 * over. */
void        lr_rekey_renew_code       (LrRekey          *rekey);
/* A way in that was made by the first version and never used since cannot get
 * the new key (LrSlotInfo.carried). Unless this says that it may end, preparing
 * fails with a sentence that names it. */
void        lr_rekey_let_go           (LrRekey          *rekey);

/* @progress (nullable) gets a LrRekeyStep, in the thread that prepares.
 * LR_ERROR_NOT_FOUND when there is no such colleague, LR_ERROR_INVALID when nothing
 * would open the dossiers any more or a way in would end unsaid, LR_ERROR_IN_USE
 * when a worker does not end or something is written meanwhile,
 * G_IO_ERROR_CANCELLED. */
gboolean    lr_rekey_prepare          (LrRekey          *rekey,
                                       LrProgress        progress,
                                       gpointer          data,
                                       GCancellable     *cancellable,
                                       GError          **error);
/* Once. LR_ERROR_IN_USE when something was written since. When it fails,
 * lr_store_is_open() tells whether the store could go on as it was; else opening it
 * again finishes what was begun. */
gboolean    lr_rekey_finish           (LrRekey          *rekey,
                                       GError          **error);
/* (transfer full) (nullable): the new recovery code, once; to be shown and
 * printed. */
LrSecret   *lr_rekey_take_code        (LrRekey          *rekey);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LrRekey, lr_rekey_free)

G_END_DECLS
