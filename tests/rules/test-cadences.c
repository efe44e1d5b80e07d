/* test-cadences.c: the duties of the school that come back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "dossier.h"
#include "lr-rule-shipped.h"

/* In region Noord school begins on 17 August 2026. */
static const struct
{
  const char *name;
  const char *region;
  const char *watched;
  const char *marks;
  const char *today;
  const char *expected;
  const char *watch_from;
} cases[] = {
  { "monthly/not-in-august", "tilburg", "tilburg/list-lpa", NULL, "2026-08-31", "" },
  { "monthly/on-the-first", "tilburg", "tilburg/list-lpa", NULL, "2026-09-01",
    "tilburg/list-lpa cadence 2026-09-01 2026-09-01 open" },
  { "monthly/the-first-in-the-weekend", "tilburg", "tilburg/list-lpa", "2026-10-02 mark tilburg/list-lpa 2026-09-01 done", "2026-11-01",
    "tilburg/list-lpa cadence 2026-09-01 2026-10-01 done, tilburg/list-lpa cadence 2026-11-01 2026-11-02 open" },
  { "monthly/missed-ones-join-the-newest", "tilburg", "tilburg/list-lpa", NULL, "2026-11-03",
    "tilburg/list-lpa cadence 2026-09-01 2026-11-02 open" },
  { "monthly/ticked-of-another-month-is-not-this", "tilburg", "tilburg/list-lpa", "2026-09-03 mark tilburg/list-lpa 2026-09-01 done", "2026-10-01",
    "tilburg/list-lpa cadence 2026-09-01 2026-09-01 done, tilburg/list-lpa cadence 2026-10-01 2026-10-01 open" },
  { "monthly/dismissed", "tilburg", "tilburg/list-lpa", "2026-09-03 mark tilburg/list-lpa 2026-09-01 vervalt", "2026-09-30",
    "tilburg/list-lpa cadence 2026-09-01 2026-09-01 dismissed" },
  { "monthly/anew-in-a-new-school-year", "tilburg", "tilburg/list-lpa", NULL, "2026-08-20", "" },
  { "two-months/second-time", "noord-kennemerland", "noord-kennemerland/lists-compared",
    "2026-09-01 mark noord-kennemerland/lists-compared 2026-09-01 done", "2026-11-01",
    "noord-kennemerland/lists-compared cadence 2026-09-01 2026-09-01 done, "
    "noord-kennemerland/lists-compared cadence 2026-11-01 2026-11-02 open" },
  { "two-months/not-in-between", "noord-kennemerland", "noord-kennemerland/lists-compared",
    "2026-09-01 mark noord-kennemerland/lists-compared 2026-09-01 done", "2026-10-31",
    "noord-kennemerland/lists-compared cadence 2026-09-01 2026-09-01 done" },
  { "six-weeks/the-day-before", "tilburg", "tilburg/absence-meeting", NULL, "2026-09-27", "" },
  { "six-weeks/on-the-day", "tilburg", "tilburg/absence-meeting", NULL, "2026-09-28",
    "tilburg/absence-meeting cadence 2026-09-28 2026-09-28 open" },
  { "six-weeks/over-a-holiday", "tilburg", "tilburg/absence-meeting", "2026-09-28 mark tilburg/absence-meeting 2026-09-28 done", "2026-11-16",
    "tilburg/absence-meeting cadence 2026-09-28 2026-09-28 done, tilburg/absence-meeting cadence 2026-11-16 2026-11-16 open" },
  { "four-times-a-year/first", "tilburg", "tilburg/counts-duo", NULL, "2026-10-01",
    "tilburg/counts-duo cadence 2026-10-01 2026-10-01 open" },
  { "four-times-a-year/new-year-is-no-school-day", "tilburg", "tilburg/counts-duo", "2026-10-01 mark tilburg/counts-duo 2026-10-01 done", "2027-01-01",
    "tilburg/counts-duo cadence 2026-10-01 2026-10-01 done, tilburg/counts-duo cadence 2027-01-01 2027-01-04 open" },
  { "three-times-a-year/spring", "noord-kennemerland", "noord-kennemerland/list-consulent",
    "2026-11-02 mark noord-kennemerland/list-consulent 2026-11-01 done", "2027-02-01",
    "noord-kennemerland/list-consulent cadence 2026-11-01 2026-11-02 done, "
    "noord-kennemerland/list-consulent cadence 2027-02-01 2027-02-01 open" },
  { "watch-from/what-came-before-is-none", "tilburg", "tilburg/list-lpa", NULL, "2026-11-03",
    "tilburg/list-lpa cadence 2026-11-01 2026-11-02 open", "2026-11-01" },
  { "watch-from/nothing-yet", "tilburg", "tilburg", NULL, "2026-11-03", "", "2026-11-02" },
  { "none/povo", "povo", NULL, NULL, "2026-11-01", "" },
};

static void
evaluates (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (LrSchoolCalendar) calendar = history_calendar (LR_REGION_NOORD);
  g_autoptr (Dossier) dossier = dossier_new (NULL, cases[i].marks);
  g_autoptr (LrRuleSet) set = lr_rule_set_load_shipped (cases[i].region, NULL);
  LrRuleSet *sets[] = { set };
  LrDay watch_from = cases[i].watch_from != NULL ? history_day (cases[i].watch_from) : LR_DAY_NONE;
  g_autoptr (GPtrArray) duties = lr_cadences_evaluate (calendar, sets, 1, dossier->facts.marks,
                                                       dossier->facts.n_marks, watch_from,
                                                       history_day (cases[i].today));
  g_autofree char *text = dossier_describe (duties, cases[i].watched);

  g_assert_cmpstr (text, ==, cases[i].expected);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/cadences/", cases[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), evaluates);
    }

  return g_test_run ();
}
