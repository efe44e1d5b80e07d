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
  static const char * const columns[] = { "pupil", "signal", "expected_on", "basis" };

  return lr_cli_print_cases (cli, columns, print_forecast, error);
}

const LrCommand lr_command_forecast = {
  .name = "forecast",
  .summary = N_("List what comes if nothing changes, as CSV"),
  .details = N_("For who is absent: every signal that would be reached within 14 school weeks if the absence goes on, and "
                "when. For the others: the hours that count towards sixteen, and until when."),
  .run = run_forecast,
};
