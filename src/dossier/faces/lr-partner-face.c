/* lr-partner-face.c: who the school works with
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-face.h"

#include <glib/gi18n.h>

static const LrFaceGroup groups[] = {
  { NULL, NULL, NULL,
    { { LR_PARTNER_NAME }, { LR_PARTNER_ROLE }, { LR_PARTNER_ORGANISATION }, { LR_PARTNER_MUNICIPALITY }, LR_FACE_LAST } },
  { N_("To be reached at"), NULL, NULL, { { LR_PARTNER_PHONE }, { LR_PARTNER_EMAIL }, LR_FACE_LAST } },
  { N_("Offer"), NULL, NULL,
    { { LR_PARTNER_OFFERS }, { LR_PARTNER_FOR_WHOM }, { LR_PARTNER_REFERRAL }, { LR_PARTNER_WAITING },
      { LR_PARTNER_NOTE }, LR_FACE_LAST } },
  LR_FACE_LAST_GROUP,
};

static void
summarise (LrRecordSummary *summary,
           LrRecord        *partner,
           LrDay            today)
{
  summary->title = LR_SUMMARY_JOIN (partner, LR_PARTNER_NAME);
  summary->text = LR_SUMMARY_JOIN (partner, LR_PARTNER_ROLE, LR_PARTNER_ORGANISATION, LR_PARTNER_MUNICIPALITY,
                                   LR_PARTNER_PHONE, LR_PARTNER_EMAIL, LR_PARTNER_OFFERS, LR_PARTNER_WAITING);
}

const LrFace lr_partner_face = {
  .kind = &lr_partner_kind,
  .groups = groups,
  .add = N_("Add an entry"),
  .none = N_("Nobody yet: the attendance officer of each municipality, the youth doctor, the support region, and what the region offers. They can be picked in every dossier. A list of them can be imported."),
  .summarise = summarise,
};
