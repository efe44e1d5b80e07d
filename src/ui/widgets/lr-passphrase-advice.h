/* lr-passphrase-advice.h: what can honestly be said of a passphrase
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-passphrase.h"

G_BEGIN_DECLS

/* (transfer none): a translated sentence or two, with no meter: see
 * lr_passphrase_judge(). */
const char *lr_passphrase_advise (LrPassphraseLength length);

G_END_DECLS
