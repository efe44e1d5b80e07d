/* lr-case-loader.c: reads the facts of one pupil or of all
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-case-loader.h"

#include <glib/gi18n.h>

#include "lr-store-scan.h"

/* Absence is by far the most numerous: only these of its fields are read. */
enum { COLUMN_START, COLUMN_END, COLUMN_OPEN, COLUMN_KIND, COLUMN_HOURS, COLUMN_LESSON, COLUMN_GROUND, COLUMN_REMOVAL };

static const guint absence_fields[] = {
  LR_ABSENCE_START_ON, LR_ABSENCE_END_ON, LR_ABSENCE_OPEN, LR_ABSENCE_KIND, LR_ABSENCE_HOURS,
  LR_ABSENCE_LESSON, LR_ABSENCE_GROUND, LR_ABSENCE_REMOVAL,
};

static const struct
{
  const char    *word;
  LrAbsenceKind  kind;
} absence_kinds[] = {
  { "unauthorised", LR_ABSENCE_UNAUTHORISED },
  { "late", LR_ABSENCE_LATE },
  { "sick", LR_ABSENCE_SICK },
  { "authorised", LR_ABSENCE_AUTHORISED },
  { "suspended", LR_ABSENCE_SUSPENDED },
  { "luxury", LR_ABSENCE_LUXURY },
};

typedef struct
{
  GHashTable  *by_pupil;  /* gint64 id to LrCaseFacts, or NULL for one pupil */
  LrCaseFacts *current;
  gint64       current_pupil;
  GArray      *grounded;  /* ids of suspensions and of leave with a ground */
} Loading;

static LrCaseFacts *
find_facts (Loading *loading,
            gint64   pupil)
{
  if (loading->by_pupil != NULL && pupil != loading->current_pupil)
    {
      loading->current = g_hash_table_lookup (loading->by_pupil, &pupil);
      loading->current_pupil = pupil;
    }

  return loading->current;
}

static LrAbsenceKind
read_kind (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (absence_kinds); i++)
    {
      if (g_strcmp0 (word, absence_kinds[i].word) == 0)
        return absence_kinds[i].kind;
    }

  return LR_ABSENCE_UNAUTHORISED;
}

static void
read_absence_cb (const LrScanRow *row,
                 gpointer         user_data)
{
  Loading *loading = user_data;
  LrCaseFacts *facts = find_facts (loading, lr_scan_row_get_pupil (row));
  LrAbsence absence = {
    .record = lr_scan_row_get_id (row),
    .start = (LrDay) lr_scan_row_get_integer (row, COLUMN_START),
    .end = (LrDay) lr_scan_row_get_integer (row, COLUMN_END),
    .kind = read_kind (lr_scan_row_get_text (row, COLUMN_KIND)),
    .quarters = (int) lr_scan_row_get_integer (row, COLUMN_HOURS),
    .lesson = (int) lr_scan_row_get_integer (row, COLUMN_LESSON),
  };
  const char *ground = lr_scan_row_get_text (row, COLUMN_GROUND);

  if (facts == NULL)
    return;

  if (absence.end == LR_DAY_NONE && lr_scan_row_get_integer (row, COLUMN_OPEN) == 0)
    absence.end = absence.start;

  lr_case_facts_add_absence (facts, &absence);
  if (absence.kind == LR_ABSENCE_SUSPENDED || (ground != NULL && *ground != '\0') ||
      lr_scan_row_get_integer (row, COLUMN_REMOVAL) != 0)
    g_array_append_val (loading->grounded, absence.record);
}

/* Suspensions and leave with a ground are few, and rule sets ask for them. */
static gboolean
add_grounded (Loading  *loading,
              LrStore  *store,
              GError  **error)
{
  for (guint i = 0; i < loading->grounded->len; i++)
    {
      g_autoptr (LrRecord) record = lr_store_load (store, &lr_absence_kind,
                                                   g_array_index (loading->grounded, gint64, i), error);
      LrCaseFacts *facts;

      if (record == NULL)
        return FALSE;

      facts = find_facts (loading, lr_record_get_pupil (record));
      if (facts != NULL)
        lr_case_facts_add (facts, record);
    }

  return TRUE;
}

static gboolean
read_records (Loading       *loading,
              LrStore       *store,
              gint64         pupil,
              const LrKind **kinds,
              GError       **error)
{
  for (guint i = 0; kinds[i] != NULL; i++)
    {
      g_autoptr (GPtrArray) records = lr_store_list (store, kinds[i], pupil, error);

      if (records == NULL)
        return FALSE;

      for (guint j = 0; j < records->len; j++)
        {
          LrRecord *record = g_ptr_array_index (records, j);
          LrCaseFacts *facts = find_facts (loading, lr_record_get_pupil (record));

          if (facts != NULL)
            lr_case_facts_add (facts, record);
        }
    }

  return lr_store_scan (store, &lr_absence_kind, pupil, absence_fields, G_N_ELEMENTS (absence_fields),
                        read_absence_cb, loading, error) &&
         add_grounded (loading, store, error);
}

LrCaseFacts *
lr_case_load (LrStore       *store,
              gint64         pupil,
              LrSector       school_sector,
              const LrKind **kinds,
              GError       **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (LrRecord) record = lr_store_load (store, &lr_pupil_kind, pupil, &local_error);
  g_autoptr (GArray) grounded = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (LrCaseFacts) facts = NULL;
  Loading loading = { .grounded = grounded };

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }
  if (record == NULL)
    {
      g_set_error_literal (error, LR_ERROR, LR_ERROR_NOT_FOUND, _("This pupil is no longer there."));
      return NULL;
    }

  facts = lr_case_facts_new (record, school_sector);
  loading.current = facts;
  if (!read_records (&loading, store, pupil, kinds, error))
    return NULL;

  return g_steal_pointer (&facts);
}

GPtrArray *
lr_case_load_all (LrStore       *store,
                  LrSector       school_sector,
                  const LrKind **kinds,
                  GError       **error)
{
  g_autoptr (GPtrArray) pupils = lr_store_list (store, &lr_pupil_kind, 0, error);
  g_autoptr (GHashTable) by_pupil = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) lr_case_facts_free);
  g_autoptr (GArray) grounded = g_array_new (FALSE, FALSE, sizeof (gint64));
  Loading loading = { .by_pupil = by_pupil, .grounded = grounded };

  if (pupils == NULL)
    return NULL;

  for (guint i = 0; i < pupils->len; i++)
    {
      LrRecord *pupil = g_ptr_array_index (pupils, i);
      LrCaseFacts *facts = lr_case_facts_new (pupil, school_sector);
      gint64 id = lr_record_get_id (pupil);

      g_ptr_array_add (all, facts);
      g_hash_table_insert (by_pupil, g_memdup2 (&id, sizeof id), facts);
    }

  if (!read_records (&loading, store, 0, kinds, error))
    return NULL;

  return g_steal_pointer (&all);
}
