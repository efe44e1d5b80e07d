/* lr-letter-face.c: a letter that was sent
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-face.h"

#include <glib/gi18n.h>

static const LrFaceGroup groups[] = {
  { NULL, NULL, NULL,
    { { LR_LETTER_KIND }, { LR_LETTER_SENT_ON }, { LR_LETTER_TO }, LR_FACE_LAST } },
  { NULL, NULL, NULL,
    { { LR_LETTER_SLIP }, { LR_LETTER_RETURNED_ON }, { LR_LETTER_NOTE }, LR_FACE_LAST } },
  LR_FACE_LAST_GROUP,
};

static gboolean
shows (LrRecord *letter,
       guint     field)
{
  return field != LR_LETTER_RETURNED_ON || lr_record_get_boolean (letter, LR_LETTER_SLIP) ||
         !lr_record_is_empty (letter, LR_LETTER_RETURNED_ON);
}

static void
summarise (LrRecordSummary *summary,
           LrRecord        *letter,
           LrDay            today)
{
  gboolean returned = !lr_record_is_empty (letter, LR_LETTER_RETURNED_ON);

  summary->title = lr_record_describe (letter, LR_LETTER_KIND);
  summary->text = LR_SUMMARY_JOIN (letter, LR_LETTER_TO, LR_LETTER_NOTE);
  if (returned)
    summary->mark = g_strdup (C_("letter", "Slip is back"));
  else if (lr_record_get_boolean (letter, LR_LETTER_SLIP))
    summary->mark = g_strdup (C_("letter", "Slip not back yet"));
  summary->tone = returned ? LR_TONE_GOOD : LR_TONE_PLAIN;
}

static void
mark (LrFaceMarks *marks)
{
  LrDay returned = lr_face_marks_get_day (marks, LR_LETTER_RETURNED_ON);

  lr_face_marks_add (marks, LR_TIMELINE_MESSAGE, lr_face_marks_get_day (marks, LR_LETTER_SENT_ON),
                     g_strdup (_("Letter")), LR_LETTER_TO);
  if (returned != LR_DAY_NONE)
    lr_face_marks_add (marks, LR_TIMELINE_MESSAGE, returned, g_strdup (_("Slip came back")), LR_FACE_END);
}

static const LrFaceTimeline timeline = {
  .fields = { LR_LETTER_SENT_ON, LR_LETTER_RETURNED_ON, LR_LETTER_TO, LR_FACE_END },
  .mark = mark,
};

static const LrFacePerson people[] = {
  { LR_LETTER_TO, TRUE },
  { LR_FACE_END },
};

const LrFace lr_letter_face = {
  .kind = &lr_letter_kind,
  .groups = groups,
  .heading = N_("Letters"),
  .add = N_("Add a letter"),
  .none = N_("No letter was recorded yet."),
  .people = people,
  .shows = shows,
  .summarise = summarise,
  .tab = "steps",
  .timeline = &timeline,
};
