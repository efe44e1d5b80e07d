/* lr-store-kinds.h: the kinds of record that a store knows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-kind.h"

G_BEGIN_DECLS

/* Given once by the room above, before any thread reads them; the array and its
 * kinds live for good. */
void          lr_store_register_kinds (const LrKind * const *kinds);
/* (nullable): NULL for a kind of a newer version, or none at all. */
const LrKind *lr_store_find_kind      (const char           *name);

G_END_DECLS
