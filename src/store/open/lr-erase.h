/* lr-erase.h: gone for good
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-store.h"

G_BEGIN_DECLS

/* Erasing takes a record, living or deleted before, with all that belongs to it,
 * also what of that was deleted before: out of the tables, the bin, the history,
 * the search index and the drafts. It cannot be undone. LR_ERROR_NOT_FOUND when it
 * has been erased already.
 *
 * What was done stays on record as @what, a translated sentence without names, in a
 * batch of its own that changed nothing. Batches in which nothing else happened are
 * erased too. Backups are left to their own term. */
gboolean   lr_store_erase         (LrStore       *store,
                                   LrRecord      *record,
                                   const char    *what,
                                   GError       **error);
/* How many records that would be, with @record itself. */
gboolean   lr_store_count_erased  (LrStore       *store,
                                   LrRecord      *record,
                                   guint         *n_records,
                                   GError       **error);
/* After one or more were erased: leaves nothing of them in the file either, not in
 * the index, on free pages, in the gaps of others or in the log. Rewrites the
 * file, so it takes seconds: for a worker. */
gboolean   lr_store_scour         (LrStore       *store,
                                   GError       **error);

/* (transfer full) (element-type LrRecord): the records of @kind that are gone, in
 * the bin or by an undo, but still in the history; each as it was last. */
GPtrArray *lr_store_list_gone     (LrStore       *store,
                                   const LrKind  *kind,
                                   GError       **error);

/* What was erased. */
typedef struct
{
  gint64  moment;  /* seconds since 1970 in UTC */
  char   *what;
} LrErasure;

/* (transfer full) (element-type LrErasure): the newest first. */
GPtrArray *lr_store_list_erasures (LrStore       *store,
                                   GError       **error);
void       lr_erasure_free        (LrErasure     *erasure);

G_END_DECLS
