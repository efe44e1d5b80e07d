/* lr-parties-tab.h: who is involved, and what may be shared with whom
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-dossier-tab.h"

G_BEGIN_DECLS

#define LR_TYPE_PARTIES_TAB (lr_parties_tab_get_type ())
G_DECLARE_FINAL_TYPE (LrPartiesTab, lr_parties_tab, LR, PARTIES_TAB, LrDossierTab)

G_END_DECLS
