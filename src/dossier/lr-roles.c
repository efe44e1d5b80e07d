/* lr-roles.c: on which side somebody stands who is involved with a pupil
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-roles.h"

/* One more than any has. */
#define MAX_STEMS 7

static const struct
{
  LrSide      side;
  const char *stems[MAX_STEMS];
} roles[LR_PARTY_ROLE_END + 1] = {
  [LR_PARTY_ROLE_NONE]                 = { LR_SIDE_CARE },
  [LR_PARTY_ROLE_PUPIL]                = { LR_SIDE_FAMILY },
  [LR_PARTY_ROLE_PARENT]               = { LR_SIDE_FAMILY },
  [LR_PARTY_ROLE_MENTOR]               = { LR_SIDE_SCHOOL },
  [LR_PARTY_ROLE_ABSENCE_COORDINATOR]  = { LR_SIDE_SCHOOL },
  [LR_PARTY_ROLE_SUPPORT_COORDINATOR]  = { LR_SIDE_SCHOOL },
  [LR_PARTY_ROLE_SCHOOL_LEADER]        = { LR_SIDE_SCHOOL },
  [LR_PARTY_ROLE_SCHOOL_BOARD]         = { LR_SIDE_SCHOOL },
  [LR_PARTY_ROLE_SWV_CONTACT]          = { LR_SIDE_PARTNER },
  [LR_PARTY_ROLE_SWV_COORDINATOR]      = { LR_SIDE_PARTNER },
  [LR_PARTY_ROLE_LPA]                  = { LR_SIDE_PARTNER },
  [LR_PARTY_ROLE_ACTION_TABLE_CHAIR]   = { LR_SIDE_PARTNER },
  [LR_PARTY_ROLE_PARENT_OFFICER]       = { LR_SIDE_PARTNER },
  [LR_PARTY_ROLE_EDUCATION_CONSULTANT] = { LR_SIDE_PARTNER },
  [LR_PARTY_ROLE_JG_COACH]             = { LR_SIDE_CARE, { "jeugdcoach", "gezinscoach", "gezinswerk" } },
  [LR_PARTY_ROLE_YOUTH_NURSE]          = { LR_SIDE_CARE, { "jgz", "ggd", "verpleeg" } },
  [LR_PARTY_ROLE_YOUTH_DOCTOR]         = { LR_SIDE_CARE, { "jgz", "ggd", "arts", "artsen" } },
  [LR_PARTY_ROLE_SMA_DOCTOR]           = { LR_SIDE_CARE, { "sma", "arts", "artsen" } },
  [LR_PARTY_ROLE_ACCESS]               = { LR_SIDE_CARE, { "wijkteam", "maatschappelijkwerk" } },
  [LR_PARTY_ROLE_PSYCHOLOGIST]         = { LR_SIDE_CARE, { "psycholo", "orthopedago", "ggz", "emdr" } },
  [LR_PARTY_ROLE_ZIEZON]               = { LR_SIDE_CARE, { "ziezon" } },
  [LR_PARTY_ROLE_VEILIG_THUIS]         = { LR_SIDE_CARE, { "veiligthuis" } },
  [LR_PARTY_ROLE_HALT]                 = { LR_SIDE_CARE, { "halt" } },
  [LR_PARTY_ROLE_OTHER]                = { LR_SIDE_CARE },
  [LR_PARTY_ROLE_END]                  = { LR_SIDE_CARE, { "psychiat", "therapi", "therapeu", "behandelaar",
                                                           "behandeling", "hulpverlen" } },
};

LrSide
lr_role_get_side (int role)
{
  g_return_val_if_fail (role >= 0 && role < LR_PARTY_ROLE_END, LR_SIDE_CARE);

  return roles[role].side;
}

const char * const *
lr_role_get_stems (int role)
{
  g_return_val_if_fail (role >= 0 && role <= LR_PARTY_ROLE_END, NULL);

  return roles[role].stems;
}
