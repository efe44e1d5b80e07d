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

GBytes *lr_encoding_decode (GBytes      *file,
                            LrEncoding  *encoding,
                            GError     **error);

G_END_DECLS
