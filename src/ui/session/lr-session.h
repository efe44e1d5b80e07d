/* lr-session.h: what the whole window works on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-store.h"
#include "lr-watch.h"

G_BEGIN_DECLS

/**
 * LrSession:
 *
 * One person's work at one store: the folder, the store while it is unlocked,
 * the school and *today*. Passed down to every page as a property.
 *
 * Properties (all notify): `store` and `school` (%NULL while locked), `today`.
 *
 * Signals:
 * - `locking`: the store is about to close; put away what was half typed
 * - `announced (const char *text, gboolean undoable)`: for a toast
 * - `failed (GError *error)`: for the person at the screen
 */
#define LR_TYPE_SESSION (lr_session_get_type ())
G_DECLARE_FINAL_TYPE (LrSession, lr_session, LR, SESSION, GObject)

LrSession  *lr_session_new        (const char  *folder,
                                   LrDay        today);

const char *lr_session_get_folder (LrSession   *session);
LrStore    *lr_session_get_store  (LrSession   *session);
LrRecord   *lr_session_get_school (LrSession   *session);
LrWatch    *lr_session_get_watch  (LrSession   *session);
LrDay       lr_session_get_today  (LrSession   *session);

gboolean    lr_session_open       (LrSession   *session,
                                   LrStore     *store,
                                   GError     **error);
void        lr_session_lock       (LrSession   *session);

gboolean    lr_session_try_save   (LrSession   *session,
                                   LrRecord    *record,
                                   const char  *what,
                                   GError     **error);
gboolean    lr_session_save       (LrSession   *session,
                                   LrRecord    *record,
                                   const char  *what);
gboolean    lr_session_delete     (LrSession   *session,
                                   LrRecord    *record,
                                   const char  *what);
void        lr_session_undo       (LrSession   *session);
void        lr_session_redo       (LrSession   *session);
/* Whether what changes in the store just now is something undone or done again. */
gboolean    lr_session_is_stepping (LrSession  *session);

/* The record, or NULL: it is @gone (nullable), or could not be read, which is told.
 * (transfer full) (nullable) */
LrRecord   *lr_session_load       (LrSession    *session,
                                   const LrKind *kind,
                                   gint64        id,
                                   gboolean     *gone);

void        lr_session_announce   (LrSession   *session,
                                   const char  *text,
                                   gboolean     undoable);
void        lr_session_fail       (LrSession   *session,
                                   const GError *error);

G_END_DECLS
