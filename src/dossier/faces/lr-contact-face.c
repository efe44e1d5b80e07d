/* lr-contact-face.c: a contact moment
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-face.h"

#include <glib/gi18n.h>

#include "lr-words.h"

static const LrFaceGroup groups[] = {
  { NULL, NULL, NULL,
    { { LR_CONTACT_HELD_ON }, { LR_CONTACT_TIME }, { LR_CONTACT_HOW }, { LR_CONTACT_WITH },
      { LR_CONTACT_ROLES }, { LR_CONTACT_SUBJECT }, LR_FACE_LAST } },
  { NULL, NULL, NULL, { { LR_CONTACT_SAID }, LR_FACE_LAST } },
  { NULL, NULL, NULL, { { LR_CONTACT_AGREEMENTS }, { LR_CONTACT_NEXT_ON }, LR_FACE_LAST } },
  { N_("Who does what"), N_("What is promised for a day is asked after on that day."), &lr_agreement_kind, { LR_FACE_LAST } },
  LR_FACE_LAST_GROUP,
};

static void
summarise (LrRecordSummary *summary,
           LrRecord        *contact,
           LrDay            today)
{
  LrDay next = lr_record_get_day (contact, LR_CONTACT_NEXT_ON);

  summary->title = LR_SUMMARY_JOIN (contact, LR_CONTACT_HOW, LR_CONTACT_WITH, LR_CONTACT_SUBJECT);
  summary->text = LR_SUMMARY_JOIN (contact, LR_CONTACT_SAID, LR_CONTACT_AGREEMENTS);
  if (next >= today)
    {
      g_autofree char *day = lr_day_format (next, LR_DAY_SHORT);

      /* Translators: the day of the next contact. */
      summary->mark = g_strdup_printf (_("Next: %s"), day);
    }
}

static LrTimelineSign
get_sign (int how)
{
  switch (how)
    {
    case LR_CONTACT_HOW_VISIT:
      return LR_TIMELINE_VISIT;
    case LR_CONTACT_HOW_SCHOOL:
      return LR_TIMELINE_TALK;
    case LR_CONTACT_HOW_PHONE:
    case LR_CONTACT_HOW_VIDEO:
      return LR_TIMELINE_PHONE;
    case LR_CONTACT_HOW_MESSAGE:
    case LR_CONTACT_HOW_LETTER:
      return LR_TIMELINE_MESSAGE;
    default:
      return LR_TIMELINE_OTHER_CONTACT;
    }
}

static void
mark (LrFaceMarks *marks)
{
  lr_face_marks_add (marks, get_sign (lr_face_marks_get_choice (marks, LR_CONTACT_HOW)),
                     lr_face_marks_get_day (marks, LR_CONTACT_HELD_ON),
                     lr_face_marks_dup_choice (marks, LR_CONTACT_HOW, _("Contact")), LR_CONTACT_SUBJECT);
}

static const LrFaceTimeline timeline = {
  .fields = { LR_CONTACT_HELD_ON, LR_CONTACT_HOW, LR_CONTACT_SUBJECT, LR_CONTACT_NEXT_ON, LR_FACE_END },
  .mark = mark,
  .next_on = LR_CONTACT_NEXT_ON,
  .next_sign = LR_TIMELINE_OTHER_CONTACT,
  .next_title = N_("Next contact"),
};

static const LrFacePerson people[] = {
  { LR_CONTACT_WITH, .several = TRUE, .role = LR_CONTACT_ROLES },
  { LR_FACE_END },
};

const LrFace lr_contact_face = {
  .kind = &lr_contact_kind,
  .deed = N_("Record the _Contact…"),
  .groups = groups,
  .add = N_("_Add With All Fields…"),
  .icon = "chat-message-new-symbolic",
  .none = N_("No contact moments yet"),
  .hint = N_("Write down what was said, at once: a note of two lines is worth more than a page tomorrow."),
  .people = people,
  .summarise = summarise,
  .tab = "contact",
  .timeline = &timeline,
};
