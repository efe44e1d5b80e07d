/* lr-choices.c: the answers that choice fields take
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-choices.h"

#include <glib/gi18n.h>

#define CHOICE(K, ID, id, label, aliases) { id, label, aliases },
#define DEFINE_CHOICES(symbol, TABLE, K) const LrChoice symbol[] = { TABLE (CHOICE, K) { NULL } };

LR_CHOICE_LISTS (DEFINE_CHOICES)
