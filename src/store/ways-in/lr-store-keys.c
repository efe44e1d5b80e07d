/* lr-store-keys.c: who can open the store
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-store-keys.h"

#include <glib/gi18n.h>

#include "lr-key-generation.h"
#include "lr-recovery-code.h"
#include "lr-rekey.h"
#include "lr-store-private.h"

static LrKeyFile *
load_keys (LrStore  *store,
           GError  **error)
{
  if (lr_store_get_connection (store, error) == NULL)
    return NULL;

  return lr_key_file_load (lr_store_shared_get_keys (lr_store_get_shared (store)), error);
}

/* One change of the key file at a time, in whatever thread. */
static GMutex mutex;

static gboolean
set_slot (LrStore     *store,
          LrSlotType   type,
          const char  *label,
          LrSecret    *secret,
          GError     **error)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&mutex);
  LrConnection *connection = lr_store_get_writable (store, error);
  g_autoptr (LrKeyFile) keys = connection != NULL ? load_keys (store, error) : NULL;
  g_autoptr (LrSecret) key = NULL;

  /* An older one that was put there meanwhile is not made good. */
  if (keys == NULL || !lr_key_generation_check (connection, lr_key_file_get_generation (keys), error))
    return FALSE;

  key = lr_store_shared_dup_key (lr_store_get_shared (store));
  if (key == NULL)
    {
      g_set_error_literal (error, LR_ERROR, LR_ERROR_FAILED,
                           _("The dossiers are locked. Unlock them and try again; nothing was lost."));
      return FALSE;
    }

  return lr_key_file_set_slot (keys, type, label, secret, key, error) &&
         lr_key_generation_save (connection, keys, lr_store_shared_get_keys (lr_store_get_shared (store)), error);
}

gboolean
lr_store_change_passphrase (LrStore     *store,
                            LrSecret    *passphrase,
                            GError     **error)
{
  g_return_val_if_fail (LR_IS_STORE (store), FALSE);
  g_return_val_if_fail (passphrase != NULL, FALSE);

  return set_slot (store, LR_SLOT_PASSPHRASE, "", passphrase, error);
}

gboolean
lr_store_check_secret (LrStore     *store,
                       LrSecret    *secret,
                       GError     **error)
{
  g_autoptr (LrKeyFile) keys = NULL;
  g_autoptr (LrSecret) key = NULL;

  g_return_val_if_fail (LR_IS_STORE (store), FALSE);
  g_return_val_if_fail (secret != NULL, FALSE);

  keys = load_keys (store, error);
  if (keys != NULL)
    key = lr_key_file_unlock (keys, secret, NULL, error);

  return key != NULL;
}

static gboolean
has_recovery_code (LrStore   *store,
                   gboolean  *has,
                   GError   **error)
{
  g_autoptr (LrKeyFile) keys = load_keys (store, error);

  *has = FALSE;
  for (guint i = 0; keys != NULL && i < lr_key_file_get_n_slots (keys); i++)
    *has |= lr_key_file_is_sound (keys, i) && lr_key_file_get_type_of (keys, i) == LR_SLOT_RECOVERY;

  return keys != NULL;
}

/* The first code takes nothing away. */
static LrSecret *
add_recovery_code (LrStore  *store,
                   GError  **error)
{
  g_autoptr (LrSecret) code = lr_recovery_code_new ();
  g_autoptr (LrSecret) secret = lr_recovery_code_parse (code, error);

  if (secret == NULL || !set_slot (store, LR_SLOT_RECOVERY, "", secret, error))
    return NULL;

  return g_steal_pointer (&code);
}

LrSecret *
lr_store_renew_recovery_code (LrStore  *store,
                              GError  **error)
{
  g_autoptr (LrRekey) rekey = NULL;
  gboolean has;

  g_return_val_if_fail (LR_IS_STORE (store), NULL);

  if (!has_recovery_code (store, &has, error))
    return NULL;
  if (!has)
    return add_recovery_code (store, error);

  rekey = lr_rekey_new (store, error);
  if (rekey == NULL)
    return NULL;

  lr_rekey_renew_code (rekey);
  return lr_rekey_prepare (rekey, NULL, NULL, NULL, error) && lr_rekey_finish (rekey, error)
           ? lr_rekey_take_code (rekey) : NULL;
}

gboolean
lr_store_add_colleague (LrStore     *store,
                        const char  *name,
                        LrSecret    *passphrase,
                        GError     **error)
{
  g_autofree char *label = NULL;

  g_return_val_if_fail (LR_IS_STORE (store), FALSE);
  g_return_val_if_fail (name != NULL && passphrase != NULL, FALSE);

  label = g_strstrip (g_strdup (name));
  if (*label == '\0')
    {
      g_set_error_literal (error, LR_ERROR, LR_ERROR_INVALID,
                           _("Fill in whose passphrase this is."));
      return FALSE;
    }

  return set_slot (store, LR_SLOT_COLLEAGUE, label, passphrase, error);
}

gboolean
lr_store_remove_colleague (LrStore     *store,
                           const char  *name,
                           GError     **error)
{
  g_autoptr (LrRekey) rekey = NULL;

  g_return_val_if_fail (LR_IS_STORE (store), FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  rekey = lr_rekey_new (store, error);
  if (rekey == NULL)
    return FALSE;

  lr_rekey_remove_colleague (rekey, name);
  return lr_rekey_prepare (rekey, NULL, NULL, NULL, error) && lr_rekey_finish (rekey, error);
}

GPtrArray *
lr_store_list_slots (LrStore  *store,
                     GError  **error)
{
  g_autoptr (LrKeyFile) keys = NULL;
  GPtrArray *slots;

  g_return_val_if_fail (LR_IS_STORE (store), NULL);

  keys = load_keys (store, error);
  if (keys == NULL)
    return NULL;

  slots = g_ptr_array_new_with_free_func ((GDestroyNotify) lr_slot_info_free);
  for (guint i = 0; i < lr_key_file_get_n_slots (keys); i++)
    {
      LrSlotInfo *info = g_new0 (LrSlotInfo, 1);

      info->type = lr_key_file_get_type_of (keys, i);
      info->name = g_strdup (lr_key_file_get_label (keys, i));
      info->created = lr_key_file_get_created (keys, i);
      info->usable = lr_key_file_is_sound (keys, i);
      info->carried = lr_key_file_can_carry (keys, i);
      g_ptr_array_add (slots, info);
    }

  return slots;
}

void
lr_slot_info_free (LrSlotInfo *info)
{
  g_free (info->name);
  g_free (info);
}
