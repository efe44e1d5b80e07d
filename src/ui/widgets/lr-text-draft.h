/* lr-text-draft.h: words that are half written
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-session.h"

G_BEGIN_DECLS

/**
 * LrTextDraft:
 *
 * Keeps a text that belongs to no record yet in the encrypted store: a moment
 * after each change, when the store is locked and when it ends itself.
 */
#define LR_TYPE_TEXT_DRAFT (lr_text_draft_get_type ())
G_DECLARE_FINAL_TYPE (LrTextDraft, lr_text_draft, LR, TEXT_DRAFT, GObject)

/* @source: has the text in @property, and notifies of it; what was kept there is
 *   put back into it
 * @place: as of lr_store_set_draft() */
LrTextDraft *lr_text_draft_new  (LrSession   *session,
                                 GObject     *source,
                                 const char  *property,
                                 const char  *place);

/* The text has become a record: nothing is kept of it. */
void         lr_text_draft_drop (LrTextDraft *draft);

G_END_DECLS
