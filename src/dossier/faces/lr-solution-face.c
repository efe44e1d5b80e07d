/* lr-solution-face.c: the solution that was chosen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-face.h"

#include <glib/gi18n.h>

const LrFace lr_solution_face = {
  .kind = &lr_solution_kind,
  .tab = "steps",
};
