/* lr-duty-acts.c: what a person does about a duty
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-duty-acts.h"

#include <glib/gi18n.h>

#include "lr-duty-deed.h"
#include "lr-face.h"
#include "lr-field.h"
#include "lr-kinds.h"
#include "lr-month-calendar.h"
#include "lr-question.h"
#include "lr-record-dialog.h"

/* A duty that is being asked about in a dialog. */
typedef struct
{
  LrSession *session;
  gint64 pupil;
  LrDuty *duty;
  GtkWidget *input;  /* belongs to the dialog */
  LrRecord *draft;   /* (nullable): of the mark that it becomes, with the reason */
  LrKeeper *keeper;  /* (nullable) */
} Question;

static void
free_question (gpointer  data,
               GClosure *closure)
{
  Question *question = data;

  g_object_unref (question->session);
  lr_duty_unref (question->duty);
  g_clear_object (&question->keeper);
  g_clear_object (&question->draft);
  g_free (question);
}

static GtkWidget *
create_dialog (const char   *heading,
               const LrDuty *duty,
               const char   *label,
               GtkWidget    *widget)
{
  return lr_question_new (widget, heading, lr_duty_get_what (duty), _("_Cancel"), label, FALSE);
}

/* Returns: (transfer none): belongs to @dialog */
static Question *
ask (GtkWidget    *dialog,
     GtkWidget    *input,
     LrSession    *session,
     gint64        pupil,
     const LrDuty *duty,
     GCallback     callback)
{
  Question *question = g_new0 (Question, 1);

  question->session = g_object_ref (session);
  question->pupil = pupil;
  question->duty = lr_duty_ref ((LrDuty *) duty);
  question->input = input;
  lr_question_set_child (dialog, input);
  g_signal_connect_data (dialog, "response", callback, question, free_question, 0);
  lr_question_present (dialog);
  gtk_widget_grab_focus (input);

  return question;
}

void
lr_duty_acts_tick (LrSession    *session,
                   gint64        pupil,
                   const LrDuty *duty,
                   LrDay         on)
{
  g_autoptr (GError) error = NULL;
  LrWatch *watch = lr_session_get_watch (session);

  if (watch == NULL)
    return;

  if (lr_watch_tick (watch, pupil, duty, on, &error))
    lr_session_announce (session, _("Ticked as done"), TRUE);
  else
    lr_session_fail (session, error);
}

/* What is more than a form is filled in on its page, beside what there is. */
static void
open_deed (LrSession *session,
           gint64     pupil,
           LrRecord  *deed,
           GtkWidget *widget)
{
  const LrFace *face = lr_face_get (lr_record_get_kind (deed));

  if (face->whole)
    gtk_widget_activate_action (widget, "win.open-pupil-tab", "(xs)", pupil, face->tab);
  else
    lr_record_dialog_open (session, deed, widget);
}

void
lr_duty_acts_do (LrSession    *session,
                 gint64        pupil,
                 const LrDuty *duty,
                 GtkWidget    *widget)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LrCase) of = NULL;
  g_autoptr (LrRecord) deed = NULL;
  LrWatch *watch = lr_session_get_watch (session);

  if (watch == NULL)
    return;

  of = lr_watch_load_case (watch, pupil, &error);
  deed = of != NULL ? lr_duty_dup_deed (duty, of, lr_session_get_store (session), &error) : NULL;
  if (error != NULL)
    lr_session_fail (session, error);
  else if (deed != NULL)
    open_deed (session, pupil, deed, widget);
}

void
lr_duty_acts_settle_earlier (LrSession *session,
                             gint64     pupil,
                             GPtrArray *duties)
{
  g_autoptr (GError) error = NULL;
  LrWatch *watch = lr_session_get_watch (session);

  if (watch == NULL)
    return;

  if (lr_watch_settle_earlier (watch, pupil, duties, lr_session_get_today (session), &error))
    lr_session_announce (session, _("Looked through what is from before"), TRUE);
  else
    lr_session_fail (session, error);
}

static void
day_response_cb (GtkWidget  *dialog,
                 const char *response,
                 Question   *question)
{
  LrMonthCalendar *calendar = LR_MONTH_CALENDAR (question->input);

  if (g_str_equal (response, "act"))
    lr_duty_acts_tick (question->session, question->pupil, question->duty, lr_month_calendar_get_day (calendar));
}

/* Nobody has done anything tomorrow. */
static void
day_chosen_cb (LrMonthCalendar *calendar,
               gpointer         dialog)
{
  LrDay today = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (calendar), "lr-today"));

  lr_question_set_can_act (dialog, lr_month_calendar_get_day (calendar) <= today);
}

void
lr_duty_acts_tick_on_day (LrSession    *session,
                          gint64        pupil,
                          const LrDuty *duty,
                          GtkWidget    *widget)
{
  GtkWidget *dialog = create_dialog (_("On Which Day Was It Done?"), duty, _("_Done"), widget);
  GtkWidget *calendar = lr_month_calendar_new ();
  LrDay today = lr_session_get_today (session);

  lr_month_calendar_set_today (LR_MONTH_CALENDAR (calendar), today);
  lr_month_calendar_set_day (LR_MONTH_CALENDAR (calendar), today);
  g_object_set_data (G_OBJECT (calendar), "lr-today", GUINT_TO_POINTER (today));
  g_signal_connect_object (calendar, "day-chosen", G_CALLBACK (day_chosen_cb), dialog, 0);

  ask (dialog, calendar, session, pupil, duty, G_CALLBACK (day_response_cb));
}

static void
reason_changed_cb (GtkEditable *entry,
                   gpointer     dialog)
{
  g_autofree char *reason = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  lr_question_set_can_act (dialog, *reason != '\0');
}

static void
reason_response_cb (GtkWidget  *dialog,
                    const char *response,
                    Question   *question)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *reason = NULL;
  LrWatch *watch = lr_session_get_watch (question->session);

  if (watch == NULL || !g_str_equal (response, "act"))
    return;

  reason = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (question->input))));
  if (lr_watch_dismiss (watch, question->pupil, question->duty,
                        lr_session_get_today (question->session), reason, &error))
    {
      lr_keeper_forget (question->keeper, question->draft);
      lr_session_announce (question->session, _("Set aside, with your reason"), TRUE);
    }
  else
    lr_session_fail (question->session, error);
}

/* Kept while it is being written, as part of what it becomes. */
static void
keep_reason (Question *question)
{
  gboolean of_school = question->pupil == 0;
  g_autofree char *place = g_strdup_printf ("set-aside/%s/%" G_GINT64_FORMAT, question->duty->id,
                                            lr_duty_get_about (question->duty));

  question->draft = lr_record_new (of_school ? &lr_cadence_mark_kind : &lr_duty_mark_kind, question->pupil);
  question->keeper = lr_keeper_new (question->session, place, NULL);
  lr_keeper_hold (question->keeper, question->draft);
  lr_field_bind_text (question->draft, of_school ? LR_CADENCE_MARK_REASON : LR_DUTY_MARK_REASON, question->input);
}

void
lr_duty_acts_dismiss (LrSession    *session,
                      gint64        pupil,
                      const LrDuty *duty,
                      GtkWidget    *widget)
{
  GtkWidget *dialog = create_dialog (_("Why Is This Not Needed?"), duty, _("_Set Aside"), widget);
  GtkWidget *entry = gtk_entry_new ();
  Question *question;

  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _("Reason; it is kept in the dossier"));
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Reason"), -1);
  lr_question_set_can_act (dialog, FALSE);
  g_signal_connect_object (entry, "changed", G_CALLBACK (reason_changed_cb), dialog, 0);

  question = ask (dialog, entry, session, pupil, duty, G_CALLBACK (reason_response_cb));
  keep_reason (question);
}
