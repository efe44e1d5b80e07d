/* lr-import-refused-choose.h: asks where the refused lines are to be saved
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "lr-session.h"

G_BEGIN_DECLS

/* Asks where to, and saves @refused, the table. What went wrong is told over
 * @parent. */
void lr_import_refused_choose (LrSession *session,
                               GBytes    *refused,
                               GtkWindow *parent);

G_END_DECLS
