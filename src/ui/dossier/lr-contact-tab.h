/* lr-contact-tab.h: talks and visits: what was said and agreed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-record-tab.h"

G_BEGIN_DECLS

/* With a place to write a note at once, above the list. */
#define LR_TYPE_CONTACT_TAB (lr_contact_tab_get_type ())
G_DECLARE_FINAL_TYPE (LrContactTab, lr_contact_tab, LR, CONTACT_TAB, LrRecordTab)

G_END_DECLS
