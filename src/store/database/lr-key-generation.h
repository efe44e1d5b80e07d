/* lr-key-generation.h: which key file belongs to the database now
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-connection.h"
#include "lr-key-file.h"

G_BEGIN_DECLS

/* The generation of the key file that the database knows last; 0 in a database
 * of a schema that knew none. */
gboolean lr_key_generation_read   (LrConnection  *connection,
                                   guint64       *generation,
                                   GError       **error);
gboolean lr_key_generation_write  (LrConnection  *connection,
                                   guint64        generation,
                                   GError       **error);
/* LR_ERROR_NO_KEYS for a key file that is older than the database knows. */
gboolean lr_key_generation_check  (LrConnection  *connection,
                                   guint64        generation,
                                   GError       **error);
/* A changed key file: first the file at @path, then its generation in the
 * database. Once the file is there the change holds, also when the second fails:
 * opening completes it. */
gboolean lr_key_generation_save   (LrConnection  *connection,
                                   LrKeyFile     *keys,
                                   const char    *path,
                                   GError       **error);
/* For who opens: refuses a key file older than the database knows, completes a
 * change that was broken off, and keeps what unlocking brought up to date.
 * @found: the generation before it was unlocked. */
gboolean lr_key_generation_settle (LrConnection  *connection,
                                   LrKeyFile     *keys,
                                   guint64        found,
                                   const char    *path,
                                   GError       **error);

G_END_DECLS
