/* lr-erasing.c: erasing what the law lets a school no longer keep
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lr-erasing.h"

#include <glib/gi18n.h>

#include "lr-erase.h"

/* The oldest backup that stays is the last one of its month, until there are twelve
 * later months: see lr_backup_choose_old(). */
#define BACKUP_MONTHS 12

static gboolean
has_gone_absence (GPtrArray *gone,
                  gint64     pupil)
{
  for (guint i = 0; i < gone->len; i++)
    if (lr_record_get_pupil (gone->pdata[i]) == pupil)
      return TRUE;

  return FALSE;
}

static gboolean
find_absence (LrStore   *store,
              gint64     pupil,
              gboolean  *found,
              GError   **error)
{
  g_autoptr (GPtrArray) living = lr_store_list (store, &lr_absence_kind, pupil, error);
  g_autoptr (GPtrArray) gone = NULL;

  if (living == NULL)
    return FALSE;

  gone = lr_store_list_gone (store, &lr_absence_kind, error);
  if (gone == NULL)
    return FALSE;

  *found = living->len > 0 || has_gone_absence (gone, pupil);
  return TRUE;
}

/* Returns: (transfer full) (nullable): the pupil, living or gone */
static LrRecord *
load_pupil (LrStore   *store,
            gint64     id,
            GError   **error)
{
  g_autoptr (GPtrArray) gone = NULL;
  g_autoptr (GError) reason = NULL;
  LrRecord *pupil = lr_store_load (store, &lr_pupil_kind, id, &reason);

  if (pupil != NULL)
    return pupil;
  if (!g_error_matches (reason, LR_ERROR, LR_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return NULL;
    }

  gone = lr_store_list_gone (store, &lr_pupil_kind, error);
  for (guint i = 0; gone != NULL && i < gone->len; i++)
    if (lr_record_get_id (gone->pdata[i]) == id)
      return g_object_ref (gone->pdata[i]);

  if (gone != NULL)
    g_propagate_error (error, g_steal_pointer (&reason));
  return NULL;
}

/* Absence is kept longer than the rest of a dossier. */
static void
find_term (LrErasing *erasing,
           LrRecord  *school,
           LrRecord  *pupil,
           gboolean   dossier,
           gboolean   absence,
           LrDay      today)
{
  gint64 dossier_years = dossier ? lr_record_get_integer (school, LR_SCHOOL_DOSSIER_YEARS) : 0;
  gint64 absence_years = absence ? lr_record_get_integer (school, LR_SCHOOL_ABSENCE_YEARS) : 0;
  gint64 years = MAX (dossier_years, absence_years);
  LrDay left_on = lr_record_get_day (pupil, LR_PUPIL_LEFT_ON);

  if (years <= 0 || years > 100)
    return;

  erasing->term = LR_RETENTION_NOT_BEGUN;
  if (left_on == LR_DAY_NONE)
    return;

  erasing->over_on = lr_day_add_months (left_on, (int) years * 12) + 1;
  erasing->term = today >= erasing->over_on ? LR_RETENTION_OVER : LR_RETENTION_RUNNING;
}

gboolean
lr_erasing_find (LrStore    *store,
                 LrRecord   *record,
                 LrDay       today,
                 LrErasing  *erasing,
                 GError    **error)
{
  g_autoptr (LrRecord) school = NULL;
  g_autoptr (LrRecord) pupil = NULL;
  gboolean whole;
  gboolean absence;
  gint64 id;

  g_return_val_if_fail (LR_IS_RECORD (record), FALSE);
  g_return_val_if_fail (erasing != NULL, FALSE);

  whole = lr_record_is (record, &lr_pupil_kind);
  absence = lr_record_is (record, &lr_absence_kind);
  id = whole ? lr_record_get_id (record) : lr_record_get_pupil (record);
  *erasing = (LrErasing) { .of_pupil = id != 0, .term = LR_RETENTION_UNSET };
  if (!lr_store_count_erased (store, record, &erasing->n_records, error))
    return FALSE;
  if (id == 0)
    return TRUE;

  school = lr_dossier_load_school (store, error);
  pupil = school != NULL ? load_pupil (store, id, error) : NULL;
  if (pupil == NULL || (whole && !find_absence (store, id, &absence, error)))
    return FALSE;

  find_term (erasing, school, pupil, whole || !absence, absence, today);
  return TRUE;
}

/* Without a name and without a number: it stays. */
static char *
dup_log (const LrErasing *erasing)
{
  if (!erasing->of_pupil)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                         "%u record of the school was erased",
                                         "%u records of the school were erased", erasing->n_records),
                            erasing->n_records);
  if (erasing->term == LR_RETENTION_OVER)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                         "%u record of one pupil was erased after its term",
                                         "%u records of one pupil were erased after their term",
                                         erasing->n_records),
                            erasing->n_records);

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       "%u record of one pupil was erased on request",
                                       "%u records of one pupil were erased on request", erasing->n_records),
                          erasing->n_records);
}

gboolean
lr_erasing_carry_out (LrStore          *store,
                      LrRecord         *record,
                      const LrErasing  *erasing,
                      GError          **error)
{
  g_autofree char *what = NULL;

  g_return_val_if_fail (erasing != NULL, FALSE);

  what = dup_log (erasing);
  return lr_store_erase (store, record, what, error);
}

GPtrArray *
lr_erasing_list_pupils (LrStore     *store,
                        const char  *number,
                        GError     **error)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) gone = NULL;
  g_autoptr (GError) reason = NULL;
  LrRecord *living;

  g_return_val_if_fail (number != NULL, NULL);

  living = lr_store_find_text (store, &lr_pupil_kind, LR_PUPIL_NUMBER, number, &reason);
  if (reason != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return NULL;
    }
  if (living != NULL)
    g_ptr_array_add (found, living);

  gone = lr_store_list_gone (store, &lr_pupil_kind, error);
  if (gone == NULL)
    return NULL;

  for (guint i = 0; i < gone->len; i++)
    if (g_strcmp0 (lr_record_get_text (gone->pdata[i], LR_PUPIL_NUMBER), number) == 0)
      g_ptr_array_add (found, g_object_ref (gone->pdata[i]));

  return g_steal_pointer (&found);
}

char *
lr_erasing_dup_term (const LrErasing *erasing,
                     const char      *day)
{
  g_return_val_if_fail (erasing != NULL, NULL);

  switch (erasing->term)
    {
    case LR_RETENTION_NOT_BEGUN:
      return g_strdup (_("The pupil has not left the school, so the term of keeping has not begun: erase only when the pupil or the parents ask for it."));

    case LR_RETENTION_RUNNING:
      /* Translators: %s is a day. */
      return g_strdup_printf (_("The term of keeping is over on %s: before that day, erase only when the pupil or the parents ask for it."), day);

    case LR_RETENTION_OVER:
      return g_strdup_printf (_("The term of keeping has been over since %s."), day);

    case LR_RETENTION_UNSET:
    default:
      return g_strdup (_("The school has set no term of keeping for this."));
    }
}

char *
lr_erasing_dup_backups (const char *day)
{
  /* Translators: %s is a day. */
  return g_strdup_printf (_("Backups made until now still hold it. With a backup every month the last of them makes room by itself after twelve months, around %s; copies elsewhere, and dossiers that were set aside by a restore, hold it until somebody removes them."), day);
}

LrDay
lr_erasing_get_forgotten (LrDay today)
{
  return lr_day_add_months (today, BACKUP_MONTHS);
}
