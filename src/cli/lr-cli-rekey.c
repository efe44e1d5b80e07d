/* lr-cli-rekey.c: a new database key, from the command line
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lr-cli-rekey.h"

#include "lr-backup-old.h"

gboolean
lr_cli_remove_old_backups (LrStore  *store,
                           GError  **error)
{
  guint n;

  if (!lr_backup_remove_older (store, NULL, &n, error))
    return FALSE;

  lr_cli_print (ngettext ("A fresh backup was made and checked; %u older one was removed.\n",
                          "A fresh backup was made and checked; %u older ones were removed.\n", n), n);
  return TRUE;
}

gboolean
lr_cli_rekey (LrStore                  *store,
              LrRekey                  *rekey,
              const LrCliRekeyOptions  *options,
              GError                  **error)
{
  g_autoptr (LrSecret) code = NULL;
  guint n;

  if (options->drop_unused)
    lr_rekey_let_go (rekey);
  if (!lr_rekey_prepare (rekey, NULL, NULL, NULL, error) || !lr_rekey_finish (rekey, error))
    return FALSE;

  code = lr_rekey_take_code (rekey);
  if (code != NULL)
    {
      if (!options->asked_for_code)
        lr_cli_print (_("The recovery code could not get the new key, so it was made anew and the earlier one stops working. This is the new one:\n"));
      lr_cli_print ("%s\n", lr_secret_get_text (code));
    }

  if (options->remove_old_backups)
    return lr_cli_remove_old_backups (store, error);

  n = lr_backup_count_older (store);
  if (n > 0)
    lr_cli_warn (ngettext ("%u older backup beside the store still opens with what was taken away. Remove it with “leerrecht passphrase --remove-old-backups”.",
                           "%u older backups beside the store still open with what was taken away. Remove them with “leerrecht passphrase --remove-old-backups”.", n), n);
  return TRUE;
}
