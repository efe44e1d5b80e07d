/* lr-duty-end.c: what does a duty, and by when it must be done
 *
 * Choices where the text is silent:
 * - A record does a duty when it is dated on or after the trigger and not after
 *   today; on the day of the trigger is soon enough. A report that was made
 *   before the trigger told less than the duty asks and does not count.
 * - A standing record (a party in the case) does it from the trigger on.
 * - Of several things that close a duty the earliest counts; a record before a
 *   tick of the same day.
 * - A tick may be dated before the trigger; it closes the duty at the trigger.
 * - Every counted or agreed term that ends on no school day moves to the next
 *   school day.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-duty-private.h"

/* Something that closes a duty. */
typedef struct
{
  LrDay             on;
  gint64            record;
  const LrDutyMark *mark;
} End;

static void
offer_end (End *best,
           End  end)
{
  if (end.on != LR_DAY_NONE && (best->on == LR_DAY_NONE || end.on < best->on))
    *best = end;
}

guint
lr_facts_find_event (const LrFacts *facts,
                     LrDay          day)
{
  guint first = 0;
  guint last = facts->n_events;

  while (first < last)
    {
      guint middle = first + (last - first) / 2;

      if (facts->events[middle].day < day)
        first = middle + 1;
      else
        last = middle;
    }

  return first;
}

/* The first event that may do the duty: a record of the kind of the event that opened
 * it must come after that; and what counts on its own day, not before the duty. */
static guint
get_start (const LrDutyRun *run,
           const LrDuty    *duty,
           const LrMatch   *match)
{
  const LrDutyCause *cause = &g_array_index (duty->causes, LrDutyCause, 0);

  if (cause->event != NULL && g_str_equal (cause->event->kind, match->kind))
    return (guint) (cause->event - run->facts->events) + 1;

  return match->standing || match->day_field != NULL ? 0 : lr_facts_find_event (run->facts, duty->opened_on);
}

/* From when on a record may do the duty. */
static LrDay
get_first_day (const LrDutyRun *run,
               const LrDuty    *duty)
{
  const LrDoneFrom *from = &duty->rule->done_from;
  const LrEvent *event = g_array_index (duty->causes, LrDutyCause, 0).event;
  LrDay day = from->field != NULL && event != NULL ? run->facts->reader->get_day (event, from->field) : LR_DAY_NONE;

  return day != LR_DAY_NONE ? MAX (lr_offset_apply (&from->offset, day, 1), duty->opened_on) : duty->opened_on;
}

static End
find_record (const LrDutyRun *run,
             const LrDuty    *duty,
             const LrMatch   *match)
{
  const LrFacts *facts = run->facts;
  const LrEvent *trigger = g_array_index (duty->causes, LrDutyCause, 0).event;
  LrDay first = get_first_day (run, duty);
  End best = { 0 };

  for (guint i = get_start (run, duty, match); i < facts->n_events; i++)
    {
      const LrEvent *event = &facts->events[i];
      LrDay on;

      if (!lr_match_event (facts, duty->set, match, event) || !lr_match_same (facts, match, event, trigger))
        continue;

      on = lr_match_get_day (facts, match, event);
      if (match->standing && on < first && lr_event_stands (facts, event, first))
        on = first;

      if (on >= first && on <= run->today)
        offer_end (&best, (End) { .on = on, .record = event->record });
      /* By their own days they follow each other. */
      if (best.on != LR_DAY_NONE && !match->standing && match->day_field == NULL)
        break;
    }

  return best;
}

/* The day on which the last of the records that opened the duty got what it
 * lacked; none while one lacks it. What has no day of its own was there by then. */
static End
find_same (const LrDutyRun *run,
           const LrDuty    *duty,
           const LrMatch   *match)
{
  End end = { .on = duty->opened_on };

  for (guint i = 0; i < duty->causes->len; i++)
    {
      const LrDutyCause *cause = &g_array_index (duty->causes, LrDutyCause, i);
      LrDay on;

      if (cause->event == NULL || !lr_match_fields (run->facts, match, cause->event))
        return (End) { 0 };

      on = lr_match_get_day (run->facts, match, cause->event);
      if (match->day_field == NULL)
        on = MIN (on, run->today);
      if (on == LR_DAY_NONE || on > run->today)
        return (End) { 0 };

      end.on = MAX (end.on, on);
      end.record = cause->record;
    }

  return end;
}

/* All records of a completion together, as the last of them. */
static End
find_completion (const LrDutyRun    *run,
                 const LrDuty       *duty,
                 const LrCompletion *completion)
{
  End last = { 0 };

  if (completion->sectors != 0 && (completion->sectors & (1u << run->facts->signals.sector)) == 0)
    return last;

  for (guint i = 0; i < completion->all->len; i++)
    {
      const LrMatch *match = completion->all->pdata[i];
      End end = g_str_equal (match->kind, "same") ? find_same (run, duty, match)
                                                  : find_record (run, duty, match);

      if (end.on == LR_DAY_NONE)
        return (End) { 0 };
      if (end.on >= last.on)
        last = end;
    }

  return last;
}

static const LrEvent *
find_opening (const LrFacts     *facts,
              const LrDutyCause *cause)
{
  const LrMatch *match = cause->trigger != NULL ? cause->trigger->match : NULL;

  for (guint i = 0; !cause->is_signal && match != NULL && i < facts->n_events; i++)
    {
      if (facts->events[i].record == cause->record && g_str_equal (facts->events[i].kind, match->kind))
        return &facts->events[i];
    }

  return NULL;
}

/* The causes with their events, which a duty that is made no longer has. */
static GArray *
dup_causes (const LrDuty  *duty,
            const LrFacts *facts)
{
  GArray *causes = g_array_copy (duty->causes);

  for (guint i = 0; i < causes->len; i++)
    {
      LrDutyCause *cause = &g_array_index (causes, LrDutyCause, i);

      cause->event = cause->record != 0 ? find_opening (facts, cause) : NULL;
    }

  return causes;
}

static gboolean
lacks (const LrFacts *facts,
       const LrMatch *match,
       const LrEvent *event)
{
  return !lr_match_fields (facts, match, event) || lr_match_get_day (facts, match, event) == LR_DAY_NONE;
}

/* The first of the records that opened the duty which still lacks something, or 0. */
static gint64
find_lacking (const LrDutyRun *run,
              const LrDuty    *duty,
              const LrMatch   *match)
{
  for (guint i = 0; i < duty->causes->len; i++)
    {
      const LrDutyCause *cause = &g_array_index (duty->causes, LrDutyCause, i);

      if (cause->event == NULL || lacks (run->facts, match, cause->event))
        return cause->record;
    }

  return 0;
}

/* The newest record that is as asked for but for its day, or 0. */
static gint64
find_without_day (const LrDutyRun *run,
                  const LrDuty    *duty,
                  const LrMatch   *match)
{
  for (guint i = run->facts->n_events; match->day_field != NULL && i > 0; i--)
    {
      const LrEvent *event = &run->facts->events[i - 1];

      if (lr_match_event (run->facts, duty->set, match, event) && lacks (run->facts, match, event))
        return event->record;
    }

  return 0;
}

const LrMatch *
lr_duty_find_missing (const LrDuty  *self,
                      const LrFacts *facts,
                      LrDay          today,
                      gint64        *record)
{
  const LrDutyRun run = { .facts = facts, .today = today };
  g_autoptr (GArray) causes = dup_causes (self, facts);
  LrDuty duty = *self;

  *record = 0;
  duty.causes = causes;
  for (guint i = 0; self->rule != NULL && self->rule->done_by != NULL && i < self->rule->done_by->len; i++)
    {
      const LrCompletion *completion = self->rule->done_by->pdata[i];

      if (completion->sectors != 0 && (completion->sectors & (1u << facts->signals.sector)) == 0)
        continue;

      for (guint j = 0; j < completion->all->len; j++)
        {
          const LrMatch *match = completion->all->pdata[j];
          gboolean is_same = g_str_equal (match->kind, "same");

          if ((is_same ? find_same (&run, &duty, match) : find_record (&run, &duty, match)).on != LR_DAY_NONE)
            continue;

          *record = is_same ? find_lacking (&run, &duty, match) : find_without_day (&run, &duty, match);
          return match;
        }
    }

  return NULL;
}

/* Whether something opened on that day: of one record, or (0) of any. */
static gboolean
is_cause_day (const GArray *causes,
              LrDay         day,
              gint64        record)
{
  for (guint i = 0; i < causes->len; i++)
    {
      const LrDutyCause *cause = &g_array_index (causes, LrDutyCause, i);

      if (cause->day == day && (record == 0 || cause->record == record))
        return TRUE;
    }

  return FALSE;
}

/* A mark belongs to the duty that opened on its day. When absence that came in
 * later moved that day, it belongs to the duty that was open when it was made. Of
 * duties that each have a record of their own it is only of that record's. */
static void
offer_marks (const LrDutyRun *run,
             const LrDuty    *duty,
             const GArray    *causes,
             End             *best)
{
  gint64 about = lr_duty_get_about (duty);

  for (guint i = 0; i < run->facts->n_marks; i++)
    {
      const LrDutyMark *mark = &run->facts->marks[i];

      if (mark->marked_on > run->today || !g_str_equal (mark->duty, duty->id) ||
          (about != 0 && mark->about != 0 && mark->about != about))
        continue;

      if (mark->opened_on == duty->opened_on ||
          (mark->marked_on >= duty->opened_on && !is_cause_day (causes, mark->opened_on, mark->about)))
        offer_end (best, (End) { .on = MAX (mark->marked_on, duty->opened_on), .mark = mark });
    }
}

void
lr_duty_find_end (const LrDutyRun *run,
                  LrDuty          *duty,
                  const GArray    *causes)
{
  const GPtrArray *done_by = duty->rule->done_by;
  End best = { 0 };

  for (guint i = 0; done_by != NULL && i < done_by->len; i++)
    offer_end (&best, find_completion (run, duty, done_by->pdata[i]));

  offer_marks (run, duty, causes, &best);

  duty->state = duty->opened_on < run->watch_from ? LR_DUTY_EARLIER : LR_DUTY_OPEN;
  duty->closed_on = best.on;
  duty->done_by = best.record;
  if (best.mark != NULL)
    lr_duty_close (duty, best.mark);
  else if (best.on != LR_DAY_NONE)
    duty->state = LR_DUTY_DONE;
}

/* The term of the newest plan that was there on @until. */
static LrDay
get_plan_term (const LrFacts *facts,
               LrDay          from,
               LrDay          until)
{
  LrDay term = LR_DAY_NONE;

  for (guint i = 0; i < facts->n_events; i++)
    {
      const LrEvent *event = &facts->events[i];
      LrDay on;

      if (!g_str_equal (event->kind, "plan") || event->day > until)
        continue;

      on = facts->reader->get_day (event, "term_on");
      if (on >= from)
        term = on;
    }

  return term;
}

/* From when the term counts, or none when it does not begin. */
static LrDay
find_beginning (const LrTerm    *term,
                const LrRuleSet *set,
                const LrFacts   *facts,
                LrDay            from,
                LrDay            until)
{
  if (term->after == NULL)
    return from;

  for (guint i = 0; facts != NULL && i < facts->n_events; i++)
    {
      const LrEvent *event = &facts->events[i];

      if (event->day >= from && event->day <= until && lr_match_event (facts, set, term->after, event))
        return event->day;
    }

  return term->else_at_trigger ? from : LR_DAY_NONE;
}

/* A day that somebody named stays what it is where the calendar does not reach. */
static LrDay
move (const LrSchoolCalendar *calendar,
      LrDay                   named)
{
  LrDay day = lr_school_calendar_on_or_after (calendar, named);

  return day != LR_DAY_NONE ? day : named;
}

gboolean
lr_term_get_deadline (const LrTerm           *term,
                      const LrRuleSet        *set,
                      const LrFacts          *facts,
                      const LrSchoolCalendar *calendar,
                      LrDay                   from,
                      const LrEvent          *event,
                      LrDay                   until,
                      LrDay                  *deadline)
{
  LrDay agreed = LR_DAY_NONE;
  LrDay due;

  if (term->agreed != LR_AGREED_NOWHERE && event != NULL)
    agreed = facts->reader->get_day (event, "term_on");
  if (agreed == LR_DAY_NONE && term->agreed == LR_AGREED_IN_PLAN)
    agreed = get_plan_term (facts, from, until);
  if (agreed != LR_DAY_NONE)
    {
      *deadline = move (calendar, agreed);
      return TRUE;
    }

  *deadline = LR_DAY_NONE;
  from = find_beginning (term, set, facts, from, until);
  if (from == LR_DAY_NONE)
    return FALSE;

  switch (term->unit)
    {
    case LR_TERM_SCHOOL_DAYS:
      *deadline = lr_school_calendar_add_school_days (calendar, from, (guint) term->count);
      return TRUE;

    case LR_TERM_SCHOOL_WEEKS:
      due = lr_school_calendar_add_school_weeks (calendar, from, (guint) term->count);
      *deadline = due != LR_DAY_NONE ? lr_school_calendar_on_or_after (calendar, due) : LR_DAY_NONE;
      return TRUE;

    case LR_TERM_ON_DAY:
      due = event != NULL ? facts->reader->get_day (event, term->field) : LR_DAY_NONE;
      *deadline = due != LR_DAY_NONE ? move (calendar, due) : LR_DAY_NONE;
      return due != LR_DAY_NONE;

    case LR_TERM_THAT_DAY:
      *deadline = move (calendar, from);
      return TRUE;

    case LR_TERM_NONE:
    default:
      return FALSE;
    }
}
