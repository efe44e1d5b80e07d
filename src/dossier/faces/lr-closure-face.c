/* lr-closure-face.c: free days of the school
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-face.h"

#include <glib/gi18n.h>

static const LrFaceGroup groups[] = {
  { NULL, NULL, NULL,
    { { LR_CLOSURE_HOLIDAY }, { LR_CLOSURE_NAME }, { LR_CLOSURE_START_ON }, { LR_CLOSURE_END_ON }, LR_FACE_LAST } },
  LR_FACE_LAST_GROUP,
};

const LrFace lr_closure_face = {
  .kind = &lr_closure_kind,
  .groups = groups,
  .add = N_("Add free days"),
  .none = N_("No free days of the school yet: study days, a local feast, or a holiday that differs here."),
};
