/* lr-facts-text.c: how a case stands, in a few words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-facts-text.h"

#include <glib/gi18n.h>

#include "lr-day-text.h"
#include "lr-words.h"

const char *
lr_fact_get_title (LrFact fact)
{
  switch (fact)
    {
    case LR_FACT_HOME:
      return _("At home");

    case LR_FACT_STEP:
      return _("Step");

    case LR_FACT_REGIE:
      return _("Regie");

    case LR_FACT_MEETING:
      return _("Next meeting");

    case LR_FACT_CONSENT:
      return _("Consent");

    case LR_N_FACTS:
    default:
      g_return_val_if_reached (NULL);
    }
}

const LrKind *
lr_fact_get_kind (LrFact fact)
{
  static const LrKind * const kinds[LR_N_FACTS] = {
    [LR_FACT_HOME] = &lr_absence_kind,
    [LR_FACT_STEP] = &lr_step_kind,
    [LR_FACT_REGIE] = &lr_regie_kind,
    [LR_FACT_MEETING] = &lr_meeting_kind,
    [LR_FACT_CONSENT] = &lr_consent_kind,
  };

  return kinds[fact];
}

void
lr_fact_text_clear (LrFactText *text)
{
  g_clear_object (&text->record);
  g_clear_pointer (&text->title, g_free);
  g_clear_pointer (&text->value, g_free);
  g_clear_pointer (&text->detail, g_free);
  text->style = NULL;
}

void
lr_fact_tell_home (const LrCase *of,
                   LrFactText   *text)
{
  const LrSituation *situation = &of->situation;

  if (of->standing.group == LR_STANDING_BUILD_UP)
    {
      g_autofree char *realised = lr_quarters_format (of->standing.realised);
      g_autofree char *whole = lr_quarters_format (of->standing.whole);

      text->value = g_strdup (_("Building up"));
      /* Translators: lesson hours that a pupil attended, of those that a week has. */
      text->detail = g_strdup_printf (_("%s of %s hours"), realised, whole);
      text->style = "success";
      return;
    }

  if (situation->absent)
    {
      g_autofree char *since = lr_day_text_format (situation->run.first);

      /* Translators: the day since which a pupil is at home. */
      text->value = g_strdup_printf (_("since %s"), since);
      text->detail = g_strdup_printf (ngettext ("%u school week", "%u school weeks", situation->school_weeks),
                                      situation->school_weeks);
      text->style = (int) situation->school_weeks >= lr_signal_id_get_limit (LR_SIGNAL_HOME_SITTER) ? "error"
                                                                                                    : "warning";
      return;
    }

  if (of->facts->threatening)
    {
      text->value = g_strdup (_("Threatening"));
      text->style = "warning";
      if (of->facts->threatening_on != LR_DAY_NONE)
        {
          g_autofree char *since = lr_day_text_format (of->facts->threatening_on);

          text->detail = g_strdup_printf (_("since %s"), since);
        }
      return;
    }

  text->value = g_strdup (C_("at home", "No"));
  if (situation->absent_days > 0)
    text->detail = g_strdup_printf (ngettext ("%u day absent this year", "%u days absent this year",
                                              situation->absent_days),
                                    situation->absent_days);
}

void
lr_fact_tell_step (const LrCase *of,
                   LrFactText   *text)
{
  const LrEscalation *escalation = &of->escalation;
  g_autofree char *tipping = NULL;

  if (of->rule_set != NULL)
    text->title = lr_rule_set_dup_step_word (of->rule_set);
  if (escalation->step == NULL)
    {
      text->value = g_strdup (C_("step", "None yet"));
      return;
    }

  if (escalation->rule != NULL)
    text->value = g_strdup_printf ("%s · %s", escalation->step, escalation->rule->name);
  else
    text->value = g_strdup (escalation->step);

  if (escalation->tipping_on == LR_DAY_NONE)
    return;

  tipping = lr_day_text_format (escalation->tipping_on);
  if (escalation->tipped)
    {
      /* Translators: the day on which the case should have moved on. */
      text->detail = g_strdup_printf (_("tipping point was %s"), tipping);
      text->style = "error";
    }
  else
    {
      /* Translators: the day after which the case moves on. */
      text->detail = g_strdup_printf (_("tipping point %s"), tipping);
    }
}

void
lr_fact_tell_regie (const LrCase *of,
                    LrFactText   *text)
{
  const LrEvent *event = of->escalation.regie[LR_REGIE_PROCESS];
  const char *holder;

  if (event == NULL)
    {
      text->value = g_strdup (C_("regie", "Nobody yet"));
      return;
    }

  holder = of->facts->reader->get_text (event, "holder");
  text->value = g_strdup (holder != NULL ? holder : "");
  if (event->day != LR_DAY_NONE)
    {
      g_autofree char *since = lr_day_text_format (event->day);

      text->detail = g_strdup_printf (_("since %s"), since);
    }
}

void
lr_fact_tell_meeting (GPtrArray  *records,
                      LrDay       today,
                      LrFactText *text)
{
  for (guint i = 0; i < records->len; i++)
    {
      LrRecord *meeting = g_ptr_array_index (records, i);
      LrDay day = lr_record_get_day (meeting, LR_MEETING_HELD_ON);

      if (day < today)
        continue;

      text->value = lr_day_text_format (day);
      text->detail = lr_day_text_format_due (day, today);
      text->record = g_object_ref (meeting);
      return;
    }

  text->value = g_strdup (C_("meeting", "None planned"));
}

void
lr_fact_tell_sharing (GPtrArray  *sharings,
                      guint       n_ended,
                      LrFactText *text)
{
  g_autofree char *waiting = NULL;
  g_autofree char *ended = NULL;
  guint n_complete = 0;
  guint n_waiting = 0;

  for (guint i = 0; i < sharings->len; i++)
    {
      const LrSharing *sharing = g_ptr_array_index (sharings, i);

      n_complete += (guint) lr_sharing_is_complete (sharing);
      n_waiting += sharing->missing->len > 0;
    }

  if (n_waiting > 0)
    waiting = g_strdup_printf (ngettext ("%u not complete", "%u not complete", n_waiting), n_waiting);
  if (n_ended > 0)
    ended = g_strdup_printf (ngettext ("%u ended", "%u ended", n_ended), n_ended);
  if (n_complete > 0)
    text->value = g_strdup_printf (ngettext ("%u complete", "%u complete", n_complete), n_complete);
  else
    text->value = n_waiting > 0 ? g_steal_pointer (&waiting) : g_strdup (C_("consent", "None"));
  if (n_complete + n_waiting > 0)
    text->style = n_waiting == 0 ? "success" : "warning";

  text->detail = waiting != NULL && ended != NULL ? g_strdup_printf ("%s · %s", waiting, ended)
                                                  : g_strdup (waiting != NULL ? waiting : ended);
}
