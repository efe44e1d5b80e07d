/* lr-review-job.h: a review by a worker, on a connection of its own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-review.h"

G_BEGIN_DECLS

typedef struct _LrReviewJob LrReviewJob;

/* As lr_review_load(). @callback is called in the thread that asks, as the worker
 * has closed its connection; also after the job was cancelled. */
LrReviewJob  *lr_review_job_start      (LrStore              *store,
                                        LrDay                 today,
                                        LrWatchSettings      *settings,
                                        LrRuleBooks          *books,
                                        GArray               *pupils,
                                        GAsyncReadyCallback   callback,
                                        gpointer              user_data);
void          lr_review_job_unref      (LrReviewJob          *self);

/* Whether @result is of this job. */
gboolean      lr_review_job_is         (LrReviewJob          *self,
                                        GAsyncResult         *result);
/* (transfer full) (nullable): with %G_IO_ERROR_CANCELLED nothing is wrong. */
LrReview     *lr_review_job_finish     (LrReviewJob          *self,
                                        GAsyncResult         *result,
                                        GError              **error);
/* (transfer none) (nullable) (element-type gint64): whose cases; NULL: all */
GArray       *lr_review_job_get_pupils (LrReviewJob          *self);

void          lr_review_job_cancel     (LrReviewJob          *self);
/* Cancels, and waits until the worker has let go of the store: milliseconds, as it
 * stops in the middle of what it reads. A job that no worker has begun, never is. */
void          lr_review_job_end        (LrReviewJob          *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LrReviewJob, lr_review_job_unref)

G_END_DECLS
