/* lr-wiping-free.h: memory is wiped as it is freed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* From here on, whatever this process frees is wiped first, whichever library
 * frees it. Does nothing in a build with a sanitizer. */
void lr_wiping_free_begin (void);

G_END_DECLS
