/* test-signals-random.c: random histories against the naive reading
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "history.h"
#include "lr-signal-book.h"
#include "naive.h"

#define CALENDARS 12

/* What sort of pupil a history is about: how often which kinds come. */
typedef struct
{
  const char *kinds;    /* drawn from, evenly */
  int         gap;      /* days between records, at most */
  int         length;   /* of a period, at most */
  int         whole;    /* percent of records without hours */
  int         periods;  /* percent of records that are a period */
} Sort;

static const Sort sorts[] = {
  { "uuuullsax?", 25, 8, 40, 30 },     /* a bit of everything */
  { "uuuuuuuuuus", 2, 60, 95, 90 },   /* at home */
  { "sssssssa", 14, 10, 70, 60 },     /* often sick */
  { "sagux?", 3, 45, 90, 80 },         /* long and mixed */
  { "llllu", 4, 6, 10, 10 },          /* always late */
  { "uxux", 9, 4, 20, 20 },           /* skipping lessons */
};

typedef struct
{
  GRand            *random;
  LrSchoolCalendar *calendars[CALENDARS];
} World;

static int
draw (World *world,
      int    from,
      int    to)
{
  return g_rand_int_range (world->random, from, to + 1);
}

static gboolean
chance (World *world,
        int    percent)
{
  return draw (world, 1, 100) <= percent;
}

/* Regions in turn, switches and free days of the school's own at random. */
static LrSchoolCalendar *
make_calendar (World *world,
               guint  number)
{
  LrCalendarEdit edits[8];
  LrCalendarOptions options = {
    .region = number % LR_N_REGIONS,
    .good_friday_lessons = chance (world, 50),
    .liberation_day = draw (world, 0, 2),
    .edits = edits,
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (LrCalendar) calendar = NULL;

  for (options.n_edits = 0; number >= LR_N_REGIONS && options.n_edits < G_N_ELEMENTS (edits); options.n_edits++)
    {
      LrDay start = lr_day (2025, 8, 1) + (LrDay) draw (world, 0, 1460);

      edits[options.n_edits] = (LrCalendarEdit) {
        chance (world, 70) ? LR_HOLIDAY_OWN : (LrHolidayKind) draw (world, 0, 3),
        start, start + (LrDay) draw (world, 0, 12), NULL,
      };
    }

  calendar = lr_calendar_new (&options, &error);
  g_assert_no_error (error);
  return lr_school_calendar_ref (lr_calendar_get_school_calendar (calendar));
}

static World *
world_new (guint32 seed)
{
  World *world = g_new0 (World, 1);

  world->random = g_rand_new_with_seed (seed);
  for (guint i = 0; i < CALENDARS; i++)
    world->calendars[i] = make_calendar (world, i);
  return world;
}

static void
world_free (World *world)
{
  for (guint i = 0; i < CALENDARS; i++)
    lr_school_calendar_unref (world->calendars[i]);
  g_rand_free (world->random);
  g_free (world);
}

static LrAbsence
draw_absence (World      *world,
              const Sort *sort,
              LrDay       start,
              gint64      record)
{
  static const char letters[] = "ulsagx?";
  char letter = sort->kinds[draw (world, 0, (int) strlen (sort->kinds) - 1)];
  LrAbsence absence = {
    .record = record,
    .start = start,
    .end = start,
    .kind = (LrAbsenceKind) (strchr (letters, letter) - letters),
  };

  if (chance (world, sort->periods))
    absence.end = start + (LrDay) draw (world, 0, sort->length);
  if (chance (world, 1))
    absence.end = LR_DAY_NONE;
  else if (chance (world, 1))
    absence.end = start - 3;
  if (!chance (world, sort->whole))
    absence.quarters = draw (world, 1, 28);
  if (chance (world, 20))
    absence.lesson = draw (world, 1, 9);
  return absence;
}

static GArray *
draw_absences (World *world,
               LrDay  from)
{
  GArray *absences = g_array_new (FALSE, FALSE, sizeof (LrAbsence));
  const Sort *sort = &sorts[draw (world, 0, G_N_ELEMENTS (sorts) - 1)];
  int n = draw (world, 0, 60);
  LrDay day = from;

  for (int i = 0; i < n; i++)
    {
      LrAbsence absence = draw_absence (world, sort, day, i + 1);

      g_array_append_val (absences, absence);
      if (absence.end > day && chance (world, 85))
        day = absence.end + 1;
      day += (LrDay) draw (world, 0, sort->gap);
      if (chance (world, 5))
        sort = &sorts[draw (world, 0, G_N_ELEMENTS (sorts) - 1)];
    }

  return absences;
}

static void
draw_person (World         *world,
             LrSignalFacts *facts,
             LrDay          from)
{
  facts->born = LR_DAY_NONE;
  if (chance (world, 50))
    facts->born = from - (LrDay) draw (world, 365 * 6, 365 * 15);
  else if (chance (world, 90))
    facts->born = from - (LrDay) (chance (world, 50) ? draw (world, 365 * 4, 365 * 6) : draw (world, 365 * 15, 365 * 18 + 200));
  facts->start_qualification = chance (world, 30);
}

static LrSpan
draw_exemption (World *world,
                LrDay  from)
{
  LrDay start = chance (world, 20) ? LR_DAY_NONE : from + (LrDay) draw (world, 0, 200);

  return (LrSpan) { start, chance (world, 20) ? LR_DAY_NONE : MAX (start, from) + (LrDay) draw (world, 0, 100) };
}

static char *
describe (const LrSignalFacts *facts,
          LrDay                today,
          guint                round)
{
  GString *text = g_string_new (NULL);
  g_autofree char *born = lr_day_format_iso (facts->born);
  g_autofree char *end_day = lr_day_format_iso (today);

  g_string_append_printf (text, "round %u, born %s, today %s, %u exemptions, qualified %d:\n",
                          round, born, end_day, facts->n_exemptions, facts->start_qualification);
  for (guint i = 0; i < facts->n_absences; i++)
    {
      const LrAbsence *absence = &facts->absences[i];
      g_autofree char *start = lr_day_format_iso (absence->start);
      g_autofree char *end = lr_day_format_iso (absence->end);

      g_string_append_printf (text, "  %s..%s%c%g@%d\n",
                              start, end, "ulsagx?"[absence->kind], absence->quarters / 4.0, absence->lesson);
    }
  return g_string_free (text, FALSE);
}

static void
assert_same (GArray              *found,
             GArray              *expected,
             const LrSignalFacts *facts,
             LrDay                today,
             guint                round)
{
  g_autofree char *found_text = history_signals (found, NULL);
  g_autofree char *expected_text = history_signals (expected, NULL);
  g_autofree char *history = NULL;

  if (g_str_equal (found_text, expected_text))
    return;

  history = describe (facts, today, round);
  g_error ("%sfound    %s\nexpected %s", history, found_text, expected_text);
}

static void
agrees_with_the_naive_reading (void)
{
  World *world = world_new (20261007);
  guint rounds = g_test_slow () ? 8000 : 500;
  guint seen[LR_N_SIGNALS] = { 0 };

  for (guint round = 0; round < rounds; round++)
    {
      LrSchoolCalendar *calendar = world->calendars[draw (world, 0, CALENDARS - 1)];
      LrDay from = lr_day (2025, 7, 1) + (LrDay) draw (world, 0, 1300);
      LrDay today = from + (LrDay) draw (world, 0, 400);
      int quarters = chance (world, 70) ? 24 : draw (world, 16, 32);
      g_autoptr (GArray) absences = draw_absences (world, from);
      LrDay offers[2] = { from + (LrDay) draw (world, 0, 300), from + (LrDay) draw (world, 0, 300) };
      LrDay attended[2] = { from + (LrDay) draw (world, 0, 300), from + (LrDay) draw (world, 0, 300) };
      LrSpan exemptions[2] = { draw_exemption (world, from), draw_exemption (world, from) };
      LrSignalFacts facts = {
        .absences = (const LrAbsence *) (gpointer) absences->data,
        .n_absences = absences->len,
        .exemptions = exemptions,
        .n_exemptions = chance (world, 80) ? 0 : (guint) draw (world, 1, 2),
        .offers = offers,
        .n_offers = chance (world, 70) ? 0 : (guint) draw (world, 1, 2),
        .attended_weeks = attended,
        .n_attended_weeks = chance (world, 70) ? 0 : (guint) draw (world, 1, 2),
      };
      g_autoptr (GArray) found = NULL;
      g_autoptr (GArray) expected = NULL;

      draw_person (world, &facts, from);
      found = lr_signals_evaluate (&facts, calendar, quarters, today);
      expected = naive_signals (&facts, calendar, quarters, today);
      assert_same (found, expected, &facts, today, round);

      for (guint i = 0; i < found->len; i++)
        seen[g_array_index (found, LrSignal, i).id]++;
    }

  /* A signal that never comes was never tested. */
  for (guint id = 0; id < LR_N_SIGNALS; id++)
    {
      g_test_message ("%s: %u", lr_signal_id_get_word ((LrSignalId) id), seen[id]);
      g_assert_cmpuint (seen[id], >, rounds / 60);
    }
  world_free (world);
}

/* Records come and go and days pass, and the book is always right. */
static void
book_keeps_up (void)
{
  World *world = world_new (20261111);
  guint histories = g_test_slow () ? 400 : 30;
  guint steps = 25;

  for (guint round = 0; round < histories; round++)
    {
      LrSchoolCalendar *calendar = world->calendars[draw (world, 0, CALENDARS - 1)];
      LrDay from = lr_day (2025, 9, 1) + (LrDay) draw (world, 0, 1000);
      LrDay today = from;
      g_autoptr (GArray) absences = draw_absences (world, from);
      g_autoptr (LrSignalBook) book = lr_signal_book_new (calendar, 24, today);
      LrSignalFacts facts = { 0 };
      gboolean changed = TRUE;

      draw_person (world, &facts, from);
      for (guint step = 0; step < steps; step++)
        {
          GArray *found;
          g_autoptr (GArray) expected = NULL;

          facts.absences = (const LrAbsence *) (gpointer) absences->data;
          facts.n_absences = absences->len;
          if (changed)
            lr_signal_book_set_pupil (book, 7, &facts);
          lr_signal_book_set_today (book, today);

          found = lr_signal_book_get_signals (book, 7);
          expected = naive_signals (&facts, calendar, 24, today);
          assert_same (found, expected, &facts, today, round);

          changed = FALSE;
          if (absences->len > 0 && chance (world, 10))
            {
              g_array_remove_index (absences, (guint) draw (world, 0, (int) absences->len - 1));
              changed = TRUE;
            }
          if (chance (world, 5))
            today -= (LrDay) draw (world, 0, 30);
          else
            today += (LrDay) draw (world, 0, 12);
        }
    }
  world_free (world);
}

static void
book_looks_only_where_it_must (void)
{
  g_autoptr (LrSchoolCalendar) calendar = history_calendar (LR_REGION_NOORD);
  g_autoptr (LrSignalBook) book = lr_signal_book_new (calendar, 24, lr_day (2026, 11, 2));
  g_autoptr (History) over = history_new ("2026-09-01..2026-09-04u");
  g_autoptr (History) home = history_new ("2026-10-07..u");

  lr_signal_book_set_pupil (book, 1, &over->facts);
  lr_signal_book_set_pupil (book, 2, &home->facts);
  for (int day = 0; day < 10; day++)
    {
      lr_signal_book_set_today (book, lr_day (2026, 11, 2 + day));
      g_assert_nonnull (lr_signal_book_get_signals (book, 1));
      g_assert_nonnull (lr_signal_book_get_signals (book, 1));
      g_assert_nonnull (lr_signal_book_get_signals (book, 2));
    }
  g_assert_cmpuint (lr_signal_book_get_n_evaluations (book), ==, 11);

  /* The clock set back: everything is looked at again. */
  lr_signal_book_set_today (book, lr_day (2026, 9, 2));
  g_assert_cmpuint (lr_signal_book_get_signals (book, 1)->len, ==, 4);
  g_assert_cmpuint (lr_signal_book_get_signals (book, 2)->len, ==, 0);

  lr_signal_book_remove_pupil (book, 1);
  g_assert_null (lr_signal_book_get_signals (book, 1));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/signals-random/agrees-with-the-naive-reading", agrees_with_the_naive_reading);
  g_test_add_func ("/signals-random/book-keeps-up", book_keeps_up);
  g_test_add_func ("/signals-random/book-looks-only-where-it-must", book_looks_only_where_it_must);

  return g_test_run ();
}
