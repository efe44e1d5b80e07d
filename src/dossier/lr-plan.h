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

/* The goals, agreements and weeks of the build-up of one version, with the
 * field that points to the plan. The table ends with a NULL kind. */
typedef struct
{
  const LrKind *kind;
  guint         plan_field;
} LrPlanPart;

extern const LrPlanPart lr_plan_parts[];

LrRecord  *lr_plan_add_version   (LrStore   *store,
                                  gint64     pupil,
                                  LrDay      today,
                                  GError   **error);

G_END_DECLS
