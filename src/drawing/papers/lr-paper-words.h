/* lr-paper-words.h: words that several papers share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-page-flow.h"
#include "lr-record.h"

G_BEGIN_DECLS

/* All (transfer full); empty for no day. */
char *lr_paper_dup_day        (LrDay       day);   /* 7 October 2026 */
char *lr_paper_dup_short_day  (LrDay       day);   /* 7 Oct 2026 */
/* The small line above a title: capitals, parts apart. */
char *lr_paper_dup_kicker     (const char *first,
                               const char *second);
/* (transfer full) (nullable): what is there of both, with a comma between. */
char *lr_paper_join           (const char *first,
                               const char *second);
/* (transfer full): whom a paper is about: the name, or the code of the case. */
char *lr_paper_dup_subject    (LrRecord   *pupil,
                               gboolean    is_anonymous);
/* (transfer full): the birthday of a pupil with the age on a day. */
char *lr_paper_dup_born       (LrRecord   *pupil,
                               LrDay       on);

/* The facts of a record as a pair, when there are any. */
void  lr_page_flow_add_field  (LrPageFlow *flow,
                               LrRecord   *record,
                               guint       field);
/* A text of several lines under the label of its field. */
void  lr_page_flow_add_prose  (LrPageFlow *flow,
                               LrRecord   *record,
                               guint       field);
/* Texts of several lines, beside each other when they are short. */
void  lr_page_flow_add_proses (LrPageFlow  *flow,
                               LrRecord    *record,
                               const guint *fields,
                               guint        n_fields);

G_END_DECLS
