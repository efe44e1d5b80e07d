/* lr-regie-face.c: who has regie
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-face.h"

#include <glib/gi18n.h>

static const LrFaceGroup groups[] = {
  { NULL, NULL, NULL,
    { { LR_REGIE_KIND }, { LR_REGIE_HOLDER }, { LR_REGIE_ROLE }, { LR_REGIE_ORGANISATION }, { LR_REGIE_FROM_ON },
      { LR_REGIE_UNTIL_ON }, { LR_REGIE_NOTE }, LR_FACE_LAST } },
  LR_FACE_LAST_GROUP,
};

static void
mark (LrFaceMarks *marks)
{
  lr_face_marks_add (marks, LR_TIMELINE_REGIE, lr_face_marks_get_day (marks, LR_REGIE_FROM_ON),
                     lr_face_marks_dup_choice (marks, LR_REGIE_KIND, _("Regie")), LR_REGIE_HOLDER);
}

static const LrFaceTimeline timeline = {
  .fields = { LR_REGIE_FROM_ON, LR_REGIE_KIND, LR_REGIE_HOLDER, LR_FACE_END },
  .mark = mark,
};

static const LrFacePerson people[] = {
  { LR_REGIE_HOLDER, .role = LR_REGIE_ROLE, .organisation = LR_REGIE_ORGANISATION },
  { LR_FACE_END },
};

const LrFace lr_regie_face = {
  .kind = &lr_regie_kind,
  .groups = groups,
  .people = people,
  .tab = "steps",
  .timeline = &timeline,
};
