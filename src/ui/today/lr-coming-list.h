/* lr-coming-list.h: what comes if nothing changes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lr-session.h"

G_BEGIN_DECLS

/**
 * LrComingList:
 *
 * A row for each child who is absent, with what would be reached first if that goes on.
 * It is not there while there is none.
 */
#define LR_TYPE_COMING_LIST (lr_coming_list_get_type ())
G_DECLARE_FINAL_TYPE (LrComingList, lr_coming_list, LR, COMING_LIST, GtkWidget)

/* Once; the store is open. */
void  lr_coming_list_set_session (LrComingList *self,
                                  LrSession    *session);
guint lr_coming_list_get_count   (LrComingList *self);

G_END_DECLS
