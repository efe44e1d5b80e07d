/* lr-solution-face.c: the solution that was chosen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-face.h"

#include <glib/gi18n.h>

static void
mark (LrFaceMarks *marks)
{
  g_autofree char *route = lr_face_marks_dup_choice (marks, LR_SOLUTION_ROUTE, "");

  lr_face_marks_add (marks, LR_TIMELINE_OFFER, lr_face_marks_get_day (marks, LR_SOLUTION_CHOSEN_ON),
                     g_strdup_printf (_("Solution: %s"), route), LR_FACE_END);
}

static const LrFaceTimeline timeline = {
  .fields = { LR_SOLUTION_CHOSEN_ON, LR_SOLUTION_ROUTE, LR_FACE_END },
  .mark = mark,
};

const LrFace lr_solution_face = {
  .kind = &lr_solution_kind,
  .tab = "steps",
  .timeline = &timeline,
};
