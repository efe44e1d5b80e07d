/* lr-case-duties.c: what is open for this pupil
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-steps-parts.h"

#include <glib/gi18n.h>

#include "lr-duty-acts.h"
#include "lr-duty-row.h"
#include "lr-row-menu.h"

/* So many at first, and as many again when somebody asks for more. */
#define ROWS 8

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

/* The open duties that have no row yet. */
typedef struct
{
  LrSession *session;
  LrCase *of;
  GtkBox *part;
  GtkWidget *more;
  guint next;
} Rest;

static void
free_rest (gpointer data)
{
  Rest *rest = data;

  g_object_unref (rest->session);
  lr_case_unref (rest->of);
  g_free (rest);
}

static guint
count_open (Rest *rest)
{
  guint n_open = 0;

  for (guint i = rest->next; i < rest->of->duties->len; i++)
    n_open += ((LrDuty *) g_ptr_array_index (rest->of->duties, i))->state == LR_DUTY_OPEN;

  return n_open;
}

static void
add_rows (Rest *rest)
{
  LrStepsContext context = { rest->session, lr_session_get_watch (rest->session), rest->of };
  g_autofree char *label = NULL;
  guint n_rows = 0, n_left;

  for (; context.watch != NULL && n_rows < ROWS && rest->next < rest->of->duties->len; rest->next++)
    {
      LrDuty *duty = g_ptr_array_index (rest->of->duties, rest->next);
      GtkWidget *row;

      if (duty->state != LR_DUTY_OPEN)
        continue;

      row = create_row (&context, duty);
      gtk_box_append (rest->part, row);
      gtk_box_reorder_child_after (rest->part, rest->more, row);
      n_rows++;
    }

  n_left = count_open (rest);
  label = g_strdup_printf (ngettext ("Show More: There Is %u More", "Show More: There Are %u More", n_left), n_left);
  gtk_button_set_label (GTK_BUTTON (rest->more), label);
  gtk_widget_set_visible (rest->more, n_left > 0);
}

GtkWidget *
lr_case_duties_new (const LrStepsContext *context)
{
  GtkWidget *part;
  Rest *rest = g_new0 (Rest, 1);

  rest->session = g_object_ref (context->session);
  rest->of = lr_case_ref (context->of);
  if (count_open (rest) == 0)
    {
      free_rest (rest);
      return NULL;
    }

  part = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  rest->part = GTK_BOX (part);
  rest->more = gtk_button_new ();
  gtk_widget_set_halign (rest->more, GTK_ALIGN_START);
  g_object_set_data_full (G_OBJECT (part), "lr-rest", rest, free_rest);
  g_signal_connect_swapped (rest->more, "clicked", G_CALLBACK (add_rows), rest);

  gtk_box_append (GTK_BOX (part), lr_steps_text_create_heading (_("To Do Now"), NULL));
  gtk_box_append (GTK_BOX (part), rest->more);
  add_rows (rest);
  lr_row_menu_attach (part, LR_TYPE_DUTY_ROW, "duty.menu");

  return part;
}
