/* lr-timeline-items.c: what the records of a pupil put on the timeline
 *
 * Nothing here makes records: the absences come from the facts of the case,
 * which are there already, and of the other kinds only the few fields that are
 * drawn are read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-timeline-items.h"

#include <glib/gi18n.h>

#include "lr-dossier.h"
#include "lr-store-scan.h"
#include "lr-text.h"
#include "lr-timeline-sign.h"
#include "lr-words.h"

#define MAX_FIELDS 4

typedef struct
{
  LrTimelineModel *model;
  const LrKind *kind;
  LrCase *of;
  LrDay today;
  gboolean is_anonymous;

  /* Of the newest record so far that says when the next one is. */
  LrDay newest, next_on;
  gint64 next_id;

  /* A step lasts until the next one begins. */
  LrTimelineItem step;
  char *step_title;
} Gathering;

/* How the records of a kind become items. Column 0 is always the day. */
typedef struct
{
  const LrKind *kind;
  guint fields[MAX_FIELDS];
  guint n_fields;
  LrScanFunc func;
  void (*finish) (Gathering *gathering);
} Source;

static gboolean
is_drawable (LrDay day)
{
  return day >= LR_DAY_MIN && day <= LR_DAY_MAX;
}

static LrDay
get_day (const LrScanRow *row,
         guint            column)
{
  return (LrDay) lr_scan_row_get_integer (row, column);
}

static void
add_item (Gathering      *gathering,
          gint64          id,
          LrTimelineSign  sign,
          LrDay           start,
          LrDay           end,
          guint           flags,
          const char     *title)
{
  LrTimelineItem item = {
    .id = id,
    .kind = gathering->kind,
    .start = start,
    .end = CLAMP (end, start, LR_DAY_MAX),
    .sign = (guint8) sign,
    .flags = (guint8) flags,
    .weight = 100,
    .title = title,
  };

  if (is_drawable (start))
    lr_timeline_model_add (gathering->model, &item);
}

/* A moment: what is still to come is an open mark. */
static void
add_moment (Gathering      *gathering,
            gint64          id,
            LrTimelineSign  sign,
            LrDay           day,
            const char     *title)
{
  add_item (gathering, id, sign, day, day, day > gathering->today ? LR_TIMELINE_AHEAD : LR_TIMELINE_PLAIN, title);
}

/* What is due; when the day has passed it is for the list of duties, not here. */
static void
add_ahead (Gathering      *gathering,
           gint64          id,
           LrTimelineSign  sign,
           LrDay           day,
           const char     *title)
{
  if (day != LR_DAY_NONE && day >= gathering->today)
    add_item (gathering, id, sign, day, day, LR_TIMELINE_AHEAD, title);
}

static int
get_choice (Gathering  *gathering,
            guint       field,
            const char *id)
{
  return lr_choice_from_id (gathering->kind->fields[field].choices, id);
}

/* @fallback: (nullable): what it is without an answer */
static char *
dup_choice (Gathering  *gathering,
            guint       field,
            const char *id,
            const char *fallback)
{
  if (get_choice (gathering, field, id) == LR_CHOICE_NONE)
    return g_strdup (fallback);

  return lr_choice_describe (gathering->kind->fields[field].choices, id);
}

/* A title with the words of a person behind it, unless those are left out. */
static char *
dup_title (Gathering  *gathering,
           const char *what,
           const char *detail)
{
  g_autofree char *shown = NULL;

  if (gathering->is_anonymous || detail == NULL || *detail == '\0')
    return g_strdup (what);

  shown = lr_text_cap (detail, LR_TEXT_ROW);
  /* Translators: kind of event and what it was about: "Home visit: the first week" */
  return g_strdup_printf (_("%s: %s"), what, shown);
}

static void
note_next (Gathering *gathering,
           gint64     id,
           LrDay      day,
           LrDay      next_on)
{
  if (day < gathering->newest)
    return;

  gathering->newest = day;
  gathering->next_on = next_on;
  gathering->next_id = id;
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

  gathering->kind = &lr_absence_kind;
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

/* Contact */

static LrTimelineSign
get_contact_sign (int how)
{
  switch (how)
    {
    case LR_CONTACT_HOW_VISIT:
      return LR_TIMELINE_VISIT;
    case LR_CONTACT_HOW_SCHOOL:
      return LR_TIMELINE_TALK;
    case LR_CONTACT_HOW_PHONE:
    case LR_CONTACT_HOW_VIDEO:
      return LR_TIMELINE_PHONE;
    case LR_CONTACT_HOW_MESSAGE:
    case LR_CONTACT_HOW_LETTER:
      return LR_TIMELINE_MESSAGE;
    default:
      return LR_TIMELINE_OTHER_CONTACT;
    }
}

static void
add_contact_cb (const LrScanRow *row,
                gpointer         user_data)
{
  Gathering *gathering = user_data;
  const char *how = lr_scan_row_get_text (row, 1);
  g_autofree char *what = dup_choice (gathering, LR_CONTACT_HOW, how, _("Contact"));
  g_autofree char *title = dup_title (gathering, what, lr_scan_row_get_text (row, 2));

  add_moment (gathering, lr_scan_row_get_id (row),
              get_contact_sign (get_choice (gathering, LR_CONTACT_HOW, how)), get_day (row, 0), title);
  note_next (gathering, lr_scan_row_get_id (row), get_day (row, 0), get_day (row, 3));
}

static void
finish_contacts (Gathering *gathering)
{
  add_ahead (gathering, gathering->next_id, LR_TIMELINE_OTHER_CONTACT, gathering->next_on, _("Next contact"));
}

/* Reports, consents */

static void
add_report_cb (const LrScanRow *row,
               gpointer         user_data)
{
  Gathering *gathering = user_data;
  int kind = get_choice (gathering, LR_REPORT_KIND, lr_scan_row_get_text (row, 1));
  gboolean is_signal = kind == LR_REPORT_KIND_INDEX || kind == LR_REPORT_KIND_REGISTRATION;
  g_autofree char *recipient = dup_choice (gathering, LR_REPORT_RECIPIENT, lr_scan_row_get_text (row, 2), NULL);
  g_autofree char *label = dup_choice (gathering, LR_REPORT_KIND, lr_scan_row_get_text (row, 1), _("Report"));
  /* Translators: kind of report and to whom */
  g_autofree char *title = recipient != NULL ? g_strdup_printf (_("%s, to %s"), label, recipient)
                                             : g_strdup (label);

  add_moment (gathering, lr_scan_row_get_id (row), is_signal ? LR_TIMELINE_SIGNAL : LR_TIMELINE_REPORT,
              get_day (row, 0), title);
}

static void
add_consent_cb (const LrScanRow *row,
                gpointer         user_data)
{
  Gathering *gathering = user_data;
  g_autofree char *title = dup_title (gathering, _("Consent"), lr_scan_row_get_text (row, 1));
  g_autofree char *withdrawn = dup_title (gathering, _("Consent withdrawn"), lr_scan_row_get_text (row, 1));

  add_moment (gathering, lr_scan_row_get_id (row), LR_TIMELINE_CONSENT, get_day (row, 0), title);
  add_moment (gathering, lr_scan_row_get_id (row), LR_TIMELINE_CONSENT, get_day (row, 2), withdrawn);
}

/* Meetings, plans, offers */

static void
add_meeting_cb (const LrScanRow *row,
                gpointer         user_data)
{
  Gathering *gathering = user_data;
  int kind = get_choice (gathering, LR_MEETING_KIND, lr_scan_row_get_text (row, 1));
  g_autofree char *title = dup_choice (gathering, LR_MEETING_KIND, lr_scan_row_get_text (row, 1), _("Meeting"));

  add_moment (gathering, lr_scan_row_get_id (row),
              kind == LR_MEETING_KIND_ACTION_TABLE ? LR_TIMELINE_ACTION_TABLE : LR_TIMELINE_MEETING,
              get_day (row, 0), title);
  note_next (gathering, lr_scan_row_get_id (row), get_day (row, 0), get_day (row, 2));
}

static void
finish_meetings (Gathering *gathering)
{
  if (gathering->next_on > gathering->newest)
    add_ahead (gathering, gathering->next_id, LR_TIMELINE_MEETING, gathering->next_on, _("Next meeting"));
}

static void
add_plan_cb (const LrScanRow *row,
             gpointer         user_data)
{
  Gathering *gathering = user_data;
  int version = (int) lr_scan_row_get_integer (row, 1);
  g_autofree char *title = version > 0 ? g_strdup_printf (_("Plan of approach, version %d"), version)
                                       : g_strdup (_("Plan of approach"));

  add_moment (gathering, lr_scan_row_get_id (row), LR_TIMELINE_PLAN, get_day (row, 0), title);
  note_next (gathering, lr_scan_row_get_id (row), get_day (row, 0), get_day (row, 2));
}

static void
finish_plans (Gathering *gathering)
{
  add_ahead (gathering, gathering->next_id, LR_TIMELINE_PLAN, gathering->next_on, _("Feedback on the plan"));
}

static void
add_offer_cb (const LrScanRow *row,
              gpointer         user_data)
{
  Gathering *gathering = user_data;
  g_autofree char *title = dup_title (gathering, _("Offer"), lr_scan_row_get_text (row, 1));

  add_moment (gathering, lr_scan_row_get_id (row), LR_TIMELINE_OFFER, get_day (row, 0), title);
}

static void
add_solution_cb (const LrScanRow *row,
                 gpointer         user_data)
{
  Gathering *gathering = user_data;
  g_autofree char *route = dup_choice (gathering, LR_SOLUTION_ROUTE, lr_scan_row_get_text (row, 1), "");
  g_autofree char *title = g_strdup_printf (_("Solution: %s"), route);

  add_moment (gathering, lr_scan_row_get_id (row), LR_TIMELINE_OFFER, get_day (row, 0), title);
}

/* Steps, regie, situations */

static void
end_step (Gathering *gathering,
          LrDay      end,
          guint      flags)
{
  if (gathering->step_title != NULL)
    add_item (gathering, gathering->step.id, LR_TIMELINE_STEP, gathering->step.start, end, flags,
              gathering->step_title);
  g_clear_pointer (&gathering->step_title, g_free);
}

static void
add_step_cb (const LrScanRow *row,
             gpointer         user_data)
{
  Gathering *gathering = user_data;
  const char *id = lr_scan_row_get_text (row, 1);
  const LrStepRule *rule = id != NULL && gathering->of->rule_set != NULL
    ? lr_rule_set_find_step (gathering->of->rule_set, id) : NULL;
  g_autofree char *label = lr_text_cap (id != NULL ? id : "?", LR_TEXT_WORD);

  end_step (gathering, get_day (row, 0) - 1, LR_TIMELINE_PLAIN);
  gathering->step.id = lr_scan_row_get_id (row);
  gathering->step.start = get_day (row, 0);
  /* Translators: label and name of a step, or the label alone */
  gathering->step_title = rule != NULL ? g_strdup_printf (_("Step %s: %s"), label, rule->name)
                                       : g_strdup_printf (_("Step %s"), label);
}

static void
finish_steps (Gathering *gathering)
{
  gboolean is_ahead = gathering->step.start > gathering->today;

  end_step (gathering, MAX (gathering->step.start, gathering->today),
            is_ahead ? LR_TIMELINE_AHEAD : LR_TIMELINE_ONGOING);
  if (gathering->of->escalation.event != NULL)
    add_ahead (gathering, gathering->of->escalation.event->record, LR_TIMELINE_TIPPING_POINT,
               gathering->of->escalation.tipping_on, _("Tipping point"));
}

static void
add_regie_cb (const LrScanRow *row,
              gpointer         user_data)
{
  Gathering *gathering = user_data;
  g_autofree char *kind = dup_choice (gathering, LR_REGIE_KIND, lr_scan_row_get_text (row, 1), _("Regie"));
  g_autofree char *title = dup_title (gathering, kind, lr_scan_row_get_text (row, 2));

  add_moment (gathering, lr_scan_row_get_id (row), LR_TIMELINE_REGIE, get_day (row, 0), title);
}

static void
add_situation_cb (const LrScanRow *row,
                  gpointer         user_data)
{
  Gathering *gathering = user_data;
  const char *id = lr_scan_row_get_text (row, 1);
  const LrSituationRule *rule = id != NULL && gathering->of->rule_set != NULL
    ? lr_rule_set_find_situation (gathering->of->rule_set, id) : NULL;

  add_moment (gathering, lr_scan_row_get_id (row), LR_TIMELINE_SITUATION, get_day (row, 0),
              rule != NULL ? rule->title : _("Situation"));
}

static const Source sources[] = {
  { &lr_contact_kind, { LR_CONTACT_HELD_ON, LR_CONTACT_HOW, LR_CONTACT_SUBJECT, LR_CONTACT_NEXT_ON }, 4,
    add_contact_cb, finish_contacts },
  { &lr_report_kind, { LR_REPORT_REPORTED_ON, LR_REPORT_KIND, LR_REPORT_RECIPIENT }, 3, add_report_cb, NULL },
  { &lr_consent_kind, { LR_CONSENT_GIVEN_ON, LR_CONSENT_RECIPIENT, LR_CONSENT_WITHDRAWN_ON }, 3,
    add_consent_cb, NULL },
  { &lr_meeting_kind, { LR_MEETING_HELD_ON, LR_MEETING_KIND, LR_MEETING_NEXT_ON }, 3,
    add_meeting_cb, finish_meetings },
  { &lr_plan_kind, { LR_PLAN_MADE_ON, LR_PLAN_VERSION, LR_PLAN_FEEDBACK_ON }, 3, add_plan_cb, finish_plans },
  { &lr_offer_kind, { LR_OFFER_OFFERED_ON, LR_OFFER_WHAT }, 2, add_offer_cb, NULL },
  { &lr_solution_kind, { LR_SOLUTION_CHOSEN_ON, LR_SOLUTION_ROUTE }, 2, add_solution_cb, NULL },
  { &lr_step_kind, { LR_STEP_ENTERED_ON, LR_STEP_STEP }, 2, add_step_cb, finish_steps },
  { &lr_regie_kind, { LR_REGIE_FROM_ON, LR_REGIE_KIND, LR_REGIE_HOLDER }, 3, add_regie_cb, NULL },
  { &lr_situation_kind, { LR_SITUATION_CHOSEN_ON, LR_SITUATION_SITUATION }, 2, add_situation_cb, NULL },
};

/* A duty that was ticked or dismissed is history; one that a record did is that
 * record. What is open stands where it is due. */
static void
add_duties (Gathering *gathering)
{
  gathering->kind = &lr_duty_mark_kind;
  for (guint i = 0; i < gathering->of->duties->len; i++)
    {
      const LrDuty *duty = g_ptr_array_index (gathering->of->duties, i);
      const char *what = lr_duty_get_what (duty);
      g_autofree char *dismissed = NULL;

      switch (duty->state)
        {
        case LR_DUTY_OPEN:
          add_ahead (gathering, 0, LR_TIMELINE_DUTY, duty->due_on, what);
          break;

        case LR_DUTY_DONE:
          if (duty->mark != 0)
            add_moment (gathering, duty->mark, LR_TIMELINE_DUTY, duty->closed_on, what);
          break;

        case LR_DUTY_DISMISSED:
        default:
          dismissed = g_strdup_printf (_("Set aside: %s"), what);
          add_moment (gathering, duty->mark, LR_TIMELINE_DUTY, duty->closed_on, dismissed);
          break;
        }
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

static gboolean
gather (Gathering  *gathering,
        LrStore    *store,
        gint64      pupil,
        GError    **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    {
      gathering->kind = sources[i].kind;
      gathering->newest = gathering->next_on = LR_DAY_NONE;
      if (!lr_store_scan (store, sources[i].kind, pupil, sources[i].fields, sources[i].n_fields,
                          sources[i].func, gathering, error))
        return FALSE;
      if (sources[i].finish != NULL)
        sources[i].finish (gathering);
    }

  return TRUE;
}

LrTimelineModel *
lr_timeline_items_load (LrWatch           *watch,
                        gint64             pupil,
                        LrTimelineDetail   detail,
                        GError           **error)
{
  g_autoptr (LrCase) of = lr_watch_load_case (watch, pupil, error);
  g_autoptr (LrTimelineModel) model = lr_timeline_model_new ();
  Gathering gathering = {
    .model = model,
    .of = of,
    .today = lr_watch_get_today (watch),
    .is_anonymous = detail == LR_TIMELINE_ANONYMOUS,
  };
  gboolean good;

  if (of == NULL)
    return NULL;

  add_holidays (model, lr_watch_get_calendar (watch));
  add_absences (&gathering, (int) lr_record_get_integer (lr_watch_get_school (watch), LR_SCHOOL_LESSON_HOURS));
  good = gather (&gathering, lr_watch_get_store (watch), pupil, error);
  g_clear_pointer (&gathering.step_title, g_free);
  if (!good)
    return NULL;

  add_duties (&gathering);
  lr_timeline_model_seal (model);
  return g_steal_pointer (&model);
}
