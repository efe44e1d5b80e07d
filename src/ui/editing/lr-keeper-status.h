/* lr-keeper-status.h: how it stands with what is being written
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "lr-keeper.h"

G_BEGIN_DECLS

/**
 * LrKeeperStatus:
 *
 * "Saved", or what is missing, or why it failed: a sign and a line, which a
 * screen reader says when it changes.
 */
#define LR_TYPE_KEEPER_STATUS (lr_keeper_status_get_type ())
G_DECLARE_FINAL_TYPE (LrKeeperStatus, lr_keeper_status, LR, KEEPER_STATUS, GtkWidget)

/* @keeper: (nullable): nothing is said without one */
void lr_keeper_status_set_keeper (LrKeeperStatus *self,
                                  LrKeeper       *keeper);

G_END_DECLS
