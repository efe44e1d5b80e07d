/* lr-file-kind.h: knows files that are no table of text by their first bytes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* LR_ERROR_INVALID, saying what the file is and what to do, for anything that is
 * known to be no table of text. It looks at the beginning of the file only. */
gboolean lr_file_kind_check (GBytes  *file,
                             GError **error);

G_END_DECLS
