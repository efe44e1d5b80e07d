/* lr-case-duties.c: what is open for this pupil
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-steps-parts.h"

#include <glib/gi18n.h>

#include "lr-duty-acts.h"
#include "lr-duty-row.h"
#include "lr-row-menu.h"

typedef struct
{
  LrSession *session;
  gint64 pupil;
  LrDuty *duty;
} Act;

static void
free_act (gpointer data)
{
  Act *act = data;

  g_object_unref (act->session);
  lr_duty_unref (act->duty);
  g_free (act);
}

static void
tick_cb (GtkWidget *row,
         Act       *act)
{
  lr_duty_acts_tick (act->session, act->pupil, act->duty, lr_session_get_today (act->session));
}

static void
tick_on_day_cb (GtkWidget *row,
                Act       *act)
{
  lr_duty_acts_tick_on_day (act->session, act->pupil, act->duty, row);
}

static void
dismiss_cb (GtkWidget *row,
            Act       *act)
{
  lr_duty_acts_dismiss (act->session, act->pupil, act->duty, row);
}

static GtkWidget *
create_row (const LrStepsContext *context,
            LrDuty               *duty)
{
  GtkWidget *row = lr_duty_row_new ();
  Act *act = g_new0 (Act, 1);

  act->session = g_object_ref (context->session);
  act->pupil = context->of->pupil;
  act->duty = lr_duty_ref (duty);
  lr_duty_row_set_duty (LR_DUTY_ROW (row), duty, context->of->record, context->watch);
  lr_duty_row_hide_who (LR_DUTY_ROW (row));
  g_object_set_data_full (G_OBJECT (row), "lr-act", act, free_act);
  g_signal_connect (row, "tick", G_CALLBACK (tick_cb), act);
  g_signal_connect (row, "tick-on-day", G_CALLBACK (tick_on_day_cb), act);
  g_signal_connect (row, "dismiss", G_CALLBACK (dismiss_cb), act);

  return row;
}

GtkWidget *
lr_case_duties_new (const LrStepsContext *context)
{
  GtkWidget *part = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  guint n_open = 0;

  gtk_box_append (GTK_BOX (part), lr_steps_text_create_heading (_("To Do Now"), NULL));
  for (guint i = 0; i < context->of->duties->len; i++)
    {
      LrDuty *duty = g_ptr_array_index (context->of->duties, i);

      if (duty->state != LR_DUTY_OPEN)
        continue;
      gtk_box_append (GTK_BOX (part), create_row (context, duty));
      n_open++;
    }

  if (n_open > 0)
    {
      lr_row_menu_attach (part, LR_TYPE_DUTY_ROW, "duty.menu");
      return part;
    }

  g_object_ref_sink (part);
  g_object_unref (part);
  return NULL;
}
