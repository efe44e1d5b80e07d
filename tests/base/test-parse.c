/* test-parse.c: dates, hours and answers as other systems write them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-parse.h"
#include "lr-text.h"

static void
reads_days (void)
{
  static const struct { const char *text; const char *iso; } cases[] = {
    { "07-10-2026", "2026-10-07" },
    { "7-10-2026", "2026-10-07" },
    { "7-1-2026", "2026-01-07" },
    { "2026-10-07", "2026-10-07" },
    { "2026-1-7", "2026-01-07" },
    { "07/10/2026", "2026-10-07" },
    { "7.10.2026", "2026-10-07" },
    { "  7-10-2026 ", "2026-10-07" },
    { "07-10-2026 00:00:00", "2026-10-07" },
    { "07-10-2026 8:30", "2026-10-07" },
    { "2026-10-07T08:30:00.000", "2026-10-07" },
    { "29-2-2024", "2024-02-29" },
    { "29-2-2025", NULL },
    { "31-4-2026", NULL },
    { "7-13-2026", NULL },
    { "0-1-2026", NULL },
    { "7-10-26", NULL },
    { "7-10-02026", NULL },
    { "7-10/2026", NULL },
    { "20261007", NULL },
    { "7 oktober 2026", NULL },
    { "46302", NULL },
    { "07-10-2026x", NULL },
    { "07-10-2026 25:00", NULL },
    { "07-10-2026 08:61", NULL },
    { "1-1-1899", NULL },
    { "1-1-2200", NULL },
    { "", NULL },
    { "-", NULL },
    { "--", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LrDay day = LR_DAY_NONE;
      gboolean good = lr_parse_day (cases[i].text, &day);

      g_test_message ("“%s”", cases[i].text);
      g_assert_cmpint (good, ==, cases[i].iso != NULL);
      if (good)
        {
          g_autofree char *iso = lr_day_format_iso (day);

          g_assert_cmpstr (iso, ==, cases[i].iso);
        }
      else
        {
          g_assert_cmpuint (day, ==, LR_DAY_NONE);
        }
    }
}

static void
reads_hours (void)
{
  static const struct { const char *text; int quarters; gboolean rounded; } cases[] = {
    { "1", 4, FALSE },      { "1,5", 6, FALSE },    { "1.5", 6, FALSE },
    { "0,25", 1, FALSE },   { ",75", 3, FALSE },    { "6,00", 24, FALSE },
    { " 2 ", 8, FALSE },    { "0", 0, FALSE },      { "0,0", 0, FALSE },
    { "1,", 4, FALSE },     { "0,33", 1, TRUE },    { "0,83", 3, TRUE },
    { "0,1", 1, TRUE },     { "0,001", 1, TRUE },   { "0,0001", 1, TRUE },
    { "1,2500001", 5, TRUE }, { "1,250000", 5, FALSE },
    { "10000", 40000, FALSE }, { "10001", -1, FALSE }, { "99999999999999999999", -1, FALSE },
    { "", -1, FALSE },      { "-1", -1, FALSE },    { "1u", -1, FALSE },
    { "1:30", -1, FALSE },  { "1.000,5", -1, FALSE }, { ",", -1, FALSE },
    { "1e3", -1, FALSE },   { "nan", -1, FALSE },   { "inf", -1, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int quarters = -1;
      gboolean rounded = FALSE;

      g_test_message ("“%s”", cases[i].text);
      g_assert_cmpint (lr_parse_quarters (cases[i].text, &quarters, &rounded), ==, cases[i].quarters >= 0);
      g_assert_cmpint (quarters, ==, cases[i].quarters);
      g_assert_cmpint (rounded, ==, cases[i].rounded);
    }
}

static void
reads_answers (void)
{
  static const struct { const char *text; int answer; } cases[] = {
    { "J", 1 }, { "N", 0 }, { "ja", 1 }, { "Nee", 0 }, { "TRUE", 1 }, { "false", 0 },
    { "1", 1 }, { "0", 0 }, { "yes", 1 }, { "no", 0 }, { " j ", 1 }, { "WAAR", 1 },
    { "onwaar", 0 }, { "", -1 }, { "misschien", -1 }, { "2", -1 }, { "jj", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gboolean answer = -1;

      g_test_message ("“%s”", cases[i].text);
      g_assert_cmpint (lr_parse_answer (cases[i].text, &answer), ==, cases[i].answer >= 0);
      g_assert_cmpint (answer, ==, cases[i].answer);
    }
}

static void
folds_case_accents_and_spaces (void)
{
  static const struct { const char *text; const char *folded; const char *key; } cases[] = {
    { "Leerlingnummer", "leerlingnummer", "leerlingnummer" },
    { " Leerling-Nr. ", "leerling-nr.", "leerlingnr" },
    { "AANTAL  UREN", "aantal uren", "aantaluren" },
    { "t/m", "t/m", "tm" },
    { "Één dag", "een dag", "eendag" },
    { "E\xcc\x81\xc3\xa9n", "een", "een" },
    { "Gro\xc3\x9f", "gross", "gross" },
    { "te\xc2\xa0laat", "te laat", "telaat" },
    { "A+", "a+", "a" },
    { "?", "?", "" },
    { "", "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folded = lr_text_fold (cases[i].text);
      g_autofree char *key = lr_text_fold_key (cases[i].text);

      g_assert_cmpstr (folded, ==, cases[i].folded);
      g_assert_cmpstr (key, ==, cases[i].key);
    }
}

static void
cleans_text_from_elsewhere (void)
{
  static const struct { const char *text; gboolean keep_lines; const char *clean; } cases[] = {
    { "  Jan   Klaassen ", FALSE, "Jan Klaassen" },
    { "een\ntwee", FALSE, "een twee" },
    { "een\ntwee", TRUE, "een\ntwee" },
    { "\n een \n\n\n\n twee \n", TRUE, "een\n\ntwee" },
    { "a\x01\x1b[31mb", FALSE, "a [31mb" },
    { "ab\xe2\x80\xae" "cd", FALSE, "abcd" },
    { "\xef\xbb\xbfRene\xcc\x81", FALSE, "Ren\xc3\xa9" },
    { "<b>&amp;</b>", FALSE, "<b>&amp;</b>" },
    { "\t \n", TRUE, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *clean = lr_text_clean (cases[i].text, cases[i].keep_lines);

      g_assert_cmpstr (clean, ==, cases[i].clean);
    }
}

static void
shortens_by_letters_not_bytes (void)
{
  static const struct { const char *text; guint max; const char *shortened; } cases[] = {
    { "", 3, "" }, { "één", 3, "één" }, { "éénmaal", 4, "één…" }, { " a\nb ", 3, "a b" }, { "abcd", 1, "…" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *shortened = lr_text_shorten (cases[i].text, cases[i].max);

      g_assert_cmpstr (shortened, ==, cases[i].shortened);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/parse/reads-days", reads_days);
  g_test_add_func ("/parse/reads-hours", reads_hours);
  g_test_add_func ("/parse/reads-answers", reads_answers);
  g_test_add_func ("/parse/folds-case-accents-and-spaces", folds_case_accents_and_spaces);

  g_test_add_func ("/parse/cleans-text-from-elsewhere", cleans_text_from_elsewhere);
  g_test_add_func ("/parse/shortens-by-letters-not-bytes", shortens_by_letters_not_bytes);

  return g_test_run ();
}
