/* lr-pupil-face.c: a pupil
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-face.h"

#include <glib/gi18n.h>

static const LrFaceGroup groups[] = {
  { NULL, NULL, NULL,
    { { LR_PUPIL_FIRST_NAME }, { LR_PUPIL_PREFIX }, { LR_PUPIL_LAST_NAME }, { LR_PUPIL_NUMBER },
      { LR_PUPIL_BORN_ON }, LR_FACE_LAST } },
  { N_("School"), NULL, NULL,
    { { LR_PUPIL_CLASS }, { LR_PUPIL_MENTOR }, { LR_PUPIL_STATUS }, { LR_PUPIL_LEFT_ON },
      { LR_PUPIL_SECTOR }, { LR_PUPIL_RULESET }, LR_FACE_LAST } },
  { N_("At home"), NULL, NULL,
    { { LR_PUPIL_THREATENING }, { LR_PUPIL_THREATENING_ON }, { LR_PUPIL_REASON },
      { LR_PUPIL_PROBLEM }, { LR_PUPIL_JUDGEMENT }, { LR_PUPIL_JUDGED_ON }, LR_FACE_LAST } },
  { N_("Duty to attend"), NULL, NULL,
    { { LR_PUPIL_START_QUALIFICATION }, LR_FACE_LAST } },
  { N_("To be reached at"), NULL, NULL,
    { { LR_PUPIL_TOWN },
      { LR_PUPIL_MUNICIPALITY, N_("Whose attendance officer it is.") }, { LR_PUPIL_PHONE }, { LR_PUPIL_EMAIL }, LR_FACE_LAST } },
  { NULL, NULL, NULL, { { LR_PUPIL_NOTE }, LR_FACE_LAST } },
  LR_FACE_LAST_GROUP,
};

/* The date belongs to the answer: it comes with it and goes with it. */
static void
date_answer (LrRecord *record,
             gboolean  answered,
             guint     date,
             LrDay     today)
{
  if (!answered)
    lr_record_set_integer (record, date, LR_DAY_NONE);
  else if (lr_record_is_empty (record, date))
    lr_record_set_integer (record, date, today);
}

static gboolean
has_left (LrRecord *pupil)
{
  return lr_record_get_choice (pupil, LR_PUPIL_STATUS) == LR_PUPIL_STATUS_LEFT;
}

static void
apply (LrRecord *pupil,
       guint     changed,
       LrDay     today)
{
  if (changed == LR_PUPIL_THREATENING)
    date_answer (pupil, lr_record_get_boolean (pupil, LR_PUPIL_THREATENING), LR_PUPIL_THREATENING_ON, today);
  else if (changed == LR_PUPIL_JUDGEMENT)
    date_answer (pupil, !lr_record_is_empty (pupil, LR_PUPIL_JUDGEMENT), LR_PUPIL_JUDGED_ON, today);
  else if (changed == LR_PUPIL_STATUS)
    date_answer (pupil, has_left (pupil), LR_PUPIL_LEFT_ON, today);
}

static gboolean
shows (LrRecord *pupil,
       guint     field)
{
  if (field == LR_PUPIL_THREATENING_ON)
    return lr_record_get_boolean (pupil, LR_PUPIL_THREATENING);
  if (field == LR_PUPIL_JUDGED_ON)
    return !lr_record_is_empty (pupil, LR_PUPIL_JUDGEMENT);
  if (field == LR_PUPIL_LEFT_ON)
    return has_left (pupil);

  return TRUE;
}

const LrFace lr_pupil_face = {
  .kind = &lr_pupil_kind,
  .groups = groups,
  .apply = apply,
  .shows = shows,
};
