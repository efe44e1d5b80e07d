/* lr-ruleset-group.h: which agreements a new school follows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lr-store.h"

G_BEGIN_DECLS

/**
 * LrRulesetGroup:
 *
 * The rule sets that come with the app, and one that the school has as a file.
 * The signal `changed` tells of another choice.
 */
#define LR_TYPE_RULESET_GROUP (lr_ruleset_group_get_type ())
G_DECLARE_FINAL_TYPE (LrRulesetGroup, lr_ruleset_group, LR, RULESET_GROUP, AdwPreferencesGroup)

/* (transfer none) (nullable): the id of the chosen one. */
const char *lr_ruleset_group_get_chosen (LrRulesetGroup  *self);
/* Reads the school's own from the file at @path and chooses it; when it cannot be
 * read the group says why, and what was chosen stays. */
gboolean    lr_ruleset_group_load       (LrRulesetGroup  *self,
                                         const char      *path);
/* Keeps the school's own in its store, if that is the one that was chosen. */
gboolean    lr_ruleset_group_save       (LrRulesetGroup  *self,
                                         LrStore         *store,
                                         GError         **error);

G_END_DECLS
