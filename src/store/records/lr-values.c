/* lr-values.c: the values of a record as bytes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The serialization of the type a{sv}, from the GVariant specification. An entry
 * begins at a multiple of 8 and is: the key with its NUL, padding up to a multiple
 * of 8, the value, a NUL, the type of the value, and where the key ends. After
 * the entries comes a list of where each of them ends. The width of these
 * numbers is the least that holds the size of the whole, numbers included.
 */

#include "lr-values.h"

#include <string.h>

#include "lr-record-private.h"

static void
append_padding (LrScratch  *bytes,
                gsize       start)
{
  static const guint8 zeros[8] = { 0 };

  lr_scratch_append (bytes, zeros, (8 - (bytes->size - start) % 8) % 8);
}

/* The width of @n numbers that follow @size bytes. */
static guint
choose_width (gsize size,
              gsize n)
{
  if (size + n <= G_MAXUINT8)
    return 1;
  if (size + 2 * n <= G_MAXUINT16)
    return 2;

  return 4;
}

static void
append_number (LrScratch  *bytes,
               gsize       number,
               guint       width)
{
  guint32 little = GUINT32_TO_LE ((guint32) number);

  lr_scratch_append (bytes, &little, width);
}

static void
append_value (LrScratch     *bytes,
              LrRecord      *record,
              const LrField *field,
              guint          index)
{
  if (lr_field_holds_text (field))
    {
      const char *text = lr_record_get_text (record, index);

      lr_scratch_append (bytes, text, strlen (text) + 1);
      lr_scratch_append (bytes, "\0s", 2);
    }
  else
    {
      gint64 little = GINT64_TO_LE (lr_record_get_integer (record, index));

      lr_scratch_append (bytes, &little, sizeof little);
      lr_scratch_append (bytes, "\0x", 2);
    }
}

static void
append_entry (LrScratch     *bytes,
              LrRecord      *record,
              const LrField *field,
              guint          index)
{
  gsize start = bytes->size;
  gsize key_size = strlen (field->name) + 1;

  lr_scratch_append (bytes, field->name, key_size);
  append_padding (bytes, start);
  append_value (bytes, record, field, index);
  append_number (bytes, key_size, choose_width (bytes->size - start, 1));
}

void
lr_values_append (LrScratch  *bytes,
                  LrRecord   *record)
{
  const LrKind *kind = lr_record_get_kind (record);
  gsize start = bytes->size;
  gsize *ends = g_newa (gsize, kind->n_fields + 1);
  gsize n = 0;
  guint width;

  for (guint i = 0; i < kind->n_fields; i++)
    {
      if (lr_record_is_empty (record, i))
        continue;

      append_padding (bytes, start);
      append_entry (bytes, record, &kind->fields[i], i);
      ends[n++] = bytes->size - start;
    }

  width = choose_width (bytes->size - start, n);
  for (gsize i = 0; i < n; i++)
    append_number (bytes, ends[i], width);
}

static void
free_scratch (gpointer data)
{
  lr_scratch_clear (data);
  g_free (data);
}

/* A copy of our own, because SQLite's need not lie where numbers may. */
static GVariant *
make_variant (gconstpointer data,
              gsize         size)
{
  LrScratch *copy = g_new0 (LrScratch, 1);
  g_autoptr (GBytes) bytes = NULL;

  lr_scratch_append (copy, data, size);
  bytes = g_bytes_new_with_free_func (copy->data, size, free_scratch, copy);

  return g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE_VARDICT, bytes, FALSE));
}

LrRecord *
lr_values_read (const LrKind *kind,
                gconstpointer data,
                gsize         size)
{
  g_autoptr (GVariant) values = make_variant (data, size);

  if (G_BYTE_ORDER == G_BIG_ENDIAN)
    {
      g_autoptr (GVariant) swapped = g_variant_byteswap (values);

      return lr_record_from_variant (kind, swapped);
    }

  return lr_record_from_variant (kind, values);
}
