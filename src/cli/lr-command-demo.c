/* lr-command-demo.c: makes a store with the demo school
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lr-command.h"
#include "lr-demo.h"

static gboolean
run_demo (LrCli   *cli,
          GError **error)
{
  g_autofree char *today_text = NULL;
  const GOptionEntry entries[] = {
    { "today", 0, 0, G_OPTION_ARG_STRING, &today_text,
      N_("The day from which the school is seen (default: today)"), N_("DATE") },
    { NULL }
  };
  g_autoptr (LrSecret) passphrase = NULL;
  LrStore *store;
  LrDay today;

  if (!lr_cli_parse (cli, entries, 0, 0, error) ||
      !lr_cli_parse_today (today_text, &today, error) ||
      !lr_demo_check_today (today, error) ||
      !lr_cli_check_no_store (cli, error))
    return FALSE;

  passphrase = lr_cli_read_new_passphrase (cli, error);
  if (passphrase == NULL)
    return FALSE;

  store = lr_store_create (lr_cli_get_folder (cli), passphrase, error);
  if (store == NULL)
    return FALSE;

  lr_cli_take_store (cli, store);
  return lr_demo_fill (store, today, error);
}

const LrCommand lr_command_demo = {
  .name = "demo",
  .summary = N_("Make a store with a school of invented pupils"),
  .details = N_("To look at and to practise with: about forty pupils, one of them with a long story. "
                "Use --store to keep it apart from your own dossiers."),
  .run = run_demo,
};
