/* lr-erase-dialog.h: erasing for good, after a question
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lr-session.h"

G_BEGIN_DECLS

/* Says what would go and when backups forget it, asks, and does it in a worker.
 * @session must be unlocked. @record: living, or as it was before it was deleted. */
void lr_erase_dialog_ask (LrSession *session,
                          LrRecord  *record,
                          GtkWidget *parent);

G_END_DECLS
