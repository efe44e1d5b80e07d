/* lr-watch-settings.h: what holds for every pupil of the school on a day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-case.h"
#include "lr-rule-books.h"
#include "lr-watch-calendar.h"

G_BEGIN_DECLS

/**
 * LrWatchSettings:
 *
 * The school, its calendar and its rule sets as the store has them. They never
 * change once they are read, and may go from one thread to another.
 */
typedef struct
{
  LrDay         today;
  LrRecord     *school;
  LrCalendar   *calendar;
  LrRuleBooks  *books;
  LrRuleSet    *region;          /* (nullable): the school's own choice */
  char         *problem;         /* (nullable): what does not hold and why, a line each */
  LrFactFields *fields;
  LrDay         imported_until;  /* the newest day that an import of absence told of, or none */
  LrDay         known_before;    /* the same before the last day on which absence was imported,
                                  * or none when that was the first */
} LrWatchSettings;

/* (transfer full) (nullable): @books: (nullable): the rule sets as the store has
 * them, when they are known: to read the school's own takes its time. In any
 * thread, with a store of its own. */
LrWatchSettings *lr_watch_settings_load     (LrStore          *store,
                                             LrDay             today,
                                             LrRuleBooks      *books,
                                             GError          **error);
LrWatchSettings *lr_watch_settings_ref      (LrWatchSettings  *self);
void             lr_watch_settings_unref    (LrWatchSettings  *self);

/* Whether a record of that kind decides on every pupil. */
gboolean         lr_watch_settings_rest_on  (const LrKind     *kind);

/* (transfer full): takes @facts (transfer full). */
LrCase          *lr_watch_settings_evaluate (LrWatchSettings  *self,
                                             LrCaseFacts      *facts);
/* (transfer full): the case of one pupil, with all it rests on; LR_ERROR_NOT_FOUND. */
LrCase          *lr_watch_settings_load_case (LrWatchSettings *self,
                                             LrStore          *store,
                                             gint64            pupil,
                                             GError          **error);
/* (transfer full) (element-type LrDuty): the duties of the school itself. */
GPtrArray       *lr_watch_settings_load_cadences (LrWatchSettings *self,
                                             LrStore          *store,
                                             GError          **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LrWatchSettings, lr_watch_settings_unref)

G_END_DECLS
