/* lr-cli-fields.h: FIELD=VALUE words of the command line
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-command.h"

G_BEGIN_DECLS

/* (transfer none) (nullable): a kind of record; a word with `-` for `_` is
 * understood. LR_ERROR_USAGE. */
const LrKind *lr_cli_find_kind     (LrCli         *cli,
                                    const char    *name,
                                    GError       **error);
/* Checks the form of the words, before a passphrase is asked. @first_word: where
 * the FIELD=VALUE words start. */
gboolean      lr_cli_check_fields  (LrCli         *cli,
                                    const LrKind  *kind,
                                    guint          first_word,
                                    GError       **error);
/* Sets the fields of @record that the words name; LR_ERROR_INVALID for a value that
 * does not fit, and those before it are set. */
gboolean      lr_cli_apply_fields  (LrCli         *cli,
                                    LrRecord      *record,
                                    guint          first_word,
                                    GError       **error);

G_END_DECLS
