/* test-cell.c: what comes off a cell and what stays
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-cell.h"
#include "lr-csv-reader.h"
#include "lr-text.h"

#include <string.h>

static void
takes_the_wrapping_off (void)
{
  static const struct { const char *cell; const char *value; } cases[] = {
    { "", "" },
    { "Mol", "Mol" },
    { "20110", "20110" },
    { "Aydın", "Aydın" },
    /* White space of every kind, also when there is nothing else. */
    { " ", "" },
    { "\t \n", "" },
    { " Mol\t", "Mol" },
    { "\302\240", "" },                                   /* no-break */
    { "\302\240Mol\302\240", "Mol" },
    { "\342\200\257Mol\342\200\207", "Mol" },             /* narrow, figure */
    { "\342\200\213", "" },                               /* zero width */
    { "\342\200\213Mol\342\201\240", "Mol" },             /* zero width, word joiner */
    { "\357\273\277Mol", "Mol" },                         /* a stray byte-order mark */
    { "\343\200\200Mol\342\200\203", "Mol" },             /* ideographic, em */
    { "\342\200\216Mol\342\200\217", "Mol" },             /* marks of direction */
    { "\342\200\214\342\200\215", "" },                   /* joiners that join nothing */
    { " \302\240 \342\200\213 ", "" },
    { "van der Maan", "van der Maan" },
    { "a\302\240b", "a\302\240b" },
    /* Joiners inside stay. */
    { "\331\205\333\214\342\200\214\330\252\330\247", "\331\205\333\214\342\200\214\330\252\330\247" },
    { " \340\244\225\340\245\215\342\200\215\340\244\267 ", "\340\244\225\340\245\215\342\200\215\340\244\267" },
    /* A formula that keeps a value text. */
    { "=\"00307\"", "00307" },
    { "=\"\"", "" },
    { " =\"Mol\" ", "Mol" },
    { "=\" Mol\302\240\"", "Mol" },
    { "=\"a\"\"b\"", "a\"b" },
    { "'=\"Mol\"", "Mol" },
    { "=\"'t\"", "'t" },
    { "=", "=" },
    { "=\"", "=\"" },
    { "=A1", "=A1" },
    { "=\"A\"&B1", "=\"A\"&B1" },
    /* The mark of a spreadsheet, and the apostrophe of a word. */
    { "'00307", "00307" },
    { "'01-02-2012", "01-02-2012" },
    { "'Mol", "Mol" },
    { "'Mol'", "Mol" },
    { "'-3", "-3" },
    { "''t Hart", "'t Hart" },
    { "'t", "'t" },
    { "'t Hart", "'t Hart" },
    { "'T HART", "'T HART" },
    { "'s-Gravenhage", "'s-Gravenhage" },
    { "'S-GRAVENHAGE", "'S-GRAVENHAGE" },
    { "'s Gravesande", "'s Gravesande" },
    { "'n", "'n" },
    { "'s123", "s123" },
    { "O'Neill", "O'Neill" },
    { "'O'Neill", "O'Neill" },
    { "'ik wil niet' zei hij", "'ik wil niet' zei hij" },
    { "'", "" },
    { "''", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *cell = g_strdup (cases[i].cell);

      g_test_message ("“%s”", cases[i].cell);
      g_assert_cmpstr (lr_cell_clean (cell), ==, cases[i].value);
    }
}

static void
knows_the_errors_of_spreadsheets (void)
{
  static const char * const errors[] = {
    "#N/B", "#N/A", "#VERW!", "#REF!", "#NAAM?", "#NAME?", "#WAARDE!", "#DEEL/0!", "#DIV/0!", "##", "######", "Err:502",
  };
  static const char * const others[] = { "", "#", "#1", "#3A", "#verw!", "#Mol!", "Mol", "Err:", "N/A", "# !", "#Oké?" };

  for (guint i = 0; i < G_N_ELEMENTS (errors); i++)
    {
      g_test_message ("%s", errors[i]);
      g_assert_true (lr_cell_is_error (errors[i]));
    }

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_test_message ("%s", others[i]);
      g_assert_false (lr_cell_is_error (others[i]));
    }
}

static void
a_reader_cleans_every_cell_when_told (void)
{
  static const char text[] = "=\"20110\";\"=\"\"Zoë\"\"\"; '307 ;\302\240;'t\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, sizeof text - 1);
  static const char * const clean[] = { "20110", "Zoë", "307", "", "'t" };
  g_autoptr (LrCsvReader) reader = lr_csv_reader_new (bytes);

  lr_csv_reader_set_cleans (reader, TRUE);
  g_assert_cmpint (lr_csv_reader_next (reader), ==, LR_CSV_ROW);
  for (guint i = 0; i < G_N_ELEMENTS (clean); i++)
    g_assert_cmpstr (lr_csv_reader_get_cell (reader, i), ==, clean[i]);
}

static void
joiners_stay_inside_words (void)
{
  static const struct { const char *text; const char *clean; } cases[] = {
    { "\331\205\333\214\342\200\214\330\252", "\331\205\333\214\342\200\214\330\252" },
    { "\340\244\225\340\245\215\342\200\215\340\244\267", "\340\244\225\340\245\215\342\200\215\340\244\267" },
    { "a\342\200\214\342\200\215b", "a\342\200\214\342\200\215b" },
    { "\342\200\215a\342\200\214", "a" },
    { "a\342\200\214 b", "a b" },
    { "a \342\200\214b", "a b" },
    { "\342\200\256a\342\200\215b\342\200\254", "a\342\200\215b" },
    { "a\342\200\213b", "ab" },
  };
  g_autofree char *joined = lr_text_fold ("Ali\342\200\214Reza");
  g_autofree char *plain = lr_text_fold ("alireza");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *clean = lr_text_clean (cases[i].text, FALSE);

      g_test_message ("%u", i);
      g_assert_cmpstr (clean, ==, cases[i].clean);
    }

  /* Who types it without still finds it. */
  g_assert_cmpstr (joined, ==, plain);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cell/knows-the-errors-of-spreadsheets", knows_the_errors_of_spreadsheets);
  g_test_add_func ("/cell/takes-the-wrapping-off", takes_the_wrapping_off);
  g_test_add_func ("/cell/a-reader-cleans-every-cell-when-told", a_reader_cleans_every_cell_when_told);
  g_test_add_func ("/cell/joiners-stay-inside-words", joiners_stay_inside_words);

  return g_test_run ();
}
