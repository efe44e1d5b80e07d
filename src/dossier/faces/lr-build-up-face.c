/* lr-build-up-face.c: a week of the adapted programme
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-face.h"

#include <glib/gi18n.h>

static const LrFaceGroup groups[] = {
  { NULL, NULL, NULL, { { LR_BUILD_UP_FROM_ON }, { LR_BUILD_UP_WHAT }, { LR_BUILD_UP_PLANNED }, { LR_BUILD_UP_REALISED },
                        { LR_BUILD_UP_PLACE }, LR_FACE_LAST } },
  LR_FACE_LAST_GROUP,
};

static const int line[] = { LR_BUILD_UP_FROM_ON, LR_BUILD_UP_WHAT, LR_BUILD_UP_PLANNED, LR_BUILD_UP_REALISED,
                            LR_BUILD_UP_PLACE, LR_FACE_END };

/* The week after the last one of the scheme, or the coming Monday. */
static void
begin (LrRecord  *week,
       GPtrArray *siblings,
       LrDay      today)
{
  LrDay last = LR_DAY_NONE;

  for (guint i = 0; siblings != NULL && i < siblings->len; i++)
    last = MAX (last, lr_record_get_day (g_ptr_array_index (siblings, i), LR_BUILD_UP_FROM_ON));

  lr_record_set_integer (week, LR_BUILD_UP_FROM_ON, (last != LR_DAY_NONE ? last : lr_day_get_monday (today)) + 7);
}

const LrFace lr_build_up_face = {
  .kind = &lr_build_up_kind,
  .groups = groups,
  .line = line,
  .add = N_("Add _Week"),
  .none = N_("No build-up."),
  .begin = begin,
  .tab = "plan",
};
