/* lr-access-page.h: who can open the dossiers, and with what
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lr-session.h"

G_BEGIN_DECLS

/**
 * LrAccessPage:
 *
 * The passphrase, the recovery code and the passphrases of colleagues.
 * Property: `session` (construct), which must be unlocked.
 */
#define LR_TYPE_ACCESS_PAGE (lr_access_page_get_type ())
G_DECLARE_FINAL_TYPE (LrAccessPage, lr_access_page, LR, ACCESS_PAGE, AdwPreferencesPage)

G_END_DECLS
