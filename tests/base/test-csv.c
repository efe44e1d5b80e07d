/* test-csv.c: reading and writing comma-separated values
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-csv-reader.h"
#include "lr-csv-writer.h"

#include <string.h>

static LrCsvReader *
make_reader (const char *text,
             gssize      length)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length < 0 ? strlen (text) : (gsize) length);

  return lr_csv_reader_new (bytes);
}

/* The rows as `line:cell|cell`, broken ones as `line!column`. */
static char *
read_all (LrCsvReader *reader)
{
  GString *all = g_string_new (NULL);
  LrCsvStatus status;

  while ((status = lr_csv_reader_next (reader)) != LR_CSV_END)
    {
      if (all->len > 0)
        g_string_append_c (all, ' ');

      g_string_append_printf (all, "%u", lr_csv_reader_get_line (reader));
      if (status == LR_CSV_BROKEN)
        {
          g_assert_nonnull (lr_csv_reader_get_problem (reader));
          g_string_append_printf (all, "!%u", lr_csv_reader_get_column (reader));
          continue;
        }

      g_assert_null (lr_csv_reader_get_problem (reader));
      for (guint i = 0; i < lr_csv_reader_get_n_cells (reader); i++)
        g_string_append_printf (all, "%c%s", i == 0 ? ':' : '|', lr_csv_reader_get_cell (reader, i));
    }

  return g_string_free (all, FALSE);
}

static void
reads_rows (void)
{
  static const struct { const char *text; const char *rows; } cases[] = {
    { "", "" },
    { "\n\r\n\r", "" },
    { "a", "1:a" },
    { "a;b", "1:a|b" },
    { "a;b\n", "1:a|b" },
    { "a;b\nc;d", "1:a|b 2:c|d" },
    { "a;b\r\nc;d\r\n", "1:a|b 2:c|d" },
    { "a;b\rc;d\r", "1:a|b 2:c|d" },
    { "a;b\n\n\nc;d\n", "1:a|b 4:c|d" },
    { "a;;b\n;;\n", "1:a||b 2:||" },
    { "a;b;\n", "1:a|b|" },
    { "\"a\";\"b\"\n", "1:a|b" },
    { "\"a;b\";c\n", "1:a;b|c" },
    { "\"a\"\"b\";c\n", "1:a\"b|c" },
    { "\"\";c\n", "1:|c" },
    { "\"\"\"\";c\n", "1:\"|c" },
    { "\"a\" ;c\n", "1:a|c" },
    { "\"a\nb\";c\nd;e\n", "1:a\nb|c 3:d|e" },
    { "\"a\r\nb\r\n\r\nc\";d\r\ne;f\r\n", "1:a\nb\n\nc|d 5:e|f" },
    { "Jan \"de Lange\" Reus;b\n", "1:Jan \"de Lange\" Reus|b" },
    { " \"a\";b\n", "1: \"a\"|b" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LrCsvReader) reader = make_reader (cases[i].text, -1);
      g_autofree char *rows = read_all (reader);

      g_test_message ("case %u", i);
      g_assert_cmpstr (rows, ==, cases[i].rows);
      g_assert_cmpfloat (lr_csv_reader_get_progress (reader), ==, 1);
    }
}

static void
a_broken_row_costs_one_line (void)
{
  static const struct { const char *text; const char *rows; } cases[] = {
    { "a;b\n\"c;d\ne;f\n", "1:a|b 2!1 3:e|f" },
    { "a;b\nc;\"d\n", "1:a|b 2!2" },
    { "a;b\n\"c\"d;e\nf;g\n", "1:a|b 2!1 3:f|g" },
    { "a;b\n\"c;d\ne;\"f\"\ng;h\n", "1:a|b 2!1 3:e|f 4:g|h" },
    { "a;b\n\"x\n\"y;z\n1;2", "1:a|b 2!1 3!1 4:1|2" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LrCsvReader) reader = make_reader (cases[i].text, -1);
      g_autofree char *rows = read_all (reader);

      g_test_message ("case %u", i);
      g_assert_cmpstr (rows, ==, cases[i].rows);
    }
}

static void
refuses_nul_bytes_with_their_line (void)
{
  static const char text[] = "a;b\nc;\0d\n\"e\0\";f\ng;h\n";
  g_autoptr (LrCsvReader) reader = make_reader (text, sizeof text - 1);
  g_autofree char *rows = read_all (reader);

  g_assert_cmpstr (rows, ==, "1:a|b 2!2 3!1 4:g|h");
}

static void
refuses_a_huge_cell (void)
{
  g_autofree char *big = g_strnfill (LR_CSV_MAX_CELL, 'x');
  g_autofree char *fits = g_strconcat ("a;", big, "\nc;d\n", NULL);
  g_autofree char *plain = g_strconcat ("a;x", big, "\nc;d\n", NULL);
  g_autofree char *quoted = g_strconcat ("a;\"x", big, "\"\nc;d\n", NULL);
  g_autoptr (LrCsvReader) fits_reader = make_reader (fits, -1);
  g_autoptr (LrCsvReader) plain_reader = make_reader (plain, -1);
  g_autoptr (LrCsvReader) quoted_reader = make_reader (quoted, -1);
  g_autofree char *plain_rows = read_all (plain_reader);
  g_autofree char *quoted_rows = read_all (quoted_reader);

  g_assert_cmpint (lr_csv_reader_next (fits_reader), ==, LR_CSV_ROW);
  g_assert_cmpuint (strlen (lr_csv_reader_get_cell (fits_reader, 1)), ==, LR_CSV_MAX_CELL);
  g_assert_cmpstr (plain_rows, ==, "1!2 2:c|d");
  g_assert_cmpstr (quoted_rows, ==, "1!2 2:c|d");
}

static void
refuses_a_row_of_too_many_cells (void)
{
  g_autofree char *wide = g_strnfill (LR_CSV_MAX_CELLS, ';');
  g_autofree char *text = g_strconcat (wide, "\nc;d\n", NULL);
  g_autoptr (LrCsvReader) reader = make_reader (text, -1);
  g_autofree char *rows = read_all (reader);

  g_assert_cmpstr (rows, ==, "1!1000 2:c|d");
}

static void
finds_the_separator (void)
{
  static const struct { const char *text; char separator; } cases[] = {
    { "a;b;c\n1;2;3\n", ';' },
    { "a,b,c\n1,2,3\n", ',' },
    { "a\tb\tc\n1\t2\t3\n", '\t' },
    { "a;uren\n1;1,5\n2;2,5\n3;0,75\n", ';' },
    { "a\turen\n1\t1,5\n2\t2,5\n", '\t' },
    { "a,note\n1,\"x;y;z\"\n2,\"x;y;z\"\n", ',' },
    { "\"a;b\",\"c;d\"\n\"e;f\",g\n", ',' },
    { "a,note\n1,\"x;y\n;z\"\n2,\"x\"\n", ',' },
    { "Verzuim, week 41\n\na;b;c\n1;2;3\n4;5;6\n", ';' },
    { "a;note\n1;een, twee, drie\n2;vier, vijf, zes\n3;niets\n", ';' },
    { "leerlingnummer\n1\n2\n", ';' },
    { "sep=,\na;b,c\n", ',' },
    { "SEP=\t\r\na;b\tc\n", '\t' },
    { "", ';' },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LrCsvReader) reader = make_reader (cases[i].text, -1);

      g_test_message ("case %u", i);
      g_assert_cmpint (lr_csv_reader_get_separator (reader), ==, cases[i].separator);
    }
}

static void
passes_over_the_separator_line (void)
{
  g_autoptr (LrCsvReader) reader = make_reader ("sep=;\r\na;b\r\n", -1);
  g_autofree char *rows = read_all (reader);

  g_assert_cmpstr (rows, ==, "2:a|b");
}

static void
a_missing_cell_is_empty (void)
{
  g_autoptr (LrCsvReader) reader = make_reader ("a;b\n", -1);

  g_assert_cmpint (lr_csv_reader_next (reader), ==, LR_CSV_ROW);
  g_assert_cmpuint (lr_csv_reader_get_n_cells (reader), ==, 2);
  g_assert_cmpstr (lr_csv_reader_get_cell (reader, 2), ==, "");
}

static void
writes_what_it_reads (void)
{
  static const char * const cells[] = {
    "plain", "", "semi;colon", "com,ma", "quo\"te", "two\nlines", "=1+1", "-3", " spaced ", "é",
  };
  g_autoptr (GString) csv = g_string_new (NULL);
  g_autoptr (LrCsvReader) reader = NULL;

  lr_csv_append_row (csv, cells, G_N_ELEMENTS (cells));
  lr_csv_append_row (csv, cells, G_N_ELEMENTS (cells));
  reader = make_reader (csv->str, -1);

  for (guint row = 0; row < 2; row++)
    {
      g_assert_cmpint (lr_csv_reader_next (reader), ==, LR_CSV_ROW);
      g_assert_cmpuint (lr_csv_reader_get_n_cells (reader), ==, G_N_ELEMENTS (cells));
      for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
        g_assert_cmpstr (lr_csv_skip_mark (lr_csv_reader_get_cell (reader, i)), ==, cells[i]);
    }
  g_assert_cmpint (lr_csv_reader_next (reader), ==, LR_CSV_END);
}

/* In each the writer's whole row, and the same cell read back. */
static void
never_begins_a_cell_with_a_formula (void)
{
  static const struct { const char *cell; const char *row; const char *back; } cases[] = {
    { "=HYPERLINK(0)", "\"'=HYPERLINK(0)\"\n" },
    { "=\"a\"&A1", "\"'=\"\"a\"\"&A1\"\n" },
    { "@SUM(A1)", "\"'@SUM(A1)\"\n" },
    { "+31 6 00000000", "\"'+31 6 00000000\"\n" },
    { "+31600000000", "\"'+31600000000\"\n" },
    { "-1+1|cmd", "\"'-1+1|cmd\"\n" },
    { "-1 dag", "\"'-1 dag\"\n" },
    { "\t=1", "\"'\t=1\"\n" },
    { "\rtekst", "\"'\rtekst\"\n", "\ntekst" },
    { "\ttekst", "\"'\ttekst\"\n" },
    { " =1", "\"' =1\"\n" },
    { "\u00a0=1", "\"'\u00a0=1\"\n" },
    { "\uff1d1+1", "\"'\uff1d1+1\"\n" },
    { "-", "\"'-\"\n" },
    { "- eerst bellen", "\"'- eerst bellen\"\n" },
    { "'=1", "\"''=1\"\n" },
    { "''=1", "\"'''=1\"\n" },
    { "-3", "-3\n" },
    { "-3.5", "-3.5\n" },
    { "-3,5", "\"-3,5\"\n" },
    { "een = een", "een = een\n" },
    { "2026-10-07", "2026-10-07\n" },
    { "'t Hart", "'t Hart\n" },
    { "'", "'\n" },
    { " tekst", " tekst\n" },
    { "", "\"\"\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) csv = g_string_new (NULL);
      g_autoptr (LrCsvReader) reader = NULL;

      lr_csv_append_row (csv, &cases[i].cell, 1);
      g_assert_cmpstr (csv->str, ==, cases[i].row);

      reader = make_reader (csv->str, -1);
      g_assert_cmpint (lr_csv_reader_next (reader), ==, LR_CSV_ROW);
      g_assert_cmpstr (lr_csv_skip_mark (lr_csv_reader_get_cell (reader, 0)), ==,
                       cases[i].back != NULL ? cases[i].back : cases[i].cell);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/csv/reads-rows", reads_rows);
  g_test_add_func ("/csv/a-broken-row-costs-one-line", a_broken_row_costs_one_line);
  g_test_add_func ("/csv/refuses-nul-bytes-with-their-line", refuses_nul_bytes_with_their_line);
  g_test_add_func ("/csv/refuses-a-huge-cell", refuses_a_huge_cell);
  g_test_add_func ("/csv/refuses-a-row-of-too-many-cells", refuses_a_row_of_too_many_cells);
  g_test_add_func ("/csv/finds-the-separator", finds_the_separator);
  g_test_add_func ("/csv/passes-over-the-separator-line", passes_over_the_separator_line);
  g_test_add_func ("/csv/a-missing-cell-is-empty", a_missing_cell_is_empty);
  g_test_add_func ("/csv/writes-what-it-reads", writes_what_it_reads);
  g_test_add_func ("/csv/never-begins-a-cell-with-a-formula", never_begins_a_cell_with_a_formula);

  return g_test_run ();
}
