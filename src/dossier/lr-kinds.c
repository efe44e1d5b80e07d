/* lr-kinds.c: every kind of record
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-kinds.h"

#include <glib/gi18n.h>

#include "lr-error.h"
#include "lr-record.h"

/* PLAIN and its like are short for LR_FIELD_PLAIN in the tables. */
#define FIELD(K, ID, name_, label_, type_, flags_, choices_, target_) \
  { name_, label_, LR_FIELD_##type_, (LrFieldFlags) (LR_FIELD_##flags_), choices_, target_ },

#define DEFINE_KIND(K, symbol, ...)                                            \
  static const LrField symbol##_fields[] = { LR_##K##_FIELDS (FIELD, K) };     \
  const LrKind lr_##symbol##_kind = {                                          \
    .name = #symbol,                                                           \
    .fields = symbol##_fields,                                                 \
    .n_fields = LR_##K##_N_FIELDS,                                             \
    __VA_ARGS__                                                                \
  };

/* An end before its beginning is a slip of the pen. */
static gboolean
check_order (LrRecord  *record,
             guint      start,
             guint      end,
             GError   **error)
{
  const LrKind *kind = lr_record_get_kind (record);
  LrDay first = lr_record_get_day (record, start);
  LrDay last = lr_record_get_day (record, end);

  if (first == LR_DAY_NONE || last == LR_DAY_NONE || first <= last)
    return TRUE;

  g_set_error (error, LR_ERROR, LR_ERROR_INVALID,
               /* Translators: the labels of two date fields. */
               _("“%s” lies before “%s”."),
               _(kind->fields[end].label), _(kind->fields[start].label));
  return FALSE;
}

static gboolean
check_school (LrRecord  *record,
              GError   **error)
{
  gint64 quarters = lr_record_get_integer (record, LR_SCHOOL_LESSON_HOURS);

  if (quarters >= 4 && quarters <= 4 * 12)
    return TRUE;

  g_set_error_literal (error, LR_ERROR, LR_ERROR_INVALID,
                       _("A school day has between 1 and 12 lesson hours."));
  return FALSE;
}

static gboolean
check_closure (LrRecord  *record,
               GError   **error)
{
  return check_order (record, LR_CLOSURE_START_ON, LR_CLOSURE_END_ON, error);
}

static gboolean
check_absence (LrRecord  *record,
               GError   **error)
{
  if (lr_record_get_boolean (record, LR_ABSENCE_OPEN) && !lr_record_is_empty (record, LR_ABSENCE_END_ON))
    {
      g_set_error_literal (error, LR_ERROR, LR_ERROR_INVALID,
                           _("Absence that is still going on has no last day."));
      return FALSE;
    }

  return check_order (record, LR_ABSENCE_START_ON, LR_ABSENCE_END_ON, error);
}

static gboolean
check_report (LrRecord  *record,
              GError   **error)
{
  return check_order (record, LR_REPORT_START_ON, LR_REPORT_END_ON, error);
}

static gboolean
check_regie (LrRecord  *record,
             GError   **error)
{
  return check_order (record, LR_REGIE_FROM_ON, LR_REGIE_UNTIL_ON, error);
}

static gboolean
check_party (LrRecord  *record,
             GError   **error)
{
  return check_order (record, LR_PARTY_SINCE_ON, LR_PARTY_UNTIL_ON, error);
}

static gboolean
check_consent (LrRecord  *record,
               GError   **error)
{
  return check_order (record, LR_CONSENT_GIVEN_ON, LR_CONSENT_UNTIL_ON, error) &&
         check_order (record, LR_CONSENT_FROM_ON, LR_CONSENT_UNTIL_ON, error);
}

static gboolean
check_exemption (LrRecord  *record,
                 GError   **error)
{
  return check_order (record, LR_EXEMPTION_FROM_ON, LR_EXEMPTION_UNTIL_ON, error);
}

static gboolean
check_application (LrRecord  *record,
                   GError   **error)
{
  return check_order (record, LR_APPLICATION_APPLIED_ON, LR_APPLICATION_ANSWERED_ON, error);
}

static gboolean
check_letter (LrRecord  *record,
              GError   **error)
{
  return check_order (record, LR_LETTER_SENT_ON, LR_LETTER_RETURNED_ON, error);
}

DEFINE_KIND (SCHOOL, school,
  .type_name = "LrSchoolRecord",
  .label = N_("School"),
  .owner = LR_OWNER_NONE,
  .day_field = -1,
  .check = check_school,
)

DEFINE_KIND (CLOSURE, closure,
  .type_name = "LrClosureRecord",
  .label = N_("Free days"),
  .owner = LR_OWNER_NONE,
  .day_field = LR_CLOSURE_START_ON,
  .check = check_closure,
)

DEFINE_KIND (PARTNER, partner,
  .type_name = "LrPartnerRecord",
  .label = N_("Entry of the address book"),
  .owner = LR_OWNER_NONE,
  .day_field = -1,
)

DEFINE_KIND (SCHOOL_FILE, school_file,
  .type_name = "LrSchoolFileRecord",
  .label = N_("Own rule set"),
  .owner = LR_OWNER_NONE,
  .day_field = -1,
)

DEFINE_KIND (IMPORT_PROFILE, import_profile,
  .type_name = "LrImportProfileRecord",
  .label = N_("Import profile"),
  .owner = LR_OWNER_NONE,
  .day_field = -1,
)

DEFINE_KIND (IMPORT_RUN, import_run,
  .type_name = "LrImportRunRecord",
  .label = N_("Import"),
  .owner = LR_OWNER_NONE,
  .day_field = LR_IMPORT_RUN_IMPORTED_ON,
)

DEFINE_KIND (CADENCE_MARK, cadence_mark,
  .type_name = "LrCadenceMarkRecord",
  .label = N_("Duty of the school"),
  .owner = LR_OWNER_NONE,
  .day_field = LR_CADENCE_MARK_MARKED_ON,
)

DEFINE_KIND (PUPIL, pupil,
  .type_name = "LrPupilRecord",
  .label = N_("Pupil"),
  .owner = LR_OWNER_NONE,
  .day_field = -1,
)

DEFINE_KIND (ABSENCE, absence,
  .type_name = "LrAbsenceRecord",
  .label = N_("Absence"),
  .owner = LR_OWNER_PUPIL,
  .day_field = LR_ABSENCE_START_ON,
  .check = check_absence,
)

DEFINE_KIND (CONTACT, contact,
  .type_name = "LrContactRecord",
  .label = N_("Contact moment"),
  .owner = LR_OWNER_PUPIL,
  .day_field = LR_CONTACT_HELD_ON,
)

DEFINE_KIND (REPORT, report,
  .type_name = "LrReportRecord",
  .label = N_("Report"),
  .owner = LR_OWNER_PUPIL,
  .day_field = LR_REPORT_REPORTED_ON,
  .check = check_report,
)

DEFINE_KIND (STEP, step,
  .type_name = "LrStepRecord",
  .label = N_("Step"),
  .owner = LR_OWNER_PUPIL,
  .day_field = LR_STEP_ENTERED_ON,
)

DEFINE_KIND (REGIE, regie,
  .type_name = "LrRegieRecord",
  .label = N_("Regie"),
  .owner = LR_OWNER_PUPIL,
  .day_field = LR_REGIE_FROM_ON,
  .check = check_regie,
)

DEFINE_KIND (PLAN, plan,
  .type_name = "LrPlanRecord",
  .label = N_("Plan of approach"),
  .owner = LR_OWNER_PUPIL,
  .day_field = LR_PLAN_MADE_ON,
)

DEFINE_KIND (BUILD_UP, build_up,
  .type_name = "LrBuildUpRecord",
  .label = N_("Week of the adapted programme"),
  .owner = LR_OWNER_PUPIL,
  .day_field = LR_BUILD_UP_FROM_ON,
)

DEFINE_KIND (GOAL, goal,
  .type_name = "LrGoalRecord",
  .label = N_("Goal"),
  .owner = LR_OWNER_PUPIL,
  .day_field = LR_GOAL_DUE_ON,
)

DEFINE_KIND (MEETING, meeting,
  .type_name = "LrMeetingRecord",
  .label = N_("Meeting"),
  .owner = LR_OWNER_PUPIL,
  .day_field = LR_MEETING_HELD_ON,
)

DEFINE_KIND (AGREEMENT, agreement,
  .type_name = "LrAgreementRecord",
  .label = N_("Agreement"),
  .owner = LR_OWNER_PUPIL,
  .day_field = LR_AGREEMENT_DUE_ON,
)

DEFINE_KIND (PARTICIPANT, participant,
  .type_name = "LrParticipantRecord",
  .label = N_("Participant"),
  .owner = LR_OWNER_PUPIL,
  .day_field = -1,
)

DEFINE_KIND (PARTY, party,
  .type_name = "LrPartyRecord",
  .label = N_("Party"),
  .owner = LR_OWNER_PUPIL,
  .day_field = LR_PARTY_SINCE_ON,
  .check = check_party,
)

DEFINE_KIND (CONSENT, consent,
  .type_name = "LrConsentRecord",
  .label = N_("Consent"),
  .owner = LR_OWNER_PUPIL,
  .day_field = LR_CONSENT_GIVEN_ON,
  .check = check_consent,
)

DEFINE_KIND (OFFER, offer,
  .type_name = "LrOfferRecord",
  .label = N_("Offer"),
  .owner = LR_OWNER_PUPIL,
  .day_field = LR_OFFER_OFFERED_ON,
)

DEFINE_KIND (SOLUTION, solution,
  .type_name = "LrSolutionRecord",
  .label = N_("Solution"),
  .owner = LR_OWNER_PUPIL,
  .day_field = LR_SOLUTION_CHOSEN_ON,
)

DEFINE_KIND (WHEREABOUTS, whereabouts,
  .type_name = "LrWhereaboutsRecord",
  .label = N_("Where the pupil is"),
  .owner = LR_OWNER_PUPIL,
  .day_field = LR_WHEREABOUTS_KNOWN_ON,
)

DEFINE_KIND (EXEMPTION, exemption,
  .type_name = "LrExemptionRecord",
  .label = N_("Exemption"),
  .owner = LR_OWNER_PUPIL,
  .day_field = LR_EXEMPTION_FROM_ON,
  .check = check_exemption,
)

DEFINE_KIND (APPLICATION, application,
  .type_name = "LrApplicationRecord",
  .label = N_("Application"),
  .owner = LR_OWNER_PUPIL,
  .day_field = LR_APPLICATION_APPLIED_ON,
  .check = check_application,
)

DEFINE_KIND (LETTER, letter,
  .type_name = "LrLetterRecord",
  .label = N_("Letter"),
  .owner = LR_OWNER_PUPIL,
  .day_field = LR_LETTER_SENT_ON,
  .check = check_letter,
)

DEFINE_KIND (SITUATION, situation,
  .type_name = "LrSituationRecord",
  .label = N_("Situation"),
  .owner = LR_OWNER_PUPIL,
  .day_field = LR_SITUATION_CHOSEN_ON,
)

DEFINE_KIND (SITUATION_CHECK, situation_check,
  .type_name = "LrSituationCheckRecord",
  .label = N_("Item of a situation"),
  .owner = LR_OWNER_PUPIL,
  .day_field = LR_SITUATION_CHECK_DONE_ON,
)

DEFINE_KIND (DUTY_MARK, duty_mark,
  .type_name = "LrDutyMarkRecord",
  .label = N_("Duty"),
  .owner = LR_OWNER_PUPIL,
  .day_field = LR_DUTY_MARK_MARKED_ON,
)

#define KIND_ADDRESS(K, symbol) &lr_##symbol##_kind,

const LrKind * const lr_kinds[] = { LR_EACH_KIND (KIND_ADDRESS) NULL };
