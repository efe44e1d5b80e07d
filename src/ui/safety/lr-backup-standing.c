/* lr-backup-standing.c: how it stands with the backups
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-backup-standing.h"

#include <glib/gi18n.h>

#include "lr-moment-text.h"

/* A copy a day; a long weekend without the stick is no reason to worry. */
#define OLD_SECONDS (4 * 24 * 60 * 60)

/* One that is dated ahead says nothing: a clock was wrong, then or now. */
static gboolean
has_copy_elsewhere (const LrBackupStanding *standing,
                    gint64                  now)
{
  return standing->elsewhere != 0 && standing->elsewhere <= now;
}

gboolean
lr_backup_standing_is_worrying (const LrBackupStanding *standing,
                                gint64                  now)
{
  if (!standing->known || standing->busy)
    return FALSE;

  return standing->problem_here != NULL || standing->problem_elsewhere != NULL ||
         !has_copy_elsewhere (standing, now) || now - standing->elsewhere > OLD_SECONDS;
}

char *
lr_backup_standing_dup_summary (const LrBackupStanding *standing,
                                gint64                  now)
{
  g_autofree char *ago = NULL;

  if (standing->busy)
    return g_strdup (_("Backup is being made …"));
  if (!standing->known)
    return g_strdup (_("Backup"));
  if (!has_copy_elsewhere (standing, now))
    return g_strdup (_("No copy outside this computer yet"));

  ago = lr_moment_text_format_ago (standing->elsewhere, now);
  /* Translators: %s is how long ago: "3 hours ago". */
  return g_strdup_printf (_("Copy elsewhere: %s"), ago);
}

char *
lr_backup_standing_dup_problems (const LrBackupStanding *standing)
{
  if (standing->problem_here != NULL && standing->problem_elsewhere != NULL &&
      !g_str_equal (standing->problem_here, standing->problem_elsewhere))
    return g_strdup_printf ("%s\n%s", standing->problem_here, standing->problem_elsewhere);

  return g_strdup (standing->problem_here != NULL ? standing->problem_here : standing->problem_elsewhere);
}

void
lr_backup_standing_clear (LrBackupStanding *standing)
{
  g_clear_pointer (&standing->problem_here, g_free);
  g_clear_pointer (&standing->problem_elsewhere, g_free);
}
