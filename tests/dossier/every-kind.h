/* every-kind.h: one record of every kind, with all its fields filled
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-dossier.h"

G_BEGIN_DECLS

void every_kind_save  (LrStore *store);
/* The store holds what every_kind_save() put there. Fields that were added to a
 * kind since may be empty. */
void every_kind_check (LrStore *store);

G_END_DECLS
