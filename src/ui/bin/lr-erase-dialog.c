/* lr-erase-dialog.c: erasing for good, after a question
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lr-erase-dialog.h"

#include <glib/gi18n.h>

#include "lr-day-text.h"
#include "lr-erase.h"
#include "lr-erasing.h"
#include "lr-job.h"
#include "lr-question.h"

/* From the question to the end of the work. */
typedef struct
{
  gatomicrefcount  references;

  LrSession       *session;
  LrStore         *store;
  LrRecord        *record;
  LrDay            today;
  GWeakRef         parent;
  LrErasing        erasing;
} Erase;

static Erase *
erase_ref (Erase *erase)
{
  g_atomic_ref_count_inc (&erase->references);
  return erase;
}

static void
erase_unref (Erase *erase)
{
  if (!g_atomic_ref_count_dec (&erase->references))
    return;

  g_weak_ref_clear (&erase->parent);
  g_object_unref (erase->session);
  g_object_unref (erase->store);
  g_object_unref (erase->record);
  g_free (erase);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Erase, erase_unref)

static char *
dup_subject (Erase *erase)
{
  if (lr_record_is (erase->record, &lr_pupil_kind))
    return lr_pupil_dup_name (erase->record);

  return g_strdup (_(lr_record_get_kind (erase->record)->label));
}

static char *
dup_body (Erase *erase)
{
  g_autofree char *subject = dup_subject (erase);
  g_autofree char *over_on = lr_day_text_format (erase->erasing.over_on);
  g_autofree char *forgotten = lr_day_text_format (lr_erasing_get_forgotten (erase->today));
  g_autofree char *term = lr_erasing_dup_term (&erase->erasing, over_on);
  g_autofree char *backups = lr_erasing_dup_backups (forgotten);
  g_autofree char *what =
    /* Translators: a pupil or a kind of record, such as "Contact moment", and a number. */
    g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                  "%s: %u record goes, with its history and its drafts. This cannot be undone.",
                                  "%s: %u records go, with their history and their drafts. This cannot be undone.",
                                  erase->erasing.n_records),
                     subject, erase->erasing.n_records);

  return g_strdup_printf ("%s\n\n%s\n\n%s", what, term, backups);
}

static void
erased_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Erase) erase = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (!lr_job_finish (result, &error))
    {
      lr_session_fail (erase->session, error);
      return;
    }

  text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       "%u record was erased for good",
                                       "%u records were erased for good", erase->erasing.n_records),
                          erase->erasing.n_records);
  lr_session_announce (erase->session, text, FALSE);
}

static gboolean
carry_out (LrJob     *job,
           gpointer   data,
           GError   **error)
{
  Erase *erase = data;
  LrStore *store = lr_job_open_store (job, error);

  return store != NULL && lr_erasing_carry_out (store, erase->record, &erase->erasing, error) &&
         lr_store_scour (store, error);
}

static gboolean
look (LrJob     *job,
      gpointer   data,
      GError   **error)
{
  Erase *erase = data;
  LrStore *store = lr_job_open_store (job, error);

  return store != NULL && lr_erasing_find (store, erase->record, erase->today, &erase->erasing, error);
}

static void
start (Erase               *erase,
       LrJobFunc            func,
       GAsyncReadyCallback  callback)
{
  g_autoptr (LrJob) job = lr_job_new (erase->store, func, erase_ref (erase), (GDestroyNotify) erase_unref);

  lr_job_start (job, NULL, callback, erase_ref (erase));
}

static void
response_cb (GtkWidget  *question,
             const char *response,
             Erase      *erase)
{
  if (g_str_equal (response, "act") && lr_store_is_open (erase->store))
    start (erase, carry_out, erased_cb);
}

static void
unref_closure (gpointer  data,
               GClosure *closure)
{
  erase_unref (data);
}

static void
looked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Erase) erase = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GtkWidget) parent = g_weak_ref_get (&erase->parent);
  g_autofree char *body = NULL;
  GtkWidget *dialog;

  if (!lr_job_finish (result, &error))
    {
      lr_session_fail (erase->session, error);
      return;
    }
  /* Locked or closed in the mean time. */
  if (parent == NULL || !lr_store_is_open (erase->store))
    return;

  body = dup_body (erase);
  dialog = lr_question_new (parent, _("Erase for Good?"), body, _("_Cancel"), _("_Erase"), TRUE);
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), erase_ref (erase), unref_closure, 0);
  lr_question_present (dialog);
}

void
lr_erase_dialog_ask (LrSession *session,
                     LrRecord  *record,
                     GtkWidget *parent)
{
  g_autoptr (Erase) erase = g_new0 (Erase, 1);

  g_return_if_fail (lr_session_get_store (session) != NULL);

  g_atomic_ref_count_init (&erase->references);
  erase->session = g_object_ref (session);
  erase->store = g_object_ref (lr_session_get_store (session));
  erase->record = lr_record_copy (record);
  erase->today = lr_session_get_today (session);
  g_weak_ref_init (&erase->parent, parent);
  start (erase, look, looked_cb);
}
