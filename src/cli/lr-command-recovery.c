/* lr-command-recovery.c: makes or uses the recovery code
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lr-cli-rekey.h"
#include "lr-command.h"
#include "lr-store-keys.h"

static gboolean
has_code (LrStore   *store,
          gboolean  *has,
          GError   **error)
{
  g_autoptr (GPtrArray) slots = lr_store_list_slots (store, error);

  *has = FALSE;
  for (guint i = 0; slots != NULL && i < slots->len; i++)
    {
      const LrSlotInfo *slot = g_ptr_array_index (slots, i);

      *has |= slot->usable && slot->type == LR_SLOT_RECOVERY;
    }

  return slots != NULL;
}

static gboolean
renew_code (LrStore                  *store,
            const LrCliRekeyOptions  *options,
            GError                  **error)
{
  g_autoptr (LrRekey) rekey = lr_rekey_new (store, error);

  if (rekey == NULL)
    return FALSE;

  lr_rekey_renew_code (rekey);
  return lr_cli_rekey (store, rekey, options, error);
}

/* The first one takes nothing away. */
static gboolean
make_code (LrStore                  *store,
           const LrCliRekeyOptions  *options,
           GError                  **error)
{
  g_autoptr (LrSecret) code = NULL;
  gboolean has;

  if (!has_code (store, &has, error))
    return FALSE;
  if (has)
    return renew_code (store, options, error);

  code = lr_store_renew_recovery_code (store, error);
  if (code == NULL)
    return FALSE;

  lr_cli_print ("%s\n", lr_secret_get_text (code));
  return TRUE;
}

static gboolean
use_code (LrCli       *cli,
          LrStore     *store,
          const char  *new_file,
          GError     **error)
{
  g_autoptr (LrSecret) passphrase = lr_cli_read_second_passphrase (cli, new_file, error);

  return passphrase != NULL && lr_store_change_passphrase (store, passphrase, error);
}

static gboolean
run_recovery (LrCli   *cli,
              GError **error)
{
  g_autofree char *new_file = NULL;
  gboolean use = FALSE;
  LrCliRekeyOptions options = { .asked_for_code = TRUE };
  const GOptionEntry entries[] = {
    { "use", 0, 0, G_OPTION_ARG_NONE, &use,
      N_("Open the store with the recovery code and set a new passphrase"), NULL },
    { "new-passphrase-file", 0, 0, G_OPTION_ARG_FILENAME, &new_file,
      N_("File with the new passphrase (-: the next line of the standard input)"), N_("FILE") },
    LR_CLI_REKEY_ENTRIES (options),
    { NULL }
  };
  LrStore *store;

  if (!lr_cli_parse (cli, entries, 0, 0, error))
    return FALSE;

  store = lr_cli_get_store (cli, error);
  if (store == NULL)
    return FALSE;

  return use ? use_code (cli, store, new_file, error) : make_code (store, &options, error);
}

const LrCommand lr_command_recovery = {
  .name = "recovery",
  .summary = N_("Make a new recovery code, or use it"),
  .details = N_("Without --use a new code is made and printed once; the one before it stops working, and the dossiers are encrypted under a new key, so that it opens nothing that is written afterwards. With --use the passphrase that is asked for, or the passphrase file, is the recovery code."),
  .run = run_recovery,
};
