/* test-key-lines.c: key files by the line
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-error.h"
#include "lr-key-lines.h"

static void
keeps_the_lines (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) pairs =
    lr_key_lines_read ("# note\r\n\r\n[one]\r\na = b = c\n  d=\n[two]\na=één", -1, "x.ini", &error);
  static const LrKeyLine expected[] = {
    { (char *) "one", (char *) "a", (char *) "b = c", 4 },
    { (char *) "one", (char *) "d", (char *) "", 5 },
    { (char *) "two", (char *) "a", (char *) "één", 7 },
  };

  g_assert_no_error (error);
  g_assert_cmpuint (pairs->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < pairs->len; i++)
    {
      const LrKeyLine *pair = g_ptr_array_index (pairs, i);

      g_assert_cmpstr (pair->group, ==, expected[i].group);
      g_assert_cmpstr (pair->key, ==, expected[i].key);
      g_assert_cmpstr (pair->value, ==, expected[i].value);
      g_assert_cmpuint (pair->line, ==, expected[i].line);
    }
}

static void
complaints_name_the_line (void)
{
  static const struct { const char *text; const char *place; } cases[] = {
    { "a=b", "x.ini:1: " },           { "\n[x\na=b", "x.ini:2: " },  { "[x]\n\nword", "x.ini:3: " },
    { "[x]\n=b", "x.ini:2: " },       { "[]\n", "x.ini:1: " },       { "[x]\n\na=\xff", "x.ini:3: " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (lr_key_lines_read (cases[i].text, -1, "x.ini", &error));
      g_assert_error (error, LR_ERROR, LR_ERROR_INVALID);
      g_assert_true (g_str_has_prefix (error->message, cases[i].place));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/key-lines/keeps-the-lines", keeps_the_lines);
  g_test_add_func ("/key-lines/complaints-name-the-line", complaints_name_the_line);

  return g_test_run ();
}
