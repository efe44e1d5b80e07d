/* test-duties.c: every row of the table of duties, with its edges
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "dossier.h"

/* One pupil in region Noord, VO, born on 5 May 2012, unless told otherwise. In
 * autumn 2026 there is no school from 10 to 18 October. */
typedef struct
{
  const char *name;
  const char *region;    /* (nullable): only the law */
  const char *watched;
  const char *history;
  const char *records;
  const char *today;
  const char *expected;  /* "id trigger opened due state, ..." */
  const char *born;
  LrSector    sector;
  gboolean    exempt;
} Case;

/* Three whole days: 18 hours, reached on the third. */
#define SIXTEEN "2026-09-07..2026-09-09u"
/* Away from Monday 7 September: four school weeks on Monday 5 October. */
#define HOME "2026-09-07..u"
#define SICK "2026-09-07..s"

static const Case cases[] = {
  /* statutory/report-16h */
  { "report-16h/opens-on-the-day", NULL, "statutory/report-16h", SIXTEEN, NULL, "2026-09-09",
    "statutory/report-16h sixteen-in-four 2026-09-09 2026-09-16 open" },
  { "report-16h/not-the-day-before", NULL, "statutory", SIXTEEN, NULL, "2026-09-08", "" },
  { "report-16h/an-hour-short", NULL, "statutory", "2026-09-07..2026-09-09u5", NULL, "2026-09-30", "" },
  { "report-16h/exactly", NULL, "statutory", "2026-09-07..2026-09-10u4", NULL, "2026-09-10",
    "statutory/report-16h sixteen-in-four 2026-09-10 2026-09-17 open" },
  { "report-16h/term-over-a-holiday", NULL, "statutory", "2026-10-06..2026-10-08u", NULL, "2026-10-08",
    "statutory/report-16h sixteen-in-four 2026-10-08 2026-10-22 open" },
  { "report-16h/every-sector-po", NULL, "statutory", SIXTEEN, NULL, "2026-09-09",
    "statutory/report-16h sixteen-in-four 2026-09-09 2026-09-16 open", .sector = LR_SECTOR_PO },
  { "report-16h/every-sector-vso", NULL, "statutory", SIXTEEN, NULL, "2026-09-09",
    "statutory/report-16h sixteen-in-four 2026-09-09 2026-09-16 open", .sector = LR_SECTOR_VSO },
  { "report-16h/every-sector-also-an-unknown-one", NULL, "statutory", SIXTEEN, NULL, "2026-09-09",
    "statutory/report-16h sixteen-in-four 2026-09-09 2026-09-16 open", .sector = LR_SECTOR_UNKNOWN },
  { "report-16h/on-the-last-day-before-18", NULL, "statutory", SIXTEEN, NULL, "2026-09-09",
    "statutory/report-16h sixteen-in-four 2026-09-09 2026-09-16 open", .born = "2008-09-10" },
  { "report-16h/not-from-18", NULL, "statutory", SIXTEEN, NULL, "2026-09-09", "", .born = "2008-09-09" },
  { "report-16h/not-before-the-month-after-5", NULL, "statutory", SIXTEEN, NULL, "2026-09-09", "", .born = "2021-09-01",
    .sector = LR_SECTOR_PO },
  { "report-16h/in-the-month-after-5", NULL, "statutory", SIXTEEN, NULL, "2026-09-09",
    "statutory/report-16h sixteen-in-four 2026-09-09 2026-09-16 open", .born = "2021-08-31", .sector = LR_SECTOR_PO },
  { "report-16h/not-for-who-is-exempt", NULL, "statutory", SIXTEEN, NULL, "2026-09-09", "", .exempt = TRUE },
  { "report-16h/report-of-that-day-does-it", NULL, "statutory/report-16h", SIXTEEN, "2026-09-09 report kind=16h", "2026-09-09",
    "statutory/report-16h sixteen-in-four 2026-09-09 2026-09-16 done" },
  { "report-16h/report-of-the-day-before-does-not", NULL, "statutory/report-16h", SIXTEEN, "2026-09-08 report kind=16h", "2026-09-09",
    "statutory/report-16h sixteen-in-four 2026-09-09 2026-09-16 open" },
  { "report-16h/late-report-does-it", NULL, "statutory/report-16h", SIXTEEN, "2026-10-20 report kind=16h", "2026-10-20",
    "statutory/report-16h sixteen-in-four 2026-09-09 2026-09-16 done" },
  { "report-16h/report-ahead-of-today-does-not", NULL, "statutory/report-16h", SIXTEEN, "2026-09-11 report kind=16h", "2026-09-10",
    "statutory/report-16h sixteen-in-four 2026-09-09 2026-09-16 open" },
  { "report-16h/another-report-does-not", NULL, "statutory/report-16h", SIXTEEN, "2026-09-10 report kind=luxury", "2026-09-10",
    "statutory/report-16h sixteen-in-four 2026-09-09 2026-09-16 open" },
  { "report-16h/again-while-open-joins", NULL, "statutory/report-16h", SIXTEEN " 2026-09-21..2026-09-23u", NULL, "2026-09-30",
    "statutory/report-16h sixteen-in-four 2026-09-09 2026-09-16 open" },
  { "report-16h/again-seven-days-after-the-report-joins", NULL, "statutory/report-16h",
    SIXTEEN " 2026-09-21..2026-09-23u", "2026-09-16 report kind=16h", "2026-09-30",
    "statutory/report-16h sixteen-in-four 2026-09-09 2026-09-16 done" },
  { "report-16h/again-eight-days-after-the-report-is-new", NULL, "statutory/report-16h",
    SIXTEEN " 2026-09-21..2026-09-23u", "2026-09-15 report kind=16h", "2026-09-30",
    "statutory/report-16h sixteen-in-four 2026-09-09 2026-09-16 done, "
    "statutory/report-16h sixteen-in-four 2026-09-23 2026-09-30 open" },
  { "report-16h/one-report-does-no-later-duty", NULL, "statutory/report-16h",
    SIXTEEN " 2026-09-21..2026-09-23u", "2026-09-10 report kind=16h; 2026-09-28 report kind=16h", "2026-09-30",
    "statutory/report-16h sixteen-in-four 2026-09-09 2026-09-16 done, "
    "statutory/report-16h sixteen-in-four 2026-09-23 2026-09-30 done" },
  { "report-16h/after-report-long-joins-that", NULL, "statutory/report", HOME,
    "2026-09-09 report kind=16h; 2026-10-05 report kind=long", "2026-11-30",
    /* 17 September is the first beyond 9 September + 7 days. */
    "statutory/report-16h sixteen-in-four 2026-09-09 2026-09-16 done, "
    "statutory/report-16h sixteen-in-four 2026-09-17 2026-09-24 open, "
    "statutory/report-long home-sitter 2026-10-05 2026-10-19 done" },
  { "report-16h/all-of-the-long-absence-joins-report-long", NULL, "statutory/report", HOME,
    "2026-09-09 report kind=16h; 2026-09-29 report kind=16h; 2026-10-05 report kind=long", "2026-11-30",
    "statutory/report-16h sixteen-in-four 2026-09-09 2026-09-16 done, "
    "statutory/report-16h sixteen-in-four 2026-09-17 2026-09-24 done, "
    "statutory/report-long home-sitter 2026-10-05 2026-10-19 done" },
  { "report-16h/without-report-long-it-opens-again", NULL, "statutory/report", HOME,
    "2026-09-09 report kind=16h; 2026-09-29 report kind=16h", "2026-10-09",
    "statutory/report-16h sixteen-in-four 2026-09-09 2026-09-16 done, "
    "statutory/report-16h sixteen-in-four 2026-09-17 2026-09-24 done, "
    "statutory/report-long home-sitter 2026-10-05 2026-10-19 open, "
    "statutory/report-16h sixteen-in-four 2026-10-08 2026-10-22 open" },
  { "report-16h/a-new-absence-does-not-join-report-long", NULL, "statutory/report",
    "2026-09-07..2026-10-09u 2026-11-02..2026-11-04u",
    "2026-09-09 report kind=16h; 2026-09-29 report kind=16h; 2026-10-05 report kind=long", "2026-11-30",
    "statutory/report-16h sixteen-in-four 2026-09-09 2026-09-16 done, "
    "statutory/report-16h sixteen-in-four 2026-09-17 2026-09-24 done, "
    "statutory/report-long home-sitter 2026-10-05 2026-10-19 done, "
    "statutory/report-16h sixteen-in-four 2026-11-03 2026-11-10 open" },
  { "report-16h/ticked", NULL, "statutory/report-16h", SIXTEEN, "2026-09-11 mark statutory/report-16h 2026-09-09 done", "2026-09-11",
    "statutory/report-16h sixteen-in-four 2026-09-09 2026-09-16 done" },
  { "report-16h/tick-of-tomorrow-is-not-yet", NULL, "statutory/report-16h", SIXTEEN, "2026-09-12 mark statutory/report-16h 2026-09-09 done", "2026-09-11",
    "statutory/report-16h sixteen-in-four 2026-09-09 2026-09-16 open" },
  { "report-16h/ticked-with-an-earlier-day", NULL, "statutory/report-16h", SIXTEEN, "2026-09-08 mark statutory/report-16h 2026-09-09 done", "2026-09-11",
    "statutory/report-16h sixteen-in-four 2026-09-09 2026-09-16 done" },
  { "report-16h/tick-stays-when-the-day-moves", NULL, "statutory/report-16h", "2026-09-07u " SIXTEEN " 2026-09-03u",
    "2026-09-11 mark statutory/report-16h 2026-09-09 done", "2026-09-11",
    "statutory/report-16h sixteen-in-four 2026-09-08 2026-09-15 done" },
  { "report-16h/tick-of-another-duty", NULL, "statutory/report-16h", SIXTEEN, "2026-09-11 mark statutory/report-long 2026-09-09 done", "2026-09-11",
    "statutory/report-16h sixteen-in-four 2026-09-09 2026-09-16 open" },
  { "report-16h/dismissed", NULL, "statutory/report-16h", SIXTEEN, "2026-09-11 mark statutory/report-16h 2026-09-09 mistake", "2026-09-11",
    "statutory/report-16h sixteen-in-four 2026-09-09 2026-09-16 dismissed" },
  { "report-16h/dismissed-then-again-is-new", NULL, "statutory/report-16h", SIXTEEN " 2026-09-14..2026-09-16u",
    "2026-09-11 mark statutory/report-16h 2026-09-09 mistake", "2026-09-30",
    "statutory/report-16h sixteen-in-four 2026-09-09 2026-09-16 dismissed, "
    "statutory/report-16h sixteen-in-four 2026-09-16 2026-09-23 open" },
  { "report-16h/over-the-school-year", NULL, "statutory/report-16h", "2026-07-02..2026-07-03u 2026-08-17u", NULL, "2026-08-31",
    "statutory/report-16h sixteen-in-four 2026-08-17 2026-08-24 open" },

  /* statutory/report-long */
  { "report-long/on-the-day", NULL, "statutory/report-long", HOME, NULL, "2026-10-05",
    "statutory/report-long home-sitter 2026-10-05 2026-10-19 open" },
  { "report-long/the-day-before", NULL, "statutory/report-long", HOME, NULL, "2026-10-04", "" },
  { "report-long/back-on-the-day-itself", NULL, "statutory/report-long", "2026-09-07..2026-10-04u", NULL, "2026-10-30", "" },
  { "report-long/sick-is-no-home-sitter", NULL, "statutory/report-long", SICK, NULL, "2026-11-30", "" },
  { "report-long/done", NULL, "statutory/report-long", HOME, "2026-10-06 report kind=long", "2026-10-06",
    "statutory/report-long home-sitter 2026-10-05 2026-10-19 done" },

  /* statutory/report-luxury */
  { "report-luxury/first-school-day", NULL, "statutory/report-luxury", "2026-10-17..2026-10-20x", NULL, "2026-10-19",
    "statutory/report-luxury luxury 2026-10-19 2026-10-26 open" },
  { "report-luxury/only-holiday", NULL, "statutory/report-luxury", "2026-10-12..2026-10-16x", NULL, "2026-10-30", "" },
  { "report-luxury/two-journeys-reported-apart", NULL, "statutory/report-luxury", "2026-09-07x 2026-11-02x",
    "2026-09-08 report kind=luxury", "2026-11-02",
    "statutory/report-luxury luxury 2026-09-07 2026-09-14 done, "
    "statutory/report-luxury luxury 2026-11-02 2026-11-09 open" },

  /* statutory/end-date */
  { "report-long/a-home-sitter-told-to-duo-does-it", NULL, "statutory/report-long", HOME,
    "2026-10-06 report kind=home-sitter recipient=duo", "2026-10-06",
    "statutory/report-long home-sitter 2026-10-05 2026-10-19 done" },
  { "report-long/a-home-sitter-told-to-others-does-not", NULL, "statutory/report-long", HOME,
    "2026-10-06 report kind=home-sitter recipient=swv", "2026-10-06",
    "statutory/report-long home-sitter 2026-10-05 2026-10-19 open" },

  { "end-date/back-the-day-after", NULL, "statutory/end-date", SIXTEEN, "2026-09-09 report kind=long", "2026-09-10",
    "statutory/end-date attends-again 2026-09-10 2026-09-17 open" },
  { "end-date/still-away", NULL, "statutory/end-date", HOME, "2026-09-09 report kind=long", "2026-09-30", "" },
  { "end-date/not-yet-back", NULL, "statutory/end-date", SIXTEEN, "2026-09-09 report kind=long", "2026-09-09", "" },
  { "end-date/back-before-the-report", NULL, "statutory/end-date", SIXTEEN, "2026-09-15 report kind=long", "2026-09-15",
    "statutory/end-date attends-again 2026-09-15 2026-09-22 open" },
  { "end-date/report-in-the-weekend", NULL, "statutory/end-date", SIXTEEN, "2026-09-12 report kind=long", "2026-09-14",
    "statutory/end-date attends-again 2026-09-14 2026-09-21 open" },
  { "end-date/back-after-a-holiday", NULL, "statutory/end-date", "2026-10-05..2026-10-09u", "2026-10-09 report kind=long", "2026-10-19",
    "statutory/end-date attends-again 2026-10-19 2026-10-26 open" },
  { "end-date/entered", NULL, "statutory/end-date", SIXTEEN, "2026-09-09 report kind=long end_on=2026-09-09", "2026-09-10",
    "statutory/end-date attends-again 2026-09-10 2026-09-17 done" },
  { "end-date/luxury-needs-none", NULL, "statutory/end-date", "2026-09-07x", "2026-09-07 report kind=luxury; 2026-09-08 report kind=long", "2026-09-10",
    "statutory/end-date attends-again 2026-09-08 2026-09-15 open" },
  { "end-date/done-when-every-report-has-one", NULL, "statutory/end-date", "2026-09-07x",
    "2026-09-07 report kind=luxury end_on=2026-09-08; 2026-09-08 report kind=long end_on=2026-09-08", "2026-09-10",
    "statutory/end-date attends-again 2026-09-08 2026-09-15 done" },
  { "end-date/each-report-needs-its-own", NULL, "statutory/end-date", "2026-09-07x 2026-09-14x",
    "2026-09-07 report kind=long end_on=2026-09-08; 2026-09-14 report kind=long", "2026-09-30",
    "statutory/end-date attends-again 2026-09-08 2026-09-15 done, "
    "statutory/end-date attends-again 2026-09-15 2026-09-22 open" },
  { "end-date/other-kinds-need-none", NULL, "statutory/end-date", SIXTEEN, "2026-09-09 report kind=9h", "2026-09-30", "" },
  { "end-date/ticked", NULL, "statutory/end-date", SIXTEEN,
    "2026-09-09 report kind=long; 2026-09-14 mark statutory/end-date 2026-09-10 done", "2026-09-14",
    "statutory/end-date attends-again 2026-09-10 2026-09-17 done" },
  { "end-date/home-sitter-to-duo", NULL, "statutory/end-date", SIXTEEN,
    "2026-09-09 report kind=home-sitter recipient=duo; 2026-09-09 report kind=home-sitter recipient=swv end_on=2026-09-10", "2026-09-10",
    "statutory/end-date attends-again 2026-09-10 2026-09-17 open" },
  { "end-date/home-sitter-to-others-needs-none", NULL, "statutory/end-date", SIXTEEN,
    "2026-09-09 report kind=home-sitter recipient=swv", "2026-09-10", "" },
  { "end-date/sixteen-hours-from-its-date", NULL, "statutory/end-date", HOME, "2026-09-09 report kind=16h", "2026-09-09",
    "statutory/end-date report kind=16h 2026-09-09 2026-09-16 open" },
  { "end-date/sixteen-hours-with-its-end", NULL, "statutory/end-date", SIXTEEN, "2026-09-10 report kind=16h end_on=2026-09-09", "2026-09-10",
    "statutory/end-date report kind=16h 2026-09-10 2026-09-17 done" },
  { "end-date/sixteen-hours-each-its-own", NULL, "statutory/end-date", HOME,
    "2026-09-09 report kind=16h end_on=2026-09-09; 2026-09-17 report kind=16h", "2026-09-17",
    "statutory/end-date report kind=16h 2026-09-09 2026-09-16 done, "
    "statutory/end-date report kind=16h 2026-09-17 2026-09-24 open" },

  /* povo: the scheme */
  { "letter-3h/vo", "povo", "povo/", "2026-09-07u3", NULL, "2026-09-07", "povo/letter-3h hours-3 2026-09-07 soon open" },
  { "letter-3h/a-quarter-short", "povo", "povo/", "2026-09-07u2.75", NULL, "2026-09-07", "" },
  { "letter-3h/vso", "povo", "povo/", "2026-09-07u3", NULL, "2026-09-07", "povo/letter-3h hours-3 2026-09-07 soon open", .sector = LR_SECTOR_VSO },
  { "talk-absence/po", "povo", "povo/", "2026-09-07u3", NULL, "2026-09-07", "povo/talk-absence hours-3 2026-09-07 soon open", .sector = LR_SECTOR_PO },
  { "letter-3h/not-in-an-unknown-sector", "povo", "povo/", "2026-09-07u3", NULL, "2026-09-07", "", .sector = LR_SECTOR_UNKNOWN },
  { "letter-3h/letter-does-it", "povo", "povo/letter-3h", "2026-09-07u3", "2026-09-08 contact how=letter", "2026-09-08",
    "povo/letter-3h hours-3 2026-09-07 soon done" },
  { "letter-3h/phone-does-not", "povo", "povo/letter-3h", "2026-09-07u3", "2026-09-08 contact how=phone", "2026-09-08",
    "povo/letter-3h hours-3 2026-09-07 soon open" },
  { "letter-3h/again-next-school-year", "povo", "povo/letter-3h", "2026-06-01u3 2026-09-07u3", "2026-06-02 contact how=letter", "2026-09-30",
    "povo/letter-3h hours-3 2026-06-01 soon done, povo/letter-3h hours-3 2026-09-07 soon open" },
  { "letter-3h/still-open-takes-next-school-year", "povo", "povo/letter-3h", "2026-06-01u3 2026-09-07u3", NULL, "2026-09-30",
    "povo/letter-3h hours-3 2026-06-01 soon open" },
  { "talk-6h/talk-does-it", "povo", "povo/talk-6h", "2026-09-07u6", "2026-09-09 meeting kind=parents", "2026-09-09",
    "povo/talk-6h hours-6 2026-09-07 soon done" },
  { "talk-6h/not-po", "povo", "povo/talk-6h", "2026-09-07u6", NULL, "2026-09-09", "", .sector = LR_SECTOR_PO },
  { "scheme/vo", "povo", "povo/", SIXTEEN, NULL, "2026-09-09",
    "povo/letter-3h hours-3 2026-09-07 soon open, povo/talk-6h hours-6 2026-09-07 soon open, "
    "povo/parents-12h hours-12 2026-09-08 soon open, povo/parents-9h hours-9 2026-09-08 soon open, "
    "povo/report-12h hours-12 2026-09-08 soon open, povo/report-9h hours-9 2026-09-08 soon open, "
    "povo/parents-16h hours-16 2026-09-09 soon open, povo/report-16h hours-16 2026-09-09 soon open" },
  { "scheme/vso", "povo", "povo/", SIXTEEN, NULL, "2026-09-09",
    "povo/letter-3h hours-3 2026-09-07 soon open, povo/talk-6h hours-6 2026-09-07 soon open, "
    "povo/parents-12h hours-12 2026-09-08 soon open, povo/parents-9h hours-9 2026-09-08 soon open, "
    "povo/report-12h-direct hours-12 2026-09-08 soon open, povo/report-9h-direct hours-9 2026-09-08 soon open, "
    "povo/parents-16h hours-16 2026-09-09 soon open, povo/report-16h-direct hours-16 2026-09-09 soon open",
    .sector = LR_SECTOR_VSO },
  { "scheme/po", "povo", "povo/", SIXTEEN, NULL, "2026-09-09",
    "povo/talk-absence hours-3 2026-09-07 soon open, povo/talk-absence hours-6 2026-09-07 soon open, "
    "povo/talk-absence hours-9 2026-09-08 soon open, povo/talk-absence hours-12 2026-09-08 soon open, "
    "povo/report-16h-direct hours-16 2026-09-09 soon open",
    .sector = LR_SECTOR_PO },
  { "report-9h/its-report", "povo", "povo/report-", "2026-09-07..2026-09-08u4.5", "2026-09-09 report kind=9h", "2026-09-09",
    "povo/report-9h hours-9 2026-09-08 soon done" },
  { "report-12h/the-report-of-9-hours-does-not", "povo", "povo/report-", "2026-09-07..2026-09-08u4.5 2026-09-14u3", "2026-09-15 report kind=9h", "2026-09-15",
    "povo/report-9h hours-9 2026-09-08 soon done, povo/report-12h hours-12 2026-09-14 soon open" },

  /* povo: four weeks */
  { "four-weeks/unauthorised", "povo", "povo/contact povo/report-home povo/care povo/plan povo/mdo povo/index povo/keep povo/adapted", HOME, NULL, "2026-10-05",
    "povo/adapted-programme absent-4-weeks 2026-10-05 soon open, povo/care-team absent-4-weeks 2026-10-05 soon open, "
    "povo/contact-lpa absent-4-weeks 2026-10-05 soon open, povo/index home-sitter 2026-10-05 soon open, "
    "povo/keep-contact absent-4-weeks 2026-10-05 soon open, povo/mdo absent-4-weeks 2026-10-05 soon open, "
    "povo/plan absent-4-weeks 2026-10-05 soon open, povo/report-home-sitter home-sitter 2026-10-05 soon open" },
  { "four-weeks/the-day-before", "povo", "povo/contact povo/plan", HOME, NULL, "2026-10-04", "" },
  { "four-weeks/sick-too", "povo", "povo/contact povo/report-home", SICK, NULL, "2026-10-05",
    "povo/contact-lpa absent-4-weeks 2026-10-05 soon open" },
  { "four-weeks/over-a-holiday", "povo", "povo/plan", "2026-09-21..s", NULL, "2026-10-30",
    "povo/plan absent-4-weeks 2026-10-26 soon open" },
  { "contact-lpa/judgement-does-it", "povo", "povo/contact", SICK, "- pupil judgement=home-sitter judged_on=2026-10-07", "2026-10-08",
    "povo/contact-lpa absent-4-weeks 2026-10-05 soon done" },
  { "report-home-sitter/vo-needs-both", "povo", "povo/report-home", HOME, "2026-10-06 report kind=home-sitter recipient=swv", "2026-10-08",
    "povo/report-home-sitter home-sitter 2026-10-05 soon open" },
  { "report-home-sitter/vo-both", "povo", "povo/report-home", HOME,
    "2026-10-06 report kind=home-sitter recipient=swv; 2026-10-07 report kind=home-sitter recipient=duo", "2026-10-08",
    "povo/report-home-sitter home-sitter 2026-10-05 soon done" },
  { "report-home-sitter/po-only-the-support-region", "povo", "povo/report-home", HOME, "2026-10-06 report kind=home-sitter recipient=swv", "2026-10-08",
    "povo/report-home-sitter home-sitter 2026-10-05 soon done", .sector = LR_SECTOR_PO },
  { "plan-and-mdo/records-do-them", "povo", "povo/plan povo/mdo povo/care povo/index povo/keep povo/adapted", HOME,
    "2026-10-06 plan programme=x regie=school contacts=mentor; 2026-10-07 meeting kind=mdo; 2026-10-07 meeting kind=support-team; "
    "2026-10-08 report kind=index; 2026-10-09 contact how=visit", "2026-10-09",
    "povo/adapted-programme absent-4-weeks 2026-10-05 soon done, povo/care-team absent-4-weeks 2026-10-05 soon done, "
    "povo/index home-sitter 2026-10-05 soon done, povo/keep-contact absent-4-weeks 2026-10-05 soon done, "
    "povo/mdo absent-4-weeks 2026-10-05 soon done, povo/plan absent-4-weeks 2026-10-05 soon done" },
  { "plan/of-before-does-not", "povo", "povo/plan", HOME, "2026-09-20 plan", "2026-10-09",
    "povo/plan absent-4-weeks 2026-10-05 soon open" },

  /* noord-kennemerland */
  { "nk/threatening", "noord-kennemerland", "noord", NULL, "2026-09-10 threatening", "2026-09-12",
    "noord-kennemerland/coach threatening 2026-09-10 soon open, "
    "noord-kennemerland/list threatening 2026-09-10 soon open, "
    "noord-kennemerland/mdo threatening 2026-09-10 soon open, "
    "noord-kennemerland/plan threatening 2026-09-10 soon open" },
  { "nk/threatening-without-a-day", "noord-kennemerland", "noord-kennemerland/mdo", NULL, "- threatening", "2026-09-12",
    "noord-kennemerland/mdo threatening 2026-09-12 soon open" },
  { "nk/threatening-from-a-day-ahead", "noord-kennemerland", "noord-kennemerland/mdo", NULL, "2026-09-20 threatening", "2026-09-12",
    "noord-kennemerland/mdo threatening 2026-09-12 soon open" },
  { "nk/threatening-without-a-day-stays-ticked", "noord-kennemerland", "noord-kennemerland/mdo", NULL,
    "- threatening; 2026-09-13 mark noord-kennemerland/mdo 2026-09-12 done", "2026-11-12",
    "noord-kennemerland/mdo threatening 2026-09-12 soon done" },
  { "nk/a-declined-offer-does-not-close-the-limit", "noord-kennemerland", "noord-kennemerland/fitting", HOME,
    "2026-12-08 offer answer=declined", "2026-12-10", "noord-kennemerland/fitting-offer home-3-months 2026-12-07 soon open" },
  { "nk/an-offer-without-an-answer-does", "noord-kennemerland", "noord-kennemerland/fitting", HOME,
    "2026-12-08 offer", "2026-12-10", "noord-kennemerland/fitting-offer home-3-months 2026-12-07 soon done" },
  { "nk/not-after-two-weeks", "noord-kennemerland", "noord", HOME, NULL, "2026-10-04", "" },
  { "nk/four-weeks-of-a-threatening-pupil-join", "noord-kennemerland", "noord-kennemerland/coach", HOME, "2026-09-15 threatening", "2026-10-05",
    "noord-kennemerland/coach threatening 2026-09-15 soon open" },
  { "nk/coach-in-the-case", "noord-kennemerland", "noord-kennemerland/coach", HOME, "2026-10-06 party role=jg-coach", "2026-10-06",
    "noord-kennemerland/coach absent-4-weeks 2026-10-05 soon done" },
  { "nk/coach-was-already-in-the-case", "noord-kennemerland", "noord-kennemerland/coach", HOME, "- party role=jg-coach", "2026-10-06",
    "noord-kennemerland/coach absent-4-weeks 2026-10-05 soon done" },
  { "nk/coach-who-had-left", "noord-kennemerland", "noord-kennemerland/coach", HOME, "2026-08-20 party role=jg-coach until_on=2026-09-10", "2026-10-06",
    "noord-kennemerland/coach absent-4-weeks 2026-10-05 soon open" },
  { "nk/not-in-primary-school", "noord-kennemerland", "noord", HOME, "2026-09-10 threatening", "2026-10-06",
    "noord-kennemerland/keep-contact absent-4-weeks 2026-10-05 soon open", .sector = LR_SECTOR_PO },
  { "nk/four-weeks", "noord-kennemerland", "noord-kennemerland/list noord-kennemerland/mdo noord-kennemerland/swv", HOME, NULL, "2026-10-05",
    "noord-kennemerland/list absent-4-weeks 2026-10-05 soon open, "
    "noord-kennemerland/mdo absent-4-weeks 2026-10-05 soon open" },
  { "nk/swv-joins-when-the-plan-is-not-enough", "noord-kennemerland", "noord-kennemerland/swv", HOME, "2026-09-10 plan insufficient_on=2026-10-08", "2026-10-08",
    "noord-kennemerland/swv-joins absent-4-weeks 2026-10-08 soon open" },
  { "nk/swv-joins-not-before", "noord-kennemerland", "noord-kennemerland/swv", HOME, "2026-09-10 plan insufficient_on=2026-10-08", "2026-10-07", "" },
  { "nk/swv-joins-when-judged-earlier", "noord-kennemerland", "noord-kennemerland/swv", HOME, "2026-09-10 plan insufficient_on=2026-10-01", "2026-10-30",
    "noord-kennemerland/swv-joins absent-4-weeks 2026-10-05 soon open" },
  { "nk/swv-joins-not-when-back", "noord-kennemerland", "noord-kennemerland/swv", "2026-09-07..2026-10-06u", "2026-09-10 plan insufficient_on=2026-10-08", "2026-10-30", "" },
  { "nk/three-months", "noord-kennemerland", "noord-kennemerland/fitting", HOME, NULL, "2026-12-07",
    "noord-kennemerland/fitting-offer home-3-months 2026-12-07 soon open" },
  { "nk/three-months-the-day-before", "noord-kennemerland", "noord-kennemerland/fitting", HOME, NULL, "2026-12-06", "" },

  /* tilburg */
  { "tilburg/in-view", "tilburg", "tilburg", HOME, NULL, "2026-09-21", "tilburg/start-1 sixteen-in-four 2026-09-09 soon open, tilburg/in-view absent-2-weeks 2026-09-21 soon open" },
  { "tilburg/report-25", "tilburg", "tilburg/report-25", "2026-08-31..2026-10-02l", NULL, "2026-10-30",
    "tilburg/report-25 times-25 2026-10-02 soon open" },
  { "tilburg/report-25-once-short", "tilburg", "tilburg/report-25", "2026-08-31..2026-10-01l", NULL, "2026-10-30", "" },
  { "tilburg/report-authorised", "tilburg", "tilburg/report-auth", SICK, NULL, "2026-10-05",
    "tilburg/report-authorised absent-4-weeks 2026-10-05 soon open" },
  { "tilburg/report-authorised-not-for-unauthorised", "tilburg", "tilburg/report-auth", HOME, NULL, "2026-10-30", "" },
  { "tilburg/report-authorised-when-a-day-was", "tilburg", "tilburg/report-auth", "2026-09-07s 2026-09-08..u", NULL, "2026-10-05",
    "" },
  { "tilburg/report-authorised-asks-three", "tilburg", "tilburg/report-auth", SICK,
    "2026-10-06 report kind=authorised recipient=swv; 2026-10-06 report kind=authorised recipient=ggd", "2026-10-07",
    "tilburg/report-authorised absent-4-weeks 2026-10-05 soon open" },
  { "tilburg/tip-1-three-school-weeks", "tilburg", "tilburg", NULL, "2026-09-02 step step=1", "2026-09-02",
    "tilburg/tip-1 step 1 2026-09-02 2026-09-23 open" },
  { "tilburg/tip-1-over-a-holiday", "tilburg", "tilburg", NULL, "2026-09-30 step step=1", "2026-09-30",
    "tilburg/tip-1 step 1 2026-09-30 2026-10-28 open" },
  { "tilburg/tip-1-entered-in-the-weekend", "tilburg", "tilburg", NULL, "2026-09-05 step step=1", "2026-09-05",
    "tilburg/tip-1 step 1 2026-09-05 2026-09-28 open" },
  { "tilburg/tip-1-ends-on-a-free-day", "tilburg", "tilburg", NULL, "2027-03-08 step step=1", "2027-03-08",
    "tilburg/tip-1 step 1 2027-03-08 2027-03-30 open" },
  { "tilburg/tip-1-agreed-otherwise", "tilburg", "tilburg", NULL, "2026-09-02 step step=1 term_on=2026-10-11", "2026-09-02",
    "tilburg/tip-1 step 1 2026-09-02 2026-10-19 open" },
  { "tilburg/tip-1-done-by-step-2", "tilburg", "tilburg", NULL, "2026-09-02 step step=1; 2026-09-20 step step=2", "2026-09-20",
    "tilburg/tip-1 step 1 2026-09-02 2026-09-23 done, tilburg/tip-2 step 2 2026-09-20 2026-10-26 open" },
  { "tilburg/tip-2-holiday", "tilburg", "tilburg", NULL, "2026-10-07 step step=2", "2026-10-07",
    "tilburg/tip-2 step 2 2026-10-07 2026-11-11 open" },
  { "tilburg/tip-2-step-1-of-the-same-day-does-not-do-it", "tilburg", "tilburg/tip-2", NULL, "2026-10-07 step step=1; 2026-10-07 step step=2", "2026-10-07",
    "tilburg/tip-2 step 2 2026-10-07 2026-11-11 open" },
  { "tilburg/tip-2-back-to-step-1", "tilburg", "tilburg", NULL, "2026-09-02 step step=2; 2026-09-09 step step=1", "2026-09-09",
    "tilburg/tip-2 step 2 2026-09-02 2026-09-30 done, tilburg/tip-1 step 1 2026-09-09 2026-09-30 open" },
  { "tilburg/tip-3a-without-a-plan", "tilburg", "tilburg", NULL, "2026-09-02 step step=3a", "2026-09-02",
    "tilburg/tip-3a step 3a 2026-09-02 2026-09-30 open" },
  { "tilburg/tip-3a-term-of-the-plan", "tilburg", "tilburg", NULL, "2026-08-20 plan term_on=2026-09-18; 2026-09-02 step step=3a", "2026-09-02",
    "tilburg/tip-3a step 3a 2026-09-02 2026-09-18 open" },
  { "tilburg/tip-3a-term-of-the-newest-plan", "tilburg", "tilburg", NULL,
    "2026-08-20 plan term_on=2026-09-18; 2026-09-02 step step=3a; 2026-09-10 plan term_on=2026-10-17", "2026-09-12",
    "tilburg/tip-3a step 3a 2026-09-02 2026-10-19 open" },
  { "tilburg/tip-3a-old-plan-is-no-term", "tilburg", "tilburg", NULL, "2026-08-20 plan term_on=2026-09-01; 2026-09-02 step step=3a", "2026-09-02",
    "tilburg/tip-3a step 3a 2026-09-02 2026-09-30 open" },
  { "tilburg/tip-2-counts-from-the-support-team", "tilburg", "tilburg/tip-2", NULL,
    "2026-09-02 step step=2; 2026-09-09 meeting kind=mdo; 2026-09-14 meeting kind=support-team; 2026-09-21 meeting kind=support-team",
    "2026-09-21", "tilburg/tip-2 step 2 2026-09-02 2026-10-19 open" },
  { "tilburg/tip-2-a-meeting-of-that-day-counts", "tilburg", "tilburg/tip-2", NULL,
    "2026-09-02 meeting kind=support-team; 2026-09-02 step step=2", "2026-09-02",
    "tilburg/tip-2 step 2 2026-09-02 2026-09-30 open" },
  { "tilburg/tip-2-not-a-meeting-before-or-ahead", "tilburg", "tilburg/tip-2", NULL,
    "2026-09-01 meeting kind=support-team; 2026-09-02 step step=2; 2026-09-09 meeting kind=support-team", "2026-09-08",
    "tilburg/tip-2 step 2 2026-09-02 2026-09-30 open" },
  { "tilburg/tip-2-the-plan-goes-first", "tilburg", "tilburg/tip-2", NULL,
    "2026-09-02 step step=2; 2026-09-03 plan term_on=2026-10-01; 2026-09-14 meeting kind=support-team", "2026-09-14",
    "tilburg/tip-2 step 2 2026-09-02 2026-10-01 open" },
  { "tilburg/tip-3b-without-a-consultation-has-no-term", "tilburg", "tilburg", NULL, "2026-09-02 step step=3b", "2026-10-30",
    "tilburg/tip-3b step 3b 2026-09-02 soon open" },
  { "tilburg/tip-3b-counts-from-the-consultation", "tilburg", "tilburg", NULL,
    "2026-09-02 step step=3b; 2026-09-09 meeting kind=support-team; 2026-09-16 meeting kind=consultation", "2026-10-30",
    "tilburg/tip-3b step 3b 2026-09-02 2026-10-21 open" },
  { "tilburg/tip-3b-what-was-agreed-goes-first", "tilburg", "tilburg", NULL,
    "2026-09-02 step step=3b term_on=2026-10-07; 2026-09-16 meeting kind=consultation", "2026-10-30",
    "tilburg/tip-3b step 3b 2026-09-02 2026-10-07 open" },
  { "tilburg/tip-3b-action-table", "tilburg", "tilburg/tip", NULL, "2026-09-02 step step=3b; 2026-09-20 step step=4a", "2026-09-20",
    "tilburg/tip-3b step 3b 2026-09-02 soon done" },
  { "tilburg/step-of-another-rule-set", "tilburg", "tilburg", NULL, "2026-09-02 step step=1 ruleset=povo", "2026-09-30", "" },
  { "tilburg/step-ahead", "tilburg", "tilburg", NULL, "2026-09-02 step step=1", "2026-09-01", "" },
  { "tilburg/tip-1-beyond-the-calendar", "tilburg", "tilburg", NULL, "2029-07-02 step step=1", "2029-07-02",
    "tilburg/tip-1 step 1 2029-07-02  open" },
  { "tilburg/support-team-suspension", "tilburg", "tilburg/support", NULL, "2026-09-02 absence kind=suspended removal_intended=yes", "2026-09-02",
    "tilburg/support-team-always absence kind=suspended removal_intended=yes 2026-09-02 soon open" },
  { "tilburg/support-team-not-for-a-mere-suspension", "tilburg", "tilburg/support", NULL, "2026-09-02 absence kind=suspended", "2026-09-02", "" },
  { "tilburg/support-team-leave", "tilburg", "tilburg/support", NULL, "2026-09-02 absence kind=authorised ground=11b", "2026-09-02",
    "tilburg/support-team-always absence ground=11a|11b|11c 2026-09-02 soon open" },
  { "tilburg/support-team-not-for-illness", "tilburg", "tilburg/support", NULL, "2026-09-02 absence kind=authorised ground=11d", "2026-09-02", "" },
  { "tilburg/support-team-situation", "tilburg", "tilburg/support", NULL, "2026-09-02 situation situation=11c; 2026-09-04 meeting kind=support-team", "2026-09-04",
    "tilburg/support-team-always situation situation=removal|11a|11b|11c 2026-09-02 soon done" },

  { "tilburg/start-1", "tilburg", "tilburg/start-1", NULL, "2026-09-02 threatening", "2026-09-02",
    "tilburg/start-1 threatening 2026-09-02 soon open" },
  { "tilburg/start-1-a-step-does-it", "tilburg", "tilburg/start-1", NULL, "2026-09-02 threatening; 2026-09-03 step step=1", "2026-09-03",
    "tilburg/start-1 threatening 2026-09-02 soon done" },
  { "tilburg/start-1-not-with-a-step-of-that-day", "tilburg", "tilburg/start-1", NULL,
    "2026-09-02 step step=1; 2026-09-02 threatening", "2026-09-02", "" },
  { "tilburg/report-long", "tilburg", "tilburg/report-long", "2026-09-07s 2026-09-08..u", NULL, "2026-10-05",
    "tilburg/report-long absent-4-weeks 2026-10-05 soon open" },
  { "tilburg/report-long-not-when-all-is-authorised", "tilburg", "tilburg/report-long", SICK, NULL, "2026-10-05", "" },
  { "tilburg/report-long-not-for-later-days", "tilburg", "tilburg/report-long", "2026-09-07..2026-10-05s 2026-10-06..u", NULL, "2026-10-30", "" },
  { "tilburg/regie-lpa", "tilburg", "tilburg/regie-lpa", SIXTEEN, "2026-09-10 step step=2", "2026-09-10",
    "tilburg/regie-lpa step 2 2026-09-10 soon open" },
  { "tilburg/regie-lpa-not-without-absence-to-report", "tilburg", "tilburg/regie-lpa", SICK, "2026-09-10 step step=2", "2026-11-10", "" },
  { "tilburg/regie-lpa-not-when-it-comes-later", "tilburg", "tilburg/regie-lpa", SIXTEEN, "2026-09-08 step step=2", "2026-09-30", "" },
  { "tilburg/regie-lpa-not-of-another-school-year", "tilburg", "tilburg/regie-lpa", SIXTEEN, "2027-09-08 step step=2", "2027-09-30", "" },
  { "tilburg/exempt-has-no-duty-from-absence", "tilburg", "tilburg statutory", HOME, "2026-09-10 threatening", "2026-11-10",
    "tilburg/start-1 threatening 2026-09-10 soon open", .exempt = TRUE },

  /* rotterdam */
  { "rotterdam/start-1", "rotterdam", "rotterdam/start-1", SICK, NULL, "2026-10-05",
    "rotterdam/start-1 absent-4-weeks 2026-10-05 soon open", .sector = LR_SECTOR_PO },
  { "rotterdam/start-1-phase-0-is-none", "rotterdam", "rotterdam/start-1", SICK, "2026-09-10 step step=0; 2026-10-06 step step=1", "2026-10-06",
    "rotterdam/start-1 absent-4-weeks 2026-10-05 soon done", .sector = LR_SECTOR_PO },
  { "rotterdam/start-1-not-when-entered", "rotterdam", "rotterdam/start-1", SICK, "2026-10-05 step step=1", "2026-10-06", "",
    .sector = LR_SECTOR_PO },
  { "rotterdam/threatening", "rotterdam", "rotterdam", NULL, "2026-09-02 threatening", "2026-09-02",
    "rotterdam/discuss threatening 2026-09-02 soon open", .sector = LR_SECTOR_PO },
  { "rotterdam/phase-1-of-who-is-exempt", "rotterdam", "rotterdam", NULL, "2026-09-02 step step=1", "2026-09-02",
    "rotterdam/register step 1 2026-09-02 soon open, rotterdam/report-ppo step 1 2026-09-02 soon open",
    .sector = LR_SECTOR_PO, .exempt = TRUE },
  { "rotterdam/phase-1", "rotterdam", "rotterdam", NULL, "2026-09-02 step step=1", "2026-09-02",
    "rotterdam/register step 1 2026-09-02 soon open, rotterdam/report-lpa step 1 2026-09-02 soon open, "
    "rotterdam/report-ppo step 1 2026-09-02 soon open", .sector = LR_SECTOR_PO },
  { "rotterdam/phase-1-the-day-before-5", "rotterdam", "rotterdam", NULL, "2026-09-02 step step=1", "2026-09-02",
    "rotterdam/register step 1 2026-09-02 soon open, rotterdam/report-ppo step 1 2026-09-02 soon open",
    .sector = LR_SECTOR_PO, .born = "2021-09-03" },
  { "rotterdam/phase-1-on-the-5th-birthday", "rotterdam", "rotterdam/report-lpa", NULL, "2026-09-02 step step=1", "2026-09-02",
    "rotterdam/report-lpa step 1 2026-09-02 soon open", .sector = LR_SECTOR_PO, .born = "2021-09-02" },
  { "rotterdam/phase-1-the-day-before-4", "rotterdam", "rotterdam", NULL, "2026-09-02 step step=1", "2026-09-02",
    "rotterdam/register step 1 2026-09-02 soon open", .sector = LR_SECTOR_PO, .born = "2022-09-03" },
  { "rotterdam/phase-1-reported", "rotterdam", "rotterdam", NULL,
    "2026-09-02 step step=1; 2026-09-02 report kind=full-absence recipient=lpa; 2026-09-03 report kind=full-absence recipient=swv; "
    "2026-09-03 report kind=registration", "2026-09-03",
    "rotterdam/register step 1 2026-09-02 soon done, rotterdam/report-lpa step 1 2026-09-02 soon done, "
    "rotterdam/report-ppo step 1 2026-09-02 soon done", .sector = LR_SECTOR_PO },
  { "rotterdam/phase-2", "rotterdam", "rotterdam", NULL, "2026-09-02 step step=2; 2026-09-09 plan opp_reference=7", "2026-09-09",
    "rotterdam/parents-talk step 2 2026-09-02 soon open, rotterdam/plan-in-opp step 2 2026-09-02 soon done", .sector = LR_SECTOR_PO },
  { "rotterdam/phase-3", "rotterdam", "rotterdam", NULL, "2026-09-02 step step=3 route=3.4", "2026-09-02",
    "rotterdam/progress step 3 2026-09-02 soon open", .sector = LR_SECTOR_PO },
  { "rotterdam/phase-4", "rotterdam", "rotterdam", NULL, "2026-08-20 report kind=registration end_on=2026-09-04; 2026-09-02 step step=4", "2026-09-04",
    "rotterdam/close step 4 2026-09-02 soon done", .sector = LR_SECTOR_PO },
};

static void
evaluates (gconstpointer data)
{
  const Case *one = data;
  g_autoptr (LrSchoolCalendar) calendar = history_calendar (LR_REGION_NOORD);
  g_autoptr (Dossier) dossier = dossier_new (one->history, one->records);
  g_autoptr (GPtrArray) duties = NULL;
  g_autofree char *text = NULL;

  dossier->facts.signals.sector = one->sector;
  dossier->facts.signals.exempt = one->exempt;
  if (one->born != NULL)
    dossier->facts.signals.born = history_day (one->born);

  duties = dossier_duties (dossier, calendar, one->region, history_day (one->today));
  text = dossier_describe (duties, one->watched);
  g_assert_cmpstr (text, ==, one->expected);
}

/* What joined is told too. */
static void
explanation_tells_what_joined (void)
{
  g_autoptr (LrSchoolCalendar) calendar = history_calendar (LR_REGION_NOORD);
  g_autoptr (Dossier) dossier = dossier_new (HOME, "2026-09-09 report kind=16h; 2026-09-29 report kind=16h; 2026-10-05 report kind=long");
  g_autoptr (GPtrArray) duties = dossier_duties (dossier, calendar, NULL, history_day ("2026-10-30"));
  gboolean found = FALSE;

  for (guint i = 0; i < duties->len; i++)
    {
      const LrDuty *duty = g_ptr_array_index (duties, i);
      g_autofree char *explanation = lr_duty_dup_explanation (duty);

      g_assert_cmpstr (explanation, !=, "");
      if (!g_str_equal (duty->id, "statutory/report-long"))
        continue;

      /* The four weeks, then 8, 21, 26 and 29 October. */
      found = TRUE;
      g_assert_cmpuint (duty->causes->len, >=, 4);
      for (guint j = 1; j < duty->causes->len; j++)
        {
          const LrDutyCause *cause = &g_array_index (duty->causes, LrDutyCause, j);

          g_assert_cmpint (cause->signal.id, ==, LR_SIGNAL_SIXTEEN_IN_FOUR);
          g_assert_cmpuint (cause->day, >=, duty->closed_on);
        }
    }
  g_assert_true (found);
}

/* Whether @explanation holds the sentence of @cause. */
static gboolean
tells (const char        *explanation,
       const LrDutyCause *cause)
{
  g_autofree char *sentence = lr_signal_dup_sentence (&cause->signal);

  return strstr (explanation, sentence) != NULL;
}

/* Years of absence open one duty a thousand times. */
static void
explanation_does_not_grow_with_the_causes (void)
{
  g_autoptr (LrSchoolCalendar) calendar = history_calendar (LR_REGION_NOORD);
  g_autoptr (Dossier) dossier = dossier_new (HOME, "2026-09-09 report kind=16h; 2026-09-29 report kind=16h; 2026-10-05 report kind=long");
  g_autoptr (GPtrArray) duties = dossier_duties (dossier, calendar, NULL, history_day ("2026-10-30"));
  LrDuty *duty;
  guint place = 0;

  while (!g_str_equal (((LrDuty *) duties->pdata[place])->id, "statutory/report-long"))
    g_assert_cmpuint (++place, <, duties->len);
  duty = duties->pdata[place];
  g_assert_cmpuint (duty->causes->len, >=, 4);
  g_array_set_size (duty->causes, 4);

  g_autofree char *four = lr_duty_dup_explanation (duty);
  g_assert_false (tells (four, &g_array_index (duty->causes, LrDutyCause, 0)));
  for (guint i = 1; i < 4; i++)
    g_assert_true (tells (four, &g_array_index (duty->causes, LrDutyCause, i)));
  g_assert_true (g_str_has_suffix (four, " And 1 more."));

  for (guint i = 4; i < 100000; i++)
    {
      LrDutyCause again = g_array_index (duty->causes, LrDutyCause, 3);

      g_array_append_val (duty->causes, again);
    }
  g_autofree char *many = lr_duty_dup_explanation (duty);
  g_assert_true (g_str_has_suffix (many, " And 99997 more."));
  g_assert_cmpuint (strlen (many), <, 1000);

  g_array_set_size (duty->causes, 3);
  g_autofree char *three = lr_duty_dup_explanation (duty);
  g_assert_null (strstr (three, " more."));
}

static void
describes_terms_honestly (void)
{
  g_autoptr (LrSchoolCalendar) calendar = history_calendar (LR_REGION_NOORD);
  g_autoptr (Dossier) beyond = dossier_new (NULL, "2029-07-02 step step=1");
  g_autoptr (Dossier) urgent = dossier_new (HOME, NULL);
  g_autoptr (GPtrArray) beyond_duties = dossier_duties (beyond, calendar, "tilburg", history_day ("2029-07-02"));
  g_autoptr (GPtrArray) urgent_duties = dossier_duties (urgent, calendar, "tilburg", history_day ("2026-09-21"));
  const LrDuty *in_view = g_ptr_array_index (urgent_duties, urgent_duties->len - 1);
  g_autofree char *beyond_term = lr_duty_dup_term (g_ptr_array_index (beyond_duties, 0));
  g_autofree char *urgent_term = lr_duty_dup_term (in_view);

  g_assert_cmpstr (beyond_term, ==, "The school calendar ends before the term does.");
  g_assert_cmpstr (in_view->id, ==, "tilburg/in-view");
  g_assert_false (in_view->has_term);
  g_assert_cmpuint (in_view->due_on, ==, LR_DAY_NONE);
  g_assert_cmpstr (urgent_term, ==, "As soon as possible");
}

static char *
make_random_history (GRand *rand)
{
  g_autoptr (GString) text = g_string_new (NULL);
  LrDay day = lr_day (2026, 8, 17);

  for (guint i = 0; i < 8; i++)
    {
      LrDay start = day + (LrDay) g_rand_int_range (rand, 0, 25);
      LrDay end = start + (LrDay) g_rand_int_range (rand, 0, 40);
      g_autofree char *first = lr_day_format_iso (start);
      g_autofree char *last = lr_day_format_iso (end);

      g_string_append_printf (text, "%s..%s%c%s ", first, last, "uusaglx"[g_rand_int_range (rand, 0, 7)],
                              g_rand_boolean (rand) ? "" : "2");
      day = end;
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
make_random_records (GRand *rand)
{
  static const char *const records[] = {
    "report kind=16h", "report kind=long", "report kind=9h", "contact how=letter", "contact how=school",
    "meeting kind=mdo", "plan", "step step=1", "step step=2", "step step=3a", "report kind=16h end_on=2027-01-10",
  };
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < 12; i++)
    {
      g_autofree char *day = lr_day_format_iso (lr_day (2026, 8, 17) + (LrDay) g_rand_int_range (rand, 0, 300));

      g_string_append_printf (text, "%s%s %s", i > 0 ? ";" : "", day,
                              records[g_rand_int_range (rand, 0, G_N_ELEMENTS (records))]);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static const LrDuty *
find_duty (GPtrArray  *duties,
           const char *id,
           LrDay       opened_on)
{
  for (guint i = 0; i < duties->len; i++)
    {
      const LrDuty *duty = g_ptr_array_index (duties, i);

      if (duty->opened_on == opened_on && g_str_equal (duty->id, id))
        return duty;
    }

  return NULL;
}

/* From one day to the next nothing that was there goes away, what was closed
 * stays closed on its day, and nothing opens in the past. */
static void
nothing_disappears_as_days_pass (void)
{
  static const char *const regions[] = { "povo", "noord-kennemerland", "tilburg", "rotterdam" };
  g_autoptr (LrSchoolCalendar) calendar = history_calendar (LR_REGION_NOORD);
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261007);

  for (guint round = 0; round < (g_test_slow () ? 400 : 24); round++)
    {
      g_autofree char *history = make_random_history (rand);
      g_autofree char *records = make_random_records (rand);
      g_autoptr (Dossier) dossier = dossier_new (history, records);
      g_autoptr (GPtrArray) before = g_ptr_array_new_with_free_func ((GDestroyNotify) lr_duty_unref);

      for (LrDay today = lr_day (2026, 8, 17); today < lr_day (2027, 6, 1); today += (LrDay) g_rand_int_range (rand, 1, 12))
        {
          g_autoptr (GPtrArray) now = dossier_duties (dossier, calendar, regions[round % G_N_ELEMENTS (regions)], today);

          for (guint i = 0; i < before->len; i++)
            {
              const LrDuty *old = g_ptr_array_index (before, i);
              const LrDuty *duty = find_duty (now, old->id, old->opened_on);

              if (duty == NULL)
                g_error ("%s is gone: %s / %s", old->id, history, records);
              if (old->state != LR_DUTY_OPEN)
                {
                  g_assert_cmpint (duty->state, ==, old->state);
                  g_assert_cmpuint (duty->closed_on, ==, old->closed_on);
                }
              g_assert_cmpuint (duty->causes->len, >=, old->causes->len);
            }

          g_clear_pointer (&before, g_ptr_array_unref);
          before = g_steal_pointer (&now);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/duties/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], evaluates);
    }
  g_test_add_func ("/duties/explanation-tells-what-joined", explanation_tells_what_joined);
  g_test_add_func ("/duties/explanation-does-not-grow-with-the-causes", explanation_does_not_grow_with_the_causes);
  g_test_add_func ("/duties/describes-terms-honestly", describes_terms_honestly);
  g_test_add_func ("/duties/nothing-disappears-as-days-pass", nothing_disappears_as_days_pass);

  return g_test_run ();
}
