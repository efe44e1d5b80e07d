/* lr-log-loss.c: saves that a damaged log lost, set aside and told
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-log-loss.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

#include "lr-atomic-file.h"
#include "lr-database-file.h"
#include "lr-error.h"
#include "lr-log.h"
#include "lr-small-file.h"
#include "lr-store-folder.h"

#define START    "lost-saves-"
#define LOG_NAME LR_STORE_DATABASE "-wal"
#define UNTOLD   "untold"
#define MOST     1000

/* Bytes: two numbers. */
#define UNTOLD_MAX 64

gboolean
lr_log_loss_look (const char  *database,
                  LrLogLoss  **loss,
                  GError     **error)
{
  g_autofree char *path = lr_database_file_beside (database, "-wal");
  g_autoptr (LrLog) log = lr_log_read (path, error);

  *loss = NULL;
  if (log == NULL)
    return FALSE;

  if (log->n_lost > 0)
    {
      *loss = g_new0 (LrLogLoss, 1);
      (*loss)->n_saves = log->n_lost;
      (*loss)->moment = log->moment;
    }

  return TRUE;
}

/* A log that was broken off in being set aside has no copy under its own name
 * yet; one that has the same content was set aside before. */
static gboolean
is_free_for (const char *folder,
             GBytes     *log)
{
  g_autofree char *path = g_build_filename (folder, LOG_NAME, NULL);
  g_autoptr (GBytes) there = NULL;
  GStatBuf status;
  char *content;
  gsize size;

  if (g_lstat (folder, &status) != 0 || !S_ISDIR (status.st_mode))
    return FALSE;
  if (!g_file_get_contents (path, &content, &size, NULL))
    return g_lstat (path, &status) != 0 && errno == ENOENT;

  there = g_bytes_new_take (content, size);
  return g_bytes_equal (there, log);
}

static char *
make_folder (const char  *folder,
             gint64       moment,
             GBytes      *log,
             GError     **error)
{
  g_autoptr (GDateTime) when = g_date_time_new_from_unix_utc (moment);
  g_autofree char *stamp = g_date_time_format (when, "%Y-%m-%d-%H%M%S");

  for (guint i = 1; i <= MOST; i++)
    {
      g_autofree char *name = i == 1 ? g_strconcat (START, stamp, NULL)
                                     : g_strdup_printf (START "%s-%u", stamp, i);
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_mkdir (path, LR_MODE_FOLDER) == 0 || (errno == EEXIST && is_free_for (path, log)))
        return g_steal_pointer (&path);
      if (errno != EEXIST && errno != ENOENT)
        break;
    }

  lr_set_file_error (error, errno, _("The damaged log of the dossiers could not be set aside."));
  return NULL;
}

static gboolean
write_untold (const LrLogLoss  *loss,
              GError          **error)
{
  g_autofree char *path = g_build_filename (loss->folder, UNTOLD, NULL);
  char *text = g_strdup_printf ("%u %" G_GINT64_FORMAT "\n", loss->n_saves, loss->moment);
  g_autoptr (GBytes) bytes = g_bytes_new_take (text, strlen (text));

  return lr_atomic_file_write (path, bytes, error);
}

gboolean
lr_log_loss_set_aside (LrLogLoss   *loss,
                       const char  *database,
                       const char  *folder,
                       GError     **error)
{
  g_autofree char *path = lr_database_file_beside (database, "-wal");
  g_autofree char *copy = NULL;
  g_autoptr (GBytes) log = NULL;
  char *content;
  gsize size;

  if (!g_file_get_contents (path, &content, &size, NULL))
    {
      lr_set_file_error (error, errno, _("The damaged log of the dossiers could not be set aside."));
      return FALSE;
    }

  log = g_bytes_new_take (content, size);
  loss->folder = make_folder (folder, loss->moment, log, error);
  if (loss->folder == NULL)
    return FALSE;

  copy = g_build_filename (loss->folder, LOG_NAME, NULL);
  return lr_atomic_file_write (copy, log, error) && write_untold (loss, error) &&
         lr_folder_sync (folder, error);
}

static LrLogLoss *
read_untold (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, UNTOLD, NULL);
  g_autofree char *text = lr_small_file_read_text (path, UNTOLD_MAX);
  guint n_saves;
  gint64 moment;
  LrLogLoss *loss;

  if (text == NULL || sscanf (text, "%u %" G_GINT64_FORMAT, &n_saves, &moment) != 2 || n_saves == 0)
    return NULL;

  loss = g_new0 (LrLogLoss, 1);
  loss->n_saves = n_saves;
  loss->moment = moment;
  loss->folder = g_strdup (folder);

  return loss;
}

LrLogLoss *
lr_log_loss_find (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  LrLogLoss *loss = NULL;
  const char *name;

  while (loss == NULL && dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, START))
      {
        g_autofree char *path = g_build_filename (folder, name, NULL);

        loss = read_untold (path);
      }

  return loss;
}

void
lr_log_loss_told (LrLogLoss *loss)
{
  g_autofree char *path = loss->folder != NULL ? g_build_filename (loss->folder, UNTOLD, NULL) : NULL;

  if (path != NULL)
    g_unlink (path);
}

void
lr_log_loss_free (LrLogLoss *loss)
{
  g_free (loss->folder);
  g_free (loss);
}
