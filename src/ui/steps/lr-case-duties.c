/* lr-case-duties.c: what is open for this pupil
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-steps-parts.h"

#include <glib/gi18n.h>

#include "lr-duty-acts.h"
#include "lr-duty-row.h"

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
do_cb (GtkWidget *row,
       Act       *act)
{
  lr_duty_acts_do (act->session, act->pupil, act->duty, row);
}

static void
dismiss_cb (GtkWidget *row,
            Act       *act)
{
  lr_duty_acts_dismiss (act->session, act->pupil, act->duty, row);
}

static GtkWidget *
create_row (gpointer page,
            gpointer subject)
{
  const LrStepsContext *context = page;
  LrDuty *duty = subject;
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
  g_signal_connect (row, "do", G_CALLBACK (do_cb), act);
  g_signal_connect (row, "dismiss", G_CALLBACK (dismiss_cb), act);

  return row;
}

static GtkWidget *
create_heading (gpointer page,
                gpointer subject)
{
  return lr_steps_text_create_heading (_("To Do Now"), NULL);
}

static GtkWidget *
create_earlier_heading (gpointer page,
                        gpointer subject)
{
  return lr_steps_text_create_heading (_("From Before You Began"),
                                       _("Reached before the day from which the app watches. Look through it once."));
}

static GtkWidget *
create_more (gpointer page,
             gpointer subject)
{
  guint n_left = GPOINTER_TO_UINT (subject);
  g_autofree char *label = g_strdup_printf (ngettext ("Show More: There Is %u More",
                                                      "Show More: There Are %u More", n_left), n_left);
  GtkWidget *more = gtk_button_new_with_label (label);

  gtk_widget_set_halign (more, GTK_ALIGN_START);
  gtk_widget_set_name (more, "more-duties");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (more), "steps.more-duties");
  return more;
}

static char *
dup_key (const LrDuty *duty)
{
  return g_strdup_printf ("%s %u %" G_GINT64_FORMAT, duty->id, duty->opened_on, lr_duty_get_about (duty));
}

static void
add_row (LrStepsContext *context,
         LrPieces       *page,
         LrDuty         *duty)
{
  g_autofree char *key = dup_key (duty);
  g_autofree char *why = lr_duty_dup_explanation (duty);
  g_autofree char *term = lr_duty_dup_term (duty);
  g_autofree char *shows = g_strdup_printf ("%s\n%s\n%s\n%u %u", lr_duty_get_what (duty), why, term,
                                            duty->due_on, context->of->today);

  lr_pieces_add (page, key, shows, create_row, lr_duty_ref (duty), (GDestroyNotify) lr_duty_unref);
}

static void
settle_cb (GtkWidget *button,
           LrSession *session)
{
  gint64 pupil = *(gint64 *) g_object_get_data (G_OBJECT (button), "lr-pupil");

  lr_duty_acts_settle_earlier (session, pupil, g_object_get_data (G_OBJECT (button), "lr-duties"));
}

static GtkWidget *
create_settle (gpointer page,
               gpointer subject)
{
  const LrStepsContext *context = page;
  GtkWidget *button = gtk_button_new_with_mnemonic (_("All _Looked Through"));
  gint64 *pupil = g_new (gint64, 1);

  *pupil = context->of->pupil;
  g_object_set_data_full (G_OBJECT (button), "lr-pupil", pupil, g_free);
  g_object_set_data_full (G_OBJECT (button), "lr-duties", g_ptr_array_ref (subject), (GDestroyNotify) g_ptr_array_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (settle_cb), context->session, 0);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_name (button, "settle-earlier");
  return button;
}

/* (transfer full) (element-type LrDuty) */
static GPtrArray *
list_duties (LrStepsContext *context,
             LrDutyState     state)
{
  GPtrArray *duties = g_ptr_array_new_with_free_func ((GDestroyNotify) lr_duty_unref);

  for (guint i = 0; i < context->of->duties->len; i++)
    {
      LrDuty *duty = g_ptr_array_index (context->of->duties, i);

      if (duty->state == state)
        g_ptr_array_add (duties, lr_duty_ref (duty));
    }

  return duties;
}

static void
add_rows (LrStepsContext *context,
          LrPieces       *page,
          GPtrArray      *duties)
{
  for (guint i = 0; i < MIN (duties->len, context->n_duties); i++)
    add_row (context, page, duties->pdata[i]);

  if (duties->len > context->n_duties)
    {
      g_autofree char *shows = g_strdup_printf ("%u", duties->len - context->n_duties);

      lr_pieces_add (page, "more", shows, create_more, GUINT_TO_POINTER (duties->len - context->n_duties), NULL);
    }
}

static void
add_earlier (LrStepsContext *context,
             LrPieces       *page)
{
  g_autoptr (GPtrArray) earlier = list_duties (context, LR_DUTY_EARLIER);
  g_autoptr (GString) shows = g_string_new (NULL);

  lr_pieces_add_group (page, "earlier", 9);
  if (earlier->len == 0)
    return;

  for (guint i = 0; i < earlier->len; i++)
    {
      g_autofree char *key = dup_key (earlier->pdata[i]);

      g_string_append_printf (shows, "%s\n", key);
    }

  lr_pieces_add (page, "heading", "", create_earlier_heading, NULL, NULL);
  add_rows (context, page, earlier);
  lr_pieces_add (page, "settle", shows->str, create_settle, g_ptr_array_ref (earlier), (GDestroyNotify) g_ptr_array_unref);
}

void
lr_case_duties_add (LrStepsContext *context,
                    LrPieces       *page)
{
  g_autoptr (GPtrArray) open = list_duties (context, LR_DUTY_OPEN);

  lr_pieces_add_group (page, "duties", 9);
  if (open->len > 0)
    lr_pieces_add (page, "heading", "", create_heading, NULL, NULL);
  add_rows (context, page, open);
  add_earlier (context, page);
}
