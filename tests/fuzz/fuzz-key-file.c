/* fuzz-key-file.c: key files from a stranger
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define _GNU_SOURCE

#include "fuzz.h"

#include <sodium.h>
#include <string.h>

#include "lr-key-file.h"
#include "lr-recovery-code.h"

#define CHECKSUM_SIZE 32

void
fuzz_set_up (void)
{
  lr_cost_set ((LrCost) { .passes = 1, .memory = 8192 });
}

/* A name that is no text. */
static GBytes *
spoil_name (GBytes     *file,
            const char *name)
{
  gsize size;
  const guint8 *sound = g_bytes_get_data (file, &size);
  guint8 *data = g_memdup2 (sound, size);
  guint8 *place = memmem (data, size, name, strlen (name));

  g_assert_nonnull (place);
  *place = 0xff;

  return g_bytes_new_take (data, size);
}

GPtrArray *
fuzz_list_seeds (void)
{
  GPtrArray *seeds = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_autoptr (LrKeyFile) file = lr_key_file_new ();
  g_autoptr (LrSecret) key = lr_secret_new_random (LR_KEY_SIZE);
  g_autoptr (LrSecret) passphrase = lr_secret_new_passphrase ("een zin voor de test", -1, NULL);
  g_autoptr (LrSecret) code = lr_recovery_code_new ();
  g_autoptr (LrSecret) secret = lr_recovery_code_parse (code, NULL);

  g_assert_true (lr_key_file_set_slot (file, LR_SLOT_PASSPHRASE, "", passphrase, key, NULL));
  g_ptr_array_add (seeds, lr_key_file_serialize (file));
  g_assert_true (lr_key_file_set_slot (file, LR_SLOT_RECOVERY, "", secret, key, NULL));
  g_assert_true (lr_key_file_set_slot (file, LR_SLOT_COLLEAGUE, "Noor de Boer", passphrase, key, NULL));
  g_ptr_array_add (seeds, lr_key_file_serialize (file));
  g_ptr_array_add (seeds, spoil_name (seeds->pdata[1], "Noor"));
  g_ptr_array_add (seeds, fuzz_read_source ("tests/fixtures/store-1/dossiers.keys"));

  return seeds;
}

static void
read_one (const guint8 *data,
          gsize         size)
{
  g_autoptr (GBytes) content = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (LrKeyFile) file = lr_key_file_parse (content, &error);

  fuzz_assert_answer (file, error);
  if (file == NULL)
    return;

  for (guint i = 0; i < lr_key_file_get_n_slots (file); i++)
    g_assert_true (g_utf8_validate (lr_key_file_get_label (file, i), -1, NULL));
}

/* Once as it is, and once with a checksum that is right: who makes such a file
 * can make that too. */
void
fuzz_one (const guint8 *data,
          gsize         size)
{
  g_autofree guint8 *sealed = NULL;

  read_one (data, size);
  if (size < CHECKSUM_SIZE)
    return;

  sealed = g_memdup2 (data, size);
  crypto_generichash (sealed + size - CHECKSUM_SIZE, CHECKSUM_SIZE, sealed, size - CHECKSUM_SIZE, NULL, 0);
  read_one (sealed, size);
}
