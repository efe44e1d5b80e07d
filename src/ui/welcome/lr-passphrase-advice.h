/* lr-passphrase-advice.h: what can honestly be said of a passphrase
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
 * So this looks at the length only, and says so in words, with no meter. */
LrPassphraseLength  lr_passphrase_judge  (const char         *passphrase);
const char         *lr_passphrase_advise (LrPassphraseLength  length);

G_END_DECLS
