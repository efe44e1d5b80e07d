/* lr-output.c: a file at a place that a person chose
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define _GNU_SOURCE

#include "config.h"

#include "lr-output.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "lr-atomic-file.h"
#include "lr-error.h"
#include "lr-off-limits.h"
#include "lr-place.h"

/* ".leerrecht-MACHINE-PROCESS-NUMBER.part", and what SQLite puts beside it. */
#define TEMPORARY_START   ".leerrecht-"
#define TEMPORARY_ENDING  ".part"
#define TEMPORARY_PATTERN "^\\.leerrecht-([0-9a-f]{8})-([0-9]{1,10})-[0-9a-f]{8}\\.part" \
                          "(-journal|-wal|-shm)?$"

/* Another program that is still at it writes more often than that. */
#define STALE_SECONDS 3600

struct _LrOutput
{
  char *target;
  char *temporary;
  char *scratch;
  int   fd;
};

/* Where the process number means this process: this machine, since it was
 * switched on, in this sandbox. */
static char *
describe_machine (void)
{
  g_autofree char *boot = NULL;
  g_autofree char *processes = g_file_read_link ("/proc/self/ns/pid", NULL);
  g_autofree char *all = NULL;
  g_autofree char *digest = NULL;

  g_file_get_contents ("/proc/sys/kernel/random/boot_id", &boot, NULL, NULL);
  all = g_strjoin ("\n", g_get_host_name (), boot != NULL ? boot : "",
                   processes != NULL ? processes : "", NULL);
  digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, all, -1);

  return g_strndup (digest, 8);
}

static gboolean
is_running (const char *process)
{
  guint64 number = g_ascii_strtoull (process, NULL, 10);

  return number > G_MAXINT || kill ((pid_t) number, 0) == 0 || errno != ESRCH;
}

/* What a program that was broken off left beside the file @status is of. Only
 * files of our name, and only when nobody can still be writing them. */
static void
remove_stale (const char     *folder,
              const char     *machine,
              const GStatBuf *status)
{
  g_autoptr (GRegex) pattern = g_regex_new (TEMPORARY_PATTERN, 0, 0, NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autoptr (GMatchInfo) match = NULL;
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *where = NULL;
      g_autofree char *process = NULL;
      GStatBuf other;

      if (!g_str_has_prefix (name, TEMPORARY_START) || !g_regex_match (pattern, name, 0, &match) ||
          g_lstat (path, &other) != 0 || !S_ISREG (other.st_mode) || other.st_uid != status->st_uid)
        continue;

      where = g_match_info_fetch (match, 1);
      process = g_match_info_fetch (match, 2);
      /* By the clock of the disk itself, whichever way it runs. */
      if ((g_str_equal (where, machine) && !is_running (process)) ||
          ABS ((gint64) other.st_mtime - (gint64) status->st_mtime) > STALE_SECONDS)
        g_unlink (path);
    }
}

/* (transfer full) (nullable) */
static char *
open_temporary (const char *folder,
                int        *fd,
                GError    **error)
{
  g_autofree char *machine = describe_machine ();
  g_autofree char *name = g_strdup_printf (TEMPORARY_START "%s-%d-%08x" TEMPORARY_ENDING,
                                           machine, (int) getpid (), g_random_int ());
  g_autofree char *path = g_build_filename (folder, name, NULL);
  GStatBuf status;

  *fd = open (path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, LR_MODE_FILE);
  if (*fd < 0)
    {
      lr_set_file_error (error, errno, _("The file could not be written."));
      return NULL;
    }

  if (g_lstat (path, &status) == 0)
    remove_stale (folder, machine, &status);

  return g_steal_pointer (&path);
}

static gboolean
refuse_absent_folder (const char *folder,
                      int         number,
                      GError    **error)
{
  if (lr_place_in_sandbox ())
    g_set_error (error, LR_ERROR, LR_ERROR_NOT_FOUND,
                 _("There is no folder %s that Leerrecht can see from its sandbox. Nothing was written. Choose the place in the window, or give Leerrecht the folder: flatpak run --filesystem=%s %s"),
                 folder, folder, APP_ID);
  else if (number == ENOENT || number == ENOTDIR)
    g_set_error (error, LR_ERROR, LR_ERROR_NOT_FOUND,
                 _("The folder %s is not there, so nothing was written. If it is on a stick or a network drive, connect that and try again."),
                 folder);
  else
    lr_set_file_error (error, number, _("The file could not be written."));
  return FALSE;
}

static gboolean
check_folder (const char *folder,
              GError    **error)
{
  GStatBuf status;

  if (g_stat (folder, &status) != 0)
    return refuse_absent_folder (folder, errno, error);
  if (!S_ISDIR (status.st_mode))
    return refuse_absent_folder (folder, ENOTDIR, error);

  if (lr_place_is_sandbox_only (folder))
    {
      g_set_error (error, LR_ERROR, LR_ERROR_INVALID,
                   _("%s is a folder of the sandbox of Leerrecht itself: a file there is gone when Leerrecht stops. Nothing was written. Choose the place in the window, or give Leerrecht a folder: flatpak run --filesystem=FOLDER %s"),
                   folder, APP_ID);
      return FALSE;
    }

  return TRUE;
}

static void
refuse_no_file (const char *target,
                GError    **error)
{
  g_set_error (error, LR_ERROR, LR_ERROR_INVALID,
               _("“%s” is a folder or a device, not a file. Nothing was written. Give the name of a file."),
               target);
}

/* @target is where a link leads to, if it is one. Nothing is opened: a pipe
 * would wait for its other end. */
static gboolean
check_target (const char *target,
              GError    **error)
{
  g_autofree char *folder = g_path_get_dirname (target);
  g_autofree char *name = g_path_get_basename (target);
  GStatBuf status;

  if (!check_folder (folder, error))
    return FALSE;

  if (lr_off_limits_has (folder, name))
    {
      g_set_error (error, LR_ERROR, LR_ERROR_INVALID,
                   _("“%s” is a place where the dossiers themselves are kept. Nothing was written. Choose another folder."),
                   target);
      return FALSE;
    }

  if (g_lstat (target, &status) != 0 || S_ISREG (status.st_mode))
    return TRUE;

  refuse_no_file (target, error);
  return FALSE;
}

static char *
resolve (const char *path)
{
  char *real = realpath (path, NULL);
  char *copy = g_strdup (real);

  free (real);
  return copy;
}

/* The path without any links. One to a file stays a link, as in any editor, and
 * the file is replaced. One that leads nowhere is refused: what it means is not
 * to be guessed. */
static char *
follow_links (const char *path,
              GError    **error)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  g_autofree char *folder = g_path_get_dirname (absolute);
  g_autofree char *name = g_path_get_basename (absolute);
  g_autofree char *real = NULL;
  GStatBuf status;

  if (g_lstat (absolute, &status) == 0 && S_ISLNK (status.st_mode))
    {
      real = resolve (absolute);
      /* A pipe without a name has no path either: /dev/stdout in a pipeline. */
      if (real == NULL && g_stat (absolute, &status) == 0)
        refuse_no_file (path, error);
      else if (real == NULL)
        g_set_error (error, LR_ERROR, LR_ERROR_NOT_FOUND,
                     _("“%s” is a link to something that is not there. Nothing was written. Give the name of a file."),
                     path);
      return g_steal_pointer (&real);
    }

  real = resolve (folder);
  return real != NULL ? g_build_filename (real, name, NULL) : g_steal_pointer (&absolute);
}

LrOutput *
lr_output_new (const char *path,
               GError    **error)
{
  g_autofree char *target = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *temporary = NULL;
  LrOutput *output;
  int fd;

  g_return_val_if_fail (path != NULL, NULL);

  target = follow_links (path, error);
  if (target == NULL || !check_target (target, error))
    return NULL;

  folder = g_path_get_dirname (target);
  temporary = open_temporary (folder, &fd, error);
  if (temporary == NULL)
    return NULL;

  output = g_new0 (LrOutput, 1);
  output->target = g_steal_pointer (&target);
  output->temporary = g_steal_pointer (&temporary);
  output->fd = fd;

  return output;
}

int
lr_output_get_fd (LrOutput *output)
{
  return output->fd;
}

const char *
lr_output_get_path (LrOutput *output)
{
  return output->temporary;
}

const char *
lr_output_make_scratch (LrOutput *output,
                        GError  **error)
{
  g_autofree char *folder = g_path_get_dirname (output->temporary);
  int fd;

  g_return_val_if_fail (output->scratch == NULL, NULL);

  output->scratch = open_temporary (folder, &fd, error);
  if (output->scratch != NULL)
    close (fd);

  return output->scratch;
}

gboolean
lr_output_sync (LrOutput *output,
                GError  **error)
{
  int number = 0;

  if (output->fd < 0)
    return TRUE;

  /* close() too can be the one to say that a network drive is full. */
  if (fsync (output->fd) != 0)
    number = errno;
  if (close (output->fd) != 0 && number == 0)
    number = errno;
  output->fd = -1;
  if (number == 0)
    return TRUE;

  lr_set_file_error (error, number, _("The file could not be written to the disk."));
  return FALSE;
}

gboolean
lr_output_commit (LrOutput *output,
                  GError  **error)
{
  g_autofree char *folder = g_path_get_dirname (output->target);
  g_autoptr (GError) reason = NULL;

  /* Looked at again: what stands there may have changed in the mean time. */
  if (!lr_output_sync (output, error) || !check_target (output->target, error))
    return FALSE;

  if (g_rename (output->temporary, output->target) != 0)
    {
      lr_set_file_error (error, errno, _("The new file could not be put in its place."));
      return FALSE;
    }
  g_clear_pointer (&output->temporary, g_free);

  if (lr_folder_sync (folder, &reason))
    return TRUE;

  g_set_error (error, LR_ERROR, LR_ERROR_UNCERTAIN,
               _("The new file is in its place, but the disk does not confirm that it stays there. Make it again, on another disk or stick."));
  return FALSE;
}

void
lr_output_free (LrOutput *output)
{
  if (output->fd >= 0)
    close (output->fd);
  if (output->temporary != NULL)
    g_unlink (output->temporary);
  if (output->scratch != NULL)
    g_unlink (output->scratch);
  g_free (output->scratch);
  g_free (output->temporary);
  g_free (output->target);
  g_free (output);
}

gboolean
lr_output_write (const char *path,
                 GBytes     *content,
                 GError    **error)
{
  g_autoptr (LrOutput) output = lr_output_new (path, error);
  gsize size;
  const guint8 *data = g_bytes_get_data (content, &size);

  if (output == NULL)
    return FALSE;

  if (!lr_file_write_all (output->fd, data, size))
    {
      lr_set_file_error (error, errno, _("The file could not be written."));
      return FALSE;
    }

  return lr_output_commit (output, error);
}
