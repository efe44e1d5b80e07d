/* lr-signal-text.c: a signal in words and numbers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>

#include "lr-signal-private.h"
#include "lr-words.h"

char *
lr_signal_id_dup_name (LrSignalId id)
{
  int limit = lr_signal_id_get_limit (id);

  switch (id)
    {
    case LR_SIGNAL_HOURS_3:
    case LR_SIGNAL_HOURS_6:
    case LR_SIGNAL_HOURS_9:
    case LR_SIGNAL_HOURS_12:
    case LR_SIGNAL_HOURS_16:
      return g_strdup_printf (_("%d unauthorised hours in the school year"), limit / 4);
    case LR_SIGNAL_SIXTEEN_IN_FOUR:
      return g_strdup_printf (_("%d unauthorised hours in four school weeks"), limit / 4);
    case LR_SIGNAL_TIMES_25:
      return g_strdup_printf (_("%d times unauthorised or late in the school year"), limit);
    case LR_SIGNAL_ABSENT_2_WEEKS:
    case LR_SIGNAL_ABSENT_4_WEEKS:
      return g_strdup_printf (_("%d school weeks absent without a break"), limit);
    case LR_SIGNAL_HOME_SITTER:
      return g_strdup_printf (_("%d school weeks unauthorised without a break: home-sitter"), limit);
    case LR_SIGNAL_HOME_3_MONTHS:
      return g_strdup_printf (_("%d months at home without a fitting offer"), limit);
    case LR_SIGNAL_SICK_4_IN_12:
      return g_strdup_printf (_("Sick %d times in twelve school weeks"), limit);
    case LR_SIGNAL_SICK_7_DAYS:
      return g_strdup_printf (_("%d school days sick without a break"), limit);
    case LR_SIGNAL_LUXURY:
      return g_strdup (_("Luxury leave"));
    case LR_N_SIGNALS:
    default:
      g_return_val_if_reached (NULL);
    }
}

char *
lr_signal_dup_value (const LrSignal *self)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_return_val_if_fail (self != NULL, NULL);

  if (lr_signal_id_get_unit (self->id) != LR_UNIT_LESSON_HOURS)
    return g_strdup_printf ("%d", self->value);

  /* Quarters are exact in binary. */
  g_ascii_formatd (buffer, sizeof buffer, "%.10g", self->value / 4.0);
  return g_strdup (buffer);
}

static char *
format_weeks (LrDay from,
              LrDay to)
{
  if (lr_day_get_monday (from) == lr_day_get_monday (to))
    return g_strdup_printf (_("week %d"), lr_day_get_iso_week (to));

  /* Translators: the numbers of the first and the last calendar week. */
  return g_strdup_printf (_("week %d–%d"), lr_day_get_iso_week (from), lr_day_get_iso_week (to));
}

static char *
describe_hours (const LrSignal *signal)
{
  g_autofree char *hours = lr_quarters_format (signal->value);
  g_autofree char *weeks = format_weeks (signal->from, signal->to);
  int limit = lr_signal_id_get_limit (signal->id) / 4;

  if (signal->late == 0)
    /* Translators: lesson hours, calendar weeks, the limit in lesson hours. */
    return g_strdup_printf (_("%s unauthorised lesson hours this school year, in %s; from %d the absence scheme asks for action"),
                            hours, weeks, limit);

  /* Translators: lesson hours, number of late arrivals, calendar weeks, the limit in lesson hours. */
  return g_strdup_printf (ngettext ("%s unauthorised lesson hours this school year, with %d late arrival counted as one, in %s; from %d the absence scheme asks for action",
                                    "%s unauthorised lesson hours this school year, with %d late arrivals counted as one each, in %s; from %d the absence scheme asks for action",
                                    (gulong) signal->late),
                          hours, signal->late, weeks, limit);
}

static char *
describe_four_weeks (const LrSignal *signal)
{
  g_autofree char *hours = lr_quarters_format (signal->value);
  g_autofree char *weeks = format_weeks (signal->from, signal->to);

  /* Translators: lesson hours, calendar weeks, the limit in lesson hours. */
  return g_strdup_printf (_("%s unauthorised lesson hours in %s; from %d the law asks for a report"),
                          hours, weeks, lr_signal_id_get_limit (signal->id) / 4);
}

static char *
describe_times (const LrSignal *signal)
{
  g_autofree char *weeks = format_weeks (signal->from, signal->to);

  /* Translators: number of times, calendar weeks, the limit. */
  return g_strdup_printf (_("%d times unauthorised or late this school year, in %s; from %d the region’s agreement asks for a report"),
                          signal->value, weeks, lr_signal_id_get_limit (signal->id));
}

static char *
describe_run (const LrSignal *signal)
{
  g_autofree char *start = lr_day_format (signal->from, LR_DAY_FULL);
  g_autofree char *reached = lr_day_format (signal->reached_on, LR_DAY_FULL);

  switch (signal->id)
    {
    case LR_SIGNAL_HOME_SITTER:
      /* Translators: first day, day of the limit, number of school weeks. */
      return g_strdup_printf (_("Unauthorised and absent every school day since %s; on %s for %d school weeks or more, while of school age"),
                              start, reached, signal->value);

    case LR_SIGNAL_HOME_3_MONTHS:
      /* Translators: first day, day of the limit, number of months. */
      return g_strdup_printf (_("Absent every school day since %s; on %s for %d months, without a fitting offer"),
                              start, reached, signal->value);

    default:
      /* Translators: first day, day of the limit, number of school weeks. */
      return g_strdup_printf (_("Absent every school day since %s; on %s for %d school weeks"),
                              start, reached, signal->value);
    }
}

static char *
describe_sick (const LrSignal *signal)
{
  g_autofree char *weeks = format_weeks (signal->from, signal->to);
  g_autofree char *start = lr_day_format (signal->from, LR_DAY_FULL);

  if (signal->id == LR_SIGNAL_SICK_4_IN_12)
    /* Translators: number of times, calendar weeks. */
    return g_strdup_printf (_("Reported sick %d times in %s; 4 times in 12 school weeks is a reason to ask the youth doctor"),
                            signal->value, weeks);

  /* Translators: number of school days, first day. */
  return g_strdup_printf (_("Sick for %d school days in a row, since %s; a reason to ask the youth doctor"),
                          signal->value, start);
}

static char *
describe_luxury (const LrSignal *signal)
{
  g_autofree char *day = lr_day_format (signal->from, LR_DAY_FULL);
  g_autofree char *hours = lr_quarters_format (signal->value);

  /* Translators: first day, lesson hours on that day. */
  return g_strdup_printf (ngettext ("Luxury leave from %s, %s lesson hour on that day; to be reported at once",
                                    "Luxury leave from %s, %s lesson hours on that day; to be reported at once",
                                    signal->value == 4 ? 1 : 2),
                          day, hours);
}

char *
lr_signal_dup_sentence (const LrSignal *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  switch (self->id)
    {
    case LR_SIGNAL_HOURS_3:
    case LR_SIGNAL_HOURS_6:
    case LR_SIGNAL_HOURS_9:
    case LR_SIGNAL_HOURS_12:
    case LR_SIGNAL_HOURS_16:
      return describe_hours (self);
    case LR_SIGNAL_SIXTEEN_IN_FOUR:
      return describe_four_weeks (self);
    case LR_SIGNAL_TIMES_25:
      return describe_times (self);
    case LR_SIGNAL_SICK_4_IN_12:
    case LR_SIGNAL_SICK_7_DAYS:
      return describe_sick (self);
    case LR_SIGNAL_LUXURY:
      return describe_luxury (self);
    case LR_SIGNAL_ABSENT_2_WEEKS:
    case LR_SIGNAL_ABSENT_4_WEEKS:
    case LR_SIGNAL_HOME_SITTER:
    case LR_SIGNAL_HOME_3_MONTHS:
    case LR_N_SIGNALS:
    default:
      return describe_run (self);
    }
}

static gboolean
counts_for (const LrSignal  *signal,
            const LrAbsence *absence)
{
  switch (signal->id)
    {
    case LR_SIGNAL_HOURS_3:
    case LR_SIGNAL_HOURS_6:
    case LR_SIGNAL_HOURS_9:
    case LR_SIGNAL_HOURS_12:
    case LR_SIGNAL_HOURS_16:
    case LR_SIGNAL_TIMES_25:
      return lr_absence_is_unauthorised (absence) || absence->kind == LR_ABSENCE_LATE;
    case LR_SIGNAL_SIXTEEN_IN_FOUR:
    case LR_SIGNAL_HOME_SITTER:
      return lr_absence_is_unauthorised (absence);
    case LR_SIGNAL_SICK_4_IN_12:
    case LR_SIGNAL_SICK_7_DAYS:
      return absence->kind == LR_ABSENCE_SICK;
    case LR_SIGNAL_LUXURY:
      return absence->record == signal->record;
    case LR_SIGNAL_ABSENT_2_WEEKS:
    case LR_SIGNAL_ABSENT_4_WEEKS:
    case LR_SIGNAL_HOME_3_MONTHS:
    case LR_N_SIGNALS:
    default:
      return absence->kind != LR_ABSENCE_LATE && absence->kind != LR_ABSENCE_UNKNOWN;
    }
}

GArray *
lr_signal_dup_records (const LrSignal         *self,
                       const LrSignalFacts    *facts,
                       const LrSchoolCalendar *calendar)
{
  GArray *records = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_return_val_if_fail (self != NULL && facts != NULL && calendar != NULL, records);

  for (guint i = 0; i < facts->n_absences; i++)
    {
      const LrAbsence *absence = &facts->absences[i];
      LrDay from = MAX (absence->start, self->from);
      LrDay to = absence->end == LR_DAY_NONE ? self->to : MIN (absence->end, self->to);

      if (counts_for (self, absence) && lr_school_calendar_count_school_days (calendar, from, to) > 0)
        g_array_append_val (records, absence->record);
    }

  return records;
}
