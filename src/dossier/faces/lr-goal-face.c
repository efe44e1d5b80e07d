/* lr-goal-face.c: a goal of a plan
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-face.h"

#include <glib/gi18n.h>

#include "lr-words.h"

static const LrFaceGroup groups[] = {
  { NULL, NULL, NULL,
    { { LR_GOAL_SPECIFIC, N_("What exactly will be different? One sentence that everyone understands.") },
      { LR_GOAL_MEASURABLE, N_("By what will we know? A number of lessons, days or weeks helps.") },
      { LR_GOAL_AGREED_BY, NULL },
      { LR_GOAL_REALISTIC, N_("What helps, and what has to be arranged first?") },
      { LR_GOAL_DUE_ON, NULL },
      { LR_GOAL_RESULT, N_("Fill this in when you look back together.") },
      LR_FACE_LAST } },
  LR_FACE_LAST_GROUP,
};

static void
summarise (LrRecordSummary *summary,
           LrRecord        *goal,
           LrDay            today)
{
  LrDay due_on = lr_record_get_day (goal, LR_GOAL_DUE_ON);
  gboolean is_reached = !lr_record_is_empty (goal, LR_GOAL_RESULT);
  g_autofree char *day = due_on != LR_DAY_NONE ? lr_day_format (due_on, LR_DAY_SHORT) : NULL;

  summary->title = LR_SUMMARY_JOIN (goal, LR_GOAL_SPECIFIC);
  if (day != NULL)
    summary->text = g_strdup_printf (is_reached ? _("Reached by %s; the result is written down")
                                                : _("Reached by %s"), day);
  else
    summary->text = g_strdup (is_reached ? _("The result is written down") : _("Without a date so far"));
}

static const LrFacePerson people[] = {
  { LR_GOAL_AGREED_BY, .several = TRUE },
  { LR_FACE_END },
};

const LrFace lr_goal_face = {
  .kind = &lr_goal_kind,
  .groups = groups,
  .add = N_("Add _Goal"),
  .none = N_("No goals."),
  .people = people,
  .summarise = summarise,
  .tab = "plan",
};
