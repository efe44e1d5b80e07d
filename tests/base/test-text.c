/* test-text.c: text as people vary it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-text.h"

#include <string.h>

/* The same under any locale of the system: a test has that of C. */
static void
names_sort_as_in_a_class_list (void)
{
  static const char * const sorted[] = {
    "Abels, Zoë",
    "Ábels, Zoë",
    "Abels, Zus",
    "abels, zus",
    "Abels Kroon, Ans",
    "Abels-Kroon, Ans",
    "Ægir, Bo",
    "Aerts, Bo",
    "Boer, Jan de",
    "de Boer, Jan",
    "Doğan, Ali",
    "El Amrani, Sara",
    "Elburg, Sara",
    "Łukasz, Jan",
    "Luyten, Jan",
    "Øster, Jan",
    "Özdemir, Jan",
    "Ozinga, Jan",
    "Strauß, Jan",
    "Strausz, Jan",
    "Yıldız, Ece",
    "Yildizer, Ece",
    "Zwart, Jan",
    "Жук, Jan",
    "王, Jan",
  };

  for (guint i = 0; i + 1 < G_N_ELEMENTS (sorted); i++)
    {
      g_autofree char *first = lr_text_sort_key (sorted[i]);
      g_autofree char *second = lr_text_sort_key (sorted[i + 1]);

      if (strcmp (first, second) >= 0)
        g_error ("“%s” does not come before “%s”", sorted[i], sorted[i + 1]);
    }
}

static void
a_capped_text_ends_between_letters (void)
{
  static const struct
  {
    const char *text;
    guint       max;
    const char *capped;
  } cases[] = {
    { "", 5, "" },
    { "abcde", 5, "abcde" },
    { "abcdef", 5, "abcd…" },
    { "abc", 1, "…" },
    { "één", 2, "é…" },
    { "a\ne\u0301b c", 3, "a\n…" },               /* e and its accent stay together */
    { "a\ne\u0301b c", 5, "a\ne\u0301…" },
    { "e\u0301\u0302\u0303bcd", 3, "…" },        /* one letter that is longer than the cap */
    { "👨‍👩‍👧‍👦abcdef", 5, "…" },
    { "👨‍👩‍👧‍👦abcdef", 8, "👨‍👩‍👧‍👦…" },
    { "👍🏽👍🏽👍🏽", 4, "👍🏽…" },
    { "🇳🇱🇧🇪🇩🇪", 4, "🇳🇱…" },
    { "🇳🇱🇧🇪🇩🇪", 5, "🇳🇱🇧🇪…" },
    { "❤️❤️❤️", 4, "❤️…" },
    { "\u1100\u1161\u11a8\u1100\u1161\u11a8", 3, "…" },
    { "\u1100\u1161\u11a8\u1100\u1161\u11a8", 5, "\u1100\u1161\u11a8…" },
    { "क्षत्रिय", 3, "…" },
    { "กำกำ", 2, "…" },
    { "a\r\nb c", 3, "a…" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *capped = lr_text_cap (cases[i].text, cases[i].max);

      g_assert_cmpstr (capped, ==, cases[i].capped);
      g_assert_cmpint (g_utf8_strlen (capped, -1), <=, cases[i].max);
    }
}

/* A million accents on one letter are one letter, and are not read to the end. */
static void
no_text_is_too_long_to_cap (void)
{
  g_autoptr (GString) text = g_string_new ("a");
  g_autofree char *capped = NULL;

  for (guint i = 0; i < 1000000; i++)
    g_string_append (text, "\u0301");
  capped = lr_text_cap (text->str, 100);
  g_assert_cmpstr (capped, ==, "…");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/names-sort-as-in-a-class-list", names_sort_as_in_a_class_list);

  g_test_add_func ("/text/a-capped-text-ends-between-letters", a_capped_text_ends_between_letters);
  g_test_add_func ("/text/no-text-is-too-long-to-cap", no_text_is_too_long_to_cap);

  return g_test_run ();
}
