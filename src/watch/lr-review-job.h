/* lr-review-job.h: a review by a worker, on a connection of its own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-job.h"
#include "lr-review.h"

G_BEGIN_DECLS

/* (transfer full): as lr_review_load(), in a worker. All but @store and @today may
 * be NULL. @callback is called in the thread that asks, as the worker has closed
 * its connection; also after the job was cancelled. */
LrJob     *lr_review_job_start      (LrStore              *store,
                                     LrDay                 today,
                                     LrWatchSettings      *settings,
                                     LrRuleBooks          *books,
                                     GArray               *pupils,
                                     GAsyncReadyCallback   callback,
                                     gpointer              user_data);
/* In the callback. (transfer full) (nullable): with %G_IO_ERROR_CANCELLED nothing is
 * wrong. */
LrReview  *lr_review_job_finish     (GAsyncResult         *result,
                                     GError              **error);
/* (transfer none) (nullable) (element-type gint64): whose cases; NULL: all. */
GArray    *lr_review_job_get_pupils (GAsyncResult         *result);

/* (transfer full): twenty thousand cases take longer to free than a frame lasts. */
void       lr_review_free_beside    (LrReview             *review);

G_END_DECLS
