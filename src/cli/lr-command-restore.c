/* lr-command-restore.c: puts a backup in the place of the store
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lr-command.h"
#include "lr-restore.h"

static gboolean
restore_store (LrCli        *cli,
               const char   *passphrase,
               GError      **error)
{
  g_autofree char *aside = NULL;

  if (!lr_restore (lr_cli_get_word (cli, 0), lr_cli_get_folder (cli), passphrase, &aside, error))
    return FALSE;

  lr_cli_print (_("The backup was restored to %s.\n"), lr_cli_get_folder (cli));
  if (aside != NULL)
    lr_cli_print (_("What was there before is in %s.\n"), aside);
  return TRUE;
}

static gboolean
restore_keys (LrCli        *cli,
              const char   *passphrase,
              GError      **error)
{
  if (!lr_restore_keys (lr_cli_get_word (cli, 0), lr_cli_get_folder (cli), passphrase, error))
    return FALSE;

  lr_cli_print (_("The key file in %s was restored. The dossiers are as they were.\n"), lr_cli_get_folder (cli));
  return TRUE;
}

static gboolean
run_restore (LrCli   *cli,
             GError **error)
{
  gboolean keys_only = FALSE;
  const GOptionEntry entries[] = {
    { "keys-only", 0, 0, G_OPTION_ARG_NONE, &keys_only, N_("Only the key file, for dossiers that are whole"), NULL },
    { NULL }
  };
  g_autoptr (LrPassphrase) passphrase = NULL;

  if (!lr_cli_parse (cli, entries, 1, 1, error))
    return FALSE;

  passphrase = lr_cli_read_passphrase (cli, _("Passphrase or recovery code of the backup: "), error);
  if (passphrase == NULL)
    return FALSE;

  return keys_only ? restore_keys (cli, passphrase, error)
                   : restore_store (cli, passphrase, error);
}

const LrCommand lr_command_restore = {
  .name = "restore",
  .arguments = N_("FILE"),
  .summary = N_("Put a backup in the place of the store"),
  .details = N_("The backup is opened and checked first. A store that is there is moved aside, never overwritten."),
  .run = run_restore,
};
