/* lr-key-work.c: changing who can open the store, without a stalled frame
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-key-work.h"

#include <glib/gi18n.h>
#include <string.h>

#include "lr-backup-old.h"
#include "lr-store-keys.h"

typedef struct
{
  LrStore         *store;
  LrRekey         *rekey;  /* (nullable): of a change with a new key */
  LrKeyChange      change;
  char            *current;
  char            *name;
  char            *secret;
  char            *code;

  /* How far it is, told by a source in the main thread. */
  LrRekeyProgress  progress;
  gpointer         progress_data;
  GMutex           mutex;
  gboolean         telling;
  LrRekeyStep      step;
  double           fraction;
} KeyWork;

static void
wipe (char *secret)
{
  if (secret != NULL)
    explicit_bzero (secret, strlen (secret));
  g_free (secret);
}

static void
key_work_free (gpointer data)
{
  KeyWork *work = data;

  wipe (work->current);
  wipe (work->secret);
  g_clear_pointer (&work->code, lr_secret_free_text);
  g_clear_pointer (&work->rekey, lr_rekey_free);
  g_mutex_clear (&work->mutex);
  g_free (work->name);
  g_object_unref (work->store);
  g_free (work);
}

static gboolean
tell_cb (gpointer data)
{
  KeyWork *work = g_task_get_task_data (data);
  LrRekeyStep step;
  double fraction;

  g_mutex_lock (&work->mutex);
  work->telling = FALSE;
  step = work->step;
  fraction = work->fraction;
  g_mutex_unlock (&work->mutex);

  if (!g_task_get_completed (data) && work->progress != NULL)
    work->progress (step, fraction, work->progress_data);

  return G_SOURCE_REMOVE;
}

/* In the worker. */
static void
progress_cb (LrRekeyStep step,
             double      fraction,
             gpointer    data)
{
  KeyWork *work = g_task_get_task_data (data);
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&work->mutex);

  work->step = step;
  work->fraction = fraction;
  if (!work->telling)
    g_idle_add_full (G_PRIORITY_DEFAULT, tell_cb, g_object_ref (data), g_object_unref);
  work->telling = TRUE;
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

/* With a worker's store, which is closed before a new key is made: that waits
 * until there is none. */
static gboolean
work_with_store (KeyWork  *work,
                 GError  **error)
{
  LrStore *store = lr_store_open_worker (work->store, error);
  gboolean good;

  if (store == NULL)
    return FALSE;

  good = (work->current == NULL || lr_store_check_secret (store, work->current, error)) &&
         change_keys (work, store, error);
  lr_store_close (store);
  g_object_unref (store);

  return good;
}

/* @data: the task that the main thread waits for */
static void
work_in_thread (GTask        *inner,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  KeyWork *work = g_task_get_task_data (data);
  g_autoptr (GError) error = NULL;

  if (work_with_store (work, &error) &&
      (work->rekey == NULL || lr_rekey_prepare (work->rekey, progress_cb, data, cancellable, &error)))
    g_task_return_boolean (inner, TRUE);
  else
    g_task_return_error (inner, g_steal_pointer (&error));
}

/* In the main thread, whose store takes the new key. */
static void
prepared_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  KeyWork *work = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error) ||
      (work->rekey != NULL && !lr_rekey_finish (work->rekey, &error)))
    {
      g_clear_pointer (&work->rekey, lr_rekey_free);
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  if (work->rekey != NULL)
    work->code = lr_rekey_take_code (work->rekey);
  g_clear_pointer (&work->rekey, lr_rekey_free);
  g_task_return_boolean (task, TRUE);
}

/* What a change with a new key takes away and gives. */
static gboolean
begin_rekey (KeyWork  *work,
             GError  **error)
{
  g_autoptr (LrSecret) secret = NULL;

  if (work->change == LR_KEY_CHANGE_LEAKED_PASSPHRASE &&
      (secret = lr_secret_new_passphrase (work->secret, -1, error)) == NULL)
    return FALSE;

  work->rekey = lr_rekey_new (work->store, error);
  if (work->rekey == NULL)
    return FALSE;

  if (secret != NULL)
    lr_rekey_set_passphrase (work->rekey, secret);
  if (work->change == LR_KEY_REMOVE_COLLEAGUE)
    lr_rekey_remove_colleague (work->rekey, work->name);
  if (work->change == LR_KEY_RENEW_RECOVERY_CODE)
    lr_rekey_renew_code (work->rekey);
  lr_rekey_let_go (work->rekey);

  return TRUE;
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
                   LrRekeyProgress      progress,
                   GCancellable        *cancellable,
                   GAsyncReadyCallback  callback,
                   gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);
  g_autoptr (GTask) inner = NULL;
  g_autoptr (GError) error = NULL;
  KeyWork *work = g_new0 (KeyWork, 1);

  work->store = g_object_ref (store);
  work->change = request->change;
  work->current = g_strdup (request->current);
  work->name = g_strdup (request->name);
  work->secret = g_strdup (request->secret);
  work->progress = progress;
  work->progress_data = user_data;
  g_mutex_init (&work->mutex);
  g_task_set_task_data (task, work, key_work_free);

  if (needs_rekey (work->change) && !begin_rekey (work, &error))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  inner = g_task_new (NULL, cancellable, prepared_cb, g_object_ref (task));
  g_task_set_check_cancellable (inner, FALSE);
  g_task_set_task_data (inner, g_object_ref (task), g_object_unref);
  g_task_run_in_thread (inner, work_in_thread);
}

gboolean
lr_key_work_finish (GAsyncResult  *result,
                    char         **code,
                    GError       **error)
{
  KeyWork *work = g_task_get_task_data (G_TASK (result));

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;

  if (code != NULL)
    *code = g_steal_pointer (&work->code);
  return TRUE;
}

static void
remove_in_thread (GTask        *task,
                  gpointer      source,
                  gpointer      data,
                  GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  LrStore *store = lr_store_open_worker (data, &error);
  gboolean good = store != NULL && lr_backup_remove_older (store, NULL, NULL, &error);

  if (store != NULL)
    {
      lr_store_close (store);
      g_object_unref (store);
    }

  if (good)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
lr_key_work_remove_backups (LrStore             *store,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);

  g_task_set_task_data (task, g_object_ref (store), g_object_unref);
  g_task_run_in_thread (task, remove_in_thread);
}

gboolean
lr_key_work_remove_backups_finish (GAsyncResult  *result,
                                   GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
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
  g_autoptr (GPtrArray) slots = lr_store_list_slots (store, NULL);
  g_autoptr (GString) names = g_string_new (NULL);
  GString *text = g_string_new (NULL);
  gboolean code = FALSE;

  for (guint i = 0; slots != NULL && i < slots->len; i++)
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
