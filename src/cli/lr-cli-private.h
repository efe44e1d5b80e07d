/* lr-cli-private.h: one run of one command, for the files of the framework
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-command.h"

G_BEGIN_DECLS

/* Of the words in @argv, which must stay; the first is the name of the command. */
LrCli      *lr_cli_new                 (const LrCommand  *command,
                                        int               argc,
                                        char            **argv);
void        lr_cli_free                (LrCli            *cli);
/* Whether nothing is left to do because help was given. */
gboolean    lr_cli_was_helped          (LrCli            *cli);
/* (transfer none) (nullable): `--passphrase-file`. */
const char *lr_cli_get_passphrase_file (LrCli            *cli);
/* (transfer none) (nullable): the store, when it was opened already. */
LrStore    *lr_cli_peek_store          (LrCli            *cli);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LrCli, lr_cli_free)

G_END_DECLS
