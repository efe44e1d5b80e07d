/* lr-case-loader.c: reads the facts of one pupil or of all
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-case-loader.h"

/* A table that is being read; all are in the order of pupil and day. */
typedef struct
{
  const LrFactKind *kind;
  LrScan           *scan;
  const LrScanRow  *row;   /* (nullable): of this pupil or a later one; NULL at the end */
} Table;

struct _LrCaseLoader
{
  LrFactFields *fields;
  LrSector      school_sector;
  Table        *tables;
  guint         n_tables;
};

static gboolean
step (Table   *table,
      GError **error)
{
  g_autoptr (GError) reason = NULL;

  table->row = lr_scan_next (table->scan, &reason);
  if (reason == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&reason));
  return FALSE;
}

/* What belongs to a pupil that is not there is passed over. */
static gboolean
take_rows (Table        *table,
           gint64        pupil,
           LrCaseFacts  *facts,
           GError      **error)
{
  while (table->row != NULL && lr_scan_row_get_pupil (table->row) <= pupil)
    {
      if (lr_scan_row_get_pupil (table->row) == pupil)
        lr_case_facts_add (facts, table->kind, table->row);
      if (!step (table, error))
        return FALSE;
    }

  return TRUE;
}

LrCaseLoader *
lr_case_loader_new (LrStore       *store,
                    gint64         pupil,
                    LrFactFields  *fields,
                    LrSector       school_sector,
                    GError       **error)
{
  g_autoptr (LrCaseLoader) self = g_new0 (LrCaseLoader, 1);
  GPtrArray *kinds = lr_fact_fields_list (fields);

  self->fields = lr_fact_fields_ref (fields);
  self->school_sector = school_sector;
  self->tables = g_new0 (Table, kinds->len);
  for (guint i = 0; i < kinds->len; i++)
    {
      const LrFactKind *kind = kinds->pdata[i];
      Table *table = &self->tables[i];

      table->kind = kind;
      table->scan = lr_scan_new (store, kind->kind, pupil, kind->fields, kind->n_fields, error);
      if (table->scan == NULL)
        return NULL;

      self->n_tables++;
      if (!step (table, error))
        return NULL;
    }

  return g_steal_pointer (&self);
}

void
lr_case_loader_free (LrCaseLoader *self)
{
  for (guint i = 0; i < self->n_tables; i++)
    lr_scan_free (self->tables[i].scan);

  lr_fact_fields_unref (self->fields);
  g_free (self->tables);
  g_free (self);
}

LrCaseFacts *
lr_case_loader_next (LrCaseLoader  *self,
                     LrRecord      *pupil,
                     GError       **error)
{
  g_autoptr (LrCaseFacts) facts = lr_case_facts_new (pupil, self->fields, self->school_sector);

  for (guint i = 0; i < self->n_tables; i++)
    {
      if (!take_rows (&self->tables[i], lr_record_get_id (pupil), facts, error))
        return NULL;
    }

  return g_steal_pointer (&facts);
}

LrCaseFacts *
lr_case_load (LrStore       *store,
              gint64         pupil,
              LrFactFields  *fields,
              LrSector       school_sector,
              GError       **error)
{
  g_autoptr (LrRecord) record = lr_store_load (store, &lr_pupil_kind, pupil, error);
  g_autoptr (LrCaseLoader) loader = NULL;

  if (record == NULL)
    return NULL;

  loader = lr_case_loader_new (store, pupil, fields, school_sector, error);
  return loader != NULL ? lr_case_loader_next (loader, record, error) : NULL;
}
