/* lr-command-signals.c: lists what absence has reached
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lr-cli-watch.h"
#include "lr-dossier.h"

static void
print_signals (const LrCase *of)
{
  for (guint i = 0; i < of->signals->len; i++)
    {
      const LrSignal *signal = &g_array_index (of->signals, LrSignal, i);
      g_autofree char *reached_on = lr_day_format_iso (signal->reached_on);
      g_autofree char *value = lr_signal_dup_value (signal);

      lr_cli_print_row (lr_record_get_text (of->record, LR_PUPIL_NUMBER),
                        lr_signal_id_get_word (signal->id), reached_on, value, NULL);
    }
}

static gboolean
run_signals (LrCli   *cli,
             GError **error)
{
  static const char * const columns[] = { "pupil", "signal", "reached_on", "value" };

  return lr_cli_print_cases (cli, columns, print_signals, error);
}

const LrCommand lr_command_signals = {
  .name = "signals",
  .summary = N_("List what absence has reached, as CSV"),
  .details = N_("Every signal up to today: the pupil, the signal, the day on which it was reached and its value."),
  .run = run_signals,
};
