/* lr-pupil-search.h: whether a pupil is meant by what was typed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-record.h"

G_BEGIN_DECLS

/* Works on pupils as they come from the store: a changed pupil is a new object,
 * so what is remembered of one stays true. */

/* (transfer full): the words of what was typed. */
char      **lr_pupil_search_split   (const char         *typed);
/* Whether each of the words begins a word of the pupil's name, class, number or
 * mentor. @words: as lr_pupil_search_split() gave them. */
gboolean    lr_pupil_search_matches (const char * const *words,
                                     LrRecord           *pupil);
/* Makes now what the first search for @pupil would wait for. */
void        lr_pupil_search_prepare (LrRecord           *pupil);

G_END_DECLS
