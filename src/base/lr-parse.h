/* lr-parse.h: dates, hours and answers as other systems write them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-day.h"

G_BEGIN_DECLS

gboolean lr_parse_day      (const char *text,
                            LrDay      *day);
gboolean lr_parse_quarters (const char *text,
                            int        *quarters,
                            gboolean   *rounded);
gboolean lr_parse_answer   (const char *text,
                            gboolean   *answer);

G_END_DECLS
