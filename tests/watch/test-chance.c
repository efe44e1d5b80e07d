/* test-chance.c: whatever is done in whatever order, what is shown is what is kept
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "chance.h"

#define TODAY    "2026-12-01"
#define N_SEEDS  5
#define N_SLOW   400  /* with "-m slow" */
#define N_DEEDS  60
#define N_PUPILS 12

/* What a start at this moment would show. */
static void
assert_as_fresh (School     *school,
                 LrWatch    *watch,
                 LrDutyList *list,
                 guint32     seed,
                 const char *deed)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LrWatch) fresh = lr_watch_new (school->store, lr_watch_get_today (watch), &error);
  g_autoptr (LrDutyList) fresh_list = NULL;
  g_autofree char *cases = NULL;
  g_autofree char *fresh_cases = NULL;
  g_autofree char *open = NULL;
  g_autofree char *fresh_open = NULL;
  g_autofree char *known = lr_watch_dup_freshness (watch, NULL);
  g_autofree char *fresh_known = NULL;

  g_assert_no_error (error);
  g_assert_no_error (lr_watch_get_error (watch));
  fresh_list = lr_duty_list_new (fresh);
  school_settle (fresh);

  g_test_message ("seed %u, after: %s", seed, deed);
  cases = school_describe_watch (school, watch);
  fresh_cases = school_describe_watch (school, fresh);
  g_assert_cmpstr (cases, ==, fresh_cases);
  open = school_describe_open (G_LIST_MODEL (list));
  fresh_open = school_describe_open (G_LIST_MODEL (fresh_list));
  g_assert_cmpstr (open, ==, fresh_open);
  fresh_known = lr_watch_dup_freshness (fresh, NULL);
  g_assert_cmpstr (known, ==, fresh_known);
  g_assert_cmpstr (lr_watch_get_problems (watch), ==, lr_watch_get_problems (fresh));
}

static void
what_is_shown_is_what_a_fresh_start_shows (void)
{
  for (guint32 seed = 1; seed <= (g_test_slow () ? N_SLOW : N_SEEDS); seed++)
    {
      g_autoptr (School) school = school_new (NULL);
      g_autoptr (LrWatch) watch = NULL;
      g_autoptr (LrDutyList) list = NULL;
      Chance chance;

      chance_init (&chance, school, seed, N_PUPILS);
      watch = school_watch (school, TODAY);
      list = lr_duty_list_new (watch);
      for (guint i = 0; i < N_DEEDS; i++)
        {
          const char *deed = chance_below (&chance, 6) == 0 ? chance_act_on_watch (&chance, watch)
                                                            : chance_act (&chance);

          /* Sometimes the worker is at it while the next thing is done. */
          for (guint j = chance_below (&chance, 3); j > 0; j--)
            g_main_context_iteration (NULL, FALSE);
          if (chance_below (&chance, 3) == 0)
            continue;

          school_settle (watch);
          assert_as_fresh (school, watch, list, seed, deed);
        }
      chance_clear (&chance);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chance/what-is-shown-is-what-a-fresh-start-shows", what_is_shown_is_what_a_fresh_start_shows);

  return g_test_run ();
}
