/* lr-choices.c: the answers that choice fields take
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-choices.h"

#include <glib/gi18n.h>

const LrChoice lr_sectors[] = {
  { "vo", N_("Secondary education (VO)"), NULL },
  { "po", N_("Primary education (PO)"), NULL },
  { "vso", N_("Special secondary education (VSO)"), NULL },
  { NULL },
};

const LrChoice lr_regions[] = {
  { "noord", N_("North"), "north" },
  { "midden", N_("Middle"), "middle" },
  { "zuid", N_("South"), "south" },
  { NULL },
};

const LrChoice lr_holidays[] = {
  { "own", N_("Free day of the school"), NULL },
  { "autumn", N_("Autumn holiday"), "herfst" },
  { "christmas", N_("Christmas holiday"), "kerst" },
  { "spring", N_("Spring holiday"), "voorjaar" },
  { "may", N_("May holiday"), "mei" },
  { "summer", N_("Summer holiday"), "zomer" },
  { NULL },
};

const LrChoice lr_import_subjects[] = {
  { "pupils", N_("Pupils"), NULL },
  { "absence", N_("Absence"), NULL },
  { NULL },
};

const LrChoice lr_duty_states[] = {
  { "done", N_("Done"), NULL },
  { "dismissed", N_("Dismissed"), NULL },
  { NULL },
};

const LrChoice lr_enrolments[] = {
  { "enrolled", N_("Enrolled"), NULL },
  { "left", N_("Left school"), NULL },
  { NULL },
};

/* POVO footnote: school and attendance officer judge together. */
const LrChoice lr_judgements[] = {
  { "home-sitter", N_("Home-sitter"), "thuiszitter yes ja" },
  { "not-home-sitter", N_("Not a home-sitter"), "no nee" },
  { NULL },
};

const LrChoice lr_absence_kinds[] = {
  { "unauthorised", N_("Unauthorised"), "ongeoorloofd unauthorized" },
  { "late", N_("Late"), "te-laat telaat" },
  { "sick", N_("Sick"), "ziek" },
  { "authorised", N_("Authorised"), "geoorloofd authorized" },
  { "suspended", N_("Suspended"), "geschorst" },
  { "luxury", N_("Luxury leave"), "luxe luxe-verzuim" },
  { NULL },
};

/* Articles of the Leerplichtwet 1969. */
const LrChoice lr_grounds[] = {
  { "11a", N_("11a: school closed or teaching suspended"), NULL },
  { "11b", N_("11b: attendance forbidden"), NULL },
  { "11c", N_("11c: admission refused or suspended"), NULL },
  { "11d", N_("11d: illness"), NULL },
  { "11e", N_("11e: religion or belief"), NULL },
  { "11f", N_("11f: holiday outside the school holidays"), NULL },
  { "11g", N_("11g: weighty circumstances"), NULL },
  { NULL },
};

const LrChoice lr_contact_ways[] = {
  { "visit", N_("Home visit"), "huisbezoek" },
  { "school", N_("Talk at school"), "gesprek" },
  { "phone", N_("Phone"), "telefoon" },
  { "video", N_("Video call"), "beeldbellen" },
  { "message", N_("Message or e-mail"), "bericht e-mail mail" },
  { "letter", N_("Letter"), "brief" },
  { "other", N_("Other"), NULL },
  { NULL },
};

const LrChoice lr_report_kinds[] = {
  { "16h", N_("16 hours in 4 weeks"), "report-16h 16-hours sixteen-in-four 16-uur" },
  { "long", N_("Long relative absence"), "report-long long-relative langdurig" },
  { "luxury", N_("Luxury leave"), "report-luxury luxe" },
  { "9h", N_("9 hours in the school year"), "report-9h hours-9" },
  { "12h", N_("12 hours in the school year"), "report-12h hours-12" },
  { "16h-year", N_("16 hours in the school year"), "16h-total report-16h-year hours-16" },
  { "25-times", N_("25 times in the school year"), "report-25 times-25" },
  { "authorised", N_("Worrying authorised absence"), "report-authorised" },
  { "home-sitter", N_("Home-sitter"), "report-home-sitter thuiszitter" },
  { "full-absence", N_("Complete absence with start date"), "report-lpa report-ppo" },
  { "index", N_("Signal in the reference index"), "verwijsindex sisa" },
  { "registration", N_("Registration in Kindkans"), "register kindkans" },
  { "other", N_("Other"), NULL },
  { NULL },
};

const LrChoice lr_recipients[] = {
  { "duo", N_("DUO absence desk"), "verzuimloket" },
  { "lpa", N_("Attendance officer"), "leerplicht leerplichtambtenaar" },
  { "swv", N_("Support region"), "samenwerkingsverband ppo" },
  { "index", N_("Reference index (SISA)"), "verwijsindex sisa" },
  { "ggd", N_("Youth health service (GGD)"), "jgz" },
  { "kindkans", N_("Kindkans"), NULL },
  { "inspectorate", N_("Inspectorate of Education"), "inspectie" },
  { "parents", N_("Parents"), "ouders" },
  { "other", N_("Other"), NULL },
  { NULL },
};

/* ROT 3.1-3.4 */
const LrChoice lr_routes[] = {
  { "3.1", N_("3.1: back to the own school"), NULL },
  { "3.2", N_("3.2: to another school"), NULL },
  { "3.3", N_("3.3: to another kind of education or an arrangement"), NULL },
  { "3.4", N_("3.4: a solution in care, or bridging a waiting list"), NULL },
  { NULL },
};

/* TIL chapter 3, Regie */
const LrChoice lr_regie_kinds[] = {
  { "process", N_("Regie over the process"), "proces" },
  { "tasks", N_("Regie over one’s own tasks"), "taken" },
  { "power", N_("Power to decide"), "doorzettingsmacht" },
  { NULL },
};

const LrChoice lr_meeting_kinds[] = {
  { "mdo", N_("MDO"), NULL },
  { "support-team", N_("Support team"), "zat ot" },
  { "parents", N_("Talk with parents"), "ouders" },
  { "absence", N_("Absence meeting"), "verzuimoverleg" },
  { "action-table", N_("Action table"), "actietafel taskforce" },
  { "consultation", N_("Consultation"), "overlegtafel" },
  { "other", N_("Other"), NULL },
  { NULL },
};

const LrChoice lr_presences[] = {
  { "invited", N_("Invited"), NULL },
  { "present", N_("Present"), NULL },
  { "excused", N_("Excused"), NULL },
  { NULL },
};

const LrChoice lr_party_roles[] = {
  { "pupil", N_("Pupil"), NULL },
  { "parent", N_("Parent or carer"), NULL },
  { "mentor", N_("Mentor"), NULL },
  { "absence-coordinator", N_("Absence coordinator"), NULL },
  { "support-coordinator", N_("Support coordinator"), NULL },
  { "school-leader", N_("School leader"), NULL },
  { "school-board", N_("School board"), NULL },
  { "swv-contact", N_("Consultant of the support region"), NULL },
  { "swv-coordinator", N_("Coordinator of the support region"), NULL },
  { "lpa", N_("Attendance officer"), NULL },
  { "jg-coach", N_("Youth and family coach"), NULL },
  { "youth-nurse", N_("Youth nurse"), NULL },
  { "youth-doctor", N_("Youth doctor"), NULL },
  { "sma-doctor", N_("Independent (SMA) doctor"), NULL },
  { "access", N_("Access point, neighbourhood team or school social work"), NULL },
  { "psychologist", N_("Psychologist or remedial educationalist"), NULL },
  { "action-table-chair", N_("Chair of the action table"), NULL },
  { "parent-officer", N_("Parent officer"), NULL },
  { "education-consultant", N_("Education consultant"), NULL },
  { "ziezon", N_("Ziezon"), NULL },
  { "veilig-thuis", N_("Veilig Thuis"), NULL },
  { "halt", N_("Halt"), NULL },
  { "other", N_("Other"), NULL },
  { NULL },
};

const LrChoice lr_consent_givers[] = {
  { "parents", N_("Parents"), NULL },
  { "both", N_("Parents and pupil"), NULL },
  { "pupil", N_("Pupil"), NULL },
  { NULL },
};

const LrChoice lr_offer_answers[] = {
  { "open", N_("No answer yet"), NULL },
  { "accepted", N_("Accepted"), NULL },
  { "declined", N_("Declined"), NULL },
  { NULL },
};

const LrChoice lr_solutions[] = {
  { "own-school", N_("Own school"), NULL },
  { "other-school", N_("Other school"), NULL },
  { "sbo-so", N_("SBO or SO with admission statement (TLV)"), NULL },
  { "care", N_("Care arrangement"), NULL },
  { "waiting-list", N_("Programme while on a waiting list"), NULL },
  { "exemption", N_("Exemption"), NULL },
  { NULL },
};
