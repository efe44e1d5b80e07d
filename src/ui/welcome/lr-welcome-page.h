/* lr-welcome-page.h: the first run: the school and the passphrase
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lr-session.h"

G_BEGIN_DECLS

#define LR_TYPE_WELCOME_PAGE (lr_welcome_page_get_type ())
G_DECLARE_FINAL_TYPE (LrWelcomePage, lr_welcome_page, LR, WELCOME_PAGE, AdwBin)

GtkWidget *lr_welcome_page_new (LrSession *session);

G_END_DECLS
