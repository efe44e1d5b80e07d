/* lr-encoding.c: the bytes of a text file as UTF-8
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-encoding.h"

#include <glib/gi18n.h>
#include <string.h>

#include "lr-error.h"

/* What Windows-1252 has at 0x80 to 0x9f, where Latin-1 has nothing to read.
 * Five bytes mean nothing: a file that holds one is in another encoding. */
static const gunichar windows_1252[32] = {
  0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021,
  0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017d, 0,
  0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
  0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0, 0x017e, 0x0178,
};

static guint
count_lines (const guchar *data,
             const guchar *until)
{
  guint n_lines = 1;

  for (; data < until; data++)
    {
      if (data[0] == '\n' || (data[0] == '\r' && data + 1 < until && data[1] != '\n'))
        n_lines++;
    }

  return n_lines;
}

/* The first byte that is no UTF-8, or NULL. A NUL is left to the reader of the
 * lines, who can say where it stands. */
static const guchar *
find_invalid (const guchar *data,
              gsize         length)
{
  const char *at = (const char *) data;
  const char *end = at + length;

  while (at < end)
    {
      const char *stop;

      if (g_utf8_validate_len (at, (gsize) (end - at), &stop))
        return NULL;
      if (*stop != '\0')
        return (const guchar *) stop;
      at = stop + 1;
    }

  return NULL;
}

/* Letters beyond ASCII that are good UTF-8 are hardly ever there by chance:
 * with more of them than of other bytes it is UTF-8 that was damaged. */
static gboolean
is_mostly_utf8 (const guchar *data,
                gsize         length)
{
  const char *at = (const char *) data;
  const char *end = at + length;
  gsize n_good = 0;
  gsize n_bad = 0;

  while (at < end)
    {
      gunichar letter = ((guchar) *at) < 0x80 ? (guchar) *at : g_utf8_get_char_validated (at, end - at);

      if (letter >= (gunichar) -2)
        {
          n_bad++;
          at++;
          continue;
        }

      if (letter >= 0x80)
        n_good++;
      at = g_utf8_next_char (at);
    }

  return n_good > n_bad;
}

static GBytes *
refuse (const guchar  *data,
        const guchar  *where,
        const char    *format,
        GError       **error)
{
  g_autofree char *line = g_strdup_printf ("%u", count_lines (data, where));
  g_auto (GStrv) parts = g_strsplit (format, "{line}", 2);
  g_autofree char *message = g_strjoinv (line, parts);

  g_set_error_literal (error, LR_ERROR, LR_ERROR_INVALID, message);
  return NULL;
}

static GBytes *
decode_utf16 (const guchar  *data,
              gsize          length,
              GError       **error)
{
  const char *charset = data[0] == 0xff ? "UTF-16LE" : "UTF-16BE";
  gsize text_length;
  char *text = g_convert ((const char *) data + 2, (gssize) length - 2, "UTF-8", charset,
                          NULL, &text_length, NULL);

  if (text == NULL)
    {
      g_set_error_literal (error, LR_ERROR, LR_ERROR_INVALID,
                           _("The file says that it is UTF-16, but it is not. Save it again as CSV UTF-8."));
      return NULL;
    }

  return g_bytes_new_take (text, text_length);
}

static GBytes *
decode_windows_1252 (const guchar  *data,
                     gsize          length,
                     GError       **error)
{
  g_autoptr (GString) text = g_string_sized_new (length + length / 8);

  for (gsize i = 0; i < length; i++)
    {
      gunichar letter = data[i];

      if (letter >= 0x80 && letter < 0xa0)
        letter = windows_1252[letter - 0x80];

      if (letter == 0 && data[i] != 0)
        return refuse (data, data + i,
                       _("Line {line} is neither UTF-8 nor Windows-1252. Save the file again as CSV UTF-8."),
                       error);

      if (letter < 0x80)
        g_string_append_c (text, (char) letter);
      else
        g_string_append_unichar (text, letter);
    }

  return g_string_free_to_bytes (g_steal_pointer (&text));
}

GBytes *
lr_encoding_decode (GBytes      *file,
                    LrEncoding  *encoding,
                    GError     **error)
{
  static const guchar utf8_mark[] = { 0xef, 0xbb, 0xbf };
  LrEncoding found = LR_ENCODING_UTF8;
  const guchar *data, *invalid;
  GBytes *text;
  gsize length;
  gsize skip = 0;

  g_return_val_if_fail (file != NULL, NULL);

  data = g_bytes_get_data (file, &length);
  if (length >= 2 && ((data[0] == 0xff && data[1] == 0xfe) || (data[0] == 0xfe && data[1] == 0xff)))
    {
      text = decode_utf16 (data, length, error);
      found = LR_ENCODING_UTF16;
    }
  else
    {
      if (length >= sizeof utf8_mark && memcmp (data, utf8_mark, sizeof utf8_mark) == 0)
        skip = sizeof utf8_mark;

      invalid = length > skip ? find_invalid (data + skip, length - skip) : NULL;
      if (invalid == NULL)
        {
          text = g_bytes_new_from_bytes (file, skip, length - skip);
        }
      else if (skip > 0 || is_mostly_utf8 (data, length))
        {
          text = refuse (data, invalid,
                         _("The file is UTF-8, but line {line} is damaged. Export or save the file again."),
                         error);
        }
      else
        {
          text = decode_windows_1252 (data, length, error);
          found = LR_ENCODING_WINDOWS_1252;
        }
    }

  if (text != NULL && encoding != NULL)
    *encoding = found;

  return text;
}
