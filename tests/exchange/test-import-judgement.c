/* test-import-judgement.c: what is told from a name, a number, a date, a few bytes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "lr-bsn.h"
#include "lr-date-order.h"
#include "lr-error.h"
#include "lr-file-kind.h"
#include "lr-kinds.h"
#include "lr-pupil-index.h"
#include "lr-pupil-number.h"
#include "lr-store.h"

static void
knows_the_names_of_a_bsn (void)
{
  static const char * const private[] = {
    "BSN", "bsn-nummer", "PGN", "PGN/BSN", "BSN / Onderwijsnummer", "LeerlingBSN", "bsn_leerling", "BSN (9 cijfers)",
    "Burgerservicenummer", "burger service nr.", "Burgerservicenr", "Burgernummer", "Sofinummer", "SoFi-nr", "SOFI",
    "Sociaal-fiscaal nummer", "Fiscaal nummer", "Persoonsgebonden nummer", "persoonsgebonden-nr", "Pers.geb.nr", "Burgerserv.nr", "Onderw.nr",
    "Onderwijsnummer", "onderwijsnr", "Onderwijsnummer leerling", "Citizen service number", "Social security number",
    "SSN", "B.S.N.", "b s n", "ＢＳＮ", "B\u200bSN",
  };
  static const char * const others[] = {
    "Leerlingnummer", "Stamnr", "Filosofie", "Naam", "Burgerlijke staat", "Onderwijssoort", "Persoon", "Nummer",
    "Eigen nummer", "Opgenomen op", "", "Absentie",
  };

  for (guint i = 0; i < G_N_ELEMENTS (private); i++)
    {
      g_test_message ("%s", private[i]);
      g_assert_true (lr_bsn_is_header (private[i]));
    }

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_test_message ("%s", others[i]);
      g_assert_false (lr_bsn_is_header (others[i]));
    }
}

static void
knows_the_numbers_of_a_bsn (void)
{
  static const struct { const char *text; gboolean valid; } cases[] = {
    { "123456782", TRUE }, { "111222333", TRUE }, { "1234.56.782", TRUE }, { "123 456 782", TRUE },
    { "123-456-782", TRUE }, { "010000008", TRUE }, { "10000008", TRUE }, { "12345672", TRUE },
    { "012345672", TRUE }, { "100000004", TRUE }, { "200000004", FALSE }, { "123456783", FALSE }, { "000000000", FALSE },
    { "00000000", FALSE }, { "1234567", FALSE }, { "1234567821", FALSE }, { "12345678x", FALSE },
    { "", FALSE }, { "20110", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (lr_bsn_is_valid (cases[i].text), ==, cases[i].valid);
    }
}

static void
judges_a_column_by_its_values (void)
{
  static const struct { const char *cells; gboolean by_name; gboolean otherwise; } cases[] = {
    { "", FALSE, FALSE },
    { "20110 20111 20112", FALSE, FALSE },
    { "123456782", FALSE, TRUE },
    { "123456782 111222333", FALSE, TRUE },
    { "123456782 111222333 12345672", TRUE, TRUE },
    /* The same one again says no more. */
    { "123456782 123456782 123456782 123456782", FALSE, TRUE },
    /* Numbers of nine digits of which one in eleven passes. */
    { "123456780 123456781 123456782 123456783 123456784 123456785 123456786 123456787 123456788", FALSE, FALSE },
    /* Slips do not hide it. */
    { "123456782 111222333 12345672 123456783 x", TRUE, TRUE },
    { "123456782 111222333 12345672 a b c d", FALSE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) cells = g_strsplit (cases[i].cells, " ", -1);
      g_auto (LrBsnTally) tally = { 0 };

      lr_bsn_tally_init (&tally);
      for (guint j = 0; cells[j] != NULL; j++)
        lr_bsn_tally_add (&tally, cells[j]);

      g_test_message ("%s", cases[i].cells);
      g_assert_cmpint (lr_bsn_tally_judge (&tally, TRUE), ==, cases[i].by_name);
      g_assert_cmpint (lr_bsn_tally_judge (&tally, FALSE), ==, cases[i].otherwise);
    }
}

static void
sees_what_a_spreadsheet_did_to_a_number (void)
{
  static const struct { const char *number; gboolean damaged; } cases[] = {
    { "20101", FALSE }, { "00307", FALSE }, { "A-20101", FALSE }, { "20.101", FALSE }, { "2E", FALSE },
    { "E5", FALSE }, { "12-3", FALSE }, { "201B", FALSE },
    { "2,01E+05", TRUE }, { "2.01E+05", TRUE }, { "2E+05", TRUE }, { "2e5", TRUE }, { "1,23457E+11", TRUE },
    { "-2,01E+05", TRUE }, { "2,01 E+05", TRUE },
    { "20101.0", TRUE }, { "20101,0", TRUE }, { "20101,00", TRUE }, { "20101.", TRUE },
    { "#N/B", TRUE }, { "#N/A", TRUE }, { "#REF!", TRUE }, { "#VERW!", TRUE }, { "#WAARDE!", TRUE },
    { "#NAAM?", TRUE }, { "######", TRUE }, { "20.101,00", TRUE }, { "20,101.0", TRUE }, { "1.020.101,00", TRUE }, { "20.101,50", FALSE },
    { "20.10,00", FALSE }, { "0", TRUE }, { "000", TRUE }, { "-", TRUE }, { "NULL", TRUE }, { "n.v.t.", TRUE },
    { "WAAR", TRUE }, { "true", TRUE }, { "", FALSE }, { "=A1", TRUE }, { "1-2-2026", TRUE }, { "2026-02-01", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].number);
      g_assert_cmpint (lr_pupil_number_is_damaged (cases[i].number), ==, cases[i].damaged);
    }
}

static void
sees_numbers_that_differ_only_in_zeros_or_signs (void)
{
  static const struct { const char *first; const char *second; gboolean same; } cases[] = {
    { "00307", "307", TRUE }, { "00307", "0307", TRUE }, { "20101", "20.101", TRUE }, { "20101", "20 101", TRUE },
    { "20101", "+20101", TRUE }, { "20101", "-20101", TRUE }, { "A201", "a-201", TRUE }, { "20101", "20,101", TRUE },
    { "20101", "２０１０１", TRUE },
    { "307", "3070", FALSE }, { "307", "308", FALSE }, { "20101", "2101", FALSE }, { "A307", "307", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *first = lr_pupil_number_dup_core (cases[i].first);
      g_autofree char *second = lr_pupil_number_dup_core (cases[i].second);

      g_test_message ("%s %s", cases[i].first, cases[i].second);
      g_assert_cmpint (g_str_equal (first, second), ==, cases[i].same);
    }
}

static LrRecord *
make_pupil (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "|", -1);
  LrRecord *pupil = lr_record_new (&lr_pupil_kind, 0);
  LrDay born;

  lr_record_set_text (pupil, LR_PUPIL_NUMBER, parts[0]);
  lr_record_set_text (pupil, LR_PUPIL_FIRST_NAME, parts[1]);
  lr_record_set_text (pupil, LR_PUPIL_PREFIX, parts[2]);
  lr_record_set_text (pupil, LR_PUPIL_LAST_NAME, parts[3]);
  if (lr_parse_day (parts[4], &born))
    lr_record_set_integer (pupil, LR_PUPIL_BORN_ON, born);
  return pupil;
}

static void
finds_a_person_under_another_number (void)
{
  static const struct { const char *pupil; gboolean same; } cases[] = {
    { "9|Zoë|van der|Maan|7-10-2012", TRUE },
    { "9|ZOE|Van der|maan|7-10-2012", TRUE },
    { "9|Zoë||van der Maan|7-10-2012", TRUE },
    { "9|Zoë|van der|van der Maan|7-10-2012", TRUE },
    /* A twin, a namesake, and someone of whom too little is known. */
    { "9|Mia|van der|Maan|7-10-2012", FALSE },
    { "9|Zoë|van der|Maan|8-10-2012", FALSE },
    { "9|Zoë|van der|Maan|", FALSE },
    { "9||van der|Maan|7-10-2012", FALSE },
  };
  g_autoptr (LrPupilIndex) index = lr_pupil_index_new ();
  g_autoptr (LrRecord) known = make_pupil ("1|Zoë|van der|Maan|7-10-2012");

  lr_pupil_index_add (index, known);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LrRecord) pupil = make_pupil (cases[i].pupil);

      g_test_message ("%s", cases[i].pupil);
      g_assert_true ((lr_pupil_index_find_person (index, pupil) == known) == cases[i].same);
    }
}

/* For each cell of a column: its day, or `?` ambiguous, `x` the other way round,
 * `-` no day, `>` outside the calendar. */
static char *
judge (const char *column,
       gboolean    month_first)
{
  g_auto (GStrv) cells = g_strsplit (column, " ", -1);
  LrDateOrder order = { 0 };
  GString *verdicts = g_string_new (NULL);

  for (guint i = 0; cells[i] != NULL; i++)
    {
      LrDate date;

      if (lr_parse_date (cells[i], &date))
        lr_date_order_add (&order, &date, i + 2, cells[i]);
    }

  for (guint i = 0; cells[i] != NULL; i++)
    {
      static const char * const signs[] = { "", "-", ">", "?", "x" };
      LrDay day = LR_DAY_NONE;
      LrDate date;
      LrDateVerdict verdict;
      g_autofree char *iso = NULL;

      g_assert_true (lr_parse_date (cells[i], &date));
      verdict = lr_date_order_judge (&order, month_first, &date, &day);
      iso = verdict == LR_DATE_GOOD ? lr_day_format_iso (day) : g_strdup (signs[verdict]);
      g_string_append_printf (verdicts, "%s%s", i > 0 ? " " : "", iso);
    }

  return g_string_free (verdicts, FALSE);
}

static void
a_column_has_one_order_of_day_and_month (void)
{
  static const struct { const char *cells; gboolean month_first; const char *verdicts; } cases[] = {
    { "2-11-2026 3-11-2026", FALSE, "2026-11-02 2026-11-03" },
    { "2-11-2026 16-11-2026", FALSE, "2026-11-02 2026-11-16" },
    { "11/2/2026 11/16/2026", FALSE, "? x" },
    { "11/16/2026 11/2/2026", FALSE, "x ?" },
    /* The same day either way is no question. */
    { "11/16/2026 5/5/2026", FALSE, "x 2026-05-05" },
    /* Both in one column: only what is certain. */
    { "11/16/2026 16-11-2026 2-11-2026", FALSE, "x 2026-11-16 ?" },
    { "11.16.2026 2-11-2026", FALSE, "x ?" },
    /* Dates with the year in front have an order of their own. */
    { "11/16/2026 2026-11-02", FALSE, "x 2026-11-02" },
    { "2026-16-11 2026-02-11", FALSE, "x ?" },
    { "2026-16-11 2-11-2026", FALSE, "x 2026-11-02" },
    /* No day at all shows nothing. */
    { "13/13/2026 2-11-2026", FALSE, "- 2026-11-02" },
    { "2/30/2026 2-11-2026", FALSE, "- 2026-11-02" },
    { "31-4-2026 2-11-2026", FALSE, "- 2026-11-02" },
    { "2-11-0226 2-11-2206 31-12-9999 2-11-2026", FALSE, "> > > 2026-11-02" },
    /* As a person said. */
    { "11/2/2026 11/16/2026", TRUE, "2026-11-02 2026-11-16" },
    { "11/2/2026 16/11/2026", TRUE, "? x" },
    { "11/2/2026 2026-11-03", TRUE, "2026-11-02 2026-11-03" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *verdicts = judge (cases[i].cells, cases[i].month_first);

      g_test_message ("%s", cases[i].cells);
      g_assert_cmpstr (verdicts, ==, cases[i].verdicts);
    }
}

static void
reads_dates_with_times_and_clock_times (void)
{
  static const struct { const char *text; int minutes; } clocks[] = {
    { "8:30", 510 }, { "08:30", 510 }, { "08:30:15", 510 }, { "8.30", 510 }, { "8u30", 510 }, { "8:30 uur", 510 },
    { "0:00", 0 }, { "23:59", 1439 }, { "24:00", 1440 }, { "24:01", -1 }, { "25:00", -1 }, { "8:60", -1 }, { "8", -1 }, { "8:3", -1 }, { "8:300", -1 },
    { "", -1 }, { "8:30-9:20", -1 }, { "830", -1 },
  };
  static const struct { const char *text; int minutes; gboolean is_last; } dates[] = {
    { "2-11-2026", -1, FALSE }, { "2-11-2026 10:15", 615, FALSE }, { "2-11-2026 00:00:00", 0, FALSE },
    { "2026-11-02T10:15:00.000", 615, FALSE }, { "31-12-9999", -1, TRUE }, { "9999-12-31", -1, TRUE },
    { "31-12-9999 23:59:59", 1439, TRUE }, { "12-31-9999", -1, FALSE }, { "31-12-2999", -1, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (clocks); i++)
    {
      int minutes = -1;

      g_test_message ("%s", clocks[i].text);
      g_assert_cmpint (lr_parse_clock (clocks[i].text, &minutes), ==, clocks[i].minutes >= 0);
      g_assert_cmpint (minutes, ==, clocks[i].minutes);
    }

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      LrDate date;

      g_test_message ("%s", dates[i].text);
      g_assert_true (lr_parse_date (dates[i].text, &date));
      g_assert_cmpint (date.minutes, ==, dates[i].minutes);
      g_assert_cmpint (date.is_last, ==, dates[i].is_last);
    }
}

#define BYTES(text) text, sizeof (text) - 1

static void
names_files_that_are_no_table (void)
{
  static const struct { const char *bytes; gsize length; const char *named; } cases[] = {
    { BYTES ("PK\x03\x04\x14\0\x06\0\x08\0[Content_Types].xml"), "xlsx" },
    { BYTES ("PK\x03\x04\x14\0\0\0\0\0mimetypeapplication/vnd.oasis.opendocument.spreadsheetPK"), "ods" },
    { BYTES ("PK\x03\x04\x14\0\0\0\0\0verzuim.csv"), "zip" },
    { BYTES ("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0"), "xls" },
    { BYTES ("L\0e\0e\0r\0l\0i\0n\0g\0n\0u\0m\0m\0e\0r\0;\0"), "UTF-16" },
    { BYTES ("\0L\0e\0e\0r\0l\0i\0n\0g"), "UTF-16" },
    { BYTES ("\xff\xfe\0\0L\0\0\0"), "UTF-32" },
    { BYTES ("<?xml version=\"1.0\"?><EDEX xmlns=\"x\">"), "EDEXML" },
    { BYTES ("\xef\xbb\xbf \r\n<?xml version=\"1.0\"?><leerlingen/>"), "XML" },
    { BYTES ("\xff\xfe<\0?\0x\0m\0l\0"), "XML" },
    { BYTES ("<EDEX><groepen>"), "EDEXML" },
    { BYTES ("<html><body><table>"), "web page" },
    { BYTES ("<!DOCTYPE html>"), "web page" },
    { BYTES ("%PDF-1.7"), "PDF" },
    { BYTES ("{\\rtf1"), "rtf" },
    { BYTES ("\x1f\x8b\x08"), "gzip" },
    /* Tables. */
    { BYTES (""), NULL },
    { BYTES ("PK;datum\n"), NULL },
    { BYTES ("leerlingnummer;datum\n"), NULL },
    { BYTES ("\xef\xbb\xbfleerlingnummer;datum\n"), NULL },
    { BYTES ("\xff\xfel\0l\0n\0r\0"), NULL },
    { BYTES ("llnr;\0datum"), NULL },
    { BYTES ("<3;datum\n"), NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) file = g_bytes_new_static (cases[i].bytes, cases[i].length);
      g_autoptr (GError) error = NULL;
      const gboolean good = lr_file_kind_check (file, &error);

      g_test_message ("%u %s", i, error != NULL ? error->message : "");
      g_assert_cmpint (good, ==, cases[i].named == NULL);
      if (!good)
        {
          g_assert_error (error, LR_ERROR, LR_ERROR_INVALID);
          g_assert_nonnull (strstr (error->message, cases[i].named));
          g_assert_true (g_str_has_suffix (error->message, "Nothing was imported."));
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/judgement/knows-the-names-of-a-bsn", knows_the_names_of_a_bsn);
  g_test_add_func ("/judgement/knows-the-numbers-of-a-bsn", knows_the_numbers_of_a_bsn);
  g_test_add_func ("/judgement/judges-a-column-by-its-values", judges_a_column_by_its_values);
  g_test_add_func ("/judgement/sees-what-a-spreadsheet-did-to-a-number", sees_what_a_spreadsheet_did_to_a_number);
  g_test_add_func ("/judgement/sees-numbers-that-differ-only-in-zeros-or-signs",
                   sees_numbers_that_differ_only_in_zeros_or_signs);
  g_test_add_func ("/judgement/finds-a-person-under-another-number", finds_a_person_under_another_number);
  g_test_add_func ("/judgement/a-column-has-one-order-of-day-and-month", a_column_has_one_order_of_day_and_month);
  g_test_add_func ("/judgement/reads-dates-with-times-and-clock-times", reads_dates_with_times_and_clock_times);
  g_test_add_func ("/judgement/names-files-that-are-no-table", names_files_that_are_no_table);

  return g_test_run ();
}
