/* lr-consent-face.c: consent to share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-face.h"

#include <glib/gi18n.h>

static const LrFaceGroup groups[] = {
  { NULL, NULL, NULL,
    { { LR_CONSENT_GIVEN_BY }, { LR_CONSENT_GIVEN_ON }, { LR_CONSENT_RECIPIENT },
      { LR_CONSENT_PURPOSE }, LR_FACE_LAST } },
  { NULL, NULL, NULL,
    { { LR_CONSENT_UNTIL_ON }, { LR_CONSENT_WITHDRAWN_ON }, { LR_CONSENT_NOTE }, LR_FACE_LAST } },
  LR_FACE_LAST_GROUP,
};

static void
set_mark (LrRecordSummary *summary,
          const char      *mark,
          LrTone           tone)
{
  summary->mark = g_strdup (mark);
  summary->tone = tone;
}

static void
summarise (LrRecordSummary *summary,
           LrRecord        *consent,
           LrDay            today)
{
  LrDay until = lr_record_get_day (consent, LR_CONSENT_UNTIL_ON);

  summary->title = LR_SUMMARY_JOIN (consent, LR_CONSENT_RECIPIENT, LR_CONSENT_PURPOSE);
  summary->text = LR_SUMMARY_JOIN (consent, LR_CONSENT_GIVEN_BY, LR_CONSENT_NOTE);
  if (!lr_record_is_empty (consent, LR_CONSENT_WITHDRAWN_ON))
    set_mark (summary, C_("consent", "Withdrawn"), LR_TONE_BAD);
  else if (until != LR_DAY_NONE && until < today)
    set_mark (summary, C_("consent", "Expired"), LR_TONE_WARNING);
  else
    set_mark (summary, C_("consent", "Given"), LR_TONE_GOOD);
}

static void
mark (LrFaceMarks *marks)
{
  lr_face_marks_add (marks, LR_TIMELINE_CONSENT, lr_face_marks_get_day (marks, LR_CONSENT_GIVEN_ON),
                     g_strdup (_("Consent")), LR_CONSENT_RECIPIENT);
  lr_face_marks_add (marks, LR_TIMELINE_CONSENT, lr_face_marks_get_day (marks, LR_CONSENT_WITHDRAWN_ON),
                     g_strdup (_("Consent withdrawn")), LR_CONSENT_RECIPIENT);
}

static const LrFaceTimeline timeline = {
  .fields = { LR_CONSENT_GIVEN_ON, LR_CONSENT_RECIPIENT, LR_CONSENT_WITHDRAWN_ON, LR_FACE_END },
  .mark = mark,
};

static const LrFacePerson people[] = {
  { LR_CONSENT_RECIPIENT },
  { 0 },
};

const LrFace lr_consent_face = {
  .kind = &lr_consent_kind,
  .groups = groups,
  .heading = N_("Consent to share"),
  .add = N_("Add a consent"),
  .none = N_("No consent was recorded yet."),
  .people = people,
  .summarise = summarise,
  .tab = "parties",
  .timeline = &timeline,
};
