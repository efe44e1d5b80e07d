/* lr-plan.c: the versions of a plan of approach
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-plan.h"

#include <glib/gi18n.h>

#include "lr-face.h"

static int
compare_versions (gconstpointer a,
                  gconstpointer b)
{
  LrRecord *first = *(LrRecord * const *) a;
  LrRecord *second = *(LrRecord * const *) b;
  gint64 versions[] = {
    lr_record_get_integer (first, LR_PLAN_VERSION),
    lr_record_get_integer (second, LR_PLAN_VERSION),
  };
  LrDay days[] = {
    lr_record_get_day (first, LR_PLAN_MADE_ON),
    lr_record_get_day (second, LR_PLAN_MADE_ON),
  };

  if (versions[0] != versions[1])
    return versions[0] < versions[1] ? 1 : -1;
  if (days[0] != days[1])
    return days[0] < days[1] ? 1 : -1;

  return lr_record_get_id (first) < lr_record_get_id (second) ? 1 : -1;
}

GPtrArray *
lr_plan_list_versions (LrStore  *store,
                       gint64    pupil,
                       GError  **error)
{
  GPtrArray *versions = lr_store_list (store, &lr_plan_kind, pupil, error);

  if (versions != NULL)
    g_ptr_array_sort (versions, compare_versions);

  return versions;
}

/* What was said of the old version, and terms that are over, do not go along. */
static LrRecord *
copy_plan (LrRecord *newest,
           LrDay     today)
{
  static const guint terms[] = { LR_PLAN_TERM_ON, LR_PLAN_FEEDBACK_ON, LR_PLAN_VARIAWET_UNTIL };
  LrRecord *plan = lr_record_copy (newest);

  lr_record_set_id (plan, 0);
  lr_record_set_text (plan, LR_PLAN_EVALUATION, NULL);
  lr_record_set_integer (plan, LR_PLAN_INSUFFICIENT_ON, LR_DAY_NONE);

  for (guint i = 0; i < G_N_ELEMENTS (terms); i++)
    {
      if (lr_record_get_day (plan, terms[i]) < today)
        lr_record_set_integer (plan, terms[i], LR_DAY_NONE);
    }

  return plan;
}

static gboolean
copy_part (LrStore       *store,
           const LrKind  *kind,
           gint64         from,
           gint64         to,
           GError       **error)
{
  guint plan_field = (guint) lr_face_find_parent (kind, &lr_plan_kind);
  g_autoptr (GPtrArray) records = lr_store_list_children (store, kind, plan_field, from, error);

  if (records == NULL)
    return FALSE;

  for (guint i = 0; i < records->len; i++)
    {
      g_autoptr (LrRecord) copy = lr_record_copy (g_ptr_array_index (records, i));

      lr_record_set_id (copy, 0);
      lr_record_set_integer (copy, plan_field, to);
      if (!lr_store_save (store, copy, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
copy_parts (LrStore   *store,
            gint64     from,
            gint64     to,
            GError   **error)
{
  for (const LrFaceGroup *group = lr_face_get (&lr_plan_kind)->groups; !lr_face_is_last (group); group++)
    {
      if (group->part != NULL && !copy_part (store, group->part, from, to, error))
        return FALSE;
    }

  return TRUE;
}

LrRecord *
lr_plan_add_version (LrStore  *store,
                     gint64    pupil,
                     LrDay     today,
                     GError  **error)
{
  g_autoptr (GPtrArray) versions = lr_plan_list_versions (store, pupil, error);
  g_autoptr (LrRecord) plan = NULL;
  LrRecord *newest;

  if (versions == NULL)
    return NULL;

  newest = versions->len > 0 ? g_ptr_array_index (versions, 0) : NULL;
  plan = newest != NULL ? copy_plan (newest, today) : lr_record_new (&lr_plan_kind, pupil);
  lr_record_set_integer (plan, LR_PLAN_MADE_ON, today);
  lr_record_set_integer (plan, LR_PLAN_VERSION,
                         newest != NULL ? lr_record_get_integer (newest, LR_PLAN_VERSION) + 1 : 1);

  if (!lr_store_begin (store, _("Version of the plan added"), error))
    return NULL;

  if (!lr_store_save (store, plan, error)
      || (newest != NULL
          && !copy_parts (store, lr_record_get_id (newest), lr_record_get_id (plan), error)))
    {
      lr_store_rollback (store);
      return NULL;
    }

  if (!lr_store_commit (store, error))
    return NULL;

  return g_steal_pointer (&plan);
}
