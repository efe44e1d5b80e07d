/* lr-duty-run.c: the duties of one pupil
 *
 * What is reached again while its duty is open, or within seven days after the
 * duty was done, joins it: a flood helps nobody. Choices where the text is
 * silent:
 * - Seven days count from whatever did the duty, a tick as well as a report.
 * - Something reached on the day on which a duty is closed joins it; after a
 *   dismissal the next opens a duty anew.
 * - The duties that ask for something on a record of their own (the end date of
 *   a report) only join while open: each record needs its end.
 * - What comes back (again-after) joins only while its duty is open: it is a duty
 *   of its own each time.
 * - What was reached since the school began to watch does not join a duty from
 *   before it.
 * - The join of `joins` begins on the day that the other duty is done.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-duty-private.h"

#include "lr-text.h"

#define JOIN_DAYS 7

/* In letters; a field may hold a page. */
#define MAX_TOLD 120

/* Whether it asks for something on the very records that opened it. */
static gboolean
asks_of_cause (const LrDutyRule *rule)
{
  for (guint i = 0; rule->done_by != NULL && i < rule->done_by->len; i++)
    {
      const LrCompletion *completion = rule->done_by->pdata[i];

      for (guint j = 0; j < completion->all->len; j++)
        {
          if (g_str_equal (((const LrMatch *) completion->all->pdata[j])->kind, "same"))
            return TRUE;
        }
    }

  return FALSE;
}

/* What stands apart is one with the same signal, or with the same record, whatever about
 * it. */
static gint64
get_key (const LrDutyRule  *rule,
         const LrDutyCause *cause)
{
  if (!rule->apart)
    return 0;

  return cause->is_signal ? (gint64) (gsize) cause->trigger : cause->record;
}

static gboolean
takes (const LrDuty      *duty,
       const LrDutyCause *cause,
       LrDay              watch_from)
{
  LrDay until = duty->closed_on;

  if (duty->state == LR_DUTY_OPEN)
    return TRUE;
  if (duty->state == LR_DUTY_EARLIER)
    return cause->day < watch_from;
  if (duty->state == LR_DUTY_DONE && cause->trigger->type != LR_TRIGGER_AGAIN && !asks_of_cause (duty->rule))
    until += JOIN_DAYS;

  return cause->day <= until;
}

/* Whether @cause lies in the same unbroken unauthorised absence as the signal
 * that opened @duty. */
static gboolean
is_same_absence (const LrDutyRun   *run,
                 const LrDuty      *duty,
                 const LrDutyCause *cause)
{
  for (guint i = 0; i < duty->causes->len; i++)
    {
      const LrDutyCause *other = &g_array_index (duty->causes, LrDutyCause, i);
      LrAbsenceRun absence;

      if (other->is_signal && lr_attendance_get_run (run->attendance, cause->day, &absence) &&
          absence.unauthorised_since != LR_DAY_NONE && absence.unauthorised_since <= other->signal.from)
        return TRUE;
    }

  return FALSE;
}

/* The duty named by `joins` that is done and takes the rest of its absence. */
static LrDuty *
find_taker (const LrDutyRun   *run,
            LrRuleSet         *set,
            const LrDutyRule  *rule,
            const LrDutyCause *cause)
{
  const LrDutyRule *wanted = rule->joins != NULL ? lr_rule_set_find_duty (set, rule->joins) : NULL;

  for (guint i = 0; wanted != NULL && i < run->duties->len; i++)
    {
      LrDuty *duty = run->duties->pdata[i];

      if (duty->rule == wanted && duty->state == LR_DUTY_DONE && duty->closed_on <= cause->day &&
          is_same_absence (run, duty, cause))
        return duty;
    }

  return NULL;
}

static void
run_rule (const LrDutyRun  *run,
          LrRuleSet        *set,
          const LrDutyRule *rule)
{
  g_autoptr (GArray) causes = lr_duty_find_causes (run, set, rule);
  g_autoptr (GHashTable) newest_of = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autofree gint64 *keys = g_new (gint64, causes->len);

  for (guint i = 0; i < causes->len; i++)
    {
      const LrDutyCause *cause = &g_array_index (causes, LrDutyCause, i);
      LrDuty *newest, *taker;

      /* The newest duty that it could join. */
      keys[i] = get_key (rule, cause);
      newest = g_hash_table_lookup (newest_of, &keys[i]);

      if (newest != NULL && takes (newest, cause, run->watch_from))
        {
          lr_duty_join (newest, cause);
          if (asks_of_cause (rule))
            lr_duty_find_end (run, newest, causes);
          continue;
        }

      taker = find_taker (run, set, rule, cause);
      if (taker != NULL)
        {
          lr_duty_join (taker, cause);
          continue;
        }

      newest = lr_duty_new (set, rule, NULL, cause);
      lr_duty_find_end (run, newest, causes);
      g_ptr_array_add (run->duties, newest);
      g_hash_table_insert (newest_of, &keys[i], newest);
    }
}

static int
compare_duties (gconstpointer a,
                gconstpointer b)
{
  const LrDuty *one = *(const LrDuty *const *) a;
  const LrDuty *other = *(const LrDuty *const *) b;

  if (one->opened_on != other->opened_on)
    return one->opened_on < other->opened_on ? -1 : 1;

  return g_strcmp0 (one->id, other->id);
}

/* Rules whose triggers may join another duty come after that duty. */
static void
run_rules (const LrDutyRun *run,
           LrRuleSet       *set,
           gboolean         joining)
{
  for (guint i = 0; i < set->duties->len; i++)
    {
      const LrDutyRule *rule = set->duties->pdata[i];

      if ((rule->joins != NULL) == joining)
        run_rule (run, set, rule);
    }
}

/* What the record says it is about. */
static char *
dup_told (const LrDutyRun *run,
          const LrDuty    *duty,
          const LrEvent   *event)
{
  g_autoptr (GString) told = g_string_new (NULL);

  for (guint i = 0; event != NULL && duty->rule->tells != NULL && duty->rule->tells[i] != NULL; i++)
    {
      g_autofree char *text = run->facts->reader->describe (event, duty->rule->tells[i]);
      g_autofree char *shown = text != NULL ? lr_text_shorten (text, MAX_TOLD) : NULL;

      if (shown != NULL)
        g_string_append_printf (told, "%s%s", told->len > 0 ? " · " : "", shown);
    }

  return told->len > 0 ? g_string_free (g_steal_pointer (&told), FALSE) : NULL;
}

/* By when, and what about. The events are gone afterwards. */
static void
finish (const LrDutyRun *run,
        LrDuty          *duty)
{
  const LrDutyCause *first = &g_array_index (duty->causes, LrDutyCause, 0);
  const LrTerm *term = &duty->rule->term;
  LrDay from = term->unit == LR_TERM_THAT_DAY && first->about != LR_DAY_NONE ? first->about : duty->opened_on;

  duty->told = dup_told (run, duty, first->event);
  duty->has_term = lr_term_get_deadline (term, duty->set, run->facts, run->calendar, from, first->event,
                                         duty->closed_on != LR_DAY_NONE ? duty->closed_on : run->today,
                                         &duty->due_on);
  for (guint i = 0; i < duty->causes->len; i++)
    g_array_index (duty->causes, LrDutyCause, i).event = NULL;
}

GPtrArray *
lr_duties_evaluate (const LrFacts          *facts,
                    const LrSchoolCalendar *calendar,
                    const LrAttendance     *attendance,
                    const GArray           *signals,
                    LrRuleSet *const       *sets,
                    guint                   n_sets,
                    LrDay                   watch_from,
                    LrDay                   today)
{
  LrDutyRun run = { facts, calendar, attendance, signals, watch_from, today };

  g_return_val_if_fail (facts != NULL && calendar != NULL && attendance != NULL && signals != NULL, NULL);
  g_return_val_if_fail (sets != NULL || n_sets == 0, NULL);

  run.duties = g_ptr_array_new_with_free_func ((GDestroyNotify) lr_duty_unref);
  for (guint i = 0; i < n_sets; i++)
    {
      run_rules (&run, sets[i], FALSE);
      run_rules (&run, sets[i], TRUE);
    }

  for (guint i = 0; i < run.duties->len; i++)
    finish (&run, run.duties->pdata[i]);

  g_ptr_array_sort (run.duties, compare_duties);
  return run.duties;
}
