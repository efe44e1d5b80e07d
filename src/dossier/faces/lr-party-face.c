/* lr-party-face.c: somebody who is involved
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-face.h"

#include <glib/gi18n.h>

static const LrFaceGroup groups[] = {
  { NULL, NULL, NULL,
    { { LR_PARTY_NAME }, { LR_PARTY_ROLE }, { LR_PARTY_ORGANISATION }, { LR_PARTY_CUSTODY },
      { LR_PARTY_CONTACT }, LR_FACE_LAST } },
  { N_("To be reached at"), NULL, NULL, { { LR_PARTY_PHONE }, { LR_PARTY_EMAIL }, LR_FACE_LAST } },
  { N_("Letters"), NULL, NULL,
    { { LR_PARTY_SALUTATION }, { LR_PARTY_STREET }, { LR_PARTY_POSTCODE }, { LR_PARTY_TOWN }, { LR_PARTY_LANGUAGE },
      { LR_PARTY_INTERPRETER }, { LR_PARTY_OWN_COPY }, { LR_PARTY_NO_LETTERS }, LR_FACE_LAST } },
  { N_("Involved"), NULL, NULL,
    { { LR_PARTY_SINCE_ON }, { LR_PARTY_UNTIL_ON }, { LR_PARTY_NOTE }, LR_FACE_LAST } },
  LR_FACE_LAST_GROUP,
};

static gboolean
is_parent (LrRecord *party)
{
  return lr_record_get_choice (party, LR_PARTY_ROLE) == LR_PARTY_ROLE_PARENT;
}

static gboolean
shows (LrRecord *party,
       guint     field)
{
  switch (field)
    {
    case LR_PARTY_CUSTODY:
    case LR_PARTY_LANGUAGE:
    case LR_PARTY_INTERPRETER:
    case LR_PARTY_OWN_COPY:
    case LR_PARTY_NO_LETTERS:
      return is_parent (party);
    default:
      return TRUE;
    }
}

static void
begin (LrRecord  *party,
       GPtrArray *siblings,
       LrDay      today)
{
  lr_record_set_integer (party, LR_PARTY_SINCE_ON, today);
}

/* Since when matters little: it is no list of events. */
static void
summarise (LrRecordSummary *summary,
           LrRecord        *party,
           LrDay            today)
{
  summary->when = g_strdup ("");
  summary->title = LR_SUMMARY_JOIN (party, LR_PARTY_NAME);
  summary->text = LR_SUMMARY_JOIN (party, LR_PARTY_ROLE, LR_PARTY_ORGANISATION, LR_PARTY_PHONE, LR_PARTY_EMAIL);
  if (lr_record_get_boolean (party, LR_PARTY_CONTACT))
    summary->mark = g_strdup (_("Contact person"));
  else if (is_parent (party) && lr_record_get_boolean (party, LR_PARTY_CUSTODY))
    summary->mark = g_strdup (_("Custody"));
}

static const LrFacePerson people[] = {
  { LR_PARTY_NAME, .role = LR_PARTY_ROLE, .organisation = LR_PARTY_ORGANISATION, .phone = LR_PARTY_PHONE,
    .email = LR_PARTY_EMAIL },
  { LR_FACE_END },
};

const LrFace lr_party_face = {
  .kind = &lr_party_kind,
  .groups = groups,
  .heading = N_("Involved"),
  .add = N_("Add a party"),
  .none = N_("Nobody yet. Begin with the parents and the mentor."),
  .people = people,
  .shows = shows,
  .begin = begin,
  .summarise = summarise,
  .tab = "parties",
};
