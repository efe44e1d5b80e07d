/* lr-demo.h: a school of invented pupils to look at and to practise with
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-store.h"

G_BEGIN_DECLS

/* Whether the school calendar reaches far enough around @today, before anything is
 * made; else LR_ERROR_INVALID. */
gboolean lr_demo_check_today (LrDay     today,
                              GError  **error);
/* Fills a new store, in which nothing is yet, with the demo school, all or nothing.
 * @today: the day from which all others are told. */
gboolean lr_demo_fill        (LrStore  *store,
                              LrDay     today,
                              GError  **error);

G_END_DECLS
