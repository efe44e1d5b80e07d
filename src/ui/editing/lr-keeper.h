/* lr-keeper.h: nothing that is typed is ever lost
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-session.h"

G_BEGIN_DECLS

/* The worst of what it keeps. */
typedef enum
{
  LR_KEEPER_SAVED,    /* the store has all of it */
  LR_KEEPER_WAITING,  /* changed, and about to be kept */
  LR_KEEPER_DRAFT,    /* kept, but not as a record: something is missing, or it was not added yet */
  LR_KEEPER_FAILED,   /* the last attempt failed; it is tried again */
} LrKeeperState;

/**
 * LrKeeper:
 *
 * Keeps the records that are being written, whatever they are written in: a
 * moment after each change, at once when it is told to, when the session locks
 * and when it ends itself. What is complete is saved, together and as one step
 * to undo. What is not is kept as a draft in the encrypted store, as it is, and
 * is there again when the record is opened the next time. What fails to be saved
 * is kept as a draft as well, and tried again.
 *
 * Property: `text`, what to say of its state, which notifies with each new state.
 */
#define LR_TYPE_KEEPER (lr_keeper_get_type ())
G_DECLARE_FINAL_TYPE (LrKeeper, lr_keeper, LR, KEEPER, GObject)

/* @place: where they are written, as of lr_record_draft_keep().
 * @what: (nullable): the translated sentence for undo, or %NULL for one that
 *   follows from the record, as "Contact moment changed". */
LrKeeper      *lr_keeper_new        (LrSession   *session,
                                     const char  *place,
                                     const char  *what);

/* From now on each change of a field of @record is kept. A draft of it is taken
 * over into @record at once. A record that is new is added with its first change
 * that makes it complete. */
void           lr_keeper_watch      (LrKeeper    *self,
                                     LrRecord    *record);
/* The same, but a draft until somebody says that it is to be added. */
void           lr_keeper_hold       (LrKeeper    *self,
                                     LrRecord    *record);
/* Saves a record that was held. %FALSE with @error: it is held as before. */
gboolean       lr_keeper_add        (LrKeeper    *self,
                                     LrRecord    *record,
                                     GError     **error);
/* (transfer full) (element-type LrRecord): the new records of that kind of which
 * drafts are left in this place; they are watched. */
GPtrArray     *lr_keeper_take_new   (LrKeeper    *self,
                                     const LrKind *kind);
/* Takes over what the store holds by now, without saving it again. What is not
 * saved yet stays as it was typed. */
void           lr_keeper_refresh    (LrKeeper    *self,
                                     LrRecord    *record,
                                     LrRecord    *stored);
/* What was changed in @record is not kept, nor is its draft. */
void           lr_keeper_forget     (LrKeeper    *self,
                                     LrRecord    *record);
/* Something was typed that @field cannot hold, as half a number.
 * @reason: (nullable): the translated sentence, %NULL when it is well again. */
void           lr_keeper_hinder     (LrKeeper    *self,
                                     LrRecord    *record,
                                     guint        field,
                                     const char  *reason);
/* At a lock a draft is made of what is saved too: it is open, and to be opened
 * again. */
void           lr_keeper_set_reopens (LrKeeper   *self,
                                     gboolean     reopens);

/* Keeps what waits, now. Returns: whether the store has all of it. */
gboolean       lr_keeper_flush      (LrKeeper    *self);

LrKeeperState  lr_keeper_get_state  (LrKeeper    *self);
/* (transfer none): "Saved", or what is missing, or why it failed. */
const char    *lr_keeper_get_text   (LrKeeper    *self);
/* Whether it is saving right now: the changes that the store tells are our own. */
gboolean       lr_keeper_is_saving  (LrKeeper    *self);

G_END_DECLS
