/* lr-cli-store.c: the store that a command works on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lr-cli-private.h"
#include "lr-store-access.h"

/* Once, to whoever opens the store first. */
static void
tell_loss (LrStore *store)
{
  g_autofree char *loss = lr_store_dup_loss (store);

  if (loss == NULL)
    return;

  lr_cli_warn ("%s", loss);
  lr_store_loss_told (store);
}

LrStore *
lr_cli_get_store (LrCli   *cli,
                  GError **error)
{
  g_autoptr (LrSecret) passphrase = NULL;
  LrStore *store = lr_cli_peek_store (cli);

  if (store != NULL)
    return store;

  if (!lr_store_exists (lr_cli_get_folder (cli)))
    {
      g_set_error (error, LR_ERROR, LR_ERROR_NOT_FOUND,
                   _("There is no store in %s. Make one with “leerrecht init”."),
                   lr_cli_get_folder (cli));
      return NULL;
    }

  if (!lr_store_check_files (lr_cli_get_folder (cli), error))
    return NULL;

  passphrase = lr_cli_read_passphrase (cli, _("Passphrase: "), error);
  if (passphrase == NULL)
    return NULL;

  store = lr_store_open (lr_cli_get_folder (cli), passphrase, error);
  if (store != NULL)
    {
      lr_cli_take_store (cli, store);
      tell_loss (store);
    }

  return store;
}

gboolean
lr_cli_check_no_store (LrCli   *cli,
                       GError **error)
{
  if (!lr_store_exists (lr_cli_get_folder (cli)))
    return TRUE;

  g_set_error (error, LR_ERROR, LR_ERROR_EXISTS,
               _("There is a store in %s already. It was left as it is."), lr_cli_get_folder (cli));
  return FALSE;
}
