/* lr-off-limits.h: the files that nothing but the store itself may write
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* From any thread. From now on, and until this program ends, what belongs to the
 * store in @folder is off limits. */
void     lr_off_limits_add      (const char *folder);
/* Does a file of that name in @folder, which must exist, belong to a store? To
 * a store that was added by device and inode, so also under another name; to
 * any other store by the names of its files. */
gboolean lr_off_limits_has      (const char *folder,
                                 const char *name);

G_END_DECLS
