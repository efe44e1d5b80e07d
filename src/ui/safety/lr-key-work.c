/* lr-key-work.c: changing who can open the store, without a stalled frame
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-key-work.h"

#include <glib/gi18n.h>

#include "lr-backup-old.h"
#include "lr-job.h"
#include "lr-store-keys.h"

typedef struct
{
  LrRekey     *rekey;    /* (nullable): of a change with a new key */
  GError      *refusal;  /* (nullable): why there is none */
  LrKeyChange  change;
  LrSecret    *current;  /* (nullable) */
  char        *name;
  LrSecret    *secret;   /* (nullable) */
  LrSecret    *code;     /* (nullable): what came of it */
} KeyWork;

static void
key_work_free (gpointer data)
{
  KeyWork *work = data;

  g_clear_pointer (&work->current, lr_secret_unref);
  g_clear_pointer (&work->secret, lr_secret_unref);
  g_clear_pointer (&work->code, lr_secret_unref);
  g_clear_pointer (&work->rekey, lr_rekey_free);
  g_clear_error (&work->refusal);
  g_free (work->name);
  g_free (work);
}

static gboolean
change_keys (KeyWork  *work,
             LrStore  *store,
             GError  **error)
{
  switch (work->change)
    {
    case LR_KEY_CHANGE_PASSPHRASE:
      return lr_store_change_passphrase (store, work->secret, error);

    case LR_KEY_MAKE_RECOVERY_CODE:
      work->code = lr_store_renew_recovery_code (store, error);
      return work->code != NULL;

    case LR_KEY_ADD_COLLEAGUE:
      return lr_store_add_colleague (store, work->name, work->secret, error);

    case LR_KEY_CHANGE_LEAKED_PASSPHRASE:
    case LR_KEY_RENEW_RECOVERY_CODE:
    case LR_KEY_REMOVE_COLLEAGUE:
    default:
      return TRUE;
    }
}

/* The worker's store is closed before a new key is made: that waits until there
 * is none. */
static gboolean
change_in_worker (LrJob     *job,
                  gpointer   data,
                  GError   **error)
{
  KeyWork *work = data;
  LrStore *store;

  if (work->refusal != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&work->refusal));
      return FALSE;
    }

  store = lr_job_open_store (job, error);
  if (store == NULL ||
      (work->current != NULL && !lr_store_check_secret (store, work->current, error)) ||
      !change_keys (work, store, error))
    return FALSE;

  lr_job_close_store (job);
  return work->rekey == NULL ||
         lr_rekey_prepare (work->rekey, lr_job_tell, job, lr_job_get_cancellable (job), error);
}

/* What a change with a new key takes away and gives. */
static void
begin_rekey (KeyWork  *work,
             LrStore  *store,
             GError  **error)
{
  work->rekey = lr_rekey_new (store, error);
  if (work->rekey == NULL)
    return;

  if (work->change == LR_KEY_CHANGE_LEAKED_PASSPHRASE)
    lr_rekey_set_passphrase (work->rekey, work->secret);
  if (work->change == LR_KEY_REMOVE_COLLEAGUE)
    lr_rekey_remove_colleague (work->rekey, work->name);
  if (work->change == LR_KEY_RENEW_RECOVERY_CODE)
    lr_rekey_renew_code (work->rekey);
  lr_rekey_let_go (work->rekey);
}

static gboolean
needs_rekey (LrKeyChange change)
{
  return change == LR_KEY_CHANGE_LEAKED_PASSPHRASE || change == LR_KEY_RENEW_RECOVERY_CODE ||
         change == LR_KEY_REMOVE_COLLEAGUE;
}

void
lr_key_work_start (LrStore             *store,
                   const LrKeyRequest  *request,
                   LrProgress           progress,
                   GCancellable        *cancellable,
                   GAsyncReadyCallback  callback,
                   gpointer             user_data)
{
  KeyWork *work = g_new0 (KeyWork, 1);
  g_autoptr (LrJob) job = lr_job_new (store, change_in_worker, work, key_work_free);

  work->change = request->change;
  work->current = request->current != NULL ? lr_secret_ref (request->current) : NULL;
  work->name = g_strdup (request->name);
  work->secret = request->secret != NULL ? lr_secret_ref (request->secret) : NULL;
  if (needs_rekey (work->change))
    begin_rekey (work, store, &work->refusal);

  lr_job_set_progress (job, progress, user_data);
  lr_job_set_lasting (job);
  lr_job_start (job, cancellable, callback, user_data);
}

gboolean
lr_key_work_finish (GAsyncResult  *result,
                    LrSecret     **code,
                    GError       **error)
{
  KeyWork *work = lr_job_get_data (result);
  g_autoptr (LrRekey) rekey = g_steal_pointer (&work->rekey);

  if (!lr_job_finish (result, error) || (rekey != NULL && !lr_rekey_finish (rekey, error)))
    return FALSE;

  if (rekey != NULL)
    work->code = lr_rekey_take_code (rekey);
  if (code != NULL)
    *code = g_steal_pointer (&work->code);
  return TRUE;
}

static gboolean
remove_older (LrJob     *job,
              gpointer   data,
              GError   **error)
{
  LrStore *store = lr_job_open_store (job, error);

  return store != NULL && lr_backup_remove_older (store, NULL, NULL, error);
}

void
lr_key_work_remove_backups (LrStore             *store,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  g_autoptr (LrJob) job = lr_job_new (store, remove_older, NULL, NULL);

  lr_job_start (job, NULL, callback, user_data);
}

gboolean
lr_key_work_remove_backups_finish (GAsyncResult  *result,
                                   GError       **error)
{
  return lr_job_finish (result, error);
}

static void
append_name (GString    *names,
             const char *name)
{
  if (names->len > 0)
    g_string_append (names, ", ");
  g_string_append (names, name);
}

char *
lr_key_losses_describe (LrStore    *store,
                        const char *name,
                        gboolean    passphrase)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) slots = lr_store_list_slots (store, &error);
  g_autoptr (GString) names = g_string_new (NULL);
  GString *text = g_string_new (NULL);
  gboolean code = FALSE;

  if (slots == NULL)
    return g_string_free (g_string_append (text, error->message), FALSE);

  for (guint i = 0; i < slots->len; i++)
    {
      const LrSlotInfo *slot = slots->pdata[i];

      if (!slot->usable || slot->carried)
        continue;
      if (slot->type == LR_SLOT_RECOVERY)
        code = TRUE;
      else if (slot->type == LR_SLOT_COLLEAGUE && g_strcmp0 (slot->name, name) != 0)
        append_name (names, slot->name);
      else if (slot->type == LR_SLOT_PASSPHRASE && !passphrase)
        append_name (names, _("the coordinator"));
    }

  /* Translators: %s is a list of names. */
  if (names->len > 0)
    g_string_append_printf (text, _("Not used since Leerrecht was renewed, and therefore ended as well: the passphrase of %s. Give a new one afterwards."),
                            names->str);
  if (code)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "",
                            _("The recovery code is made anew as well: you see the new one right after."));

  return g_string_free (text, text->len == 0);
}
