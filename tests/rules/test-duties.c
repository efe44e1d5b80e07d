/* test-duties.c: every row of the table of duties, with its edges
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "dossier.h"
#include "duty-cases.h"

static void
evaluates (gconstpointer data)
{
  const DutyCase *one = data;
  g_autoptr (LrSchoolCalendar) calendar = history_calendar (LR_REGION_NOORD);
  g_autoptr (Dossier) dossier = dossier_new (one->history, one->records);
  g_autoptr (GPtrArray) duties = NULL;
  g_autofree char *text = NULL;
  LrSpan exempt;

  dossier->facts.signals.sector = one->sector;
  if (one->exempt != NULL)
    {
      exempt = history_span (one->exempt);
      dossier->facts.signals.exemptions = &exempt;
      dossier->facts.signals.n_exemptions = 1;
    }
  if (one->watch_from != NULL)
    dossier->watch_from = history_day (one->watch_from);
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
  for (guint i = 0; i < 3; i++)
    g_assert_false (tells (four, &g_array_index (duty->causes, LrDutyCause, i)));
  g_assert_true (tells (four, &g_array_index (duty->causes, LrDutyCause, 3)));
  g_assert_nonnull (strstr (four, ". Reached before on "));
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

/* Which of several promises it is stands in the record, whatever its length. */
static void
explanation_tells_what_was_promised (void)
{
  static const struct { const char *records; const char *expected; } told[] = {
    { "2026-09-21 agreement due_on=2026-09-21 what=bellen who=moeder",
      "bellen · moeder. Agreed for 21 September 2026." },
    { "2026-10-02 goal made=2026-09-01 due_on=2026-10-02 specific=Weer!", "Weer! Goal for 2 October 2026." },
    { "2026-09-07 contact next_on=2026-09-28", "Agreed in the contact of 7 September 2026." },
    { "2026-09-07 letter slip=yes to=ouders", "ouders. Letter sent on 7 September 2026." },
    { "2026-08-03 application school=Elders", "Elders. The time for it came on 14 September 2026." },
    { "2026-03-01 consent recipient=lpa until_on=2026-10-01", "lpa. Ends on 1 October 2026." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (told); i++)
    {
      g_autoptr (LrSchoolCalendar) calendar = history_calendar (LR_REGION_NOORD);
      g_autoptr (Dossier) dossier = dossier_new (NULL, told[i].records);
      g_autoptr (GPtrArray) duties = dossier_duties (dossier, calendar, NULL, history_day ("2026-09-21"));
      g_autofree char *explanation = NULL;

      g_assert_cmpuint (duties->len, ==, 1);
      explanation = lr_duty_dup_explanation (g_ptr_array_index (duties, 0));
      g_assert_cmpstr (explanation, ==, told[i].expected);
    }
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

static void
add_cases (const DutyCase *cases)
{
  for (const DutyCase *one = cases; one->name != NULL; one++)
    {
      g_autofree char *path = g_strconcat ("/duties/", one->name, NULL);

      g_test_add_data_func (path, one, evaluates);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add_cases (duty_cases);
  add_cases (dossier_cases);
  g_test_add_func ("/duties/explanation-tells-what-joined", explanation_tells_what_joined);
  g_test_add_func ("/duties/explanation-does-not-grow-with-the-causes", explanation_does_not_grow_with_the_causes);
  g_test_add_func ("/duties/explanation-tells-what-was-promised", explanation_tells_what_was_promised);
  g_test_add_func ("/duties/describes-terms-honestly", describes_terms_honestly);
  g_test_add_func ("/duties/nothing-disappears-as-days-pass", nothing_disappears_as_days_pass);

  return g_test_run ();
}
