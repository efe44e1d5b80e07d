/* lr-key-seal.c: what binds the slots of a key file, and what opens and changes them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A slot can be given a new database key by who does not know its secret: that
 * key is sealed to the slot's public half. So that nobody else can do the same,
 * there is the bond: 32 random bytes that never change, wrapped in each slot
 * together with its private half, and once more under the database key. The seal
 * over the file is a keyed BLAKE2b under a key that comes from the database key
 * and the bond: who never had access to the store knows neither, and cannot make
 * a file that opens with a key of his own choice; who knows only an earlier
 * database key cannot make one that fits the present database.
 */

#include "lr-key-file-private.h"

#include <glib/gi18n.h>
#include <sodium.h>
#include <string.h>

#include "lr-error.h"
#include "lr-recovery-code.h"

#define NONCE_SIZE  crypto_aead_xchacha20poly1305_ietf_NPUBBYTES
#define NEWEST      2

/* The subkeys of the database key. */
#define CONTEXT      "LRkeyfil"
#define SUBKEY_BOND  1
#define SUBKEY_SEAL  2

G_STATIC_ASSERT (LR_KEY_BOND_BOX_SIZE == NONCE_SIZE + LR_KEY_BOND_SIZE + crypto_aead_xchacha20poly1305_ietf_ABYTES);
G_STATIC_ASSERT (crypto_kdf_KEYBYTES == LR_KEY_SIZE);
G_STATIC_ASSERT (sizeof CONTEXT - 1 == crypto_kdf_CONTEXTBYTES);

static LrSecret *
derive_subkey (LrSecret *key,
               guint64   number)
{
  LrSecret *subkey = lr_secret_new_empty (LR_KEY_SIZE);

  g_assert (lr_secret_get_length (key) == LR_KEY_SIZE);
  crypto_kdf_derive_from_key (lr_secret_get_bytes (subkey), LR_KEY_SIZE, number, CONTEXT,
                              lr_secret_get_bytes (key));
  return subkey;
}

static void
write_bond (LrKeyFile *file,
            LrSecret  *key,
            LrSecret  *bond)
{
  g_autoptr (LrSecret) subkey = derive_subkey (key, SUBKEY_BOND);

  randombytes_buf (file->bond, NONCE_SIZE);
  crypto_aead_xchacha20poly1305_ietf_encrypt (file->bond + NONCE_SIZE, NULL,
                                              lr_secret_get_bytes (bond), LR_KEY_BOND_SIZE,
                                              file->mark, LR_MARK_SIZE, NULL,
                                              file->bond, lr_secret_get_bytes (subkey));
}

static LrSecret *
read_bond (LrKeyFile *file,
           LrSecret  *key)
{
  g_autoptr (LrSecret) subkey = derive_subkey (key, SUBKEY_BOND);
  g_autoptr (LrSecret) bond = lr_secret_new_empty (LR_KEY_BOND_SIZE);

  if (crypto_aead_xchacha20poly1305_ietf_decrypt (lr_secret_get_bytes (bond), NULL, NULL,
                                                  file->bond + NONCE_SIZE, sizeof file->bond - NONCE_SIZE,
                                                  file->mark, LR_MARK_SIZE,
                                                  file->bond, lr_secret_get_bytes (subkey)) != 0)
    return NULL;

  return g_steal_pointer (&bond);
}

static void
compute_seal (LrKeyFile *file,
              LrSecret  *key,
              LrSecret  *bond,
              guint8     seal[LR_KEY_SEAL_SIZE])
{
  g_autoptr (LrSecret) subkey = derive_subkey (key, SUBKEY_SEAL);
  g_autoptr (LrSecret) seal_key = lr_secret_new_empty (LR_KEY_SEAL_SIZE);
  g_autoptr (GBytes) body = lr_key_file_dup_body (file);

  crypto_generichash (lr_secret_get_bytes (seal_key), LR_KEY_SEAL_SIZE,
                      lr_secret_get_bytes (bond), LR_KEY_BOND_SIZE,
                      lr_secret_get_bytes (subkey), LR_KEY_SIZE);
  crypto_generichash (seal, LR_KEY_SEAL_SIZE,
                      g_bytes_get_data (body, NULL), g_bytes_get_size (body),
                      lr_secret_get_bytes (seal_key), LR_KEY_SEAL_SIZE);
}

/* Every change ends here. */
static void
seal_next (LrKeyFile *file,
           LrSecret  *key,
           LrSecret  *bond)
{
  file->version = NEWEST;
  file->generation++;
  write_bond (file, key, bond);
  compute_seal (file, key, bond, file->seal);
}

static gboolean
refuse_changed (GError **error)
{
  g_set_error_literal (error, LR_ERROR, LR_ERROR_NO_KEYS,
                       _("The key file was changed by something else than Leerrecht, or parts of an older one were put into it. It is not trusted and opens nothing. The dossiers themselves were not touched: restore the key file from the newest backup."));
  return FALSE;
}

/* (nullable): the bond, when the file is as somebody who knows @key left it. */
static LrSecret *
verify (LrKeyFile  *file,
        LrSecret   *key,
        GError    **error)
{
  g_autoptr (LrSecret) bond = read_bond (file, key);
  guint8 seal[LR_KEY_SEAL_SIZE];

  if (bond != NULL)
    {
      compute_seal (file, key, bond, seal);
      if (sodium_memcmp (seal, file->seal, LR_KEY_SEAL_SIZE) == 0)
        return g_steal_pointer (&bond);
    }

  refuse_changed (error);
  return NULL;
}

gboolean
lr_key_file_verify (LrKeyFile  *file,
                    LrSecret   *key,
                    GError    **error)
{
  g_autoptr (LrSecret) bond = NULL;

  g_return_val_if_fail (lr_secret_get_length (key) == LR_KEY_SIZE, FALSE);

  if (file->version == 1)
    return TRUE;

  bond = verify (file, key, error);
  return bond != NULL;
}

/* The bond for a change: a new one where there is none yet. */
static LrSecret *
begin_change (LrKeyFile  *file,
              LrSecret   *key,
              GError    **error)
{
  if (file->version == 1 || file->slots->len == 0)
    return lr_secret_new_random (LR_KEY_BOND_SIZE);

  return verify (file, key, error);
}

static int
find_slot (LrKeyFile  *file,
           LrSlotType  type,
           const char *label)
{
  for (guint i = 0; i < file->slots->len; i++)
    if (lr_key_file_is_sound (file, i) && lr_key_file_get_type_of (file, i) == type &&
        (type != LR_SLOT_COLLEAGUE || g_str_equal (lr_key_file_get_label (file, i), label)))
      return (int) i;

  return -1;
}

/* As dear as this machine allows, but so that all slots stay within what one
 * opening may cost, with room for as many as there can be. */
static LrCost
choose_cost (LrKeyFile *file,
             int        place)
{
  LrCost cost = lr_cost_measure ();
  guint64 least = crypto_pwhash_OPSLIMIT_MODERATE * LR_COST_MEMORY_MAX;
  guint64 spent = least * (LR_KEY_SLOTS_MAX - 1 - MIN (file->slots->len, LR_KEY_SLOTS_MAX - 1));
  guint64 left;

  for (guint i = 0; i < file->slots->len; i++)
    if ((int) i != place && lr_key_file_is_sound (file, i))
      spent += lr_key_slot_get_work (lr_key_file_get_slot (file, i));

  left = LR_COST_BUDGET > spent ? LR_COST_BUDGET - spent : 0;
  if (cost.passes * cost.memory > MAX (left, least))
    cost.passes = (guint32) (MAX (left, least) / cost.memory);

  return cost;
}

static gboolean
check_room (LrKeyFile   *file,
            const char  *label,
            int          place,
            GError     **error)
{
  gsize length = strlen (label);

  if (length > LR_KEY_LABEL_SIZE || !g_utf8_validate (label, (gssize) length, NULL))
    {
      g_set_error (error, LR_ERROR, LR_ERROR_INVALID,
                   _("The name with a passphrase may be %d bytes long. Choose a shorter one."),
                   LR_KEY_LABEL_SIZE);
      return FALSE;
    }
  if (place < 0 && file->slots->len >= LR_KEY_SLOTS_MAX)
    {
      g_set_error (error, LR_ERROR, LR_ERROR_INVALID,
                   _("There are already %u passphrases. Remove one that is no longer used."),
                   LR_KEY_SLOTS_MAX);
      return FALSE;
    }

  return TRUE;
}

gboolean
lr_key_file_set_slot (LrKeyFile   *file,
                      LrSlotType   type,
                      const char  *label,
                      LrSecret    *secret,
                      LrSecret    *key,
                      GError     **error)
{
  int place = find_slot (file, type, label);
  g_autoptr (LrSecret) bond = NULL;
  g_autoptr (LrSecret) derived = NULL;
  LrKeySlot slot;

  g_return_val_if_fail (lr_secret_get_length (key) == LR_KEY_SIZE, FALSE);

  if (!check_room (file, label, place, error) || (bond = begin_change (file, key, error)) == NULL)
    return FALSE;

  slot = lr_key_slot_new (type, label, choose_cost (file, place));
  derived = lr_key_slot_derive (&slot, secret, error);
  if (derived == NULL)
    return FALSE;

  lr_key_slot_close (&slot, file->mark, derived, key, bond);
  if (place >= 0)
    *lr_key_file_get_slot (file, (guint) place) = slot;
  else
    g_array_append_val (file->slots, slot);
  seal_next (file, key, bond);

  return TRUE;
}

gboolean
lr_key_file_remove_slot (LrKeyFile  *file,
                         guint       slot,
                         LrSecret   *key,
                         GError    **error)
{
  g_autoptr (LrSecret) bond = NULL;

  g_return_val_if_fail (slot < file->slots->len, FALSE);

  bond = begin_change (file, key, error);
  if (bond == NULL)
    return FALSE;

  g_array_remove_index (file->slots, slot);
  seal_next (file, key, bond);
  return TRUE;
}

gboolean
lr_key_file_rekey (LrKeyFile  *file,
                   LrSecret   *key,
                   LrSecret   *fresh,
                   GError    **error)
{
  g_autoptr (LrSecret) bond = begin_change (file, key, error);

  if (bond == NULL)
    return FALSE;

  for (guint i = file->slots->len; i > 0; i--)
    if (!lr_key_file_can_carry (file, i - 1))
      g_array_remove_index (file->slots, i - 1);
    else if (!lr_key_slot_reseal (lr_key_file_get_slot (file, i - 1), fresh))
      return refuse_changed (error);
  seal_next (file, fresh, bond);

  return TRUE;
}

gboolean
lr_key_file_renew (LrKeyFile  *file,
                   guint64     generation,
                   LrSecret   *key,
                   GError    **error)
{
  g_autoptr (LrSecret) bond = begin_change (file, key, error);

  if (bond == NULL)
    return FALSE;

  file->generation = MAX (file->generation, generation);
  seal_next (file, key, bond);
  return TRUE;
}

/* Brings a slot of the first version up to date while what its secret becomes is
 * at hand. The others of that file wait for their own secret. */
static gboolean
upgrade (LrKeyFile  *file,
         LrKeySlot  *slot,
         LrSecret   *derived,
         LrSecret   *key,
         GError    **error)
{
  g_autoptr (LrSecret) bond = begin_change (file, key, error);

  if (bond == NULL)
    return FALSE;

  lr_key_slot_close (slot, file->mark, derived, key, bond);
  seal_next (file, key, bond);
  file->upgraded = TRUE;

  return TRUE;
}

/* The key of a slot counts only when the whole file belongs with it. */
static LrSecret *
accept (LrKeyFile  *file,
        LrKeySlot  *slot,
        LrSecret   *derived,
        LrSecret   *key,
        LrSecret   *slot_bond,
        GError    **error)
{
  g_autoptr (LrSecret) bond = NULL;

  if (slot_bond == NULL)
    return upgrade (file, slot, derived, key, error) ? lr_secret_ref (key) : NULL;

  bond = verify (file, key, error);
  if (bond == NULL)
    return NULL;

  if (sodium_memcmp (lr_secret_get_bytes (bond), lr_secret_get_bytes (slot_bond), LR_KEY_BOND_SIZE) != 0)
    {
      refuse_changed (error);
      return NULL;
    }

  return lr_secret_ref (key);
}

/* The cheapest first: a dear one that was put in never stands before a good one. */
static GArray *
list_order (LrKeyFile *file)
{
  GArray *order = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < file->slots->len; i++)
    {
      guint place = order->len;

      if (!lr_key_file_is_sound (file, i))
        continue;
      while (place > 0 &&
             lr_key_slot_get_work (lr_key_file_get_slot (file, g_array_index (order, guint, place - 1))) >
             lr_key_slot_get_work (lr_key_file_get_slot (file, i)))
        place--;
      g_array_insert_val (order, place, i);
    }

  return order;
}

LrSecret *
lr_key_file_unlock_full (LrKeyFile     *file,
                         LrSecret      *typed,
                         GCancellable  *cancellable,
                         guint         *slot,
                         GError       **error)
{
  gboolean like_code = lr_recovery_code_is_like (typed);
  g_autoptr (LrSecret) code = like_code ? lr_recovery_code_parse (typed, NULL) : NULL;
  g_autoptr (GArray) order = list_order (file);
  g_autoptr (GError) reason = NULL;

  for (guint i = 0; i < order->len; i++)
    {
      guint place = g_array_index (order, guint, i);
      LrKeySlot *way = lr_key_file_get_slot (file, place);
      gboolean recovery = lr_key_slot_get_type (way) == LR_SLOT_RECOVERY;
      g_autoptr (LrSecret) derived = NULL;
      g_autoptr (LrSecret) key = NULL;
      g_autoptr (LrSecret) bond = NULL;

      if (recovery && code == NULL)
        continue;
      if (g_cancellable_is_cancelled (cancellable))
        {
          g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _("Cancelled; nothing was changed."));
          return NULL;
        }

      /* One that asks more memory than there is does not hide the others. */
      derived = lr_key_slot_derive (way, recovery ? code : typed, reason == NULL ? &reason : NULL);
      if (derived == NULL || (key = lr_key_slot_open (way, file->mark, derived, &bond)) == NULL)
        continue;

      if (slot != NULL)
        *slot = place;
      return accept (file, way, derived, key, bond, error);
    }

  if (reason != NULL)
    g_propagate_error (error, g_steal_pointer (&reason));
  else if (like_code && code == NULL)
    g_set_error_literal (error, LR_ERROR, LR_ERROR_WRONG_SECRET,
                         _("This opens nothing. If it is the recovery code, there is a typing error in it: compare each group with the recovery sheet."));
  else
    g_set_error_literal (error, LR_ERROR, LR_ERROR_WRONG_SECRET,
                         _("The passphrase or recovery code is not right. Check Caps Lock and the keyboard layout, and try again."));
  return NULL;
}

LrSecret *
lr_key_file_unlock (LrKeyFile  *file,
                    LrSecret   *typed,
                    guint      *slot,
                    GError    **error)
{
  return lr_key_file_unlock_full (file, typed, NULL, slot, error);
}
