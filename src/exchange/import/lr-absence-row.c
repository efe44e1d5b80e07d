/* lr-absence-row.c: one line of an absence export, understood
 *
 * An export has no numbers for its lines, so what is the same absence has to
 * be seen from the lines themselves:
 *
 * 1. Each imported record keeps a mark of the line it came from. A line whose
 *    mark is there is unchanged, also when the coordinator changed the record
 *    since: her correction stands until the school's own line changes.
 * 2. A record that says the same as the line, such as one typed in by hand, is
 *    that absence.
 * 3. A record of the same pupil, first day, lesson and kind is that absence
 *    with another end, hours or words: it is updated.
 * 4. With a lesson number the kind may differ too, because a lesson has one
 *    code. Without one a record that came from an import may differ in its
 *    kind alone, as when a reason was put right afterwards; a late arrival is
 *    left out of that, because it may stand beside absence on the same day.
 *
 * Each record serves one line, and the surest matches choose first. Two lines
 * that are the same stay two when they can be two lessons: late arrivals, or
 * hours on one day without a lesson number.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-absence-row.h"

#include <string.h>

#include "lr-dossier.h"

/* FNV-1a: the marks of one pupil must differ, no more is asked. */
static guint64
mix (guint64       hash,
     const void   *data,
     gsize         length)
{
  const guchar *bytes = data;

  for (gsize i = 0; i < length; i++)
    hash = (hash ^ bytes[i]) * G_GUINT64_CONSTANT (0x100000001b3);

  return hash;
}

static guint64
mix_text (guint64     hash,
          const char *text)
{
  return text != NULL ? mix (hash, text, strlen (text) + 1) : mix (hash, "\xff", 1);
}

void
lr_absence_row_seal (LrAbsenceRow *row)
{
  const guint32 numbers[] = {
    GUINT32_TO_LE (row->start),
    GUINT32_TO_LE (row->end),
    GUINT32_TO_LE ((guint32) row->quarters),
    GUINT32_TO_LE ((guint32) row->lesson),
  };
  guint64 hash = G_GUINT64_CONSTANT (0xcbf29ce484222325);

  hash = mix (hash, numbers, sizeof numbers);
  hash = mix_text (hash, lr_choice_get_id (lr_absence_kinds, row->kind));
  hash = mix_text (hash, row->reason);
  hash = mix_text (hash, row->note);

  /* Positive, and never the 0 of a record that was typed in. */
  row->mark = (gint64) (hash >> 1);
  if (row->mark == 0)
    row->mark = 1;
}

static gboolean
has_kind (LrRecord     *record,
          LrAbsenceRow *row)
{
  return lr_record_get_choice (record, LR_ABSENCE_KIND) == row->kind;
}

/* A late arrival, which may stand beside absence on the same day; what only a
 * newer version knows may be like one. */
static gboolean
may_be_late (int kind)
{
  return kind == LR_ABSENCE_KIND_LATE || kind == LR_CHOICE_UNKNOWN;
}

static gboolean
has_lesson (LrRecord     *record,
            LrAbsenceRow *row)
{
  return lr_record_get_integer (record, LR_ABSENCE_LESSON) == MAX (row->lesson, 0);
}

static gboolean
has_extent (LrRecord     *record,
            LrAbsenceRow *row)
{
  return lr_absence_get_last_day (record) == row->end &&
         lr_record_get_integer (record, LR_ABSENCE_HOURS) == row->quarters;
}

/* A line without words takes none away from the record. */
static gboolean
has_words (LrRecord     *record,
           LrAbsenceRow *row)
{
  return (row->reason == NULL || g_strcmp0 (lr_record_get_text (record, LR_ABSENCE_REASON), row->reason) == 0) &&
         (row->note == NULL || g_strcmp0 (lr_record_get_text (record, LR_ABSENCE_NOTE), row->note) == 0);
}

/* The four ways to recognise a record, the surest first. */
static gboolean
has_mark (LrRecord     *record,
          LrAbsenceRow *row)
{
  return lr_record_get_integer (record, LR_ABSENCE_IMPORTED) == row->mark;
}

static gboolean
says_the_same (LrRecord     *record,
               LrAbsenceRow *row)
{
  return has_kind (record, row) && has_lesson (record, row) && has_extent (record, row) &&
         has_words (record, row);
}

static gboolean
differs_in_extent (LrRecord     *record,
                   LrAbsenceRow *row)
{
  return has_kind (record, row) && has_lesson (record, row);
}

static gboolean
differs_in_kind (LrRecord     *record,
                 LrAbsenceRow *row)
{
  if (!has_lesson (record, row))
    return FALSE;

  if (row->lesson > 0)
    return TRUE;

  return has_extent (record, row) &&
         !lr_record_is_empty (record, LR_ABSENCE_IMPORTED) &&
         !may_be_late (row->kind) && !may_be_late (lr_record_get_choice (record, LR_ABSENCE_KIND));
}

/* Whether the same line twice can only be one absence. */
static gboolean
stands_alone (LrAbsenceRow *row)
{
  if (row->lesson != 0 || row->end != row->start)
    return TRUE;

  return row->quarters == 0 && !may_be_late (row->kind);
}

static gboolean
repeats_earlier (LrAbsenceRow **rows,
                 guint          index)
{
  if (!stands_alone (rows[index]))
    return FALSE;

  for (guint i = 0; i < index; i++)
    {
      if (rows[i]->mark == rows[index]->mark && rows[i]->start == rows[index]->start)
        return TRUE;
    }

  return FALSE;
}

void
lr_absence_rows_match (LrAbsenceRow **rows,
                       guint          n_rows,
                       GPtrArray     *records)
{
  static const struct
  {
    gboolean  (*is_match) (LrRecord *record, LrAbsenceRow *row);
    LrRowFate   fate;
  } ways[] = {
    { has_mark, LR_ROW_UNCHANGED },
    { says_the_same, LR_ROW_UNCHANGED },
    { differs_in_extent, LR_ROW_CHANGED },
    { differs_in_kind, LR_ROW_CHANGED },
  };
  g_autofree gboolean *taken = g_new0 (gboolean, MAX (records->len, 1));

  for (guint i = 0; i < n_rows; i++)
    {
      rows[i]->fate = repeats_earlier (rows, i) ? LR_ROW_UNCHANGED : LR_ROW_NEW;
      rows[i]->match = NULL;
    }

  for (guint way = 0; way < G_N_ELEMENTS (ways); way++)
    {
      for (guint i = 0; i < n_rows; i++)
        {
          if (rows[i]->fate != LR_ROW_NEW)
            continue;

          for (guint j = 0; j < records->len; j++)
            {
              LrRecord *record = g_ptr_array_index (records, j);

              if (!taken[j] && ways[way].is_match (record, rows[i]))
                {
                  taken[j] = TRUE;
                  rows[i]->fate = ways[way].fate;
                  rows[i]->match = record;
                  break;
                }
            }
        }
    }
}

void
lr_absence_row_apply (LrAbsenceRow *row,
                      LrRecord     *record)
{
  lr_record_set_integer (record, LR_ABSENCE_START_ON, row->start);
  lr_record_set_integer (record, LR_ABSENCE_END_ON, row->end != row->start ? row->end : LR_DAY_NONE);
  lr_record_set_integer (record, LR_ABSENCE_OPEN, row->end == LR_DAY_NONE);
  lr_record_set_choice (record, LR_ABSENCE_KIND, row->kind);
  lr_record_set_integer (record, LR_ABSENCE_HOURS, row->quarters);
  lr_record_set_integer (record, LR_ABSENCE_LESSON, MAX (row->lesson, 0));
  if (row->reason != NULL)
    lr_record_set_text (record, LR_ABSENCE_REASON, row->reason);
  if (row->note != NULL)
    lr_record_set_text (record, LR_ABSENCE_NOTE, row->note);
  lr_record_set_integer (record, LR_ABSENCE_IMPORTED, row->mark);
}

static const char *
get_words (LrRecord *record,
           guint     field)
{
  return lr_record_is_empty (record, field) ? NULL : lr_record_get_text (record, field);
}

gboolean
lr_absence_row_made (LrRecord *record)
{
  const gint64 mark = lr_record_get_integer (record, LR_ABSENCE_IMPORTED);
  LrAbsenceRow row = {
    .start = lr_record_get_day (record, LR_ABSENCE_START_ON),
    .end = lr_absence_get_last_day (record),
    .kind = lr_record_get_choice (record, LR_ABSENCE_KIND),
    .quarters = (int) lr_record_get_integer (record, LR_ABSENCE_HOURS),
    .lesson = (int) lr_record_get_integer (record, LR_ABSENCE_LESSON),
    .reason = get_words (record, LR_ABSENCE_REASON),
    .note = get_words (record, LR_ABSENCE_NOTE),
  };

  if (mark == 0 || !lr_record_is_empty (record, LR_ABSENCE_GROUND) ||
      lr_record_get_boolean (record, LR_ABSENCE_REMOVAL))
    return FALSE;

  lr_absence_row_seal (&row);
  if (row.mark == mark)
    return TRUE;

  /* Lesson 0 leaves no number behind. */
  if (row.lesson != 0)
    return FALSE;

  row.lesson = LR_ROW_LESSON_ZERO;
  lr_absence_row_seal (&row);
  return row.mark == mark;
}
