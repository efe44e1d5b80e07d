/* lr-search-result.h: something that was found, as it is shown
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-search.h"

G_BEGIN_DECLS

/**
 * LrSearchResult:
 *
 * A hit and the pupil it is about.
 */
#define LR_TYPE_SEARCH_RESULT (lr_search_result_get_type ())
G_DECLARE_FINAL_TYPE (LrSearchResult, lr_search_result, LR, SEARCH_RESULT, GObject)

/* Holds both. */
LrSearchResult *lr_search_result_new        (LrSearchHit    *hit,
                                             LrRecord       *pupil);

/* Both (transfer none). */
LrRecord       *lr_search_result_get_pupil  (LrSearchResult *result);
LrRecord       *lr_search_result_get_record (LrSearchResult *result);
/* Of the record: where it was found. */
guint           lr_search_result_get_field  (LrSearchResult *result);
/* Whether it is the pupil that was found, and not something of it. */
gboolean        lr_search_result_is_name    (LrSearchResult *result);
/* Whoever looks for a name, a number or a class wants the child and not that field. */
gboolean        lr_search_result_means_pupil
                                            (LrSearchResult *result);
/* (nullable): the text around what was found, as markup; NULL for a name. */
const char     *lr_search_result_get_markup (LrSearchResult *result);
/* All (transfer full). */
char           *lr_search_result_dup_name   (LrSearchResult *result);
/* The day of what was found; of a pupil the class, which stands in its place. */
char           *lr_search_result_dup_day    (LrSearchResult *result);
/* What it is and in which of its fields: "Contact moment · What was said". */
char           *lr_search_result_dup_where  (LrSearchResult *result);

G_END_DECLS
