/* lr-timeline-items.c: what the records of a pupil put on the timeline
 *
 * Each kind says for itself what it is there; absence and duties come from the
 * facts of the case, which are worked out already.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-timeline-items.h"

#include <glib/gi18n.h>

#include "lr-face.h"
#include "lr-store.h"
#include "lr-timeline-sign.h"
#include "lr-words.h"

typedef struct
{
  LrTimelineModel *model;
  LrCase          *of;
  LrDay            today;

  const char      *newest_of;  /* (nullable): the kind of which @newest is known */
  gint64           newest;
} Gathering;

static gboolean
is_drawable (LrDay day)
{
  return day >= LR_DAY_MIN && day <= LR_DAY_MAX;
}

static void
add_moment (Gathering      *gathering,
            const LrKind   *kind,
            gint64          id,
            LrTimelineSign  sign,
            LrDay           day,
            guint           flags,
            const char     *title)
{
  const LrTimelineItem item = {
    .id = id,
    .kind = kind,
    .start = day,
    .end = day,
    .sign = (guint8) sign,
    .flags = (guint8) flags,
    .weight = 100,
    .title = title,
  };

  if (is_drawable (day))
    lr_timeline_model_add (gathering->model, &item);
}

/* Absence */

static LrTimelineSign
get_absence_sign (LrAbsenceKind kind)
{
  static const LrTimelineSign signs[] = {
    [LR_ABSENCE_UNAUTHORISED] = LR_TIMELINE_UNAUTHORISED,
    [LR_ABSENCE_LATE] = LR_TIMELINE_LATE,
    [LR_ABSENCE_SICK] = LR_TIMELINE_SICK,
    [LR_ABSENCE_AUTHORISED] = LR_TIMELINE_AUTHORISED,
    [LR_ABSENCE_SUSPENDED] = LR_TIMELINE_SUSPENDED,
    [LR_ABSENCE_LUXURY] = LR_TIMELINE_LUXURY,
    [LR_ABSENCE_UNKNOWN] = LR_TIMELINE_UNKNOWN_ABSENCE,
  };

  return signs[kind];
}

static char *
dup_absence_title (const LrAbsence *absence)
{
  const char *label = lr_timeline_sign_get_label (get_absence_sign (absence->kind));
  g_autofree char *hours = NULL;

  if (absence->quarters == 0 || absence->kind == LR_ABSENCE_LATE)
    return g_strdup (label);

  hours = lr_quarters_format (absence->quarters);
  /* Translators: kind of absence and lesson hours on a day */
  return g_strdup_printf (_("%s, %s h"), label, hours);
}

static void
add_absences (Gathering *gathering,
              int        lesson_quarters)
{
  const LrSignalFacts *facts = &gathering->of->facts->signals;

  for (guint i = 0; i < facts->n_absences; i++)
    {
      const LrAbsence *absence = &facts->absences[i];
      gboolean is_ongoing = absence->end == LR_DAY_NONE;
      g_autofree char *title = dup_absence_title (absence);
      LrTimelineItem item = {
        .id = absence->record,
        .kind = &lr_absence_kind,
        .start = absence->start,
        .end = is_ongoing ? MAX (absence->start, gathering->today) : absence->end,
        .sign = (guint8) get_absence_sign (absence->kind),
        .flags = is_ongoing ? LR_TIMELINE_ONGOING : LR_TIMELINE_PLAIN,
        .weight = 100,
        .title = title,
      };

      if (!is_drawable (item.start))
        continue;
      item.end = CLAMP (item.end, item.start, LR_DAY_MAX);
      if (absence->kind == LR_ABSENCE_LATE)
        item.weight = 10;
      else if (absence->quarters > 0 && lesson_quarters > 0)
        item.weight = (guint8) MIN (100, absence->quarters * 100 / lesson_quarters);
      lr_timeline_model_add (gathering->model, &item);
    }
}

static void
add_tipping_point (Gathering *gathering)
{
  const LrEscalation *escalation = &gathering->of->escalation;

  if (escalation->event != NULL && escalation->tipping_on >= gathering->today)
    add_moment (gathering, &lr_step_kind, escalation->event->record, LR_TIMELINE_TIPPING_POINT,
                escalation->tipping_on, LR_TIMELINE_AHEAD, _("Tipping point"));
}

/* The newest record of that kind, or 0. */
static gint64
find_newest (Gathering  *gathering,
             const char *kind)
{
  const LrFacts *facts = gathering->of->facts;

  if (gathering->newest_of != kind)
    {
      gathering->newest_of = kind;
      gathering->newest = 0;
      for (guint i = facts->n_events; i > 0 && gathering->newest == 0; i--)
        {
          if (g_str_equal (facts->events[i - 1].kind, kind))
            gathering->newest = facts->events[i - 1].record;
        }
    }

  return gathering->newest;
}

/* Whether the record that the duty is about puts that day there itself, as the newest
 * contact does with the next. */
static gboolean
is_put_by_record (Gathering    *gathering,
                  const LrDuty *duty)
{
  const LrDutyCause *cause = &g_array_index (duty->causes, LrDutyCause, 0);
  const LrMatch *match = lr_duty_get_about (duty) != 0 ? cause->trigger->match : NULL;
  const LrKind *kind = match != NULL ? lr_store_find_kind (match->kind) : NULL;
  const LrFaceTimeline *timeline = kind != NULL ? lr_face_get (kind)->timeline : NULL;

  return timeline != NULL && timeline->next_on != 0 &&
         g_strcmp0 (kind->fields[timeline->next_on].name, duty->rule->term.field) == 0 &&
         find_newest (gathering, kind->name) == cause->record;
}

/* A duty that was ticked or dismissed is history; one that a record did is that
 * record. What is open stands where it is due; when that day has passed it is for
 * the list of duties, not here. */
static void
add_duty (Gathering    *gathering,
          const LrDuty *duty)
{
  const char *what = lr_duty_get_what (duty);
  g_autofree char *dismissed = NULL;
  guint flags = duty->closed_on > gathering->today ? LR_TIMELINE_AHEAD : LR_TIMELINE_PLAIN;

  switch (duty->state)
    {
    case LR_DUTY_OPEN:
      if (duty->due_on >= gathering->today && !is_put_by_record (gathering, duty))
        add_moment (gathering, &lr_duty_mark_kind, 0, LR_TIMELINE_DUTY, duty->due_on, LR_TIMELINE_AHEAD, what);
      break;

    case LR_DUTY_EARLIER:
      break;

    case LR_DUTY_DONE:
      if (duty->mark != 0)
        add_moment (gathering, &lr_duty_mark_kind, duty->mark, LR_TIMELINE_DUTY, duty->closed_on, flags, what);
      break;

    case LR_DUTY_DISMISSED:
    default:
      dismissed = g_strdup_printf (_("Set aside: %s"), what);
      add_moment (gathering, &lr_duty_mark_kind, duty->mark, LR_TIMELINE_DUTY, duty->closed_on, flags, dismissed);
      break;
    }
}

static void
add_duties (Gathering *gathering)
{
  for (guint i = 0; i < gathering->of->duties->len; i++)
    add_duty (gathering, g_ptr_array_index (gathering->of->duties, i));
}

/* A condition, never a fact: each says so itself. */
static void
add_forecast (Gathering *gathering)
{
  const GArray *signals = gathering->of->forecast.signals;

  for (guint i = 0; signals != NULL && i < signals->len; i++)
    {
      const LrSignal *signal = &g_array_index (signals, LrSignal, i);
      g_autofree char *name = lr_signal_id_dup_name (signal->id);
      /* Translators: what would be reached on that day. */
      g_autofree char *title = g_strdup_printf (_("If nothing changes: %s"), name);

      if (signal->reached_on >= gathering->today)
        add_moment (gathering, &lr_duty_mark_kind, 0, LR_TIMELINE_FORECAST, signal->reached_on, LR_TIMELINE_AHEAD, title);
    }
}

static void
add_holidays (LrTimelineModel *model,
              LrCalendar      *calendar)
{
  LrSchoolCalendar *known = lr_calendar_get_school_calendar (calendar);
  g_autoptr (GPtrArray) holidays =
    lr_calendar_dup_holidays (calendar, lr_school_calendar_get_first (known),
                              lr_school_calendar_get_last (known));

  for (guint i = 0; i < holidays->len; i++)
    {
      const LrHoliday *holiday = g_ptr_array_index (holidays, i);

      lr_timeline_model_add_holiday (model, holiday->start, holiday->end, holiday->name);
    }
}

static const char *
get_name_cb (const LrKind *kind,
             guint         field,
             const char   *id,
             gpointer      user_data)
{
  const Gathering *gathering = user_data;
  const LrRuleSet *set = gathering->of->rule_set;
  const LrStepRule *step = NULL;
  const LrSituationRule *situation = NULL;

  if (set == NULL)
    return NULL;

  if (kind == &lr_step_kind)
    step = lr_rule_set_find_step (set, id);
  else if (kind == &lr_situation_kind)
    situation = lr_rule_set_find_situation (set, id);

  return step != NULL ? step->name : situation != NULL ? situation->title : NULL;
}

static void
add_cb (const LrTimelineItem *item,
        gpointer              user_data)
{
  Gathering *gathering = user_data;

  lr_timeline_model_add (gathering->model, item);
}

LrTimelineModel *
lr_timeline_items_load (LrWatch           *watch,
                        gint64             pupil,
                        LrTimelineDetail   detail,
                        GError           **error)
{
  g_autoptr (LrCase) of = lr_watch_load_case (watch, pupil, error);
  g_autoptr (LrTimelineModel) model = lr_timeline_model_new ();
  Gathering gathering = { .model = model, .of = of, .today = lr_watch_get_today (watch) };
  g_autofree char *step_word = of != NULL && of->rule_set != NULL ? lr_rule_set_dup_step_word (of->rule_set) : NULL;
  const LrFaceMarksTarget target = {
    .today = gathering.today,
    .is_anonymous = detail == LR_TIMELINE_ANONYMOUS,
    .get_name = get_name_cb,
    .step_word = step_word,
    .add = add_cb,
    .user_data = &gathering,
  };

  if (of == NULL)
    return NULL;

  add_holidays (model, lr_watch_get_calendar (watch));
  add_absences (&gathering, (int) lr_record_get_integer (lr_watch_get_school (watch), LR_SCHOOL_LESSON_HOURS));
  for (guint i = 0; lr_kinds[i] != NULL; i++)
    {
      const LrFaceTimeline *timeline = lr_face_get (lr_kinds[i])->timeline;

      if (timeline != NULL && !lr_face_timeline_gather (timeline, lr_kinds[i], lr_watch_get_store (watch), pupil,
                                                        &target, error))
        return NULL;
    }

  add_tipping_point (&gathering);
  add_duties (&gathering);
  if (detail == LR_TIMELINE_SCREEN)
    add_forecast (&gathering);
  lr_timeline_model_seal (model);
  return g_steal_pointer (&model);
}
