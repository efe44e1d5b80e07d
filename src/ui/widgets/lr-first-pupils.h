/* lr-first-pupils.h: the way on for who has no pupils yet
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LrFirstPupils:
 *
 * Two buttons: to read the pupils in, which has the keyboard as soon as it is
 * seen, and to add one.
 */
#define LR_TYPE_FIRST_PUPILS (lr_first_pupils_get_type ())
G_DECLARE_FINAL_TYPE (LrFirstPupils, lr_first_pupils, LR, FIRST_PUPILS, AdwBin)

G_END_DECLS
