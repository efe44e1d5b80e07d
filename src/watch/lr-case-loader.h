/* lr-case-loader.h: reads the facts of one pupil or of all
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-case-facts.h"

G_BEGIN_DECLS

/* (transfer full): the facts of one pupil; %LR_ERROR_NOT_FOUND when there is none */
LrCaseFacts *lr_case_load     (LrStore       *store,
                               gint64         pupil,
                               LrSector       school_sector,
                               const LrKind **kinds,
                               GError       **error);

/* (transfer full) (element-type LrCaseFacts): of every pupil, in one pass per
 * table, in the order in which the store lists pupils */
GPtrArray   *lr_case_load_all (LrStore       *store,
                               LrSector       school_sector,
                               const LrKind **kinds,
                               GError       **error);

G_END_DECLS
