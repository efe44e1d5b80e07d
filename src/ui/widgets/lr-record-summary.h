/* lr-record-summary.h: a record in two lines
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-record.h"

G_BEGIN_DECLS

/**
 * LrRecordSummary:
 *
 * What a list shows of a record. All texts are plain, not markup; those that
 * have nothing to say are empty, never %NULL.
 */
typedef struct
{
  char       *when;   /* "12 Nov 2026", "12 Nov – 3 Dec 2026" */
  char       *title;  /* "Home visit · mother" */
  char       *text;   /* the first words of what was written */
  char       *mark;   /* a word on how it stands: "Unauthorised", "Withdrawn" */
  const char *style;  /* (nullable): the mark's style class: "error", "warning", "success" */
} LrRecordSummary;

LrRecordSummary *lr_record_summary_new  (LrRecord        *record,
                                         LrDay            today);
void             lr_record_summary_free (LrRecordSummary *summary);
/* (transfer full): the whole in one sentence, for a screen reader. */
char            *lr_record_summary_dup_sentence (const LrRecordSummary *summary);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LrRecordSummary, lr_record_summary_free)

G_END_DECLS
