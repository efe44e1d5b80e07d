/* lr-plan-face.c: a plan of approach
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-face.h"

#include <glib/gi18n.h>

/* The plan from top to bottom, as it is also printed. */
static const LrFaceGroup groups[] = {
  { N_("What Is Going On"),
    N_("What keeps the pupil at home, and what helps? Write so that pupil and parents can read along."),
    NULL,
    { { LR_PLAN_FAMILY, N_("Who lives at home, what is going on there, what is strong?") },
      { LR_PLAN_CHILD, N_("What is the pupil good at, what is hard, what does a good day look like?") },
      { LR_PLAN_MEDICAL, N_("Only what is needed to understand the absence, and who has been seen.") },
      { LR_PLAN_SCHOOL, N_("What happens at school, what has been tried, what worked?") },
      LR_FACE_LAST } },
  { N_("What Pupil and Parents Want"),
    N_("Their own words come first. Ask the pupil too, however young."),
    NULL,
    { { LR_PLAN_VOICE, N_("What the pupil says about it, as it was said.") },
      { LR_PLAN_PUPIL_WANTS, NULL },
      { LR_PLAN_PARENTS_WANT, NULL },
      LR_FACE_LAST } },
  { N_("Goals"),
    N_("A few goals that everyone agrees with, so plain that you can tell whether they are reached."),
    &lr_goal_kind, { LR_FACE_LAST } },
  { N_("Actions"),
    N_("Who does what, and by when. Tick what is done."),
    &lr_agreement_kind, { LR_FACE_LAST } },
  { N_("Who Keeps It Going"),
    N_("One person watches over the whole, and everyone knows whom to call."),
    NULL,
    { { LR_PLAN_CONTACTS, N_("For each partner: who it is and how to reach them.") },
      { LR_PLAN_INFORMING, N_("How often, how, and who starts.") },
      { LR_PLAN_REGIE, NULL },
      LR_FACE_LAST } },
  { N_("Adapted Programme"),
    N_("Small steps back: how many hours in which week, and how many it became."),
    &lr_build_up_kind,
    { { LR_PLAN_PROGRAMME, N_("Which lessons, where, with whom, and what if a day goes wrong?") },
      { LR_PLAN_RETURN_PLAN, N_("Needed when there are fewer teaching hours (Variawet): how and when the full timetable returns.") },
      { LR_PLAN_VARIAWET_UNTIL, N_("The last day of the approval of fewer hours.") },
      LR_FACE_LAST } },
  { N_("Way to a Fitting Place"),
    N_("If it is not going to be this school, or not only school."),
    NULL,
    { { LR_PLAN_ROUTE, N_("Which school, arrangement or care, who applies for it, and what bridges the time until then?") },
      LR_FACE_LAST } },
  { N_("Looking Back and Ahead"),
    N_("Agree now when you look at it again."),
    NULL,
    { { LR_PLAN_EVALUATION, N_("What has the plan brought so far? Fill this in when you look back.") },
      { LR_PLAN_FEEDBACK_ON, N_("The day on which everyone hears how it goes.") },
      { LR_PLAN_TERM_ON, N_("Is the goal not reached by then, the case moves on to the next step.") },
      { LR_PLAN_INSUFFICIENT_ON, N_("Only when you concluded together that this plan does not bring enough.") },
      { LR_PLAN_OPP_REFERENCE, NULL },
      LR_FACE_LAST } },
  { N_("Signing"),
    N_("On paper there is room for everyone to sign as seen, and for parents and pupil to agree "
       "with the part on actions (handelingsdeel). Print the plan when you are done."),
    NULL, { LR_FACE_LAST } },
  LR_FACE_LAST_GROUP,
};

static void
mark (LrFaceMarks *marks)
{
  gint64 version = lr_face_marks_get_integer (marks, LR_PLAN_VERSION);

  lr_face_marks_add (marks, LR_TIMELINE_PLAN, lr_face_marks_get_day (marks, LR_PLAN_MADE_ON),
                     version > 0 ? g_strdup_printf (_("Plan of approach, version %d"), (int) version)
                                 : g_strdup (_("Plan of approach")),
                     LR_FACE_END);
}

static const LrFaceTimeline timeline = {
  .fields = { LR_PLAN_MADE_ON, LR_PLAN_VERSION, LR_PLAN_FEEDBACK_ON, LR_FACE_END },
  .mark = mark,
  .next_on = LR_PLAN_FEEDBACK_ON,
  .next_sign = LR_TIMELINE_PLAN,
  .next_title = N_("Feedback on the plan"),
};

static const LrFacePerson people[] = {
  { LR_PLAN_REGIE },
  { LR_FACE_END },
};

const LrFace lr_plan_face = {
  .kind = &lr_plan_kind,
  .deed = N_("To the _Plan…"),
  .people = people,
  .groups = groups,
  .tab = "plan",
  .whole = TRUE,
  .timeline = &timeline,
};
