/* lr-next-meetings.h: the meetings that are coming
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lr-overlay-split.h"
#include "lr-session.h"

G_BEGIN_DECLS

/**
 * LrNextMeetings:
 *
 * The next meetings of all pupils, with their date, in a short list. A row
 * opens the dossier.
 */
#define LR_TYPE_NEXT_MEETINGS (lr_next_meetings_get_type ())
G_DECLARE_FINAL_TYPE (LrNextMeetings, lr_next_meetings, LR, NEXT_MEETINGS, GtkWidget)

/* Once, unlocked. */
void  lr_next_meetings_set_session (LrNextMeetings *self,
                                    LrSession      *session);
guint lr_next_meetings_get_count   (LrNextMeetings *self);
/* (transfer full): shows and hides them where they stand beside a list, when there is no room
 * for both. */
GtkToggleButton *lr_next_meetings_create_button (LrOverlaySplit *split);

G_END_DECLS
