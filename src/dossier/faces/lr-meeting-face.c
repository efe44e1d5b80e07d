/* lr-meeting-face.c: a meeting
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-face.h"

#include <glib/gi18n.h>

static const LrFaceGroup groups[] = {
  { NULL, NULL, NULL,
    { { LR_MEETING_KIND }, { LR_MEETING_HELD_ON }, { LR_MEETING_TIME }, { LR_MEETING_PLACE },
      { LR_MEETING_CHAIR }, { LR_MEETING_MINUTES_BY }, LR_FACE_LAST } },
  { N_("At the Table"), NULL, &lr_participant_kind, { LR_FACE_LAST } },
  { NULL, NULL, NULL, { { LR_MEETING_PURPOSE }, { LR_MEETING_AGENDA }, LR_FACE_LAST } },
  { N_("What was discussed"), NULL, NULL,
    { { LR_MEETING_SITUATION }, { LR_MEETING_PUPIL_WISHES }, { LR_MEETING_PARENT_WISHES },
      { LR_MEETING_ANALYSIS }, { LR_MEETING_OPEN_QUESTIONS }, LR_FACE_LAST } },
  { N_("Agreements"), NULL, &lr_agreement_kind, { LR_FACE_LAST } },
  { N_("Before we leave the room"), NULL, NULL,
    { { LR_MEETING_ALL_SAID }, { LR_MEETING_GOAL_CLEAR }, { LR_MEETING_REGIE_CLEAR },
      { LR_MEETING_ACTIONS_CLEAR }, LR_FACE_LAST } },
  { NULL, NULL, NULL,
    { { LR_MEETING_PROCESS_MANAGER }, { LR_MEETING_SHARING }, { LR_MEETING_NEXT_ON }, LR_FACE_LAST } },
  LR_FACE_LAST_GROUP,
};

static void
summarise (LrRecordSummary *summary,
           LrRecord        *meeting,
           LrDay            today)
{
  summary->title = LR_SUMMARY_JOIN (meeting, LR_MEETING_KIND, LR_MEETING_TIME, LR_MEETING_PLACE);
  summary->text = LR_SUMMARY_JOIN (meeting, LR_MEETING_PURPOSE, LR_MEETING_SITUATION);
  if (lr_record_get_day (meeting, LR_MEETING_HELD_ON) > today)
    summary->mark = g_strdup (C_("meeting", "Planned"));
}

static void
mark (LrFaceMarks *marks)
{
  int kind = lr_face_marks_get_choice (marks, LR_MEETING_KIND);

  lr_face_marks_add (marks,
                     kind == LR_MEETING_KIND_ACTION_TABLE ? LR_TIMELINE_ACTION_TABLE : LR_TIMELINE_MEETING,
                     lr_face_marks_get_day (marks, LR_MEETING_HELD_ON),
                     lr_face_marks_dup_choice (marks, LR_MEETING_KIND, _("Meeting")), LR_FACE_END);
}

static const LrFaceTimeline timeline = {
  .fields = { LR_MEETING_HELD_ON, LR_MEETING_KIND, LR_MEETING_NEXT_ON, LR_FACE_END },
  .mark = mark,
  .next_on = LR_MEETING_NEXT_ON,
  .next_sign = LR_TIMELINE_MEETING,
  .next_title = N_("Next meeting"),
};

static const LrFacePerson people[] = {
  { LR_MEETING_CHAIR },
  { LR_MEETING_MINUTES_BY },
  { LR_MEETING_PROCESS_MANAGER },
  { LR_FACE_END },
};

const LrFace lr_meeting_face = {
  .kind = &lr_meeting_kind,
  .deed = N_("Record the _Meeting…"),
  .groups = groups,
  .add = N_("_Add Meeting…"),
  .icon = "x-office-calendar-symbolic",
  .none = N_("No meetings yet"),
  .hint = N_("Plan an MDO, a talk with the parents or the support team, and keep what was discussed and agreed."),
  .people = people,
  .summarise = summarise,
  .tab = "meetings",
  .timeline = &timeline,
};
