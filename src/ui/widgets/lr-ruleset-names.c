/* lr-ruleset-names.c: the shipped rule sets in a few plain words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-ruleset-names.h"

#include <glib/gi18n.h>

const LrRulesetName lr_ruleset_names[] = {
  { "povo",
    N_("Protocol PO and VO"),
    N_("Letters, talks and reports at 3, 6, 9, 12 and 16 hours, and the duties of the school when a pupil stays at home. Fits most schools.") },
  { "noord-kennemerland",
    N_("Noord-Kennemerland"),
    N_("The roles of every party and the pact of the region: youth coach, list of home-sitters, a fitting offer within three months.") },
  { "tilburg",
    N_("Tilburg"),
    N_("Four steps of scaling up, with tipping points counted in school weeks and the action table at the end.") },
  { "rotterdam",
    N_("Rotterdam"),
    N_("Who does what in primary education: five phases and four routes to a solution.") },
  { NULL },
};

/* Returns: (nullable): the translated title */
const char *
lr_ruleset_name_find (const char *id)
{
  for (const LrRulesetName *set = lr_ruleset_names; set->id != NULL; set++)
    {
      if (g_strcmp0 (set->id, id) == 0)
        return _(set->title);
    }

  return NULL;
}
