/* lr-scratch.c: a growing piece of memory that leaves no copies behind
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define _DEFAULT_SOURCE

#include "lr-scratch.h"

#include <string.h>

#define LEAST 256

static void
reserve (LrScratch *scratch,
         gsize      more)
{
  gsize capacity = MAX (scratch->capacity, LEAST);
  guint8 *data;

  if (scratch->data != NULL && scratch->size + more <= scratch->capacity)
    return;

  while (capacity < scratch->size + more)
    capacity *= 2;

  data = g_malloc (capacity);
  if (scratch->data != NULL)
    {
      memcpy (data, scratch->data, scratch->size);
      explicit_bzero (scratch->data, scratch->size);
      g_free (scratch->data);
    }
  scratch->data = data;
  scratch->capacity = capacity;
}

void
lr_scratch_append (LrScratch     *scratch,
                   gconstpointer  data,
                   gsize          size)
{
  reserve (scratch, size);
  if (size > 0)
    memcpy (scratch->data + scratch->size, data, size);
  scratch->size += size;
}

void
lr_scratch_clear (LrScratch *scratch)
{
  if (scratch->data != NULL)
    explicit_bzero (scratch->data, scratch->size);
  g_free (scratch->data);
  memset (scratch, 0, sizeof *scratch);
}
