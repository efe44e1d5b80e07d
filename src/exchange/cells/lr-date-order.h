/* lr-date-order.h: whether the day or the month stands first in a column
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-parse.h"

G_BEGIN_DECLS

#define LR_DATE_EXAMPLE 24

/* What the cells of one column say, those with the year in front apart. */
typedef struct
{
  guint n_usual;                    /* that can only be in the usual order */
  guint n_swapped;                  /* that can only be the other way round */
  guint swapped_line;               /* the first of them */
  char  example[LR_DATE_EXAMPLE];   /* as it is written there */
} LrDateEvidence;

typedef struct
{
  LrDateEvidence evidence[2];       /* [1]: the year in front */
} LrDateOrder;

typedef enum
{
  LR_DATE_GOOD,
  LR_DATE_NONE,        /* no day that can be kept */
  LR_DATE_OUTSIDE,     /* its year lies outside the calendar */
  LR_DATE_AMBIGUOUS,   /* two days, and the column does not tell which */
  LR_DATE_SWAPPED,     /* a day only in the order that was not asked for */
} LrDateVerdict;

/* @order begins as { 0 }. @line: from 1; @cell: as the file has it. */
void                  lr_date_order_add         (LrDateOrder        *order,
                                                 const LrDate       *date,
                                                 guint               line,
                                                 const char         *cell);
/* Takes over what another column of the same file shows, where this one shows
 * nothing. */
void                  lr_date_order_share       (LrDateOrder        *order,
                                                 const LrDateOrder  *other);
/* (transfer none) (nullable): why ambiguous dates of that shape cannot be trusted. */
const LrDateEvidence *lr_date_order_get_doubt   (const LrDateOrder  *order,
                                                 gboolean            iso);
/* @month_first: whether a person said that the month comes before the day; dates
 * with the year in front do not follow it. @day: (out): only for %LR_DATE_GOOD. */
LrDateVerdict         lr_date_order_judge       (const LrDateOrder  *order,
                                                 gboolean            month_first,
                                                 const LrDate       *date,
                                                 LrDay              *day);

G_END_DECLS
