/* lr-small-file.h: a small file, read whole
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* (transfer full) (nullable): what stands in the regular file at @path, of at most
 * @most bytes. NULL with errno: EFBIG when it is larger, EINVAL when something
 * stands there that is no file. A pipe or a device is neither waited for nor read. */
GBytes *lr_small_file_read      (const char *path,
                                 gsize       most);
/* (transfer full) (nullable): the same, as a string. */
char   *lr_small_file_read_text (const char *path,
                                 gsize       most);

G_END_DECLS
