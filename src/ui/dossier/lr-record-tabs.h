/* lr-record-tabs.h: the tabs that are nothing but a list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-record-tab.h"

G_BEGIN_DECLS

GType lr_absence_tab_get_type (void);
GType lr_report_tab_get_type  (void);

G_END_DECLS
