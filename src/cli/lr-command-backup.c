/* lr-command-backup.c: writes the store into one file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lr-backup.h"
#include "lr-command.h"
#include "lr-place.h"

static gboolean
run_backup (LrCli   *cli,
            GError **error)
{
  LrStore *store;
  const char *path;
  g_autofree char *folder = NULL;

  if (!lr_cli_parse (cli, NULL, 1, 1, error))
    return FALSE;

  path = lr_cli_get_word (cli, 0);
  store = lr_cli_get_store (cli, error);
  if (store == NULL || !lr_backup_write (store, path, NULL, error))
    return FALSE;

  lr_cli_print (_("The backup is in %s. It was opened and checked.\n"), path);
  folder = g_path_get_dirname (path);
  if (lr_place_is_fleeting (folder))
    lr_cli_print (_("That folder is in memory: the backup is gone when this computer is restarted. Put it on a stick or a drive too.\n"));
  return TRUE;
}

const LrCommand lr_command_backup = {
  .name = "backup",
  .arguments = N_("FILE"),
  .summary = N_("Write the store into one file, and check it"),
  .details = N_("The file is a tar archive that holds the encrypted database and its key file. It opens with the passphrases and the recovery code of today. Its folder must be there."),
  .run = run_backup,
};
