/* lr-passphrase.h: what a passphrase must be, and how a file gives one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  LR_PASSPHRASE_EMPTY,
  LR_PASSPHRASE_TOO_SHORT,  /* refused */
  LR_PASSPHRASE_SHORT,
  LR_PASSPHRASE_MIDDLING,
  LR_PASSPHRASE_LONG,
} LrPassphraseLength;

/* A program can count letters; it cannot know how a passphrase was thought of.
 * So this looks at the length only; what cannot be seen has none, but for one
 * space between words. */
LrPassphraseLength  lr_passphrase_judge     (const char  *passphrase);
/* May it be chosen? For new ones: a store with a shorter one still opens.
 * LR_ERROR_INVALID. */
gboolean            lr_passphrase_check_new (const char  *passphrase,
                                             GError     **error);

/* Makes of @text, the beginning of a file, its first line: without the mark that
 * some editors put before UTF-8, and without the end of the line of any system.
 * In place, so that no copy is left; what is cut off is wiped. Returns @text. */
char               *lr_passphrase_cut_line  (char        *text);

G_END_DECLS
