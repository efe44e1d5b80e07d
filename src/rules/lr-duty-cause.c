/* lr-duty-cause.c: what opens a duty
 *
 * Choices where the text is silent:
 * - The age and the sector are those on the day of the trigger; somebody who
 *   has no date of birth is taken to be old enough.
 * - A record that a trigger also requires counts from its own day when it came
 *   later, as long as the same absence still lasts.
 * - "Attends again" is the first attended school day on or after the report: a
 *   report cannot get its end before it is made.
 * - A mark "threatening" without a day, or with a day ahead, counts from today,
 *   but keeps the day on which its duty was once ticked or dismissed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-duty-private.h"

#include "lr-age.h"

typedef struct
{
  const LrDutyRun  *run;
  const LrRuleSet  *set;
  const LrDutyRule *rule;
  GArray           *causes;
} Search;

gboolean
lr_match_event (const LrFacts   *facts,
                const LrRuleSet *set,
                const LrMatch   *match,
                const LrEvent   *event)
{
  if (!g_str_equal (match->kind, event->kind))
    return FALSE;

  /* The labels of steps are each rule set's own. */
  if (g_str_equal (event->kind, "step"))
    {
      const char *ruleset = facts->reader->get_text (event, "ruleset");

      if (ruleset != NULL && !g_str_equal (ruleset, set->id))
        return FALSE;
    }

  for (guint i = 0; i < match->fields->len; i++)
    {
      const LrMatchField *field = &g_array_index (match->fields, LrMatchField, i);
      const char *text = facts->reader->get_text (event, field->field);

      if (text == NULL && !field->none)
        return FALSE;
      if (text != NULL && field->values != NULL &&
          g_strv_contains ((const char *const *) field->values, text) == field->none)
        return FALSE;
    }

  return TRUE;
}

LrDay
lr_match_get_day (const LrFacts *facts,
                  const LrMatch *match,
                  const LrEvent *event)
{
  return match->day_field != NULL ? facts->reader->get_day (event, match->day_field) : event->day;
}

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
  if ((rule->compulsory || rule->not_exempt) && facts->exempt)
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

  /* From absence that is allowed nothing follows. */
  if (search->run->facts->signals.exempt || !lr_signal_id_from_word (trigger->argument, &id))
    return;

  for (guint i = 0; i < signals->len; i++)
    {
      const LrSignal *signal = &g_array_index (signals, LrSignal, i);

      if (signal->id == id && suits_authorisation (search->rule->absence, signal))
        add_cause (search, (LrDutyCause) {
          .trigger = trigger,
          .day = find_required (search, signal->reached_on, signal->absent_since),
          .record = signal->record,
          .is_signal = TRUE,
          .signal = *signal,
        });
    }
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
    {
      day = search->run->today;
      for (guint i = 0; i < facts->n_marks; i++)
        {
          if (g_str_equal (facts->marks[i].duty, search->rule->full_id) && facts->marks[i].marked_on <= search->run->today)
            day = MIN (day, facts->marks[i].opened_on);
        }
    }

  add_cause (search, (LrDutyCause) { .trigger = trigger, .day = day });
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
      if (day == LR_DAY_NONE || day > run->today)
        continue;
      if (trigger->type == LR_TRIGGER_ATTENDS_AGAIN)
        day = lr_attendance_get_next_attended (run->attendance, day - 1);

      add_cause (search, (LrDutyCause) {
        .trigger = trigger,
        .day = day,
        .record = event->record,
        .event = event,
      });
    }
}

static void
add_steps (Search          *search,
           const LrTrigger *trigger)
{
  LrMatchField field = { (char *) "step", (char *[]) { trigger->argument, NULL }, FALSE };
  LrMatch match = { .kind = (char *) "step", .fields = g_array_new (FALSE, FALSE, sizeof (LrMatchField)) };

  g_array_append_val (match.fields, field);
  add_records (search, trigger, &match);
  g_array_unref (match.fields);
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
          add_records (&search, trigger, trigger->match);
          break;
        default:
          g_assert_not_reached ();
        }
    }

  /* The sort of GArray is stable. */
  g_array_sort (search.causes, compare_causes);
  return search.causes;
}
