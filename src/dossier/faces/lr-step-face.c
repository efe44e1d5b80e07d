/* lr-step-face.c: a step of the escalation
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-face.h"

#include <glib/gi18n.h>

static void
mark (LrFaceMarks *marks)
{
  const char *name = lr_face_marks_get_name (marks, LR_STEP_STEP);
  g_autofree char *id = lr_face_marks_dup_id (marks, LR_STEP_STEP);
  g_autofree char *label = g_strdup_printf ("%s %s", lr_face_marks_get_step_word (marks), id != NULL ? id : "?");

  lr_face_marks_add (marks, LR_TIMELINE_STEP, lr_face_marks_get_day (marks, LR_STEP_ENTERED_ON),
                     name != NULL ? g_strdup_printf ("%s: %s", label, name) : g_steal_pointer (&label),
                     LR_FACE_END);
}

static const LrFaceTimeline timeline = {
  .fields = { LR_STEP_ENTERED_ON, LR_STEP_STEP, LR_FACE_END },
  .mark = mark,
  .lasts = TRUE,
};

const LrFace lr_step_face = {
  .kind = &lr_step_kind,
  .deed = N_("To the _Steps…"),
  .tab = "steps",
  .apart = TRUE,
  .whole = TRUE,
  .timeline = &timeline,
};
