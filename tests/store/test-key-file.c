/* test-key-file.c: what binds a key file together, and files that others made
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <sodium.h>
#include <string.h>

#include "old-keys.h"
#include "test-kinds.h"

#define COUNT_PLACE    (8 + 16 + 8 + 72)
#define SLOTS_PLACE    (COUNT_PLACE + 4)
#define SLOT_SIZE      320
#define SEAL_SIZE      32
#define CHECKSUM_SIZE  32

static void
set_slot (LrKeyFile   *file,
          LrSlotType   type,
          const char  *label,
          const char  *passphrase,
          LrSecret    *key)
{
  g_autoptr (LrSecret) secret = lr_secret_new_passphrase (passphrase, -1, NULL);
  g_autoptr (GError) error = NULL;

  lr_key_file_set_slot (file, type, label, secret, key, &error);
  g_assert_no_error (error);
}

/* The coordinator ("een") and two colleagues ("twee" and "drie"). */
static LrKeyFile *
make_file (LrSecret *key)
{
  LrKeyFile *file = lr_key_file_new ();

  set_slot (file, LR_SLOT_PASSPHRASE, "", "een", key);
  set_slot (file, LR_SLOT_COLLEAGUE, "Annelies", "twee", key);
  set_slot (file, LR_SLOT_COLLEAGUE, "Bram", "drie", key);
  return file;
}

static GByteArray *
take_bytes (LrKeyFile *file)
{
  return g_bytes_unref_to_array (lr_key_file_serialize (file));
}

static void
put_checksum (GByteArray *bytes)
{
  crypto_generichash (bytes->data + bytes->len - CHECKSUM_SIZE, CHECKSUM_SIZE,
                      bytes->data, bytes->len - CHECKSUM_SIZE, NULL, 0);
}

static LrKeyFile *
parse (GByteArray *bytes)
{
  g_autoptr (GBytes) content = NULL;
  g_autoptr (GError) error = NULL;
  LrKeyFile *file;

  put_checksum (bytes);
  content = g_bytes_new (bytes->data, bytes->len);
  file = lr_key_file_parse (content, &error);
  g_assert_no_error (error);
  return file;
}

static void
assert_opens (LrKeyFile   *file,
              const char  *passphrase,
              LrSecret    *key)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LrSecret) back = lr_key_file_unlock (file, typed (passphrase), NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpmem (lr_secret_get_bytes (back), LR_KEY_SIZE, lr_secret_get_bytes (key), LR_KEY_SIZE);
}

static void
assert_refused (LrKeyFile   *file,
                const char  *passphrase,
                int          code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (lr_key_file_unlock (file, typed (passphrase), NULL, &error));
  g_assert_error (error, LR_ERROR, code);
}

/* In the bytes of a file: takes slots away, adds or reorders them. */

static void
drop_slot (GByteArray *bytes,
           guint       slot)
{
  g_byte_array_remove_range (bytes, SLOTS_PLACE + slot * SLOT_SIZE, SLOT_SIZE);
  bytes->data[COUNT_PLACE]--;
}

static void
add_slot (GByteArray   *bytes,
          const guint8 *slot,
          gsize         size)
{
  guint8 tail[SEAL_SIZE + CHECKSUM_SIZE];
  guint8 padding[SLOT_SIZE] = { 0 };

  memcpy (tail, bytes->data + bytes->len - sizeof tail, sizeof tail);
  g_byte_array_set_size (bytes, bytes->len - (guint) sizeof tail);
  g_byte_array_append (bytes, slot, (guint) size);
  g_byte_array_append (bytes, padding, (guint) (SLOT_SIZE - size));
  g_byte_array_append (bytes, tail, sizeof tail);
  bytes->data[COUNT_PLACE]++;
}

static void
test_slots_cannot_be_taken_out (void)
{
  g_autoptr (LrSecret) key = lr_secret_new_random (LR_KEY_SIZE);
  g_autoptr (LrKeyFile) file = make_file (key);
  g_autoptr (GByteArray) bytes = take_bytes (file);
  g_autoptr (LrKeyFile) forged = NULL;

  drop_slot (bytes, 2);
  forged = parse (bytes);
  assert_refused (forged, "een", LR_ERROR_NO_KEYS);
  assert_refused (forged, "drie", LR_ERROR_WRONG_SECRET);
}

static void
test_slots_cannot_change_places (void)
{
  g_autoptr (LrSecret) key = lr_secret_new_random (LR_KEY_SIZE);
  g_autoptr (LrKeyFile) file = make_file (key);
  g_autoptr (GByteArray) bytes = take_bytes (file);
  guint8 first[SLOT_SIZE];
  g_autoptr (LrKeyFile) forged = NULL;

  memcpy (first, bytes->data + SLOTS_PLACE, SLOT_SIZE);
  memcpy (bytes->data + SLOTS_PLACE, bytes->data + SLOTS_PLACE + SLOT_SIZE, SLOT_SIZE);
  memcpy (bytes->data + SLOTS_PLACE + SLOT_SIZE, first, SLOT_SIZE);
  forged = parse (bytes);
  assert_refused (forged, "een", LR_ERROR_NO_KEYS);
}

static void
test_generation_cannot_be_changed (void)
{
  g_autoptr (LrSecret) key = lr_secret_new_random (LR_KEY_SIZE);
  g_autoptr (LrKeyFile) file = make_file (key);
  g_autoptr (GByteArray) bytes = take_bytes (file);
  g_autoptr (LrKeyFile) forged = NULL;

  g_assert_cmpuint (lr_key_file_get_generation (file), ==, 3);
  old_keys_write_number (bytes->data + 24, 9, 8);
  forged = parse (bytes);
  g_assert_cmpuint (lr_key_file_get_generation (forged), ==, 9);
  assert_refused (forged, "een", LR_ERROR_NO_KEYS);
}

/* A removed colleague puts her slot of before back, and makes the checksum fit. */
static void
test_removed_slot_spliced_in_opens_nothing (void)
{
  g_autoptr (LrSecret) key = lr_secret_new_random (LR_KEY_SIZE);
  g_autoptr (LrSecret) fresh = lr_secret_new_random (LR_KEY_SIZE);
  g_autoptr (LrKeyFile) file = make_file (key);
  g_autoptr (GByteArray) before = take_bytes (file);
  g_autoptr (GByteArray) after = NULL;
  g_autoptr (LrKeyFile) forged = NULL;
  g_autoptr (LrKeyFile) overwritten = NULL;
  const guint8 *slot = before->data + SLOTS_PLACE + SLOT_SIZE;

  g_assert_true (lr_key_file_rekey (file, key, fresh, NULL));
  g_assert_true (lr_key_file_remove_slot (file, 1, fresh, NULL));
  after = take_bytes (file);
  add_slot (after, slot, SLOT_SIZE);
  forged = parse (after);
  assert_refused (forged, "twee", LR_ERROR_NO_KEYS);
  assert_refused (forged, "een", LR_ERROR_NO_KEYS);

  /* Or over a slot that is there. */
  drop_slot (after, 2);
  memcpy (after->data + SLOTS_PLACE + SLOT_SIZE, slot, SLOT_SIZE);
  overwritten = parse (after);
  assert_refused (overwritten, "twee", LR_ERROR_NO_KEYS);
}

/* Anybody can seal a key of his own choice to a public key; the seal over the
 * file needs the bond, which he does not have. */
static void
test_outsider_cannot_choose_the_key (void)
{
  g_autoptr (LrSecret) key = lr_secret_new_random (LR_KEY_SIZE);
  g_autoptr (LrSecret) his = lr_secret_new_random (LR_KEY_SIZE);
  g_autoptr (LrKeyFile) file = make_file (key);
  g_autoptr (GByteArray) bytes = take_bytes (file);
  g_autoptr (LrKeyFile) forged = NULL;
  g_autoptr (LrSecret) bond = lr_secret_new_random (32);
  g_autoptr (LrSecret) subkey = lr_secret_new_empty (32);
  g_autoptr (LrSecret) seal_key = lr_secret_new_empty (32);
  guint8 *bond_place = bytes->data + 32;

  for (guint i = 0; i < 3; i++)
    {
      guint8 *slot = bytes->data + SLOTS_PLACE + i * SLOT_SIZE;

      g_assert_cmpint (crypto_box_seal (slot + 240, lr_secret_get_bytes (his), LR_KEY_SIZE, slot + 128), ==, 0);
    }

  /* All that the format says, with a bond of his own. */
  crypto_kdf_derive_from_key (lr_secret_get_bytes (subkey), 32, 1, "LRkeyfil", lr_secret_get_bytes (his));
  crypto_aead_xchacha20poly1305_ietf_encrypt (bond_place + 24, NULL, lr_secret_get_bytes (bond), 32,
                                              bytes->data + 8, 16, NULL, bond_place, lr_secret_get_bytes (subkey));
  crypto_kdf_derive_from_key (lr_secret_get_bytes (subkey), 32, 2, "LRkeyfil", lr_secret_get_bytes (his));
  crypto_generichash (lr_secret_get_bytes (seal_key), 32, lr_secret_get_bytes (bond), 32,
                      lr_secret_get_bytes (subkey), 32);
  crypto_generichash (bytes->data + bytes->len - 64, 32, bytes->data, bytes->len - 64,
                      lr_secret_get_bytes (seal_key), 32);

  forged = parse (bytes);
  g_assert_true (lr_key_file_verify (forged, his, NULL));
  assert_refused (forged, "een", LR_ERROR_NO_KEYS);
  assert_refused (forged, "twee", LR_ERROR_NO_KEYS);
}

static void
test_everybody_who_stays_gets_the_new_key (void)
{
  g_autoptr (LrSecret) key = lr_secret_new_random (LR_KEY_SIZE);
  g_autoptr (LrSecret) fresh = lr_secret_new_random (LR_KEY_SIZE);
  g_autoptr (LrKeyFile) file = make_file (key);
  g_autoptr (GByteArray) before = take_bytes (file);
  g_autoptr (GByteArray) after = NULL;
  g_autoptr (LrKeyFile) again = NULL;

  g_assert_true (lr_key_file_rekey (file, key, fresh, NULL));
  after = take_bytes (file);
  again = parse (after);
  assert_opens (again, "een", fresh);
  assert_opens (again, "twee", fresh);
  assert_opens (again, "drie", fresh);

  /* The store it belongs to stays the same, its generation does not. */
  g_assert_cmpmem (before->data + 8, 16, after->data + 8, 16);
  g_assert_cmpuint (lr_key_file_get_generation (again), ==, 4);

  /* And nothing happens with a key that is not the present one. */
  g_assert_false (lr_key_file_rekey (again, key, fresh, NULL));
  assert_opens (again, "een", fresh);
}

/* Every change needs the key, so that a forged file is never made good. */
static void
test_changes_need_a_file_that_is_whole (void)
{
  g_autoptr (LrSecret) key = lr_secret_new_random (LR_KEY_SIZE);
  g_autoptr (LrSecret) secret = lr_secret_new_passphrase ("vier", -1, NULL);
  g_autoptr (LrKeyFile) file = make_file (key);
  g_autoptr (GByteArray) bytes = take_bytes (file);
  g_autoptr (LrKeyFile) forged = NULL;
  g_autoptr (GError) error = NULL;

  drop_slot (bytes, 1);
  forged = parse (bytes);
  g_assert_false (lr_key_file_set_slot (forged, LR_SLOT_COLLEAGUE, "Carla", secret, key, &error));
  g_assert_error (error, LR_ERROR, LR_ERROR_NO_KEYS);
  g_assert_false (lr_key_file_remove_slot (forged, 0, key, NULL));
  g_assert_false (lr_key_file_rekey (forged, key, key, NULL));
  g_assert_false (lr_key_file_renew (forged, 1, key, NULL));
  g_assert_cmpuint (lr_key_file_get_n_slots (forged), ==, 2);
}

static LrKeyFile *
end_old_file (GByteArray *bytes)
{
  g_byte_array_set_size (bytes, bytes->len + CHECKSUM_SIZE);
  return parse (bytes);
}

static void
append_old_slot (GByteArray   *bytes,
                 LrSlotType    type,
                 const char   *label,
                 const char   *passphrase,
                 LrSecret     *key,
                 guint32       passes,
                 guint64       memory)
{
  g_autoptr (LrSecret) secret = passphrase != NULL ? lr_secret_new_passphrase (passphrase, -1, NULL) : NULL;
  const LrCost cost = { .passes = passes, .memory = memory };

  old_keys_append (bytes, type, label, secret, key, cost);
}

static void
test_old_file_is_brought_up_to_date_slot_by_slot (void)
{
  g_autoptr (LrSecret) key = lr_secret_new_random (LR_KEY_SIZE);
  g_autoptr (LrSecret) fresh = lr_secret_new_random (LR_KEY_SIZE);
  g_autoptr (GByteArray) bytes = old_keys_begin ();
  g_autoptr (GByteArray) after = NULL;
  g_autoptr (LrKeyFile) file = NULL;
  g_autoptr (LrKeyFile) again = NULL;

  append_old_slot (bytes, LR_SLOT_PASSPHRASE, "", "een", key, 1, 8192);
  append_old_slot (bytes, LR_SLOT_COLLEAGUE, "Annelies", "twee", key, 1, 8192);
  append_old_slot (bytes, LR_SLOT_COLLEAGUE, "Bram", "drie", key, 1, 8192);
  file = end_old_file (bytes);
  g_assert_cmpuint (lr_key_file_get_generation (file), ==, 0);

  assert_refused (file, "vier", LR_ERROR_WRONG_SECRET);
  g_assert_false (lr_key_file_is_upgraded (file));
  assert_opens (file, "twee", key);
  g_assert_true (lr_key_file_is_upgraded (file));
  g_assert_cmpuint (lr_key_file_get_generation (file), ==, 1);

  after = take_bytes (file);
  g_assert_cmpint (after->data[7], ==, 2);
  g_assert_cmpmem (after->data + 8, 16, bytes->data + 8, 16);
  again = parse (after);
  g_assert_false (lr_key_file_can_carry (again, 0));
  g_assert_true (lr_key_file_can_carry (again, 1));
  assert_opens (again, "twee", key);
  g_assert_false (lr_key_file_is_upgraded (again));
  assert_opens (again, "een", key);
  g_assert_true (lr_key_file_is_upgraded (again));
  g_assert_cmpint (lr_key_file_get_created (again, 0), ==, 1790000000);

  /* Who did not come by does not get the new key. */
  g_assert_true (lr_key_file_rekey (again, key, fresh, NULL));
  g_assert_cmpuint (lr_key_file_get_n_slots (again), ==, 2);
  assert_opens (again, "een", fresh);
  assert_opens (again, "twee", fresh);
  assert_refused (again, "drie", LR_ERROR_WRONG_SECRET);
}

/* An old slot of a colleague who was removed, in a file of today. */
static void
test_old_slot_spliced_in_opens_nothing (void)
{
  g_autoptr (LrSecret) key = lr_secret_new_random (LR_KEY_SIZE);
  g_autoptr (LrSecret) fresh = lr_secret_new_random (LR_KEY_SIZE);
  g_autoptr (GByteArray) bytes = old_keys_begin ();
  g_autoptr (GByteArray) after = NULL;
  g_autoptr (LrKeyFile) file = NULL;
  g_autoptr (LrKeyFile) forged = NULL;

  append_old_slot (bytes, LR_SLOT_PASSPHRASE, "", "een", key, 1, 8192);
  append_old_slot (bytes, LR_SLOT_COLLEAGUE, "Annelies", "twee", key, 1, 8192);
  file = end_old_file (bytes);
  assert_opens (file, "een", key);
  g_assert_true (lr_key_file_rekey (file, key, fresh, NULL));
  g_assert_cmpuint (lr_key_file_get_n_slots (file), ==, 1);

  after = take_bytes (file);
  add_slot (after, bytes->data + OLD_KEYS_SLOTS + OLD_KEYS_SLOT_SIZE, OLD_KEYS_SLOT_SIZE);
  forged = parse (after);
  assert_refused (forged, "twee", LR_ERROR_NO_KEYS);
  assert_refused (forged, "een", LR_ERROR_NO_KEYS);
}

/* What a file makes this machine do. */

typedef struct
{
  guint         n;
  guint64       work;
  GCancellable *cancellable;  /* (nullable): cancelled at the first */
} Spent;

static void
spend_cb (LrCost   cost,
          gpointer data)
{
  Spent *spent = data;

  spent->n++;
  spent->work += cost.passes * cost.memory;
  if (spent->cancellable != NULL)
    g_cancellable_cancel (spent->cancellable);
}

/* One slot of a kind that we never write, before and behind good ones. */
static void
test_bad_slot_never_hides_a_good_one (void)
{
  static const struct { const char *what; gsize place; guint64 number; guint size; } faults[] = {
    { "unknown type", 0, 9, 1 },
    { "no type", 0, 0, 1 },
    { "label longer than its place", 1, 65, 1 },
    { "label that is no text", 64, 0xff, 1 },
    { "unknown shape", 2, 7, 1 },
    { "something in the empty byte", 3, 1, 1 },
    { "no passes", 4, 0, 4 },
    { "a pass more than we ever choose", 4, LR_COST_PASSES_MAX + 1, 4 },
    { "absurdly many passes", 4, G_MAXUINT32, 4 },
    { "too little memory", 8, 8191, 8 },
    { "a byte more than we ever choose", 8, LR_COST_MEMORY_MAX + 1, 8 },
    { "absurdly much memory", 8, G_MAXUINT64, 8 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    for (guint bad = 0; bad < 3; bad++)
      {
        g_autoptr (LrSecret) key = lr_secret_new_random (LR_KEY_SIZE);
        g_autoptr (GByteArray) bytes = old_keys_begin ();
        g_autoptr (LrKeyFile) file = NULL;
        Spent spent = { 0 };

        append_old_slot (bytes, LR_SLOT_COLLEAGUE, "Een", "een", key, 1, 8192);
        append_old_slot (bytes, LR_SLOT_COLLEAGUE, "Twee", "twee", key, 1, 8192);
        append_old_slot (bytes, LR_SLOT_COLLEAGUE, "Drie", "drie", key, 1, 8192);
        old_keys_write_number (bytes->data + OLD_KEYS_SLOTS + bad * OLD_KEYS_SLOT_SIZE + faults[i].place,
                      faults[i].number, faults[i].size);
        file = end_old_file (bytes);

        g_test_message ("%s in slot %u", faults[i].what, bad);
        for (guint slot = 0; slot < 3; slot++)
          g_assert_cmpint (lr_key_file_is_sound (file, slot), ==, slot != bad);

        lr_cost_set_hook (spend_cb, &spent);
        assert_refused (file, "vier", LR_ERROR_WRONG_SECRET);
        g_assert_cmpuint (spent.n, ==, 2);
        lr_cost_set_hook (NULL, NULL);
        assert_opens (file, bad == 2 ? "twee" : "drie", key);
      }
}

static void
test_all_slots_together_cost_no_more_than_our_own (void)
{
  g_autoptr (LrSecret) key = lr_secret_new_random (LR_KEY_SIZE);
  g_autoptr (GByteArray) bytes = old_keys_begin ();
  g_autoptr (LrKeyFile) file = NULL;
  guint64 sum = 0;
  Spent spent = { 0 };

  /* Each of them asks no more than we may; all of them four times too much. */
  for (guint i = 0; i < 31; i++)
    append_old_slot (bytes, LR_SLOT_COLLEAGUE, "Zwaar", NULL, key, LR_COST_PASSES_MAX, LR_COST_MEMORY_MAX);
  append_old_slot (bytes, LR_SLOT_PASSPHRASE, "", "een", key, 1, 8192);
  file = end_old_file (bytes);

  for (guint i = 0; i < 32; i++)
    if (lr_key_file_is_sound (file, i))
      sum += lr_key_file_get_cost (file, i).passes * lr_key_file_get_cost (file, i).memory;
  g_assert_cmpuint (sum, <=, LR_COST_BUDGET);
  g_assert_cmpuint (sum, >, LR_COST_BUDGET / 2);

  /* The good one is cheap, so it is tried first, wherever it stands. */
  lr_cost_set_hook (spend_cb, &spent);
  assert_opens (file, "een", key);
  lr_cost_set_hook (NULL, NULL);
  g_assert_cmpuint (spent.n, ==, 1);
}

/* However dear this machine makes each, what we add stays within what opens. */
static void
test_our_own_slots_stay_within_the_budget (void)
{
  const guint64 memory = 16 << 20;
  g_autoptr (LrSecret) key = lr_secret_new_random (LR_KEY_SIZE);
  g_autoptr (GByteArray) bytes = old_keys_begin ();
  g_autoptr (GByteArray) after = NULL;
  g_autoptr (LrKeyFile) file = NULL;
  g_autoptr (LrKeyFile) again = NULL;

  for (guint i = 0; i < 7; i++)
    append_old_slot (bytes, LR_SLOT_COLLEAGUE, "Zwaar", NULL, key, LR_COST_PASSES_MAX, LR_COST_MEMORY_MAX);
  file = end_old_file (bytes);

  /* 64 of 512 parts are left, and 24 slots more may come, of 3 parts each. */
  lr_cost_set ((LrCost) { .passes = LR_COST_PASSES_MAX, .memory = memory });
  set_slot (file, LR_SLOT_PASSPHRASE, "", "een", key);
  lr_cost_set ((LrCost) { .passes = 1, .memory = 8192 });
  g_assert_cmpuint (lr_key_file_get_cost (file, 7).passes, ==, 3 * LR_COST_MEMORY_MAX / memory);

  after = take_bytes (file);
  again = parse (after);
  for (guint i = 0; i < 8; i++)
    g_assert_true (lr_key_file_is_sound (again, i));
  assert_opens (again, "een", key);
}

static void
test_opening_can_be_cancelled_between_slots (void)
{
  g_autoptr (LrSecret) key = lr_secret_new_random (LR_KEY_SIZE);
  g_autoptr (LrKeyFile) file = make_file (key);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  Spent spent = { .cancellable = cancellable };

  lr_cost_set_hook (spend_cb, &spent);
  g_assert_null (lr_key_file_unlock_full (file, typed ("drie"), cancellable, NULL, &error));
  lr_cost_set_hook (NULL, NULL);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (spent.n, ==, 1);
}

/* Sizes that do not fit, counts that lie: damage, whatever the checksum says. */
static void
test_impossible_counts_are_damage (void)
{
  static const guint32 counts[] = { 0, 2, 4, 33, G_MAXUINT32, 0x80000003 };
  g_autoptr (LrSecret) key = lr_secret_new_random (LR_KEY_SIZE);
  g_autoptr (LrKeyFile) file = make_file (key);

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      g_autoptr (GByteArray) bytes = take_bytes (file);
      g_autoptr (GBytes) content = NULL;
      g_autoptr (GError) error = NULL;

      old_keys_write_number (bytes->data + COUNT_PLACE, counts[i], 4);
      put_checksum (bytes);
      content = g_bytes_new (bytes->data, bytes->len);
      g_assert_null (lr_key_file_parse (content, &error));
      g_assert_error (error, LR_ERROR, LR_ERROR_NO_KEYS);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  test_kinds_init ();

  g_test_add_func ("/key-file/bound/not-taken-out", test_slots_cannot_be_taken_out);
  g_test_add_func ("/key-file/bound/not-in-other-places", test_slots_cannot_change_places);
  g_test_add_func ("/key-file/bound/generation", test_generation_cannot_be_changed);
  g_test_add_func ("/key-file/bound/removed-slot-spliced-in", test_removed_slot_spliced_in_opens_nothing);
  g_test_add_func ("/key-file/bound/old-slot-spliced-in", test_old_slot_spliced_in_opens_nothing);
  g_test_add_func ("/key-file/bound/no-key-of-an-outsider", test_outsider_cannot_choose_the_key);
  g_test_add_func ("/key-file/bound/no-change-of-a-forged-file", test_changes_need_a_file_that_is_whole);
  g_test_add_func ("/key-file/new-key/everybody-who-stays", test_everybody_who_stays_gets_the_new_key);
  g_test_add_func ("/key-file/old/slot-by-slot", test_old_file_is_brought_up_to_date_slot_by_slot);
  g_test_add_func ("/key-file/hostile/bad-slot", test_bad_slot_never_hides_a_good_one);
  g_test_add_func ("/key-file/hostile/all-together", test_all_slots_together_cost_no_more_than_our_own);
  g_test_add_func ("/key-file/hostile/our-own-fit", test_our_own_slots_stay_within_the_budget);
  g_test_add_func ("/key-file/hostile/cancelled", test_opening_can_be_cancelled_between_slots);
  g_test_add_func ("/key-file/hostile/counts", test_impossible_counts_are_damage);

  return g_test_run ();
}
