/* long-dossier.h: a pupil about whom very much was written
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fixture.h"

G_BEGIN_DECLS

/* (transfer full): a pupil with @n_events events of every kind that a dossier
 * shows, in ten years up to today, most of them absence, and one plan. */
LrRecord *long_dossier_add (Fixture *fixture,
                            guint    n_events);

G_END_DECLS
