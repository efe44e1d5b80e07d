/* lr-faces.h: the faces of all kinds
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-face.h"

G_BEGIN_DECLS

#define LR_DECLARE_FACE(K, symbol) extern const LrFace lr_##symbol##_face;

LR_EACH_KIND (LR_DECLARE_FACE)

G_END_DECLS
