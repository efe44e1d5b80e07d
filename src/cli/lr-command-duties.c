/* lr-command-duties.c: lists who must do what, and by when
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lr-cli-watch.h"
#include "lr-dossier.h"

static void
print_duties (const char *number,
              GPtrArray  *duties,
              gboolean    all)
{
  for (guint i = 0; i < duties->len; i++)
    {
      const LrDuty *duty = g_ptr_array_index (duties, i);
      g_autofree char *opened_on = lr_day_format_iso (duty->opened_on);
      g_autofree char *due_on = lr_day_format_iso (duty->due_on);

      if (all || duty->state == LR_DUTY_OPEN)
        lr_cli_print_row (number, duty->id, lr_duty_get_trigger (duty), opened_on, due_on,
                          lr_duty_state_get_word (duty->state), lr_duty_get_source (duty), NULL);
    }
}

static gboolean
run_duties (LrCli   *cli,
            GError **error)
{
  g_autofree char *today = NULL;
  g_autofree char *number = NULL;
  gboolean all = FALSE;
  const GOptionEntry entries[] = {
    { "today", 0, 0, G_OPTION_ARG_STRING, &today, N_("The day that counts as today"), N_("DATE") },
    { "pupil", 0, 0, G_OPTION_ARG_STRING, &number, N_("Only of the pupil with this number"), N_("NUMBER") },
    { "all", 0, 0, G_OPTION_ARG_NONE, &all, N_("Also those that are not open"), NULL },
    { NULL }
  };
  g_autoptr (LrWatch) watch = NULL;
  g_autoptr (GPtrArray) cases = NULL;
  g_autoptr (GPtrArray) cadences = NULL;

  if (!lr_cli_parse (cli, entries, 0, 0, error))
    return FALSE;

  watch = lr_cli_get_watch (cli, today, error);
  cases = watch != NULL ? lr_cli_load_cases (cli, watch, number, error) : NULL;
  cadences = cases != NULL ? lr_watch_load_cadences (watch, error) : NULL;
  if (cadences == NULL)
    return FALSE;

  lr_cli_print_row ("pupil", "duty", "trigger", "opened_on", "due_on", "state", "source", NULL);
  for (guint i = 0; i < cases->len; i++)
    {
      const LrCase *of = g_ptr_array_index (cases, i);

      print_duties (lr_record_get_text (of->record, LR_PUPIL_NUMBER), of->duties, all);
    }
  if (number == NULL)
    print_duties ("", cadences, all);

  return TRUE;
}

const LrCommand lr_command_duties = {
  .name = "duties",
  .summary = N_("List who must do what and by when, as CSV"),
  .details = N_("What the law and the agreements of the region ask for each pupil, up to today; without a pupil "
                "number those of the school itself. State is open, earlier (from before the day from which "
                "the school watches), done or dismissed. Without a due date it is to be done as soon as possible, or "
                "the school calendar does not reach it."),
  .run = run_duties,
};
