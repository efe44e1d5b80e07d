/* test-absence-row.c: which record is the same absence as a line
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-absence-row.h"

#include <stdlib.h>
#include <string.h>

#include "lr-dossier.h"

#define DAY(n) (lr_day (2026, 10, (n)))

/* An absence as `KIND[ HOURS][ tLAST|open][ lLESSON]`, such as "sick 1.5 t9 l3",
 * from the 5th of October. */
static void
read_absence (const char   *text,
              LrAbsenceRow *row)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  *row = (LrAbsenceRow) { .pupil = 1, .start = DAY (5), .end = DAY (5) };
  row->kind = lr_choice_from_id (lr_absence_kinds, words[0]);
  g_assert_cmpint (row->kind, >, LR_CHOICE_NONE);

  for (guint i = 1; words[i] != NULL; i++)
    {
      if (g_str_equal (words[i], "open"))
        row->end = LR_DAY_NONE;
      else if (words[i][0] == 't')
        row->end = DAY (atoi (words[i] + 1));
      else if (words[i][0] == 'l')
        row->lesson = atoi (words[i] + 1);
      else
        row->quarters = (int) (4 * g_ascii_strtod (words[i], NULL));
    }

  lr_absence_row_seal (row);
}

static LrRecord *
make_record (const char *text)
{
  gboolean typed = text[0] == '*';
  LrRecord *record = lr_record_new (&lr_absence_kind, 1);
  LrAbsenceRow row;

  read_absence (typed ? text + 1 : text, &row);
  lr_absence_row_apply (&row, record);
  if (typed)
    lr_record_set_integer (record, LR_ABSENCE_IMPORTED, 0);

  return record;
}

/* For each line: `+` added, `=` unchanged, `~` updated, with the place of its
 * record. A record with a `*` was typed in by hand. */
static void
matches_lines_with_records (void)
{
  static const struct { const char *records; const char *lines; const char *fates; } cases[] = {
    /* The same file again. */
    { "", "sick", "+" },
    { "sick", "sick", "=0" },
    { "unauthorised 2|late", "unauthorised 2|late", "=0 =1" },
    { "late|unauthorised 2", "unauthorised 2|late", "=1 =0" },
    { "*sick", "sick", "=0" },
    /* What changed. */
    { "unauthorised 2", "unauthorised 3", "~0" },
    { "unauthorised 2", "unauthorised", "~0" },
    { "sick open", "sick t9", "~0" },
    { "sick t7", "sick t9", "~0" },
    { "*unauthorised", "unauthorised 3", "~0" },
    /* Two lessons of one day stay two, and find each other again. */
    { "", "unauthorised 1|unauthorised 1", "+ +" },
    { "unauthorised 1|unauthorised 1", "unauthorised 1|unauthorised 1", "=0 =1" },
    { "unauthorised 1", "unauthorised 1|unauthorised 1", "=0 +" },
    { "unauthorised 1|unauthorised 1", "unauthorised 2|unauthorised 1", "~1 =0" },
    { "", "late|late", "+ +" },
    { "", "unauthorised 1 l2|unauthorised 1 l3", "+ +" },
    { "unauthorised 1 l2", "unauthorised 1 l3", "+" },
    /* A repeated line that can only be one absence. */
    { "", "sick|sick", "+ =" },
    { "", "sick t9|sick t9", "+ =" },
    { "", "unauthorised 1 l2|unauthorised 1 l2", "+ =" },
    { "sick", "sick|sick", "=0 =" },
    /* A reason that was put right. */
    { "unauthorised", "sick", "~0" },
    { "unauthorised 2", "sick 2", "~0" },
    { "unauthorised t9", "authorised t9", "~0" },
    { "unauthorised 1 l2", "sick 1 l2", "~0" },
    { "late l2", "unauthorised 1 l2", "~0" },
    { "unauthorised 2", "sick 3", "+" },
    { "late", "unauthorised 2", "+" },
    { "unauthorised", "late", "+" },
    { "*unauthorised", "sick", "+" },
    /* The surest match chooses first. */
    { "unauthorised 2|sick 2", "sick 2|sick 4", "=1 +" },
    { "unauthorised 2|unauthorised 3", "unauthorised 4|unauthorised 2", "~1 =0" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) record_texts = g_strsplit (cases[i].records, "|", -1);
      g_auto (GStrv) line_texts = g_strsplit (cases[i].lines, "|", -1);
      guint n_rows = g_strv_length (line_texts);
      g_autofree LrAbsenceRow *rows = g_new0 (LrAbsenceRow, n_rows);
      g_autofree LrAbsenceRow **pointers = g_new0 (LrAbsenceRow *, n_rows);
      g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
      g_autoptr (GString) fates = g_string_new (NULL);

      for (guint j = 0; record_texts[j] != NULL; j++)
        g_ptr_array_add (records, make_record (record_texts[j]));

      for (guint j = 0; j < n_rows; j++)
        {
          read_absence (line_texts[j], &rows[j]);
          pointers[j] = &rows[j];
        }

      lr_absence_rows_match (pointers, n_rows, records);

      for (guint j = 0; j < n_rows; j++)
        {
          guint place;

          g_string_append_printf (fates, "%s%c", j > 0 ? " " : "", "+~="[rows[j].fate]);
          if (rows[j].match != NULL)
            {
              g_assert_true (g_ptr_array_find (records, rows[j].match, &place));
              g_string_append_printf (fates, "%u", place);
            }
        }

      g_test_message ("%s <- %s", cases[i].records, cases[i].lines);
      g_assert_cmpstr (fates->str, ==, cases[i].fates);
    }
}

static void
a_correction_by_hand_stands_until_the_line_changes (void)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  LrRecord *record = make_record ("unauthorised");
  LrAbsenceRow row;
  LrAbsenceRow *rows[] = { &row };

  g_ptr_array_add (records, record);
  lr_record_set_text (record, LR_ABSENCE_KIND, "sick");

  read_absence ("unauthorised", &row);
  lr_absence_rows_match (rows, 1, records);
  g_assert_cmpint (row.fate, ==, LR_ROW_UNCHANGED);

  read_absence ("authorised", &row);
  lr_absence_rows_match (rows, 1, records);
  g_assert_cmpint (row.fate, ==, LR_ROW_CHANGED);
  g_assert_true (row.match == record);
}

/* It may be a late arrival or stand beside one; with a lesson a line says what the lesson was. */
static void
a_kind_that_only_a_newer_version_knows_is_no_kind_of_ours (void)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  LrRecord *record = make_record ("sick");
  LrAbsenceRow row;
  LrAbsenceRow *rows[] = { &row };

  g_ptr_array_add (records, record);
  g_assert_true (lr_absence_row_made (record));
  lr_record_set_text (record, LR_ABSENCE_KIND, "word-of-a-newer-version");
  g_assert_false (lr_absence_row_made (record));

  read_absence ("authorised", &row);
  lr_absence_rows_match (rows, 1, records);
  g_assert_cmpint (row.fate, ==, LR_ROW_NEW);

  lr_record_set_integer (record, LR_ABSENCE_LESSON, 3);
  read_absence ("authorised l3", &row);
  lr_absence_rows_match (rows, 1, records);
  g_assert_cmpint (row.fate, ==, LR_ROW_CHANGED);
}

static void
a_line_without_words_takes_none_away (void)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  LrRecord *record = make_record ("*sick");
  LrAbsenceRow row;
  LrAbsenceRow *rows[] = { &row };

  g_ptr_array_add (records, record);
  lr_record_set_text (record, LR_ABSENCE_NOTE, "griep");

  read_absence ("sick t6", &row);
  lr_absence_rows_match (rows, 1, records);
  g_assert_cmpint (row.fate, ==, LR_ROW_CHANGED);
  lr_absence_row_apply (&row, record);
  g_assert_cmpstr (lr_record_get_text (record, LR_ABSENCE_NOTE), ==, "griep");
  g_assert_cmpuint (lr_record_get_day (record, LR_ABSENCE_END_ON), ==, DAY (6));
}

/* Stores out there hold these marks. */
static void
the_mark_never_changes (void)
{
  LrAbsenceRow row;

  read_absence ("unauthorised 1.5 l3", &row);
  row.reason = "Verslapen";
  lr_absence_row_seal (&row);
  g_assert_cmpint (row.mark, ==, G_GINT64_CONSTANT (747197272047455246));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/absence-row/matches-lines-with-records", matches_lines_with_records);
  g_test_add_func ("/absence-row/a-correction-by-hand-stands-until-the-line-changes",
                   a_correction_by_hand_stands_until_the_line_changes);
  g_test_add_func ("/absence-row/a-kind-that-only-a-newer-version-knows-is-no-kind-of-ours",
                   a_kind_that_only_a_newer_version_knows_is_no_kind_of_ours);
  g_test_add_func ("/absence-row/a-line-without-words-takes-none-away", a_line_without_words_takes_none_away);
  g_test_add_func ("/absence-row/the-mark-never-changes", the_mark_never_changes);

  return g_test_run ();
}
