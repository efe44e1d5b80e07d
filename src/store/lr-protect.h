/* lr-protect.h: what this process keeps to itself
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Called first in main(): no core dumps, no debugger of the same user, new files
 * for the owner only, and the database's memory is wiped as it is freed. */
void lr_protect_process (void);

G_END_DECLS
