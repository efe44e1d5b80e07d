/* lr-whereabouts-face.c: where the pupil is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-face.h"

#include <glib/gi18n.h>

static const LrFaceGroup groups[] = {
  { NULL, NULL, NULL,
    { { LR_WHEREABOUTS_PLACE, N_("At home, with family, in an institution, elsewhere.") }, { LR_WHEREABOUTS_REASON },
      { LR_WHEREABOUTS_SINCE_ON }, { LR_WHEREABOUTS_KNOWN_ON, N_("The day on which you knew it.") }, LR_FACE_LAST } },
  LR_FACE_LAST_GROUP,
};

static void
summarise (LrRecordSummary *summary,
           LrRecord        *whereabouts,
           LrDay            today)
{
  LrDay since = lr_record_get_day (whereabouts, LR_WHEREABOUTS_SINCE_ON);

  summary->title = LR_SUMMARY_JOIN (whereabouts, LR_WHEREABOUTS_PLACE);
  summary->text = LR_SUMMARY_JOIN (whereabouts, LR_WHEREABOUTS_REASON);
  if (since != LR_DAY_NONE)
    summary->when = lr_record_summary_span (since, LR_DAY_NONE);
}

static void
mark (LrFaceMarks *marks)
{
  lr_face_marks_add (marks, LR_TIMELINE_SITUATION, lr_face_marks_get_day (marks, LR_WHEREABOUTS_KNOWN_ON),
                     g_strdup (_("Where the pupil is")), LR_WHEREABOUTS_PLACE);
}

static const LrFaceTimeline timeline = {
  .fields = { LR_WHEREABOUTS_KNOWN_ON, LR_WHEREABOUTS_PLACE, LR_FACE_END },
  .mark = mark,
};

const LrFace lr_whereabouts_face = {
  .kind = &lr_whereabouts_kind,
  .groups = groups,
  .heading = N_("Where the pupil is"),
  .add = N_("Add where the pupil is"),
  .none = N_("Where the pupil is was not recorded yet."),
  .summarise = summarise,
  .tab = "steps",
  .timeline = &timeline,
};
