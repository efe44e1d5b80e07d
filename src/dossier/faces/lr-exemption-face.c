/* lr-exemption-face.c: an exemption from compulsory education or from attending
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-face.h"

#include <glib/gi18n.h>

static const LrFaceGroup groups[] = {
  { NULL, NULL, NULL,
    { { LR_EXEMPTION_GROUND }, { LR_EXEMPTION_FROM_ON }, { LR_EXEMPTION_UNTIL_ON }, LR_FACE_LAST } },
  { N_("Decision"), NULL, NULL,
    { { LR_EXEMPTION_DECIDED_BY }, { LR_EXEMPTION_DOCTOR }, { LR_EXEMPTION_SWV_ADVICE }, LR_FACE_LAST } },
  { N_("Meanwhile"), NULL, NULL,
    { { LR_EXEMPTION_LEARNING }, { LR_EXEMPTION_TALKED_ON, N_("With pupil and parents, on what learning is possible.") },
      { LR_EXEMPTION_NOTE }, LR_FACE_LAST } },
  LR_FACE_LAST_GROUP,
};

static void
summarise (LrRecordSummary *summary,
           LrRecord        *exemption,
           LrDay            today)
{
  LrDay from = lr_record_get_day (exemption, LR_EXEMPTION_FROM_ON);
  LrDay until = lr_record_get_day (exemption, LR_EXEMPTION_UNTIL_ON);

  summary->when = from != LR_DAY_NONE ? lr_record_summary_span (from, until) : g_strdup (_("Since when is not recorded"));
  summary->title = lr_record_describe (exemption, LR_EXEMPTION_GROUND);
  summary->text = LR_SUMMARY_JOIN (exemption, LR_EXEMPTION_DECIDED_BY, LR_EXEMPTION_LEARNING);
  if (from > today)
    summary->mark = g_strdup (C_("exemption", "To come"));
  else if (until != LR_DAY_NONE && until < today)
    summary->mark = g_strdup (C_("exemption", "Ended"));
  else
    summary->mark = g_strdup (C_("exemption", "In force"));
}

static void
mark (LrFaceMarks *marks)
{
  LrDay until = lr_face_marks_get_day (marks, LR_EXEMPTION_UNTIL_ON);

  lr_face_marks_add (marks, LR_TIMELINE_SITUATION, lr_face_marks_get_day (marks, LR_EXEMPTION_FROM_ON),
                     g_strdup (_("Exemption")), LR_EXEMPTION_LEARNING);
  if (until != LR_DAY_NONE)
    lr_face_marks_add (marks, LR_TIMELINE_SITUATION, until, g_strdup (_("Exemption ends")), LR_FACE_END);
}

static const LrFaceTimeline timeline = {
  .fields = { LR_EXEMPTION_FROM_ON, LR_EXEMPTION_UNTIL_ON, LR_EXEMPTION_LEARNING, LR_FACE_END },
  .mark = mark,
};

static const LrFacePerson people[] = {
  { LR_EXEMPTION_DECIDED_BY },
  { LR_EXEMPTION_DOCTOR },
  { LR_FACE_END },
};

const LrFace lr_exemption_face = {
  .kind = &lr_exemption_kind,
  .groups = groups,
  .heading = N_("Exemption"),
  .add = N_("Add an exemption"),
  .none = N_("No exemption was recorded."),
  .hint = N_("From compulsory education (articles 5 and 15), or from attending for a while (article 11)."),
  .people = people,
  .summarise = summarise,
  .tab = "steps",
  .timeline = &timeline,
};
