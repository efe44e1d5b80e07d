/* lr-school-face.c: the school
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-face.h"

#include <glib/gi18n.h>

static const LrFaceGroup groups[] = {
  { NULL, NULL, NULL, { { LR_SCHOOL_NAME }, { LR_SCHOOL_ADDRESS }, { LR_SCHOOL_SECTOR }, LR_FACE_LAST } },
  { N_("Support coordinator"), NULL, NULL,
    { { LR_SCHOOL_COORDINATOR }, { LR_SCHOOL_PHONE }, { LR_SCHOOL_EMAIL }, LR_FACE_LAST } },
  { N_("Region"), NULL, NULL,
    { { LR_SCHOOL_RULESET }, { LR_SCHOOL_SUPPORT_REGION },
      { LR_SCHOOL_WATCH_FROM, N_("What was reached before that day is not open; it stands together, to be looked through once.") },
      LR_FACE_LAST } },
  { N_("School time"), NULL, NULL,
    { { LR_SCHOOL_REGION }, { LR_SCHOOL_LESSON_HOURS }, { LR_SCHOOL_GOOD_FRIDAY },
      { LR_SCHOOL_LIBERATION }, LR_FACE_LAST } },
  { N_("Keeping dossiers"), NULL, NULL,
    { { LR_SCHOOL_DOSSIER_YEARS }, { LR_SCHOOL_ABSENCE_YEARS }, LR_FACE_LAST } },
  LR_FACE_LAST_GROUP,
};

const LrFace lr_school_face = {
  .kind = &lr_school_kind,
  .groups = groups,
};
