/* lr-store.h: the encrypted store of one school
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "lr-error.h"
#include "lr-record.h"
#include "lr-secret.h"
#include "lr-store-kinds.h"
#include "lr-touched.h"

G_BEGIN_DECLS

/**
 * LrStore:
 *
 * An open store: the folder with `dossiers.db` (SQLCipher) and
 * `dossiers.keys`. Used from the thread that opened it; a worker opens a
 * second connection with lr_store_open_worker().
 *
 * Property (read only, notifies): `read-only`, see lr_store_get_read_only().
 *
 * Signals:
 * - `touched (LrTouched *touched)`: once after each commit, also one of a worker,
 *   and before `changed`: whom and what it touched.
 * - `changed (LrKind *kind, gint64 pupil, gint64 id)`: after a commit, for each
 *   record that was added, changed or deleted (pupil is 0 for kinds without
 *   one). After an import or an undo of many a single `changed (NULL, 0, 0)`.
 */
#define LR_TYPE_STORE (lr_store_get_type ())
G_DECLARE_FINAL_TYPE (LrStore, lr_store, LR, STORE, GObject)

/* Whether @folder holds a store, or a part of one that must not be overwritten. */
gboolean   lr_store_exists           (const char     *folder);
/* Before a passphrase is asked: can the store in @folder be opened at all? The
 * error, as of lr_database_file_check(), names the newest backup there is. Reads
 * that one whole: in a worker, or when there is nothing better to do. */
gboolean   lr_store_check_files      (const char     *folder,
                                      GError        **error);
/* Makes the folder too. LR_ERROR_EXISTS, and nothing is changed, when there is a
 * store. With LR_ERROR_UNCERTAIN it may be there. Slow on purpose, as
 * lr_store_open(). */
LrStore   *lr_store_create           (const char     *folder,
                                      LrSecret       *passphrase,
                                      GError        **error);
/* Tries @secret against every slot: a passphrase or a recovery code. Slow on
 * purpose (Argon2id): call it in a worker, then use the store from the main thread
 * only. LR_ERROR_NOT_FOUND, LR_ERROR_IN_USE, LR_ERROR_WRONG_SECRET,
 * LR_ERROR_NO_KEYS, LR_ERROR_DAMAGED, LR_ERROR_NEWER. One that cannot be written is
 * opened all the same: lr_store_get_read_only(). */
LrStore   *lr_store_open             (const char     *folder,
                                      LrSecret       *secret,
                                      GError        **error);
/* The same; @cancellable is looked at before each slot is tried. */
LrStore   *lr_store_open_full        (const char     *folder,
                                      LrSecret       *secret,
                                      GCancellable   *cancellable,
                                      GError        **error);
/* A second connection, for a thread of its own: no passphrase and no waiting. May
 * be asked in that thread, also when the store is closed meanwhile
 * (LR_ERROR_FAILED). LR_ERROR_IN_USE while the store gets a new key. What it
 * commits can be undone from the main store, which says `changed (NULL, 0, 0)` in
 * its own thread. */
LrStore   *lr_store_open_worker      (LrStore        *store,
                                      GError        **error);
/* Rolls back what was not committed, lets go of the key and of the file. Safe to
 * call twice. Workers that are still at it keep the file locked until they are
 * closed too. */
void       lr_store_close            (LrStore        *store);
gboolean   lr_store_is_open          (LrStore        *store);
/* (transfer none) (nullable): the folder, while the store is open. */
const char *lr_store_get_folder      (LrStore        *store);

/* Records. A save or delete outside a batch is a batch of its own. The store fills
 * in the id of a new record. LR_ERROR_INVALID for one that may not be saved
 * (lr_record_check()), LR_ERROR_EXISTS when a unique field holds what another
 * record has, LR_ERROR_NOT_FOUND when it belongs to something that is gone: after
 * these a batch can go on, after all else it can only be rolled back. A delete
 * takes along what belongs to the record. */
gboolean   lr_store_save             (LrStore        *store,
                                      LrRecord       *record,
                                      GError        **error);
gboolean   lr_store_delete           (LrStore        *store,
                                      LrRecord       *record,
                                      GError        **error);
/* (transfer full): the record, or NULL with LR_ERROR_NOT_FOUND. */
LrRecord  *lr_store_load             (LrStore        *store,
                                      const LrKind   *kind,
                                      gint64          id,
                                      GError        **error);
/* (transfer full) (element-type LrRecord): all of the kind that belong to
 * @pupil (0: of every pupil), in the order of their day, then id. */
GPtrArray *lr_store_list             (LrStore        *store,
                                      const LrKind   *kind,
                                      gint64          pupil,
                                      GError        **error);
/* (transfer full) (nullable): the first record whose @field is exactly @text; NULL
 * without @error when there is none. */
LrRecord  *lr_store_find_text        (LrStore        *store,
                                      const LrKind   *kind,
                                      guint           field,
                                      const char     *text,
                                      GError        **error);
/* As lr_store_list(), of the records whose record field @field holds @id
 * (the goals of a plan). */
GPtrArray *lr_store_list_children    (LrStore        *store,
                                      const LrKind   *kind,
                                      guint           field,
                                      gint64          id,
                                      GError        **error);

/* What is read in between belongs together: nothing that another connection writes
 * meanwhile is seen. Each beginning has its end, with no batch begun in between;
 * inside a batch it is so anyway. */
gboolean   lr_store_begin_reading    (LrStore        *store,
                                      GError        **error);
void       lr_store_end_reading      (LrStore        *store);
/* Of a worker: once @cancellable is cancelled, from whatever thread, reading ends
 * with an error in the middle of a statement. It must live as long as @store. */
void       lr_store_set_cancellable  (LrStore        *store,
                                      GCancellable   *cancellable);

/* Batches: one transaction, one sync, undone as one. @what is a translated sentence
 * for the undo toast ("Contact moment deleted"). A batch inside a batch joins it;
 * rolling back any of them rolls back all, and then the commit fails. A commit that
 * fails has rolled back. */
gboolean   lr_store_begin            (LrStore        *store,
                                      const char     *what,
                                      GError        **error);
gboolean   lr_store_commit           (LrStore        *store,
                                      GError        **error);
void       lr_store_rollback         (LrStore        *store);

/* Undo and redo. (transfer full) (nullable): what was undone, for the toast; NULL
 * with LR_ERROR_NOT_FOUND when there is nothing, and with LR_ERROR_INVALID when it
 * was changed again since: nothing is changed then. */
gboolean   lr_store_can_undo         (LrStore        *store);
gboolean   lr_store_can_redo         (LrStore        *store);
char      *lr_store_undo             (LrStore        *store,
                                      GError        **error);
char      *lr_store_redo             (LrStore        *store,
                                      GError        **error);
/* Whether that is about so many records, as after an import, that a window would
 * stand still meanwhile: then it is for a worker. One at a time. */
gboolean   lr_store_undo_is_large    (LrStore        *store);
gboolean   lr_store_redo_is_large    (LrStore        *store);
void       lr_store_undo_async       (LrStore        *store,
                                      GAsyncReadyCallback callback,
                                      gpointer        user_data);
void       lr_store_redo_async       (LrStore        *store,
                                      GAsyncReadyCallback callback,
                                      gpointer        user_data);
/* (transfer full) (nullable): of either: what was undone or redone. */
char      *lr_store_undo_finish      (LrStore        *store,
                                      GAsyncResult   *result,
                                      GError        **error);

G_END_DECLS
