/* old-keys.c: a key file as the first version made it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "old-keys.h"

#include <sodium.h>
#include <string.h>

void
old_keys_write_number (guint8  *place,
                       guint64  number,
                       guint    size)
{
  for (guint i = 0; i < size; i++)
    place[i] = (guint8) (number >> (8 * i));
}

GByteArray *
old_keys_begin (void)
{
  GByteArray *bytes = g_byte_array_new ();
  guint8 head[OLD_KEYS_SLOTS] = "LRKEYS\0\1";

  randombytes_buf (head + 8, 16);
  g_byte_array_append (bytes, head, sizeof head);
  return bytes;
}

void
old_keys_append (GByteArray   *bytes,
                 LrSlotType    type,
                 const char   *label,
                 LrSecret     *secret,
                 LrSecret     *key,
                 LrCost        cost)
{
  guint8 slot[OLD_KEYS_SLOT_SIZE] = { 0 };
  guint8 derived[32];
  guint8 associated[8 + 16 + 128];

  slot[0] = (guint8) type;
  slot[1] = (guint8) strlen (label);
  old_keys_write_number (slot + 4, cost.passes, 4);
  old_keys_write_number (slot + 8, cost.memory, 8);
  old_keys_write_number (slot + 16, 1790000000, 8);
  randombytes_buf (slot + 24, 40);
  memcpy (slot + 64, label, strlen (label));

  if (secret != NULL)
    {
      g_assert_cmpint (crypto_pwhash (derived, sizeof derived, (const char *) lr_secret_get_bytes (secret),
                                      lr_secret_get_length (secret), slot + 24, cost.passes,
                                      (size_t) cost.memory, crypto_pwhash_ALG_ARGON2ID13), ==, 0);
      memcpy (associated, bytes->data, 24);
      memcpy (associated + 24, slot, 128);
      crypto_aead_xchacha20poly1305_ietf_encrypt (slot + 128, NULL, lr_secret_get_bytes (key), LR_KEY_SIZE,
                                                  associated, sizeof associated, NULL, slot + 40, derived);
    }

  g_byte_array_append (bytes, slot, sizeof slot);
  bytes->data[24]++;
}

void
old_keys_end (GByteArray *bytes)
{
  guint8 checksum[32];

  crypto_generichash (checksum, sizeof checksum, bytes->data, bytes->len, NULL, 0);
  g_byte_array_append (bytes, checksum, sizeof checksum);
}
