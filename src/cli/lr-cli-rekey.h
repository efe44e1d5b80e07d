/* lr-cli-rekey.h: a new database key, from the command line
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-command.h"
#include "lr-rekey.h"

G_BEGIN_DECLS

typedef struct
{
  gboolean drop_unused;
  gboolean remove_old_backups;
  gboolean asked_for_code;  /* then it is printed bare, for a script */
} LrCliRekeyOptions;

#define LR_CLI_REKEY_ENTRIES(options) \
  { "drop-unused", 0, 0, G_OPTION_ARG_NONE, &(options).drop_unused, \
    N_("With a new key: ways in that were not used since Leerrecht was renewed may end"), NULL }, \
  { "remove-old-backups", 0, 0, G_OPTION_ARG_NONE, &(options).remove_old_backups, \
    N_("Make a fresh backup beside the store and remove the older ones there"), NULL }

/* Prepares and finishes @rekey, which it does not free, prints the new recovery
 * code if there is one, and says which backups still open with what was taken away. */
gboolean lr_cli_rekey              (LrStore                  *store,
                                    LrRekey                  *rekey,
                                    const LrCliRekeyOptions  *options,
                                    GError                  **error);
/* As lr_backup_remove_older(), and says what was done. */
gboolean lr_cli_remove_old_backups (LrStore                  *store,
                                    GError                  **error);

G_END_DECLS
