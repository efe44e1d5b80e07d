/* lr-standing.c: who needs something first, and what
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-standing.h"

#include "lr-exemption.h"

#define SCHOOL_DAYS 5

static void
find_next (LrStanding *self,
           GPtrArray  *duties,
           LrDay       today)
{
  for (guint i = 0; i < duties->len; i++)
    {
      LrDuty *duty = g_ptr_array_index (duties, i);

      if (duty->state != LR_DUTY_OPEN)
        continue;

      self->n_late += lr_duty_get_when (duty, today) == LR_WHEN_LATE;
      if (self->next == NULL || lr_duty_compare (duty, self->next, today) < 0)
        self->next = duty;
    }
}

/* A letter or message is no talk; what does not say how it was is taken for one. */
static gboolean
is_talk (const LrFacts *facts,
         const LrEvent *event)
{
  static const char * const talks[] = { "visit", "school", "phone", "video", NULL };
  const char *how = facts->reader->get_text (event, "how");

  return how == NULL || g_strv_contains (talks, how);
}

/* @role: (nullable): a talk with somebody of that role */
static LrDay
find_last_contact (const LrFacts *facts,
                   const char    *role,
                   LrDay          today)
{
  for (guint i = facts->n_events; i > 0; i--)
    {
      const LrEvent *event = &facts->events[i - 1];

      if (event->day <= today && g_str_equal (event->kind, "contact") &&
          (role == NULL || (is_talk (facts, event) && lr_choices_contain (facts->reader->get_text (event, "roles"), role))))
        return event->day;
    }

  return LR_DAY_NONE;
}

/* Monday of the newest school week, up to this one, of which hours were realised. A week
 * may have several lines; of several plans with the week the newest counts. */
static LrDay
find_attended_week (LrCaseFacts            *held,
                    const LrSchoolCalendar *calendar,
                    LrDay                   today,
                    int                    *realised)
{
  guint n;
  const LrBuildUp *lines = lr_case_facts_list_build_up (held, &n);
  LrDay newest = LR_DAY_NONE;
  gint64 plan = 0;

  *realised = 0;
  for (guint i = 0; i < n; i++)
    {
      LrDay week = lr_day_get_monday (lines[i].from);

      if (lines[i].attended <= 0 || week > today || week < newest ||
          !lr_school_calendar_is_school_week (calendar, week) || (week == newest && lines[i].plan < plan))
        continue;

      if (week > newest || lines[i].plan > plan)
        *realised = 0;
      newest = week;
      plan = lines[i].plan;
      *realised += lines[i].attended;
    }

  return newest;
}

/* So many school weeks of complete absence are a signal. */
static gboolean
is_a_signal (guint school_weeks)
{
  return (int) school_weeks >= lr_signal_id_get_limit (LR_SIGNAL_ABSENT_2_WEEKS);
}

static LrStandingGroup
find_group (LrStanding        *self,
            LrRecord          *pupil,
            const LrSituation *situation,
            gboolean           builds_up)
{
  if (lr_record_get_choice (pupil, LR_PUPIL_STATUS) == LR_PUPIL_STATUS_LEFT)
    return LR_STANDING_LEFT;
  if (builds_up)
    return LR_STANDING_BUILD_UP;
  if (situation->absent && is_a_signal (self->school_weeks) && !self->exempt)
    return LR_STANDING_HOME;
  if (lr_record_get_choice (pupil, LR_PUPIL_JUDGEMENT) == LR_PUPIL_JUDGEMENT_HOME_SITTER && !self->exempt)
    return LR_STANDING_HOME;

  return lr_record_get_boolean (pupil, LR_PUPIL_THREATENING) ? LR_STANDING_THREATENING : LR_STANDING_OTHER;
}

/* A week of which some hours were attended is no week of complete absence: it counts
 * from the week after. */
static void
find_standing (LrStanding             *self,
               LrCaseFacts            *held,
               const LrSituation      *situation,
               const LrSchoolCalendar *calendar,
               int                     lesson_quarters,
               LrDay                   today)
{
  LrRecord *pupil = lr_case_facts_get_pupil (held);
  LrDay week = find_attended_week (held, calendar, today, &self->realised);
  gboolean builds_up;

  self->whole = SCHOOL_DAYS * lesson_quarters;
  self->exempt = lr_exemption_holds (&lr_case_facts_get_facts (held)->signals, today);
  builds_up = week != LR_DAY_NONE && self->realised < self->whole &&
              !is_a_signal (lr_situation_count_weeks (calendar, week + 7, today));

  if (situation->absent && week != LR_DAY_NONE && week + 7 > situation->run.first)
    self->school_weeks = lr_situation_count_weeks (calendar, week + 7, today);
  else if (situation->absent)
    self->school_weeks = situation->school_weeks;
  self->group = find_group (self, pupil, situation, builds_up);
}

/* What has no term stands behind what is due today. */
static guint64
make_order (const LrStanding *self,
            LrDay             today)
{
  LrWhen when = self->next != NULL ? lr_duty_get_when (self->next, today) : LR_WHEN_UNKNOWN;
  guint64 day = G_MAXUINT32;

  if (when == LR_WHEN_SOON)
    day = today;
  else if (when != LR_WHEN_UNKNOWN)
    day = self->next->due_on;
  else if (self->next != NULL)
    day--;

  return (guint64) self->group << 34 | (guint64) (self->n_late == 0) << 33 | day << 1 |
         (when == LR_WHEN_SOON);
}

void
lr_standing_init (LrStanding             *self,
                  LrCaseFacts            *held,
                  const LrSituation      *situation,
                  GPtrArray              *duties,
                  const LrEvent          *regie,
                  const LrSchoolCalendar *calendar,
                  int                     lesson_quarters,
                  LrDay                   today)
{
  const LrFacts *facts = lr_case_facts_get_facts (held);

  *self = (LrStanding) { 0 };
  find_next (self, duties, today);
  if (self->next != NULL)
    lr_duty_ref (self->next);
  find_standing (self, held, situation, calendar, lesson_quarters, today);
  self->last_contact = find_last_contact (facts, NULL, today);
  self->last_spoken = find_last_contact (facts, "pupil", today);
  self->regie = regie != NULL ? g_strdup (facts->reader->get_text (regie, "holder")) : NULL;
  self->order = make_order (self, today);
}

void
lr_standing_copy (LrStanding       *self,
                  const LrStanding *other)
{
  *self = *other;
  self->next = other->next != NULL ? lr_duty_ref (other->next) : NULL;
  self->regie = g_strdup (other->regie);
}

void
lr_standing_clear (LrStanding *self)
{
  g_clear_pointer (&self->next, lr_duty_unref);
  g_clear_pointer (&self->regie, g_free);
}
