/* lr-command-verify.c: is everything in the store as it should be?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lr-command.h"
#include "lr-verify.h"

static gboolean
run_verify (LrCli   *cli,
            GError **error)
{
  g_autoptr (GPtrArray) problems = NULL;
  LrStore *store;

  if (!lr_cli_parse (cli, NULL, 0, 0, error))
    return FALSE;

  store = lr_cli_get_store (cli, error);
  if (store == NULL)
    return FALSE;

  problems = lr_store_verify (store, NULL, error);
  if (problems == NULL)
    return FALSE;

  if (problems->len == 0)
    {
      lr_cli_print ("%s\n", _("The key file, every page of the database and every record are as they should be."));
      return TRUE;
    }

  for (guint i = 0; i < problems->len; i++)
    lr_cli_print ("%s\n", (const char *) g_ptr_array_index (problems, i));
  g_set_error (error, LR_ERROR, LR_ERROR_DAMAGED,
               g_dngettext (GETTEXT_PACKAGE,
                            "The store is damaged: %u problem. Keep a copy of its folder, then restore the newest backup.",
                            "The store is damaged: %u problems. Keep a copy of its folder, then restore the newest backup.",
                            problems->len),
               problems->len);
  return FALSE;
}

const LrCommand lr_command_verify = {
  .name = "verify",
  .summary = N_("Check the key file, the database and every record"),
  .run = run_verify,
};
