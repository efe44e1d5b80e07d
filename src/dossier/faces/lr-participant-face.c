/* lr-participant-face.c: somebody at a meeting
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-face.h"

#include <glib/gi18n.h>

static const LrFaceGroup groups[] = {
  { NULL, NULL, NULL, { { LR_PARTICIPANT_NAME }, { LR_PARTICIPANT_ROLE }, { LR_PARTICIPANT_PRESENCE }, LR_FACE_LAST } },
  LR_FACE_LAST_GROUP,
};

static const int line[] = { LR_PARTICIPANT_NAME, LR_PARTICIPANT_ROLE, LR_PARTICIPANT_PRESENCE, LR_FACE_END };

static const LrFacePerson people[] = {
  { LR_PARTICIPANT_NAME, .role = LR_PARTICIPANT_ROLE },
  { LR_FACE_END },
};

const LrFace lr_participant_face = {
  .kind = &lr_participant_kind,
  .groups = groups,
  .line = line,
  .add = N_("Add _Participant"),
  .none = N_("Nobody yet."),
  .people = people,
  .tab = "meetings",
};
