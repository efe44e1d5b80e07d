/* lr-protect.h: what this process keeps to itself
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Called first in main(): no core dumps, new files for the owner only, and memory
 * is wiped as it is freed. Whether another program of the same user may look into
 * this one is for the system to say (Yama). */
void lr_protect_process (void);

G_END_DECLS
