/* lr-cli-watch.c: the cases that a command tells about
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lr-cli-watch.h"

#include "lr-dossier.h"

static void
warn_of_limits (LrWatch *watch)
{
  g_autoptr (GError) limit = NULL;
  const char *problems;

  if (!lr_school_calendar_check (lr_watch_get_school_calendar (watch), lr_watch_get_today (watch), &limit))
    lr_cli_warn ("%s", limit->message);

  problems = lr_watch_get_problems (watch);
  if (problems != NULL)
    lr_cli_warn ("%s", problems);
}

LrWatch *
lr_cli_get_watch (LrCli       *cli,
                  const char  *today,
                  GError     **error)
{
  LrDay day;
  LrStore *store;

  if (!lr_cli_parse_today (today, &day, error))
    return NULL;

  store = lr_cli_get_store (cli, error);
  return store != NULL ? lr_watch_new (store, day, error) : NULL;
}

static const char *
get_number (const LrCase *of)
{
  return lr_record_get_text (of->record, LR_PUPIL_NUMBER);
}

static int
compare_cases (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (get_number (*(const LrCase * const *) a), get_number (*(const LrCase * const *) b));
}

static GPtrArray *
load_one (LrCli       *cli,
          LrWatch     *watch,
          const char  *number,
          GError     **error)
{
  g_autoptr (LrRecord) pupil = lr_dossier_find_pupil (lr_watch_get_store (watch), number, error);
  g_autoptr (GPtrArray) cases = g_ptr_array_new_with_free_func ((GDestroyNotify) lr_case_unref);
  LrCase *found;

  if (pupil == NULL)
    return NULL;

  found = lr_watch_load_case (watch, lr_record_get_id (pupil), error);
  if (found == NULL)
    return NULL;

  g_ptr_array_add (cases, found);
  return g_steal_pointer (&cases);
}

GPtrArray *
lr_cli_load_cases (LrCli       *cli,
                   LrWatch     *watch,
                   const char  *number,
                   GError     **error)
{
  g_autoptr (GPtrArray) all = NULL;
  GPtrArray *cases;

  if (number != NULL)
    cases = load_one (cli, watch, number, error);
  else
    {
      all = lr_watch_load_cases (watch, error);
      if (all == NULL)
        return NULL;

      cases = g_ptr_array_new_with_free_func ((GDestroyNotify) lr_case_unref);
      for (guint i = 0; i < all->len; i++)
        g_ptr_array_add (cases, lr_case_ref (g_ptr_array_index (all, i)));
      g_ptr_array_sort (cases, compare_cases);
    }

  if (cases != NULL)
    warn_of_limits (watch);

  return cases;
}

gboolean
lr_cli_print_cases (LrCli              *cli,
                    const char * const *columns,
                    LrCliPrintCase      print,
                    GError            **error)
{
  g_autofree char *today = NULL;
  g_autofree char *number = NULL;
  const GOptionEntry entries[] = {
    { "today", 0, 0, G_OPTION_ARG_STRING, &today, N_("The day that counts as today"), N_("DATE") },
    { "pupil", 0, 0, G_OPTION_ARG_STRING, &number, N_("Only of the pupil with this number"), N_("NUMBER") },
    { NULL }
  };
  g_autoptr (LrWatch) watch = NULL;
  g_autoptr (GPtrArray) cases = NULL;

  if (!lr_cli_parse (cli, entries, 0, 0, error))
    return FALSE;

  watch = lr_cli_get_watch (cli, today, error);
  cases = watch != NULL ? lr_cli_load_cases (cli, watch, number, error) : NULL;
  if (cases == NULL)
    return FALSE;

  lr_cli_print_row (columns[0], columns[1], columns[2], columns[3], NULL);
  for (guint i = 0; i < cases->len; i++)
    print (g_ptr_array_index (cases, i));

  return TRUE;
}
