/* lr-situation-face.c: an exceptional situation
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-face.h"

#include <glib/gi18n.h>

static void
mark (LrFaceMarks *marks)
{
  const char *name = lr_face_marks_get_name (marks, LR_SITUATION_SITUATION);

  lr_face_marks_add (marks, LR_TIMELINE_SITUATION, lr_face_marks_get_day (marks, LR_SITUATION_CHOSEN_ON),
                     g_strdup (name != NULL ? name : _("Situation")), LR_FACE_END);
}

static const LrFaceTimeline timeline = {
  .fields = { LR_SITUATION_CHOSEN_ON, LR_SITUATION_SITUATION, LR_FACE_END },
  .mark = mark,
};

const LrFace lr_situation_face = {
  .kind = &lr_situation_kind,
  .tab = "steps",
  .whole = TRUE,
  .timeline = &timeline,
};
