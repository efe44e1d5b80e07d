/* lr-plan.h: the versions of a plan of approach
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-kinds.h"
#include "lr-store.h"

G_BEGIN_DECLS

/* (transfer full) (element-type LrRecord): the newest version first. */
GPtrArray *lr_plan_list_versions (LrStore   *store,
                                  gint64     pupil,
                                  GError   **error);

/* (transfer full): a new version of @today that begins as a copy of the newest one,
 * with its goals, agreements and build-up, or as an empty plan when it is the
 * first. It is saved and undone as one. */
LrRecord  *lr_plan_add_version   (LrStore   *store,
                                  gint64     pupil,
                                  LrDay      today,
                                  GError   **error);

G_END_DECLS
