/* lr-command-restore.c: puts a backup in the place of the store
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lr-cli-private.h"
#include "lr-command.h"
#include "lr-restore.h"

static gboolean
restore_store (LrCli        *cli,
               LrSecret     *passphrase,
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

/* Where the key file works: what opens the dossiers today. From the file, from
 * the next line of the standard input, or from the terminal. */
static LrSecret *
read_present (LrCli        *cli,
              const char   *present_file,
              GError      **error)
{
  const char *first = lr_cli_get_passphrase_file (cli);

  if (present_file != NULL)
    return lr_cli_read_passphrase_file (present_file, error);

  if (first != NULL && !g_str_equal (first, "-") &&
      !lr_cli_require (cli, "present-passphrase-file", NULL, error))
    return NULL;

  return lr_cli_read_passphrase (cli, _("Passphrase or recovery code of today: "), error);
}

static gboolean
restore_keys (LrCli        *cli,
              LrSecret     *passphrase,
              const char   *present_file,
              GError      **error)
{
  const char *backup = lr_cli_get_word (cli, 0);
  const char *folder = lr_cli_get_folder (cli);
  g_autoptr (GError) reason = NULL;

  if (!lr_restore_keys (backup, folder, passphrase, NULL, &reason))
    {
      g_autoptr (LrSecret) present = NULL;

      if (!g_error_matches (reason, LR_ERROR, LR_ERROR_EXISTS))
        {
          g_propagate_error (error, g_steal_pointer (&reason));
          return FALSE;
        }

      present = read_present (cli, present_file, error);
      if (present == NULL || !lr_restore_keys (backup, folder, passphrase, present, error))
        return FALSE;
    }

  lr_cli_print (_("The key file in %s was restored. The dossiers are as they were. They open with the passphrases and the recovery code of the day of the backup; later ones must be set again.\n"),
                folder);
  return TRUE;
}

static gboolean
run_restore (LrCli   *cli,
             GError **error)
{
  g_autofree char *present_file = NULL;
  gboolean keys_only = FALSE;
  const GOptionEntry entries[] = {
    { "keys-only", 0, 0, G_OPTION_ARG_NONE, &keys_only, N_("Only the key file, for dossiers that are whole"), NULL },
    { "present-passphrase-file", 0, 0, G_OPTION_ARG_FILENAME, &present_file,
      N_("With --keys-only, where the present key file works: file with what opens the dossiers today"), N_("FILE") },
    { NULL }
  };
  g_autoptr (LrSecret) passphrase = NULL;

  if (!lr_cli_parse (cli, entries, 1, 1, error))
    return FALSE;

  passphrase = lr_cli_read_passphrase (cli, _("Passphrase or recovery code of the backup: "), error);
  if (passphrase == NULL)
    return FALSE;

  return keys_only ? restore_keys (cli, passphrase, present_file, error)
                   : restore_store (cli, passphrase, error);
}

const LrCommand lr_command_restore = {
  .name = "restore",
  .arguments = N_("FILE"),
  .summary = N_("Put a backup in the place of the store"),
  .details = N_("The backup is opened and checked first. A store that is there is moved aside, never overwritten. With --keys-only what was taken away stays away: taking away makes a new key, which the backup does not hold."),
  .run = run_restore,
};
