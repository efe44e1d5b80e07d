/* lr-migrations.h: the tables of the kinds, version by version
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-migration.h"

G_BEGIN_DECLS

extern const LrMigration lr_migrations[];

G_END_DECLS
