/* lr-offer-face.c: an offer of education or care
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-face.h"

#include <glib/gi18n.h>

const LrFace lr_offer_face = {
  .kind = &lr_offer_kind,
  .tab = "timeline",
  .apart = TRUE,
};
