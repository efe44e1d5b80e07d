/* lr-duty.c: who must do what, by when, and why
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-duty-private.h"
#include "lr-role.h"

#include <glib/gi18n.h>
#include <string.h>

#include "lr-words.h"

/* How many causes are told; years of absence have thousands for one duty. */
#define MAX_TOLD 3

static const char *const state_words[] = { "open", "earlier", "done", "dismissed" };

G_DEFINE_BOXED_TYPE (LrDuty, lr_duty, lr_duty_ref, lr_duty_unref)

static void
clear_duty (gpointer data)
{
  LrDuty *self = data;

  g_free (self->reason);
  g_free (self->told);
  g_array_unref (self->causes);
  lr_rule_set_unref (self->set);
}

LrDuty *
lr_duty_new (LrRuleSet           *set,
             const LrDutyRule    *rule,
             const LrCadenceRule *cadence,
             const LrDutyCause   *cause)
{
  LrDuty *self = g_atomic_rc_box_new0 (LrDuty);

  self->set = lr_rule_set_ref (set);
  self->rule = rule;
  self->cadence = cadence;
  self->id = rule != NULL ? rule->full_id : cadence->full_id;
  self->opened_on = cause->day;
  self->causes = g_array_sized_new (FALSE, FALSE, sizeof (LrDutyCause), 1);
  lr_duty_join (self, cause);
  return self;
}

void
lr_duty_join (LrDuty            *duty,
              const LrDutyCause *cause)
{
  g_array_append_val (duty->causes, *cause);
}

void
lr_duty_close (LrDuty           *duty,
               const LrDutyMark *mark)
{
  duty->state = mark->dismissed ? LR_DUTY_DISMISSED : LR_DUTY_DONE;
  duty->closed_on = MAX (mark->marked_on, duty->opened_on);
  duty->mark = mark->record;
  g_free (duty->reason);
  duty->reason = g_strdup (mark->reason);
}

LrDuty *
lr_duty_ref (LrDuty *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

void
lr_duty_unref (LrDuty *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, clear_duty);
}

const char *
lr_duty_get_trigger (const LrDuty *self)
{
  const LrTrigger *trigger = g_array_index (self->causes, LrDutyCause, 0).trigger;

  return trigger != NULL ? trigger->word : "cadence";
}

const char *
lr_duty_get_who (const LrDuty *self)
{
  return self->rule != NULL ? self->rule->who : self->cadence->who;
}

const char *
lr_duty_get_what (const LrDuty *self)
{
  return self->rule != NULL ? self->rule->what : self->cadence->what;
}

const char *
lr_duty_get_source (const LrDuty *self)
{
  return self->rule != NULL ? self->rule->source : self->cadence->source;
}

const char *
lr_duty_get_note (const LrDuty *self)
{
  return self->rule != NULL ? self->rule->note : NULL;
}

gboolean
lr_duty_is_ours (const LrDuty *self)
{
  return lr_role_is_ours (lr_duty_get_who (self));
}

gint64
lr_duty_get_about (const LrDuty *self)
{
  const LrDutyCause *cause = &g_array_index (self->causes, LrDutyCause, 0);

  return self->rule != NULL && self->rule->apart && !cause->is_signal ? cause->record : 0;
}

const char *
lr_duty_state_get_word (LrDutyState state)
{
  return state_words[state];
}

LrWhen
lr_duty_get_when (const LrDuty *self,
                  LrDay         today)
{
  if (self->state == LR_DUTY_EARLIER)
    return LR_WHEN_EARLIER;
  if (!self->has_term)
    return LR_WHEN_SOON;
  if (self->due_on == LR_DAY_NONE)
    return LR_WHEN_UNKNOWN;
  /* What comes back for others is not late of hers. */
  if (self->due_on < today && self->cadence != NULL && !lr_duty_is_ours (self))
    return LR_WHEN_SOON;
  if (self->due_on <= today)
    return self->due_on == today ? LR_WHEN_TODAY : LR_WHEN_LATE;

  return self->due_on <= lr_day_get_monday (today) + 6 ? LR_WHEN_THIS_WEEK : LR_WHEN_LATER;
}

static LrDay
get_counting_day (const LrDuty *self)
{
  return self->has_term ? self->due_on : self->opened_on;
}

int
lr_duty_compare (const LrDuty *self,
                 const LrDuty *other,
                 LrDay         today)
{
  LrWhen when = lr_duty_get_when (self, today);
  LrWhen other_when = lr_duty_get_when (other, today);

  if (when != other_when)
    return when < other_when ? -1 : 1;
  if (get_counting_day (self) != get_counting_day (other))
    return get_counting_day (self) < get_counting_day (other) ? -1 : 1;

  return strcmp (self->id, other->id);
}

static gboolean
is_same_cause (const LrDutyCause *one,
               const LrDutyCause *other)
{
  return one->trigger == other->trigger &&
         one->day == other->day &&
         one->about == other->about &&
         one->record == other->record &&
         one->is_signal == other->is_signal &&
         (!one->is_signal || lr_signal_is_same (&one->signal, &other->signal));
}

gboolean
lr_duty_is_same (const LrDuty *self,
                 const LrDuty *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  if (self->set != other->set ||
      !g_str_equal (self->id, other->id) ||
      self->opened_on != other->opened_on ||
      self->has_term != other->has_term ||
      self->due_on != other->due_on ||
      self->state != other->state ||
      self->closed_on != other->closed_on ||
      self->done_by != other->done_by ||
      self->mark != other->mark ||
      g_strcmp0 (self->reason, other->reason) != 0 ||
      g_strcmp0 (self->told, other->told) != 0 ||
      self->causes->len != other->causes->len)
    return FALSE;

  for (guint i = 0; i < self->causes->len; i++)
    {
      if (!is_same_cause (&g_array_index (self->causes, LrDutyCause, i),
                          &g_array_index (other->causes, LrDutyCause, i)))
        return FALSE;
    }

  return TRUE;
}

static char *
describe_record (const LrDutyCause *cause)
{
  const char *kind = cause->trigger->match->kind;
  gboolean ahead = g_str_equal (kind, "goal") || g_str_equal (kind, "agreement");
  g_autofree char *day = lr_day_format (ahead && cause->about != LR_DAY_NONE ? cause->about : cause->day, LR_DAY_FULL);

  if (g_str_equal (kind, "absence"))
    return g_strdup_printf (_("Suspension or leave that is always discussed, from %s."), day);
  if (g_str_equal (kind, "report"))
    return g_strdup_printf (_("Reported on %s."), day);
  if (g_str_equal (kind, "situation"))
    return g_strdup_printf (_("Special situation since %s."), day);
  if (g_str_equal (kind, "contact"))
    return g_strdup_printf (_("Agreed in the contact of %s."), day);
  if (g_str_equal (kind, "plan"))
    return g_strdup_printf (_("From the plan of approach of %s."), day);
  if (g_str_equal (kind, "goal"))
    return g_strdup_printf (_("Goal for %s."), day);
  if (g_str_equal (kind, "letter"))
    return g_strdup_printf (_("Letter sent on %s."), day);
  if (g_str_equal (kind, "agreement"))
    return g_strdup_printf (_("Agreed for %s."), day);

  return g_strdup_printf (_("Recorded on %s."), day);
}

static char *
describe_offset (const LrDutyCause *cause)
{
  g_autofree char *day = lr_day_format (cause->about != LR_DAY_NONE ? cause->about : cause->day, LR_DAY_FULL);

  if (cause->trigger->offset.before)
    /* Translators: a day. */
    return g_strdup_printf (_("Ends on %s."), day);

  /* Translators: a day. */
  return g_strdup_printf (_("The time for it came on %s."), day);
}

static char *
describe_last_time (const LrDutyCause *cause)
{
  g_autofree char *day = lr_day_format (cause->day - 1, LR_DAY_FULL);

  return g_strdup_printf (_("Comes back; the last time was %s."), day);
}

static char *
describe_cause (const LrDuty      *self,
                const LrDutyCause *cause)
{
  g_autofree char *day = lr_day_format (cause->day, LR_DAY_FULL);
  g_autofree char *label = NULL;
  const LrStepRule *step;

  if (cause->is_signal)
    {
      g_autofree char *sentence = lr_signal_dup_sentence (&cause->signal);

      if (self->rule->requires == NULL)
        return g_steal_pointer (&sentence);
      /* Translators: a sentence about the absence, then a day. */
      return g_strdup_printf (_("%s The plan of approach is not enough, since %s."), sentence, day);
    }

  if (cause->trigger == NULL)
    return g_strdup_printf (_("Comes back: %s."), day);

  switch (cause->trigger->type)
    {
    case LR_TRIGGER_THREATENING:
      return g_strdup_printf (_("Marked as threatening to stay at home, since %s."), day);

    case LR_TRIGGER_STEP:
      step = lr_rule_set_find_step (self->set, cause->trigger->argument);
      label = lr_rule_set_dup_step_label (self->set, step->id);
      /* Translators: "Step 3a" and its name, then the day it was entered. */
      return g_strdup_printf (_("%s (%s) since %s."), label, step->name, day);

    case LR_TRIGGER_ATTENDS_AGAIN:
      return g_strdup_printf (_("Reported, and since %s at school again or left."), day);

    case LR_TRIGGER_RECORD:
      return describe_record (cause);

    case LR_TRIGGER_AGAIN:
      return describe_last_time (cause);

    case LR_TRIGGER_OFFSET:
      return describe_offset (cause);

    case LR_TRIGGER_AGE:
      /* Translators: a day, then an age in years. */
      return g_strdup_printf (_("On %s the pupil turned %d."), day, cause->trigger->age);

    case LR_TRIGGER_SIGNAL:
    default:
      g_assert_not_reached ();
    }
}

static gboolean
ends_a_sentence (const char *text)
{
  return g_str_has_suffix (text, ".") || g_str_has_suffix (text, "!") || g_str_has_suffix (text, "?") ||
         g_str_has_suffix (text, "…");
}

/* Whether they only differ in their day. */
static gboolean
is_same_again (const LrDutyCause *one,
               const LrDutyCause *other)
{
  return one->is_signal && other->is_signal && one->signal.id == other->signal.id;
}

/* The sentence of one, and the days of the others: " Reached before on 4 and 9 November." */
static void
tell_same (GString      *text,
           const LrDuty *self,
           guint         first,
           guint         last)
{
  g_autofree char *sentence = describe_cause (self, &g_array_index (self->causes, LrDutyCause, last));
  g_autoptr (GString) days = g_string_new (NULL);

  g_string_append_printf (text, "%s%s%s", text->len > 0 ? " " : "", sentence,
                          g_str_has_suffix (sentence, ".") ? "" : ".");
  for (guint i = first; i < last; i++)
    {
      g_autofree char *day = lr_day_format (g_array_index (self->causes, LrDutyCause, i).day, LR_DAY_SHORT);

      g_string_append_printf (days, "%s%s", days->len > 0 ? ", " : "", day);
    }

  if (days->len > 0)
    {
      g_string_append_c (text, ' ');
      /* Translators: days, separated by commas, on which the same was reached before. */
      g_string_append_printf (text, _("Reached before on %s."), days->str);
    }
}

char *
lr_duty_dup_explanation (const LrDuty *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_untold;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->told != NULL)
    g_string_append_printf (text, "%s%s", self->told, ends_a_sentence (self->told) ? "" : ".");

  n_untold = self->causes->len > MAX_TOLD ? self->causes->len - MAX_TOLD : 0;
  for (guint i = n_untold; i < self->causes->len;)
    {
      guint last = i;

      while (last + 1 < self->causes->len &&
             is_same_again (&g_array_index (self->causes, LrDutyCause, i),
                            &g_array_index (self->causes, LrDutyCause, last + 1)))
        last++;
      tell_same (text, self, i, last);
      i = last + 1;
    }

  if (n_untold > 0)
    {
      g_string_append_c (text, ' ');
      /* Translators: follows sentences about the newest causes of a duty; how many there are besides. */
      g_string_append_printf (text, ngettext ("And %u more.", "And %u more.", n_untold), n_untold);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
lr_duty_dup_term (const LrDuty *self)
{
  g_autofree char *due = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (!self->has_term)
    return g_strdup (_("As soon as possible"));
  if (self->due_on == LR_DAY_NONE)
    return g_strdup (_("The school calendar ends before the term does."));

  due = lr_day_format (self->due_on, LR_DAY_FULL);
  return g_strdup_printf (_("By %s at the latest"), due);
}
