/* lr-sharing.h: what may be shared with whom, and whose yes is still missing
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-store.h"

G_BEGIN_DECLS

/**
 * LrSharing:
 *
 * All that stands on a day for one recipient, one purpose and the same data. Whose yes
 * is asked hangs on the age (TIL, note 8): each parent with custody, from 12 the pupil
 * too, from 16 the pupil alone. What rests on a duty to report is no consent, and
 * stands by itself. Never changes once it is made.
 */
typedef struct
{
  char      *recipient;  /* as it was written last; "" for nobody */
  char      *purpose;    /* likewise */
  char      *data;       /* likewise: which data; "" when it was not said */
  gboolean   by_law;     /* a duty to report: nobody is asked */
  gboolean   medical;    /* everybody who said yes, said it of what is medical too */
  gboolean   helpers;    /* likewise: of who else helps */
  LrDay      until;      /* the last day on which all said yes, or %LR_DAY_NONE */
  GPtrArray *given;      /* (element-type utf8): who said yes, by name */
  GPtrArray *missing;    /* (element-type utf8): who did not yet */
} LrSharing;

/* Of the same pupil: @consents in the order of their days, and @parties. What was
 * withdrawn, ended or has not begun does not count.
 * Returns: (transfer full) (element-type LrSharing): as it was first given. */
GPtrArray       *lr_sharing_list           (LrRecord        *pupil,
                                            GPtrArray       *consents,
                                            GPtrArray       *parties,
                                            LrDay            on);
/* The same, read from the store. */
GPtrArray       *lr_sharing_load           (LrStore         *store,
                                            LrRecord        *pupil,
                                            LrDay            on,
                                            GError         **error);

/* How many of @consents have come to their end, and were neither taken back nor given
 * again. */
guint            lr_sharing_count_ended    (GPtrArray       *consents,
                                            LrDay            on);

/* Whether all who are asked said yes; never of a duty. */
gboolean         lr_sharing_is_complete    (const LrSharing *sharing);
/* Whether @party is who is meant by it, see lr_mention_means(). */
gboolean         lr_sharing_is_for         (const LrSharing *sharing,
                                            LrRecord        *party);

/* Whether @party is told of a case by consent: who neither decides about the child nor
 * is of its own @school. On a later day than @party was involved it is. @parties say who
 * decides. */
gboolean         lr_sharing_needs_consent  (LrRecord        *party,
                                            GPtrArray       *parties,
                                            LrRecord        *school,
                                            LrDay            on);

/* Of those who are asked to a meeting on a day, @participants, whom no consent covers in
 * full: to invite a third person needs it too. Who was excused does not come. @parties
 * say who they are.
 * Returns: (transfer full) (element-type utf8): their names, each once. */
GPtrArray       *lr_sharing_list_uncovered (GPtrArray       *sharings,
                                            GPtrArray       *participants,
                                            GPtrArray       *parties,
                                            LrRecord        *school,
                                            LrDay            on);

G_END_DECLS
