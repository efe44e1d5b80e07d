/* lr-record-private.h: filling a new record without telling anyone
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-record.h"

G_BEGIN_DECLS

/* For records that nobody has seen yet: no checks and no notification. */
void     lr_record_init_place   (LrRecord      *record,
                                 gint64         id,
                                 gint64         pupil);
void     lr_record_init_text    (LrRecord      *record,
                                 guint          field,
                                 const char    *text);
void     lr_record_init_integer (LrRecord      *record,
                                 guint          field,
                                 gint64         number);

G_END_DECLS
