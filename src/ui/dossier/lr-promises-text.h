/* lr-promises-text.h: what was promised and is still open, in a few lines
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-day.h"

G_BEGIN_DECLS

/* (transfer full): of @agreements (element-type LrRecord), those with a day first; ""
 * when nothing is open. */
char *lr_promises_text_new (GPtrArray *agreements,
                            LrDay      today);

G_END_DECLS
