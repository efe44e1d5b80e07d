/* lr-store-draft.h: half-typed words, kept in the encrypted store
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-store.h"

G_BEGIN_DECLS

/* Drafts are texts under a name that the caller chooses: what it is, then the
 * numbers of the pupil and the record it belongs to, as "form/contact/12/34". By
 * these they go when one of them is erased. They are in no history and no search.
 * A NULL @content removes one. */
gboolean lr_store_set_draft   (LrStore     *store,
                               const char  *place,
                               const char  *content,
                               GError     **error);
/* (transfer full) (nullable): NULL without @error when there is none. */
char    *lr_store_dup_draft   (LrStore     *store,
                               const char  *place,
                               GError     **error);
/* (transfer full) (element-type utf8): the places of all drafts, oldest first. */
GPtrArray *lr_store_list_drafts (LrStore   *store,
                               GError     **error);

G_END_DECLS
