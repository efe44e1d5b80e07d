/* mock-clock.h: a clock that tests set
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-clock.h"

G_BEGIN_DECLS

/* From now on it is @moment (seconds since 1970 in UTC), and stays so. */
void mock_clock_stop   (gint64 moment);
/* Time goes by, with everybody awake, or with the computer asleep. */
void mock_clock_pass   (gint64 seconds);
void mock_clock_sleep  (gint64 seconds);
/* The system's clock again. */
void mock_clock_end    (void);

G_END_DECLS
