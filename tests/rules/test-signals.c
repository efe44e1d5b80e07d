/* test-signals.c: every row, with its edges
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "history.h"

/* One history of a pupil in region Noord, unless told otherwise. */
typedef struct
{
  const char *name;
  const char *watched;     /* beginnings of ids */
  const char *history;
  const char *today;
  const char *expected;    /* "id date value, ..." */
  const char *born;        /* default 2012-05-05 */
  const char *offer;
  const char *attended;    /* a day in a week of the build-up in which something was attended */
  const char *exempt;      /* "FROM..UNTIL" */
  gboolean    qualified;
  LrRegion    region;
  int         lesson_quarters;  /* default 24 */
} Case;

static const Case cases[] = {
  /* A kind that only a newer version knows is none of ours. */
  { "unknown-kind/away-for-months-reaches-nothing", NULL, "2026-09-01..?", "2027-03-31", "" },
  { "unknown-kind/hours-reach-nothing", NULL, "2026-09-01?6 2026-09-02?6@1 2026-09-03?6 2026-09-04?6", "2026-09-30", "" },
  { "unknown-kind/adds-no-day-to-an-absence", "absent-2", "2026-09-07..2026-09-11u 2026-09-14? 2026-09-15..2026-09-22u",
    "2026-09-22", "" },
  { "unknown-kind/takes-no-hour-off", "hours-3", "2026-09-01u3@1 2026-09-01? 2026-09-01?3@1", "2026-09-30",
    "hours-3 2026-09-01 3" },

  /* hours-N: unauthorised hours, luxury included, plus one per late arrival. */
  { "hours-3/a-quarter-short", "hours-", "2026-09-01u2.75", "2026-09-30", "" },
  { "hours-3/exact", "hours-", "2026-09-01u2.75 2026-09-02u0.25", "2026-09-30", "hours-3 2026-09-02 3" },
  { "hours-3/a-quarter-over", "hours-", "2026-09-01u3.25", "2026-09-30", "hours-3 2026-09-01 3.25" },
  { "hours-3/three-late-arrivals", "hours-", "2026-09-01l 2026-09-02l0.5 2026-09-03l4", "2026-09-30",
    "hours-3 2026-09-03 3" },
  { "hours-3/two-late-arrivals-on-one-day", "hours-", "2026-09-01l 2026-09-01l 2026-09-02l", "2026-09-30",
    "hours-3 2026-09-02 3" },
  { "hours-3/late-beside-a-full-day", "hours-", "2026-09-01u 2026-09-01l", "2026-09-30",
    "hours-3 2026-09-01 7, hours-6 2026-09-01 7" },
  { "hours-3/not-yet-today", "hours-", "2026-09-01u2 2026-09-02u2", "2026-09-01", "" },
  { "hours-3/on-the-day-itself", "hours-", "2026-09-01u2 2026-09-02u2", "2026-09-02", "hours-3 2026-09-02 4" },
  { "hours-3/authorised-does-not-count", "hours-", "2026-09-01s 2026-09-02a 2026-09-03g", "2026-09-30", "" },
  { "hours-3/weekend-and-holiday-count-for-nothing", "hours-",
    "2026-09-05u 2026-10-12u 2026-12-25u 2026-09-06l 2026-09-07u2", "2026-12-31", "" },
  { "hours-3/own-copy-of-the-day-counts-once", "hours-", "2026-09-01u 2026-09-01u", "2026-09-30",
    "hours-3 2026-09-01 6, hours-6 2026-09-01 6" },
  { "hours-3/hours-beyond-the-day-do-not-count", "hours-", "2026-09-01u8", "2026-09-30",
    "hours-3 2026-09-01 6, hours-6 2026-09-01 6" },
  { "hours-3/authorised-overlap-takes-nothing-off", "hours-", "2026-09-01s 2026-09-01u3", "2026-09-30",
    "hours-3 2026-09-01 3" },
  { "hours-3/an-hour-of-two-records-counts-once", "hours-3", "2026-09-01u2@1 2026-09-01u2@2", "2026-09-30",
    "hours-3 2026-09-01 3" },
  { "hours-3/hours-of-the-same-lesson", "hours-3", "2026-09-01u2@1 2026-09-01u2@1 2026-09-01x0.5@2", "2026-09-30", "" },
  { "hours-3/an-hour-with-and-without-lesson", "hours-3", "2026-09-01u2@1 2026-09-01u1", "2026-09-30",
    "hours-3 2026-09-01 3" },
  { "hours-3/a-lesson-beyond-any-day", "hours-3", "2026-09-01u2@16 2026-09-01u1@17", "2026-09-30",
    "hours-3 2026-09-01 3" },
  { "hours-6/a-quarter-short", "hours-6", "2026-09-01u5.75", "2026-09-30", "" },
  { "hours-6/a-whole-day", "hours-", "2026-09-01u", "2026-09-30", "hours-3 2026-09-01 6, hours-6 2026-09-01 6" },
  { "hours-6/lesson-hours-are-a-setting", "hours-", "2026-09-01u", "2026-09-30", "hours-3 2026-09-01 5.5",
    .lesson_quarters = 22 },
  { "hours-9/a-period-with-hours-a-day", "hours-9", "2026-09-03..2026-09-08u2.25", "2026-09-30",
    "hours-9 2026-09-08 9" },
  { "hours-9/an-hour-short", "hours-9", "2026-09-03..2026-09-08u2", "2026-09-30", "" },
  { "hours-12/luxury-counts", "hours-12", "2026-09-01..2026-09-02x", "2026-09-30", "hours-12 2026-09-02 12" },
  { "hours-12/an-hour-short", "hours-12", "2026-09-01x 2026-09-02u5", "2026-09-30", "" },
  { "hours-16/all-on-the-way", "hours-", "2026-09-01..u", "2026-09-03",
    "hours-3 2026-09-01 6, hours-6 2026-09-01 6, hours-9 2026-09-02 12, hours-12 2026-09-02 12, hours-16 2026-09-03 18" },
  { "hours-16/exact", "hours-16", "2026-09-01..2026-09-02u 2026-09-03u4", "2026-09-30", "hours-16 2026-09-03 16" },
  { "hours-16/a-quarter-short", "hours-16", "2026-09-01..2026-09-02u 2026-09-03u3.75", "2026-09-30", "" },
  { "hours-16/once-a-school-year", "hours-16", "2026-09-01..2026-12-18u", "2026-12-31", "hours-16 2026-09-03 18" },
  { "hours-N/each-school-year-begins-anew", "hours-3", "2026-07-02u2 2026-08-17u2 2026-08-18u 2027-08-23u4", "2027-09-01",
    "hours-3 2026-08-18 8, hours-3 2027-08-23 4" },
  { "hours-N/a-period-over-the-summer", "hours-3", "2026-07-02..2026-08-17u2", "2026-09-01", "hours-3 2026-07-03 4" },
  { "hours-N/open-period-stops-today", "hours-9", "2026-09-01..u", "2026-09-01", "" },

  /* sixteen-in-four: whole school weeks, late does not count. */
  { "sixteen-in-four/a-quarter-short", "sixteen", "2026-11-02u 2026-11-03u 2026-11-04u3.75", "2026-11-30", "" },
  { "sixteen-in-four/exact", "sixteen", "2026-11-02u 2026-11-03u 2026-11-04u4", "2026-11-30",
    "sixteen-in-four 2026-11-04 16" },
  { "sixteen-in-four/an-hour-over", "sixteen", "2026-11-02u 2026-11-03u 2026-11-04u5", "2026-11-30",
    "sixteen-in-four 2026-11-04 17" },
  { "sixteen-in-four/late-does-not-count", "sixteen", "2026-11-02u 2026-11-03u 2026-11-04u3 2026-11-05l 2026-11-06l",
    "2026-11-30", "" },
  { "sixteen-in-four/luxury-counts", "sixteen", "2026-11-02..2026-11-03x 2026-11-04u4", "2026-11-30",
    "sixteen-in-four 2026-11-04 16" },
  { "sixteen-in-four/last-day-of-the-fourth-week", "sixteen", "2026-11-02u4 2026-11-09u4 2026-11-16u4 2026-11-27u4",
    "2026-11-30", "sixteen-in-four 2026-11-27 16" },
  { "sixteen-in-four/first-day-of-the-fifth-week", "sixteen", "2026-11-06u4 2026-11-09u4 2026-11-16u4 2026-11-30u4",
    "2026-11-30", "" },
  { "sixteen-in-four/a-holiday-week-does-not-exist", "sixteen", "2026-09-28u4 2026-10-05u4 2026-10-19u4 2026-10-30u4",
    "2026-11-30", "sixteen-in-four 2026-10-30 16" },
  { "sixteen-in-four/a-holiday-week-is-no-fifth", "sixteen", "2026-09-25u4 2026-10-05u4 2026-10-19u4 2026-10-30u4",
    "2026-11-30", "" },
  { "sixteen-in-four/over-the-summer", "sixteen", "2026-07-02u 2026-08-18u 2026-08-25u4", "2026-08-30",
    "sixteen-in-four 2026-08-25 16" },
  { "sixteen-in-four/over-week-53", "sixteen", "2026-12-17..2026-12-18u 2027-01-04u4", "2027-01-10",
    "sixteen-in-four 2027-01-04 16" },
  { "sixteen-in-four/repeats-with-later-days-only", "sixteen", "2026-11-02..2026-11-11u", "2026-11-30",
    "sixteen-in-four 2026-11-04 18, sixteen-in-four 2026-11-09 18" },
  { "sixteen-in-four/what-was-counted-is-spent", "sixteen", "2026-11-02..2026-11-05u 2026-11-06u5 2026-11-09u4",
    "2026-11-30", "sixteen-in-four 2026-11-04 18" },
  { "sixteen-in-four/the-day-before", "sixteen", "2026-11-02..u", "2026-11-03", "" },
  { "sixteen-in-four/on-the-day", "sixteen", "2026-11-02..u", "2026-11-04", "sixteen-in-four 2026-11-04 18" },
  { "sixteen-in-four/quarters", "sixteen", "2026-11-02..2026-11-06u3.25", "2026-11-30", "sixteen-in-four 2026-11-06 16.25" },

  /* times-25: a record is one, a period one per school day. */
  { "times-25/one-short", "times", "2026-09-01..2026-10-02l", "2026-10-04", "" },
  { "times-25/exact", "times", "2026-09-01..2026-10-02l 2026-10-05u1", "2026-10-05", "times-25 2026-10-05 25" },
  { "times-25/two-records-on-a-day-are-two", "times", "2026-09-01..2026-10-02l 2026-10-05u1 2026-10-05u1 2026-10-05x1",
    "2026-10-31", "times-25 2026-10-05 27" },
  { "times-25/once-a-school-year", "times", "2026-08-17..2026-12-18u1", "2027-01-31", "times-25 2026-09-18 25" },
  { "times-25/each-school-year-begins-anew", "times", "2026-06-22..2026-09-21l", "2026-09-30", "times-25 2026-09-18 25" },
  { "times-25/sick-is-none", "times", "2026-08-17..2026-12-18s", "2027-01-31", "" },

  /* absent-N-weeks: every school day since D, that date included. */
  { "absent-2-weeks/the-day-before", "absent", "2026-11-04..s", "2026-11-17", "" },
  { "absent-2-weeks/on-the-day", "absent", "2026-11-04..s", "2026-11-18", "absent-2-weeks 2026-11-18 2" },
  { "absent-2-weeks/back-on-the-day", "absent", "2026-11-04..2026-11-17s", "2026-11-30", "" },
  { "absent-2-weeks/back-the-day-after", "absent", "2026-11-04..2026-11-18s", "2026-11-30",
    "absent-2-weeks 2026-11-18 2" },
  { "absent-2-weeks/of-whatever-kind", "absent", "2026-11-04..2026-11-06s 2026-11-09..2026-11-13u 2026-11-16a 2026-11-17g 2026-11-18x",
    "2026-11-18", "absent-2-weeks 2026-11-18 2" },
  { "absent-2-weeks/a-late-day-is-attended", "absent", "2026-11-04..2026-11-10s 2026-11-11l 2026-11-12..2026-11-24s",
    "2026-11-25", "" },
  { "absent-2-weeks/an-hour-at-school-breaks-it", "absent", "2026-11-04..2026-11-10s 2026-11-11s5 2026-11-12..2026-11-24s",
    "2026-11-25", "" },
  { "absent-2-weeks/hours-together-make-a-day", "absent",
    "2026-11-04..2026-11-10s 2026-11-11s3.5 2026-11-11u2.5 2026-11-12..2026-11-18s", "2026-11-25",
    "absent-2-weeks 2026-11-18 2" },
  { "absent-2-weeks/the-same-lessons-make-no-day", "absent",
    "2026-11-04..2026-11-10s 2026-11-11s3@1 2026-11-11u3@3 2026-11-12..2026-11-18s", "2026-11-25", "" },
  { "absent-2-weeks/lessons-side-by-side-make-a-day", "absent",
    "2026-11-04..2026-11-10s 2026-11-11s3@1 2026-11-11u3@4 2026-11-12..2026-11-18s", "2026-11-25",
    "absent-2-weeks 2026-11-18 2" },
  { "absent-2-weeks/a-period-of-too-few-hours", "absent", "2026-11-04..2026-12-18s5.75", "2026-12-31", "" },
  { "absent-2-weeks/each-run", "absent-2", "2026-09-01..2026-09-15s 2026-11-04..2026-11-18u", "2026-12-31",
    "absent-2-weeks 2026-09-15 2, absent-2-weeks 2026-11-18 2" },
  { "absent-2-weeks/from-a-weekend", "absent", "2026-10-31..s", "2026-11-16", "absent-2-weeks 2026-11-16 2" },
  { "absent-2-weeks/today-without-record-is-attended", "absent", "2026-11-04..2026-11-17s", "2026-11-18", "" },
  { "absent-4-weeks/the-example", "absent-4", "2026-10-07..u", "2026-11-11", "absent-4-weeks 2026-11-11 4" },
  { "absent-4-weeks/the-day-before", "absent-4", "2026-10-07..u", "2026-11-10", "" },
  { "absent-4-weeks/once-a-run", "absent-4", "2026-10-07..u", "2027-05-31", "absent-4-weeks 2026-11-11 4" },
  { "absent-4-weeks/over-the-summer", "absent-4", "2026-06-25..s", "2026-09-30", "absent-4-weeks 2026-09-03 4" },
  { "absent-4-weeks/on-good-friday", "absent-4", "2027-02-19..2027-03-25s", "2027-04-30", "absent-4-weeks 2027-03-26 4" },
  { "absent-4-weeks/gone-before-good-friday", "absent-4", "2027-02-19..2027-03-24s", "2027-04-30", "" },
  { "absent-4-weeks/good-friday-not-yet", "absent-4", "2027-02-19..2027-03-25s", "2027-03-25", "" },
  { "absent-4-weeks/at-the-end-of-the-calendar", "absent-4", "2029-07-02..s", "2029-09-30", "" },

  /* home-sitter: unauthorised, compulsory school age, not exempt. */
  { "home-sitter/the-day-before", "home-s", "2026-10-07..u", "2026-11-10", "" },
  { "home-sitter/on-the-day", "home-s", "2026-10-07..u", "2026-11-11", "home-sitter 2026-11-11 4" },
  { "home-sitter/sickness-breaks-the-run", "home-s absent-4", "2026-10-07..2026-11-05u 2026-11-06s 2026-11-09..u",
    "2026-12-07", "absent-4-weeks 2026-11-11 4, home-sitter 2026-12-07 4" },
  { "home-sitter/leave-breaks-the-run", "home-s", "2026-10-07..2026-11-05u 2026-11-06a 2026-11-09..u", "2026-12-04", "" },
  { "home-sitter/suspension-breaks-the-run", "home-s", "2026-10-07..2026-11-05u 2026-11-06g 2026-11-09..u", "2026-12-04", "" },
  { "home-sitter/sick-hours-beside-it-break-the-run", "home-s", "2026-10-07..u 2026-11-06s1", "2026-12-04", "" },
  { "home-sitter/late-beside-it-breaks-nothing", "home-s", "2026-10-07..u 2026-11-06l", "2026-12-04",
    "home-sitter 2026-11-11 4" },
  { "home-sitter/luxury-is-unauthorised", "home-s", "2026-10-07..2026-10-20u 2026-10-21..x", "2026-11-11",
    "home-sitter 2026-11-11 4" },
  { "home-sitter/sick-before-it", "home-s", "2026-09-01..2026-10-06s 2026-10-07..u", "2026-11-11",
    "home-sitter 2026-11-11 4" },
  { "home-sitter/exempt", "home-s", "2026-10-07..u", "2026-12-31", "", .exempt = ".." },
  { "home-sitter/exempt-from-the-day", "home-s", "2026-09-07..u", "2026-12-31", "", .exempt = "2026-10-05.." },
  { "home-sitter/exempt-from-the-day-after", "home-s", "2026-09-07..u", "2026-12-31", "home-sitter 2026-10-05 4",
    .exempt = "2026-10-06.." },
  { "home-sitter/exempt-until-the-day-before", "home-s", "2026-09-07..u", "2026-12-31", "home-sitter 2026-10-05 4",
    .exempt = "..2026-10-04" },
  { "home-sitter/reached-when-the-exemption-ends", "home-s", "2026-09-07..u", "2026-12-31", "home-sitter 2026-11-01 4",
    .exempt = "2026-09-01..2026-10-31" },
  { "home-sitter/not-when-it-ends-after-the-absence", "home-s", "2026-09-07..2026-10-30u", "2026-12-31", "",
    .exempt = "2026-09-01..2026-11-01" },
  { "home-sitter/the-wider-reading-asks-no-exemption", "absent-4", "2026-09-07..u", "2026-12-31", "absent-4-weeks 2026-10-05 4",
    .exempt = ".." },
  { "home-sitter/birth-not-known", "home-s", "2026-10-07..u", "2026-12-31", "home-sitter 2026-11-11 4", .born = "" },
  { "home-sitter/too-young", "home-s", "2026-10-07..u", "2026-11-30", "", .born = "2021-11-01" },
  { "home-sitter/the-age-comes-during-the-run", "home-s", "2026-10-07..u", "2026-12-31", "home-sitter 2026-12-01 4",
    .born = "2021-11-01" },
  { "home-sitter/back-before-the-age-comes", "home-s", "2026-10-07..2026-11-30u", "2026-12-31", "", .born = "2021-11-01" },
  { "home-sitter/the-age-comes-before-four-weeks", "home-s", "2026-10-07..u", "2026-12-31", "home-sitter 2026-11-11 4",
    .born = "2021-10-20" },
  { "home-sitter/qualified-in-the-year-of-16", "home-s", "2026-10-07..u", "2026-12-31", "home-sitter 2026-11-11 4",
    .born = "2010-08-01", .qualified = TRUE },
  { "home-sitter/qualified-in-the-year-after", "home-s", "2026-10-07..u", "2026-12-31", "",
    .born = "2010-07-31", .qualified = TRUE },
  { "home-sitter/not-qualified-at-16", "home-s", "2026-10-07..u", "2026-12-31", "home-sitter 2026-11-11 4",
    .born = "2010-07-31" },
  { "home-sitter/the-day-before-18", "home-s", "2026-10-07..u", "2026-12-31", "home-sitter 2026-11-11 4",
    .born = "2008-11-12" },
  { "home-sitter/18-on-the-day", "home-s", "2026-10-07..u", "2026-12-31", "", .born = "2008-11-11" },
  { "home-sitter/the-age-ends-with-the-school-year", "home-s", "2026-06-25..u", "2026-12-31", "",
    .born = "2010-07-31", .qualified = TRUE },

  /* Learning on the way back: a week in which hours were attended breaks the run, not the hours. */
  { "build-up/no-week-of-complete-absence", "absent-", "2026-09-07..s", "2026-10-05", "",
    .attended = "2026-09-22" },
  { "build-up/the-run-begins-anew-after-it", "absent-2", "2026-09-07..s", "2026-10-09",
    "absent-2-weeks 2026-09-21 2", .attended = "2026-09-28" },
  { "build-up/and-reaches-the-limit-again", "absent-2", "2026-09-07..s", "2026-10-26",
    "absent-2-weeks 2026-09-21 2, absent-2-weeks 2026-10-26 2", .attended = "2026-09-28" },
  { "build-up/any-day-of-the-week-stands-for-it", "absent-", "2026-09-07..s", "2026-10-02", "",
    .attended = "2026-09-20" },
  { "build-up/the-week-before-changes-nothing", "absent-2", "2026-09-07..s", "2026-09-30",
    "absent-2-weeks 2026-09-21 2", .attended = "2026-09-06" },
  { "build-up/a-home-sitter-is-none", "home-s", "2026-09-07..u", "2026-10-05", "", .attended = "2026-09-30" },
  { "build-up/the-hours-stay", "sixteen", "2026-09-07..2026-09-11u", "2026-09-30", "sixteen-in-four 2026-09-09 18",
    .attended = "2026-09-07" },
  { "build-up/sickness-stays-sickness", "sick-7", "2026-09-07..s", "2026-09-30", "sick-7-days 2026-09-15 7",
    .attended = "2026-09-14" },
  { "build-up/three-months-begin-anew", "home-3", "2026-09-07..s", "2026-12-31", "", .attended = "2026-10-26" },

  /* home-3-months: calendar months, no fitting offer before. */
  { "home-3-months/the-day-before", "home-3", "2026-09-07..s", "2026-12-06", "" },
  { "home-3-months/on-the-day", "home-3", "2026-09-07..s", "2026-12-07", "home-3-months 2026-12-07 3" },
  { "home-3-months/no-such-day-in-february", "home-3", "2026-11-30..s", "2027-03-31", "home-3-months 2027-02-28 3" },
  { "home-3-months/leap-day", "home-3", "2027-11-29..s", "2028-03-31", "home-3-months 2028-02-29 3" },
  { "home-3-months/on-a-sunday-with-friday-absent", "home-3", "2027-01-11..2027-04-09s", "2027-04-30",
    "home-3-months 2027-04-11 3" },
  { "home-3-months/on-a-sunday-with-friday-attended", "home-3", "2027-01-11..2027-04-08s", "2027-04-30", "" },
  { "home-3-months/in-the-holiday-after-the-last-day", "home-3", "2026-09-23..2026-12-18s", "2027-03-31",
    "home-3-months 2026-12-23 3" },
  { "home-3-months/back-the-day-before", "home-3", "2026-09-08..2026-12-06s", "2027-03-31", "" },
  { "home-3-months/offer-before", "home-3", "2026-09-07..s", "2026-12-31", "", .offer = "2026-12-06" },
  { "home-3-months/offer-on-the-day", "home-3", "2026-09-07..s", "2026-12-31", "home-3-months 2026-12-07 3",
    .offer = "2026-12-07" },
  { "home-3-months/offer-after", "home-3", "2026-09-07..s", "2026-12-31", "home-3-months 2026-12-07 3",
    .offer = "2026-12-08" },
  { "home-3-months/offer-before-the-run", "home-3", "2026-09-07..s", "2026-12-31", "", .offer = "2026-09-01" },

  /* sick-4-in-12: the first day of the fourth run. */
  { "sick-4-in-12/three-runs", "sick-4", "2026-09-01s 2026-09-08s 2026-09-15s", "2026-12-31", "" },
  { "sick-4-in-12/four-runs", "sick-4", "2026-09-01s 2026-09-08s 2026-09-15s 2026-09-22..2026-09-24s", "2026-12-31",
    "sick-4-in-12 2026-09-22 4" },
  { "sick-4-in-12/adjoining-records-are-one-run", "sick-4", "2026-09-01s 2026-09-02s 2026-09-04s 2026-09-07s 2026-09-15s",
    "2026-12-31", "" },
  { "sick-4-in-12/a-holiday-joins", "sick-4", "2026-10-09s 2026-10-19s 2026-10-26s 2026-11-02s", "2026-12-31", "" },
  { "sick-4-in-12/twelfth-week", "sick-4", "2026-08-31s 2026-09-08s 2026-09-15s 2026-11-27s", "2026-12-31",
    "sick-4-in-12 2026-11-27 4" },
  { "sick-4-in-12/thirteenth-week", "sick-4", "2026-09-04s 2026-09-08s 2026-09-15s 2026-11-30s", "2026-12-31", "" },
  { "sick-4-in-12/counting-restarts", "sick-4",
    "2026-09-01s 2026-09-03s 2026-09-07s 2026-09-09s 2026-09-11s 2026-09-15s 2026-09-17s 2026-09-21s", "2026-12-31",
    "sick-4-in-12 2026-09-09 4, sick-4-in-12 2026-09-21 4" },
  { "sick-4-in-12/part-of-a-day", "sick-4", "2026-09-01s1 2026-09-03s1 2026-09-07s1 2026-09-09s1", "2026-12-31",
    "sick-4-in-12 2026-09-09 4" },
  { "sick-4-in-12/only-from-today", "sick-4", "2026-09-01s 2026-09-08s 2026-09-15s 2026-09-22s", "2026-09-21", "" },

  /* sick-7-days: the 7th school day in a row. */
  { "sick-7-days/six", "sick-7", "2026-09-01..2026-09-08s", "2026-12-31", "" },
  { "sick-7-days/seven", "sick-7", "2026-09-01..2026-09-09s", "2026-12-31", "sick-7-days 2026-09-09 7" },
  { "sick-7-days/once-a-run", "sick-7", "2026-09-01..2026-10-30s", "2026-12-31", "sick-7-days 2026-09-09 7" },
  { "sick-7-days/over-a-holiday", "sick-7", "2026-10-07..2026-10-22s", "2026-12-31", "sick-7-days 2026-10-22 7" },
  { "sick-7-days/broken", "sick-7", "2026-09-01..2026-09-04s 2026-09-08..2026-09-15s", "2026-12-31", "" },
  { "sick-7-days/the-day-before", "sick-7", "2026-09-01..s", "2026-09-08", "" },

  /* luxury: each record, on its first school day. */
  { "luxury/its-first-school-day", "luxury", "2026-10-08..2026-10-09x", "2026-10-31", "luxury 2026-10-08 6" },
  { "luxury/from-a-holiday", "luxury", "2026-10-10..2026-10-20x2", "2026-10-31", "luxury 2026-10-19 2" },
  { "luxury/only-holiday", "luxury", "2026-10-10..2026-10-18x", "2026-10-31", "" },
  { "luxury/each-record", "luxury", "2026-09-01x1 2026-09-01x2 2026-10-01x", "2026-10-31",
    "luxury 2026-09-01 1, luxury 2026-09-01 2, luxury 2026-10-01 6" },
  { "luxury/not-yet", "luxury", "2026-10-08x", "2026-10-07", "" },

  /* All together. */
  { "all/order-of-one-day", NULL, "2026-09-01..2026-09-02u 2026-09-03x4", "2026-09-30",
    "hours-3 2026-09-01 6, hours-6 2026-09-01 6, hours-9 2026-09-02 12, hours-12 2026-09-02 12, "
    "hours-16 2026-09-03 16, sixteen-in-four 2026-09-03 16, luxury 2026-09-03 4" },
  { "all/end-before-start", NULL, "2026-09-03..2026-09-01u", "2026-09-30", "" },
  { "all/nothing", NULL, "", "2026-09-30", "" },
  { "all/beyond-the-calendar", NULL, "2024-09-02..2025-07-01u 2030-01-07..2030-02-01s", "2030-06-30", "" },
  { "all/another-region", "sixteen", "2026-10-12..2026-10-16u", "2026-10-31", "sixteen-in-four 2026-10-14 18",
    .region = LR_REGION_MIDDEN },
};

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (History) history = history_new (test->history);
  g_autoptr (LrSchoolCalendar) calendar = history_calendar (test->region);
  g_autoptr (GArray) signals = NULL;
  g_autofree char *text = NULL;
  LrDay offer = LR_DAY_NONE;
  LrDay attended = LR_DAY_NONE;
  LrSpan exempt;
  int quarters = test->lesson_quarters > 0 ? test->lesson_quarters : 24;

  history->facts.born = lr_day (2012, 5, 5);
  if (test->born != NULL)
    history->facts.born = *test->born != '\0' ? history_day (test->born) : LR_DAY_NONE;
  if (test->exempt != NULL)
    {
      exempt = history_span (test->exempt);
      history->facts.exemptions = &exempt;
      history->facts.n_exemptions = 1;
    }
  history->facts.start_qualification = test->qualified;
  if (test->offer != NULL)
    {
      offer = history_day (test->offer);
      history->facts.offers = &offer;
      history->facts.n_offers = 1;
    }

  if (test->attended != NULL)
    {
      attended = history_day (test->attended);
      history->facts.attended_weeks = &attended;
      history->facts.n_attended_weeks = 1;
    }

  signals = lr_signals_evaluate (&history->facts, calendar, quarters, history_day (test->today));
  text = history_signals (signals, test->watched);
  g_assert_cmpstr (text, ==, test->expected);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/signals/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }

  return g_test_run ();
}
