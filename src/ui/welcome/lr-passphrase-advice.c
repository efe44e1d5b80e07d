/* lr-passphrase-advice.c: what can honestly be said of a passphrase
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-passphrase-advice.h"

#include <glib/gi18n.h>

#define MIN_LETTERS 10
#define SOME_LETTERS 14
#define MANY_LETTERS 20

LrPassphraseLength
lr_passphrase_judge (const char *passphrase)
{
  glong letters = g_utf8_strlen (passphrase, -1);

  if (letters == 0)
    return LR_PASSPHRASE_EMPTY;
  if (letters < MIN_LETTERS)
    return LR_PASSPHRASE_TOO_SHORT;
  if (letters < SOME_LETTERS)
    return LR_PASSPHRASE_SHORT;
  if (letters < MANY_LETTERS)
    return LR_PASSPHRASE_MIDDLING;

  return LR_PASSPHRASE_LONG;
}

/* Returns: a translated sentence or two */
const char *
lr_passphrase_advise (LrPassphraseLength length)
{
  switch (length)
    {
    case LR_PASSPHRASE_TOO_SHORT:
      return _("Too short: make it at least ten letters.");

    case LR_PASSPHRASE_SHORT:
      return _("Short. Whoever has the laptop and much time may find it. Add a word or two.");

    case LR_PASSPHRASE_MIDDLING:
      return _("Reasonable, if it is not used anywhere else. Another word makes it much stronger.");

    case LR_PASSPHRASE_LONG:
      return _("Long enough, if the words have nothing to do with each other or with you.");

    case LR_PASSPHRASE_EMPTY:
    default:
      return _("Four unrelated words work well: easy to remember, hard to guess.");
    }
}
