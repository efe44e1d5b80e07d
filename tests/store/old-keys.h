/* old-keys.h: a key file as the first version made it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-key-file.h"

G_BEGIN_DECLS

#define OLD_KEYS_SLOTS     (8 + 16 + 4)
#define OLD_KEYS_SLOT_SIZE 176

/* Without slots and without the checksum at the end. */
GByteArray *old_keys_begin        (void);
/* @secret: NULL for a slot that nothing opens. */
void        old_keys_append       (GByteArray   *bytes,
                                   LrSlotType    type,
                                   const char   *label,
                                   LrSecret     *secret,
                                   LrSecret     *key,
                                   LrCost        cost);
/* Appends the checksum. */
void        old_keys_end          (GByteArray   *bytes);
void        old_keys_write_number (guint8       *place,
                                   guint64       number,
                                   guint         size);

G_END_DECLS
