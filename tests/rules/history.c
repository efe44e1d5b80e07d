/* history.c: absence histories as short text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "history.h"

#include <stdlib.h>
#include <string.h>

/* A day that must be there: a slip in a test is no case of its own. */
LrDay
history_day (const char *text)
{
  g_autofree char *day = g_strndup (text, 10);
  LrDay parsed = LR_DAY_NONE;

  if (!lr_day_parse_iso (day, &parsed))
    g_error ("no day: %s", text);

  return parsed;
}

LrSpan
history_span (const char *text)
{
  const char *dots = strstr (text, "..");

  g_assert_nonnull (dots);
  return (LrSpan) {
    dots > text ? history_day (text) : LR_DAY_NONE,
    dots[2] != '\0' ? history_day (dots + 2) : LR_DAY_NONE,
  };
}

static LrAbsenceKind
read_kind (char letter)
{
  static const char letters[] = "ulsagx?";
  const char *place = strchr (letters, letter);

  if (place == NULL || letter == '\0')
    g_error ("no kind: %c", letter);

  return (LrAbsenceKind) (place - letters);
}

static LrAbsence
read_absence (const char *word,
              gint64      record)
{
  LrAbsence absence = { .record = record, .start = history_day (word) };
  const char *rest = word + 10;
  const char *at;

  absence.end = absence.start;
  if (g_str_has_prefix (rest, ".."))
    {
      rest += 2;
      absence.end = LR_DAY_NONE;
      if (g_ascii_isdigit (*rest))
        {
          absence.end = history_day (rest);
          rest += 10;
        }
    }

  absence.kind = read_kind (*rest);
  absence.quarters = (int) (g_ascii_strtod (rest + 1, NULL) * 4);
  at = strchr (rest, '@');
  if (at != NULL)
    absence.lesson = atoi (at + 1);
  return absence;
}

static int
compare_starts (gconstpointer a,
                gconstpointer b)
{
  const LrAbsence *first = a;
  const LrAbsence *second = b;

  if (first->start != second->start)
    return first->start < second->start ? -1 : 1;
  return first->record < second->record ? -1 : 1;
}

/* Records are numbered from 1 in the order of the text. */
History *
history_new (const char *text)
{
  History *self = g_new0 (History, 1);
  g_auto (GStrv) words = g_strsplit_set (text, " \n", -1);

  self->absences = g_array_new (FALSE, FALSE, sizeof (LrAbsence));
  for (guint i = 0; words[i] != NULL; i++)
    {
      if (*words[i] != '\0')
        {
          LrAbsence absence = read_absence (words[i], self->absences->len + 1);

          g_array_append_val (self->absences, absence);
        }
    }

  g_array_sort (self->absences, compare_starts);
  self->facts.absences = (const LrAbsence *) (gpointer) self->absences->data;
  self->facts.n_absences = self->absences->len;
  return self;
}

void
history_free (History *self)
{
  g_array_unref (self->absences);
  g_free (self);
}

/* The shipped calendar of a region, with nothing changed. */
LrSchoolCalendar *
history_calendar (LrRegion region)
{
  LrCalendarOptions options = { .region = region };
  g_autoptr (GError) error = NULL;
  g_autoptr (LrCalendar) calendar = lr_calendar_new (&options, &error);

  g_assert_no_error (error);
  return lr_school_calendar_ref (lr_calendar_get_school_calendar (calendar));
}

/* The signals whose id begins with one of the @watched words, or all when it is
 * NULL, as "id date value" joined by commas. */
char *
history_signals (GArray     *signals,
                 const char *watched)
{
  g_auto (GStrv) words = g_strsplit (watched != NULL ? watched : "", " ", -1);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < signals->len; i++)
    {
      const LrSignal *signal = &g_array_index (signals, LrSignal, i);
      const char *word = lr_signal_id_get_word (signal->id);
      g_autofree char *day = lr_day_format_iso (signal->reached_on);
      g_autofree char *value = lr_signal_dup_value (signal);
      gboolean wanted = watched == NULL;

      for (guint w = 0; words[w] != NULL; w++)
        wanted = wanted || g_str_has_prefix (word, words[w]);

      if (wanted)
        g_string_append_printf (text, "%s%s %s %s", text->len > 0 ? ", " : "", word, day, value);
    }

  return g_string_free (text, FALSE);
}
