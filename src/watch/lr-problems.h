/* lr-problems.h: what does not hold or does not count, a line each
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Adds the lines of @problem (transfer full) (nullable) to @problems, which holds
 * NULL for none. */
void lr_problems_add (char **problems,
                      char  *problem);

G_END_DECLS
