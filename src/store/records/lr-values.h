/* lr-values.h: the values of a record as bytes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-record.h"
#include "lr-scratch.h"

G_BEGIN_DECLS

/* Appends what lr_record_to_variant() serializes to, in little endian, without
 * making a GVariant of each field: an import writes this 100,000 times. */
void      lr_values_append (LrScratch    *bytes,
                            LrRecord     *record);
/* (transfer full): the record again, without id and pupil. Bytes from a file are
 * not trusted: GVariant checks them as it reads. */
LrRecord *lr_values_read   (const LrKind *kind,
                            gconstpointer data,
                            gsize         size);

G_END_DECLS
