/* test-encoding.c: the bytes of a text file as UTF-8
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-encoding.h"

#include "lr-error.h"

#define BYTES(text) text, sizeof text - 1

static void
decodes (void)
{
  static const struct
  {
    const char *file;
    gsize       file_length;
    LrEncoding  encoding;
    const char *text;
    gsize       text_length;
  } cases[] = {
    { BYTES (""), LR_ENCODING_UTF8, BYTES ("") },
    { BYTES ("a;b\n"), LR_ENCODING_UTF8, BYTES ("a;b\n") },
    { BYTES ("Ren\xc3\xa9"), LR_ENCODING_UTF8, BYTES ("Ren\xc3\xa9") },
    { BYTES ("\xef\xbb\xbfRen\xc3\xa9"), LR_ENCODING_UTF8, BYTES ("Ren\xc3\xa9") },
    { BYTES ("\xef\xbb\xbf"), LR_ENCODING_UTF8, BYTES ("") },
    { BYTES ("a\0b"), LR_ENCODING_UTF8, BYTES ("a\0b") },
    { BYTES ("Ren\xe9"), LR_ENCODING_WINDOWS_1252, BYTES ("Ren\xc3\xa9") },
    { BYTES ("\x80 5\x85"), LR_ENCODING_WINDOWS_1252, BYTES ("\xe2\x82\xac 5\xe2\x80\xa6") },
    { BYTES ("\xdc\x92s Ren\xe9 \xe8"), LR_ENCODING_WINDOWS_1252, BYTES ("\xc3\x9c\xe2\x80\x99s Ren\xc3\xa9 \xc3\xa8") },
    { BYTES ("\xe9\0"), LR_ENCODING_WINDOWS_1252, BYTES ("\xc3\xa9\0") },
    { BYTES ("\xff\xfe" "a\0\xe9\0"), LR_ENCODING_UTF16, BYTES ("a\xc3\xa9") },
    { BYTES ("\xfe\xff" "\0a\0\xe9"), LR_ENCODING_UTF16, BYTES ("a\xc3\xa9") },
    { BYTES ("\xff\xfe"), LR_ENCODING_UTF16, BYTES ("") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) file = g_bytes_new_static (cases[i].file, cases[i].file_length);
      g_autoptr (GError) error = NULL;
      LrEncoding encoding;
      g_autoptr (GBytes) text = lr_encoding_decode (file, &encoding, &error);
      const char *data;
      gsize length;

      g_test_message ("case %u", i);
      g_assert_no_error (error);
      g_assert_cmpint (encoding, ==, cases[i].encoding);
      data = g_bytes_get_data (text, &length);
      g_assert_cmpmem (data, (int) length, cases[i].text, (int) cases[i].text_length);
    }
}

static void
refuses_what_it_cannot_read_with_the_line (void)
{
  static const struct { const char *file; gsize length; const char *pattern; } cases[] = {
    { BYTES ("een\ntwee\r\ndrie \x81\n"), "*ine 3 *Windows-1252*" },
    { BYTES ("Ren\xc3\xa9\nNo\xc3\xabl\nZo\xe9\n"), "*ine 3 *damaged*" },
    { BYTES ("\xef\xbb\xbfRen\xe9\n"), "*ine 1 *damaged*" },
    { BYTES ("\xff\xfe" "a\0b"), "*UTF-16*" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) file = g_bytes_new_static (cases[i].file, cases[i].length);
      g_autoptr (GError) error = NULL;

      g_assert_null (lr_encoding_decode (file, NULL, &error));
      g_assert_error (error, LR_ERROR, LR_ERROR_INVALID);
      g_test_message ("%s", error->message);
      g_assert_true (g_pattern_match_simple (cases[i].pattern, error->message));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/encoding/decodes", decodes);
  g_test_add_func ("/encoding/refuses-what-it-cannot-read-with-the-line",
                   refuses_what_it_cannot_read_with_the_line);

  return g_test_run ();
}
