/* lr-facts-text.h: how a case stands, in a few words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-sharing.h"
#include "lr-watch.h"

G_BEGIN_DECLS

typedef enum
{
  LR_FACT_HOME,
  LR_FACT_STEP,
  LR_FACT_REGIE,
  LR_FACT_MEETING,
  LR_FACT_CONSENT,
  LR_N_FACTS,
} LrFact;

typedef struct
{
  char       *title;   /* (nullable): in place of lr_fact_get_title() */
  char       *value;
  char       *detail;  /* (nullable) */
  const char *style;   /* (nullable): "error", "warning", "success" */
  LrRecord   *record;  /* (nullable): what it is about */
} LrFactText;

/* (transfer none): translated. */
const char *lr_fact_get_title   (LrFact        fact);
/* The kind of record that says more. */
const LrKind *lr_fact_get_kind  (LrFact        fact);
void        lr_fact_text_clear  (LrFactText   *text);

/* Each fills in @text, which is empty. @of: with what it rests on. @records
 * (element-type LrRecord) are of the pupil: the meetings. */
void        lr_fact_tell_home    (const LrCase *of,
                                  LrFactText   *text);
void        lr_fact_tell_step    (const LrCase *of,
                                  LrFactText   *text);
void        lr_fact_tell_regie   (const LrCase *of,
                                  LrFactText   *text);
void        lr_fact_tell_meeting (GPtrArray    *records,
                                  LrDay         today,
                                  LrFactText   *text);
/* @sharings: (element-type LrSharing); @n_ended: see lr_sharing_count_ended(). */
void        lr_fact_tell_sharing (GPtrArray    *sharings,
                                  guint         n_ended,
                                  LrFactText   *text);

G_END_DECLS
