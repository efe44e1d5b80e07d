/* lr-case-loader.h: reads the facts of one pupil or of all
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-case-facts.h"

G_BEGIN_DECLS

/**
 * LrCaseLoader:
 *
 * One pass over each table that the rules look at, beside each other: pupil
 * after pupil, so that no more than the facts of one pupil are held at a time.
 */
typedef struct _LrCaseLoader LrCaseLoader;

/* (transfer full) (nullable): @pupil: 0 for all. Only what @fields names is read.
 * One at a time on @store, and freed before that is closed. */
LrCaseLoader *lr_case_loader_new  (LrStore       *store,
                                   gint64         pupil,
                                   LrFactFields  *fields,
                                   LrSector       school_sector,
                                   GError       **error);
void          lr_case_loader_free (LrCaseLoader  *self);
/* (transfer full): the facts of @pupil; the next one must have a higher id. */
LrCaseFacts  *lr_case_loader_next (LrCaseLoader  *self,
                                   LrRecord      *pupil,
                                   GError       **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LrCaseLoader, lr_case_loader_free)

/* (transfer full): the facts of one pupil; LR_ERROR_NOT_FOUND when there is none. */
LrCaseFacts  *lr_case_load        (LrStore       *store,
                                   gint64         pupil,
                                   LrFactFields  *fields,
                                   LrSector       school_sector,
                                   GError       **error);

G_END_DECLS
