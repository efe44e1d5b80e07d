/* lr-choices.h: the answers that choice fields take, one line per answer
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-kind.h"

G_BEGIN_DECLS

/* The tables. A line is: the word in C, what is stored and what the command line
 * takes, the label, and other words that are understood (see LrChoice). Their
 * order is that of forms. */

#define LR_SECTORS(C, K)                                           \
  C (K, VO,  "vo",  N_("Secondary education (VO)"), NULL)          \
  C (K, PO,  "po",  N_("Primary education (PO)"), NULL)            \
  C (K, VSO, "vso", N_("Special secondary education (VSO)"), NULL)

#define LR_REGIONS(C, K)                          \
  C (K, NOORD,  "noord",  N_("North"), "north")   \
  C (K, MIDDEN, "midden", N_("Middle"), "middle") \
  C (K, ZUID,   "zuid",   N_("South"), "south")

#define LR_HOLIDAYS(C, K)                                           \
  C (K, OWN,       "own",       N_("Free day of the school"), NULL) \
  C (K, AUTUMN,    "autumn",    N_("Autumn holiday"), "herfst")     \
  C (K, CHRISTMAS, "christmas", N_("Christmas holiday"), "kerst")   \
  C (K, SPRING,    "spring",    N_("Spring holiday"), "voorjaar")   \
  C (K, MAY,       "may",       N_("May holiday"), "mei")           \
  C (K, SUMMER,    "summer",    N_("Summer holiday"), "zomer")

#define LR_IMPORT_SUBJECTS(C, K)                   \
  C (K, PUPILS,   "pupils",   N_("Pupils"), NULL)  \
  C (K, ABSENCE,  "absence",  N_("Absence"), NULL) \
  C (K, PARENTS,  "parents",  N_("Parents"), NULL) \
  C (K, PARTNERS, "partners", N_("Address book"), NULL)

#define LR_DUTY_STATES(C, K)                           \
  C (K, DONE,      "done",      N_("Done"), NULL)      \
  C (K, DISMISSED, "dismissed", N_("Dismissed"), NULL)

#define LR_ENROLMENTS(C, K)                            \
  C (K, ENROLLED, "enrolled", N_("Enrolled"), NULL)    \
  C (K, LEFT,     "left",     N_("Left school"), NULL)

/* POVO footnote: school and attendance officer judge together. */
#define LR_JUDGEMENTS(C, K)                                                          \
  C (K, HOME_SITTER,     "home-sitter",     N_("Home-sitter"), "thuiszitter yes ja") \
  C (K, NOT_HOME_SITTER, "not-home-sitter", N_("Not a home-sitter"), "no nee")

#define LR_ABSENCE_KINDS(C, K)                                                         \
  C (K, UNAUTHORISED, "unauthorised", N_("Unauthorised"), "ongeoorloofd unauthorized") \
  C (K, LATE,         "late",         N_("Late"), "te-laat telaat")                    \
  C (K, SICK,         "sick",         N_("Sick"), "ziek")                              \
  C (K, AUTHORISED,   "authorised",   N_("Authorised"), "geoorloofd authorized")       \
  C (K, SUSPENDED,    "suspended",    N_("Suspended"), "geschorst")                    \
  C (K, LUXURY,       "luxury",       N_("Luxury leave"), "luxe luxe-verzuim")

/* Articles of the Leerplichtwet 1969. */
#define LR_GROUNDS(C, K)                                                  \
  C (K, 11A, "11a", N_("11a: school closed or teaching suspended"), NULL) \
  C (K, 11B, "11b", N_("11b: attendance forbidden"), NULL)                \
  C (K, 11C, "11c", N_("11c: admission refused or suspended"), NULL)      \
  C (K, 11D, "11d", N_("11d: illness"), NULL)                             \
  C (K, 11E, "11e", N_("11e: religion or belief"), NULL)                  \
  C (K, 11F, "11f", N_("11f: holiday outside the school holidays"), NULL) \
  C (K, 11G, "11g", N_("11g: weighty circumstances"), NULL)

/* Articles 5 and 15 of the Leerplichtwet free from school altogether, those of
 * article 11 from attending for a while. What was ticked before there was a register
 * has no ground. */
#define LR_EXEMPTION_GROUNDS(C, K)                                                \
  C (K, 5A, "5a", N_("5a: not fit for school, body or mind"), NULL)               \
  C (K, 5B, "5b", N_("5b: objection to the direction of the teaching"), NULL)     \
  C (K, 5C, "5c", N_("5c: at school abroad"), NULL)                               \
  C (K, 15, "15", N_("15: taught well enough in another way"), NULL)              \
  LR_GROUNDS (C, K)                                                               \
  C (K, UNRECORDED, LR_CHOICE_UNRECORDED, N_("Not recorded"), NULL)

#define LR_CONTACT_WAYS(C, K)                                               \
  C (K, VISIT,   "visit",   N_("Home visit"), "huisbezoek")                 \
  C (K, SCHOOL,  "school",  N_("Talk at school"), "gesprek")                \
  C (K, PHONE,   "phone",   N_("Phone"), "telefoon")                        \
  C (K, VIDEO,   "video",   N_("Video call"), "beeldbellen")                \
  C (K, MESSAGE, "message", N_("Message or e-mail"), "bericht e-mail mail") \
  C (K, LETTER,  "letter",  N_("Letter"), "brief")                          \
  C (K, OTHER,   "other",   N_("Other"), NULL)

#define LR_REPORT_KINDS(C, K)                                                                                  \
  C (K, 16H,          "16h",          N_("16 hours in 4 weeks"), "report-16h 16-hours sixteen-in-four 16-uur") \
  C (K, LONG,         "long",         N_("Long relative absence"), "report-long long-relative langdurig")      \
  C (K, LUXURY,       "luxury",       N_("Luxury leave"), "report-luxury luxe")                                \
  C (K, 9H,           "9h",           N_("9 hours in the school year"), "report-9h hours-9")                   \
  C (K, 12H,          "12h",          N_("12 hours in the school year"), "report-12h hours-12")                \
  C (K, 16H_YEAR,     "16h-year",     N_("16 hours in the school year"), "16h-total report-16h-year hours-16") \
  C (K, 25_TIMES,     "25-times",     N_("25 times in the school year"), "report-25 times-25")                 \
  C (K, AUTHORISED,   "authorised",   N_("Worrying authorised absence"), "report-authorised")                  \
  C (K, HOME_SITTER,  "home-sitter",  N_("Home-sitter"), "report-home-sitter thuiszitter")                     \
  C (K, FULL_ABSENCE, "full-absence", N_("Complete absence with start date"), "report-lpa report-ppo")         \
  C (K, INDEX,        "index",        N_("Signal in the reference index"), "verwijsindex sisa")                \
  C (K, OTHER_ABSENCE, "other-absence", N_("Other absence (not obligatory)"), "overig overig-verzuim")         \
  C (K, 18_PLUS,      "18-plus",      N_("18 or older (not obligatory)"), "18+")                               \
  C (K, REGISTRATION, "registration", N_("Registration in Kindkans"), "register kindkans")                     \
  C (K, OTHER,        "other",        N_("Other"), NULL)

/* As DUO names how far a report is. */
#define LR_REPORT_STATUSES(C, K)                                                             \
  C (K, REGISTERED,  "registered",  N_("Registered"), "geregistreerd")                       \
  C (K, IN_PROGRESS, "in-progress", N_("In progress"), "in-behandeling")                     \
  C (K, CLOSED,      "closed",      N_("Closed"), "afgesloten")                              \
  C (K, WITHDRAWN,   "withdrawn",   N_("Withdrawn"), "ingetrokken")                          \
  C (K, NOTED,       "noted",       N_("Taken note of"), "ter-kennisgeving-aangenomen")

#define LR_RECIPIENTS(C, K)                                                                       \
  C (K, DUO,          "duo",          N_("DUO absence desk"), "verzuimloket")                     \
  C (K, LPA,          "lpa",          N_("Attendance officer"), "leerplicht leerplichtambtenaar") \
  C (K, SWV,          "swv",          N_("Support region"), "samenwerkingsverband ppo")           \
  C (K, INDEX,        "index",        N_("Reference index (SISA)"), "verwijsindex sisa")          \
  C (K, GGD,          "ggd",          N_("Youth health service (GGD)"), "jgz")                    \
  C (K, KINDKANS,     "kindkans",     N_("Kindkans"), NULL)                                       \
  C (K, INSPECTORATE, "inspectorate", N_("Inspectorate of Education"), "inspectie")               \
  C (K, PARENTS,      "parents",      N_("Parents"), "ouders")                                    \
  C (K, OTHER,        "other",        N_("Other"), NULL)

/* ROT 3.1-3.4 */
#define LR_ROUTES(C, K)                                                              \
  C (K, 3_1, "3.1", N_("3.1: back to the own school"), NULL)                         \
  C (K, 3_2, "3.2", N_("3.2: to another school"), NULL)                              \
  C (K, 3_3, "3.3", N_("3.3: to another kind of education or an arrangement"), NULL) \
  C (K, 3_4, "3.4", N_("3.4: a solution in care, or bridging a waiting list"), NULL)

/* TIL chapter 3, Regie */
#define LR_REGIE_KINDS(C, K)                                            \
  C (K, PROCESS, "process", N_("Regie over the process"), "proces")     \
  C (K, TASKS,   "tasks",   N_("Regie over one’s own tasks"), "taken")  \
  C (K, POWER,   "power",   N_("Power to decide"), "doorzettingsmacht")

#define LR_MEETING_KINDS(C, K)                                                    \
  C (K, MDO,          "mdo",          N_("MDO"), NULL)                            \
  C (K, SUPPORT_TEAM, "support-team", N_("Support team"), "zat ot")               \
  C (K, PARENTS,      "parents",      N_("Talk with parents"), "ouders")          \
  C (K, ABSENCE,      "absence",      N_("Absence meeting"), "verzuimoverleg")    \
  C (K, ACTION_TABLE, "action-table", N_("Action table"), "actietafel taskforce") \
  C (K, CONSULTATION, "consultation", N_("Consultation"), "overlegtafel")         \
  C (K, OTHER,        "other",        N_("Other"), NULL)

#define LR_PRESENCES(C, K)                       \
  C (K, INVITED, "invited", N_("Invited"), NULL) \
  C (K, PRESENT, "present", N_("Present"), NULL) \
  C (K, EXCUSED, "excused", N_("Excused"), NULL)

#define LR_PARTY_ROLES(C, K)                                                                                              \
  C (K, PUPIL,                "pupil",                N_("Pupil"), NULL)                                                  \
  C (K, PARENT,               "parent",               N_("Parent or carer"), NULL)                                        \
  C (K, MENTOR,               "mentor",               N_("Mentor"), NULL)                                                 \
  C (K, ABSENCE_COORDINATOR,  "absence-coordinator",  N_("Absence coordinator"), NULL)                                    \
  C (K, SUPPORT_COORDINATOR,  "support-coordinator",  N_("Support coordinator"), NULL)                                    \
  C (K, SCHOOL_LEADER,        "school-leader",        N_("School leader"), NULL)                                          \
  C (K, SCHOOL_BOARD,         "school-board",         N_("School board"), NULL)                                           \
  C (K, SWV_CONTACT,          "swv-contact",          N_("Consultant of the support region"), NULL)                       \
  C (K, SWV_COORDINATOR,      "swv-coordinator",      N_("Coordinator of the support region"), NULL)                      \
  C (K, LPA,                  "lpa",                  N_("Attendance officer"), NULL)                                     \
  C (K, JG_COACH,             "jg-coach",             N_("Youth and family coach"), NULL)                                 \
  C (K, YOUTH_NURSE,          "youth-nurse",          N_("Youth nurse"), NULL)                                            \
  C (K, YOUTH_DOCTOR,         "youth-doctor",         N_("Youth doctor"), NULL)                                           \
  C (K, SMA_DOCTOR,           "sma-doctor",           N_("Independent (SMA) doctor"), NULL)                               \
  C (K, ACCESS,               "access",               N_("Access point, neighbourhood team or school social work"), NULL) \
  C (K, PSYCHOLOGIST,         "psychologist",         N_("Psychologist or remedial educationalist"), NULL)                \
  C (K, ACTION_TABLE_CHAIR,   "action-table-chair",   N_("Chair of the action table"), NULL)                              \
  C (K, PARENT_OFFICER,       "parent-officer",       N_("Parent officer"), NULL)                                         \
  C (K, EDUCATION_CONSULTANT, "education-consultant", N_("Education consultant"), NULL)                                   \
  C (K, ZIEZON,               "ziezon",               N_("Ziezon"), NULL)                                                 \
  C (K, VEILIG_THUIS,         "veilig-thuis",         N_("Veilig Thuis"), NULL)                                           \
  C (K, HALT,                 "halt",                 N_("Halt"), NULL)                                                   \
  C (K, OTHER,                "other",                N_("Other"), NULL)

/* In which roles somebody spoke; it was not always asked. */
#define LR_SPOKEN_ROLES(C, K) \
  LR_PARTY_ROLES (C, K)       \
  C (K, UNRECORDED, LR_CHOICE_UNRECORDED, N_("Not recorded"), NULL)

/* One record for each person who gives it; or for all parents with custody at once. */
#define LR_CONSENT_GIVERS(C, K)                                 \
  C (K, PARENTS, "parents", N_("All parents with custody"), NULL) \
  C (K, BOTH,    "both",    N_("Parents and pupil"), NULL)      \
  C (K, PUPIL,   "pupil",   N_("Pupil"), NULL)                  \
  C (K, PARENT,  "parent",  N_("One parent"), NULL)

/* A legal duty to report is not consent. */
#define LR_CONSENT_GROUNDS(C, K)                             \
  C (K, CONSENT, "consent", N_("Consent"), NULL)             \
  C (K, DUTY,    "duty",    N_("A legal duty to report"), NULL)

#define LR_OFFER_ANSWERS(C, K)                           \
  C (K, OPEN,     "open",     N_("No answer yet"), NULL) \
  C (K, ACCEPTED, "accepted", N_("Accepted"), NULL)      \
  C (K, DECLINED, "declined", N_("Declined"), NULL)

#define LR_APPLICATION_ANSWERS(C, K)                                               \
  C (K, ACCEPTED,  "accepted",  N_("A place is offered"), NULL)                    \
  C (K, TEMPORARY, "temporary", N_("Placed for the time being"), "tijdelijk")      \
  C (K, DECLINED,  "declined",  N_("Declined"), NULL)                              \
  C (K, WITHDRAWN, "withdrawn", N_("Withdrawn"), "ingetrokken")

/* POVO scheme (3 to 16 hours, four weeks), TIL (advice, action table). */
#define LR_LETTER_KINDS(C, K)                                                          \
  C (K, 3H,           "3h",           N_("Absence of 3 hours"), "letter-3h hours-3")   \
  C (K, 6H,           "6h",           N_("Invitation to a talk, 6 hours"), "hours-6")  \
  C (K, 9H,           "9h",           N_("Notice of the report, 9 hours"), "hours-9")  \
  C (K, 12H,          "12h",          N_("Notice of the report, 12 hours"), "hours-12") \
  C (K, 16H,          "16h",          N_("Notice of the report, 16 hours"), "hours-16") \
  C (K, 4_WEEKS,      "4-weeks",      N_("Four weeks at home"), NULL)                  \
  C (K, SICKNESS,     "sickness",     N_("Talk about sickness"), "ziekte")             \
  C (K, INVITATION,   "invitation",   N_("Invitation to a meeting"), "uitnodiging")    \
  C (K, CONSENT,      "consent",      N_("Consent form"), "toestemming")               \
  C (K, ADVICE,       "advice",       N_("Request for advice"), "advies")              \
  C (K, ACTION_TABLE, "action-table", N_("Handing over to the action table"), "actietafel transfer-4a") \
  C (K, REGIE,        "regie",        N_("Hand-over of regie"), NULL)                  \
  C (K, REPORT,       "report",       N_("Notice of a report"), "melding")             \
  C (K, OTHER,        "other",        N_("Other"), NULL)

/* Where the hours of a week of the build-up are. */
#define LR_BUILD_UP_PLACES(C, K)                                          \
  C (K, SCHOOL,    "school",    N_("At school"), NULL)                    \
  C (K, PROGRAMME, "programme", N_("At the place of the programme"), NULL) \
  C (K, HOME,      "home",      N_("At home"), "thuis")                   \
  C (K, ONLINE,    "online",    N_("Online"), NULL)

#define LR_SOLUTIONS(C, K)                                                                  \
  C (K, OWN_SCHOOL,   "own-school",   N_("Own school"), NULL)                               \
  C (K, OTHER_SCHOOL, "other-school", N_("Other school"), NULL)                             \
  C (K, SBO_SO,       "sbo-so",       N_("SBO or SO with admission statement (TLV)"), NULL) \
  C (K, CARE,         "care",         N_("Care arrangement"), NULL)                         \
  C (K, WAITING_LIST, "waiting-list", N_("Programme while on a waiting list"), NULL)        \
  C (K, EXEMPTION,    "exemption",    N_("Exemption"), NULL)

/* Every list: its table, and the field whose answers the enumeration is named after.
 * LR_ABSENCE_KIND_SICK is an answer of LR_ABSENCE_KIND, as lr_record_get_choice() gives it; from
 * NONE for no answer up to END. */
#define LR_CHOICE_LISTS(L)                                           \
  L (lr_sectors,          LR_SECTORS,          SCHOOL_SECTOR)        \
  L (lr_regions,          LR_REGIONS,          SCHOOL_REGION)        \
  L (lr_holidays,         LR_HOLIDAYS,         CLOSURE_HOLIDAY)      \
  L (lr_import_subjects,  LR_IMPORT_SUBJECTS,  IMPORT_RUN_WHAT)      \
  L (lr_duty_states,      LR_DUTY_STATES,      DUTY_MARK_STATE)      \
  L (lr_enrolments,       LR_ENROLMENTS,       PUPIL_STATUS)         \
  L (lr_judgements,       LR_JUDGEMENTS,       PUPIL_JUDGEMENT)      \
  L (lr_absence_kinds,    LR_ABSENCE_KINDS,    ABSENCE_KIND)         \
  L (lr_grounds,          LR_GROUNDS,          ABSENCE_GROUND)       \
  L (lr_contact_ways,     LR_CONTACT_WAYS,     CONTACT_HOW)          \
  L (lr_report_kinds,     LR_REPORT_KINDS,     REPORT_KIND)          \
  L (lr_recipients,       LR_RECIPIENTS,       REPORT_RECIPIENT)     \
  L (lr_routes,           LR_ROUTES,           STEP_ROUTE)           \
  L (lr_regie_kinds,      LR_REGIE_KINDS,      REGIE_KIND)           \
  L (lr_meeting_kinds,    LR_MEETING_KINDS,    MEETING_KIND)         \
  L (lr_presences,        LR_PRESENCES,        PARTICIPANT_PRESENCE) \
  L (lr_party_roles,      LR_PARTY_ROLES,      PARTY_ROLE)           \
  L (lr_consent_givers,   LR_CONSENT_GIVERS,   CONSENT_GIVEN_BY)     \
  L (lr_consent_grounds,  LR_CONSENT_GROUNDS,  CONSENT_RESTS_ON)     \
  L (lr_offer_answers,    LR_OFFER_ANSWERS,    OFFER_ANSWER)         \
  L (lr_build_up_places,  LR_BUILD_UP_PLACES,  BUILD_UP_PLACE)       \
  L (lr_solutions,        LR_SOLUTIONS,        SOLUTION_ROUTE)       \
  L (lr_contact_roles,    LR_SPOKEN_ROLES,     CONTACT_ROLES)        \
  L (lr_exemption_grounds, LR_EXEMPTION_GROUNDS, EXEMPTION_GROUND)   \
  L (lr_application_answers, LR_APPLICATION_ANSWERS, APPLICATION_ANSWER) \
  L (lr_letter_kinds,     LR_LETTER_KINDS,     LETTER_KIND)          \
  L (lr_report_statuses,  LR_REPORT_STATUSES,  REPORT_STATUS)

#define LR_CHOICE_ENUM(K, ID, id, label, aliases) LR_##K##_##ID,
#define LR_DECLARE_CHOICES(symbol, TABLE, K)                            \
  enum { LR_##K##_NONE, TABLE (LR_CHOICE_ENUM, K) LR_##K##_END };       \
  extern const LrChoice symbol[];

LR_CHOICE_LISTS (LR_DECLARE_CHOICES)

G_END_DECLS
