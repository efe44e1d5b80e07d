/* lr-store-schema.h: what the tables of an open store really look like
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-store.h"

G_BEGIN_DECLS

/* (transfer full): what the table of @kind lacks or has too much, in words for
 * the programmer; NULL when table and kind agree. For the test that migrations
 * keep up with the kinds, and for lr_store_verify(). */
char *lr_store_compare_table (LrStore       *store,
                              const LrKind  *kind,
                              GError       **error);

G_END_DECLS
