/* lr-record-summary.h: a record in two lines
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-record.h"

G_BEGIN_DECLS

/* How it stands, for those that show it with a colour as well. */
typedef enum
{
  LR_TONE_PLAIN,
  LR_TONE_GOOD,
  LR_TONE_WARNING,
  LR_TONE_BAD,
} LrTone;

/**
 * LrRecordSummary:
 *
 * What a list shows of a record, as its face says (lr_face_summarise()). All texts are plain, not markup, and no longer
 * than a row; those that have nothing to say are empty, never %NULL.
 */
typedef struct
{
  char   *when;   /* "12 Nov 2026", "12 Nov – 3 Dec 2026" */
  char   *title;  /* "Home visit · mother" */
  char   *text;   /* the first words of what was written */
  char   *mark;   /* a word on how it stands: "Unauthorised", "Withdrawn" */
  LrTone  tone;   /* of the mark */
} LrRecordSummary;

void             lr_record_summary_free (LrRecordSummary       *summary);
/* (transfer full): the whole in one sentence, for a screen reader. */
char            *lr_record_summary_dup_sentence
                                        (const LrRecordSummary *summary);

/* For the faces: (transfer full): the filled ones of the fields in one line, with a
 * dot between them. @fields: ends with -1. */
char            *lr_record_summary_join (LrRecord              *record,
                                         const int             *fields);
#define LR_SUMMARY_JOIN(record, ...) lr_record_summary_join (record, (const int[]) { __VA_ARGS__, -1 })
/* (transfer full): "12 Nov – 3 Dec 2026". @end: %LR_DAY_NONE when it goes on. */
char            *lr_record_summary_span (LrDay                  start,
                                         LrDay                  end);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LrRecordSummary, lr_record_summary_free)

G_END_DECLS
