/* lr-date-order.c: whether the day or the month stands first in a column
 *
 * 11/2/2026 alone does not tell. But one system writes all dates of a column in
 * one order, so a single 11/16/2026 shows that 11/2/2026 cannot be trusted.
 * Dates with the year in front have an order of their own.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-date-order.h"

void
lr_date_order_add (LrDateOrder  *order,
                   const LrDate *date,
                   guint         line,
                   const char   *cell)
{
  LrDateEvidence *evidence = &order->evidence[date->iso];

  if (date->day != LR_DAY_NONE && date->swapped == LR_DAY_NONE)
    evidence->n_usual++;

  if (date->day == LR_DAY_NONE && date->swapped != LR_DAY_NONE && evidence->n_swapped++ == 0)
    {
      evidence->swapped_line = line;
      g_strlcpy (evidence->example, cell, sizeof evidence->example);
    }
}

void
lr_date_order_share (LrDateOrder       *order,
                     const LrDateOrder *other)
{
  for (guint i = 0; i < G_N_ELEMENTS (order->evidence); i++)
    {
      if (order->evidence[i].n_usual == 0 && order->evidence[i].n_swapped == 0 &&
          other->evidence[i].n_swapped > 0)
        order->evidence[i] = other->evidence[i];
    }
}

const LrDateEvidence *
lr_date_order_get_doubt (const LrDateOrder *order,
                         gboolean           iso)
{
  const LrDateEvidence *evidence = &order->evidence[iso ? 1 : 0];

  return evidence->n_swapped > 0 ? evidence : NULL;
}

LrDateVerdict
lr_date_order_judge (const LrDateOrder *order,
                     gboolean           month_first,
                     const LrDate      *date,
                     LrDay             *day)
{
  const LrDateEvidence *evidence = &order->evidence[date->iso];
  gboolean turned = month_first && !date->iso;
  LrDay asked = turned ? date->swapped : date->day;
  LrDay other = turned ? date->day : date->swapped;
  guint n_against = turned ? evidence->n_usual : evidence->n_swapped;

  if (asked == LR_DAY_NONE && other == LR_DAY_NONE)
    return date->year < lr_day_get_year (LR_DAY_MIN) || date->year > lr_day_get_year (LR_DAY_MAX)
             ? LR_DATE_OUTSIDE : LR_DATE_NONE;

  if (asked == LR_DAY_NONE)
    return LR_DATE_SWAPPED;

  if (other != LR_DAY_NONE && other != asked && n_against > 0)
    return LR_DATE_AMBIGUOUS;

  *day = asked;
  return LR_DATE_GOOD;
}
