/* lr-watch-private.h: what the files of the watch share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-id-set.h"
#include "lr-review-job.h"
#include "lr-watch.h"

G_BEGIN_DECLS

struct _LrWatch
{
  GObject          parent_instance;

  LrStore         *store;
  LrDay            today;
  LrWatchSettings *settings;
  gboolean         settings_old;
  gboolean         books_old;     /* and so are its rule sets */
  LrCase          *near;          /* (nullable): the one that was asked for last, with its facts */
  char            *problems;      /* (nullable): what was given out of them */

  /* The whole school. */
  gboolean         following;
  LrReview        *review;        /* (nullable): the newest there is */
  gboolean         review_old;    /* the day or a setting has changed since */
  LrIdSet         *waiting;       /* pupils that have changed since; 0: duties of the school */
  GError          *error;         /* (nullable): why it could not be made anew */

  /* What a worker is at; never more than one. */
  LrJob           *job;           /* (nullable) */
  LrIdSet         *since;         /* as @waiting, since the worker began */
  gboolean         settings_since;
};

/* (transfer none) (nullable): the settings as they are now, read again when they
 * may be old. */
LrWatchSettings *lr_watch_load_settings (LrWatch     *self,
                                         GError     **error);
/* (transfer none) (nullable): the rule sets, unless they are old. */
LrRuleBooks     *lr_watch_get_kept_books (LrWatch    *self);
/* The newest day that an import of absence told of, or none. */
LrDay            lr_watch_get_imported_until (LrWatch *self);
/* Tells the person once of what goes on failing. @error: (transfer full). */
void             lr_watch_fail          (LrWatch     *self,
                                         GError      *error);

/* Of whom something changed; then lr_watch_review() does what that asks for. */
void             lr_watch_touch         (LrWatch     *self,
                                         gint64       pupil);
/* Everybody's case is old. */
void             lr_watch_touch_all     (LrWatch     *self);
void             lr_watch_review        (LrWatch     *self);

/* One record as one batch that can be undone; @what is for the toast. */
gboolean lr_watch_save      (LrWatch     *self,
                             LrRecord    *record,
                             const char  *what,
                             GError     **error);
gboolean lr_watch_delete    (LrWatch     *self,
                             LrRecord    *record,
                             const char  *what,
                             GError     **error);
/* (transfer full): as lr_store_load(), with LR_ERROR_NOT_FOUND when it is gone. */
LrRecord *lr_watch_load_record (LrWatch      *self,
                                const LrKind *kind,
                                gint64        id,
                                GError      **error);
/* A person can only record what has happened: LR_ERROR_INVALID for a day after
 * today, and for none. */
gboolean lr_watch_check_day (LrWatch     *self,
                             LrDay        on,
                             GError     **error);

G_END_DECLS
