/* lr-error.c: what can go wrong, in the words a person needs
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-error.h"

G_DEFINE_QUARK (lr-error-quark, lr_error)
