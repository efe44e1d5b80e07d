/* lr-import.c: takes tables over from the school's own systems
 *
 * An import is one batch: it is kept whole, undone whole, and when it is
 * cancelled or fails nothing of it stays. Lines that cannot be used are
 * refused one by one with a reason, and the others are kept.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lr-import-private.h"

#include <glib/gi18n.h>

#include "lr-dossier.h"

static const struct
{
  gboolean   (*read) (LrImportJob *job, GError **error);
  const char  *done;
} subjects[] = {
  [LR_IMPORT_PUPILS] = { lr_import_job_pupils, N_("Pupils imported") },
  [LR_IMPORT_ABSENCE] = { lr_import_job_absence, N_("Absence imported") },
  [LR_IMPORT_PARENTS] = { lr_import_job_parents, N_("Parents imported") },
  [LR_IMPORT_PARTNERS] = { lr_import_job_partners, N_("Address book imported") },
};

static gboolean
load_numbers (LrImportJob  *job,
              GError      **error)
{
  g_autoptr (GPtrArray) pupils = lr_store_list (job->store, &lr_pupil_kind, 0, error);

  if (pupils == NULL)
    return FALSE;

  for (guint i = 0; i < pupils->len; i++)
    {
      LrRecord *pupil = g_ptr_array_index (pupils, i);

      g_hash_table_insert (job->numbers, g_strdup (lr_record_get_text (pupil, LR_PUPIL_NUMBER)),
                           g_object_ref (pupil));
      lr_pupil_index_add (job->index, pupil);
    }

  return TRUE;
}

/* Says which columns were not read, and what the app refuses to know. */
static void
note_columns (LrImportJob *job)
{
  g_autoptr (GPtrArray) notes = lr_import_source_list_notes (job->source);

  for (guint i = 0; i < notes->len; i++)
    lr_import_result_add_note (job->result, g_strdup (g_ptr_array_index (notes, i)));

  if (lr_import_profile_get_month_first (job->profile))
    lr_import_result_add_note (job->result, g_strdup (_("In the dates the month was read before the day, as you said.")));
}

static gboolean
save_run (LrImportJob  *job,
          GError      **error)
{
  const LrImportResult *result = job->result;
  g_autoptr (LrRecord) run = lr_record_new (&lr_import_run_kind, 0);

  lr_record_set_choice (run, LR_IMPORT_RUN_WHAT, (int) result->subject);
  lr_record_set_integer (run, LR_IMPORT_RUN_IMPORTED_ON, job->options->today);
  lr_record_set_integer (run, LR_IMPORT_RUN_KNOWN_UNTIL, result->known_until);
  lr_record_set_integer (run, LR_IMPORT_RUN_ROWS_READ, result->n_read);
  lr_record_set_integer (run, LR_IMPORT_RUN_ROWS_ADDED, result->n_added);
  lr_record_set_integer (run, LR_IMPORT_RUN_ROWS_UPDATED, result->n_updated);
  lr_record_set_integer (run, LR_IMPORT_RUN_ROWS_REFUSED, result->n_refused);
  return lr_store_save (job->store, run, error);
}

static gboolean
save_watch_from (LrImportJob  *job,
                 GError      **error)
{
  g_autoptr (LrRecord) school = NULL;

  if (job->options->watch_from == LR_DAY_NONE)
    return TRUE;

  school = lr_dossier_load_school (job->store, error);
  if (school == NULL)
    return FALSE;

  lr_record_set_integer (school, LR_SCHOOL_WATCH_FROM, job->options->watch_from);
  return lr_store_save (job->store, school, error);
}

static gboolean
do_import (LrImportJob  *job,
           GError      **error)
{
  if (!lr_import_survey_make (job->source, &job->survey, error) || !load_numbers (job, error))
    return FALSE;

  note_columns (job);

  return subjects[job->result->subject].read (job, error);
}

static gboolean
do_import_in_batch (LrImportJob  *job,
                    GError      **error)
{
  if (!lr_store_begin (job->store, _(subjects[job->result->subject].done), error))
    return FALSE;

  if (do_import (job, error) && save_watch_from (job, error) && save_run (job, error) && lr_import_job_tick (job, 1, error) &&
      lr_store_commit (job->store, error))
    return TRUE;

  lr_store_rollback (job->store);
  return FALSE;
}

LrImportResult *
lr_import_run (LrStore                *store,
               LrImportSource         *source,
               LrImportProfile        *profile,
               const LrImportOptions  *options,
               LrProgress              progress,
               gpointer                progress_data,
               GCancellable           *cancellable,
               GError                **error)
{
  g_autoptr (LrImportResult) result = NULL;
  g_autoptr (GHashTable) numbers = NULL;
  g_autoptr (LrPupilIndex) index = NULL;
  LrImportJob job = { 0, };
  gboolean done;

  g_return_val_if_fail (LR_IS_STORE (store), NULL);

  if (!lr_import_source_check (source, error))
    return NULL;

  result = lr_import_result_new (lr_import_profile_get_subject (profile), options->dry_run);
  numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  index = lr_pupil_index_new ();
  job = (LrImportJob) {
    .store = store,
    .source = source,
    .profile = profile,
    .options = options,
    .progress = progress,
    .progress_data = progress_data,
    .cancellable = cancellable,
    .result = result,
    .numbers = numbers,
    .index = index,
  };

  done = options->dry_run ? do_import (&job, error) : do_import_in_batch (&job, error);
  g_free (job.quoted);
  if (!done)
    return NULL;

  lr_import_result_sort (result);
  return g_steal_pointer (&result);
}
