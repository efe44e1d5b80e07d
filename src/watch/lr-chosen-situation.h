/* lr-chosen-situation.h: special situations of a pupil and their checklists
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-watch.h"

G_BEGIN_DECLS

/* One line of the checklist. */
typedef struct
{
  const char *text;
  LrDay       done_on;  /* LR_DAY_NONE: still to do */
  gint64      check;    /* the record of the tick, or 0 */
} LrSituationItem;

/**
 * LrChosenSituation:
 *
 * A situation that was chosen for a pupil (TIL chapter 4), with its checklist
 * and how far that is. It never changes once it is made.
 */
typedef struct
{
  LrRecord              *record;
  LrRuleSet             *set;
  const LrSituationRule *rule;   /* (nullable): no rule set knows it any more */
  GArray                *items;  /* of LrSituationItem */
} LrChosenSituation;

LrChosenSituation     *lr_chosen_situation_ref   (LrChosenSituation  *self);
void                   lr_chosen_situation_unref (LrChosenSituation  *self);

/* (transfer none) (nullable): the rule set whose situations are offered for the
 * pupil: the one it follows, or the first that has any, for these situations are
 * the law's and the same everywhere. */
LrRuleSet             *lr_watch_find_situations  (LrWatch            *self,
                                                  const LrCase       *of);

/* (transfer full) (element-type LrChosenSituation): newest first. */
GPtrArray             *lr_watch_load_situations  (LrWatch            *self,
                                                  gint64              pupil,
                                                  GError            **error);
/* These three write one record that can be undone. LR_ERROR_INVALID for a day that
 * is still to come, LR_ERROR_NOT_FOUND for a situation that no rule set knows.
 * @situation: its id. @note: (nullable). */
gboolean               lr_watch_choose_situation (LrWatch            *self,
                                                  gint64              pupil,
                                                  const char         *situation,
                                                  LrDay               on,
                                                  const char         *note,
                                                  GError            **error);
gboolean               lr_watch_end_situation    (LrWatch            *self,
                                                  LrChosenSituation  *situation,
                                                  LrDay               on,
                                                  GError            **error);
/* Ticks an item of the checklist, from 0, or with @on %LR_DAY_NONE takes the tick
 * back. */
gboolean               lr_watch_check_item       (LrWatch            *self,
                                                  LrChosenSituation  *situation,
                                                  guint               item,
                                                  LrDay               on,
                                                  GError            **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LrChosenSituation, lr_chosen_situation_unref)

G_END_DECLS
