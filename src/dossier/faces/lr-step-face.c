/* lr-step-face.c: a step of the escalation
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-face.h"

#include <glib/gi18n.h>

const LrFace lr_step_face = {
  .kind = &lr_step_kind,
  .tab = "steps",
  .apart = TRUE,
};
