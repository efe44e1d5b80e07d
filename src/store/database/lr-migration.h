/* lr-migration.h: one step of the schema, as frozen SQL
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LrMigration:
 *
 * What brings a store to @version, which store's own steps and those of the kinds
 * count together. Once a version has been released its text
 * never changes again: a change of the kinds is a new step at the end.
 */
typedef struct
{
  int         version;
  const char *sql;
} LrMigration;

/* The steps for the tables of the registered kinds, in order; the list ends
 * with version 0 and must stay. */
void lr_store_register_migrations (const LrMigration *migrations);

G_END_DECLS
