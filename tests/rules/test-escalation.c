/* test-escalation.c: steps, tipping points, regie and where a case may go
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "dossier.h"
#include "lr-rule-shipped.h"

/* "step entered tipping [tipped] [route]" */
static char *
describe (const char *set_id,
          const char *records,
          const char *today)
{
  g_autoptr (LrSchoolCalendar) calendar = history_calendar (LR_REGION_NOORD);
  g_autoptr (Dossier) dossier = dossier_new (NULL, records);
  g_autoptr (GError) error = NULL;
  g_autoptr (LrRuleSet) set = lr_rule_set_load_shipped (set_id, &error);
  g_autofree char *entered_on = NULL;
  g_autofree char *tipping_on = NULL;
  LrEscalation escalation;

  g_assert_no_error (error);
  lr_escalation_evaluate (&dossier->facts, calendar, set, history_day (today), &escalation);
  if (escalation.event == NULL)
    return g_strdup ("");

  g_assert_nonnull (escalation.rule);
  entered_on = lr_day_format_iso (escalation.entered_on);
  tipping_on = lr_day_format_iso (escalation.tipping_on);
  return g_strdup_printf ("%s %s %s%s%s%s", escalation.step, entered_on, tipping_on,
                          escalation.tipped ? " tipped" : "",
                          escalation.route != NULL ? " " : "",
                          escalation.route != NULL ? escalation.route->id : "");
}

static void
newest_step_counts (void)
{
  static const struct { const char *set; const char *records; const char *today; const char *expected; } cases[] = {
    { "tilburg", NULL, "2026-09-02", "" },
    { "tilburg", "2026-09-02 step step=1", "2026-09-01", "" },
    { "tilburg", "2026-09-02 step step=1", "2026-09-02", "1 2026-09-02 2026-09-23" },
    { "tilburg", "2026-09-02 step step=1", "2026-09-23", "1 2026-09-02 2026-09-23" },
    { "tilburg", "2026-09-02 step step=1", "2026-09-24", "1 2026-09-02 2026-09-23 tipped" },
    { "tilburg", "2026-09-02 step step=1; 2026-09-23 step step=2", "2026-09-24", "2 2026-09-23 2026-10-28" },
    { "tilburg", "2026-09-02 step step=2; 2026-09-09 step step=1", "2026-09-24", "1 2026-09-09 2026-09-30" },
    { "tilburg", "2026-09-02 step step=1; 2026-09-02 step step=2", "2026-09-02", "2 2026-09-02 2026-09-30" },
    { "tilburg", "2026-09-02 step step=2 term_on=2026-09-12", "2026-09-02", "2 2026-09-02 2026-09-14" },
    { "tilburg", "2026-08-31 plan term_on=2026-09-25; 2026-09-02 step step=3a", "2026-09-02", "3a 2026-09-02 2026-09-25" },
    { "tilburg", "2026-09-02 step step=4a", "2026-12-02", "4a 2026-09-02 " },
    { "tilburg", "2026-09-02 step step=1; 2026-09-09 step step=2 ruleset=povo", "2026-09-10", "1 2026-09-02 2026-09-23" },
    { "povo", "2026-09-02 step step=2", "2026-12-02", "2 2026-09-02 " },
    { "povo", "2026-09-02 step step=2 term_on=2026-10-10", "2026-10-19", "2 2026-09-02 2026-10-19" },
    { "rotterdam", "2026-09-02 step step=3 route=3.4", "2026-09-02", "3 2026-09-02  3.4" },
    { "noord-kennemerland", "2026-09-02 step step=4", "2026-09-02", "4 2026-09-02 " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = describe (cases[i].set, cases[i].records, cases[i].today);

      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

static void
regie_is_a_dated_history (void)
{
  static const char records[] = "2026-09-01 regie kind=process holder=school until_on=2026-09-30; "
                                "2026-10-01 regie kind=process holder=lpa; 2026-09-05 regie kind=tasks holder=ggd; "
                                "2026-10-20 regie kind=power holder=voorzitter";
  static const struct { LrRegieKind kind; const char *on; const char *holder; } cases[] = {
    { LR_REGIE_PROCESS, "2026-08-31", NULL },   { LR_REGIE_PROCESS, "2026-09-01", "school" },
    { LR_REGIE_PROCESS, "2026-09-30", "school" }, { LR_REGIE_PROCESS, "2026-10-01", "lpa" },
    { LR_REGIE_TASKS, "2026-12-01", "ggd" },    { LR_REGIE_POWER, "2026-10-19", NULL },
    { LR_REGIE_POWER, "2026-10-20", "voorzitter" },
  };
  g_autoptr (Dossier) dossier = dossier_new (NULL, records);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const LrEvent *event = lr_regie_find (&dossier->facts, cases[i].kind, history_day (cases[i].on));

      g_assert_cmpstr (event != NULL ? dossier->facts.reader->get_text (event, "holder") : NULL, ==, cases[i].holder);
    }
}

/* "forward | back" */
static char *
list_moves (const LrRuleSet *set,
            const char      *step)
{
  g_autoptr (GArray) moves = lr_escalation_list_moves (set, step);
  g_autoptr (GString) forward = g_string_new (NULL);
  g_autoptr (GString) back = g_string_new (NULL);

  for (guint i = 0; i < moves->len; i++)
    {
      const LrMove *move = &g_array_index (moves, LrMove, i);
      GString *list = move->back ? back : forward;

      g_string_append_printf (list, "%s%s", list->len > 0 ? " " : "", move->step->id);
    }

  return g_strdup_printf ("%s | %s", forward->str, back->str);
}

static void
next_tables_and_the_way_back (void)
{
  static const struct { const char *set; const char *step; const char *moves; } cases[] = {
    { "tilburg", NULL, "1 2 3a 3b 4a 4b | " },
    { "tilburg", "1", "2 | " },
    { "tilburg", "2", "3a 3b | 1" },
    { "tilburg", "3a", "3b 4a | 1 2" },
    { "tilburg", "3b", "4a | 1 2 3a" },
    { "tilburg", "4a", "4b | 1 2 3a 3b" },
    { "tilburg", "4b", " | 1 2 3a 3b 4a" },
    { "rotterdam", "0", "1 | " },
    { "rotterdam", "3", "4 | 0 1 2" },
    { "povo", "1", "2 3 | 0" },
    { "noord-kennemerland", "3", "4 | 0 1 2" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LrRuleSet) set = lr_rule_set_load_shipped (cases[i].set, NULL);
      g_autofree char *moves = list_moves (set, cases[i].step);

      g_assert_cmpstr (moves, ==, cases[i].moves);
    }
}

static void
moves_are_checked (void)
{
  static const struct { const char *set; const char *from; const char *to; const char *route; const char *reason; gboolean good; } cases[] = {
    { "tilburg", NULL, "2", NULL, NULL, TRUE },     { "tilburg", "1", "2", NULL, NULL, TRUE },
    { "tilburg", "1", "3a", NULL, NULL, FALSE },    { "tilburg", "1", "1", NULL, NULL, FALSE },
    { "tilburg", "2", "1", NULL, NULL, FALSE },     { "tilburg", "2", "1", NULL, "", FALSE },
    { "tilburg", "2", "1", NULL, "Weer op school", TRUE }, { "tilburg", "2", "9", NULL, NULL, FALSE },
    { "rotterdam", "2", "3", "3.1", NULL, TRUE },   { "rotterdam", "2", "3", "3.9", NULL, FALSE },
    { "rotterdam", "3", "4", "3.1", NULL, FALSE },  { "rotterdam", "2", "3", "", NULL, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LrRuleSet) set = lr_rule_set_load_shipped (cases[i].set, NULL);
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (lr_escalation_check_move (set, cases[i].from, cases[i].to, cases[i].route, cases[i].reason, &error),
                       ==, cases[i].good);
      g_assert_true ((error == NULL) == cases[i].good);
    }
}

/* Who goes up the ladder is told what the next table needs. */
static void
every_higher_table_says_what_to_bring (void)
{
  for (guint i = 1; lr_rule_set_get_shipped ()[i] != NULL; i++)
    {
      g_autoptr (LrRuleSet) set = lr_rule_set_load_shipped (lr_rule_set_get_shipped ()[i], NULL);

      for (guint j = 1; j < set->steps->len; j++)
        {
          const LrStepRule *step = set->steps->pdata[j];

          g_test_message ("%s %s", set->id, step->id);
          g_assert_nonnull (step->bring);
          g_assert_cmpuint (g_strv_length (step->participants), >, 0);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/escalation/newest-step-counts", newest_step_counts);
  g_test_add_func ("/escalation/regie-is-a-dated-history", regie_is_a_dated_history);
  g_test_add_func ("/escalation/next-tables-and-the-way-back", next_tables_and_the_way_back);
  g_test_add_func ("/escalation/moves-are-checked", moves_are_checked);
  g_test_add_func ("/escalation/every-higher-table-says-what-to-bring", every_higher_table_says_what_to_bring);

  return g_test_run ();
}
