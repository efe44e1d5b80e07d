/* lr-forecast.c: what comes if nothing changes
 *
 * Choices where the text is silent:
 * - Absence goes on in whole days. Where several records fill the last day, in the kind
 *   of the one that takes most of it; when all are unauthorised, unauthorised.
 * - What was reached since the absence began is not told again: who is at home for long
 *   reaches sixteen hours every third day.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-forecast.h"

#include <glib/gi18n.h>

#include "lr-attendance-private.h"
#include "lr-signal-private.h"
#include "lr-words.h"

/* The last school day up to and including @day. */
static LrDay
find_last_school_day (const LrSchoolCalendar *calendar,
                      LrDay                   day)
{
  guint end = lr_school_calendar_get_index (calendar, day + 1);

  return end > 0 ? lr_school_calendar_get_school_day (calendar, end - 1) : LR_DAY_NONE;
}

static gboolean
covers (const LrAbsence *absence,
        LrDay            day)
{
  return absence->start <= day && (absence->end == LR_DAY_NONE || absence->end >= day) &&
         absence->kind != LR_ABSENCE_LATE && absence->kind != LR_ABSENCE_UNKNOWN;
}

static LrAbsenceKind
find_kind (const LrAttendance *attendance,
           LrDay               day)
{
  const LrSignalFacts *facts = attendance->facts;
  LrAbsenceKind kind = LR_ABSENCE_UNAUTHORISED;
  int most = 0;

  for (guint i = 0; i < facts->n_absences; i++)
    {
      const LrAbsence *absence = &facts->absences[i];
      int quarters = lr_attendance_get_quarters (attendance, absence);

      if (covers (absence, day) && !lr_absence_is_unauthorised (absence) && quarters > most)
        {
          kind = absence->kind;
          most = quarters;
        }
    }

  return kind;
}

/* (transfer full): the records up to @last, of what goes on, and one more from the day
 * after it on */
static GArray *
extend (const LrSignalFacts *facts,
        LrDay                last,
        LrDay                horizon,
        LrAbsenceKind        kind)
{
  GArray *absences = g_array_sized_new (FALSE, FALSE, sizeof (LrAbsence), facts->n_absences + 1);
  LrAbsence more = { .start = last + 1, .end = horizon, .kind = kind };
  guint place = 0;

  if (facts->n_absences > 0)
    g_array_append_vals (absences, facts->absences, facts->n_absences);
  for (guint i = 0; i < absences->len; i++)
    {
      LrAbsence *absence = &g_array_index (absences, LrAbsence, i);

      if (absence->end == LR_DAY_NONE)
        absence->end = last;
    }

  while (place < absences->len && g_array_index (absences, LrAbsence, place).start <= more.start)
    place++;
  g_array_insert_val (absences, place, more);
  return absences;
}

static gboolean
is_told (const GArray *signals,
         LrSignalId    id,
         LrDay         since)
{
  for (guint i = 0; i < signals->len; i++)
    {
      const LrSignal *signal = &g_array_index (signals, LrSignal, i);

      if (signal->id == id && signal->reached_on >= since)
        return TRUE;
    }

  return FALSE;
}

static void
look_ahead (LrForecast         *self,
            const LrAttendance *attendance,
            LrDay               today)
{
  const LrSchoolCalendar *calendar = attendance->calendar;
  LrDay horizon = lr_school_calendar_add_school_weeks (calendar, today, LR_FORECAST_WEEKS);
  LrSignalFacts then = *attendance->facts;
  g_autoptr (GArray) absences = NULL;
  g_autoptr (GArray) signals = NULL;
  g_autoptr (GArray) reached = g_array_new (FALSE, FALSE, sizeof (LrSignal));

  if (horizon == LR_DAY_NONE)
    horizon = self->calendar_end = lr_school_calendar_get_last (calendar);

  absences = extend (attendance->facts, self->known_until, horizon, self->kind);
  then.absences = (const LrAbsence *) (gpointer) absences->data;
  then.n_absences = absences->len;
  signals = lr_signals_evaluate (&then, calendar, attendance->lesson_quarters, horizon);

  for (guint i = 0; i < signals->len; i++)
    {
      const LrSignal *signal = &g_array_index (signals, LrSignal, i);

      if (signal->reached_on <= self->known_until)
        g_array_append_val (reached, *signal);
      else if (!is_told (reached, signal->id, self->absent_since) && !is_told (self->signals, signal->id, 0))
        g_array_append_val (self->signals, *signal);
    }
}

void
lr_forecast_init (LrForecast         *self,
                  const LrAttendance *attendance,
                  LrDay               known_until,
                  LrDay               today)
{
  const LrSchoolCalendar *calendar = attendance->calendar;
  LrDay last = find_last_school_day (calendar, today);
  LrAbsenceRun run;
  LrDay oldest;

  *self = (LrForecast) { .signals = g_array_new (FALSE, FALSE, sizeof (LrSignal)) };

  /* Absence that goes on without an end is known up to today. */
  if (last != LR_DAY_NONE && !lr_attendance_is_absent (attendance, last))
    last = find_last_school_day (calendar, MIN (known_until, today));

  if (last != LR_DAY_NONE && lr_attendance_get_run (attendance, last, &run))
    {
      self->absent = TRUE;
      self->absent_since = run.first;
      self->known_until = last;
      self->kind = find_kind (attendance, last);
      look_ahead (self, attendance, today);
      return;
    }

  self->towards_sixteen = lr_attendance_count_towards_sixteen (attendance, &oldest);
  if (self->towards_sixteen > 0)
    {
      LrDay until = lr_school_calendar_add_school_weeks (calendar, oldest, LR_FOUR_WEEKS - 1);

      self->counts_until = until != LR_DAY_NONE ? lr_day_get_monday (until) + 6 : LR_DAY_NONE;
    }
}

void
lr_forecast_copy (LrForecast       *self,
                  const LrForecast *of)
{
  *self = *of;
  if (self->signals != NULL)
    g_array_ref (self->signals);
}

void
lr_forecast_clear (LrForecast *self)
{
  g_clear_pointer (&self->signals, g_array_unref);
}

static const char *
get_kind_name (LrAbsenceKind kind)
{
  switch (kind)
    {
    case LR_ABSENCE_SICK:
      return C_("forecast", "sick");
    case LR_ABSENCE_SUSPENDED:
      return C_("forecast", "suspended");
    case LR_ABSENCE_AUTHORISED:
      return C_("forecast", "authorised");
    case LR_ABSENCE_UNAUTHORISED:
    case LR_ABSENCE_LUXURY:
    case LR_ABSENCE_LATE:
    case LR_ABSENCE_UNKNOWN:
    default:
      return C_("forecast", "unauthorised");
    }
}

/* What is missing until sixteen hours, as a condition. */
static char *
describe_hours (const LrForecast *self)
{
  int limit = lr_signal_id_get_limit (LR_SIGNAL_SIXTEEN_IN_FOUR);
  g_autofree char *left = lr_quarters_format (limit - self->towards_sixteen);
  g_autofree char *hours = lr_quarters_format (self->towards_sixteen);
  g_autofree char *day = NULL;

  if (self->counts_until == LR_DAY_NONE)
    /* Translators: lesson hours that are missing, those that there are. */
    return g_strdup_printf (_("with %s hours more there are 16 in four school weeks; there are %s"), left, hours);

  day = lr_day_format (self->counts_until, LR_DAY_FULL);
  /* Translators: lesson hours that are missing, those that there are, a day. */
  return g_strdup_printf (_("with %s hours more there are 16 in four school weeks; of the %s that there are the first count until %s"),
                          left, hours, day);
}

char *
lr_forecast_dup_basis (const LrForecast *self)
{
  g_autofree char *day = NULL;
  g_autofree char *end = NULL;

  if (!self->absent)
    return describe_hours (self);

  day = lr_day_format (self->absent_since, LR_DAY_FULL);
  if (self->calendar_end == LR_DAY_NONE)
    /* Translators: a day, then a kind of absence: sick, unauthorised … */
    return g_strdup_printf (_("if the absence since %s goes on (%s)"), day, get_kind_name (self->kind));

  end = lr_day_format (self->calendar_end, LR_DAY_FULL);
  /* Translators: a day, a kind of absence, the last day of the school calendar. */
  return g_strdup_printf (_("if the absence since %s goes on (%s); the school calendar ends on %s"), day,
                          get_kind_name (self->kind), end);
}
