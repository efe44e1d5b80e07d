/* lr-autosave.h: nothing that is typed is ever lost
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-session.h"

G_BEGIN_DECLS

typedef enum
{
  LR_AUTOSAVE_SAVED,
  LR_AUTOSAVE_PENDING,  /* changed, and about to be saved */
  LR_AUTOSAVE_FAILED,   /* the last attempt failed; it is tried again */
} LrAutosaveState;

/**
 * LrAutosave:
 *
 * Saves records a moment after they were changed, together and as one step to
 * undo; at once when it is told to, when the session locks and when it is
 * dropped. What fails to be saved stays with it and is tried again.
 *
 * Property `state` (#LrAutosaveState as an int, notifies).
 */
#define LR_TYPE_AUTOSAVE (lr_autosave_get_type ())
G_DECLARE_FINAL_TYPE (LrAutosave, lr_autosave, LR, AUTOSAVE, GObject)

/* @what: the translated sentence for the undo toast. */
LrAutosave      *lr_autosave_new       (LrSession  *session,
                                        const char *what);

/* From now on each change of a field of @record is saved; a record that is new
 * is added with its first change. */
void             lr_autosave_watch     (LrAutosave *self,
                                        LrRecord   *record);
/* Takes over what the store holds by now, without saving it again. */
void             lr_autosave_refresh   (LrAutosave *self,
                                        LrRecord   *record,
                                        LrRecord   *stored);
/* @record is going to be deleted: what was changed in it is not saved. */
void             lr_autosave_forget    (LrAutosave *self,
                                        LrRecord   *record);
gboolean         lr_autosave_flush     (LrAutosave *self);

LrAutosaveState  lr_autosave_get_state (LrAutosave *self);
/* Whether it is saving right now: the changes that the store tells are our own. */
gboolean         lr_autosave_is_saving (LrAutosave *self);

G_END_DECLS
