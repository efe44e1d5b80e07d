/* lr-duty-deed.h: doing is recording: the record that does a duty
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-case.h"
#include "lr-store.h"

G_BEGIN_DECLS

/* (nullable): the kind of record that does an open duty, as its rule set names the first; or
 * that of the record that is to be completed. NULL when only a tick does it. */
const LrKind *lr_duty_get_deed_kind (const LrDuty  *duty);
/* (transfer full) (nullable): that record to be filled in: a new one with what is known of
 * it, or the one that opened the duty and lacks something. NULL when only a tick does, and
 * with @error when it cannot be read. @of must have its facts, as lr_watch_load_case() gives
 * them. */
LrRecord     *lr_duty_dup_deed      (const LrDuty  *duty,
                                     const LrCase  *of,
                                     LrStore       *store,
                                     GError       **error);

G_END_DECLS
