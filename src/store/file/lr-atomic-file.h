/* lr-atomic-file.h: a small file that is either the old one or the new one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define LR_MODE_FILE   0600
#define LR_MODE_FOLDER 0700

/* Like write(), all of it, or %FALSE with errno. */
gboolean  lr_file_write_all    (int           fd,
                                const guint8 *data,
                                gsize         size);
/* With LR_ERROR_UNCERTAIN the new file stands in its place, but the disk did not
 * confirm it: after a power cut it may be either one. With any other error what
 * was there before is still there. Who knows what the file means says what to
 * do, with lr_explain_uncertain(). */
gboolean  lr_atomic_file_write (const char *path,
                                GBytes     *content,
                                GError    **error);
/* Moves @from over @to and makes the move last. Errors as above. */
gboolean  lr_atomic_file_move  (const char *from,
                                const char *to,
                                GError    **error);
/* Moves @from to @to, of which the name must be free: LR_ERROR_EXISTS, and
 * nothing is moved. Done when there is no @from, and when a move that was broken
 * off is only to be finished. Does not sync. */
gboolean  lr_file_move_aside   (const char *from,
                                const char *to,
                                GError    **error);
/* Waits until what was written to the file is on the disk. */
gboolean  lr_atomic_file_sync  (const char *path,
                                GError    **error);
/* With those above it, for the owner only; also well when it is there. */
gboolean  lr_folder_make       (const char *path,
                                GError    **error);
/* Is there room and leave to write in it? Tries, and leaves nothing. */
gboolean  lr_folder_try_writing (const char *path,
                                GError    **error);
/* LR_ERROR_UNCERTAIN: what was made, moved or removed in it may not last. */
gboolean  lr_folder_sync       (const char *path,
                                GError    **error);

/* Puts @sentence, translated, in the place of the message of LR_ERROR_UNCERTAIN;
 * other errors stay as they are. */
void      lr_explain_uncertain (GError    **error,
                                const char *sentence);

/* Sets @error from errno: what failed, and what to do about it. @what is a
 * translated sentence that says what could not be done. */
void      lr_set_file_error    (GError    **error,
                                int         number,
                                const char *what);

G_END_DECLS
