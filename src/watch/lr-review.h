/* lr-review.h: how every case of the school stands
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-duty-item.h"
#include "lr-watch-settings.h"

G_BEGIN_DECLS

/**
 * LrReview:
 *
 * The cases of all pupils, or of some, and what is open of them. Made by a
 * worker or at once, with the same outcome; then it belongs to one thread.
 */
typedef struct
{
  LrWatchSettings *settings;
  GPtrArray       *cases;     /* of LrCase, by the id of the pupil; without what they rest on */
  GPtrArray       *cadences;  /* (nullable): of LrDuty, those of the school */
  GPtrArray       *open;      /* of LrDutyItem: what is open, in the order of the start page */
  LrDay            known_until;  /* the newest day that any absence tells of, or none */
} LrReview;

/* An empty one. */
LrReview     *lr_review_new          (LrWatchSettings  *settings);
void          lr_review_free         (LrReview         *self);

/* Then lr_review_finish() puts all in order. Cases are added by id of the pupil;
 * what is kept is without what it rests on. */
void          lr_review_add_case     (LrReview         *self,
                                      const LrCase     *of);
gboolean      lr_review_add_cadences (LrReview         *self,
                                      LrStore          *store,
                                      GError          **error);
void          lr_review_finish       (LrReview         *self);

/* (transfer full) (nullable): in one read transaction. @settings (nullable): else
 * they are read as well, but for @books (nullable), the rule sets. @pupils
 * (nullable) (element-type gint64): whose cases, ascending, 0 for the duties of the
 * school; who is not there is passed over. NULL: all. Once @cancellable (nullable)
 * is cancelled it reads no further pupil. */
LrReview     *lr_review_load         (LrStore          *store,
                                      LrDay             today,
                                      LrWatchSettings  *settings,
                                      LrRuleBooks      *books,
                                      const GArray     *pupils,
                                      GCancellable     *cancellable,
                                      GError          **error);

/* Takes what @part says of @pupils in place of what there was; who is not in
 * @part is gone. `open` becomes a new list: who has the old one keeps it. */
void          lr_review_merge        (LrReview         *self,
                                      const GArray     *pupils,
                                      LrReview         *part);
/* (transfer none) (nullable): until it is merged into. */
const LrCase *lr_review_find         (const LrReview   *self,
                                      gint64            pupil);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LrReview, lr_review_free)

G_END_DECLS
