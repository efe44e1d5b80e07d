/* lr-demo.h: a school of invented pupils to look at and to practise with
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-store.h"

G_BEGIN_DECLS

gboolean lr_demo_check_today (LrDay     today,
                              GError  **error);
gboolean lr_demo_fill        (LrStore  *store,
                              LrDay     today,
                              GError  **error);

G_END_DECLS
