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

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/names-sort-as-in-a-class-list", names_sort_as_in_a_class_list);

  return g_test_run ();
}
