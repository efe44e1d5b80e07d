/* lr-scratch.h: a growing piece of memory that leaves no copies behind
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Begin with { 0 } and g_auto. What it held is wiped when it grows and when it
 * is cleared. */
typedef struct
{
  guint8 *data;
  gsize   size;
  gsize   capacity;
} LrScratch;

/* @size: in bytes. */
void lr_scratch_append (LrScratch     *scratch,
                        gconstpointer  data,
                        gsize          size);
void lr_scratch_clear  (LrScratch     *scratch);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LrScratch, lr_scratch_clear)

G_END_DECLS
