/* lr-cli-fields.h: FIELD=VALUE words of the command line
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-command.h"

G_BEGIN_DECLS

const LrKind *lr_cli_find_kind     (LrCli         *cli,
                                    const char    *name,
                                    GError       **error);
gboolean      lr_cli_check_fields  (LrCli         *cli,
                                    const LrKind  *kind,
                                    guint          first_word,
                                    GError       **error);
gboolean      lr_cli_apply_fields  (LrCli         *cli,
                                    LrRecord      *record,
                                    guint          first_word,
                                    GError       **error);

G_END_DECLS
