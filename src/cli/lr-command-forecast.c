/* lr-command-forecast.c: lists what comes if nothing changes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lr-cli-watch.h"
#include "lr-dossier.h"

static void
print_forecast (const LrCase *of)
{
  const LrForecast *forecast = &of->forecast;
  const char *number = lr_record_get_text (of->record, LR_PUPIL_NUMBER);
  g_autofree char *basis = NULL;

  if (!forecast->absent && forecast->towards_sixteen == 0)
    return;

  basis = lr_forecast_dup_basis (forecast);
  if (!forecast->absent)
    lr_cli_print_row (number, lr_signal_id_get_word (LR_SIGNAL_SIXTEEN_IN_FOUR), "", basis, NULL);

  for (guint i = 0; forecast->absent && i < forecast->signals->len; i++)
    {
      const LrSignal *signal = &g_array_index (forecast->signals, LrSignal, i);
      g_autofree char *expected_on = lr_day_format_iso (signal->reached_on);

      lr_cli_print_row (number, lr_signal_id_get_word (signal->id), expected_on, basis, NULL);
    }
}

static gboolean
run_forecast (LrCli   *cli,
              GError **error)
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

  lr_cli_print_row ("pupil", "signal", "expected_on", "basis", NULL);
  for (guint i = 0; i < cases->len; i++)
    print_forecast (g_ptr_array_index (cases, i));

  return TRUE;
}

const LrCommand lr_command_forecast = {
  .name = "forecast",
  .summary = N_("List what comes if nothing changes, as CSV"),
  .details = N_("For who is absent: every signal that would be reached within 14 school weeks if the absence goes on, and "
                "when. For the others: the hours that count towards sixteen, and until when."),
  .run = run_forecast,
};
