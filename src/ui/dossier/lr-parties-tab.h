/* lr-parties-tab.h: who is involved, and what may be shared with whom
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lr-record.h"

G_BEGIN_DECLS

#define LR_TYPE_PARTIES_TAB (lr_parties_tab_get_type ())
G_DECLARE_FINAL_TYPE (LrPartiesTab, lr_parties_tab, LR, PARTIES_TAB, AdwBin)

/* Makes sure that the record is among those that are shown. */
void lr_parties_tab_reveal (LrPartiesTab *self,
                            const LrKind *kind,
                            gint64        id);

G_END_DECLS
