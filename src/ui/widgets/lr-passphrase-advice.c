/* lr-passphrase-advice.c: what can honestly be said of a passphrase
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-passphrase-advice.h"

#include <glib/gi18n.h>

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
