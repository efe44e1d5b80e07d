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
  { 0 },
};

const LrFace lr_offer_face = {
  .kind = &lr_offer_kind,
  .people = people,
  .tab = "timeline",
  .apart = TRUE,
  .timeline = &timeline,
};
