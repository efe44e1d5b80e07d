/* lr-regie-face.c: who has regie
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-face.h"

#include <glib/gi18n.h>

const LrFace lr_regie_face = {
  .kind = &lr_regie_kind,
  .tab = "steps",
};
