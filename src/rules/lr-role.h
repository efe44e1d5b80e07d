/* lr-role.h: the parties that a rule set may name
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* (transfer none): the role ids that a rule set may name, ended by NULL: those of
 * the parties of a case and the groups "school", "support-team", "swv",
 * "municipality", "action-table", "inspectorate" and "all". */
const char * const *lr_role_get_ids   (void);
/* Whether it is for the school itself to act: "mine to do". */
gboolean            lr_role_is_ours   (const char *role);
/* Whether it is the pupil or a parent. */
gboolean            lr_role_is_family (const char *role);

G_END_DECLS
