/* lr-key-slot.c: one way to the database key
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All numbers are little endian:
 *
 *   type (1), length of the label (1), shape (1), zero (1), passes (4), memory
 *   (8), moment it was made (8), salt (16), nonce (24), label (64)
 *
 * and then, in the old shape (0), the database key (32 + 16) wrapped under
 * Argon2id of the secret; in the shape of today (2)
 *
 *   public key (32), private key and bond wrapped under Argon2id of the secret
 *   (64 + 16), the database key sealed to the public key (32 + 48)
 *
 * What is wrapped authenticates the header and the mark of the store with it.
 * What is sealed does not: anybody can seal. The bond is for that, see
 * lr-key-file.c.
 */

#include "lr-key-slot.h"

#include <glib/gi18n.h>
#include <sodium.h>
#include <string.h>

#include "lr-clock.h"
#include "lr-error.h"

#define TAG            crypto_aead_xchacha20poly1305_ietf_ABYTES
#define SHAPE_OLD      0
#define SHAPE_SEALED   2

#define TYPE_PLACE     0
#define LENGTH_PLACE   1
#define SHAPE_PLACE    2
#define ZERO_PLACE     3
#define PASSES_PLACE   4
#define MEMORY_PLACE   8
#define CREATED_PLACE  16
#define SALT_PLACE     24
#define NONCE_PLACE    40
#define LABEL_PLACE    64
#define HEADER_SIZE    128

#define OLD_WRAPPED_PLACE  HEADER_SIZE
#define OLD_WRAPPED_SIZE   (LR_KEY_SIZE + TAG)

#define PUBLIC_PLACE   HEADER_SIZE
#define WRAPPED_PLACE  (PUBLIC_PLACE + crypto_box_PUBLICKEYBYTES)
#define SECRETS_SIZE   (crypto_box_SECRETKEYBYTES + LR_KEY_BOND_SIZE)
#define WRAPPED_SIZE   (SECRETS_SIZE + TAG)
#define SEALED_PLACE   (WRAPPED_PLACE + WRAPPED_SIZE)
#define SEALED_SIZE    (LR_KEY_SIZE + crypto_box_SEALBYTES)

/* What was wrapped with the header: the public key too, when there is one. */
#define MAGIC_SIZE      8
#define ASSOCIATED_MAX  (MAGIC_SIZE + LR_MARK_SIZE + WRAPPED_PLACE)

G_STATIC_ASSERT (crypto_pwhash_SALTBYTES == 16);
G_STATIC_ASSERT (crypto_aead_xchacha20poly1305_ietf_NPUBBYTES == 24);
G_STATIC_ASSERT (LABEL_PLACE + LR_KEY_LABEL_SIZE == HEADER_SIZE);
G_STATIC_ASSERT (OLD_WRAPPED_PLACE + OLD_WRAPPED_SIZE == LR_KEY_SLOT_OLD_SIZE);
G_STATIC_ASSERT (SEALED_PLACE + SEALED_SIZE == LR_KEY_SLOT_SIZE);

void
lr_key_write_number (guint8  *place,
                     guint64  number,
                     guint    size)
{
  for (guint i = 0; i < size; i++)
    place[i] = (guint8) (number >> (8 * i));
}

guint64
lr_key_read_number (const guint8 *place,
                    guint         size)
{
  guint64 number = 0;

  for (guint i = size; i > 0; i--)
    number = number << 8 | place[i - 1];

  return number;
}

LrSlotType
lr_key_slot_get_type (const LrKeySlot *slot)
{
  return (LrSlotType) slot->bytes[TYPE_PLACE];
}

gint64
lr_key_slot_get_created (const LrKeySlot *slot)
{
  return (gint64) lr_key_read_number (slot->bytes + CREATED_PLACE, 8);
}

LrCost
lr_key_slot_get_cost (const LrKeySlot *slot)
{
  return (LrCost) {
    .passes = (guint32) lr_key_read_number (slot->bytes + PASSES_PLACE, 4),
    .memory = lr_key_read_number (slot->bytes + MEMORY_PLACE, 8),
  };
}

guint64
lr_key_slot_get_work (const LrKeySlot *slot)
{
  LrCost cost = lr_key_slot_get_cost (slot);

  return cost.passes * cost.memory;
}

gboolean
lr_key_slot_is_old (const LrKeySlot *slot)
{
  return slot->bytes[SHAPE_PLACE] == SHAPE_OLD;
}

/* Only from the bytes, so that what was authenticated is what is shown. */
static gboolean
read_label (LrKeySlot *slot)
{
  gsize length = slot->bytes[LENGTH_PLACE];

  if (length > LR_KEY_LABEL_SIZE)
    return FALSE;

  memcpy (slot->label, slot->bytes + LABEL_PLACE, length);
  slot->label[length] = '\0';
  if (g_utf8_validate (slot->label, (gssize) length, NULL))
    return TRUE;

  /* It is shown as one that cannot be used, without a name. */
  slot->label[0] = '\0';
  return FALSE;
}

/* A file may ask no more of this machine than we would ask ourselves. */
static gboolean
has_sound_cost (const LrKeySlot *slot)
{
  LrCost cost = lr_key_slot_get_cost (slot);

  return cost.passes >= crypto_pwhash_OPSLIMIT_MIN && cost.passes <= LR_COST_PASSES_MAX &&
         cost.memory >= crypto_pwhash_MEMLIMIT_MIN && cost.memory <= LR_COST_MEMORY_MAX;
}

LrKeySlot
lr_key_slot_read (const guint8 *bytes,
                  gsize         size)
{
  LrKeySlot slot = { 0 };
  guint8 newest = size < LR_KEY_SLOT_SIZE ? SHAPE_OLD : SHAPE_SEALED;

  g_assert (size <= LR_KEY_SLOT_SIZE);

  memcpy (slot.bytes, bytes, size);
  slot.sound = read_label (&slot) && has_sound_cost (&slot) &&
               slot.bytes[TYPE_PLACE] >= LR_SLOT_PASSPHRASE && slot.bytes[TYPE_PLACE] <= LR_SLOT_COLLEAGUE &&
               (slot.bytes[SHAPE_PLACE] == SHAPE_OLD || slot.bytes[SHAPE_PLACE] == newest) &&
               slot.bytes[ZERO_PLACE] == 0;

  return slot;
}

LrKeySlot
lr_key_slot_new (LrSlotType   type,
                 const char  *label,
                 LrCost       cost)
{
  LrKeySlot slot = { .sound = TRUE };
  gsize length = strlen (label);

  g_assert (length <= LR_KEY_LABEL_SIZE);

  slot.bytes[TYPE_PLACE] = (guint8) type;
  slot.bytes[LENGTH_PLACE] = (guint8) length;
  lr_key_write_number (slot.bytes + PASSES_PLACE, cost.passes, 4);
  lr_key_write_number (slot.bytes + MEMORY_PLACE, cost.memory, 8);
  lr_key_write_number (slot.bytes + CREATED_PLACE, (guint64) lr_clock_get_moment (), 8);
  randombytes_buf (slot.bytes + SALT_PLACE, crypto_pwhash_SALTBYTES);
  memcpy (slot.bytes + LABEL_PLACE, label, length);
  read_label (&slot);

  return slot;
}

LrSecret *
lr_key_slot_derive (const LrKeySlot  *slot,
                    LrSecret         *secret,
                    GError          **error)
{
  g_autoptr (LrSecret) derived = lr_secret_new_empty (crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
  LrCost cost = lr_key_slot_get_cost (slot);

  lr_cost_spend (cost);
  if (crypto_pwhash (lr_secret_get_bytes (derived), lr_secret_get_length (derived),
                     (const char *) lr_secret_get_bytes (secret), lr_secret_get_length (secret),
                     slot->bytes + SALT_PLACE, cost.passes, (size_t) cost.memory,
                     crypto_pwhash_ALG_ARGON2ID13) != 0)
    {
      g_set_error (error, LR_ERROR, LR_ERROR_FAILED,
                   _("There is too little memory to check the passphrase: %u MiB are needed. Close other programs and try again."),
                   (guint) (cost.memory >> 20));
      return NULL;
    }

  return g_steal_pointer (&derived);
}

static gsize
fill_associated (const LrKeySlot *slot,
                 const guint8    *mark,
                 guint8           associated[ASSOCIATED_MAX])
{
  gsize size = lr_key_slot_is_old (slot) ? HEADER_SIZE : WRAPPED_PLACE;

  memcpy (associated, lr_key_slot_is_old (slot) ? "LRKEYS\0\1" : "LRKEYS\0\2", MAGIC_SIZE);
  memcpy (associated + MAGIC_SIZE, mark, LR_MARK_SIZE);
  memcpy (associated + MAGIC_SIZE + LR_MARK_SIZE, slot->bytes, size);

  return MAGIC_SIZE + LR_MARK_SIZE + size;
}

static LrSecret *
unwrap (const LrKeySlot *slot,
        const guint8    *mark,
        LrSecret        *derived,
        gsize            place,
        gsize            size)
{
  guint8 associated[ASSOCIATED_MAX];
  gsize associated_size = fill_associated (slot, mark, associated);
  g_autoptr (LrSecret) content = lr_secret_new_empty (size - TAG);

  if (crypto_aead_xchacha20poly1305_ietf_decrypt (lr_secret_get_bytes (content), NULL, NULL,
                                                  slot->bytes + place, size,
                                                  associated, associated_size,
                                                  slot->bytes + NONCE_PLACE,
                                                  lr_secret_get_bytes (derived)) != 0)
    return NULL;

  return g_steal_pointer (&content);
}

LrSecret *
lr_key_slot_open (const LrKeySlot  *slot,
                  const guint8     *mark,
                  LrSecret         *derived,
                  LrSecret        **bond)
{
  g_autoptr (LrSecret) secrets = NULL;
  g_autoptr (LrSecret) key = NULL;

  *bond = NULL;
  if (lr_key_slot_is_old (slot))
    return unwrap (slot, mark, derived, OLD_WRAPPED_PLACE, OLD_WRAPPED_SIZE);

  secrets = unwrap (slot, mark, derived, WRAPPED_PLACE, WRAPPED_SIZE);
  if (secrets == NULL)
    return NULL;

  key = lr_secret_new_empty (LR_KEY_SIZE);
  if (crypto_box_seal_open (lr_secret_get_bytes (key), slot->bytes + SEALED_PLACE, SEALED_SIZE,
                            slot->bytes + PUBLIC_PLACE, lr_secret_get_bytes (secrets)) != 0)
    return NULL;

  *bond = lr_secret_new (lr_secret_get_bytes (secrets) + crypto_box_SECRETKEYBYTES, LR_KEY_BOND_SIZE);
  return g_steal_pointer (&key);
}

void
lr_key_slot_close (LrKeySlot    *slot,
                   const guint8 *mark,
                   LrSecret     *derived,
                   LrSecret     *key,
                   LrSecret     *bond)
{
  guint8 associated[ASSOCIATED_MAX];
  gsize associated_size;
  g_autoptr (LrSecret) secrets = lr_secret_new_empty (SECRETS_SIZE);

  slot->bytes[SHAPE_PLACE] = SHAPE_SEALED;
  randombytes_buf (slot->bytes + NONCE_PLACE, crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
  crypto_box_keypair (slot->bytes + PUBLIC_PLACE, lr_secret_get_bytes (secrets));
  memcpy (lr_secret_get_bytes (secrets) + crypto_box_SECRETKEYBYTES,
          lr_secret_get_bytes (bond), LR_KEY_BOND_SIZE);

  associated_size = fill_associated (slot, mark, associated);
  crypto_aead_xchacha20poly1305_ietf_encrypt (slot->bytes + WRAPPED_PLACE, NULL,
                                              lr_secret_get_bytes (secrets), SECRETS_SIZE,
                                              associated, associated_size, NULL,
                                              slot->bytes + NONCE_PLACE,
                                              lr_secret_get_bytes (derived));
  g_assert (lr_key_slot_reseal (slot, key));
}

gboolean
lr_key_slot_reseal (LrKeySlot *slot,
                    LrSecret  *key)
{
  g_assert (!lr_key_slot_is_old (slot));
  g_assert (lr_secret_get_length (key) == LR_KEY_SIZE);

  return crypto_box_seal (slot->bytes + SEALED_PLACE, lr_secret_get_bytes (key), LR_KEY_SIZE,
                          slot->bytes + PUBLIC_PLACE) == 0;
}
