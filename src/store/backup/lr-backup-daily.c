/* lr-backup-daily.c: a backup a day, and which ones to keep
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-backup-private.h"

#include <glib/gstdio.h>

#include "lr-small-file.h"
#include "lr-store-private.h"

#define KEEP_DAYS   7
#define KEEP_WEEKS  4
#define KEEP_MONTHS 12
#define KEEP_ALL    (KEEP_DAYS + KEEP_WEEKS + KEEP_MONTHS)

static int
get_month (LrDay day)
{
  int year, month;

  lr_day_get_ymd (day, &year, &month, NULL);
  return year * 12 + month;
}

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

static LrBackupFile *
get_file (GPtrArray *files,
          guint      i)
{
  return g_ptr_array_index (files, i);
}

static LrDay
get_day (const LrBackupFile *file,
         GDateTime          *now)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (file->manifest.moment);
  g_autoptr (GDateTime) local = NULL;

  if (utc == NULL)
    return LR_DAY_NONE;

  local = g_date_time_to_timezone (utc, g_date_time_get_timezone (now));
  return local != NULL ? lr_day_from_date_time (local) : LR_DAY_NONE;
}

/* A clock that ran ahead gives no place among the last days. */
static gboolean
is_ahead (const LrBackupFile *file,
          gint64              now)
{
  return file->manifest.moment > now;
}

/* The indices into @files of those that go, oldest last: what has no place of
 * its own, and only as many as there are too many. A clock that ran ahead for a
 * week fills the days of a week, and nothing goes for that. */
static GArray *
choose_old_files (GPtrArray *files,
                  GDateTime *now,
                  GArray    *kept)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (LrDay));
  GArray *old;
  guint n_old;

  for (guint i = 0; i < files->len; i++)
    {
      const LrBackupFile *file = get_file (files, i);
      LrDay day = get_day (file, now);

      if (file->manifest.keep != LR_BACKUP_KEEP_THINNED || file->is_bad || day == LR_DAY_NONE ||
          is_ahead (file, g_date_time_to_unix (now)))
        continue;

      g_array_append_val (places, i);
      g_array_append_val (days, day);
    }

  old = lr_backup_choose_old ((const LrDay *) days->data, days->len);
  n_old = days->len > KEEP_ALL ? MIN (old->len, days->len - KEEP_ALL) : 0;
  g_array_remove_range (old, 0, old->len - n_old);

  g_array_set_size (kept, 0);
  for (guint i = 0, next = 0; i < places->len; i++)
    {
      guint place = g_array_index (places, guint, i);

      if (next < old->len && g_array_index (old, guint, next) == i)
        g_array_index (old, guint, next++) = place;
      else
        g_array_append_val (kept, place);
    }

  return old;
}

/* None goes before each that takes a place was read whole: a damaged one takes
 * none, and then another must stay. What cannot be removed is tried again
 * tomorrow. */
static void
remove_old (const char    *folder,
            const guint8  *mark,
            GDateTime     *now,
            GCancellable  *cancellable)
{
  g_autoptr (GPtrArray) files = lr_backup_list (folder, mark);
  g_autoptr (GArray) kept = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) old = choose_old_files (files, now, kept);

  for (guint i = 0; old->len > 0 && i < kept->len; i++)
    {
      if (g_cancellable_is_cancelled (cancellable))
        return;
      if (lr_backup_file_is_sound (get_file (files, g_array_index (kept, guint, i))))
        continue;

      g_array_unref (old);
      old = choose_old_files (files, now, kept);
      i = (guint) -1;
    }

  for (guint i = 0; i < old->len; i++)
    {
      const LrBackupFile *file = get_file (files, g_array_index (old, guint, i));

      if (lr_backup_file_is_same (file))
        g_unlink (file->path);
    }
}

char *
lr_backup_dup_default_folder (const char *store_folder)
{
  return g_build_filename (store_folder, LR_STORE_BACKUPS, NULL);
}

static gboolean
read_mark (const char *store_folder,
           guint8      mark[LR_MARK_SIZE])
{
  g_autofree char *path = g_build_filename (store_folder, LR_STORE_KEYS, NULL);
  g_autoptr (GBytes) keys = lr_small_file_read (path, LR_KEY_FILE_MAX);

  return keys != NULL && lr_key_file_peek_mark (keys, mark);
}

static char *
format_sign (const guint8 *mark)
{
  return g_strdup_printf ("%02x%02x%02x%02x", mark[0], mark[1], mark[2], mark[3]);
}

char *
lr_backup_dup_sign (const char *store_folder)
{
  guint8 mark[LR_MARK_SIZE];

  g_return_val_if_fail (store_folder != NULL, NULL);

  return read_mark (store_folder, mark) ? format_sign (mark) : NULL;
}

char *
lr_backup_find_newest (const char *folder,
                       const char *store_folder,
                       gint64      now,
                       gint64     *moment)
{
  g_autoptr (GPtrArray) files = NULL;
  guint8 mark[LR_MARK_SIZE];

  g_return_val_if_fail (folder != NULL && store_folder != NULL, NULL);

  files = lr_backup_list (folder, read_mark (store_folder, mark) ? mark : NULL);
  for (guint i = 0; i < files->len; i++)
    {
      LrBackupFile *file = get_file (files, i);

      if (is_ahead (file, now) || !lr_backup_file_is_sound (file))
        continue;

      if (moment != NULL)
        *moment = file->manifest.moment;
      return g_strdup (file->path);
    }

  return NULL;
}

static gboolean
has_backup_of (const char   *folder,
               const guint8 *mark,
               GDateTime    *now)
{
  g_autoptr (GPtrArray) files = lr_backup_list (folder, mark);
  LrDay day = lr_day_from_date_time (now);

  for (guint i = 0; i < files->len; i++)
    {
      LrBackupFile *file = get_file (files, i);

      if (get_day (file, now) == day && !is_ahead (file, g_date_time_to_unix (now)) &&
          lr_backup_file_is_sound (file))
        return TRUE;
    }

  return FALSE;
}

/* "leerrecht-1f2e3d4c-2026-10-07-153000.tar": the store's own sign keeps apart
 * what several put in one folder. */
static char *
name_backup (const char   *folder,
             const guint8 *mark,
             GDateTime    *now)
{
  g_autofree char *sign = format_sign (mark);
  g_autofree char *stamp = g_date_time_format (now, "%Y-%m-%d-%H%M%S");

  for (guint i = 1;; i++)
    {
      g_autofree char *again = i == 1 ? g_strdup ("") : g_strdup_printf ("-%u", i);
      g_autofree char *name = g_strdup_printf ("leerrecht-%s-%s%s" LR_BACKUP_ENDING,
                                               sign, stamp, again);
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (!g_file_test (path, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&path);
    }
}

static char *
write_into (LrStore       *store,
            const char    *folder,
            GDateTime     *now,
            gboolean       always,
            GCancellable  *cancellable,
            GError       **error)
{
  LrConnection *connection = lr_store_get_connection (store, error);
  LrStoreShared *shared;
  g_autoptr (LrKeyFile) keys = NULL;
  g_autofree char *path = NULL;
  const guint8 *mark;

  if (connection == NULL)
    return NULL;

  shared = lr_store_get_shared (store);
  keys = lr_key_file_load (lr_store_shared_get_keys (shared), error);
  if (keys == NULL)
    return NULL;

  mark = lr_key_file_get_mark (keys);
  if (!always && has_backup_of (folder, mark, now))
    return NULL;

  path = name_backup (folder, mark, now);
  if (!lr_backup_write_thinned (shared, connection, path, g_date_time_to_unix (now),
                                cancellable, error))
    return NULL;

  remove_old (folder, mark, now, cancellable);
  return g_steal_pointer (&path);
}

char *
lr_backup_write_daily (LrStore       *store,
                       const char    *folder,
                       GDateTime     *now,
                       GCancellable  *cancellable,
                       GError       **error)
{
  g_return_val_if_fail (LR_IS_STORE (store), NULL);
  g_return_val_if_fail (folder != NULL && now != NULL, NULL);

  return write_into (store, folder, now, FALSE, cancellable, error);
}

char *
lr_backup_write_extra (LrStore       *store,
                       const char    *folder,
                       GDateTime     *now,
                       GCancellable  *cancellable,
                       GError       **error)
{
  g_return_val_if_fail (LR_IS_STORE (store), NULL);
  g_return_val_if_fail (folder != NULL && now != NULL, NULL);

  return write_into (store, folder, now, TRUE, cancellable, error);
}
