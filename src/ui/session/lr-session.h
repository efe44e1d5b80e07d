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

/* (transfer full): a locked session at the store in @folder. @today: the day to
 * work on, or %LR_DAY_NONE to follow the clock. */
LrSession  *lr_session_new        (const char  *folder,
                                   LrDay        today);

const char *lr_session_get_folder (LrSession   *session);
/* (transfer none) (nullable), as the next two: the open store, NULL while locked. */
LrStore    *lr_session_get_store  (LrSession   *session);
/* The school's settings. */
LrRecord   *lr_session_get_school (LrSession   *session);
/* Who needs something. */
LrWatch    *lr_session_get_watch  (LrSession   *session);
LrDay       lr_session_get_today  (LrSession   *session);

/* Unlocks with @store, which it holds: from here on the pages live. %FALSE when the
 * school cannot be read: then @store is closed, and the session stays locked. */
gboolean    lr_session_open       (LrSession   *session,
                                   LrStore     *store,
                                   GError     **error);
/* Says `locking`, then closes the store. Nothing while it is locked. */
void        lr_session_lock       (LrSession   *session);

/* As lr_session_save(), for those that tell the person themselves. */
gboolean    lr_session_try_save   (LrSession   *session,
                                   LrRecord    *record,
                                   const char  *what,
                                   GError     **error);
/* For a session that is unlocked. @what: a translated sentence for undo ("Contact
 * moment changed"). %FALSE after telling the person why it was not saved. */
gboolean    lr_session_save       (LrSession   *session,
                                   LrRecord    *record,
                                   const char  *what);
/* Deletes and offers undo; @what as above ("Contact moment deleted"). %FALSE after
 * telling the person why it was not deleted. */
gboolean    lr_session_delete     (LrSession   *session,
                                   LrRecord    *record,
                                   const char  *what);
/* Takes back, or does again, what was done last, and says so; much of it beside, in
 * a worker. */
void        lr_session_undo       (LrSession   *session);
void        lr_session_redo       (LrSession   *session);
/* Whether what changes in the store just now is something undone or done again. */
gboolean    lr_session_is_stepping (LrSession  *session);

/* (transfer full) (nullable): the record, or NULL: it is @gone (out) (optional), or
 * could not be read, which is told. */
LrRecord   *lr_session_load       (LrSession    *session,
                                   const LrKind *kind,
                                   gint64        id,
                                   gboolean     *gone);

/* Shows @text, plain and not markup, in passing: not more of it than one takes in. */
void        lr_session_announce   (LrSession   *session,
                                   const char  *text,
                                   gboolean     undoable);
/* Tells the person, by `failed`. */
void        lr_session_fail       (LrSession   *session,
                                   const GError *error);

G_END_DECLS
