/* lr-absence-unread.c: what columns that nobody reads say of how much was missed
 *
 * A header as "Uur" may be a lesson, a number of hours or a clock time, so it is
 * not guessed. But a line that would count as a whole day while such a column
 * says something is refused, until a person points the column out.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lr-absence-reader-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "lr-bsn.h"
#include "lr-parse.h"
#include "lr-text.h"

typedef enum
{
  EXTENT_CLOCKS,   /* nothing in its name: only a clock time tells */
  EXTENT_LESSON,
  EXTENT_AMOUNT,   /* of which 0 says nothing */
  EXTENT_END,
} Extent;

typedef struct
{
  guint  place;
  Extent extent;
} Unread;

/* Folded parts of headers; the first that is found tells. */
static const struct { const char *part; Extent extent; } parts[] = {
  { "minut", EXTENT_AMOUNT }, { "duur", EXTENT_AMOUNT }, { "aantal", EXTENT_AMOUNT }, { "uren", EXTENT_AMOUNT },
  { "uur", EXTENT_LESSON }, { "tijd", EXTENT_LESSON }, { "dagdeel", EXTENT_LESSON }, { "lesnr", EXTENT_LESSON },
  { "lesnum", EXTENT_LESSON }, { "lesblok", EXTENT_LESSON }, { "totdatum", EXTENT_END }, { "datumtot", EXTENT_END },
  { "einddat", EXTENT_END }, { "eindedat", EXTENT_END }, { "laatste", EXTENT_END }, { "tmdat", EXTENT_END },
};

/* When something was written down, which says nothing of how long it lasted. */
static const char * const elsewhere[] = {
  "meld", "invoer", "ingevoerd", "mutat", "wijzig", "registr", "aangemaakt", "afgedrukt", "export", "geboorte", NULL
};

static const char * const whole_day_words[] = { "heledag", "dag", "geheel", "heel", NULL };

static gboolean
has_part (const char         *key,
          const char * const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    {
      if (strstr (key, words[i]) != NULL)
        return TRUE;
    }

  return FALSE;
}

static Extent
get_extent (const char *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      if (strstr (key, parts[i].part) != NULL)
        return parts[i].extent;
    }

  if (g_str_equal (key, "les") || g_str_equal (key, "lessen") || g_str_equal (key, "blok"))
    return EXTENT_LESSON;

  return g_str_equal (key, "min") ? EXTENT_AMOUNT : EXTENT_CLOCKS;
}

GArray *
lr_absence_unread_list (LrImportSource *source)
{
  GArray *unread = g_array_new (FALSE, FALSE, sizeof (Unread));
  const char * const *headers = lr_import_source_get_headers (source);

  for (guint i = 0; headers[i] != NULL; i++)
    {
      g_autofree char *key = lr_text_fold_key (headers[i]);
      const Unread column = { i, get_extent (key) };

      if (!lr_import_source_is_read (source, i) && !lr_bsn_is_header (headers[i]) && !has_part (key, elsewhere))
        g_array_append_val (unread, column);
    }

  return unread;
}

/* 8:30, 08:30-09:20, but no 00:00 and no 7.50, which may be anything. */
static gboolean
begins_with_clock (const char *cell)
{
  g_autofree char *first = NULL;
  int minutes = 0;

  if (!g_ascii_isdigit (cell[0]) || strchr (cell, ':') == NULL)
    return FALSE;

  first = g_strndup (cell, strspn (cell, "0123456789:."));
  return lr_parse_clock (first, &minutes) && minutes > 0;
}

static gboolean
is_zero (const char *cell)
{
  return cell[strspn (cell, "0:.,")] == '\0';
}

/* Whether a whole day, or the day of @row alone, would leave out what @cell says. */
static gboolean
tells_extent (LrAbsenceReader    *self,
              const LrAbsenceRow *row,
              Extent              extent,
              const char         *cell)
{
  g_autofree char *key = NULL;
  LrDate date;

  if (cell[0] == '\0')
    return FALSE;

  if (extent == EXTENT_END)
    return !lr_absence_reader_has_column (self, LR_COLUMN_END) && lr_parse_date (cell, &date) &&
           date.day != row->start;

  if (extent == EXTENT_CLOCKS || (extent == EXTENT_AMOUNT && is_zero (cell)))
    return begins_with_clock (cell);

  key = lr_text_fold_key (cell);
  return !g_strv_contains (whole_day_words, key);
}

gboolean
lr_absence_reader_check_unread (LrAbsenceReader *self,
                                LrAbsenceRow    *row)
{
  LrImportResult *result = self->job->result;

  if (row->kind == LR_ABSENCE_KIND_LATE)
    return TRUE;

  for (guint i = 0; i < self->unread->len; i++)
    {
      const Unread *column = &g_array_index (self->unread, Unread, i);
      const char *cell = lr_csv_reader_get_cell (self->reader, column->place);
      const char *header = lr_import_source_get_headers (self->job->source)[column->place];

      if (!tells_extent (self, row, column->extent, cell))
        continue;

      if (lr_import_profile_get_whole_days (self->job->profile))
        {
          self->n_whole++;
          return TRUE;
        }

      result->n_part_days++;
      lr_import_result_refuse (result, row->line, column->place + 1, header,
                               g_strdup_printf (_("“%s” may say how long the absence lasted, but this column is not read. "
                                                  "Say which column it is, or that such a day counts as a whole one."),
                                                lr_import_job_quote (self->job, cell)));
      return FALSE;
    }

  return TRUE;
}
