/* lr-offer-face.c: an offer of education or care
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-face.h"

#include <glib/gi18n.h>

static void
mark (LrFaceMarks *marks)
{
  lr_face_marks_add (marks, LR_TIMELINE_OFFER, lr_face_marks_get_day (marks, LR_OFFER_OFFERED_ON),
                     g_strdup (_("Offer")), LR_OFFER_WHAT);
}

static const LrFaceTimeline timeline = {
  .fields = { LR_OFFER_OFFERED_ON, LR_OFFER_WHAT, LR_FACE_END },
  .mark = mark,
};

static const LrFacePerson people[] = {
  { LR_OFFER_BY },
  { LR_FACE_END },
};

static LrTone
get_tone (int answer)
{
  if (answer == LR_OFFER_ANSWER_ACCEPTED)
    return LR_TONE_GOOD;

  return answer == LR_OFFER_ANSWER_DECLINED ? LR_TONE_WARNING : LR_TONE_PLAIN;
}

static void
summarise (LrRecordSummary *summary,
           LrRecord        *offer,
           LrDay            today)
{
  summary->title = LR_SUMMARY_JOIN (offer, LR_OFFER_WHAT);
  summary->text = LR_SUMMARY_JOIN (offer, LR_OFFER_BY, LR_OFFER_NOTE);
  summary->mark = lr_record_describe (offer, LR_OFFER_ANSWER);
  summary->tone = get_tone (lr_record_get_choice (offer, LR_OFFER_ANSWER));
}

const LrFace lr_offer_face = {
  .kind = &lr_offer_kind,
  .heading = N_("Offer of education or help"),
  .add = N_("Add an offer"),
  .none = N_("No offer was recorded yet."),
  .people = people,
  .summarise = summarise,
  .tab = "steps",
  .timeline = &timeline,
};
