/* lr-atomic-file.h: a small file that is either the old one or the new one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define LR_MODE_FILE   0600
#define LR_MODE_FOLDER 0700

gboolean  lr_file_write_all    (int           fd,
                                const guint8 *data,
                                gsize         size);
gboolean  lr_atomic_file_write (const char *path,
                                GBytes     *content,
                                GError    **error);
/* Moves @from over @to and makes the move last. */
gboolean  lr_atomic_file_move  (const char *from,
                                const char *to,
                                GError    **error);
gboolean  lr_atomic_file_sync  (const char *path,
                                GError    **error);
gboolean  lr_folder_make       (const char *path,
                                GError    **error);
gboolean  lr_folder_sync       (const char *path,
                                GError    **error);

/* Sets @error from errno: what failed, and what to do about it. @what is a
 * translated sentence that says what could not be done. */
void      lr_set_file_error    (GError    **error,
                                int         number,
                                const char *what);

G_END_DECLS
