/* lr-watch-actions.c: what a person can do about duties and steps
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-watch-private.h"

#include <glib/gi18n.h>

/* Ticks of pupils and of the school are two kinds with the same fields. */
G_STATIC_ASSERT ((int) LR_DUTY_MARK_DUTY == (int) LR_CADENCE_MARK_DUTY);
G_STATIC_ASSERT ((int) LR_DUTY_MARK_OPENED_ON == (int) LR_CADENCE_MARK_OPENED_ON);
G_STATIC_ASSERT ((int) LR_DUTY_MARK_STATE == (int) LR_CADENCE_MARK_STATE);
G_STATIC_ASSERT ((int) LR_DUTY_MARK_MARKED_ON == (int) LR_CADENCE_MARK_MARKED_ON);
G_STATIC_ASSERT ((int) LR_DUTY_MARK_REASON == (int) LR_CADENCE_MARK_REASON);

static const LrKind *
get_mark_kind (gint64 pupil)
{
  return pupil != 0 ? &lr_duty_mark_kind : &lr_cadence_mark_kind;
}

gboolean
lr_watch_save (LrWatch     *self,
               LrRecord    *record,
               const char  *what,
               GError     **error)
{
  if (!lr_store_begin (self->store, what, error))
    return FALSE;

  if (lr_store_save (self->store, record, error) && lr_store_commit (self->store, error))
    return TRUE;

  lr_store_rollback (self->store);
  return FALSE;
}

gboolean
lr_watch_delete (LrWatch     *self,
                 LrRecord    *record,
                 const char  *what,
                 GError     **error)
{
  if (!lr_store_begin (self->store, what, error))
    return FALSE;

  if (lr_store_delete (self->store, record, error) && lr_store_commit (self->store, error))
    return TRUE;

  lr_store_rollback (self->store);
  return FALSE;
}

LrRecord *
lr_watch_load_record (LrWatch       *self,
                      const LrKind  *kind,
                      gint64         id,
                      GError       **error)
{
  GError *local_error = NULL;
  LrRecord *record = lr_store_load (self->store, kind, id, &local_error);

  if (local_error != NULL)
    g_propagate_error (error, local_error);
  else if (record == NULL)
    g_set_error_literal (error, LR_ERROR, LR_ERROR_NOT_FOUND, _("This is no longer in the dossier."));

  return record;
}

gboolean
lr_watch_check_day (LrWatch  *self,
                    LrDay     on,
                    GError  **error)
{
  if (on != LR_DAY_NONE && on <= self->today)
    return TRUE;

  g_set_error_literal (error, LR_ERROR, LR_ERROR_INVALID, _("That day is still to come."));
  return FALSE;
}

/* (transfer full) (nullable) */
static LrRecord *
make_mark (LrWatch      *self,
           gint64        pupil,
           const LrDuty *duty,
           LrDay         on,
           int           state,
           const char   *reason,
           GError      **error)
{
  LrRecord *record;

  if (!lr_watch_check_day (self, on, error))
    return NULL;

  if (duty->state != LR_DUTY_OPEN && duty->state != LR_DUTY_EARLIER)
    {
      g_set_error_literal (error, LR_ERROR, LR_ERROR_EXISTS, _("This duty is no longer open."));
      return NULL;
    }

  record = lr_record_new (get_mark_kind (pupil), pupil);
  lr_record_set_text (record, LR_DUTY_MARK_DUTY, duty->id);
  lr_record_set_integer (record, LR_DUTY_MARK_OPENED_ON, duty->opened_on);
  lr_record_set_choice (record, LR_DUTY_MARK_STATE, state);
  lr_record_set_integer (record, LR_DUTY_MARK_MARKED_ON, on);
  lr_record_set_text (record, LR_DUTY_MARK_REASON, reason);
  if (pupil != 0)
    lr_record_set_integer (record, LR_DUTY_MARK_ABOUT, lr_duty_get_about (duty));
  return record;
}

static gboolean
mark (LrWatch      *self,
      gint64        pupil,
      const LrDuty *duty,
      LrDay         on,
      int           state,
      const char   *reason,
      const char   *what,
      GError      **error)
{
  g_autoptr (LrRecord) record = make_mark (self, pupil, duty, on, state, reason, error);

  return record != NULL && lr_watch_save (self, record, what, error);
}

gboolean
lr_watch_tick (LrWatch       *self,
               gint64         pupil,
               const LrDuty  *duty,
               LrDay          on,
               GError       **error)
{
  g_return_val_if_fail (LR_IS_WATCH (self) && duty != NULL, FALSE);

  return mark (self, pupil, duty, on, LR_DUTY_MARK_STATE_DONE, NULL, _("Duty ticked as done"), error);
}

gboolean
lr_watch_dismiss (LrWatch       *self,
                  gint64         pupil,
                  const LrDuty  *duty,
                  LrDay          on,
                  const char    *reason,
                  GError       **error)
{
  g_autofree char *said = reason != NULL ? g_strstrip (g_strdup (reason)) : NULL;

  g_return_val_if_fail (LR_IS_WATCH (self) && duty != NULL, FALSE);

  if (said == NULL || *said == '\0')
    {
      g_set_error_literal (error, LR_ERROR, LR_ERROR_INVALID, _("Say why this duty does not apply."));
      return FALSE;
    }

  return mark (self, pupil, duty, on, LR_DUTY_MARK_STATE_DISMISSED, said, _("Duty dismissed"), error);
}

gboolean
lr_watch_settle_earlier (LrWatch    *self,
                         gint64      pupil,
                         GPtrArray  *duties,
                         LrDay       on,
                         GError    **error)
{
  g_return_val_if_fail (LR_IS_WATCH (self) && duties != NULL, FALSE);

  if (!lr_store_begin (self->store, _("Looked through what is from before"), error))
    return FALSE;

  for (guint i = 0; i < duties->len; i++)
    {
      g_autoptr (LrRecord) record = make_mark (self, pupil, duties->pdata[i], on, LR_DUTY_MARK_STATE_DISMISSED,
                                               _("From before we began to watch"), error);

      if (record == NULL || !lr_store_save (self->store, record, error))
        {
          lr_store_rollback (self->store);
          return FALSE;
        }
    }

  if (lr_store_commit (self->store, error))
    return TRUE;

  lr_store_rollback (self->store);
  return FALSE;
}

gboolean
lr_watch_reopen (LrWatch       *self,
                 gint64         pupil,
                 const LrDuty  *duty,
                 GError       **error)
{
  g_autoptr (LrRecord) record = NULL;

  g_return_val_if_fail (LR_IS_WATCH (self) && duty != NULL, FALSE);

  if (duty->mark == 0)
    {
      g_set_error_literal (error, LR_ERROR, LR_ERROR_INVALID,
                           _("A record did this duty; change or delete that record."));
      return FALSE;
    }

  record = lr_watch_load_record (self, get_mark_kind (pupil), duty->mark, error);
  return record != NULL && lr_watch_delete (self, record, _("Duty opened again"), error);
}

gboolean
lr_watch_enter_step (LrWatch     *self,
                     gint64       pupil,
                     const char  *step,
                     LrDay        on,
                     const char  *route,
                     LrDay        term_on,
                     const char  *reason,
                     GError     **error)
{
  g_autoptr (LrCase) now = NULL;
  g_autoptr (LrRecord) record = NULL;
  g_autofree char *label = NULL;
  g_autofree char *what = NULL;

  g_return_val_if_fail (LR_IS_WATCH (self) && step != NULL, FALSE);

  now = lr_watch_load_case (self, pupil, error);
  if (now == NULL || !lr_watch_check_day (self, on, error))
    return FALSE;

  if (now->rule_set == NULL || now->rule_set->steps->len == 0)
    {
      g_set_error_literal (error, LR_ERROR, LR_ERROR_INVALID,
                           _("The agreements that this pupil follows have no steps."));
      return FALSE;
    }

  if (!lr_escalation_check_move (now->rule_set, now->escalation.step, step, route, reason, error))
    return FALSE;

  record = lr_record_new (&lr_step_kind, pupil);
  lr_record_set_text (record, LR_STEP_STEP, step);
  lr_record_set_integer (record, LR_STEP_ENTERED_ON, on);
  lr_record_set_text (record, LR_STEP_RULESET, now->rule_set->id);
  lr_record_set_text (record, LR_STEP_ROUTE, route);
  lr_record_set_integer (record, LR_STEP_TERM_ON, term_on);
  lr_record_set_text (record, LR_STEP_REASON, reason);
  label = lr_rule_set_dup_step_label (now->rule_set, step);
  /* Translators: "Step 3a" */
  what = g_strdup_printf (_("%s recorded"), label);
  return lr_watch_save (self, record, what, error);
}
