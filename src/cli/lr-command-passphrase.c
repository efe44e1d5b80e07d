/* lr-command-passphrase.c: changes who can open the store
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lr-cli-rekey.h"
#include "lr-command.h"
#include "lr-store-keys.h"

static void
print_slot (const LrSlotInfo *info)
{
  g_autoptr (GDateTime) created = g_date_time_new_from_unix_local (info->created);
  g_autofree char *day = created != NULL ? g_date_time_format (created, "%Y-%m-%d") : g_strdup ("-");

  if (!info->usable)
    {
      lr_cli_print (_("-           a way in that is not of Leerrecht; it is never tried\n"));
      return;
    }

  switch (info->type)
    {
    case LR_SLOT_RECOVERY:
      lr_cli_print (_("%s  recovery code\n"), day);
      break;

    case LR_SLOT_COLLEAGUE:
      lr_cli_print (_("%s  passphrase of %s\n"), day, info->name);
      break;

    case LR_SLOT_PASSPHRASE:
    default:
      lr_cli_print (_("%s  passphrase of the coordinator\n"), day);
      break;
    }
}

static gboolean
list_slots (LrStore  *store,
            GError  **error)
{
  g_autoptr (GPtrArray) slots = lr_store_list_slots (store, error);

  for (guint i = 0; slots != NULL && i < slots->len; i++)
    print_slot (g_ptr_array_index (slots, i));

  return slots != NULL;
}

static gboolean
set_passphrase (LrCli       *cli,
                LrStore     *store,
                const char  *colleague,
                const char  *new_file,
                GError     **error)
{
  g_autoptr (LrSecret) passphrase = lr_cli_read_second_passphrase (cli, new_file, error);

  if (passphrase == NULL)
    return FALSE;

  return colleague != NULL ? lr_store_add_colleague (store, colleague, passphrase, error)
                           : lr_store_change_passphrase (store, passphrase, error);
}

static gboolean
change_after_leak (LrCli                    *cli,
                   LrStore                  *store,
                   const char               *new_file,
                   const LrCliRekeyOptions  *options,
                   GError                  **error)
{
  g_autoptr (LrSecret) passphrase = lr_cli_read_second_passphrase (cli, new_file, error);
  g_autoptr (LrRekey) rekey = passphrase != NULL ? lr_rekey_new (store, error) : NULL;

  if (rekey == NULL)
    return FALSE;

  lr_rekey_set_passphrase (rekey, passphrase);
  return lr_cli_rekey (store, rekey, options, error);
}

static gboolean
remove_colleague (LrStore                  *store,
                  const char               *name,
                  const LrCliRekeyOptions  *options,
                  GError                  **error)
{
  g_autoptr (LrRekey) rekey = lr_rekey_new (store, error);

  if (rekey == NULL)
    return FALSE;

  lr_rekey_remove_colleague (rekey, name);
  return lr_cli_rekey (store, rekey, options, error);
}

static gboolean
run_passphrase (LrCli   *cli,
                GError **error)
{
  g_autofree char *new_file = NULL;
  g_autofree char *add = NULL;
  g_autofree char *remove = NULL;
  gboolean list = FALSE;
  gboolean leaked = FALSE;
  LrCliRekeyOptions options = { 0 };
  const GOptionEntry entries[] = {
    { "new-passphrase-file", 0, 0, G_OPTION_ARG_FILENAME, &new_file,
      N_("File with the new passphrase (-: the next line of the standard input)"), N_("FILE") },
    { "add", 0, 0, G_OPTION_ARG_STRING, &add, N_("Give a colleague a passphrase of her own"), N_("NAME") },
    { "remove", 0, 0, G_OPTION_ARG_STRING, &remove, N_("Take away the passphrase of a colleague"), N_("NAME") },
    { "leaked", 0, 0, G_OPTION_ARG_NONE, &leaked,
      N_("Somebody knows the old passphrase: encrypt the dossiers under a new key as well"), NULL },
    LR_CLI_REKEY_ENTRIES (options),
    { "list", 0, 0, G_OPTION_ARG_NONE, &list, N_("List what opens the store, and since when"), NULL },
    { NULL }
  };
  LrStore *store;

  if (!lr_cli_parse (cli, entries, 0, 0, error))
    return FALSE;
  if (leaked && (add != NULL || remove != NULL || list))
    {
      g_propagate_error (error, lr_cli_usage_error (cli, _("--leaked goes with a new passphrase of the coordinator only.")));
      return FALSE;
    }

  store = lr_cli_get_store (cli, error);
  if (store == NULL)
    return FALSE;

  if (list)
    return list_slots (store, error);
  if (remove != NULL)
    return remove_colleague (store, remove, &options, error);
  if (leaked)
    return change_after_leak (cli, store, new_file, &options, error);
  if (options.remove_old_backups && add == NULL && new_file == NULL)
    return lr_cli_remove_old_backups (store, error);

  return set_passphrase (cli, store, add, new_file, error);
}

const LrCommand lr_command_passphrase = {
  .name = "passphrase",
  .summary = N_("Change the passphrase, or give a colleague one"),
  .details = N_("The old passphrase stops working at once. Who knows it and has an older copy of the key file can still open the dossiers: after a leak use --leaked. Taking away the passphrase of a colleague and --leaked encrypt the dossiers under a new key, which takes twice their size on the disk: what was taken away opens nothing that is written afterwards. A recovery code that was not used since Leerrecht was renewed is then made anew and printed. Backups keep the passphrases of their own day; --remove-old-backups removes those beside the store, and on its own does only that."),
  .run = run_passphrase,
};
