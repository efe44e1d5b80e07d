/* lr-backup-daily.c: a backup a day, and which ones to keep
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-backup-private.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

#define KEEP_DAYS   7
#define KEEP_WEEKS  4
#define KEEP_MONTHS 12

#define NAME_START  "leerrecht-"

typedef struct
{
  char  *name;
  LrDay  day;
} Backup;

static void
clear_backup (gpointer data)
{
  Backup *backup = data;

  g_free (backup->name);
}

/* "leerrecht-2026-10-07-153000.tar"; other names are not ours to remove. */
static gboolean
parse_name (const char *name,
            LrDay      *day)
{
  int year, month, month_day, time, end = 0;

  if (sscanf (name, NAME_START "%4d-%2d-%2d-%6d" LR_BACKUP_ENDING "%n",
              &year, &month, &month_day, &time, &end) != 4 || end == 0 || name[end] != '\0')
    return FALSE;

  *day = lr_day (year, month, month_day);
  return *day != LR_DAY_NONE;
}

/* Names sort as their moments do. */
static int
compare_newest_first (gconstpointer a,
                      gconstpointer b)
{
  return strcmp (((const Backup *) b)->name, ((const Backup *) a)->name);
}

static GArray *
list_backups (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GArray *backups = g_array_new (FALSE, FALSE, sizeof (Backup));
  const char *name;

  g_array_set_clear_func (backups, clear_backup);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      Backup backup;

      if (!parse_name (name, &backup.day))
        continue;
      backup.name = g_strdup (name);
      g_array_append_val (backups, backup);
    }
  g_array_sort (backups, compare_newest_first);

  return backups;
}

static int
get_month (LrDay day)
{
  int year, month;

  lr_day_get_ymd (day, &year, &month, NULL);
  return year * 12 + month;
}

/* The newest of each of the last 7 days, 4 weeks and 12 months that have one. */
GArray *
lr_backup_choose_old (const LrDay *days,
                      guint        n_days)
{
  GArray *old = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n_kept_days = 0, n_kept_weeks = 0, n_kept_months = 0;
  LrDay last_day = LR_DAY_NONE, last_week = LR_DAY_NONE;
  int last_month = 0;

  for (guint i = 0; i < n_days; i++)
    {
      gboolean keep = FALSE;

      if (days[i] != last_day && n_kept_days < KEEP_DAYS)
        {
          n_kept_days++;
          keep = TRUE;
        }
      if (lr_day_get_monday (days[i]) != last_week && n_kept_weeks < KEEP_WEEKS)
        {
          n_kept_weeks++;
          keep = TRUE;
        }
      if (get_month (days[i]) != last_month && n_kept_months < KEEP_MONTHS)
        {
          n_kept_months++;
          keep = TRUE;
        }

      last_day = days[i];
      last_week = lr_day_get_monday (days[i]);
      last_month = get_month (days[i]);
      if (!keep)
        g_array_append_val (old, i);
    }

  return old;
}

/* What cannot be removed is tried again tomorrow. The one just made always
 * stays, also when the clock was set back before it. */
static void
remove_old (const char *folder,
            const char *fresh)
{
  g_autoptr (GArray) backups = list_backups (folder);
  g_autofree LrDay *days = g_new (LrDay, backups->len + 1);
  g_autoptr (GArray) old = NULL;

  for (guint i = 0; i < backups->len; i++)
    days[i] = g_array_index (backups, Backup, i).day;

  old = lr_backup_choose_old (days, backups->len);
  for (guint i = 0; i < old->len; i++)
    {
      const Backup *backup = &g_array_index (backups, Backup, g_array_index (old, guint, i));
      g_autofree char *path = g_build_filename (folder, backup->name, NULL);

      if (!g_str_equal (path, fresh))
        g_unlink (path);
    }
}

char *
lr_backup_dup_default_folder (const char *store_folder)
{
  return g_build_filename (store_folder, "backups", NULL);
}

char *
lr_backup_find_newest (const char *folder,
                       gint64     *moment)
{
  g_autoptr (GArray) backups = list_backups (folder);

  for (guint i = 0; i < backups->len; i++)
    {
      g_autofree char *path = g_build_filename (folder, g_array_index (backups, Backup, i).name, NULL);

      if (lr_backup_check (path, moment, NULL, NULL))
        return g_steal_pointer (&path);
    }

  return NULL;
}

static gboolean
has_backup_of (const char *folder,
               LrDay       day)
{
  g_autoptr (GArray) backups = list_backups (folder);

  for (guint i = 0; i < backups->len; i++)
    if (g_array_index (backups, Backup, i).day == day)
      return TRUE;

  return FALSE;
}

char *
lr_backup_write_daily (LrStore       *store,
                       const char    *folder,
                       GDateTime     *now,
                       GCancellable  *cancellable,
                       GError       **error)
{
  g_autofree char *name = NULL;
  g_autofree char *path = NULL;

  g_return_val_if_fail (LR_IS_STORE (store), NULL);
  g_return_val_if_fail (folder != NULL && now != NULL, NULL);

  if (has_backup_of (folder, lr_day_from_date_time (now)))
    return NULL;

  name = g_date_time_format (now, NAME_START "%Y-%m-%d-%H%M%S" LR_BACKUP_ENDING);
  path = g_build_filename (folder, name, NULL);
  if (!lr_backup_write (store, path, cancellable, error))
    return NULL;

  remove_old (folder, path);
  return g_steal_pointer (&path);
}
