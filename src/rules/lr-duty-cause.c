/* lr-duty-cause.c: what opens a duty
 *
 * Choices where the text is silent:
 * - The age and the sector are those on the day of the trigger; somebody who
 *   has no date of birth is taken to be old enough.
 * - A record that a trigger also requires counts from its own day when it came
 *   later, as long as the same absence still lasts.
 * - "Attends again" is the first attended school day on or after the report, or the
 *   day on which the pupil left: a report cannot get its end before it is made.
 * - What comes back the day after a record does so for records on or after the day
 *   that opened it, and as long as that lasts on the day it comes back.
 * - A record whose own day is the term (a goal, something promised) was there before
 *   that: since the plan or the meeting that it belongs to; else it counts from
 *   today, as the mark below.
 * - What comes so long before a day begins with the record at the earliest.
 * - A mark "threatening" without a day, or with a day ahead, counts from today,
 *   but keeps the day on which its duty was once ticked or dismissed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-duty-private.h"

#include "lr-age.h"
#include "lr-exemption.h"

typedef struct
{
  const LrDutyRun  *run;
  const LrRuleSet  *set;
  const LrDutyRule *rule;
  GArray           *causes;
} Search;

static gboolean
must_be_at_school (const Search *search,
                   LrDay         day)
{
  const LrSignalFacts *facts = &search->run->facts->signals;
  LrSpan span;

  if (facts->born == LR_DAY_NONE)
    return TRUE;

  span = lr_age_get_compulsory (facts->born, facts->start_qualification, search->run->calendar);
  return day >= span.start && day <= span.end;
}

/* Whether the rule holds for the pupil on that day. */
static gboolean
holds (const Search *search,
       LrDay         day)
{
  const LrDutyRule *rule = search->rule;
  const LrSignalFacts *facts = &search->run->facts->signals;

  if (rule->min_age != 0 && facts->born != LR_DAY_NONE && day < lr_day_get_birthday (facts->born, rule->min_age))
    return FALSE;
  if ((rule->compulsory || rule->not_exempt) && lr_exemption_holds (facts, day))
    return FALSE;

  return !rule->compulsory || must_be_at_school (search, day);
}

static gboolean
is_ruled_out (const Search *search,
              LrDay         day)
{
  const LrFacts *facts = search->run->facts;

  for (guint i = 0; search->rule->unless != NULL && i < facts->n_events; i++)
    {
      LrDay on;

      if (!lr_match_event (facts, search->set, search->rule->unless, &facts->events[i]))
        continue;

      on = lr_match_get_day (facts, search->rule->unless, &facts->events[i]);
      if (on != LR_DAY_NONE && on <= day)
        return TRUE;
    }

  return FALSE;
}

static gboolean
was_reached (const Search *search,
             LrDay         day)
{
  const GArray *signals = search->run->signals;
  LrDay year = lr_day_get_school_year (day);

  if (search->rule->reached == NULL)
    return TRUE;

  for (guint i = 0; i < signals->len; i++)
    {
      const LrSignal *signal = &g_array_index (signals, LrSignal, i);

      if (signal->reached_on >= year && signal->reached_on <= day &&
          g_strv_contains ((const char *const *) search->rule->reached, lr_signal_id_get_word (signal->id)))
        return TRUE;
    }

  return FALSE;
}

static void
add_cause (Search      *search,
           LrDutyCause  cause)
{
  if (cause.day != LR_DAY_NONE && cause.day <= search->run->today && holds (search, cause.day) &&
      !is_ruled_out (search, cause.day) && was_reached (search, cause.day))
    g_array_append_val (search->causes, cause);
}

static gboolean
suits_authorisation (LrAuthorisation  wanted,
                     const LrSignal  *signal)
{
  switch (wanted)
    {
    case LR_AUTHORISATION_AUTHORISED:
      return signal->unauthorised_days == 0;
    case LR_AUTHORISATION_UNAUTHORISED:
      return signal->unauthorised_days > 0;
    case LR_AUTHORISATION_ANY:
    default:
      return TRUE;
    }
}

/* The day from which what the rule requires is there too, or none. */
static LrDay
find_required (Search *search,
               LrDay   day,
               LrDay   absent_since)
{
  const LrDutyRun *run = search->run;
  LrDay first = LR_DAY_NONE;

  if (search->rule->requires == NULL)
    return day;

  for (guint i = 0; i < run->facts->n_events; i++)
    {
      const LrEvent *event = &run->facts->events[i];
      LrDay on;

      if (!lr_match_event (run->facts, search->set, search->rule->requires, event))
        continue;

      on = lr_match_get_day (run->facts, search->rule->requires, event);
      if (on != LR_DAY_NONE && on <= run->today && (first == LR_DAY_NONE || on < first))
        {
          LrAbsenceRun absence;

          if (on <= day ||
              (lr_attendance_get_run (run->attendance, on, &absence) && absence.first == absent_since))
            first = MAX (on, day);
        }
    }

  return first;
}

static void
add_signals (Search          *search,
             const LrTrigger *trigger)
{
  const GArray *signals = search->run->signals;
  LrSignalId id;

  if (!lr_signal_id_from_word (trigger->argument, &id))
    return;

  for (guint i = 0; i < signals->len; i++)
    {
      const LrSignal *signal = &g_array_index (signals, LrSignal, i);
      LrDay day;

      if (signal->id != id || !suits_authorisation (search->rule->absence, signal))
        continue;

      /* From absence that is allowed nothing follows. */
      day = find_required (search, signal->reached_on, signal->absent_since);
      if (!lr_exemption_holds (&search->run->facts->signals, day))
        add_cause (search, (LrDutyCause) {
          .trigger = trigger,
          .day = day,
          .record = signal->record,
          .is_signal = TRUE,
          .signal = *signal,
        });
    }
}

/* The day of something that is there, but nobody said since when: today, or the day on
 * which its duty was once ticked or dismissed. @record: 0 for any */
static LrDay
find_unsaid_day (const Search *search,
                 gint64        record)
{
  const LrFacts *facts = search->run->facts;
  LrDay day = search->run->today;

  for (guint i = 0; i < facts->n_marks; i++)
    {
      if (g_str_equal (facts->marks[i].duty, search->rule->full_id) && facts->marks[i].marked_on <= search->run->today &&
          (record == 0 || facts->marks[i].about == record))
        day = MIN (day, facts->marks[i].opened_on);
    }

  return day;
}

static void
add_threatening (Search          *search,
                 const LrTrigger *trigger)
{
  const LrFacts *facts = search->run->facts;
  LrDay day = facts->threatening_on;

  if (!facts->threatening)
    return;

  if (day == LR_DAY_NONE || day > search->run->today)
    day = find_unsaid_day (search, 0);

  add_cause (search, (LrDutyCause) { .trigger = trigger, .day = day });
}

/* From @day on. Whoever left school is no longer absent from it. */
static LrDay
find_end_of_absence (const LrDutyRun *run,
                     LrDay            day)
{
  LrDay attended = lr_attendance_get_next_attended (run->attendance, day - 1);
  LrDay left = run->facts->left_on;

  if (left == LR_DAY_NONE || (attended != LR_DAY_NONE && attended <= left))
    return attended;

  return MAX (left, day);
}

static void
add_plain (Search          *search,
           const LrTrigger *trigger,
           const LrEvent   *event,
           LrDay            day)
{
  const LrFacts *facts = search->run->facts;
  const LrTerm *term = &search->rule->term;
  LrDutyCause cause = { .trigger = trigger, .day = day, .record = event->record, .event = event };

  if (term->unit == LR_TERM_ON_DAY)
    cause.about = facts->reader->get_day (event, term->field);
  if (cause.about == day)
    cause.day = MIN (day, event->made != LR_DAY_NONE ? event->made : find_unsaid_day (search, event->record));

  add_cause (search, cause);
}

/* What comes round with the days does so no more for who left school. */
static gboolean
has_left (const Search *search,
          LrDay         day)
{
  return search->run->facts->left_on != LR_DAY_NONE && day > search->run->facts->left_on;
}

/* Whether the record lasts until that day, or another like it holds then: what is granted
 * for a year at a time goes on. */
static gboolean
goes_on (const Search    *search,
         const LrTrigger *trigger,
         const LrEvent   *event,
         LrDay            day)
{
  const LrFacts *facts = search->run->facts;

  if (lr_event_stands (facts, event, day))
    return TRUE;

  for (guint i = 0; i < facts->n_events && facts->events[i].day <= day; i++)
    {
      if (lr_match_event (facts, search->set, trigger->match, &facts->events[i]) &&
          lr_event_stands (facts, &facts->events[i], day))
        return TRUE;
    }

  return FALSE;
}

static void
add_offsets (Search          *search,
             const LrTrigger *trigger,
             const LrEvent   *event,
             LrDay            from)
{
  const LrDutyRun *run = search->run;
  LrDutyCause cause = { .trigger = trigger, .record = event->record, .event = event };

  if (trigger->offset.before)
    {
      cause.day = MAX (lr_offset_apply (&trigger->offset, from, 1), event->day);
      cause.about = from;
      if (!has_left (search, cause.day))
        add_cause (search, cause);
      return;
    }

  for (int times = 1;; times++)
    {
      cause.day = lr_offset_apply (&trigger->offset, from, times);
      if (cause.day > run->today || has_left (search, cause.day) || !goes_on (search, trigger, event, cause.day))
        return;

      add_cause (search, cause);
      if (!trigger->every)
        return;
    }
}

static void
add_birthday (Search          *search,
              const LrTrigger *trigger,
              const LrEvent   *event,
              LrDay            from)
{
  const LrFacts *facts = search->run->facts;
  LrDay day;

  if (facts->signals.born == LR_DAY_NONE)
    return;

  day = lr_day_get_birthday (facts->signals.born, trigger->age);
  if (from < day && lr_event_stands (facts, event, day) && !has_left (search, day))
    add_cause (search, (LrDutyCause) { .trigger = trigger, .day = day, .record = event->record, .event = event });
}

static void
add_record (Search          *search,
            const LrTrigger *trigger,
            const LrEvent   *event,
            LrDay            day)
{
  switch (trigger->type)
    {
    case LR_TRIGGER_OFFSET:
      add_offsets (search, trigger, event, day);
      break;

    case LR_TRIGGER_AGE:
      add_birthday (search, trigger, event, day);
      break;

    case LR_TRIGGER_ATTENDS_AGAIN:
      if (day <= search->run->today)
        day = find_end_of_absence (search->run, day);
      add_plain (search, trigger, event, day);
      break;

    case LR_TRIGGER_RECORD:
    case LR_TRIGGER_STEP:
    default:
      add_plain (search, trigger, event, day);
      break;
    }
}

static void
add_records (Search          *search,
             const LrTrigger *trigger,
             const LrMatch   *match)
{
  const LrDutyRun *run = search->run;

  for (guint i = 0; i < run->facts->n_events; i++)
    {
      const LrEvent *event = &run->facts->events[i];
      LrDay day;

      if (!lr_match_event (run->facts, search->set, match, event))
        continue;

      day = lr_match_get_day (run->facts, match, event);
      if (day != LR_DAY_NONE)
        add_record (search, trigger, event, day);
    }
}

static void
add_steps (Search          *search,
           const LrTrigger *trigger)
{
  LrMatchField field = { (char *) "step", (char *[]) { trigger->argument, NULL }, FALSE, FALSE };
  LrMatch match = { .kind = (char *) "step", .fields = g_array_new (FALSE, FALSE, sizeof (LrMatchField)) };

  g_array_append_val (match.fields, field);
  add_records (search, trigger, &match);
  g_array_unref (match.fields);
}

/* The last day of the step that was entered by @event: another one comes after it. */
static LrDay
find_end_of_step (const Search  *search,
                  const LrEvent *entered)
{
  const LrFacts *facts = search->run->facts;
  const char *step = facts->reader->get_text (entered, "step");

  for (const LrEvent *event = entered + 1; event < facts->events + facts->n_events; event++)
    {
      const char *ruleset;

      if (!g_str_equal (event->kind, "step"))
        continue;

      ruleset = facts->reader->get_text (event, "ruleset");
      if ((ruleset == NULL || g_str_equal (ruleset, search->set->id)) &&
          g_strcmp0 (facts->reader->get_text (event, "step"), step) != 0)
        return event->day - 1;
    }

  return G_MAXINT;
}

/* The last day of what the cause speaks of, or %LR_DAY_NONE for a moment. */
static LrDay
find_last_day (const Search      *search,
               const LrDutyCause *cause)
{
  const LrDutyRun *run = search->run;
  LrDay attended;

  switch (cause->trigger->type)
    {
    case LR_TRIGGER_SIGNAL:
      attended = lr_attendance_get_next_attended (run->attendance, cause->signal.reached_on);
      if (attended != LR_DAY_NONE)
        return attended - 1;
      return run->facts->left_on != LR_DAY_NONE ? run->facts->left_on : G_MAXINT;

    case LR_TRIGGER_STEP:
      return find_end_of_step (search, cause->event);

    case LR_TRIGGER_THREATENING:
      return G_MAXINT;

    case LR_TRIGGER_RECORD:
    case LR_TRIGGER_ATTENDS_AGAIN:
    case LR_TRIGGER_AGAIN:
    case LR_TRIGGER_OFFSET:
    case LR_TRIGGER_AGE:
    default:
      return LR_DAY_NONE;
    }
}

/* What @begun opened comes back the day after each record, as long as it lasts. Those of
 * overlapping causes join each other. */
static void
add_again (Search            *search,
           const LrTrigger   *trigger,
           const LrDutyCause *begun)
{
  const LrFacts *facts = search->run->facts;
  LrDay last = find_last_day (search, begun);

  for (guint i = lr_facts_find_event (facts, begun->day); i < facts->n_events && facts->events[i].day < last; i++)
    {
      const LrEvent *event = &facts->events[i];
      LrDay day = event->day + 1;
      gboolean allowed = begun->is_signal && lr_exemption_holds (&facts->signals, day);

      if (!allowed && lr_match_event (facts, search->set, trigger->match, event))
        add_cause (search, (LrDutyCause) { .trigger = trigger, .day = day, .record = event->record });
    }
}

static int
compare_causes (gconstpointer a,
                gconstpointer b)
{
  const LrDutyCause *one = a;
  const LrDutyCause *other = b;

  return one->day < other->day ? -1 : one->day > other->day;
}

GArray *
lr_duty_find_causes (const LrDutyRun  *run,
                     const LrRuleSet  *set,
                     const LrDutyRule *rule)
{
  Search search = { run, set, rule, g_array_new (FALSE, FALSE, sizeof (LrDutyCause)) };
  guint n_begun;

  if (rule->sectors != 0 && (rule->sectors & (1u << run->facts->signals.sector)) == 0)
    return search.causes;

  for (guint i = 0; i < rule->triggers->len; i++)
    {
      const LrTrigger *trigger = rule->triggers->pdata[i];

      switch (trigger->type)
        {
        case LR_TRIGGER_SIGNAL:
          add_signals (&search, trigger);
          break;
        case LR_TRIGGER_THREATENING:
          add_threatening (&search, trigger);
          break;
        case LR_TRIGGER_STEP:
          add_steps (&search, trigger);
          break;
        case LR_TRIGGER_RECORD:
        case LR_TRIGGER_ATTENDS_AGAIN:
        case LR_TRIGGER_OFFSET:
        case LR_TRIGGER_AGE:
          add_records (&search, trigger, trigger->match);
          break;
        case LR_TRIGGER_AGAIN:
          break;
        default:
          g_assert_not_reached ();
        }
    }

  n_begun = search.causes->len;
  for (guint i = 0; i < rule->triggers->len; i++)
    {
      const LrTrigger *trigger = rule->triggers->pdata[i];

      for (guint j = 0; trigger->type == LR_TRIGGER_AGAIN && j < n_begun; j++)
        {
          LrDutyCause begun = g_array_index (search.causes, LrDutyCause, j);

          add_again (&search, trigger, &begun);
        }
    }

  /* The sort of GArray is stable. */
  g_array_sort (search.causes, compare_causes);
  return search.causes;
}
