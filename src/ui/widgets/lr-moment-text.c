/* lr-moment-text.c: moments as people read them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-moment-text.h"

#include <glib/gi18n.h>

#define HOUR (60 * 60)
#define DAY  (24 * HOUR)

char *
lr_moment_text_format (gint64 moment)
{
  g_autoptr (GDateTime) local = g_date_time_new_from_unix_local (moment);

  /* Translators: a date and a time, as for g_date_time_format(). */
  return local != NULL ? g_date_time_format (local, _("%-d %b %Y, %H:%M")) : g_strdup ("");
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
