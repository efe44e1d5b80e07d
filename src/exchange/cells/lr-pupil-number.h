/* lr-pupil-number.h: what a spreadsheet does to pupil numbers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether @number can only be what a spreadsheet made of another: a quantity in
 * decimals or with an exponent, an error (#N/B, #REF!, ####), a formula, a day, or
 * nothing at all (0, -, NULL, TRUE). */
gboolean lr_pupil_number_is_damaged (const char *number);
/* (transfer full): letters and digits without the zeros before them; two numbers
 * with the same core differ only in zeros, dots or signs. */
char    *lr_pupil_number_dup_core   (const char *number);

G_END_DECLS
