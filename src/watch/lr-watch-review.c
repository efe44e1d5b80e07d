/* lr-watch-review.c: the whole school, worked out beside
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-watch-private.h"

#include "lr-case-private.h"

/* So many pupils are worked out at once, a millisecond each; more by a worker. */
#define AT_ONCE 4

static void
take_all (LrWatch  *self,
          LrReview *review)
{
  g_clear_pointer (&self->review, lr_review_free_beside);
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

/* What changed since the worker began, it may not have seen. */
static void
take_review (LrWatch        *self,
             const GArray   *pupils,
             LrReview       *review)
{
  if (pupils == NULL)
    {
      if (!self->settings_since)
        {
          g_clear_pointer (&self->settings, lr_watch_settings_unref);
          self->settings = lr_watch_settings_ref (review->settings);
          self->settings_old = self->books_old = FALSE;
        }
      lr_id_set_clear (self->waiting);
      take_all (self, review);
    }
  else
    {
      take_part (self, pupils, review);
    }

  lr_id_set_add_set (self->waiting, self->since);
  g_signal_emit_by_name (self, "reviewed", (gint64) 0);
  lr_watch_review (self);
}

/* Of what was cancelled nothing is taken: it begins anew. */
static void
reviewed_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autofree GWeakRef *watch = user_data;
  g_autoptr (LrWatch) self = g_weak_ref_get (watch);
  GArray *pupils = lr_review_job_get_pupils (result);
  GError *error = NULL;
  LrReview *review;

  g_weak_ref_clear (watch);
  if (self == NULL || self->job == NULL || !lr_job_is (self->job, result))
    return;

  g_clear_pointer (&self->job, lr_job_unref);
  review = lr_review_job_finish (result, &error);
  if (review != NULL)
    {
      take_review (self, pupils, review);
      return;
    }

  if (pupils != NULL)
    lr_id_set_add_list (self->waiting, pupils);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_error_free (error);
      lr_watch_review (self);
    }
  else
    {
      lr_watch_fail (self, error);
    }
}

/* @pupils: (nullable). The watch may go while the worker is at it. */
static void
start (LrWatch *self,
       GArray  *pupils)
{
  GWeakRef *watch = g_new0 (GWeakRef, 1);

  g_weak_ref_init (watch, self);
  lr_id_set_clear (self->since);
  self->settings_since = FALSE;
  self->job = lr_review_job_start (self->store, self->today, pupils != NULL ? self->settings : NULL,
                                   lr_watch_get_kept_books (self), pupils, reviewed_cb, watch);
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
  g_autoptr (GArray) pupils = lr_id_set_list (self->waiting);
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
  lr_id_set_clear (self->waiting);
  take_part (self, pupils, part);
  g_signal_emit_by_name (self, "reviewed", pupils->len == 1 ? g_array_index (pupils, gint64, 0) : (gint64) 0);
}

void
lr_watch_touch (LrWatch *self,
                gint64   pupil)
{
  lr_id_set_add (self->waiting, pupil);
  if (self->job != NULL)
    lr_id_set_add (self->since, pupil);
}

void
lr_watch_touch_all (LrWatch *self)
{
  self->review_old = TRUE;
  if (self->job != NULL)
    lr_job_cancel (self->job);
}

/* While everybody is being worked out anew, what a person does shows in what
 * there is; it is done once more when the worker is ready, who may not have
 * seen it. */
void
lr_watch_review (LrWatch *self)
{
  guint n_waiting = lr_id_set_get_size (self->waiting);

  if (!self->following || !lr_store_is_open (self->store))
    return;

  if ((self->review == NULL || self->review_old) && self->job == NULL)
    start (self, NULL);

  if (self->review == NULL || n_waiting == 0)
    return;

  if (n_waiting <= AT_ONCE)
    {
      review_at_once (self);
    }
  else if (self->job == NULL)
    {
      g_autoptr (GArray) pupils = lr_id_set_list (self->waiting);
      GError *error = NULL;

      if (lr_watch_load_settings (self, &error) == NULL)
        {
          lr_watch_fail (self, error);
          return;
        }
      lr_id_set_clear (self->waiting);
      start (self, pupils);
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
  if (self->job != NULL)
    lr_job_end (self->job);
  g_clear_pointer (&self->job, lr_job_unref);
  g_clear_pointer (&self->near, lr_case_unref);
  g_clear_pointer (&self->review, lr_review_free);
  g_clear_error (&self->error);
  lr_id_set_clear (self->waiting);
}

LrWatchState
lr_watch_get_state (LrWatch *self)
{
  g_return_val_if_fail (LR_IS_WATCH (self), LR_WATCH_LOADING);

  if (self->review != NULL)
    return LR_WATCH_READY;

  return self->error != NULL && self->job == NULL ? LR_WATCH_FAILED : LR_WATCH_LOADING;
}

gboolean
lr_watch_is_busy (LrWatch *self)
{
  g_return_val_if_fail (LR_IS_WATCH (self), FALSE);

  return self->job != NULL;
}

const GError *
lr_watch_get_error (LrWatch *self)
{
  g_return_val_if_fail (LR_IS_WATCH (self), NULL);

  return self->error;
}

guint
lr_watch_get_n_pupils (LrWatch *self)
{
  g_return_val_if_fail (LR_IS_WATCH (self), 0);

  return self->review != NULL ? self->review->cases->len : 0;
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
  if (whole || lr_id_set_get_size (self->waiting) > 0)
    {
      g_autoptr (GArray) pupils = lr_id_set_list (self->waiting);
      LrReview *review = lr_review_load (self->store, self->today, settings, NULL, whole ? NULL : pupils, NULL, error);

      if (review == NULL)
        return NULL;

      lr_id_set_clear (self->waiting);
      if (whole)
        take_all (self, review);
      else
        take_part (self, pupils, review);
    }

  return g_ptr_array_copy (self->review->cases, copy_case, NULL);
}
