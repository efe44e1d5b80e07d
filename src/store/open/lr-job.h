/* lr-job.h: work in a thread of its own, while the window goes on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "lr-store.h"

G_BEGIN_DECLS

/**
 * LrJob:
 *
 * One piece of work for a worker: a function with what it needs and what comes of it
 * (its data), that can be cancelled, tells how far it is, and ends in one way: well,
 * or with one error. The worker gets its data, a connection of its own to the store
 * if it asks for one, and nothing of who waits. All else, also the letting go of its
 * data, happens in the thread that started it.
 *
 * After a cancel the one who waits hears %G_IO_ERROR_CANCELLED whatever came of it,
 * and what came is let go of, but for a lasting job (lr_job_set_lasting()).
 */
typedef struct _LrJob LrJob;

/* How far something is: in which of its steps, and of the whole, from 0 to 1. */
typedef void     (*LrProgress) (int        step,
                                double     fraction,
                                gpointer   data);

/* In the worker. FALSE with @error: nothing of it was kept. */
typedef gboolean (*LrJobFunc)  (LrJob     *job,
                                gpointer   data,
                                GError   **error);

/* @store (nullable): what the worker may open. @data is let go of by @free_data
 * (nullable) right after the callback. */
LrJob        *lr_job_new             (LrStore              *store,
                                      LrJobFunc             func,
                                      gpointer              data,
                                      GDestroyNotify        free_data);
LrJob        *lr_job_ref             (LrJob                *job);
void          lr_job_unref           (LrJob                *job);

/* @progress (nullable) is called in the thread that starts the job, before its
 * callback; not for each step of the worker, but as often as one sees. */
void          lr_job_set_progress    (LrJob                *job,
                                      LrProgress            progress,
                                      gpointer              user_data);
/* What it has done lasts: a cancel that comes too late is not heard. */
void          lr_job_set_lasting     (LrJob                *job);
/* Once. @cancellable (nullable); @callback (nullable) gets the store as its source. */
void          lr_job_start           (LrJob                *job,
                                      GCancellable         *cancellable,
                                      GAsyncReadyCallback   callback,
                                      gpointer              user_data);

/* In the callback: how it ended, and what came of it (transfer none). */
gboolean      lr_job_finish          (GAsyncResult         *result,
                                      GError              **error);
gpointer      lr_job_get_data        (GAsyncResult         *result);
/* Whether @result is of this job. */
gboolean      lr_job_is              (LrJob                *job,
                                      GAsyncResult         *result);

/* Of a job that was started. */
void          lr_job_cancel          (LrJob                *job);
/* Cancels, and waits until the worker has let go of the store, at most five
 * seconds: milliseconds, for work that stops in the middle of what it reads. A job
 * that no worker has begun, never is. */
void          lr_job_end             (LrJob                *job);

/* For the worker. */
GCancellable *lr_job_get_cancellable (LrJob                *job);
/* (transfer none) (nullable): a connection of its own, which is closed for it at its
 * end, or before. */
LrStore      *lr_job_open_store      (LrJob                *job,
                                      GError              **error);
void          lr_job_close_store     (LrJob                *job);
/* An LrProgress, with the job as its data. */
void          lr_job_tell            (int                   step,
                                      double                fraction,
                                      gpointer              job);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LrJob, lr_job_unref)

G_END_DECLS
