/* lr-reading-vfs.h: a database that is read and in no way touched
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The name, for sqlite3_open_v2() with SQLITE_OPEN_READONLY, of a file layer
 * that reads the database together with the saves that still stand in its log,
 * as they were when it was opened. It makes no file beside it, takes no lock and
 * needs no right but to read: SQLite itself must write to read such a log. Other
 * files (a copy that is made) go through SQLite's own layer.
 *
 * The caller sees to it that nobody writes meanwhile. */
const char *lr_reading_vfs_get_name (void);

G_END_DECLS
