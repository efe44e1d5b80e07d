/* lr-volume.c: what kind of place a folder is in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-volume.h"

#include <glib/gi18n.h>
#include <string.h>
#include <sys/vfs.h>

/* From statfs(2) and the kernel's magic.h. */
static const guint64 network_types[] = {
  0x6969,      /* NFS */
  0x517b,      /* SMB */
  0xff534d42,  /* CIFS */
  0xfe534d42,  /* SMB2 */
  0x5346414f,  /* AFS */
  0x6b414653,  /* kernel AFS */
  0x73757245,  /* Coda */
  0x564c,      /* NCP */
  0x00c36400,  /* Ceph */
  0x01021997,  /* 9P: a folder of the host */
  0x65735546,  /* FUSE: sshfs, gvfs, rclone ... */
  0x47504653,  /* GPFS */
  0x0bd00bd0,  /* Lustre */
};

/* Files that a sync program leaves at the top of what it syncs. */
static const char * const sync_marks[] = {
  ".owncloudsync.log", ".nextcloudsync.log", ".dropbox", ".dropbox.cache", ".stfolder",
  ".SynologyWorkingDirectory", ".tmp.drivedownload", ".pcloud",
};

static const char * const sync_names[] = {
  "OneDrive", "Nextcloud", "ownCloud", "Dropbox", "Google Drive", "GoogleDrive", "iCloud",
  "Syncthing", "SURFdrive", "pCloud", "Stack",
};

LrVolume
lr_volume_from_type (guint64 type)
{
  for (guint i = 0; i < G_N_ELEMENTS (network_types); i++)
    if (network_types[i] == (type & 0xffffffff))
      return LR_VOLUME_NETWORK;

  return LR_VOLUME_LOCAL;
}

/* ".sync_0123456789ab.db" and "._sync_..." are the journals of Nextcloud. */
static gboolean
has_sync_journal (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if ((g_str_has_prefix (name, ".sync_") || g_str_has_prefix (name, "._sync_")) &&
        strstr (name, ".db") != NULL)
      return TRUE;

  return FALSE;
}

static gboolean
is_sync_root (const char *folder)
{
  g_autofree char *name = g_path_get_basename (folder);

  for (guint i = 0; i < G_N_ELEMENTS (sync_names); i++)
    {
      gsize length = strlen (sync_names[i]);

      /* "OneDrive" and "OneDrive - Het Anker", but not "Stackable". */
      if (g_ascii_strncasecmp (name, sync_names[i], length) == 0 && !g_ascii_isalnum (name[length]))
        return TRUE;
    }

  for (guint i = 0; i < G_N_ELEMENTS (sync_marks); i++)
    {
      g_autofree char *mark = g_build_filename (folder, sync_marks[i], NULL);

      if (g_file_test (mark, G_FILE_TEST_EXISTS))
        return TRUE;
    }

  return has_sync_journal (folder);
}

LrVolume
lr_volume_of (const char *path)
{
  g_autofree char *folder = NULL;
  LrVolume volume = LR_VOLUME_LOCAL;
  gboolean asked = FALSE;
  struct statfs status;

  g_return_val_if_fail (path != NULL, LR_VOLUME_LOCAL);

  folder = g_canonicalize_filename (path, NULL);
  for (;;)
    {
      g_autofree char *parent = g_path_get_dirname (folder);

      if (is_sync_root (folder))
        return LR_VOLUME_SYNCED;

      /* The first part of the path that exists tells where the rest will be. */
      if (!asked && statfs (folder, &status) == 0)
        {
          volume = lr_volume_from_type ((guint64) status.f_type);
          asked = TRUE;
        }

      if (g_str_equal (parent, folder))
        return volume;
      g_free (folder);
      folder = g_steal_pointer (&parent);
    }
}

const char *
lr_volume_explain (LrVolume volume)
{
  switch (volume)
    {
    case LR_VOLUME_NETWORK:
      return _("The dossiers are on a network drive. That works, a little slower, and only one computer can open them at a time.");

    case LR_VOLUME_SYNCED:
      return _("This folder is kept in sync by another program, which can damage dossiers that are open. Keep them in Leerrecht’s own folder, and let backups go into the synced one.");

    case LR_VOLUME_LOCAL:
    default:
      return NULL;
    }
}
