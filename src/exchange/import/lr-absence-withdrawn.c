/* lr-absence-withdrawn.c: what the school took back since an earlier export
 *
 * A line that was imported, lies in the period of the file and is no more in it
 * would count for ever. But a file may be of one class, or of one kind of
 * absence: so it is told, pupil by pupil, and only taken away when asked. What
 * was typed in or changed here stays, and so does whatever a refused line may
 * be about.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lr-absence-withdrawn.h"

#include <glib/gi18n.h>
#include "lr-dossier.h"
#include "lr-store-scan.h"

/* More pupils than these are counted only. */
#define MAX_NAMED 50

typedef struct
{
  gint64   id;
  gint64   pupil;
  LrDay    start;
  gboolean seen;     /* a line of the file is about it */
} Imported;

struct _LrAbsenceWithdrawn
{
  LrImportJob     *job;
  LrAbsenceReader *reader;
  LrDay            from;
  LrDay            until;
  GArray          *imported;   /* of Imported */
  GHashTable      *places;     /* id -> place in @imported, from 1 */
  GHashTable      *pupils;     /* id -> LrRecord */
  GHashTable      *classes;    /* a set of the classes in the file */
  guint            n_elsewhere_lines;
  guint            n_elsewhere_pupils;
};

static void
add_imported_cb (const LrScanRow *row,
                 gpointer         user_data)
{
  LrAbsenceWithdrawn *self = user_data;
  const LrDay start = (LrDay) lr_scan_row_get_integer (row, 0);
  const Imported imported = {
    .id = lr_scan_row_get_id (row),
    .pupil = lr_scan_row_get_pupil (row),
    .start = start,
  };

  if (lr_scan_row_get_integer (row, 1) == 0 || start < self->from || start > self->until)
    return;

  g_array_append_val (self->imported, imported);
  g_hash_table_insert (self->places, GSIZE_TO_POINTER ((gsize) imported.id),
                       GUINT_TO_POINTER (self->imported->len));
}

/* Pupils by their id, and the classes of those in the file. */
static void
load_pupils (LrAbsenceWithdrawn *self)
{
  GHashTableIter iter;
  gpointer pupil;

  g_hash_table_iter_init (&iter, self->job->numbers);
  while (g_hash_table_iter_next (&iter, NULL, &pupil))
    {
      const gint64 id = lr_record_get_id (pupil);
      const char *class = lr_record_get_text (pupil, LR_PUPIL_CLASS);

      g_hash_table_insert (self->pupils, g_memdup2 (&id, sizeof id), pupil);
      if (class != NULL && lr_absence_reader_has_pupil (self->reader, id))
        g_hash_table_add (self->classes, (gpointer) class);
    }
}

LrAbsenceWithdrawn *
lr_absence_withdrawn_new (LrImportJob      *job,
                          LrAbsenceReader  *reader,
                          GError          **error)
{
  static const guint fields[] = { LR_ABSENCE_START_ON, LR_ABSENCE_IMPORTED };
  g_autoptr (LrAbsenceWithdrawn) self = g_new0 (LrAbsenceWithdrawn, 1);

  self->job = job;
  self->reader = reader;
  self->imported = g_array_new (FALSE, FALSE, sizeof (Imported));
  self->places = g_hash_table_new (g_direct_hash, g_direct_equal);
  self->pupils = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->classes = g_hash_table_new (g_str_hash, g_str_equal);
  if (lr_absence_reader_get_period (reader, &self->from, &self->until) &&
      !lr_store_scan (job->store, &lr_absence_kind, 0, fields, G_N_ELEMENTS (fields),
                      add_imported_cb, self, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
lr_absence_withdrawn_free (LrAbsenceWithdrawn *self)
{
  g_array_unref (self->imported);
  g_hash_table_unref (self->places);
  g_hash_table_unref (self->pupils);
  g_hash_table_unref (self->classes);
  g_free (self);
}

void
lr_absence_withdrawn_match (LrAbsenceWithdrawn *self,
                            LrRecord           *record)
{
  const gsize id = (gsize) lr_record_get_id (record);
  const guint place = GPOINTER_TO_UINT (g_hash_table_lookup (self->places, GSIZE_TO_POINTER (id)));

  if (place > 0)
    g_array_index (self->imported, Imported, place - 1).seen = TRUE;
}

/* (transfer container): what is left, pupil by pupil and day by day, as the
 * store gave it. */
static GPtrArray *
list_left (LrAbsenceWithdrawn *self)
{
  GPtrArray *left = g_ptr_array_new ();

  for (guint i = 0; i < self->imported->len; i++)
    {
      Imported *imported = &g_array_index (self->imported, Imported, i);

      if (!imported->seen && !lr_absence_reader_is_refused (self->reader, imported->pupil, imported->start))
        g_ptr_array_add (left, imported);
    }

  return left;
}

static gboolean
is_to_be_removed (LrAbsenceWithdrawn      *self,
                  const LrImportWithdrawn *withdrawn)
{
  const LrImportOptions *options = self->job->options;

  if (self->job->n_unplaced > 0)
    return FALSE;

  return (options->remove_withdrawn && withdrawn->in_file) ||
         (options->remove_of != NULL &&
          g_strv_contains ((const char * const *) options->remove_of, withdrawn->number));
}

/* Takes down one absence that is no more in the file, and removes it when that
 * was asked. */
static gboolean
take_down (LrAbsenceWithdrawn  *self,
           LrImportWithdrawn   *withdrawn,
           const Imported      *imported,
           GError             **error)
{
  g_autoptr (GError) reason = NULL;
  g_autoptr (LrRecord) record = lr_store_load (self->job->store, &lr_absence_kind, imported->id, &reason);

  if (reason != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }

  /* Deleted by hand while a dry run looked. */
  if (record == NULL)
    return TRUE;

  g_array_append_val (withdrawn->days, imported->start);
  if (!lr_absence_row_made (record))
    {
      withdrawn->n_kept++;
      return TRUE;
    }

  if (!withdrawn->removed)
    return TRUE;

  self->job->result->n_removed++;
  return self->job->options->dry_run || lr_store_delete (self->job->store, record, error);
}

/* A pupil who is not in the file, nor anyone of the same class: the file may
 * not be about that class at all. A file without anyone is about all. */
static gboolean
is_elsewhere (LrAbsenceWithdrawn *self,
              LrRecord           *pupil)
{
  const char *class = lr_record_get_text (pupil, LR_PUPIL_CLASS);
  const char *number = lr_record_get_text (pupil, LR_PUPIL_NUMBER);
  char **asked = self->job->options->remove_of;

  return !lr_absence_reader_has_pupil (self->reader, lr_record_get_id (pupil)) &&
         class != NULL && g_hash_table_size (self->classes) > 0 && !g_hash_table_contains (self->classes, class) &&
         (asked == NULL || !g_strv_contains ((const char * const *) asked, number));
}

static gboolean
finish_pupil (LrAbsenceWithdrawn  *self,
              Imported           **left,
              guint                n_left,
              GError             **error)
{
  LrRecord *pupil = g_hash_table_lookup (self->pupils, &left[0]->pupil);
  LrImportWithdrawn *withdrawn;
  g_autofree char *name = NULL;

  if (pupil == NULL)
    return TRUE;

  if (is_elsewhere (self, pupil))
    {
      self->n_elsewhere_pupils++;
      self->n_elsewhere_lines += n_left;
      return TRUE;
    }

  name = lr_pupil_dup_name (pupil);
  withdrawn = lr_import_result_add_withdrawn (self->job->result,
                                              lr_record_get_text (pupil, LR_PUPIL_NUMBER), name,
                                              lr_absence_reader_has_pupil (self->reader, left[0]->pupil));
  withdrawn->removed = is_to_be_removed (self, withdrawn);
  for (guint i = 0; i < n_left; i++)
    {
      if (!take_down (self, withdrawn, left[i], error))
        return FALSE;
    }

  return TRUE;
}

static void
note_pupil (LrImportResult          *result,
            const LrImportWithdrawn *withdrawn)
{
  g_autofree char *days = lr_import_withdrawn_dup_days (withdrawn);

  if (withdrawn->removed)
    lr_import_result_add_note (result,
                               /* Translators: a name, a pupil number, days. */
                               g_strdup_printf (_("%s (%s): removed what was imported earlier and is no longer in the file: %s."),
                                                withdrawn->name, withdrawn->number, days));
  else if (withdrawn->in_file)
    lr_import_result_add_note (result,
                               g_strdup_printf (_("%s (%s): imported earlier and no longer in the file: %s. It still counts."),
                                                withdrawn->name, withdrawn->number, days));
  else
    lr_import_result_add_note (result,
                               g_strdup_printf (_("%s (%s), who is not in the file at all: imported earlier and no longer in it: %s. It still counts."),
                                                withdrawn->name, withdrawn->number, days));

  if (withdrawn->n_kept > 0)
    lr_import_result_add_note (result,
                               g_strdup_printf (ngettext ("%s (%s): %u of them was changed here since and stays.",
                                                          "%s (%s): %u of them were changed here since and stay.",
                                                          withdrawn->n_kept),
                                                withdrawn->name, withdrawn->number, withdrawn->n_kept));
}

static void
add_notes (LrAbsenceWithdrawn *self)
{
  LrImportResult *result = self->job->result;
  const guint n_pupils = result->withdrawn->len;

  for (guint i = 0; i < MIN (n_pupils, MAX_NAMED); i++)
    note_pupil (result, g_ptr_array_index (result->withdrawn, i));

  if (n_pupils > MAX_NAMED)
    lr_import_result_add_note (result,
                               g_strdup_printf (ngettext ("The same holds for %u more pupil.",
                                                          "The same holds for %u more pupils.", n_pupils - MAX_NAMED),
                                                n_pupils - MAX_NAMED));

  if (self->n_elsewhere_lines > 0)
    lr_import_result_add_note (result,
                               g_strdup_printf (ngettext ("Of other classes, of whom the file has nobody, %u absence of this period was imported earlier. It stays.",
                                                          "Of other classes, of whom the file has nobody, %u absences of this period were imported earlier. They stay.",
                                                          self->n_elsewhere_lines),
                                                self->n_elsewhere_lines));

  if (n_pupils > 0 && self->job->n_unplaced > 0)
    lr_import_result_add_note (result,
                               g_strdup (_("Some refused lines may be about these pupils, so nothing of this is removed until those lines can be read.")));
}

gboolean
lr_absence_withdrawn_finish (LrAbsenceWithdrawn  *self,
                             GError             **error)
{
  g_autoptr (GPtrArray) left = list_left (self);

  load_pupils (self);
  for (guint first = 0, last; first < left->len; first = last)
    {
      Imported **entries = (Imported **) left->pdata;

      for (last = first; last < left->len && entries[last]->pupil == entries[first]->pupil; last++)
        ;

      if (!finish_pupil (self, entries + first, last - first, error))
        return FALSE;
    }

  self->job->result->can_remove = self->job->n_unplaced == 0;
  add_notes (self);
  return TRUE;
}
