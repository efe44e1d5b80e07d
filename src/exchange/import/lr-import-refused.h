/* lr-import-refused.h: the lines of a file that were refused, as a file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-import-result.h"
#include "lr-import-source.h"

G_BEGIN_DECLS

/* (transfer full): CSV in UTF-8: the refused lines of the file as it was read, with
 * their line and why each was refused, as a table that can be mended and read in
 * again. Columns that are not read in are left out: what the app has no use for is
 * not copied. */
GBytes *lr_import_refused_write (LrImportSource       *source,
                                 const LrImportResult *result);

G_END_DECLS
