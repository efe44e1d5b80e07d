/* lr-agreement-face.c: who does what by when
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-face.h"

#include <glib/gi18n.h>

static const LrFaceGroup groups[] = {
  { NULL, NULL, NULL, { { LR_AGREEMENT_WHAT }, { LR_AGREEMENT_WHO }, { LR_AGREEMENT_DUE_ON }, { LR_AGREEMENT_DONE_ON },
                        LR_FACE_LAST } },
  LR_FACE_LAST_GROUP,
};

static const int line[] = { LR_AGREEMENT_WHAT, LR_AGREEMENT_WHO, LR_AGREEMENT_DUE_ON, LR_FACE_END };

static const LrFacePerson people[] = {
  { LR_AGREEMENT_WHO, .several = TRUE },
  { 0 },
};

const LrFace lr_agreement_face = {
  .kind = &lr_agreement_kind,
  .groups = groups,
  .line = line,
  .done = LR_AGREEMENT_DONE_ON,
  .add = N_("Add _Action"),
  .none = N_("No actions."),
  .people = people,
  .tab = "plan",
};
