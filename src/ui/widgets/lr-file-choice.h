/* lr-file-choice.h: asks for a file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Shows @chooser (transfer full), with its `response` listened to, over its window
 * and frees it after its answer. When the window goes or @session (nullable) is
 * locked it is answered by %GTK_RESPONSE_CANCEL. */
void lr_file_choice_show (GtkFileChooserNative *chooser,
                          LrSession            *session);

G_END_DECLS
