/* lr-today-text.h: what Vandaag says of its groups
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "lr-duty.h"

G_BEGIN_DECLS

/* (transfer full): how many duties there are by when, in one line; empty without any.
 * @duties: a list with them, among others */
char       *lr_today_text_count (GListModel *duties);
/* (transfer none): the heading of a group of children. */
const char *lr_today_text_name  (LrWhen      when);
/* What stands there when nothing of @shown is open; @shown (nullable): NULL when there are no
 * pupils yet. Both (transfer none). */
void        lr_today_text_tell_empty (const char  *shown,
                                      const char **title,
                                      const char **description);

G_END_DECLS
