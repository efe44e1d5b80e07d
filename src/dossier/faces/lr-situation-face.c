/* lr-situation-face.c: an exceptional situation
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-face.h"

#include <glib/gi18n.h>

const LrFace lr_situation_face = {
  .kind = &lr_situation_kind,
  .tab = "steps",
};
