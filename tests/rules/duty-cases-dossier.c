/* duty-cases-dossier.c: what was agreed in the dossier itself, with its edges
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "duty-cases.h"

#define CONTACT "2026-09-07 contact next_on=2026-09-14"
#define CONTACT_DUTY "dossier/next-contact contact next_on 2026-09-07 2026-09-14 "
#define PROMISE "2026-09-21 agreement due_on=2026-09-21"
#define GOAL "2026-10-02 goal made=2026-09-01 due_on=2026-10-02"
#define PLAN "2026-09-01 plan made_on=2026-09-01 feedback_on=2026-09-29"
#define PLAN_DUTY "dossier/feedback plan feedback_on 2026-09-01 2026-09-29 "
#define LETTER "2026-09-07 letter slip=yes"
#define REPORTED "2026-09-07 report kind=16h recipient=duo ask_on=2026-09-21"
#define REPORT_DUTY "dossier/report-answer report ask_on 2026-09-07 2026-09-21 "
#define CONSENT "2025-12-01 consent recipient=lpa"
#define AT_12 "dossier/consent age 12 2026-09-12 2026-09-14 "
#define TALK "2025-09-07 exemption ground=5a from_on=2025-09-07"
#define APPLICATION "2026-09-07 application"

const DutyCase dossier_cases[] = {
  /* dossier/next-contact */
  { "next-contact/from-the-contact-on", NULL, "dossier", NULL, CONTACT, "2026-09-07", CONTACT_DUTY "open" },
  { "next-contact/not-without-a-day", NULL, "dossier", NULL, "2026-09-07 contact how=phone", "2026-09-30", "" },
  { "next-contact/a-weekend-moves-to-monday", NULL, "dossier", NULL, "2026-09-07 contact next_on=2026-09-12", "2026-09-10",
    "dossier/next-contact contact next_on 2026-09-07 2026-09-14 open" },
  { "next-contact/the-holiday-moves-it", NULL, "dossier", NULL, "2026-10-07 contact next_on=2026-10-12", "2026-10-09",
    "dossier/next-contact contact next_on 2026-10-07 2026-10-19 open" },
  { "next-contact/two-days-before-does-not", NULL, "dossier", NULL, CONTACT "; 2026-09-12 contact how=phone", "2026-09-20",
    CONTACT_DUTY "open" },
  { "next-contact/the-day-before-does", NULL, "dossier", NULL, CONTACT "; 2026-09-13 contact how=phone", "2026-09-20",
    CONTACT_DUTY "done" },
  { "next-contact/weeks-later-does", NULL, "dossier", NULL, CONTACT "; 2026-10-05 contact how=phone", "2026-10-06",
    CONTACT_DUTY "done" },
  { "next-contact/one-of-the-same-day-is-no-next", NULL, "dossier", NULL, "2026-09-07 contact next_on=2026-09-07", "2026-09-10",
    "dossier/next-contact contact next_on 2026-09-07 2026-09-07 open" },
  { "next-contact/each-contact-its-own", NULL, "dossier", NULL, CONTACT "; 2026-09-14 contact next_on=2026-09-28", "2026-09-15",
    CONTACT_DUTY "done, dossier/next-contact contact next_on 2026-09-14 2026-09-28 open" },
  { "next-contact/two-of-one-day-are-ticked-apart", NULL, "dossier", NULL,
    "2026-09-07 contact next_on=2026-09-14; 2026-09-07 contact next_on=2026-09-21; "
    "2026-09-08 mark dossier/next-contact 2026-09-07 done 2", "2026-09-08",
    "dossier/next-contact contact next_on 2026-09-07 2026-09-14 open, "
    "dossier/next-contact contact next_on 2026-09-07 2026-09-21 done" },
  { "next-contact/from-before-the-school-watched", NULL, "dossier", NULL, CONTACT, "2026-09-20", CONTACT_DUTY "earlier",
    .watch_from = "2026-09-08" },

  /* dossier/agreement */
  { "agreement/on-its-day", NULL, "dossier", NULL, PROMISE, "2026-09-21",
    "dossier/agreement agreement due_on 2026-09-21 2026-09-21 open" },
  { "agreement/is-there-before-its-day", NULL, "dossier", NULL, PROMISE, "2026-09-14",
    "dossier/agreement agreement due_on 2026-09-14 2026-09-21 open" },
  { "agreement/since-the-meeting-it-was-made-in", NULL, "dossier", NULL,
    "2026-09-21 agreement made=2026-09-01 due_on=2026-09-21", "2026-09-14",
    "dossier/agreement agreement due_on 2026-09-01 2026-09-21 open" },
  { "agreement/not-before-that-meeting", NULL, "dossier", NULL,
    "2026-09-21 agreement made=2026-09-16 due_on=2026-09-21", "2026-09-14", "" },
  { "agreement/not-without-a-day", NULL, "dossier", NULL, "- agreement made=2026-09-01", "2026-09-14", "" },
  { "agreement/done", NULL, "dossier", NULL, PROMISE " done_on=2026-09-18", "2026-09-21",
    "dossier/agreement agreement due_on 2026-09-21 2026-09-21 done" },
  { "agreement/a-tick-of-another-day-stays-its-own", NULL, "dossier", NULL,
    PROMISE "; 2026-09-25 agreement due_on=2026-09-25; 2026-09-15 mark dossier/agreement 2026-09-15 done 1", "2026-09-16",
    "dossier/agreement agreement due_on 2026-09-15 2026-09-21 done, "
    "dossier/agreement agreement due_on 2026-09-16 2026-09-25 open" },

  /* dossier/goal */
  { "goal/since-the-plan", NULL, "dossier", NULL, GOAL, "2026-09-14",
    "dossier/goal goal due_on 2026-09-01 2026-10-02 open" },
  { "goal/with-a-result", NULL, "dossier", NULL, GOAL " result=reached", "2026-09-14",
    "dossier/goal goal due_on 2026-09-01 2026-10-02 done" },
  { "goal/without-a-day", NULL, "dossier", NULL, "- goal made=2026-09-01", "2026-09-14", "" },

  /* dossier/feedback */
  { "feedback/since-the-plan", NULL, "dossier", NULL, PLAN, "2026-09-01", PLAN_DUTY "open" },
  { "feedback/a-meeting-of-the-same-day-made-it", NULL, "dossier", NULL, PLAN "; 2026-09-01 meeting kind=mdo", "2026-09-30",
    PLAN_DUTY "open" },
  { "feedback/a-later-meeting-does-it", NULL, "dossier", NULL, PLAN "; 2026-09-28 meeting kind=mdo", "2026-09-30",
    PLAN_DUTY "done" },
  { "feedback/an-evaluation-does-it", NULL, "dossier", NULL, PLAN " evaluation=good", "2026-09-30", PLAN_DUTY "done" },

  /* dossier/report-answer */
  { "report-answer/from-the-report-on", NULL, "dossier", NULL, REPORTED, "2026-09-08", REPORT_DUTY "open" },
  { "report-answer/not-without-a-day", NULL, "dossier", NULL, "2026-09-07 report kind=16h recipient=duo", "2026-09-30", "" },
  { "report-answer/registered-is-no-answer", NULL, "dossier", NULL, REPORTED " status=registered", "2026-09-30",
    REPORT_DUTY "open" },
  { "report-answer/in-progress-is", NULL, "dossier", NULL, REPORTED " status=in-progress", "2026-09-30", REPORT_DUTY "done" },
  { "report-answer/taken-note-of-is", NULL, "dossier", NULL, REPORTED " status=noted", "2026-09-30", REPORT_DUTY "done" },
  { "report-answer/a-weekend-moves-to-monday", NULL, "dossier", NULL,
    "2026-09-07 report kind=16h recipient=duo ask_on=2026-09-19", "2026-09-10",
    "dossier/report-answer report ask_on 2026-09-07 2026-09-21 open" },
  { "report-answer/of-another-report-is-no-answer", NULL, "dossier", NULL,
    REPORTED "; 2026-09-08 report kind=16h recipient=lpa status=closed", "2026-09-30", REPORT_DUTY "open" },

  /* dossier/slip */
  { "slip/ten-school-days", NULL, "dossier", NULL, LETTER, "2026-09-08",
    "dossier/slip letter slip 2026-09-07 2026-09-21 open" },
  { "slip/not-asked", NULL, "dossier", NULL, "2026-09-07 letter kind=3h", "2026-09-30", "" },
  { "slip/came-back", NULL, "dossier", NULL, LETTER " returned_on=2026-09-10", "2026-09-11",
    "dossier/slip letter slip 2026-09-07 2026-09-21 done" },

  /* dossier/consent */
  { "consent/at-12", NULL, "dossier", NULL, CONSENT, "2026-09-12", AT_12 "open", .born = "2014-09-12" },
  { "consent/not-the-day-before-12", NULL, "dossier", NULL, CONSENT, "2026-09-11", "", .born = "2014-09-12" },
  { "consent/given-on-that-birthday", NULL, "dossier", NULL, "2026-09-12 consent recipient=lpa", "2026-10-01", "",
    .born = "2014-09-12" },
  { "consent/anothers-renewal-closes-nothing", NULL, "dossier", NULL,
    "2025-12-01 consent recipient=lpa person=Carlijn; 2026-09-12 consent recipient=lpa person=Sem", "2026-09-12",
    AT_12 "open", .born = "2014-09-12" },
  { "consent/at-16", NULL, "dossier", NULL, CONSENT, "2026-10-01",
    "dossier/consent age 16 2026-09-12 2026-09-14 open", .born = "2010-09-12" },
  { "consent/not-at-14", NULL, "dossier", NULL, CONSENT, "2026-10-01", "", .born = "2012-09-12" },
  { "consent/ended-before-the-birthday", NULL, "dossier", NULL, CONSENT " until_on=2026-09-11", "2026-10-01",
    "dossier/consent consent 2026-08-12 2026-09-11 open", .born = "2014-09-12" },
  { "consent/withdrawn-before-the-birthday", NULL, "dossier", NULL, CONSENT " withdrawn_on=2026-03-01", "2026-10-01",
    AT_12 "done", .born = "2014-09-12" },
  { "consent/given-again-to-the-same", NULL, "dossier", NULL, CONSENT "; 2026-09-16 consent recipient=lpa", "2026-10-01",
    AT_12 "done", .born = "2014-09-12" },
  { "consent/given-to-another", NULL, "dossier", NULL, CONSENT "; 2026-09-16 consent recipient=ggd", "2026-10-01",
    AT_12 "open", .born = "2014-09-12" },
  { "consent/before-the-calendar-begins", NULL, "dossier", NULL, "2020-03-01 consent recipient=lpa", "2026-10-01",
    "dossier/consent age 12 2021-09-12 2021-09-12 open", .born = "2009-09-12", .watch_from = "2021-08-01" },
  { "consent/a-tick-at-12-is-none-at-16", NULL, "dossier", NULL,
    "2020-03-01 consent recipient=lpa; 2021-09-15 mark dossier/consent 2021-09-12 done 1", "2026-10-01",
    "dossier/consent age 12 2021-09-12 2021-09-12 done, dossier/consent age 16 2025-09-12 2025-09-12 open", .born = "2009-09-12" },
  { "consent/a-tick-at-12-is-none-before-it-ends", NULL, "dossier", NULL,
    CONSENT " until_on=2027-01-15; 2026-09-15 mark dossier/consent 2026-09-12 done 1", "2026-12-16",
    AT_12 "done, dossier/consent consent 2026-12-16 2027-01-15 open", .born = "2014-09-12" },
  { "consent/for-another-purpose-is-another", NULL, "dossier", NULL,
    CONSENT " purpose=plan; 2026-09-16 consent recipient=lpa purpose=mdo", "2026-10-01", AT_12 "open", .born = "2014-09-12" },
  { "consent/not-of-who-left", NULL, "dossier", NULL, CONSENT "; 2026-07-10 left", "2026-10-01", "", .born = "2014-09-12" },
  { "consent/thirty-days-before-it-ends", NULL, "dossier", NULL, "2026-03-01 consent recipient=lpa until_on=2026-10-01",
    "2026-09-01", "dossier/consent consent 2026-09-01 2026-10-01 open" },
  { "consent/not-thirty-one", NULL, "dossier", NULL, "2026-03-01 consent recipient=lpa until_on=2026-10-01", "2026-08-31", "" },
  { "consent/of-a-week-begins-with-it", NULL, "dossier", NULL, "2026-09-14 consent recipient=lpa until_on=2026-09-21",
    "2026-09-14", "dossier/consent consent 2026-09-14 2026-09-21 open" },

  /* dossier/exemption-talk */
  { "exemption-talk/after-a-year", NULL, "dossier", NULL, TALK, "2026-09-07",
    "dossier/exemption-talk exemption 2026-09-07 2026-09-07 open" },
  { "exemption-talk/not-the-day-before", NULL, "dossier", NULL, TALK, "2026-09-06", "" },
  { "exemption-talk/after-the-last-talk", NULL, "dossier", NULL, TALK " talked_on=2025-10-12", "2026-10-12",
    "dossier/exemption-talk exemption 2026-10-12 2026-10-19 open" },
  { "exemption-talk/not-once-it-ended", NULL, "dossier", NULL, TALK " until_on=2026-09-06", "2026-10-01", "" },
  { "exemption-talk/not-of-5b", NULL, "dossier", NULL, "2025-09-07 exemption ground=5b from_on=2025-09-07", "2026-10-01", "" },
  { "exemption-talk/comes-back-after-a-tick", NULL, "dossier", NULL,
    TALK "; 2026-09-10 mark dossier/exemption-talk 2026-09-07 done", "2027-09-07",
    "dossier/exemption-talk exemption 2026-09-07 2026-09-07 done, "
    "dossier/exemption-talk exemption 2027-09-07 2027-09-07 open" },
  { "exemption-talk/years-of-silence-are-one", NULL, "dossier", NULL,
    "2022-09-07 exemption ground=5a from_on=2022-09-07", "2026-10-01",
    "dossier/exemption-talk exemption 2023-09-07 2023-09-07 open" },
  { "exemption-talk/granted-anew-each-year", NULL, "dossier", NULL,
    "2025-08-01 exemption ground=5a from_on=2025-08-01 until_on=2026-07-31; 2026-08-01 exemption ground=5a from_on=2026-08-01",
    "2026-08-03", "dossier/exemption-talk exemption 2026-08-01 2026-08-17 open" },
  { "exemption-talk/not-of-who-left", NULL, "dossier", NULL, TALK "; 2026-07-10 left", "2026-10-01", "" },
  { "exemption-talk/leap-day", NULL, "dossier", NULL, "2024-02-29 exemption ground=5a from_on=2024-02-29", "2025-03-01",
    "dossier/exemption-talk exemption 2025-02-28 2025-02-28 open" },

  /* dossier/application */
  { "application/six-weeks", NULL, "dossier", NULL, APPLICATION, "2026-10-19",
    "dossier/application application 2026-10-19 2026-10-19 open" },
  { "application/not-before", NULL, "dossier", NULL, APPLICATION, "2026-10-18", "" },
  { "application/extended-not-at-six-weeks", NULL, "dossier", NULL, APPLICATION " extended=yes", "2026-11-15", "" },
  { "application/dismissed-at-six-weeks-comes-back-at-ten", NULL, "dossier", NULL,
    APPLICATION " extended=yes; 2026-10-20 mark dossier/application 2026-10-19 extended 1", "2026-11-16",
    "dossier/application application 2026-11-16 2026-11-16 open" },
  { "application/extended-ten-weeks", NULL, "dossier", NULL, APPLICATION " extended=yes", "2026-11-16",
    "dossier/application application 2026-11-16 2026-11-16 open" },
  { "application/answered", NULL, "dossier", NULL, APPLICATION " answer=accepted answered_on=2026-10-20", "2026-10-21",
    "dossier/application application 2026-10-19 2026-10-19 done" },
  { "application/each-school-its-own", NULL, "dossier", NULL, APPLICATION "; 2026-09-08 application answer=declined", "2026-10-21",
    "dossier/application application 2026-10-19 2026-10-19 open, "
    "dossier/application application 2026-10-20 2026-10-20 done" },

  { NULL },
};
