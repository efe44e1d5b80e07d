/* lr-case-forecast.c: what comes for this pupil if nothing changes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-steps-parts.h"

#include <glib/gi18n.h>

#include "lr-words.h"

static GtkWidget *
create_heading (gpointer page,
                gpointer subject)
{
  return lr_steps_text_create_heading (_("If Nothing Changes"), subject);
}

static void
add_row (LrPieces   *page,
         const char *id,
         const char *title,
         const char *subtitle)
{
  const char *texts[] = { title, subtitle, NULL };
  g_autofree char *shows = g_strjoinv ("\n", (char **) texts);

  lr_pieces_add_row (page, id, shows, lr_steps_text_create_pair, g_strdupv ((char **) texts), (GDestroyNotify) g_strfreev);
}

static char *
dup_heading (LrStepsContext *context)
{
  const LrForecast *forecast = &context->of->forecast;
  g_autofree char *basis = lr_forecast_dup_basis (forecast);
  g_autofree char *known = lr_watch_dup_freshness (context->watch, context->of);

  if (!forecast->absent)
    return g_steal_pointer (&known);

  /* Translators: “if the absence since … goes on (sick)”, then up to when absence is known. */
  return g_strdup_printf (_("This comes %s. %s"), basis, known);
}

void
lr_case_forecast_add (LrStepsContext *context,
                      LrPieces       *page)
{
  const LrForecast *forecast = &context->of->forecast;
  g_autofree char *heading = NULL;

  lr_pieces_add_group (page, "forecast", 12);
  if (forecast->signals == NULL || (forecast->signals->len == 0 && forecast->towards_sixteen == 0))
    return;

  heading = dup_heading (context);
  lr_pieces_add (page, "heading", heading, create_heading, g_strdup (heading), g_free);

  for (guint i = 0; i < forecast->signals->len; i++)
    {
      const LrSignal *signal = &g_array_index (forecast->signals, LrSignal, i);
      g_autofree char *name = lr_signal_id_dup_name (signal->id);
      g_autofree char *day = lr_day_format (signal->reached_on, LR_DAY_WITH_WEEKDAY);

      add_row (page, lr_signal_id_get_word (signal->id), name, day);
    }

  if (forecast->towards_sixteen > 0)
    {
      g_autofree char *basis = lr_forecast_dup_basis (forecast);

      add_row (page, "towards-sixteen", _("Hours on the way to sixteen"), basis);
    }
}
