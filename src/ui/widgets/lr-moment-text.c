/* lr-moment-text.c: moments as people read them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-moment-text.h"

#include <glib/gi18n.h>

#include "lr-words.h"

#define HOUR (60 * 60)
#define DAY  (24 * HOUR)

char *
lr_moment_text_format (gint64 moment)
{
  return lr_moment_format (moment, LR_DAY_SHORT);
}

char *
lr_moment_text_format_ago (gint64 moment,
                           gint64 now)
{
  gint64 seconds = now - moment;

  if (seconds < HOUR)
    return g_strdup (_("just now"));
  if (seconds < DAY)
    return g_strdup_printf (ngettext ("%d hour ago", "%d hours ago", (gulong) (seconds / HOUR)), (int) (seconds / HOUR));

  return g_strdup_printf (ngettext ("%d day ago", "%d days ago", (gulong) (seconds / DAY)), (int) (seconds / DAY));
}
