/* lr-dossier-tabs.c: in which tab of the dossier a record stands
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-dossier-tabs.h"

#include "lr-kinds.h"

static const struct
{
  const LrKind *kind;
  const char   *tab;
  gboolean      apart;
} places[] = {
  { &lr_contact_kind, "contact" },
  { &lr_step_kind, "steps", TRUE },
  { &lr_offer_kind, "timeline", TRUE },
  { &lr_solution_kind, "steps" },
  { &lr_absence_kind, "absence" },
  { &lr_plan_kind, "plan" },
  { &lr_build_up_kind, "plan" },
  { &lr_goal_kind, "plan" },
  { &lr_agreement_kind, "plan" },
  { &lr_meeting_kind, "meetings" },
  { &lr_participant_kind, "meetings" },
  { &lr_party_kind, "parties" },
  { &lr_regie_kind, "steps" },
  { &lr_situation_kind, "steps" },
  { &lr_consent_kind, "parties" },
  { &lr_report_kind, "reports" },
};

const char *
lr_dossier_tabs_find (const LrKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      if (places[i].kind == kind)
        return places[i].tab;
    }

  return NULL;
}

gboolean
lr_dossier_tabs_is_apart (const LrKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      if (places[i].kind == kind)
        return places[i].apart;
    }

  return FALSE;
}
