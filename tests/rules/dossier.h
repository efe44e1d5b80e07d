/* dossier.h: all facts of a pupil as short text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "history.h"
#include "lr-duty.h"
#include "lr-escalation.h"

/**
 * Dossier:
 *
 * An absence history (see history.h) and records. Records are separated by
 * `;`, each `DAY KIND FIELD=VALUE...`; DAY is ISO or `-` for none;
 * a field `made` is the day of the record that it belongs to:
 *
 *     2026-09-10 report kind=16h end_on=2026-09-20; 2026-09-12 step step=2
 *
 * Three kinds are special: `DAY mark DUTY OPENED_ON [done|REASON] [NUMBER]` is a
 * tick or, with a reason, a dismissal, of the duty about that record, counted from 1; `DAY threatening` marks the pupil since that day, `DAY
 * left` says that the pupil left school.
 */
typedef struct
{
  History   *history;
  LrFacts    facts;
  GArray    *events;
  GArray    *marks;
  GPtrArray *words;    /* of GStrv: what the events are read from */
  LrDay      watch_from;  /* of the school */
} Dossier;

Dossier   *dossier_new      (const char       *history,
                             const char       *records);
void       dossier_free     (Dossier          *self);

/* (transfer full): the duties by the law and by @region (nullable) */
GPtrArray *dossier_duties   (Dossier          *self,
                             LrSchoolCalendar *calendar,
                             const char       *region,
                             LrDay             today);

/* Those whose id begins with one of the @watched words, each as
 * "id trigger opened due state", joined by ", ". */
char      *dossier_describe (GPtrArray        *duties,
                             const char       *watched);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Dossier, dossier_free)
