/* lr-store-keys.c: who can open the store
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-store-keys.h"

#include <glib/gi18n.h>
#include <string.h>

#include "lr-recovery-code.h"
#include "lr-store-private.h"

static LrKeyFile *
load_keys (LrStore  *store,
           GError  **error)
{
  if (lr_store_get_connection (store, error) == NULL)
    return NULL;

  return lr_key_file_load (lr_store_shared_get_keys (lr_store_get_shared (store)), error);
}

static gboolean
save_keys (LrStore    *store,
           LrKeyFile  *keys,
           GError    **error)
{
  return lr_key_file_save (keys, lr_store_shared_get_keys (lr_store_get_shared (store)), error);
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
  g_autoptr (LrKeyFile) keys = load_keys (store, error);
  g_autoptr (LrSecret) key = NULL;

  if (keys == NULL)
    return FALSE;

  key = lr_store_shared_dup_key (lr_store_get_shared (store));
  if (key == NULL)
    {
      g_set_error_literal (error, LR_ERROR, LR_ERROR_FAILED,
                           _("The dossiers are locked. Unlock them and try again; nothing was lost."));
      return FALSE;
    }

  return lr_key_file_set_slot (keys, type, label, secret, key, error) &&
         save_keys (store, keys, error);
}

gboolean
lr_store_change_passphrase (LrStore     *store,
                            const char  *passphrase,
                            GError     **error)
{
  g_autoptr (LrSecret) secret = NULL;

  g_return_val_if_fail (LR_IS_STORE (store), FALSE);
  g_return_val_if_fail (passphrase != NULL, FALSE);

  secret = lr_secret_new_passphrase (passphrase, -1, error);
  return secret != NULL && set_slot (store, LR_SLOT_PASSPHRASE, "", secret, error);
}

gboolean
lr_store_check_secret (LrStore     *store,
                       const char  *secret,
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

char *
lr_store_renew_recovery_code (LrStore  *store,
                              GError  **error)
{
  g_autoptr (LrSecret) code = NULL;
  g_autoptr (LrSecret) secret = NULL;

  g_return_val_if_fail (LR_IS_STORE (store), NULL);

  code = lr_recovery_code_new ();
  secret = lr_recovery_code_parse ((const char *) lr_secret_get_bytes (code), error);
  if (secret == NULL || !set_slot (store, LR_SLOT_RECOVERY, "", secret, error))
    return NULL;

  return lr_secret_dup_text (code);
}

gboolean
lr_store_add_colleague (LrStore     *store,
                        const char  *name,
                        const char  *passphrase,
                        GError     **error)
{
  g_autofree char *label = NULL;
  g_autoptr (LrSecret) secret = NULL;

  g_return_val_if_fail (LR_IS_STORE (store), FALSE);
  g_return_val_if_fail (name != NULL && passphrase != NULL, FALSE);

  label = g_strstrip (g_strdup (name));
  if (*label == '\0')
    {
      g_set_error_literal (error, LR_ERROR, LR_ERROR_INVALID,
                           _("Fill in whose passphrase this is."));
      return FALSE;
    }

  secret = lr_secret_new_passphrase (passphrase, -1, error);
  return secret != NULL && set_slot (store, LR_SLOT_COLLEAGUE, label, secret, error);
}

gboolean
lr_store_remove_colleague (LrStore     *store,
                           const char  *name,
                           GError     **error)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&mutex);
  g_autoptr (LrKeyFile) keys = NULL;

  g_return_val_if_fail (LR_IS_STORE (store), FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  keys = load_keys (store, error);
  if (keys == NULL)
    return FALSE;

  for (guint i = 0; i < lr_key_file_get_n_slots (keys); i++)
    if (lr_key_file_get_type_of (keys, i) == LR_SLOT_COLLEAGUE &&
        g_str_equal (lr_key_file_get_label (keys, i), name))
      {
        lr_key_file_remove_slot (keys, i);
        return save_keys (store, keys, error);
      }

  g_set_error (error, LR_ERROR, LR_ERROR_NOT_FOUND,
               _("There is no passphrase for %s."), name);
  return FALSE;
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
