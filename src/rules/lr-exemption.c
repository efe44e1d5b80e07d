/* lr-exemption.c: who need not go to school on a day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-exemption.h"

static const LrSpan *
find_cover (const LrSignalFacts *facts,
            LrDay                on)
{
  for (guint i = 0; i < facts->n_exemptions; i++)
    {
      const LrSpan *span = &facts->exemptions[i];

      if (span->start <= on && (span->end == LR_DAY_NONE || span->end >= on))
        return span;
    }

  return NULL;
}

gboolean
lr_exemption_holds (const LrSignalFacts *facts,
                    LrDay                on)
{
  g_return_val_if_fail (facts != NULL, FALSE);

  return find_cover (facts, on) != NULL;
}

LrDay
lr_exemption_get_free_from (const LrSignalFacts *facts,
                            LrDay                from)
{
  const LrSpan *span;

  g_return_val_if_fail (facts != NULL, LR_DAY_NONE);

  while (from != LR_DAY_NONE && (span = find_cover (facts, from)) != NULL)
    from = span->end != LR_DAY_NONE ? span->end + 1 : LR_DAY_NONE;

  return from;
}
