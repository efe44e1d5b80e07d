/* test-keys.c: passphrases, key slots and the recovery code
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define _GNU_SOURCE

#include <sodium.h>
#include <string.h>

#include "lr-passphrase.h"
#include "lr-recovery-code.h"
#include "lr-store-keys.h"
#include "test-kinds.h"

/* Where the first slot begins. */
#define SLOT_PLACE (8 + 16 + 8 + 72 + 4)

static LrKeyFile *
make_key_file (const char *passphrase,
               LrSecret   *key)
{
  LrKeyFile *file = lr_key_file_new ();
  g_autoptr (LrSecret) secret = lr_secret_new_passphrase (passphrase, -1, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (lr_key_file_set_slot (file, LR_SLOT_PASSPHRASE, "", secret, key, &error));
  g_assert_no_error (error);
  return file;
}

static void
assert_same_key (LrSecret *key,
                 LrSecret *other)
{
  g_assert_nonnull (other);
  g_assert_cmpmem (lr_secret_get_bytes (key), (int) lr_secret_get_length (key),
                   lr_secret_get_bytes (other), (int) lr_secret_get_length (other));
}

static void
test_key_comes_back_from_the_bytes_of_the_file (void)
{
  g_autoptr (LrSecret) key = lr_secret_new_random (LR_KEY_SIZE);
  g_autoptr (LrKeyFile) file = make_key_file ("geheim", key);
  g_autoptr (GBytes) bytes = lr_key_file_serialize (file);
  g_autoptr (GError) error = NULL;
  g_autoptr (LrKeyFile) again = lr_key_file_parse (bytes, &error);
  g_autoptr (LrSecret) back = NULL;
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  g_assert_no_error (error);
  back = lr_key_file_unlock (again, typed ("geheim"), NULL, &error);
  g_assert_no_error (error);
  assert_same_key (key, back);
  g_assert_null (memmem (data, size, lr_secret_get_bytes (key), LR_KEY_SIZE));
}

/* Whatever byte of the file is changed, it is seen as damage, and no key at all
 * ever comes out of it. */
static void
test_one_flipped_byte_is_noticed (void)
{
  g_autoptr (LrSecret) key = lr_secret_new_random (LR_KEY_SIZE);
  g_autoptr (LrKeyFile) file = make_key_file ("geheim", key);
  g_autoptr (GBytes) bytes = lr_key_file_serialize (file);
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  for (gsize i = 0; i < size; i++)
    {
      guint8 *copy = g_memdup2 (data, size);
      g_autoptr (GBytes) flipped = NULL;
      g_autoptr (GError) error = NULL;

      copy[i] ^= 0x10;
      flipped = g_bytes_new_take (copy, size);
      g_assert_null (lr_key_file_parse (flipped, &error));
      if (i == 7)
        g_assert_error (error, LR_ERROR, LR_ERROR_NEWER);
      else
        g_assert_error (error, LR_ERROR, LR_ERROR_NO_KEYS);
    }
}

/* A checksum can be made to fit: the slot's own seal covers its header. */
static void
test_forged_header_opens_nothing (void)
{
  static const gsize places[] = { 8, SLOT_PLACE + 16, SLOT_PLACE + 64, SLOT_PLACE + 128, SLOT_PLACE + 160, SLOT_PLACE + 240 };
  g_autoptr (LrSecret) key = lr_secret_new_random (LR_KEY_SIZE);
  g_autoptr (LrKeyFile) file = make_key_file ("geheim", key);
  g_autoptr (GBytes) bytes = lr_key_file_serialize (file);
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      guint8 *copy = g_memdup2 (data, size);
      g_autoptr (GBytes) forged = NULL;
      g_autoptr (LrKeyFile) again = NULL;
      g_autoptr (GError) error = NULL;

      copy[places[i]] ^= 1;
      crypto_generichash (copy + size - 32, 32, copy, size - 32, NULL, 0);
      forged = g_bytes_new_take (copy, size);
      again = lr_key_file_parse (forged, &error);
      g_assert_no_error (error);
      g_assert_null (lr_key_file_unlock (again, typed ("geheim"), NULL, &error));
      g_assert_error (error, LR_ERROR, LR_ERROR_WRONG_SECRET);
    }
}

static void
test_truncated_file_is_damage (void)
{
  g_autoptr (LrSecret) key = lr_secret_new_random (LR_KEY_SIZE);
  g_autoptr (LrKeyFile) file = make_key_file ("geheim", key);
  g_autoptr (GBytes) bytes = lr_key_file_serialize (file);

  for (gsize length = 0; length < g_bytes_get_size (bytes); length += 7)
    {
      g_autoptr (GBytes) part = g_bytes_new_from_bytes (bytes, 0, length);
      g_autoptr (GError) error = NULL;

      g_assert_null (lr_key_file_parse (part, &error));
      g_assert_error (error, LR_ERROR, LR_ERROR_NO_KEYS);
    }
}

static void
test_cost_is_kept_in_the_slot (void)
{
  g_autoptr (LrSecret) key = lr_secret_new_random (LR_KEY_SIZE);
  g_autoptr (LrKeyFile) file = make_key_file ("geheim", key);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (LrKeyFile) again = NULL;
  g_autoptr (LrSecret) back = NULL;

  lr_cost_set ((LrCost) { .passes = 2, .memory = 16384 });
  bytes = lr_key_file_serialize (file);
  again = lr_key_file_parse (bytes, NULL);
  lr_cost_set ((LrCost) { .passes = 1, .memory = 8192 });

  g_assert_cmpint (lr_key_file_get_cost (again, 0).passes, ==, 1);
  g_assert_cmpint (lr_key_file_get_cost (again, 0).memory, ==, 8192);
  back = lr_key_file_unlock (again, typed ("geheim"), NULL, NULL);
  assert_same_key (key, back);
}

static void
test_measured_cost_is_at_least_moderate (void)
{
  LrCost cost;

  lr_cost_set ((LrCost) { 0 });
  cost = lr_cost_measure ();
  g_assert_cmpint (cost.passes, >=, crypto_pwhash_OPSLIMIT_MODERATE);
  g_assert_cmpint (cost.memory, >=, crypto_pwhash_MEMLIMIT_MODERATE);
  lr_cost_set ((LrCost) { .passes = 1, .memory = 8192 });
}

static void
test_any_unicode_is_a_passphrase (void)
{
  g_autofree char *thousand = g_strnfill (1000, 'a');
  g_autoptr (GString) wide = g_string_new (NULL);
  const char *passphrases[] = {
    "a", " ", "  spaties vooraf en achteraf  ", "ĳsje €5 één ñandú", "🔑🦊👩‍👩‍👧", "密码很长", "كلمة السر",
    "\t\n", "e\xcc\x81\xcc\xa7", thousand, NULL,
  };

  for (guint i = 0; i < 1000; i++)
    g_string_append (wide, "🔑");
  passphrases[G_N_ELEMENTS (passphrases) - 1] = wide->str;

  for (guint i = 0; i < G_N_ELEMENTS (passphrases); i++)
    {
      g_autoptr (LrSecret) key = lr_secret_new_random (LR_KEY_SIZE);
      g_autoptr (LrKeyFile) file = make_key_file (passphrases[i], key);
      g_autofree char *longer = g_strconcat (passphrases[i], "x", NULL);
      g_autoptr (LrSecret) back = lr_key_file_unlock (file, typed (passphrases[i]), NULL, NULL);

      assert_same_key (key, back);
      g_assert_null (lr_key_file_unlock (file, typed (longer), NULL, NULL));
    }
}

/* Composed on one keyboard, decomposed on another: the same passphrase. */
static void
test_forms_of_unicode_are_one_passphrase (void)
{
  g_autoptr (LrSecret) key = lr_secret_new_random (LR_KEY_SIZE);
  g_autoptr (LrKeyFile) file = make_key_file ("caf\xc3\xa9", key);
  g_autoptr (LrSecret) back = lr_key_file_unlock (file, typed ("cafe\xcc\x81"), NULL, NULL);

  assert_same_key (key, back);
}

/* What is taken over as it is, without a copy on the way, was in its one form. */
static void
test_what_a_keyboard_types_is_in_its_form (void)
{
  for (gunichar first = 1; first < 0x500; first++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *normal = NULL;
      LrSecret *secret;

      for (gunichar next = 1; next < 0x300; next += 7)
        {
          g_string_append_unichar (text, first);
          g_string_append_unichar (text, next);
        }
      normal = g_utf8_normalize (text->str, -1, G_NORMALIZE_NFC);
      secret = lr_secret_new_passphrase (text->str, -1, NULL);
      g_assert_cmpmem (lr_secret_get_bytes (secret), (int) lr_secret_get_length (secret), normal, (int) strlen (normal));
      g_assert_cmpstr (lr_secret_get_text (secret), ==, normal);
      lr_secret_unref (secret);
    }
}

static void
test_impossible_passphrases_are_refused_clearly (void)
{
  static const struct { const char *bytes; gssize length; } cases[] = {
    { "", 0 }, { "a\0b", 3 }, { "\0", 1 }, { "\xff\xfe", 2 }, { "a\xc3", 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (lr_secret_new_passphrase (cases[i].bytes, cases[i].length, &error));
      g_assert_error (error, LR_ERROR, LR_ERROR_INVALID);
    }
}

static void
test_recovery_code_reads_back (void)
{
  for (guint i = 0; i < 200; i++)
    {
      g_autoptr (LrSecret) code = lr_recovery_code_new ();
      const char *text = (const char *) lr_secret_get_bytes (code);
      g_autofree char *lower = g_ascii_strdown (text, -1);
      g_autofree char *spaced = g_strdelimit (g_strdup (text), "-", ' ');
      g_autoptr (LrSecret) one = lr_recovery_code_parse (typed (text), NULL);
      g_autoptr (LrSecret) two = lr_recovery_code_parse (typed (lower), NULL);
      g_autoptr (LrSecret) three = lr_recovery_code_parse (typed (spaced), NULL);

      g_assert_cmpint (strlen (text), ==, 35);
      assert_same_key (one, two);
      assert_same_key (one, three);
    }
}

static void
test_one_wrong_character_is_put_right (void)
{
  static const char other[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  g_autoptr (LrSecret) code = lr_recovery_code_new ();
  const char *text = (const char *) lr_secret_get_bytes (code);
  g_autoptr (LrSecret) right = lr_recovery_code_parse (typed (text), NULL);

  for (gsize i = 0; i < strlen (text); i++)
    for (guint j = 0; text[i] != '-' && j < 32; j++)
      {
        g_autofree char *typo = g_strdup (text);
        g_autoptr (LrSecret) back = NULL;

        typo[i] = other[j];
        back = lr_recovery_code_parse (typed (typo), NULL);
        assert_same_key (right, back);
      }
}

static void
test_more_wrong_characters_are_noticed (void)
{
  static const char other[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  for (guint i = 0; i < 3000; i++)
    {
      g_autoptr (LrSecret) code = lr_recovery_code_new ();
      g_autofree char *typo = g_strdup ((const char *) lr_secret_get_bytes (code));
      g_autoptr (GError) error = NULL;
      guint changed = 0;
      guint wanted = 2 + i % 2;

      while (changed < wanted)
        {
          char *place = typo + g_random_int_range (0, 35);
          char before = ((const char *) lr_secret_get_bytes (code))[place - typo];
          char fresh = other[g_random_int_range (0, 32)];

          if (before == '-' || *place != before || fresh == before)
            continue;
          *place = fresh;
          changed++;
        }

      g_assert_null (lr_recovery_code_parse (typed (typo), &error));
      g_assert_error (error, LR_ERROR, LR_ERROR_INVALID);
    }
}

static void
test_swapped_neighbours_are_noticed (void)
{
  g_autoptr (LrSecret) code = lr_recovery_code_new ();
  const char *text = (const char *) lr_secret_get_bytes (code);

  for (gsize i = 0; i + 1 < strlen (text); i++)
    {
      g_autofree char *typo = g_strdup (text);

      if (text[i] == '-' || text[i + 1] == '-' || text[i] == text[i + 1])
        continue;
      typo[i] = text[i + 1];
      typo[i + 1] = text[i];
      g_assert_null (lr_recovery_code_parse (typed (typo), NULL));
    }
}

typedef struct
{
  char    *folder;
  LrStore *store;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = test_folder_new ();
  fixture->store = test_store_create (fixture->folder);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->store);
  test_folder_remove (fixture->folder);
}

static void
assert_opens (Fixture    *fixture,
              const char *secret,
              gboolean    opens)
{
  g_autoptr (GError) error = NULL;
  LrStore *store;

  lr_store_close (fixture->store);
  store = lr_store_open (fixture->folder, typed (secret), &error);
  if (opens)
    g_assert_no_error (error);
  else
    g_assert_error (error, LR_ERROR, LR_ERROR_WRONG_SECRET);
  if (store != NULL)
    {
      g_object_unref (fixture->store);
      fixture->store = store;
    }
}

static void
test_old_passphrase_stops_working (Fixture       *fixture,
                                   gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (lr_store_change_passphrase (fixture->store, typed ("nieuw"), &error));
  g_assert_no_error (error);
  assert_opens (fixture, TEST_PASSPHRASE, FALSE);
  assert_opens (fixture, "nieuw", TRUE);
}

static void
test_recovery_code_opens_and_a_new_one_replaces_it (Fixture       *fixture,
                                                    gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LrSecret) first = lr_store_renew_recovery_code (fixture->store, &error);
  g_autoptr (LrSecret) second = NULL;

  g_assert_no_error (error);
  assert_opens (fixture, lr_secret_get_text (first), TRUE);
  assert_opens (fixture, TEST_PASSPHRASE, TRUE);

  second = lr_store_renew_recovery_code (fixture->store, &error);
  g_assert_no_error (error);
  assert_opens (fixture, lr_secret_get_text (first), FALSE);
  assert_opens (fixture, lr_secret_get_text (second), TRUE);

  /* Forgotten passphrase: in with the code, then a new one. */
  g_assert_true (lr_store_change_passphrase (fixture->store, typed ("weer nieuw"), &error));
  assert_opens (fixture, TEST_PASSPHRASE, FALSE);
  assert_opens (fixture, "weer nieuw", TRUE);
}

static void
test_colleague_comes_and_goes (Fixture       *fixture,
                               gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) slots = NULL;

  g_assert_true (lr_store_add_colleague (fixture->store, " Annelies ", typed ("van Annelies"), &error));
  g_assert_no_error (error);
  slots = lr_store_list_slots (fixture->store, &error);
  g_assert_cmpint (slots->len, ==, 2);
  g_assert_cmpstr (((LrSlotInfo *) slots->pdata[1])->name, ==, "Annelies");
  assert_opens (fixture, "van Annelies", TRUE);

  g_assert_true (lr_store_remove_colleague (fixture->store, "Annelies", &error));
  assert_opens (fixture, "van Annelies", FALSE);
  assert_opens (fixture, TEST_PASSPHRASE, TRUE);
  g_assert_false (lr_store_remove_colleague (fixture->store, "Annelies", &error));
  g_assert_error (error, LR_ERROR, LR_ERROR_NOT_FOUND);
}

static void
flip (const char *folder,
      const char *name,
      gsize       place)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *data = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (path, &data, &size, NULL));
  data[place % size] ^= 1;
  g_assert_true (g_file_set_contents (path, data, (gssize) size, NULL));
}

static void
test_damaged_key_file_is_explained_and_the_former_used (Fixture       *fixture,
                                                        gconstpointer  data)
{
  g_autofree char *keys = g_build_filename (fixture->folder, "dossiers.keys", NULL);
  g_autofree char *former = g_build_filename (fixture->folder, "dossiers.keys.former", NULL);
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (keys, &content, &size, NULL));
  lr_store_close (fixture->store);

  flip (fixture->folder, "dossiers.keys", 100);
  g_assert_null (lr_store_open (fixture->folder, typed (TEST_PASSPHRASE), &error));
  g_assert_error (error, LR_ERROR, LR_ERROR_NO_KEYS);

  /* A change that was broken off left the former one behind. */
  g_assert_true (g_file_set_contents (former, content, (gssize) size, NULL));
  assert_opens (fixture, TEST_PASSPHRASE, TRUE);
  g_assert_false (g_file_test (former, G_FILE_TEST_EXISTS));
}

static void
test_former_key_file_is_void_beside_a_good_one (Fixture       *fixture,
                                                gconstpointer  data)
{
  g_autofree char *keys = g_build_filename (fixture->folder, "dossiers.keys", NULL);
  g_autofree char *former = g_build_filename (fixture->folder, "dossiers.keys.former", NULL);
  g_autofree char *content = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (keys, &content, &size, NULL));
  g_assert_true (lr_store_change_passphrase (fixture->store, typed ("nieuw"), NULL));
  g_assert_false (g_file_test (former, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_set_contents (former, content, (gssize) size, NULL));

  assert_opens (fixture, TEST_PASSPHRASE, FALSE);
  g_assert_false (g_file_test (former, G_FILE_TEST_EXISTS));
  assert_opens (fixture, "nieuw", TRUE);
}

static void
test_only_what_can_be_seen_makes_a_passphrase_long (void)
{
  static const struct { const char *passphrase; LrPassphraseLength length; } cases[] = {
    { "", LR_PASSPHRASE_EMPTY },
    { "                    ", LR_PASSPHRASE_EMPTY },
    { "\xc2\xa0\xe2\x80\x8b\t", LR_PASSPHRASE_EMPTY },
    { "a", LR_PASSPHRASE_TOO_SHORT },
    { "a                      b", LR_PASSPHRASE_TOO_SHORT },
    { "negen let ", LR_PASSPHRASE_TOO_SHORT },
    { "tien lette", LR_PASSPHRASE_SHORT },
    { "ééééééééééé", LR_PASSPHRASE_SHORT },
    { "veertien lette", LR_PASSPHRASE_MIDDLING },
    { "paard lamp wolk zeven", LR_PASSPHRASE_LONG },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (lr_passphrase_judge (*cases[i].passphrase != '\0' ? typed (cases[i].passphrase) : NULL), ==,
                     cases[i].length);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  test_kinds_init ();

  g_test_add_func ("/keys/file/key-comes-back", test_key_comes_back_from_the_bytes_of_the_file);
  g_test_add_func ("/keys/file/one-flipped-byte", test_one_flipped_byte_is_noticed);
  g_test_add_func ("/keys/file/forged-header", test_forged_header_opens_nothing);
  g_test_add_func ("/keys/file/truncated", test_truncated_file_is_damage);
  g_test_add_func ("/keys/file/cost-is-kept", test_cost_is_kept_in_the_slot);
  if (g_test_slow ())
    g_test_add_func ("/keys/file/cost-is-at-least-moderate", test_measured_cost_is_at_least_moderate);
  g_test_add_func ("/keys/passphrase/length", test_only_what_can_be_seen_makes_a_passphrase_long);
  g_test_add_func ("/keys/passphrase/any-unicode", test_any_unicode_is_a_passphrase);
  g_test_add_func ("/keys/passphrase/one-form", test_forms_of_unicode_are_one_passphrase);
  g_test_add_func ("/keys/passphrase/as-typed", test_what_a_keyboard_types_is_in_its_form);
  g_test_add_func ("/keys/passphrase/impossible", test_impossible_passphrases_are_refused_clearly);
  g_test_add_func ("/keys/code/reads-back", test_recovery_code_reads_back);
  g_test_add_func ("/keys/code/one-wrong-character", test_one_wrong_character_is_put_right);
  g_test_add_func ("/keys/code/more-wrong-characters", test_more_wrong_characters_are_noticed);
  g_test_add_func ("/keys/code/swapped-neighbours", test_swapped_neighbours_are_noticed);

#define ADD(path, function) g_test_add ("/keys/store/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("old-passphrase-stops-working", test_old_passphrase_stops_working);
  ADD ("recovery-code", test_recovery_code_opens_and_a_new_one_replaces_it);
  ADD ("colleague", test_colleague_comes_and_goes);
  ADD ("damaged-key-file", test_damaged_key_file_is_explained_and_the_former_used);
  ADD ("former-key-file-is-void", test_former_key_file_is_void_beside_a_good_one);

  return g_test_run ();
}
