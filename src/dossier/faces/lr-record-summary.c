/* lr-record-summary.c: a record in two lines
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-record-summary.h"

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

      if (lr_record_is_empty (record, (guint) *fields))
        continue;

      value = lr_record_describe (record, (guint) *fields);
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
