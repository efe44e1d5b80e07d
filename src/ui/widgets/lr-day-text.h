/* lr-day-text.h: days as people write them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-day.h"

G_BEGIN_DECLS

/* All (transfer full). */
char     *lr_day_text_format       (LrDay        day);   /* 12 Nov 2026 */
char     *lr_day_text_format_long  (LrDay        day);   /* Thursday 12 November 2026 */
/* Without the year when it is that of @today: 12 Nov */
char     *lr_day_text_format_near  (LrDay        day,
                                    LrDay        today);
char     *lr_day_text_format_typed (LrDay        day);   /* 12-11-2026 */
/* A length of time, as "3 school weeks" is said by the rules; this one counts
 * calendar days from @today: "today", "tomorrow", "in 4 days", "9 days late". */
char     *lr_day_text_format_due   (LrDay        day,
                                    LrDay        today);

/* 12-11-2026, 12/11/26, 12-11, 12.11.2026, 2026-11-12. A day without a year is the
 * one that lies nearest to @today; empty is %LR_DAY_NONE. %FALSE, with %LR_DAY_NONE
 * in @day, for anything else. */
gboolean  lr_day_text_parse        (const char  *text,
                                    LrDay        today,
                                    LrDay       *day);

G_END_DECLS
