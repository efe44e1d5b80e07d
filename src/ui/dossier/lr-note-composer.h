/* lr-note-composer.h: a contact moment, written down at once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lr-session.h"

G_BEGIN_DECLS

/**
 * LrNoteComposer:
 *
 * One line that opens up when she begins to write. What is half written is kept
 * in the encrypted store and is there again next time. Ctrl+Enter adds it as a
 * contact moment of today.
 *
 * Action: `note.add`.
 */
#define LR_TYPE_NOTE_COMPOSER (lr_note_composer_get_type ())
G_DECLARE_FINAL_TYPE (LrNoteComposer, lr_note_composer, LR, NOTE_COMPOSER, AdwBin)

GtkWidget *lr_note_composer_new      (LrSession      *session,
                                      LrRecord       *pupil);
/* As if she had written it. */
void       lr_note_composer_set_text (LrNoteComposer *composer,
                                      const char     *text);
/* (transfer full): what is written by now. */
char      *lr_note_composer_dup_text (LrNoteComposer *composer);

G_END_DECLS
