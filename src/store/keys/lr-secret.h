/* lr-secret.h: bytes that must not be seen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LrSecret:
 *
 * Bytes in locked memory between guard pages, wiped when the last reference
 * goes. From the entry or the file to the key a secret is always one of these. The
 * count is atomic: a worker may hold the key while the main thread lets go of it.
 */
typedef struct _LrSecret LrSecret;

/* Copies @length bytes; whoever gives them wipes its own. */
LrSecret     *lr_secret_new            (const void *bytes,
                                        gsize       length);
/* @length zero bytes, to be filled in. */
LrSecret     *lr_secret_new_empty      (gsize       length);
LrSecret     *lr_secret_new_random     (gsize       length);
/* (transfer full) (nullable): what a person typed, in the one form of Unicode that
 * is the same on every keyboard (NFC). @length is in bytes, or -1 when it ends with
 * NUL. LR_ERROR_INVALID when it is empty, no UTF-8, with a NUL or no passphrase by
 * its length. */
LrSecret     *lr_secret_new_passphrase (const char *text,
                                        gssize      length,
                                        GError    **error);
LrSecret     *lr_secret_ref            (LrSecret   *secret);
void          lr_secret_unref          (LrSecret   *secret);

/* (transfer none): to be written by who made it only. Its length is in bytes. */
guint8       *lr_secret_get_bytes      (LrSecret   *secret);
gsize         lr_secret_get_length     (LrSecret   *secret);

/* (transfer none): the same bytes as text; a NUL always follows them. For who
 * shows or prints it: never copied without need. */
const char   *lr_secret_get_text       (LrSecret   *secret);
/* In a time that does not tell where they differ. */
gboolean      lr_secret_equal          (LrSecret   *one,
                                        LrSecret   *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LrSecret, lr_secret_unref)

G_END_DECLS
