/* lr-input.h: what stands in a file that a person chose
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* An export of a school's own system, however long its history. */
#define LR_INPUT_TABLE    (256 * 1024 * 1024)
#define LR_INPUT_RULE_SET (1024 * 1024)

/* (transfer full): the whole of the ordinary file at @path, of at most @most bytes.
 * A pipe or a device is neither waited for nor read. In a worker when it can be
 * large. LR_ERROR_NOT_FOUND, LR_ERROR_INVALID (too large, or no ordinary file),
 * LR_ERROR_DISK, or LR_ERROR_FAILED for what else the system says. */
GBytes *lr_input_read (const char  *path,
                       gsize        most,
                       GError     **error);

G_END_DECLS
