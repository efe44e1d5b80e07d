/* lr-problems.c: what does not hold or does not count, a line each
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-problems.h"

void
lr_problems_add (char **problems,
                 char  *problem)
{
  g_autofree char *before = *problems;

  if (before != NULL && problem != NULL)
    {
      *problems = g_strconcat (before, "\n", problem, NULL);
      g_free (problem);
    }
  else
    *problems = problem != NULL ? problem : g_steal_pointer (&before);
}
