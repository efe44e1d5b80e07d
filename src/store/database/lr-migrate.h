/* lr-migrate.h: from an older schema to today's
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-connection.h"
#include "lr-migration.h"

G_BEGIN_DECLS

/* The newest schema that this program knows. */
int      lr_migrate_get_newest  (void);
/* The schema of the database. LR_ERROR_NEWER when it is from a newer program. */
gboolean lr_migrate_get_version (LrConnection  *connection,
                                 int           *version,
                                 GError       **error);
/* Brings the database to the newest schema. Each step is a transaction of its own,
 * with its version in it. LR_ERROR_NEWER, and nothing is changed, when it is from a
 * newer program. */
gboolean lr_migrate             (LrConnection  *connection,
                                 GError       **error);

G_END_DECLS
