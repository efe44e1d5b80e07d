/* lr-consent-face.c: consent to share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-face.h"

#include <glib/gi18n.h>

static const LrFaceGroup groups[] = {
  { NULL, NULL, NULL,
    { { LR_CONSENT_RECIPIENT }, { LR_CONSENT_PURPOSE }, { LR_CONSENT_DATA }, { LR_CONSENT_MEDICAL },
      { LR_CONSENT_HELPERS }, { LR_CONSENT_RESTS_ON }, LR_FACE_LAST } },
  { NULL, NULL, NULL,
    { { LR_CONSENT_GIVEN_BY }, { LR_CONSENT_PERSON }, { LR_CONSENT_GIVEN_ON }, LR_FACE_LAST } },
  { NULL, NULL, NULL,
    { { LR_CONSENT_FROM_ON }, { LR_CONSENT_UNTIL_ON }, { LR_CONSENT_WITHDRAWN_ON }, { LR_CONSENT_NOTE }, LR_FACE_LAST } },
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

static gboolean
is_duty (LrRecord *consent)
{
  return lr_record_get_choice (consent, LR_CONSENT_RESTS_ON) == LR_CONSENT_RESTS_ON_DUTY;
}

static void
summarise (LrRecordSummary *summary,
           LrRecord        *consent,
           LrDay            today)
{
  LrDay given = lr_record_get_day (consent, LR_CONSENT_GIVEN_ON);
  LrDay from = lr_record_get_day (consent, LR_CONSENT_FROM_ON);
  LrDay until = lr_record_get_day (consent, LR_CONSENT_UNTIL_ON);
  LrDay withdrawn = lr_record_get_day (consent, LR_CONSENT_WITHDRAWN_ON);

  summary->title = LR_SUMMARY_JOIN (consent, LR_CONSENT_RECIPIENT, LR_CONSENT_PURPOSE);
  summary->text = LR_SUMMARY_JOIN (consent, LR_CONSENT_GIVEN_BY, LR_CONSENT_PERSON, LR_CONSENT_DATA, LR_CONSENT_NOTE);
  if (withdrawn != LR_DAY_NONE && withdrawn <= today && !is_duty (consent))
    set_mark (summary, C_("consent", "Withdrawn"), LR_TONE_BAD);
  else if (until != LR_DAY_NONE && until < today)
    set_mark (summary, C_("consent", "Expired"), LR_TONE_WARNING);
  else if ((from != LR_DAY_NONE && from > today) || (given != LR_DAY_NONE && given > today))
    set_mark (summary, C_("consent", "Not yet"), LR_TONE_PLAIN);
  else if (is_duty (consent))
    set_mark (summary, C_("consent", "By law"), LR_TONE_PLAIN);
  else
    set_mark (summary, C_("consent", "Given"), LR_TONE_GOOD);
}

static void
mark (LrFaceMarks *marks)
{
  /* The report itself stands there. */
  if (lr_face_marks_get_choice (marks, LR_CONSENT_RESTS_ON) == LR_CONSENT_RESTS_ON_DUTY)
    return;

  lr_face_marks_add (marks, LR_TIMELINE_CONSENT, lr_face_marks_get_day (marks, LR_CONSENT_GIVEN_ON),
                     g_strdup (_("Consent")), LR_CONSENT_RECIPIENT);
  lr_face_marks_add (marks, LR_TIMELINE_CONSENT, lr_face_marks_get_day (marks, LR_CONSENT_WITHDRAWN_ON),
                     g_strdup (_("Consent withdrawn")), LR_CONSENT_RECIPIENT);
}

static const LrFaceTimeline timeline = {
  .fields = { LR_CONSENT_GIVEN_ON, LR_CONSENT_RECIPIENT, LR_CONSENT_WITHDRAWN_ON, LR_CONSENT_RESTS_ON, LR_FACE_END },
  .mark = mark,
};

/* Nobody gives what the law asks; all parents together have no one name. */
static gboolean
shows (LrRecord *consent,
       guint     field)
{
  switch (field)
    {
    case LR_CONSENT_GIVEN_BY:
    case LR_CONSENT_MEDICAL:
    case LR_CONSENT_HELPERS:
    case LR_CONSENT_WITHDRAWN_ON:
      return !is_duty (consent);

    case LR_CONSENT_PERSON:
      return !is_duty (consent) && lr_record_get_choice (consent, LR_CONSENT_GIVEN_BY) != LR_CONSENT_GIVEN_BY_PARENTS &&
             lr_record_get_choice (consent, LR_CONSENT_GIVEN_BY) != LR_CONSENT_GIVEN_BY_BOTH;

    default:
      return TRUE;
    }
}

static const LrFacePerson people[] = {
  { LR_CONSENT_RECIPIENT },
  { LR_CONSENT_PERSON },
  { LR_FACE_END },
};

const LrFace lr_consent_face = {
  .kind = &lr_consent_kind,
  .groups = groups,
  .heading = N_("Consent to share"),
  .add = N_("Add a consent"),
  .none = N_("No consent was recorded yet."),
  .people = people,
  .shows = shows,
  .summarise = summarise,
  .tab = "parties",
  .timeline = &timeline,
};
