/* lr-dossier-tabs.h: in which tab of the dossier a record stands
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-kind.h"

G_BEGIN_DECLS

/* (nullable): NULL for a kind that has no tab of its own, such as the pupil. */
const char *lr_dossier_tabs_find     (const LrKind *kind);
/* Whether no row of the tab is such a record: it is read in a form of its own. */
gboolean    lr_dossier_tabs_is_apart (const LrKind *kind);

G_END_DECLS
