/* lr-plan-facts.c: the records that a plan of approach is printed from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-plan-facts.h"

#include <glib/gi18n.h>

#include "lr-dossier.h"

static gboolean
load_plan (LrPlanFacts  *facts,
           LrStore      *store,
           LrDay         today,
           GError      **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autofree char *name = NULL;

  facts->plan = lr_dossier_load_newest (store, &lr_plan_kind, lr_record_get_id (facts->pupil), today,
                                        &local_error);
  if (facts->plan != NULL)
    return TRUE;

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  name = lr_pupil_dup_name (facts->pupil);
  g_set_error (error, LR_ERROR, LR_ERROR_NOT_FOUND,
               _("There is no plan of approach for %s yet. Make one first."), name);
  return FALSE;
}

static gboolean
load_lists (LrPlanFacts  *facts,
            LrStore      *store,
            GError      **error)
{
  gint64 pupil = lr_record_get_id (facts->pupil);
  gint64 plan = lr_record_get_id (facts->plan);

  return
    (facts->goals = lr_store_list_children (store, &lr_goal_kind, LR_GOAL_PLAN, plan, error)) != NULL &&
    (facts->agreements = lr_store_list_children (store, &lr_agreement_kind, LR_AGREEMENT_PLAN, plan, error)) != NULL &&
    (facts->build_up = lr_store_list_children (store, &lr_build_up_kind, LR_BUILD_UP_PLAN, plan, error)) != NULL &&
    (facts->parties = lr_store_list (store, &lr_party_kind, pupil, error)) != NULL &&
    (facts->regie = lr_store_list (store, &lr_regie_kind, pupil, error)) != NULL &&
    (facts->consents = lr_store_list (store, &lr_consent_kind, pupil, error)) != NULL;
}

LrPlanFacts *
lr_plan_facts_load (LrStore   *store,
                    LrRecord  *pupil,
                    LrRecord  *plan,
                    LrDay      today,
                    GError   **error)
{
  g_autoptr (LrPlanFacts) facts = g_new0 (LrPlanFacts, 1);

  g_return_val_if_fail (lr_record_is (pupil, &lr_pupil_kind), NULL);
  g_return_val_if_fail (plan == NULL || lr_record_is (plan, &lr_plan_kind), NULL);

  facts->pupil = g_object_ref (pupil);
  facts->school = lr_dossier_load_school (store, error);
  if (facts->school == NULL)
    return NULL;

  if (plan != NULL)
    facts->plan = g_object_ref (plan);
  else if (!load_plan (facts, store, today, error))
    return NULL;

  return load_lists (facts, store, error) ? g_steal_pointer (&facts) : NULL;
}

void
lr_plan_facts_free (LrPlanFacts *facts)
{
  g_clear_object (&facts->school);
  g_clear_object (&facts->pupil);
  g_clear_object (&facts->plan);
  g_clear_pointer (&facts->goals, g_ptr_array_unref);
  g_clear_pointer (&facts->agreements, g_ptr_array_unref);
  g_clear_pointer (&facts->build_up, g_ptr_array_unref);
  g_clear_pointer (&facts->parties, g_ptr_array_unref);
  g_clear_pointer (&facts->regie, g_ptr_array_unref);
  g_clear_pointer (&facts->consents, g_ptr_array_unref);
  g_free (facts);
}
