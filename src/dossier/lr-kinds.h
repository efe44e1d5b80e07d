/* lr-kinds.h: every kind of record, one line per field
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-choices.h"

G_BEGIN_DECLS

/* The tables. A line is: the word in C, the name in the file and on the command
 * line, the label in forms, the type, the flags (see lr-kind.h), the choices and
 * the kind that a record field points to. */

#define LR_SCHOOL_FIELDS(F, K)                                                                      \
  F (K, NAME,          "name",          N_("School"),                TEXT,    REQUIRED, NULL, NULL)   \
  F (K, SECTOR,        "sector",        N_("Sector"),                CHOICE,  REQUIRED, lr_sectors, NULL) \
  F (K, REGION,        "region",        N_("Holiday region"),        CHOICE,  REQUIRED, lr_regions, NULL) \
  F (K, RULESET,       "ruleset",       N_("Regional agreements"),   TEXT,    REQUIRED, NULL, NULL)   \
  F (K, LESSON_HOURS,  "lesson_hours",  N_("Lesson hours per day"),  HOURS,   REQUIRED, NULL, NULL)   \
  F (K, GOOD_FRIDAY,   "good_friday_lessons",    N_("Lessons on Good Friday"), BOOLEAN, PLAIN, NULL, NULL) \
  F (K, LIBERATION,    "liberation_day_lessons", N_("Lessons on 5 May in lustrum years"), BOOLEAN, PLAIN, NULL, NULL) \
  F (K, COORDINATOR,   "coordinator",   N_("Support coordinator"),   TEXT,    PLAIN, NULL, NULL)      \
  F (K, PHONE,         "phone",         N_("Phone"),                 TEXT,    PLAIN, NULL, NULL)      \
  F (K, EMAIL,         "email",         N_("E-mail"),                TEXT,    PLAIN, NULL, NULL)      \
  F (K, ADDRESS,       "address",       N_("Address"),               PROSE,   PLAIN, NULL, NULL)      \
  F (K, SUPPORT_REGION, "support_region", N_("Name of the support region"), TEXT, PLAIN, NULL, NULL)  \
  F (K, DOSSIER_YEARS, "dossier_years", N_("Years to keep a dossier after leaving"), INTEGER, PLAIN, NULL, NULL) \
  F (K, ABSENCE_YEARS, "absence_years", N_("Years to keep absence"), INTEGER, PLAIN, NULL, NULL)      \
  F (K, WATCH_FROM,    "watch_from",    N_("Watch from"),            DAY,     PLAIN, NULL, NULL)

/* A holiday that differs from the published one, or a free day of the school's own. */
#define LR_CLOSURE_FIELDS(F, K)                                                                     \
  F (K, HOLIDAY,       "holiday",       N_("Kind of free days"),     CHOICE,  REQUIRED, lr_holidays, NULL) \
  F (K, NAME,          "name",          N_("Name"),                  TEXT,    PLAIN, NULL, NULL)      \
  F (K, START_ON,      "start_on",      N_("First day"),             DAY,     REQUIRED, NULL, NULL)   \
  F (K, END_ON,        "end_on",        N_("Last day"),              DAY,     PLAIN, NULL, NULL)

/* Whoever the school works with in more than one case. */
#define LR_PARTNER_FIELDS(F, K)                                                                     \
  F (K, NAME,          "name",          N_("Name"),                  TEXT,    REQUIRED, NULL, NULL)   \
  F (K, ROLE,          "role",          N_("Role"),                  CHOICE,  PLAIN, lr_party_roles, NULL) \
  F (K, ORGANISATION,  "organisation",  N_("Organisation"),          TEXT,    PLAIN, NULL, NULL)      \
  F (K, MUNICIPALITY,  "municipality",  N_("Municipality"),          TEXT,    PLAIN, NULL, NULL)      \
  F (K, PHONE,         "phone",         N_("Phone"),                 TEXT,    PLAIN, NULL, NULL)      \
  F (K, EMAIL,         "email",         N_("E-mail"),                TEXT,    PLAIN, NULL, NULL)      \
  F (K, OFFERS,        "offers",        N_("What it offers"),        PROSE,   PLAIN, NULL, NULL)      \
  F (K, FOR_WHOM,      "for_whom",      N_("For whom"),              TEXT,    PLAIN, NULL, NULL)      \
  F (K, REFERRAL,      "referral",      N_("How to refer"),          TEXT,    PLAIN, NULL, NULL)      \
  F (K, WAITING,       "waiting",       N_("Waiting time"),          TEXT,    PLAIN, NULL, NULL)      \
  F (K, NOTE,          "note",          N_("Note"),                  PROSE,   PLAIN, NULL, NULL)

/* A rule set that the school copied and changed. */
#define LR_SCHOOL_FILE_FIELDS(F, K)                                                                 \
  F (K, NAME,          "name",          N_("Name"),                  TEXT,    REQUIRED, NULL, NULL)   \
  F (K, CONTENT,       "content",       N_("Content"),               PROSE,   REQUIRED, NULL, NULL)

#define LR_IMPORT_PROFILE_FIELDS(F, K)                                                              \
  F (K, NAME,          "name",          N_("Name"),                  TEXT,    REQUIRED | LR_FIELD_UNIQUE, NULL, NULL) \
  F (K, CONTENT,       "content",       N_("Content"),               PROSE,   REQUIRED, NULL, NULL)

/* One import that was carried out: how fresh the absence is. */
#define LR_IMPORT_RUN_FIELDS(F, K)                                                                  \
  F (K, WHAT,          "what",          N_("What"),                  CHOICE,  REQUIRED, lr_import_subjects, NULL) \
  F (K, IMPORTED_ON,   "imported_on",   N_("Imported on"),           DAY,     REQUIRED, NULL, NULL)   \
  F (K, KNOWN_UNTIL,   "known_until",   N_("Known up to"),           DAY,     PLAIN, NULL, NULL)      \
  F (K, ROWS_READ,     "rows_read",     N_("Lines read"),            INTEGER, PLAIN, NULL, NULL)      \
  F (K, ROWS_ADDED,    "rows_added",    N_("Added"),                 INTEGER, PLAIN, NULL, NULL)      \
  F (K, ROWS_UPDATED,  "rows_updated",  N_("Updated"),               INTEGER, PLAIN, NULL, NULL)      \
  F (K, ROWS_REFUSED,  "rows_refused",  N_("Refused"),               INTEGER, PLAIN, NULL, NULL)

/* A duty of the school, such as the monthly list, that was done or set aside. */
#define LR_CADENCE_MARK_FIELDS(F, K)                                                                \
  F (K, DUTY,          "duty",          N_("Duty"),                  TEXT,    REQUIRED, NULL, NULL)   \
  F (K, OPENED_ON,     "opened_on",     N_("Opened on"),             DAY,     REQUIRED, NULL, NULL)   \
  F (K, STATE,         "state",         N_("State"),                 CHOICE,  REQUIRED, lr_duty_states, NULL) \
  F (K, MARKED_ON,     "marked_on",     N_("On"),                    DAY,     REQUIRED, NULL, NULL)   \
  F (K, REASON,        "reason",        N_("Reason"),                PROSE,   PLAIN, NULL, NULL)

#define LR_PUPIL_FIELDS(F, K)                                                                       \
  F (K, NUMBER,        "number",        N_("Pupil number"),          TEXT,    REQUIRED | LR_FIELD_UNIQUE | LR_FIELD_SEARCHED | LR_FIELD_IDENTIFYING, NULL, NULL) \
  F (K, FIRST_NAME,    "first_name",    N_("First name"),            TEXT,    SEARCHED | LR_FIELD_IDENTIFYING, NULL, NULL) \
  F (K, PREFIX,        "prefix",        N_("Prefix"),                TEXT,    SEARCHED | LR_FIELD_IDENTIFYING, NULL, NULL) \
  F (K, LAST_NAME,     "last_name",     N_("Last name"),             TEXT,    REQUIRED | LR_FIELD_SEARCHED | LR_FIELD_IDENTIFYING, NULL, NULL) \
  F (K, BORN_ON,       "born_on",       N_("Date of birth"),         DAY,     IDENTIFYING, NULL, NULL) \
  F (K, CLASS,         "class",         N_("Class"),                 TEXT,    SEARCHED, NULL, NULL)   \
  F (K, MENTOR,        "mentor",        N_("Mentor"),                TEXT,    SEARCHED, NULL, NULL)   \
  F (K, TOWN,          "town",          N_("Town"),                  TEXT,    IDENTIFYING, NULL, NULL) \
  F (K, MUNICIPALITY,  "municipality",  N_("Municipality"),          TEXT,    IDENTIFYING, NULL, NULL) \
  F (K, PHONE,         "phone",         N_("Phone"),                 TEXT,    IDENTIFYING, NULL, NULL) \
  F (K, EMAIL,         "email",         N_("E-mail"),                TEXT,    IDENTIFYING, NULL, NULL) \
  F (K, SECTOR,        "sector",        N_("Sector"),                CHOICE,  PLAIN, lr_sectors, NULL) \
  F (K, RULESET,       "ruleset",       N_("Regional agreements"),   TEXT,    PLAIN, NULL, NULL)      \
  F (K, STATUS,        "status",        N_("Enrolment"),             CHOICE,  PLAIN, lr_enrolments, NULL) \
  F (K, LEFT_ON,       "left_on",       N_("Left on"),               DAY,     PLAIN, NULL, NULL)      \
  F (K, THREATENING,   "threatening",   N_("Threatening to stay at home"), BOOLEAN, PLAIN, NULL, NULL) \
  F (K, THREATENING_ON, "threatening_on", N_("Threatening since"),   DAY,     PLAIN, NULL, NULL)      \
  F (K, START_QUALIFICATION, "start_qualification", N_("Has a start qualification"), BOOLEAN, PLAIN, NULL, NULL) \
  F (K, JUDGEMENT,     "judgement",     N_("Judgement with the attendance officer"), CHOICE, PLAIN, lr_judgements, NULL) \
  F (K, JUDGED_ON,     "judged_on",     N_("Judged on"),             DAY,     PLAIN, NULL, NULL)      \
  F (K, REASON,        "reason",        N_("Reason of staying at home"), TEXT, SEARCHED, NULL, NULL)  \
  F (K, PROBLEM,       "problem",       N_("The problem in short"),  PROSE,   SEARCHED, NULL, NULL)   \
  F (K, NOTE,          "note",          N_("Note"),                  PROSE,   SEARCHED, NULL, NULL)

/* Without an end it is one day, unless it is still going on. */
#define LR_ABSENCE_FIELDS(F, K)                                                                     \
  F (K, START_ON,      "start_on",      N_("First day"),             DAY,     REQUIRED, NULL, NULL)   \
  F (K, END_ON,        "end_on",        N_("Last day"),              DAY,     PLAIN, NULL, NULL)      \
  F (K, OPEN,          "open",          N_("Still going on"),        BOOLEAN, PLAIN, NULL, NULL)      \
  F (K, KIND,          "kind",          N_("Kind"),                  CHOICE,  REQUIRED, lr_absence_kinds, NULL) \
  F (K, HOURS,         "hours",         N_("Lesson hours per day"),  HOURS,   PLAIN, NULL, NULL)      \
  F (K, LESSON,        "lesson",        N_("Lesson"),                INTEGER, PLAIN, NULL, NULL)      \
  F (K, REASON,        "reason",        N_("Reason"),                TEXT,    SEARCHED, NULL, NULL)   \
  F (K, GROUND,        "ground",        N_("Ground in the law"),     CHOICE,  PLAIN, lr_grounds, NULL) \
  F (K, REMOVAL,       "removal_intended", N_("School intends to remove the pupil"), BOOLEAN, PLAIN, NULL, NULL) \
  F (K, NOTE,          "note",          N_("Note"),                  PROSE,   SEARCHED, NULL, NULL)   \
  F (K, IMPORTED,      "imported",      N_("Mark of the imported line"), INTEGER, INTERNAL, NULL, NULL)

#define LR_CONTACT_FIELDS(F, K)                                                                     \
  F (K, HELD_ON,       "held_on",       N_("Date"),                  DAY,     REQUIRED, NULL, NULL)   \
  F (K, TIME,          "time",          N_("Time"),                  TEXT,    PLAIN, NULL, NULL)      \
  F (K, HOW,           "how",           N_("How"),                   CHOICE,  PLAIN, lr_contact_ways, NULL) \
  F (K, WITH,          "with",          N_("With whom"),             TEXT,    SEARCHED | LR_FIELD_IDENTIFYING, NULL, NULL) \
  F (K, SUBJECT,       "subject",       N_("Subject"),               TEXT,    SEARCHED, NULL, NULL)   \
  F (K, SAID,          "said",          N_("What was said"),         PROSE,   SEARCHED, NULL, NULL)   \
  F (K, AGREEMENTS,    "agreements",    N_("Agreements"),            PROSE,   SEARCHED, NULL, NULL)   \
  F (K, NEXT_ON,       "next_on",       N_("Next contact"),          DAY,     PLAIN, NULL, NULL)      \
  F (K, ROLES,         "roles",         N_("Who that is"),           CHOICES, PLAIN, lr_contact_roles, NULL)

#define LR_REPORT_FIELDS(F, K)                                                                      \
  F (K, KIND,          "kind",          N_("Kind"),                  CHOICE,  REQUIRED, lr_report_kinds, NULL) \
  F (K, RECIPIENT,     "recipient",     N_("Recipient"),             CHOICE,  PLAIN, lr_recipients, NULL) \
  F (K, REPORTED_ON,   "reported_on",   N_("Reported on"),           DAY,     REQUIRED, NULL, NULL)   \
  F (K, START_ON,      "start_on",      N_("Absent from"),           DAY,     PLAIN, NULL, NULL)      \
  F (K, END_ON,        "end_on",        N_("End date"),              DAY,     PLAIN, NULL, NULL)      \
  F (K, HOURS,         "hours",         N_("Lesson hours"),          HOURS,   PLAIN, NULL, NULL)      \
  F (K, ACTIONS,       "actions",       N_("Actions already taken"), PROSE,   SEARCHED, NULL, NULL)   \
  F (K, REFERENCE,     "reference",     N_("Reference number"),      TEXT,    SEARCHED, NULL, NULL)   \
  F (K, STATUS,        "status",        N_("Status"),                CHOICE,  PLAIN, lr_report_statuses, NULL) \
  F (K, NOTE,          "note",          N_("Note"),                  PROSE,   SEARCHED, NULL, NULL)   \
  F (K, ASK_ON,        "ask_on",        N_("Ask after it on"),       DAY,     PLAIN, NULL, NULL)

/* Where the case stands: the newest step counts. */
#define LR_STEP_FIELDS(F, K)                                                                        \
  F (K, STEP,          "step",          N_("Step"),                  TEXT,    REQUIRED, NULL, NULL)   \
  F (K, ENTERED_ON,    "entered_on",    N_("Entered on"),            DAY,     REQUIRED, NULL, NULL)   \
  F (K, RULESET,       "ruleset",       N_("Regional agreements"),   TEXT,    PLAIN, NULL, NULL)      \
  F (K, ROUTE,         "route",         N_("Solution route"),        CHOICE,  PLAIN, lr_routes, NULL) \
  F (K, TERM_ON,       "term_on",       N_("Agreed tipping point"),  DAY,     PLAIN, NULL, NULL)      \
  F (K, REASON,        "reason",        N_("Reason"),                PROSE,   SEARCHED, NULL, NULL)

#define LR_REGIE_FIELDS(F, K)                                                                       \
  F (K, KIND,          "kind",          N_("Kind of regie"),         CHOICE,  REQUIRED, lr_regie_kinds, NULL) \
  F (K, HOLDER,        "holder",        N_("Who"),                   TEXT,    REQUIRED | LR_FIELD_SEARCHED, NULL, NULL) \
  F (K, ORGANISATION,  "organisation",  N_("Organisation"),          TEXT,    PLAIN, NULL, NULL)      \
  F (K, FROM_ON,       "from_on",       N_("From"),                  DAY,     REQUIRED, NULL, NULL)   \
  F (K, UNTIL_ON,      "until_on",      N_("Until"),                 DAY,     PLAIN, NULL, NULL)      \
  F (K, NOTE,          "note",          N_("Note"),                  PROSE,   PLAIN, NULL, NULL)      \
  F (K, ROLE,          "role",          N_("Role"),                  CHOICE,  PLAIN, lr_party_roles, NULL)

#define LR_PLAN_FIELDS(F, K)                                                                        \
  F (K, MADE_ON,       "made_on",       N_("Date"),                  DAY,     REQUIRED, NULL, NULL)   \
  F (K, VERSION,       "version",       N_("Version"),               INTEGER, PLAIN, NULL, NULL)      \
  F (K, FAMILY,        "family",        N_("Family"),                PROSE,   SEARCHED, NULL, NULL)   \
  F (K, CHILD,         "child",         N_("Child"),                 PROSE,   SEARCHED, NULL, NULL)   \
  F (K, MEDICAL,       "medical",       N_("Medical"),               PROSE,   SEARCHED, NULL, NULL)   \
  F (K, SCHOOL,        "school",        N_("School"),                PROSE,   SEARCHED, NULL, NULL)   \
  F (K, VOICE,         "voice",         N_("In the pupil’s own words"), PROSE, SEARCHED, NULL, NULL)  \
  F (K, PUPIL_WANTS,   "pupil_wants",   N_("What the pupil wants"),  PROSE,   SEARCHED, NULL, NULL)   \
  F (K, PARENTS_WANT,  "parents_want",  N_("What the parents want"), PROSE,   SEARCHED, NULL, NULL)   \
  F (K, REGIE,         "regie",         N_("Regie over the process"), TEXT,   SEARCHED, NULL, NULL)   \
  F (K, CONTACTS,      "contacts",      N_("Contact person per partner"), PROSE, PLAIN, NULL, NULL)   \
  F (K, INFORMING,     "informing",     N_("How we keep each other informed"), PROSE, SEARCHED, NULL, NULL) \
  F (K, PROGRAMME,     "programme",     N_("Adapted programme"),     PROSE,   SEARCHED, NULL, NULL)   \
  F (K, ROUTE,         "route",         N_("Way to a fitting place or care"), PROSE, SEARCHED, NULL, NULL) \
  F (K, TERM_ON,       "term_on",       N_("Term of the plan"),      DAY,     PLAIN, NULL, NULL)      \
  F (K, FEEDBACK_ON,   "feedback_on",   N_("Feedback on"),           DAY,     PLAIN, NULL, NULL)      \
  F (K, EVALUATION,    "evaluation",    N_("Evaluation"),            PROSE,   SEARCHED, NULL, NULL)   \
  F (K, INSUFFICIENT_ON, "insufficient_on", N_("Judged insufficient on"), DAY, PLAIN, NULL, NULL)     \
  F (K, OPP_REFERENCE, "opp_reference", N_("Reference of the OPP"),  TEXT,    PLAIN, NULL, NULL)      \
  F (K, VARIAWET_UNTIL, "variawet_until", N_("Fewer teaching hours (Variawet) until"), DAY, PLAIN, NULL, NULL) \
  F (K, RETURN_PLAN,   "return_plan",   N_("Plan for full return"),  PROSE,   SEARCHED, NULL, NULL)

/* A week of the adapted programme: the opbouwschema. */
#define LR_BUILD_UP_FIELDS(F, K)                                                                    \
  F (K, PLAN,          "plan",          N_("Plan of approach"),      RECORD,  REQUIRED, NULL, "plan") \
  F (K, FROM_ON,       "from_on",       N_("From"),                  DAY,     REQUIRED, NULL, NULL)   \
  F (K, PLANNED,       "planned",       N_("Hours per week planned"), HOURS,  PLAIN, NULL, NULL)      \
  F (K, REALISED,      "realised",      N_("Hours per week realised"), HOURS, PLAIN, NULL, NULL)      \
  F (K, WHAT,          "what",          N_("What"),                  TEXT,    PLAIN, NULL, NULL)      \
  F (K, PLACE,         "place",         N_("Where"),                 CHOICE,  PLAIN, lr_build_up_places, NULL)

#define LR_GOAL_FIELDS(F, K)                                                                        \
  F (K, PLAN,          "plan",          N_("Plan of approach"),      RECORD,  REQUIRED, NULL, "plan") \
  F (K, SPECIFIC,      "specific",      N_("Goal"),                  PROSE,   REQUIRED | LR_FIELD_SEARCHED, NULL, NULL) \
  F (K, MEASURABLE,    "measurable",    N_("We see that it is reached when"), PROSE, SEARCHED, NULL, NULL) \
  F (K, AGREED_BY,     "agreed_by",     N_("Agreed by"),             TEXT,    PLAIN, NULL, NULL)      \
  F (K, REALISTIC,     "realistic",     N_("Why it can be done"),    PROSE,   PLAIN, NULL, NULL)      \
  F (K, DUE_ON,        "due_on",        N_("Reached by"),            DAY,     PLAIN, NULL, NULL)      \
  F (K, RESULT,        "result",        N_("Result"),                PROSE,   SEARCHED, NULL, NULL)

/* Who does what by when: an action of a plan or a decision of a meeting. */
#define LR_AGREEMENT_FIELDS(F, K)                                                                   \
  F (K, PLAN,          "plan",          N_("Plan of approach"),      RECORD,  PLAIN, NULL, "plan")    \
  F (K, MEETING,       "meeting",       N_("Meeting"),               RECORD,  PLAIN, NULL, "meeting") \
  F (K, WHAT,          "what",          N_("What"),                  TEXT,    REQUIRED | LR_FIELD_SEARCHED, NULL, NULL) \
  F (K, WHO,           "who",           N_("Who"),                   TEXT,    SEARCHED, NULL, NULL)   \
  F (K, DUE_ON,        "due_on",        N_("By when"),               DAY,     PLAIN, NULL, NULL)      \
  F (K, DONE_ON,       "done_on",       N_("Done on"),               DAY,     PLAIN, NULL, NULL)      \
  F (K, CONTACT,       "contact",       N_("Contact moment"),        RECORD,  PLAIN, NULL, "contact")

#define LR_MEETING_FIELDS(F, K)                                                                     \
  F (K, HELD_ON,       "held_on",       N_("Date"),                  DAY,     REQUIRED, NULL, NULL)   \
  F (K, TIME,          "time",          N_("Time"),                  TEXT,    PLAIN, NULL, NULL)      \
  F (K, KIND,          "kind",          N_("Kind of meeting"),       CHOICE,  PLAIN, lr_meeting_kinds, NULL) \
  F (K, PLACE,         "place",         N_("Place"),                 TEXT,    PLAIN, NULL, NULL)      \
  F (K, PURPOSE,       "purpose",       N_("Purpose"),               PROSE,   SEARCHED, NULL, NULL)   \
  F (K, CHAIR,         "chair",         N_("Chair"),                 TEXT,    PLAIN, NULL, NULL)      \
  F (K, MINUTES_BY,    "minutes_by",    N_("Minutes by"),            TEXT,    PLAIN, NULL, NULL)      \
  F (K, AGENDA,        "agenda",        N_("Agenda"),                PROSE,   SEARCHED, NULL, NULL)   \
  F (K, SITUATION,     "situation",     N_("Situation"),             PROSE,   SEARCHED, NULL, NULL)   \
  F (K, PUPIL_WISHES,  "pupil_wishes",  N_("Wishes of the pupil"),   PROSE,   SEARCHED, NULL, NULL)   \
  F (K, PARENT_WISHES, "parent_wishes", N_("Wishes of the parents"), PROSE,   SEARCHED, NULL, NULL)   \
  F (K, ANALYSIS,      "analysis",      N_("Analysis"),              PROSE,   SEARCHED, NULL, NULL)   \
  F (K, PROCESS_MANAGER, "process_manager", N_("Process manager"),   TEXT,    PLAIN, NULL, NULL)      \
  F (K, SHARING,       "sharing",       N_("What may be shared with whom"), PROSE, PLAIN, NULL, NULL) \
  F (K, OPEN_QUESTIONS, "open_questions", N_("Open questions"),      PROSE,   SEARCHED, NULL, NULL)   \
  F (K, ALL_SAID,      "all_said",      N_("Pupil and parents said all they wanted"), BOOLEAN, PLAIN, NULL, NULL) \
  F (K, GOAL_CLEAR,    "goal_clear",    N_("The goal is clear and agreed"), BOOLEAN, PLAIN, NULL, NULL) \
  F (K, REGIE_CLEAR,   "regie_clear",   N_("It is clear who has regie and what is expected"), BOOLEAN, PLAIN, NULL, NULL) \
  F (K, ACTIONS_CLEAR, "actions_clear", N_("It is clear who does what, when and why"), BOOLEAN, PLAIN, NULL, NULL) \
  F (K, NEXT_ON,       "next_on",       N_("Next meeting"),          DAY,     PLAIN, NULL, NULL)

#define LR_PARTICIPANT_FIELDS(F, K)                                                                 \
  F (K, MEETING,       "meeting",       N_("Meeting"),               RECORD,  REQUIRED, NULL, "meeting") \
  F (K, NAME,          "name",          N_("Name"),                  TEXT,    REQUIRED | LR_FIELD_IDENTIFYING, NULL, NULL) \
  F (K, ROLE,          "role",          N_("Role"),                  CHOICE,  PLAIN, lr_party_roles, NULL) \
  F (K, PRESENCE,      "presence",      N_("Presence"),              CHOICE,  PLAIN, lr_presences, NULL)

#define LR_PARTY_FIELDS(F, K)                                                                       \
  F (K, NAME,          "name",          N_("Name"),                  TEXT,    REQUIRED | LR_FIELD_SEARCHED | LR_FIELD_IDENTIFYING, NULL, NULL) \
  F (K, ROLE,          "role",          N_("Role"),                  CHOICE,  PLAIN, lr_party_roles, NULL) \
  F (K, ORGANISATION,  "organisation",  N_("Organisation"),          TEXT,    SEARCHED, NULL, NULL)   \
  F (K, PHONE,         "phone",         N_("Phone"),                 TEXT,    IDENTIFYING, NULL, NULL) \
  F (K, EMAIL,         "email",         N_("E-mail"),                TEXT,    IDENTIFYING, NULL, NULL) \
  F (K, CUSTODY,       "custody",       N_("Has custody (gezag)"),   BOOLEAN, PLAIN, NULL, NULL)      \
  F (K, CONTACT,       "contact_person", N_("Contact person"),       BOOLEAN, PLAIN, NULL, NULL)      \
  F (K, SINCE_ON,      "since_on",      N_("Involved since"),        DAY,     PLAIN, NULL, NULL)      \
  F (K, UNTIL_ON,      "until_on",      N_("Involved until"),        DAY,     PLAIN, NULL, NULL)      \
  F (K, NOTE,          "note",          N_("Note"),                  PROSE,   SEARCHED, NULL, NULL)   \
  F (K, SALUTATION,    "salutation",    N_("Salutation in a letter"), TEXT,   IDENTIFYING, NULL, NULL) \
  F (K, STREET,        "street",        N_("Street and number"),     TEXT,    IDENTIFYING, NULL, NULL) \
  F (K, POSTCODE,      "postcode",      N_("Postcode"),              TEXT,    IDENTIFYING, NULL, NULL) \
  F (K, TOWN,          "town",          N_("Town"),                  TEXT,    IDENTIFYING, NULL, NULL) \
  F (K, LANGUAGE,      "language",      N_("Language"),              TEXT,    PLAIN, NULL, NULL)      \
  F (K, INTERPRETER,   "interpreter",   N_("Needs an interpreter"),  BOOLEAN, PLAIN, NULL, NULL)      \
  F (K, OWN_COPY,      "own_copy",      N_("Gets an own copy of letters"), BOOLEAN, PLAIN, NULL, NULL) \
  F (K, NO_LETTERS,    "no_letters",    N_("Rather no letters"),     BOOLEAN, PLAIN, NULL, NULL)

#define LR_CONSENT_FIELDS(F, K)                                                                     \
  F (K, GIVEN_ON,      "given_on",      N_("Given on"),              DAY,     REQUIRED, NULL, NULL)   \
  F (K, GIVEN_BY,      "given_by",      N_("Given by"),              CHOICE,  PLAIN, lr_consent_givers, NULL) \
  F (K, RECIPIENT,     "recipient",     N_("Recipient"),             TEXT,    SEARCHED, NULL, NULL)   \
  F (K, PURPOSE,       "purpose",       N_("Purpose"),               TEXT,    SEARCHED, NULL, NULL)   \
  F (K, UNTIL_ON,      "until_on",      N_("Until"),                 DAY,     PLAIN, NULL, NULL)      \
  F (K, WITHDRAWN_ON,  "withdrawn_on",  N_("Withdrawn on"),          DAY,     PLAIN, NULL, NULL)      \
  F (K, NOTE,          "note",          N_("Note"),                  PROSE,   PLAIN, NULL, NULL)      \
  F (K, PERSON,        "person",        N_("Name of who gives it"),  TEXT,    IDENTIFYING, NULL, NULL) \
  F (K, DATA,          "data",          N_("Which data"),            TEXT,    SEARCHED, NULL, NULL)   \
  F (K, FROM_ON,       "from_on",       N_("From"),                  DAY,     PLAIN, NULL, NULL)      \
  F (K, RESTS_ON,      "rests_on",      N_("Rests on"),              CHOICE,  PLAIN, lr_consent_grounds, NULL) \
  F (K, MEDICAL,       "medical",       N_("Also what is medical"),  BOOLEAN, PLAIN, NULL, NULL)      \
  F (K, HELPERS,       "helpers",       N_("Also who else helps"),   BOOLEAN, PLAIN, NULL, NULL)

/* A fitting offer of education or care. */
#define LR_OFFER_FIELDS(F, K)                                                                       \
  F (K, OFFERED_ON,    "offered_on",    N_("Offered on"),            DAY,     REQUIRED, NULL, NULL)   \
  F (K, WHAT,          "what",          N_("What"),                  PROSE,   SEARCHED, NULL, NULL)   \
  F (K, BY,            "by",            N_("Offered by"),            TEXT,    PLAIN, NULL, NULL)      \
  F (K, ANSWER,        "answer",        N_("Answer"),                CHOICE,  PLAIN, lr_offer_answers, NULL) \
  F (K, NOTE,          "note",          N_("Note"),                  PROSE,   SEARCHED, NULL, NULL)

#define LR_SOLUTION_FIELDS(F, K)                                                                    \
  F (K, ROUTE,         "route",         N_("Solution"),              CHOICE,  REQUIRED, lr_solutions, NULL) \
  F (K, CHOSEN_ON,     "chosen_on",     N_("Chosen on"),             DAY,     REQUIRED, NULL, NULL)   \
  F (K, STARTED_ON,    "started_on",    N_("Started on"),            DAY,     PLAIN, NULL, NULL)      \
  F (K, WHERE,         "where_to",      N_("Where"),                 TEXT,    PLAIN, NULL, NULL)      \
  F (K, NOTE,          "note",          N_("Note"),                  PROSE,   SEARCHED, NULL, NULL)

/* Where the pupil is and why, as far as it is known. */
#define LR_WHEREABOUTS_FIELDS(F, K)                                                                 \
  F (K, PLACE,         "place",         N_("Where"),                 TEXT,    REQUIRED | LR_FIELD_SEARCHED, NULL, NULL) \
  F (K, REASON,        "reason",        N_("Why"),                   PROSE,   SEARCHED, NULL, NULL)   \
  F (K, SINCE_ON,      "since_on",      N_("Since"),                 DAY,     PLAIN, NULL, NULL)      \
  F (K, KNOWN_ON,      "known_on",      N_("Known on"),              DAY,     REQUIRED, NULL, NULL)

/* An exemption from compulsory education or from attending. */
#define LR_EXEMPTION_FIELDS(F, K)                                                                   \
  F (K, GROUND,        "ground",        N_("Ground in the law"),     CHOICE,  REQUIRED, lr_exemption_grounds, NULL) \
  F (K, FROM_ON,       "from_on",       N_("From"),                  DAY,     REQUIRED, NULL, NULL)   \
  F (K, UNTIL_ON,      "until_on",      N_("Until"),                 DAY,     PLAIN, NULL, NULL)      \
  F (K, DECIDED_BY,    "decided_by",    N_("Decided by"),            TEXT,    PLAIN, NULL, NULL)      \
  F (K, DOCTOR,        "doctor",        N_("Doctor"),                TEXT,    IDENTIFYING, NULL, NULL) \
  F (K, SWV_ADVICE,    "swv_advice",    N_("Advice of the support region"), PROSE, SEARCHED, NULL, NULL) \
  F (K, LEARNING,      "learning",      N_("Learning that is offered all the same"), PROSE, SEARCHED, NULL, NULL) \
  F (K, TALKED_ON,     "talked_on",     N_("Last yearly talk"),      DAY,     PLAIN, NULL, NULL)      \
  F (K, NOTE,          "note",          N_("Note"),                  PROSE,   SEARCHED, NULL, NULL)

/* To another school, which must decide within a term (zorgplicht). */
#define LR_APPLICATION_FIELDS(F, K)                                                                 \
  F (K, SCHOOL,        "school",        N_("School"),                TEXT,    REQUIRED | LR_FIELD_SEARCHED, NULL, NULL) \
  F (K, APPLIED_ON,    "applied_on",    N_("Applied on"),            DAY,     REQUIRED, NULL, NULL)   \
  F (K, EXTENDED,      "extended",      N_("That school takes four weeks more"), BOOLEAN, PLAIN, NULL, NULL) \
  F (K, ANSWER,        "answer",        N_("Answer"),                CHOICE,  PLAIN, lr_application_answers, NULL) \
  F (K, ANSWERED_ON,   "answered_on",   N_("Answered on"),           DAY,     PLAIN, NULL, NULL)      \
  F (K, PLACE,         "place",         N_("Place offered"),         TEXT,    SEARCHED, NULL, NULL)   \
  F (K, NOTE,          "note",          N_("Note"),                  PROSE,   SEARCHED, NULL, NULL)

/* What was sent, not the letter itself. */
#define LR_LETTER_FIELDS(F, K)                                                                      \
  F (K, KIND,          "kind",          N_("Letter"),                CHOICE,  REQUIRED, lr_letter_kinds, NULL) \
  F (K, SENT_ON,       "sent_on",       N_("Sent on"),               DAY,     REQUIRED, NULL, NULL)   \
  F (K, TO,            "to",            N_("To"),                    TEXT,    SEARCHED | LR_FIELD_IDENTIFYING, NULL, NULL) \
  F (K, SLIP,          "slip",          N_("Return slip asked"),     BOOLEAN, PLAIN, NULL, NULL)      \
  F (K, RETURNED_ON,   "returned_on",   N_("Slip came back on"),     DAY,     PLAIN, NULL, NULL)      \
  F (K, NOTE,          "note",          N_("Note"),                  PROSE,   SEARCHED, NULL, NULL)

/* An exceptional situation of the rule set that was chosen for the pupil. */
#define LR_SITUATION_FIELDS(F, K)                                                                   \
  F (K, SITUATION,     "situation",     N_("Situation"),             TEXT,    REQUIRED, NULL, NULL)   \
  F (K, CHOSEN_ON,     "chosen_on",     N_("Chosen on"),             DAY,     REQUIRED, NULL, NULL)   \
  F (K, ENDED_ON,      "ended_on",      N_("Ended on"),              DAY,     PLAIN, NULL, NULL)      \
  F (K, NOTE,          "note",          N_("Note"),                  PROSE,   SEARCHED, NULL, NULL)

#define LR_SITUATION_CHECK_FIELDS(F, K)                                                             \
  F (K, SITUATION,     "situation",     N_("Situation"),             RECORD,  REQUIRED, NULL, "situation") \
  F (K, ITEM,          "item",          N_("Item"),                  TEXT,    REQUIRED, NULL, NULL)   \
  F (K, DONE_ON,       "done_on",       N_("Done on"),               DAY,     REQUIRED, NULL, NULL)

/* A duty that was ticked as done, or dismissed with a reason. */
#define LR_DUTY_MARK_FIELDS(F, K)                                                                   \
  F (K, DUTY,          "duty",          N_("Duty"),                  TEXT,    REQUIRED, NULL, NULL)   \
  F (K, OPENED_ON,     "opened_on",     N_("Opened on"),             DAY,     REQUIRED, NULL, NULL)   \
  F (K, STATE,         "state",         N_("State"),                 CHOICE,  REQUIRED, lr_duty_states, NULL) \
  F (K, MARKED_ON,     "marked_on",     N_("On"),                    DAY,     REQUIRED, NULL, NULL)   \
  F (K, REASON,        "reason",        N_("Reason"),                PROSE,   PLAIN, NULL, NULL)      \
  F (K, ABOUT,         "about",         N_("About the record"),      INTEGER, INTERNAL, NULL, NULL)

/* Every kind, in the order in which they depend on each other: what is made for
 * each (its enum of fields, its LrKind, its face) is made from this list. */
#define LR_EACH_KIND(KIND)                                                                      \
  KIND (SCHOOL, school)                                                                         \
  KIND (CLOSURE, closure)                                                                       \
  KIND (PARTNER, partner)                                                                       \
  KIND (SCHOOL_FILE, school_file)                                                               \
  KIND (IMPORT_PROFILE, import_profile)                                                         \
  KIND (IMPORT_RUN, import_run)                                                                 \
  KIND (CADENCE_MARK, cadence_mark)                                                             \
  KIND (PUPIL, pupil)                                                                           \
  KIND (ABSENCE, absence)                                                                       \
  KIND (CONTACT, contact)                                                                       \
  KIND (REPORT, report)                                                                         \
  KIND (STEP, step)                                                                             \
  KIND (REGIE, regie)                                                                           \
  KIND (PLAN, plan)                                                                             \
  KIND (BUILD_UP, build_up)                                                                     \
  KIND (GOAL, goal)                                                                             \
  KIND (MEETING, meeting)                                                                       \
  KIND (AGREEMENT, agreement)                                                                   \
  KIND (PARTICIPANT, participant)                                                               \
  KIND (PARTY, party)                                                                           \
  KIND (CONSENT, consent)                                                                       \
  KIND (OFFER, offer)                                                                           \
  KIND (SOLUTION, solution)                                                                     \
  KIND (WHEREABOUTS, whereabouts)                                                               \
  KIND (EXEMPTION, exemption)                                                                   \
  KIND (APPLICATION, application)                                                               \
  KIND (LETTER, letter)                                                                         \
  KIND (SITUATION, situation)                                                                   \
  KIND (SITUATION_CHECK, situation_check)                                                       \
  KIND (DUTY_MARK, duty_mark)

#define LR_FIELD_ENUM(K, ID, name, label, type, flags, choices, target) LR_##K##_##ID,
#define LR_DECLARE_KIND(K, symbol)                                             \
  enum { LR_##K##_FIELDS (LR_FIELD_ENUM, K) LR_##K##_N_FIELDS };               \
  extern const LrKind lr_##symbol##_kind;

LR_EACH_KIND (LR_DECLARE_KIND)

/* All of them in that order, ending with NULL. */
extern const LrKind * const lr_kinds[];

G_END_DECLS
