/* lr-encoding.h: the bytes of a text file as UTF-8
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  LR_ENCODING_UTF8,
  LR_ENCODING_UTF16,
  LR_ENCODING_WINDOWS_1252,
} LrEncoding;

/* (transfer full): the text as UTF-8 without a byte-order mark, perhaps with NUL
 * bytes. A file is taken for UTF-8 when it is that, for UTF-16 when its mark says
 * so, else for Windows-1252. One that is mostly UTF-8 and somewhere damaged is
 * refused with its line (%LR_ERROR_INVALID), so that no name is garbled in silence.
 * @encoding: (out) (optional): what it was taken for. */
GBytes *lr_encoding_decode (GBytes      *file,
                            LrEncoding  *encoding,
                            GError     **error);

G_END_DECLS
