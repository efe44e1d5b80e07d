/* lr-role.c: the parties that a rule set may name
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-role.h"

/* The parties of a case, then the groups. */
static const char *const roles[] = {
  "pupil", "parent", "mentor", "absence-coordinator", "support-coordinator", "school-leader",
  "school-board", "swv-contact", "swv-coordinator", "lpa", "jg-coach", "youth-nurse",
  "youth-doctor", "sma-doctor", "access", "psychologist", "action-table-chair",
  "parent-officer", "education-consultant", "ziezon", "veilig-thuis", "halt", "other",
  "school", "support-team", "swv", "municipality", "action-table", "inspectorate", "all", NULL,
};

static const char *const our_roles[] = {
  "school", "mentor", "absence-coordinator", "support-coordinator", "school-leader",
  "support-team", "all", NULL,
};

static const char *const family[] = { "pupil", "parent", NULL };

const char *const *
lr_role_get_ids (void)
{
  return roles;
}

gboolean
lr_role_is_ours (const char *role)
{
  return g_strv_contains (our_roles, role);
}

gboolean
lr_role_is_family (const char *role)
{
  return g_strv_contains (family, role);
}
