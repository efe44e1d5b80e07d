/* lr-coming.h: what comes for the children of a school if nothing changes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-watch.h"

G_BEGIN_DECLS

/* What comes first for a pupil who is absent, if that goes on. */
typedef struct
{
  LrRecord *pupil;
  LrDay     on;
  char     *what;    /* the signals that would be reached that day, by name */
  guint     n_more;  /* and how many later */
} LrComing;

/* (transfer full) (element-type LrComing): of the whole school, in order of day and then of
 * name, at most @limit; what would have been reached before today tells of old absence and
 * is left out. Empty until the whole school is there. @n_all: (out) (optional) */
GPtrArray *lr_watch_list_coming (LrWatch *watch,
                                 guint    limit,
                                 guint   *n_all);

G_END_DECLS
