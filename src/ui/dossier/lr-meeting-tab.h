/* lr-meeting-tab.h: the meetings about a pupil
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-record-tab.h"

G_BEGIN_DECLS

/* With what comes first at the next one, above the list: what was promised, and who is
 * asked without a consent. */
#define LR_TYPE_MEETING_TAB (lr_meeting_tab_get_type ())
G_DECLARE_FINAL_TYPE (LrMeetingTab, lr_meeting_tab, LR, MEETING_TAB, LrRecordTab)

G_END_DECLS
