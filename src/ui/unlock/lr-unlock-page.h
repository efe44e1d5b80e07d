/* lr-unlock-page.h: the passphrase, please
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lr-session.h"

G_BEGIN_DECLS

#define LR_TYPE_UNLOCK_PAGE (lr_unlock_page_get_type ())
G_DECLARE_FINAL_TYPE (LrUnlockPage, lr_unlock_page, LR, UNLOCK_PAGE, AdwBin)

GtkWidget *lr_unlock_page_new (LrSession *session);

/* Seconds to wait after that many wrong passphrases in a row. */
guint      lr_unlock_get_delay (guint failures);

G_END_DECLS
