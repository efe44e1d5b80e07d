/* lr-key-lines.h: key files whose every complaint names a line
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* One `key=value` line of a key file, with the group it stands in. */
typedef struct
{
  char  *group;
  char  *key;
  char  *value;
  guint  line;   /* counted from 1 */
} LrKeyLine;

void       lr_key_line_free  (LrKeyLine   *self);

/* (transfer full) (element-type LrKeyLine): the pairs in the order of the file.
 * Reads `[group]`, `key=value` and `#` lines; a group may come back. Anything else
 * is %LR_ERROR_INVALID with its line. @length: in bytes, or -1 when the text ends
 * with a NUL. @file_name: how errors call the file. */
GPtrArray *lr_key_lines_read (const char  *text,
                              gssize       length,
                              const char  *file_name,
                              GError     **error);

/* Sets %LR_ERROR_INVALID with `FILE:LINE: ` before the sentence. @line: from 1.
 * @format: a translated sentence. */
void       lr_set_line_error (GError     **error,
                              const char  *file_name,
                              guint        line,
                              const char  *format,
                              ...) G_GNUC_PRINTF (4, 5);

G_END_DECLS
