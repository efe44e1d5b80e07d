/* lr-search.h: finding records by the words in them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-store.h"

G_BEGIN_DECLS

/**
 * LrSearchHit:
 *
 * A record that holds all the words that were asked for, or words that begin
 * with them; capitals and accents do not count.
 */
#define LR_TYPE_SEARCH_HIT (lr_search_hit_get_type ())
G_DECLARE_FINAL_TYPE (LrSearchHit, lr_search_hit, LR, SEARCH_HIT, GObject)

/* (transfer none). */
LrRecord   *lr_search_hit_get_record (LrSearchHit  *hit);
/* The field in which the first of the words stands. */
guint       lr_search_hit_get_field  (LrSearchHit  *hit);
/* A line around it, as Pango markup with the words in bold. */
const char *lr_search_hit_get_markup (LrSearchHit  *hit);

/* (transfer full) (element-type LrSearchHit): pupils first, then the newest; at
 * most @limit. Nothing for a text without letters and digits. */
GPtrArray  *lr_store_search          (LrStore      *store,
                                      const char   *text,
                                      guint         limit,
                                      GError      **error);

G_END_DECLS
