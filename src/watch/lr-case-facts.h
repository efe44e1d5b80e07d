/* lr-case-facts.h: what is kept of one pupil, as facts for the rules
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-dossier.h"
#include "lr-fact-fields.h"
#include "lr-facts.h"
#include "lr-store-scan.h"

G_BEGIN_DECLS

/**
 * LrCaseFacts:
 *
 * Gathers what the rules look at of one pupil and holds it while they do. Only
 * the fields of its #LrFactFields are there, not the records.
 */
typedef struct _LrCaseFacts LrCaseFacts;

/* A line of the plan with hours that were attended, or are to be. */
typedef struct
{
  gint64 plan;
  LrDay  from;
  int    attended;  /* quarters of a lesson hour in the school week of @from, at school or at the
                      * place of the programme */
} LrBuildUp;

/* The sector of the school, which a pupil without one of its own has. */
LrSector        lr_school_get_sector     (LrRecord         *school);

/* For @pupil, which it holds. @school_sector: of a pupil without one of its own. */
LrCaseFacts    *lr_case_facts_new        (LrRecord         *pupil,
                                          LrFactFields     *fields,
                                          LrSector          school_sector);
void            lr_case_facts_free       (LrCaseFacts      *self);
/* (transfer none). */
LrRecord       *lr_case_facts_get_pupil  (LrCaseFacts      *self);

/* Adds a row with the fields of @kind; parents before their children. */
void            lr_case_facts_add        (LrCaseFacts      *self,
                                          const LrFactKind *kind,
                                          const LrScanRow  *row);
/* Puts everything in order; the facts belong to @self and stay valid until more
 * is added. */
const LrFacts  *lr_case_facts_finish     (LrCaseFacts      *self);

/* The same, once it was finished. */
const LrFacts  *lr_case_facts_get_facts  (LrCaseFacts      *self);
/* (transfer none) (array length=n): in no order. */
const LrBuildUp *lr_case_facts_list_build_up (LrCaseFacts   *self,
                                              guint         *n);

/* (transfer full) (nullable): what of it counts for nothing because only a newer
 * version of the app knows what it means, a line each. */
char           *lr_case_facts_dup_problems (LrCaseFacts    *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LrCaseFacts, lr_case_facts_free)

G_END_DECLS
