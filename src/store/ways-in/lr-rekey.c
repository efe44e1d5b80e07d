/* lr-rekey.c: a new database key, so that what was taken away stays away
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The copy under the new key and its key file are made and tried in the folder
 * of a coming restore, and swapped in as a restore is. The former store goes to
 * `old-key-N`, where N is the generation of the new key file, and is removed as
 * soon as the new one was opened: it would open with what was taken away.
 */

#include "lr-rekey-private.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

#include "lr-key-generation.h"
#include "lr-recovery-code.h"
#include "lr-restore-private.h"

#define OLD_START   "old-key-"
#define KEPT_START  "before-key-"

/* How often the copy is made again because something was written meanwhile. */
#define ATTEMPTS    3

LrRekey *
lr_rekey_new (LrStore  *store,
              GError  **error)
{
  LrRekey *self;

  g_return_val_if_fail (LR_IS_STORE (store), NULL);

  if (lr_store_get_writable (store, error) == NULL)
    return NULL;

  self = g_new0 (LrRekey, 1);
  self->store = g_object_ref (store);
  self->shared = lr_store_shared_ref (lr_store_get_shared (store));
  self->key = lr_store_shared_dup_key (self->shared);

  return self;
}

/* Gives up what was prepared. */
static void
give_up (LrRekey *self)
{
  g_clear_pointer (&self->source, lr_connection_free);
  if (!self->claimed)
    return;

  if (!lr_restore_is_due (lr_store_shared_get_folder (self->shared)))
    lr_restore_remove_stage (lr_store_shared_get_folder (self->shared), NULL);
  self->prepared = FALSE;
  self->claimed = FALSE;
  lr_store_shared_release (self->shared);
}

void
lr_rekey_free (LrRekey *self)
{
  give_up (self);
  g_clear_pointer (&self->passphrase, lr_secret_unref);
  g_clear_pointer (&self->key, lr_secret_unref);
  g_clear_pointer (&self->fresh, lr_secret_unref);
  g_clear_pointer (&self->code, lr_secret_unref);
  g_clear_object (&self->cancellable);
  lr_store_shared_unref (self->shared);
  g_object_unref (self->store);
  g_free (self->colleague);
  g_free (self);
}

void
lr_rekey_remove_colleague (LrRekey    *self,
                           const char *name)
{
  g_return_if_fail (name != NULL);

  g_free (self->colleague);
  self->colleague = g_strdup (name);
}

void
lr_rekey_set_passphrase (LrRekey  *self,
                         LrSecret *secret)
{
  g_return_if_fail (secret != NULL);

  g_clear_pointer (&self->passphrase, lr_secret_unref);
  self->passphrase = lr_secret_ref (secret);
}

void
lr_rekey_renew_code (LrRekey *self)
{
  self->renew_code = TRUE;
}

void
lr_rekey_let_go (LrRekey *self)
{
  self->let_go = TRUE;
}

static int
find_colleague (LrKeyFile  *keys,
                const char *name)
{
  for (guint i = 0; i < lr_key_file_get_n_slots (keys); i++)
    if (lr_key_file_is_sound (keys, i) && lr_key_file_get_type_of (keys, i) == LR_SLOT_COLLEAGUE &&
        g_str_equal (lr_key_file_get_label (keys, i), name))
      return (int) i;

  return -1;
}

/* Ways in that would end without anybody having asked for it. */
static GString *
list_lost (LrRekey   *self,
           LrKeyFile *keys)
{
  GString *lost = g_string_new (NULL);

  for (guint i = 0; i < lr_key_file_get_n_slots (keys); i++)
    {
      const char *name = lr_key_file_get_label (keys, i);
      gboolean passphrase = lr_key_file_get_type_of (keys, i) == LR_SLOT_PASSPHRASE;

      if (!lr_key_file_is_sound (keys, i) || lr_key_file_can_carry (keys, i) ||
          lr_key_file_get_type_of (keys, i) == LR_SLOT_RECOVERY ||
          (passphrase ? self->passphrase != NULL : g_strcmp0 (name, self->colleague) == 0))
        continue;

      if (lost->len > 0)
        g_string_append (lost, ", ");
      g_string_append (lost, passphrase ? _("the passphrase of the coordinator") : name);
    }

  return lost;
}

static gboolean
check_lost (LrRekey    *self,
            LrKeyFile  *keys,
            GError    **error)
{
  g_autoptr (GString) lost = list_lost (self, keys);

  if (lost->len == 0 || self->let_go)
    return TRUE;

  g_set_error (error, LR_ERROR, LR_ERROR_INVALID,
               /* Translators: %s is a list of names. */
               _("These ways in were not used since Leerrecht was renewed, so they cannot get the new key and would end: %s. Nothing was changed. Let each of them open the dossiers once, or say that they may end and give them a new passphrase afterwards."),
               lost->str);
  return FALSE;
}

static gboolean
has_old_code (LrKeyFile *keys)
{
  for (guint i = 0; i < lr_key_file_get_n_slots (keys); i++)
    if (lr_key_file_is_sound (keys, i) && lr_key_file_get_type_of (keys, i) == LR_SLOT_RECOVERY &&
        !lr_key_file_can_carry (keys, i))
      return TRUE;

  return FALSE;
}

static gboolean
make_code (LrRekey    *self,
           LrKeyFile  *keys,
           GError    **error)
{
  g_autoptr (LrSecret) code = lr_recovery_code_new ();
  g_autoptr (LrSecret) secret = lr_recovery_code_parse (code, error);

  if (secret == NULL || !lr_key_file_set_slot (keys, LR_SLOT_RECOVERY, "", secret, self->fresh, error))
    return FALSE;

  g_clear_pointer (&self->code, lr_secret_unref);
  self->code = g_steal_pointer (&code);
  return TRUE;
}

/* (nullable): the key file that goes with the new key. */
static LrKeyFile *
make_keys (LrRekey  *self,
           GError  **error)
{
  g_autoptr (LrKeyFile) keys = lr_key_file_load (lr_store_shared_get_keys (self->shared), error);
  gboolean renew_code;
  int colleague = -1;

  if (keys == NULL || !lr_key_file_verify (keys, self->key, error) ||
      !lr_key_generation_check (self->source, lr_key_file_get_generation (keys), error) ||
      !check_lost (self, keys, error))
    return NULL;

  if (self->colleague != NULL && find_colleague (keys, self->colleague) < 0)
    {
      g_set_error (error, LR_ERROR, LR_ERROR_NOT_FOUND,
                   _("There is no passphrase for %s."), self->colleague);
      return NULL;
    }

  renew_code = self->renew_code || has_old_code (keys);
  if (!lr_key_file_rekey (keys, self->key, self->fresh, error))
    return NULL;

  /* One in the old shape was dropped already. */
  if (self->colleague != NULL)
    colleague = find_colleague (keys, self->colleague);
  if ((colleague >= 0 && !lr_key_file_remove_slot (keys, (guint) colleague, self->fresh, error)) ||
      (self->passphrase != NULL &&
       !lr_key_file_set_slot (keys, LR_SLOT_PASSPHRASE, "", self->passphrase, self->fresh, error)) ||
      (renew_code && !make_code (self, keys, error)))
    return NULL;

  if (lr_key_file_get_n_slots (keys) == 0)
    {
      g_set_error_literal (error, LR_ERROR, LR_ERROR_INVALID,
                           _("Nothing would open the dossiers any more. Nothing was changed: set a passphrase first."));
      return NULL;
    }

  return g_steal_pointer (&keys);
}

static gboolean
read_version (LrRekey  *self,
              gint64   *version,
              GError  **error)
{
  return lr_connection_read_number (self->source, "PRAGMA data_version", version, error);
}

static void
set_changed_error (GError **error)
{
  g_set_error_literal (error, LR_ERROR, LR_ERROR_IN_USE,
                       _("Something was written to the dossiers while they were being encrypted with a new key, so that was given up. The key stays as it was and nothing is lost. Try again."));
}

/* What was written while the copy was made is not in it, or not in all of it:
 * then it is made again. */
static gboolean
prepare_stage (LrRekey    *self,
               LrKeyFile  *keys,
               GError    **error)
{
  for (guint i = 0; i < ATTEMPTS; i++)
    {
      g_autoptr (GError) reason = NULL;
      gint64 version;
      gboolean good;

      if (!read_version (self, &self->version, error))
        return FALSE;
      good = lr_rekey_fill_stage (self, keys, &reason);
      if (!lr_rekey_check_cancelled (self, error) || !read_version (self, &version, error))
        return FALSE;
      if (good && version == self->version)
        return TRUE;

      if (version == self->version)
        {
          g_propagate_error (error, g_steal_pointer (&reason));
          return FALSE;
        }
    }

  set_changed_error (error);
  return FALSE;
}

gboolean
lr_rekey_prepare (LrRekey          *self,
                  LrProgress        progress,
                  gpointer          data,
                  GCancellable     *cancellable,
                  GError          **error)
{
  g_autoptr (LrKeyFile) keys = NULL;

  g_return_val_if_fail (!self->prepared, FALSE);

  self->progress = progress;
  self->progress_data = data;
  g_set_object (&self->cancellable, cancellable);
  self->claimed = lr_rekey_check_cancelled (self, error) && lr_store_shared_claim (self->shared, error);
  if (!self->claimed)
    return FALSE;

  g_clear_pointer (&self->fresh, lr_secret_unref);
  self->fresh = lr_secret_new_random (LR_KEY_SIZE);
  self->source = lr_connection_open (lr_store_shared_get_database (self->shared), self->key,
                                     lr_store_choose_flags (self->shared) | LR_CONNECTION_SECOND, error);
  if (self->source == NULL || (keys = make_keys (self, error)) == NULL)
    {
      give_up (self);
      return FALSE;
    }

  self->generation = lr_key_file_get_generation (keys);
  self->prepared = prepare_stage (self, keys, error);
  if (!self->prepared)
    give_up (self);

  return self->prepared;
}

static char *
name_old (guint64 generation)
{
  return g_strdup_printf (OLD_START "%" G_GUINT64_FORMAT, generation);
}

static gboolean
is_present (LrRekey *self)
{
  return lr_store_is_open (self->store) && lr_store_get_shared (self->store) == self->shared;
}

static gboolean
check_unchanged (LrRekey  *self,
                 GError  **error)
{
  gint64 version;

  if (!is_present (self))
    {
      g_set_error_literal (error, LR_ERROR, LR_ERROR_FAILED,
                           _("The dossiers were locked before they had their new key, so they keep the present one. Nothing was changed: unlock them and try again."));
      return FALSE;
    }

  if (!read_version (self, &version, error))
    return FALSE;
  if (version == self->version && lr_store_is_idle (self->store))
    return TRUE;

  set_changed_error (error);
  return FALSE;
}

static gboolean
reopen (LrRekey   *self,
        LrSecret  *key,
        GError   **error)
{
  LrConnection *connection = lr_connection_open (lr_store_shared_get_database (self->shared), key,
                                                 lr_store_choose_flags (self->shared), error);

  lr_store_shared_set_key (self->shared, key);
  lr_store_shared_set_log_pages (self->shared, 0);
  if (connection != NULL && lr_store_set_connection (self->store, connection, error))
    return TRUE;

  lr_store_close (self->store);
  return FALSE;
}

/* Once `ready` is written there is only forward. What is still due after a second
 * try is finished when the store is opened. */
static gboolean
swap (LrRekey  *self,
      GError  **error)
{
  const char *folder = lr_store_shared_get_folder (self->shared);
  g_autofree char *old = name_old (self->generation);
  g_autoptr (GError) reason = NULL;

  if (lr_restore_swap (folder, old, &reason))
    return TRUE;

  if (!lr_restore_is_due (folder))
    {
      reopen (self, self->key, NULL);
      g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }

  if (lr_restore_finish (folder, NULL))
    return TRUE;

  lr_store_close (self->store);
  g_set_error (error, LR_ERROR, LR_ERROR_FAILED,
               _("The dossiers with their new key are ready, but could not be put in place yet. Nothing is lost: opening the dossiers again finishes it. %s"),
               reason->message);
  return FALSE;
}

static gboolean
swap_and_reopen (LrRekey  *self,
                 GError  **error)
{
  g_autoptr (GError) reason = NULL;

  if (!swap (self, error))
    return FALSE;
  if (reopen (self, self->fresh, &reason))
    return TRUE;

  g_set_error (error, LR_ERROR, LR_ERROR_FAILED,
               _("The dossiers have their new key, and what was taken away stays away, but they could not be opened again. Open them once more. %s"),
               reason->message);
  return FALSE;
}

gboolean
lr_rekey_finish (LrRekey  *self,
                 GError  **error)
{
  gboolean good;

  g_return_val_if_fail (self->prepared, FALSE);

  if (!lr_rekey_check_cancelled (self, error) || !check_unchanged (self, error))
    {
      give_up (self);
      return FALSE;
    }

  g_clear_pointer (&self->source, lr_connection_free);
  lr_store_drop_connection (self->store);
  good = swap_and_reopen (self, error);
  if (good)
    lr_rekey_settle_old (lr_store_shared_get_folder (self->shared), self->generation);
  give_up (self);

  return good;
}

LrSecret *
lr_rekey_take_code (LrRekey *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_steal_pointer (&self->code);
}

static void
settle (const char *folder,
        const char *name,
        guint64     generation)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *direct = name_old (generation);
  g_autofree char *kept_name = NULL;
  g_autofree char *kept = NULL;

  if (g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    return;

  if (g_str_equal (name, direct))
    {
      if (!lr_restore_remove_aside (folder, name))
        g_debug ("The store under the former key waits for the next opening");
      return;
    }

  /* Something else was put in its place, from a backup say: it may be the only
   * one that holds the last of what was written. */
  kept_name = g_strconcat (KEPT_START, name + strlen (OLD_START), NULL);
  kept = g_build_filename (folder, kept_name, NULL);
  if (g_rename (path, kept) != 0)
    g_debug ("The store under a former key could not be renamed: %s", g_strerror (errno));
}

void
lr_rekey_settle_old (const char *folder,
                     guint64     generation)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, OLD_START))
      g_ptr_array_add (names, g_strdup (name));

  for (guint i = 0; i < names->len; i++)
    settle (folder, names->pdata[i], generation);
}
