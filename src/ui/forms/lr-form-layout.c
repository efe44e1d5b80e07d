/* lr-form-layout.c: in which groups the fields of a kind stand in its form
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-form-layout.h"

#include <glib/gi18n.h>

#include "lr-kinds.h"

#define LAST_GROUP { NULL, { LR_FORM_END } }

static const LrFormGroup pupil_groups[] = {
  { NULL, { LR_PUPIL_FIRST_NAME, LR_PUPIL_PREFIX, LR_PUPIL_LAST_NAME, LR_PUPIL_NUMBER, LR_PUPIL_BORN_ON, LR_FORM_END } },
  { N_("School"), { LR_PUPIL_CLASS, LR_PUPIL_MENTOR, LR_PUPIL_STATUS, LR_PUPIL_LEFT_ON, LR_PUPIL_SECTOR, LR_PUPIL_RULESET, LR_FORM_END } },
  { N_("At home"), { LR_PUPIL_THREATENING, LR_PUPIL_THREATENING_ON, LR_PUPIL_REASON, LR_PUPIL_PROBLEM, LR_PUPIL_JUDGEMENT, LR_PUPIL_JUDGED_ON, LR_FORM_END } },
  { N_("Duty to attend"), { LR_PUPIL_EXEMPT, LR_PUPIL_START_QUALIFICATION, LR_FORM_END } },
  { N_("To be reached at"), { LR_PUPIL_TOWN, LR_PUPIL_PHONE, LR_PUPIL_EMAIL, LR_FORM_END } },
  { NULL, { LR_PUPIL_NOTE, LR_FORM_END } },
  LAST_GROUP,
};

static const LrFormGroup absence_groups[] = {
  { NULL, { LR_ABSENCE_KIND, LR_ABSENCE_START_ON, LR_ABSENCE_OPEN, LR_ABSENCE_END_ON, LR_ABSENCE_HOURS, LR_FORM_END } },
  { NULL, { LR_ABSENCE_REASON, LR_ABSENCE_GROUND, LR_ABSENCE_REMOVAL, LR_ABSENCE_NOTE, LR_FORM_END } },
  LAST_GROUP,
};

static const LrFormGroup contact_groups[] = {
  { NULL, { LR_CONTACT_HELD_ON, LR_CONTACT_TIME, LR_CONTACT_HOW, LR_CONTACT_WITH, LR_CONTACT_SUBJECT, LR_FORM_END } },
  { NULL, { LR_CONTACT_SAID, LR_FORM_END } },
  { NULL, { LR_CONTACT_AGREEMENTS, LR_CONTACT_NEXT_ON, LR_FORM_END } },
  LAST_GROUP,
};

static const LrFormGroup report_groups[] = {
  { NULL, { LR_REPORT_KIND, LR_REPORT_RECIPIENT, LR_REPORT_REPORTED_ON, LR_REPORT_REFERENCE, LR_REPORT_STATUS, LR_FORM_END } },
  { N_("The absence"), { LR_REPORT_START_ON, LR_REPORT_END_ON, LR_REPORT_HOURS, LR_FORM_END } },
  { NULL, { LR_REPORT_ACTIONS, LR_REPORT_NOTE, LR_FORM_END } },
  LAST_GROUP,
};

static const LrFormGroup meeting_groups[] = {
  { NULL, { LR_MEETING_KIND, LR_MEETING_HELD_ON, LR_MEETING_TIME, LR_MEETING_PLACE, LR_MEETING_CHAIR, LR_MEETING_MINUTES_BY, LR_FORM_END } },
  { NULL, { LR_MEETING_PURPOSE, LR_MEETING_AGENDA, LR_FORM_END } },
  { N_("What was discussed"), { LR_MEETING_SITUATION, LR_MEETING_PUPIL_WISHES, LR_MEETING_PARENT_WISHES, LR_MEETING_ANALYSIS, LR_MEETING_OPEN_QUESTIONS, LR_FORM_END } },
  { N_("Before we leave the room"), { LR_MEETING_ALL_SAID, LR_MEETING_GOAL_CLEAR, LR_MEETING_REGIE_CLEAR, LR_MEETING_ACTIONS_CLEAR, LR_FORM_END } },
  { NULL, { LR_MEETING_PROCESS_MANAGER, LR_MEETING_SHARING, LR_MEETING_NEXT_ON, LR_FORM_END } },
  LAST_GROUP,
};

static const LrFormGroup party_groups[] = {
  { NULL, { LR_PARTY_NAME, LR_PARTY_ROLE, LR_PARTY_ORGANISATION, LR_PARTY_CUSTODY, LR_PARTY_CONTACT, LR_FORM_END } },
  { N_("To be reached at"), { LR_PARTY_PHONE, LR_PARTY_EMAIL, LR_FORM_END } },
  { N_("Involved"), { LR_PARTY_SINCE_ON, LR_PARTY_UNTIL_ON, LR_PARTY_NOTE, LR_FORM_END } },
  LAST_GROUP,
};

static const LrFormGroup consent_groups[] = {
  { NULL, { LR_CONSENT_GIVEN_BY, LR_CONSENT_GIVEN_ON, LR_CONSENT_RECIPIENT, LR_CONSENT_PURPOSE, LR_FORM_END } },
  { NULL, { LR_CONSENT_UNTIL_ON, LR_CONSENT_WITHDRAWN_ON, LR_CONSENT_NOTE, LR_FORM_END } },
  LAST_GROUP,
};

static const LrFormGroup school_groups[] = {
  { NULL, { LR_SCHOOL_NAME, LR_SCHOOL_ADDRESS, LR_SCHOOL_SECTOR, LR_FORM_END } },
  { N_("Support coordinator"), { LR_SCHOOL_COORDINATOR, LR_SCHOOL_PHONE, LR_SCHOOL_EMAIL, LR_FORM_END } },
  { N_("Region"), { LR_SCHOOL_RULESET, LR_SCHOOL_SUPPORT_REGION, LR_FORM_END } },
  { N_("School time"), { LR_SCHOOL_REGION, LR_SCHOOL_LESSON_HOURS, LR_SCHOOL_GOOD_FRIDAY, LR_SCHOOL_LIBERATION, LR_FORM_END } },
  { N_("Keeping dossiers"), { LR_SCHOOL_DOSSIER_YEARS, LR_SCHOOL_ABSENCE_YEARS, LR_FORM_END } },
  LAST_GROUP,
};

static const LrFormGroup closure_groups[] = {
  { NULL, { LR_CLOSURE_HOLIDAY, LR_CLOSURE_NAME, LR_CLOSURE_START_ON, LR_CLOSURE_END_ON, LR_FORM_END } },
  LAST_GROUP,
};

/* Returns: (nullable): the groups, or %NULL for all fields in one group */
const LrFormGroup *
lr_form_layout_get (const LrKind *kind)
{
  static const struct
  {
    const LrKind      *kind;
    const LrFormGroup *groups;
  } layouts[] = {
    { &lr_pupil_kind, pupil_groups },
    { &lr_absence_kind, absence_groups },
    { &lr_contact_kind, contact_groups },
    { &lr_report_kind, report_groups },
    { &lr_meeting_kind, meeting_groups },
    { &lr_party_kind, party_groups },
    { &lr_consent_kind, consent_groups },
    { &lr_school_kind, school_groups },
    { &lr_closure_kind, closure_groups },
  };

  for (guint i = 0; i < G_N_ELEMENTS (layouts); i++)
    {
      if (layouts[i].kind == kind)
        return layouts[i].groups;
    }

  return NULL;
}

/* The date belongs to the answer: it comes with it and goes with it. */
static void
date_answer (LrRecord *record,
             gboolean  answered,
             guint     date,
             LrDay     today)
{
  if (!answered)
    lr_record_set_integer (record, date, LR_DAY_NONE);
  else if (lr_record_is_empty (record, date))
    lr_record_set_integer (record, date, today);
}

static void
apply_pupil (LrRecord *pupil,
             guint     changed,
             LrDay     today)
{
  if (changed == LR_PUPIL_THREATENING)
    date_answer (pupil, lr_record_get_boolean (pupil, LR_PUPIL_THREATENING), LR_PUPIL_THREATENING_ON, today);
  else if (changed == LR_PUPIL_JUDGEMENT)
    date_answer (pupil, !lr_record_is_empty (pupil, LR_PUPIL_JUDGEMENT), LR_PUPIL_JUDGED_ON, today);
  else if (changed == LR_PUPIL_STATUS)
    date_answer (pupil, g_strcmp0 (lr_record_get_text (pupil, LR_PUPIL_STATUS), "left") == 0, LR_PUPIL_LEFT_ON, today);
}

static void
apply_absence (LrRecord *absence,
               guint     changed)
{
  if (changed == LR_ABSENCE_OPEN && lr_record_get_boolean (absence, LR_ABSENCE_OPEN))
    lr_record_set_integer (absence, LR_ABSENCE_END_ON, LR_DAY_NONE);
  else if (changed == LR_ABSENCE_END_ON && !lr_record_is_empty (absence, LR_ABSENCE_END_ON))
    lr_record_set_integer (absence, LR_ABSENCE_OPEN, FALSE);
}

void
lr_form_apply (LrRecord *record,
               guint     changed,
               LrDay     today)
{
  if (lr_record_is (record, &lr_pupil_kind))
    apply_pupil (record, changed, today);
  else if (lr_record_is (record, &lr_absence_kind))
    apply_absence (record, changed);
}

gboolean
lr_form_shows (LrRecord *record,
               guint     field)
{
  if (lr_record_is (record, &lr_pupil_kind))
    {
      if (field == LR_PUPIL_THREATENING_ON)
        return lr_record_get_boolean (record, LR_PUPIL_THREATENING);
      if (field == LR_PUPIL_JUDGED_ON)
        return !lr_record_is_empty (record, LR_PUPIL_JUDGEMENT);
      if (field == LR_PUPIL_LEFT_ON)
        return g_strcmp0 (lr_record_get_text (record, LR_PUPIL_STATUS), "left") == 0;
    }

  if (lr_record_is (record, &lr_absence_kind) && field == LR_ABSENCE_END_ON)
    return !lr_record_get_boolean (record, LR_ABSENCE_OPEN);

  if (lr_record_is (record, &lr_party_kind) && field == LR_PARTY_CUSTODY)
    return g_strcmp0 (lr_record_get_text (record, LR_PARTY_ROLE), "parent") == 0;

  return TRUE;
}
