/* test-erase.c: what is erased is nowhere any more
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads the file the way an attacker with the key would: every page deciphered,
 * used or free, and those of the log.
 */

#define _GNU_SOURCE

#include <openssl/evp.h>
#include <string.h>

#include "lr-change.h"
#include "lr-erase.h"
#include "lr-key-file.h"
#include "lr-search.h"
#include "lr-store-draft.h"
#include "lr-store-private.h"
#include "lr-verify.h"
#include "test-kinds.h"

/* Of a word the index may keep its end only. */
#define WORD      "Qxzwvbrombeerstruikje"
#define WORD_END  "zwvbrombeerstruikje"
#define OTHER     "Jkpaardenbloemenveldje"
#define OTHER_END "paardenbloemenveldje"

#define N_NOTES  250

/* SQLCipher 4: each page ends with its initialization vector and its seal; the
 * first begins with the salt of the file, which is no secret. */
#define PAGE      4096
#define SEAL      64
#define VECTOR    16
#define SALT      16
#define LOG_HEAD  32
#define FRAME     24

typedef struct
{
  char     *folder;
  LrStore  *store;
  LrRecord *pupil;   /* to be erased */
  LrRecord *other;   /* not */
} Fixture;

static void
decipher_page (const guint8 *page,
               gboolean      first,
               LrSecret     *key,
               GByteArray   *all)
{
  const guint8 *from = page + (first ? SALT : 0);
  int size = PAGE - SEAL - VECTOR - (first ? SALT : 0);
  guint8 plain[PAGE];
  int n_plain = 0;
  EVP_CIPHER_CTX *cipher = EVP_CIPHER_CTX_new ();

  g_assert_cmpint (EVP_DecryptInit_ex (cipher, EVP_aes_256_cbc (), NULL, lr_secret_get_bytes (key),
                                       page + PAGE - SEAL - VECTOR), ==, 1);
  EVP_CIPHER_CTX_set_padding (cipher, 0);
  g_assert_cmpint (EVP_DecryptUpdate (cipher, plain, &n_plain, from, size), ==, 1);
  g_assert_cmpint (n_plain, ==, size);
  g_byte_array_append (all, plain, (guint) n_plain);
  EVP_CIPHER_CTX_free (cipher);
}

/* Returns: all pages of the database and of its log, deciphered */
static GByteArray *
read_pages (Fixture *fixture)
{
  g_autofree char *keys_path = g_build_filename (fixture->folder, "dossiers.keys", NULL);
  g_autofree char *path = g_build_filename (fixture->folder, "dossiers.db", NULL);
  g_autofree char *log_path = g_strconcat (path, "-wal", NULL);
  g_autoptr (LrKeyFile) keys = lr_key_file_load (keys_path, NULL);
  g_autoptr (LrSecret) key = lr_key_file_unlock (keys, typed (TEST_PASSPHRASE), NULL, NULL);
  g_autofree char *database = NULL;
  g_autofree char *log = NULL;
  GByteArray *all = g_byte_array_new ();
  gsize size, log_size = 0;

  g_assert_nonnull (key);
  g_assert_true (g_file_get_contents (path, &database, &size, NULL));
  g_assert_cmpuint (size % PAGE, ==, 0);
  for (gsize at = 0; at < size; at += PAGE)
    decipher_page ((const guint8 *) database + at, at == 0, key, all);
  g_assert_nonnull (memmem (all->data, all->len, "CREATE TABLE", 12));

  if (g_file_get_contents (log_path, &log, &log_size, NULL))
    for (gsize at = LOG_HEAD; at + FRAME + PAGE <= log_size; at += FRAME + PAGE)
      decipher_page ((const guint8 *) log + at + FRAME,
                     memcmp (log + at, "\0\0\0\1", 4) == 0, key, all);

  return all;
}

/* Without regard to capitals, as the index. */
static gboolean
holds (Fixture    *fixture,
       const char *word)
{
  g_autoptr (GByteArray) all = read_pages (fixture);
  g_autofree char *lower = g_ascii_strdown (word, -1);

  for (guint i = 0; i < all->len; i++)
    all->data[i] = (guint8) g_ascii_tolower ((char) all->data[i]);

  return memmem (all->data, all->len, lower, strlen (lower)) != NULL;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = test_folder_new ();
  fixture->store = test_store_create (fixture->folder);
  fixture->other = test_pupil_new ("10002", OTHER);
  fixture->pupil = test_pupil_new ("10001", WORD);
  test_save (fixture->store, fixture->other);
  test_save (fixture->store, fixture->pupil);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GPtrArray) problems = lr_store_verify (fixture->store, NULL, NULL);

  g_assert_nonnull (problems);
  for (guint i = 0; i < problems->len; i++)
    g_test_message ("%s", (char *) problems->pdata[i]);
  g_assert_cmpuint (problems->len, ==, 0);

  g_object_unref (fixture->pupil);
  g_object_unref (fixture->other);
  g_assert_finalize_object (fixture->store);
  test_folder_remove (fixture->folder);
}

static LrRecord *
add_note (Fixture    *fixture,
          LrRecord   *pupil,
          guint       day,
          const char *text)
{
  LrRecord *note = test_note_new (lr_record_get_id (pupil), lr_day (2026, 1, 1) + day, text);

  test_save (fixture->store, note);
  return note;
}

static void
delete (Fixture  *fixture,
        LrRecord *record)
{
  g_autoptr (GError) error = NULL;

  lr_store_delete (fixture->store, record, &error);
  g_assert_no_error (error);
}

static guint
count_bin (Fixture *fixture)
{
  g_autoptr (GPtrArray) deleted = lr_store_list_deleted (fixture->store, 1000, NULL);

  return deleted->len;
}

/* Tells the count first, as a person is told. */
static void
erase (Fixture  *fixture,
       LrRecord *record,
       guint     n_expected)
{
  g_autoptr (GError) error = NULL;
  guint n_records = 0;

  g_assert_true (lr_store_count_erased (fixture->store, record, &n_records, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_records, ==, n_expected);
  g_assert_true (lr_store_erase (fixture->store, record, "Erased on request", &error));
  g_assert_no_error (error);
  g_assert_true (lr_store_scour (fixture->store, &error));
  g_assert_no_error (error);
}

/* A large dossier between others, changed, thrown away in part and put back, with
 * long texts and short ones: its cells moved from page to page. */
static void
fill (Fixture *fixture)
{
  for (guint i = 0; i < N_NOTES; i++)
    {
      g_autofree char *filler = g_strnfill (1 + (i * 37) % 6000, 'x');
      g_autofree char *text = g_strdup_printf ("%s %u %s", WORD, i, filler);
      g_autofree char *other_text = g_strdup_printf ("%s %u", OTHER, i);
      g_autoptr (LrRecord) note = add_note (fixture, fixture->pupil, (i * 7) % 200, text);
      g_autoptr (LrRecord) other G_GNUC_UNUSED = add_note (fixture, fixture->other, (i * 7) % 200, other_text);

      if (i % 3 == 0)
        {
          lr_record_set_text (note, TEST_NOTE_TEXT, "korter, over " WORD);
          test_save (fixture->store, note);
        }
      if (i % 5 == 0)
        delete (fixture, note);
      if (i % 10 == 0)
        g_free (lr_store_undo (fixture->store, NULL));
    }
}

static void
nothing_of_a_pupil_is_left (Fixture       *fixture,
                            gconstpointer  data)
{
  g_autofree char *place = g_strdup_printf ("form/note/%d/0", (int) lr_record_get_id (fixture->pupil));
  g_autofree char *other_place = g_strdup_printf ("note/%d", (int) lr_record_get_id (fixture->other));
  g_autofree char *kept = NULL;
  g_autoptr (GPtrArray) hits = NULL;
  g_autoptr (GPtrArray) others = NULL;

  fill (fixture);
  g_assert_true (lr_store_set_draft (fixture->store, place, "half over " WORD, NULL));
  g_assert_true (lr_store_set_draft (fixture->store, other_place, "half over " OTHER, NULL));
  g_assert_true (holds (fixture, WORD_END));

  erase (fixture, fixture->pupil, N_NOTES + 1);

  g_assert_false (holds (fixture, WORD_END));
  g_assert_true (holds (fixture, OTHER_END));
  hits = lr_store_search (fixture->store, "qxz", 10, NULL);
  g_assert_cmpuint (hits->len, ==, 0);
  g_assert_cmpuint (count_bin (fixture), ==, 0);
  others = lr_store_list (fixture->store, &test_note_kind, lr_record_get_id (fixture->other), NULL);
  g_assert_cmpuint (others->len, ==, N_NOTES);
  kept = lr_store_dup_draft (fixture->store, other_place, NULL);
  g_assert_nonnull (kept);

  /* Not after the next start either. */
  g_assert_finalize_object (fixture->store);
  fixture->store = test_store_open (fixture->folder);
  g_assert_false (holds (fixture, WORD_END));
}

static void
nothing_of_a_pupil_in_the_bin_is_left (Fixture       *fixture,
                                       gconstpointer  data)
{
  fill (fixture);
  delete (fixture, fixture->pupil);
  g_assert_true (holds (fixture, WORD_END));

  erase (fixture, fixture->pupil, N_NOTES + 1);
  g_assert_false (holds (fixture, WORD_END));
  g_assert_cmpuint (count_bin (fixture), ==, 0);
}

static void
nothing_of_a_deleted_record_is_left (Fixture       *fixture,
                                     gconstpointer  data)
{
  g_autoptr (LrRecord) note = add_note (fixture, fixture->other, 3, "over " WORD);
  g_autoptr (LrRecord) kept G_GNUC_UNUSED = add_note (fixture, fixture->other, 4, "iets anders");
  g_autofree char *place = g_strdup_printf ("form/note/%d/%d", (int) lr_record_get_id (fixture->other),
                                            (int) lr_record_get_id (note));
  g_autofree char *draft = NULL;

  g_assert_true (lr_store_set_draft (fixture->store, place, WORD, NULL));
  delete (fixture, note);
  delete (fixture, fixture->pupil);
  erase (fixture, fixture->pupil, 1);
  g_assert_true (holds (fixture, WORD_END));
  g_assert_cmpuint (count_bin (fixture), ==, 1);

  erase (fixture, note, 1);
  g_assert_false (holds (fixture, WORD_END));
  g_assert_cmpuint (count_bin (fixture), ==, 0);
  draft = lr_store_dup_draft (fixture->store, place, NULL);
  g_assert_null (draft);
}

/* A part that was thrown away before could never be put back any more. */
static void
parts_go_along_whenever_they_were_deleted (Fixture       *fixture,
                                           gconstpointer  data)
{
  gint64 owner = lr_record_get_id (fixture->other);
  g_autoptr (LrRecord) plan = lr_record_new (&test_plan_kind, owner);
  g_autoptr (LrRecord) plan_2 = lr_record_new (&test_plan_kind, owner);
  LrRecord *goals[4];
  g_autoptr (LrRecord) moved = NULL;

  lr_record_set_integer (plan, TEST_PLAN_MADE_ON, lr_day (2026, 1, 1));
  lr_record_set_integer (plan_2, TEST_PLAN_MADE_ON, lr_day (2026, 2, 1));
  test_save (fixture->store, plan);
  test_save (fixture->store, plan_2);
  for (guint i = 0; i < G_N_ELEMENTS (goals); i++)
    {
      goals[i] = lr_record_new (&test_goal_kind, owner);
      lr_record_set_integer (goals[i], TEST_GOAL_PLAN, lr_record_get_id (i == 3 ? plan_2 : plan));
      test_save (fixture->store, goals[i]);
    }
  /* One that once was a part of it, and is of another now. */
  lr_record_set_integer (goals[1], TEST_GOAL_PLAN, lr_record_get_id (plan_2));
  test_save (fixture->store, goals[1]);

  delete (fixture, goals[0]);
  delete (fixture, plan);
  g_assert_cmpuint (count_bin (fixture), ==, 2);
  erase (fixture, plan, 3);
  g_assert_cmpuint (count_bin (fixture), ==, 0);

  moved = lr_store_load (fixture->store, &test_goal_kind, lr_record_get_id (goals[1]), NULL);
  g_assert_nonnull (moved);
  for (guint i = 0; i < G_N_ELEMENTS (goals); i++)
    g_object_unref (goals[i]);
}

/* Taken back by undo it lies in no bin, but in the history. */
static void
what_an_undo_took_away_is_found (Fixture       *fixture,
                                 gconstpointer  data)
{
  g_autofree char *undone = lr_store_undo (fixture->store, NULL);
  g_autoptr (GPtrArray) gone = lr_store_list_gone (fixture->store, &test_pupil_kind, NULL);

  g_assert_nonnull (undone);
  g_assert_cmpuint (count_bin (fixture), ==, 0);
  g_assert_cmpuint (gone->len, ==, 1);
  g_assert_cmpint (lr_record_get_id (gone->pdata[0]), ==, lr_record_get_id (fixture->pupil));
  g_assert_true (holds (fixture, WORD_END));

  erase (fixture, gone->pdata[0], 1);
  g_assert_false (holds (fixture, WORD_END));
  g_assert_false (lr_store_can_redo (fixture->store));
}

static void
undo_brings_nothing_back_and_works_for_the_rest (Fixture       *fixture,
                                                 gconstpointer  data)
{
  g_autoptr (LrRecord) one = test_note_new (lr_record_get_id (fixture->pupil), lr_day (2026, 1, 1), WORD);
  g_autoptr (LrRecord) two = test_note_new (lr_record_get_id (fixture->other), lr_day (2026, 1, 1), "samen");
  g_autoptr (LrRecord) found = NULL;
  g_autofree char *what = NULL;
  g_autoptr (GError) error = NULL;

  /* One batch about both, as an import. */
  g_assert_true (lr_store_begin (fixture->store, "Absence imported", NULL));
  test_save (fixture->store, one);
  test_save (fixture->store, two);
  g_assert_true (lr_store_commit (fixture->store, NULL));

  erase (fixture, fixture->pupil, 2);
  what = lr_store_undo (fixture->store, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (what, ==, "Absence imported");
  found = lr_store_load (fixture->store, &test_note_kind, lr_record_get_id (two), NULL);
  g_assert_null (found);
  found = lr_store_load (fixture->store, &test_pupil_kind, lr_record_get_id (fixture->pupil), NULL);
  g_assert_null (found);
}

static void
it_is_logged_without_content (Fixture       *fixture,
                              gconstpointer  data)
{
  g_autoptr (GPtrArray) before = lr_store_list_erasures (fixture->store, NULL);
  g_autoptr (GPtrArray) erasures = NULL;
  g_autoptr (GError) error = NULL;
  LrErasure *newest;

  g_assert_cmpuint (before->len, ==, 0);
  delete (fixture, fixture->pupil);
  erase (fixture, fixture->pupil, 1);
  erase (fixture, fixture->other, 1);
  g_assert_false (lr_store_erase (fixture->store, fixture->other, "Once more", &error));
  g_assert_error (error, LR_ERROR, LR_ERROR_NOT_FOUND);

  /* The first one stays when the second is made. */
  erasures = lr_store_list_erasures (fixture->store, NULL);
  g_assert_cmpuint (erasures->len, ==, 2);
  newest = erasures->pdata[0];
  g_assert_cmpstr (newest->what, ==, "Erased on request");
  g_assert_cmpint (ABS (newest->moment - g_get_real_time () / G_USEC_PER_SEC), <, 60);
}

static void
changed_cb (LrStore *store,
            LrKind  *kind,
            gint64   pupil,
            gint64   id,
            guint   *n)
{
  (*n)++;
}

/* From a worker, while the main connection stays open, as in the window. */
static void
a_worker_erases_and_the_window_hears_of_it (Fixture       *fixture,
                                            gconstpointer  data)
{
  g_autoptr (LrStore) worker = NULL;
  g_autoptr (GError) error = NULL;
  guint n_told = 0;

  fill (fixture);
  delete (fixture, fixture->pupil);
  g_signal_connect (fixture->store, "changed", G_CALLBACK (changed_cb), &n_told);

  worker = lr_store_open_worker (fixture->store, &error);
  g_assert_no_error (error);
  g_assert_true (lr_store_erase (worker, fixture->pupil, "Erased", &error));
  g_assert_no_error (error);
  g_assert_true (lr_store_scour (worker, &error));
  g_assert_no_error (error);
  lr_store_close (worker);

  while (n_told == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (holds (fixture, WORD_END));
}

/* A school that is ten times as large has a file that does not fit in memory. */
static void
the_file_is_written_anew_in_little_memory (Fixture       *fixture,
                                           gconstpointer  data)
{
  enum { NOTES = 3000, MEBIBYTE = 1024 * 1024 };
  g_autofree char *text = g_strnfill (12000, 'x');
  g_autofree char *path = g_build_filename (fixture->folder, "dossiers.db.copy-scour", NULL);
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  sqlite3_int64 used;

  g_assert_true (lr_store_begin (fixture->store, "Import", NULL));
  for (guint i = 0; i < NOTES; i++)
    {
      g_autoptr (LrRecord) note = test_note_new (lr_record_get_id (fixture->other), lr_day (2026, 1, 1), text);

      test_save (fixture->store, note);
    }
  g_assert_true (lr_store_commit (fixture->store, NULL));

  g_assert_true (lr_connection_execute (lr_store_get_connection (fixture->store, NULL), "PRAGMA cache_size = -1000", NULL));
  used = sqlite3_memory_used ();
  sqlite3_memory_highwater (TRUE);
  g_assert_true (lr_store_scour (fixture->store, &error));
  g_assert_no_error (error);
  g_assert_cmpint (sqlite3_memory_highwater (FALSE) - used, <, 28 * MEBIBYTE);

  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  problems = lr_store_verify (fixture->store, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (problems->len, ==, 0);
}

#define ADD(path, function) g_test_add ("/erase/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  test_kinds_init ();

  ADD ("pupil", nothing_of_a_pupil_is_left);
  ADD ("pupil-in-the-bin", nothing_of_a_pupil_in_the_bin_is_left);
  ADD ("record-in-the-bin", nothing_of_a_deleted_record_is_left);
  ADD ("parts", parts_go_along_whenever_they_were_deleted);
  ADD ("undone", what_an_undo_took_away_is_found);
  ADD ("undo", undo_brings_nothing_back_and_works_for_the_rest);
  ADD ("log", it_is_logged_without_content);
  ADD ("memory", the_file_is_written_anew_in_little_memory);
  ADD ("worker", a_worker_erases_and_the_window_hears_of_it);

  return g_test_run ();
}
