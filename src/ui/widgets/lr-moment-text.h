/* lr-moment-text.h: moments as people read them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* (transfer full): a moment in UTC seconds, in the zone of the computer:
 * "12 Nov 2026, 14:05". */
char *lr_moment_text_format     (gint64  moment);
/* (transfer full): how long ago it is, in words: "just now", "3 hours ago",
 * "12 days ago". */
char *lr_moment_text_format_ago (gint64  moment,
                                 gint64  now);

G_END_DECLS
