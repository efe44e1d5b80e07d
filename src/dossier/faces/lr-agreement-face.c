/* lr-agreement-face.c: who does what by when
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-face.h"

#include <glib/gi18n.h>

#include "lr-words.h"

static const LrFaceGroup groups[] = {
  { NULL, NULL, NULL, { { LR_AGREEMENT_WHAT }, { LR_AGREEMENT_WHO }, { LR_AGREEMENT_DUE_ON }, { LR_AGREEMENT_DONE_ON },
                        LR_FACE_LAST } },
  LR_FACE_LAST_GROUP,
};

static const int line[] = { LR_AGREEMENT_WHAT, LR_AGREEMENT_WHO, LR_AGREEMENT_DUE_ON, LR_FACE_END };

static const LrFacePerson people[] = {
  { LR_AGREEMENT_WHO, .several = TRUE },
  { LR_FACE_END },
};

static void
summarise (LrRecordSummary *summary,
           LrRecord        *agreement,
           LrDay            today)
{
  LrDay due = lr_record_get_day (agreement, LR_AGREEMENT_DUE_ON);
  LrDay done = lr_record_get_day (agreement, LR_AGREEMENT_DONE_ON);
  g_autofree char *day = lr_day_format (done != LR_DAY_NONE ? done : due, LR_DAY_SHORT);

  summary->title = LR_SUMMARY_JOIN (agreement, LR_AGREEMENT_WHAT);
  summary->text = LR_SUMMARY_JOIN (agreement, LR_AGREEMENT_WHO);
  if (done != LR_DAY_NONE)
    {
      /* Translators: the day on which something that was promised was done. */
      summary->mark = g_strdup_printf (C_("agreement", "Done on %s"), day);
      summary->tone = LR_TONE_GOOD;
    }
  else if (due != LR_DAY_NONE)
    {
      /* Translators: the day by which something was promised. */
      summary->mark = g_strdup_printf (C_("agreement", "By %s"), day);
      summary->tone = due < today ? LR_TONE_WARNING : LR_TONE_PLAIN;
    }
}

const LrFace lr_agreement_face = {
  .kind = &lr_agreement_kind,
  .groups = groups,
  .line = line,
  .done = LR_AGREEMENT_DONE_ON,
  .heading = N_("What was promised"),
  .add = N_("Add _Action"),
  .none = N_("No actions."),
  .hint = N_("In a plan, a meeting or a contact: who does what by when. On its day it stands on Vandaag."),
  .people = people,
  .summarise = summarise,
  .tab = "steps",
};
