/* lr-watch-review.c: the whole school, worked out beside
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-watch-private.h"

#include "lr-case-private.h"

/* So many pupils are worked out at once, a millisecond each; more by a worker. */
#define AT_ONCE 4

/* What a worker gets: nothing of the watch itself. */
typedef struct
{
  LrStore         *store;
  LrDay            today;
  LrWatchSettings *settings;  /* (nullable): to be read with the rest */
  GArray          *pupils;    /* (nullable) */
} Job;

static void
job_free (Job *job)
{
  g_object_unref (job->store);
  g_clear_pointer (&job->settings, lr_watch_settings_unref);
  g_clear_pointer (&job->pupils, g_array_unref);
  g_free (job);
}

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  gint64 one = *(const gint64 *) a;
  gint64 other = *(const gint64 *) b;

  return one < other ? -1 : one > other;
}

static void
add_id (GHashTable *ids,
        gint64      id)
{
  g_hash_table_add (ids, g_memdup2 (&id, sizeof id));
}

static GArray *
list_ids (GHashTable *ids)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (gint64));
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, ids);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_array_append_val (list, *(gint64 *) id);
  g_array_sort (list, compare_ids);

  return list;
}

static void
add_ids (GHashTable   *ids,
         const GArray *more)
{
  for (guint i = 0; i < more->len; i++)
    add_id (ids, g_array_index (more, gint64, i));
}

/* What comes of it is not wanted any more; it ends by itself. */
static void
cancel (LrWatch *self)
{
  if (self->reviewing != NULL)
    g_cancellable_cancel (self->reviewing);
  g_clear_object (&self->reviewing);
  self->reviewing_all = FALSE;
}

static void
take_all (LrWatch  *self,
          LrReview *review)
{
  g_clear_pointer (&self->review, lr_review_free);
  self->review = review;
  self->review_old = FALSE;
  g_clear_error (&self->error);
}

static void
take_part (LrWatch      *self,
           const GArray *pupils,
           LrReview     *part)
{
  if (self->review != NULL)
    lr_review_merge (self->review, pupils, part);
  lr_review_free (part);
  g_clear_error (&self->error);
}

static void
run_in_thread (GTask        *task,
               gpointer      source_object,
               gpointer      task_data,
               GCancellable *cancellable)
{
  Job *job = task_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LrStore) worker = NULL;
  LrReview *review = NULL;

  if (!g_cancellable_set_error_if_cancelled (cancellable, &error))
    worker = lr_store_open_worker (job->store, &error);
  if (worker != NULL)
    {
      review = lr_review_load (worker, job->today, job->settings, job->pupils, cancellable, &error);
      lr_store_close (worker);
    }

  if (review != NULL)
    g_task_return_pointer (task, review, (GDestroyNotify) lr_review_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
take_outcome (LrWatch *self,
              GTask   *task)
{
  const Job *job = g_task_get_task_data (task);
  GError *error = NULL;
  LrReview *review = g_task_propagate_pointer (task, &error);
  g_autoptr (GArray) since = list_ids (self->since);

  g_clear_object (&self->reviewing);
  self->reviewing_all = FALSE;

  if (review == NULL)
    {
      if (job->pupils != NULL)
        add_ids (self->waiting, job->pupils);
      lr_watch_fail (self, error);
      return;
    }

  if (job->pupils == NULL)
    {
      if (!self->settings_since)
        {
          g_clear_pointer (&self->settings, lr_watch_settings_unref);
          self->settings = lr_watch_settings_ref (review->settings);
          self->settings_old = FALSE;
        }
      g_hash_table_remove_all (self->waiting);
      take_all (self, review);
    }
  else
    {
      take_part (self, job->pupils, review);
    }

  add_ids (self->waiting, since);
  g_signal_emit_by_name (self, "reviewed", (gint64) 0);
  lr_watch_review (self);
}

static void
reviewed_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autofree GWeakRef *watch = user_data;
  g_autoptr (LrWatch) self = g_weak_ref_get (watch);

  g_weak_ref_clear (watch);
  if (self != NULL && self->reviewing != NULL &&
      self->reviewing == g_task_get_cancellable (G_TASK (result)))
    take_outcome (self, G_TASK (result));
}

/* @pupils: (transfer full) (nullable) */
static void
start (LrWatch *self,
       GArray  *pupils)
{
  g_autoptr (GTask) task = NULL;
  GWeakRef *watch = g_new0 (GWeakRef, 1);
  Job *job = g_new0 (Job, 1);

  cancel (self);
  self->reviewing = g_cancellable_new ();
  self->reviewing_all = pupils == NULL;
  g_hash_table_remove_all (self->since);
  self->settings_since = FALSE;

  job->store = g_object_ref (self->store);
  job->today = self->today;
  job->settings = pupils != NULL ? lr_watch_settings_ref (self->settings) : NULL;
  job->pupils = pupils;

  /* The watch may go while the worker is at it. */
  g_weak_ref_init (watch, self);
  task = g_task_new (NULL, self->reviewing, reviewed_cb, watch);
  g_task_set_source_tag (task, start);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, run_in_thread);
}

static gboolean
add_one (LrWatch   *self,
         LrReview  *part,
         gint64     pupil,
         GError   **error)
{
  g_autoptr (LrCase) of = NULL;
  g_autoptr (GError) reason = NULL;

  if (pupil == 0)
    return lr_review_add_cadences (part, self->store, error);

  of = lr_watch_load_case (self, pupil, &reason);
  if (of != NULL)
    lr_review_add_case (part, of);
  else if (!g_error_matches (reason, LR_ERROR, LR_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }

  return TRUE;
}

/* By way of lr_watch_load_case(): an open dossier asks for the same pupil next. */
static void
review_at_once (LrWatch *self)
{
  g_autoptr (GArray) pupils = list_ids (self->waiting);
  GError *error = NULL;
  LrWatchSettings *settings = lr_watch_load_settings (self, &error);
  LrReview *part = settings != NULL ? lr_review_new (settings) : NULL;

  for (guint i = 0; error == NULL && i < pupils->len; i++)
    add_one (self, part, g_array_index (pupils, gint64, i), &error);

  if (error != NULL)
    {
      g_clear_pointer (&part, lr_review_free);
      lr_watch_fail (self, error);
      return;
    }

  lr_review_finish (part);
  g_hash_table_remove_all (self->waiting);
  take_part (self, pupils, part);
  g_signal_emit_by_name (self, "reviewed", pupils->len == 1 ? g_array_index (pupils, gint64, 0) : (gint64) 0);
}

void
lr_watch_touch (LrWatch *self,
                gint64   pupil)
{
  add_id (self->waiting, pupil);
  if (self->reviewing != NULL)
    add_id (self->since, pupil);
}

void
lr_watch_touch_all (LrWatch *self)
{
  self->review_old = TRUE;
  cancel (self);
}

/* While everybody is being worked out anew, what a person does shows in what
 * there is; it is done once more when the worker is ready, who may not have
 * seen it. */
void
lr_watch_review (LrWatch *self)
{
  guint n_waiting = g_hash_table_size (self->waiting);

  if (!self->following || !lr_store_is_open (self->store))
    return;

  if ((self->review == NULL || self->review_old) && !self->reviewing_all)
    start (self, NULL);

  if (self->review == NULL || n_waiting == 0)
    return;

  if (n_waiting <= AT_ONCE)
    {
      review_at_once (self);
    }
  else if (self->reviewing == NULL)
    {
      g_autoptr (GArray) pupils = list_ids (self->waiting);
      GError *error = NULL;

      if (lr_watch_load_settings (self, &error) == NULL)
        {
          lr_watch_fail (self, error);
          return;
        }
      g_hash_table_remove_all (self->waiting);
      start (self, g_steal_pointer (&pupils));
    }
}

void
lr_watch_follow (LrWatch *self)
{
  g_return_if_fail (LR_IS_WATCH (self));

  self->following = TRUE;
  lr_watch_review (self);
}

void
lr_watch_stop (LrWatch *self)
{
  g_return_if_fail (LR_IS_WATCH (self));

  self->following = FALSE;
  cancel (self);
  g_clear_pointer (&self->near, lr_case_unref);
  g_clear_pointer (&self->review, lr_review_free);
  g_clear_error (&self->error);
  g_hash_table_remove_all (self->waiting);
}

LrWatchState
lr_watch_get_state (LrWatch *self)
{
  g_return_val_if_fail (LR_IS_WATCH (self), LR_WATCH_LOADING);

  if (self->review != NULL)
    return LR_WATCH_READY;

  return self->error != NULL && self->reviewing == NULL ? LR_WATCH_FAILED : LR_WATCH_LOADING;
}

gboolean
lr_watch_is_busy (LrWatch *self)
{
  g_return_val_if_fail (LR_IS_WATCH (self), FALSE);

  return self->reviewing != NULL;
}

const GError *
lr_watch_get_error (LrWatch *self)
{
  g_return_val_if_fail (LR_IS_WATCH (self), NULL);

  return self->error;
}

const LrCase *
lr_watch_find_case (LrWatch *self,
                    gint64   pupil)
{
  g_return_val_if_fail (LR_IS_WATCH (self), NULL);

  return self->review != NULL ? lr_review_find (self->review, pupil) : NULL;
}

GPtrArray *
lr_watch_get_open_duties (LrWatch *self)
{
  g_return_val_if_fail (LR_IS_WATCH (self), NULL);

  return self->review != NULL ? self->review->open : NULL;
}

static gpointer
copy_case (gconstpointer of,
           gpointer      user_data)
{
  return lr_case_ref ((LrCase *) of);
}

GPtrArray *
lr_watch_load_cases (LrWatch  *self,
                     GError  **error)
{
  LrWatchSettings *settings;
  gboolean whole;

  g_return_val_if_fail (LR_IS_WATCH (self), NULL);

  settings = lr_watch_load_settings (self, error);
  if (settings == NULL)
    return NULL;

  whole = self->review == NULL || self->review_old;
  if (whole || g_hash_table_size (self->waiting) > 0)
    {
      g_autoptr (GArray) pupils = list_ids (self->waiting);
      LrReview *review = lr_review_load (self->store, self->today, settings, whole ? NULL : pupils, NULL, error);

      if (review == NULL)
        return NULL;

      g_hash_table_remove_all (self->waiting);
      if (whole)
        take_all (self, review);
      else
        take_part (self, pupils, review);
    }

  return g_ptr_array_copy (self->review->cases, copy_case, NULL);
}
