/* lr-pupil-facet.c: by what pupils can be chosen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-pupil-facet.h"

#include <glib/gi18n.h>

#include "lr-dossier.h"
#include "lr-pupil-text.h"
#include "lr-text.h"

static const LrCase *
find_case (LrRecord *pupil,
           LrWatch  *watch)
{
  return lr_watch_find_case (watch, lr_record_get_id (pupil));
}

/* Who left school is known without a case. */
LrStandingGroup
lr_pupil_find_group (LrRecord *pupil,
                     LrWatch  *watch)
{
  const LrCase *of;

  if (lr_record_get_choice (pupil, LR_PUPIL_STATUS) == LR_PUPIL_STATUS_LEFT)
    return LR_STANDING_LEFT;

  of = find_case (pupil, watch);
  return of != NULL ? of->standing.group : LR_STANDING_OTHER;
}

const char *
lr_pupil_facet_get_group (LrStandingGroup group)
{
  static const char * const words[LR_N_STANDINGS] = { "home", "build-up", "threatening", "other", "left" };

  g_return_val_if_fail (group < LR_N_STANDINGS, NULL);

  return words[group];
}

const char *
lr_pupil_facet_get_value (LrPupilFacet  facet,
                          LrRecord     *pupil,
                          LrWatch      *watch)
{
  const LrCase *of;
  const char *value = NULL;

  switch (facet)
    {
    case LR_PUPIL_FACET_STATUS:
      return lr_pupil_facet_get_group (lr_pupil_find_group (pupil, watch));

    case LR_PUPIL_FACET_CLASS:
      value = lr_record_get_text (pupil, LR_PUPIL_CLASS);
      break;

    case LR_PUPIL_FACET_STEP:
      of = find_case (pupil, watch);
      value = of != NULL ? of->escalation.step : NULL;
      break;

    case LR_PUPIL_FACET_REGIE:
      of = find_case (pupil, watch);
      value = of != NULL ? of->standing.regie : NULL;
      break;

    case LR_N_PUPIL_FACETS:
    default:
      g_return_val_if_reached ("");
    }

  return value != NULL ? value : "";
}

static char *
describe_step (const LrCase *of)
{
  if (of->escalation.rule == NULL)
    return g_strdup (of->escalation.step);

  /* Translators: a step of the regional agreements: its id and its name. */
  return g_strdup_printf (C_("step", "%s · %s"), of->escalation.step, of->escalation.rule->name);
}

char *
lr_pupil_facet_dup_label (LrPupilFacet  facet,
                          LrRecord     *pupil,
                          LrWatch      *watch)
{
  const char *value = lr_pupil_facet_get_value (facet, pupil, watch);
  g_autofree char *label = NULL;

  switch (facet)
    {
    case LR_PUPIL_FACET_STATUS:
      return g_strdup (lr_pupil_text_get_group (lr_pupil_find_group (pupil, watch)));

    case LR_PUPIL_FACET_STEP:
      label = *value != '\0' ? describe_step (find_case (pupil, watch)) : g_strdup (_("No step"));
      break;

    case LR_PUPIL_FACET_CLASS:
      label = g_strdup (*value != '\0' ? value : _("No class"));
      break;

    case LR_PUPIL_FACET_REGIE:
      label = g_strdup (*value != '\0' ? value : _("Nobody has regie"));
      break;

    case LR_N_PUPIL_FACETS:
    default:
      g_return_val_if_reached (g_strdup (""));
    }

  return lr_text_cap (label, LR_TEXT_NAME);
}
