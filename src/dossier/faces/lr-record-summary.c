/* lr-record-summary.c: a record in two lines
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-face.h"

#include <glib/gi18n.h>

#include "lr-text.h"
#include "lr-words.h"

/* One line, whatever was typed. */
static char *
flatten (char *text)
{
  return g_strdelimit (text, "\n\r\t", ' ');
}

char *
lr_record_summary_join (LrRecord  *record,
                        const int *fields)
{
  GString *text = g_string_new (NULL);

  for (; *fields >= 0; fields++)
    {
      g_autofree char *value = NULL;

      if (lr_record_is_empty (record, *fields))
        continue;

      value = lr_record_describe (record, *fields);
      g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", value);
    }

  return flatten (g_string_free (text, FALSE));
}

char *
lr_record_summary_span (LrDay start,
                        LrDay end)
{
  g_autofree char *first = lr_day_format (start, LR_DAY_SHORT);
  g_autofree char *last = NULL;

  if (end == start)
    return g_steal_pointer (&first);

  if (end == LR_DAY_NONE)
    /* Translators: a period that is still going on, with its first day. */
    return g_strdup_printf (_("since %s"), first);

  last = lr_day_format (end, LR_DAY_SHORT);
  /* Translators: the first and the last day of a period. */
  return g_strdup_printf (_("%s – %s"), first, last);
}

static void
summarise_by_table (LrRecordSummary *summary,
                    LrRecord        *record)
{
  const LrKind *kind = lr_record_get_kind (record);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      LrFieldType type = kind->fields[i].type;
      g_autofree char *value = NULL;

      if (lr_record_is_empty (record, i) ||
          (type != LR_FIELD_TEXT && type != LR_FIELD_PROSE && type != LR_FIELD_CHOICE))
        continue;

      value = lr_record_describe (record, i);
      if (summary->title == NULL)
        summary->title = flatten (g_steal_pointer (&value));
      else
        g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", value);
    }

  summary->text = flatten (g_string_free (text, FALSE));
}

/* Never NULL, and never more than a row can show. */
static void
fill_in (char **text,
         guint  max_letters)
{
  g_autofree char *whole = *text;

  *text = lr_text_cap (whole != NULL ? whole : "", max_letters);
}

LrRecordSummary *
lr_record_summary_new (LrRecord *record,
                       LrDay     today)
{
  const LrKind *kind = lr_record_get_kind (record);
  const LrFace *face = lr_face_get (kind);
  LrRecordSummary *summary = g_new0 (LrRecordSummary, 1);

  if (face->summarise != NULL)
    face->summarise (summary, record, today);
  else
    summarise_by_table (summary, record);

  if (summary->when == NULL && kind->day_field >= 0 && !lr_record_is_empty (record, kind->day_field))
    summary->when = lr_day_format (lr_record_get_day (record, kind->day_field), LR_DAY_SHORT);
  if (summary->title == NULL || *summary->title == '\0')
    {
      g_free (summary->title);
      summary->title = g_strdup (_(kind->label));
    }
  fill_in (&summary->when, LR_TEXT_NAME);
  fill_in (&summary->title, LR_TEXT_ROW);
  fill_in (&summary->text, LR_TEXT_ROW);
  fill_in (&summary->mark, LR_TEXT_NAME);

  return summary;
}

void
lr_record_summary_free (LrRecordSummary *summary)
{
  g_free (summary->when);
  g_free (summary->title);
  g_free (summary->text);
  g_free (summary->mark);
  g_free (summary);
}

char *
lr_record_summary_dup_sentence (const LrRecordSummary *summary)
{
  const char *parts[] = { summary->when, summary->mark, summary->title, summary->text };
  GString *sentence = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      if (*parts[i] != '\0')
        g_string_append_printf (sentence, "%s%s", sentence->len > 0 ? ", " : "", parts[i]);
    }

  return g_string_free (sentence, FALSE);
}
