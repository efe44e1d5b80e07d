/* lr-case-facts.h: the records of one pupil, as facts for the rules
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-dossier.h"
#include "lr-facts.h"

G_BEGIN_DECLS

/**
 * LrCaseFacts:
 *
 * Gathers one pupil's records and holds them while the rules look at them.
 */
typedef struct _LrCaseFacts LrCaseFacts;

/* The kinds of record that are read as events, ending with NULL: those that
 * @names holds (names of kinds, NULL: none) and those the app itself needs. */
const LrKind  **lr_case_facts_list_kinds (GHashTable       *names);

LrSector        lr_school_get_sector     (LrRecord         *school);

LrCaseFacts    *lr_case_facts_new        (LrRecord         *pupil,
                                          LrSector          school_sector);
void            lr_case_facts_free       (LrCaseFacts      *self);
LrRecord       *lr_case_facts_get_pupil  (LrCaseFacts      *self);

void            lr_case_facts_add_absence (LrCaseFacts     *self,
                                          const LrAbsence  *absence);
void            lr_case_facts_add        (LrCaseFacts      *self,
                                          LrRecord         *record);
/* Puts everything in order; the facts belong to @self and stay valid until more
 * is added. */
const LrFacts  *lr_case_facts_finish     (LrCaseFacts      *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LrCaseFacts, lr_case_facts_free)

G_END_DECLS
