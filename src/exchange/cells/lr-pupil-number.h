/* lr-pupil-number.h: what a spreadsheet does to pupil numbers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean lr_pupil_number_is_damaged (const char *number);
char    *lr_pupil_number_dup_core   (const char *number);

G_END_DECLS
