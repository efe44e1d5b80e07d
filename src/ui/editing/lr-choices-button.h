/* lr-choices-button.h: a button for several answers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lr-record.h"

G_BEGIN_DECLS

/**
 * LrChoicesButton:
 *
 * Shows the answers of a field with choices; opened, it lists all of them to be
 * ticked. What a newer version wrote stays.
 */
#define LR_TYPE_CHOICES_BUTTON (lr_choices_button_get_type ())
G_DECLARE_FINAL_TYPE (LrChoicesButton, lr_choices_button, LR, CHOICES_BUTTON, AdwBin)

/* Edits @field of @record; @none: what it says without an answer. */
GtkWidget *lr_choices_button_new (LrRecord   *record,
                                  guint       field,
                                  const char *none);

G_END_DECLS
