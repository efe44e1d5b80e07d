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

  lr_cli_print_row ("pupil", "signal", "reached_on", "value", NULL);
  for (guint i = 0; i < cases->len; i++)
    print_signals (g_ptr_array_index (cases, i));

  return TRUE;
}

const LrCommand lr_command_signals = {
  .name = "signals",
  .summary = N_("List what absence has reached, as CSV"),
  .details = N_("Every signal up to today: the pupil, the signal, the day on which it was reached and its value."),
  .run = run_signals,
};
