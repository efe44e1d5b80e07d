/* lr-application-face.c: an application to another school
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-face.h"

#include <glib/gi18n.h>

static const LrFaceGroup groups[] = {
  { NULL, N_("That school decides within six weeks, and may take four weeks more."), NULL,
    { { LR_APPLICATION_SCHOOL }, { LR_APPLICATION_APPLIED_ON }, { LR_APPLICATION_EXTENDED }, LR_FACE_LAST } },
  { N_("Answer"), NULL, NULL,
    { { LR_APPLICATION_ANSWER }, { LR_APPLICATION_ANSWERED_ON }, { LR_APPLICATION_PLACE }, { LR_APPLICATION_NOTE },
      LR_FACE_LAST } },
  LR_FACE_LAST_GROUP,
};

static LrTone
get_tone (int answer)
{
  if (answer == LR_APPLICATION_ANSWER_ACCEPTED || answer == LR_APPLICATION_ANSWER_TEMPORARY)
    return LR_TONE_GOOD;

  return answer == LR_APPLICATION_ANSWER_DECLINED ? LR_TONE_WARNING : LR_TONE_PLAIN;
}

static void
summarise (LrRecordSummary *summary,
           LrRecord        *application,
           LrDay            today)
{
  summary->title = LR_SUMMARY_JOIN (application, LR_APPLICATION_SCHOOL);
  summary->text = LR_SUMMARY_JOIN (application, LR_APPLICATION_PLACE, LR_APPLICATION_NOTE);
  summary->mark = lr_record_is_empty (application, LR_APPLICATION_ANSWER)
                  ? g_strdup (C_("application", "No answer yet"))
                  : lr_record_describe (application, LR_APPLICATION_ANSWER);
  summary->tone = get_tone (lr_record_get_choice (application, LR_APPLICATION_ANSWER));
}

/* An answer was given on some day. */
static void
apply (LrRecord *record,
       guint     changed,
       LrDay     today)
{
  if (changed == LR_APPLICATION_ANSWER && !lr_record_is_empty (record, LR_APPLICATION_ANSWER) &&
      lr_record_is_empty (record, LR_APPLICATION_ANSWERED_ON))
    lr_record_set_integer (record, LR_APPLICATION_ANSWERED_ON, today);
}

static void
mark (LrFaceMarks *marks)
{
  LrDay answered = lr_face_marks_get_day (marks, LR_APPLICATION_ANSWERED_ON);

  lr_face_marks_add (marks, LR_TIMELINE_OFFER, lr_face_marks_get_day (marks, LR_APPLICATION_APPLIED_ON),
                     g_strdup (_("Applied to another school")), LR_APPLICATION_SCHOOL);
  if (answered != LR_DAY_NONE)
    lr_face_marks_add (marks, LR_TIMELINE_OFFER, answered, g_strdup (_("Answer of another school")),
                       LR_APPLICATION_SCHOOL);
}

static const LrFaceTimeline timeline = {
  .fields = { LR_APPLICATION_APPLIED_ON, LR_APPLICATION_ANSWERED_ON, LR_APPLICATION_SCHOOL, LR_FACE_END },
  .mark = mark,
};

const LrFace lr_application_face = {
  .kind = &lr_application_kind,
  .groups = groups,
  .heading = N_("Application to another school"),
  .add = N_("Add an application"),
  .none = N_("No application to another school was recorded."),
  .apply = apply,
  .summarise = summarise,
  .tab = "steps",
  .timeline = &timeline,
};
