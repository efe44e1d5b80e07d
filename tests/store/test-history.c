/* test-history.c: what changed, the bin and drafts
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "lr-change.h"
#include "lr-erase.h"
#include "lr-record-private.h"
#include "lr-search.h"
#include "lr-store-draft.h"
#include "lr-values.h"
#include "lr-verify.h"
#include "mock-clock.h"
#include "test-kinds.h"

typedef struct
{
  char     *folder;
  LrStore  *store;
  LrRecord *pupil;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = test_folder_new ();
  fixture->store = test_store_create (fixture->folder);
  fixture->pupil = test_pupil_new ("10001", "Renée van den Eijk");
  test_save (fixture->store, fixture->pupil);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_unref (fixture->pupil);
  g_assert_finalize_object (fixture->store);
  test_folder_remove (fixture->folder);
}

static void
reopen (Fixture *fixture)
{
  g_assert_finalize_object (fixture->store);
  fixture->store = test_store_open (fixture->folder);
}

static LrRecord *
add_note (Fixture    *fixture,
          LrDay       day,
          const char *text)
{
  LrRecord *note = test_note_new (lr_record_get_id (fixture->pupil), day, text);

  test_save (fixture->store, note);
  return note;
}

static GPtrArray *
list_deleted (LrStore *store)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *deleted = lr_store_list_deleted (store, 100, &error);

  g_assert_no_error (error);
  return deleted;
}

/* The bytes are exactly those of GVariant, in all its sizes of numbers. */
static void
test_values_are_serialized_as_gvariant_does (void)
{
  static const guint sizes[] = { 0, 1, 5, 100, 200, 210, 220, 225, 230, 235, 240, 250, 260, 500, 65000, 65490, 65500, 65530, 70000, 200000 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (guint filled = 0; filled < 8; filled++)
      {
        g_autofree char *text = g_strnfill (sizes[i], 'x');
        g_autoptr (LrRecord) note = test_note_new (3, (filled & 1) ? 739000 : 0, (filled & 2) ? text : NULL);
        g_auto (LrScratch) bytes = { 0 };
        g_autoptr (GVariant) values = NULL;
        g_autoptr (LrRecord) again = NULL;

        lr_record_set_integer (note, TEST_NOTE_HOURS, (filled & 4) ? -7 : 0);
        lr_values_append (&bytes, note);
        values = lr_record_to_variant (note);
        g_assert_cmpmem (bytes.data, (int) bytes.size, g_variant_get_data (values), (int) g_variant_get_size (values));

        again = lr_values_read (&test_note_kind, bytes.data, bytes.size);
        g_assert_true (lr_record_is_same (note, again));
      }
}

/* A history that was tampered with or damaged is read as far as it goes. */
static void
test_damaged_values_do_no_harm (void)
{
  g_autoptr (LrRecord) note = test_note_new (3, 739000, "een zin");
  g_auto (LrScratch) bytes = { 0 };

  lr_values_append (&bytes, note);
  for (guint i = 0; i < bytes.size * 8; i++)
    {
      g_autofree guint8 *copy = g_memdup2 (bytes.data, bytes.size);
      g_autoptr (LrRecord) read = NULL;

      copy[i / 8] ^= (guint8) (1 << i % 8);
      read = lr_values_read (&test_note_kind, copy, bytes.size);
      g_assert_true (LR_IS_RECORD (read));
    }
}

static void
test_changes_of_a_record_are_told_newest_first (Fixture       *fixture,
                                                gconstpointer  data)
{
  g_autoptr (LrRecord) note = add_note (fixture, lr_day (2026, 1, 1), "eerst");
  g_autoptr (GPtrArray) changes = NULL;
  LrChange *last;

  lr_record_set_text (note, TEST_NOTE_TEXT, "daarna");
  mock_clock_stop (1791331200);
  test_save (fixture->store, note);
  mock_clock_pass (5);
  g_assert_true (lr_store_delete (fixture->store, note, NULL));
  mock_clock_end ();

  changes = lr_store_list_changes (fixture->store, note, NULL);
  g_assert_cmpint (changes->len, ==, 3);
  g_assert_cmpstr (lr_change_get_what (changes->pdata[0]), ==, "Note deleted");
  g_assert_cmpstr (lr_change_get_what (changes->pdata[1]), ==, "Note changed");
  g_assert_cmpstr (lr_change_get_what (changes->pdata[2]), ==, "Note added");

  last = changes->pdata[1];
  g_assert_cmpstr (lr_record_get_text (lr_change_get_before (last), TEST_NOTE_TEXT), ==, "eerst");
  g_assert_cmpstr (lr_record_get_text (lr_change_get_after (last), TEST_NOTE_TEXT), ==, "daarna");
  g_assert_cmpint (lr_change_get_moment (last), ==, 1791331200);
  g_assert_cmpint (lr_change_get_moment (changes->pdata[0]), ==, 1791331205);
  g_assert_null (lr_change_get_after (changes->pdata[0]));
  g_assert_null (lr_change_get_before (changes->pdata[2]));
}

/* What a record was when it was added is found in what came after it. */
static void
test_addition_is_told_as_it_was (Fixture       *fixture,
                                 gconstpointer  data)
{
  g_autoptr (LrRecord) note = add_note (fixture, lr_day (2026, 1, 1), "eerst");

  for (guint i = 0; i < 5; i++)
    {
      g_autoptr (GPtrArray) changes = lr_store_list_changes (fixture->store, note, NULL);
      g_autofree char *what = NULL;
      LrChange *added;

      g_assert_cmpint (changes->len, ==, i + 1);
      added = changes->pdata[i];
      g_assert_null (lr_change_get_before (added));
      g_assert_cmpstr (lr_record_get_text (lr_change_get_after (added), TEST_NOTE_TEXT), ==, "eerst");
      g_assert_cmpint (lr_record_get_id (lr_change_get_after (added)), ==, lr_record_get_id (note));

      /* As it is; changed; changed once more; deleted; brought back by undo. */
      if (i < 2)
        {
          lr_record_set_text (note, TEST_NOTE_TEXT, i == 0 ? "daarna" : "ten slotte");
          test_save (fixture->store, note);
        }
      else if (i == 2)
        {
          g_assert_true (lr_store_delete (fixture->store, note, NULL));
        }
      else if (i == 3)
        {
          what = lr_store_undo (fixture->store, NULL);
          g_assert_nonnull (what);
        }
    }
}

static void
test_whole_batch_is_undone_and_redone (Fixture       *fixture,
                                       gconstpointer  data)
{
  static const char * const words[] = { "appel", "peer", "pruim" };

  /* Days that go back, a record that is changed and one that is deleted within. */
  g_assert_true (lr_store_begin (fixture->store, "Import", NULL));
  for (guint i = 0; i < 300; i++)
    {
      g_autoptr (LrRecord) note = test_note_new (lr_record_get_id (fixture->pupil), lr_day (2026, 12, 1) - i, "appel");

      test_save (fixture->store, note);
      lr_record_set_text (note, TEST_NOTE_TEXT, words[i % 3]);
      test_save (fixture->store, note);
      if (i % 10 == 0)
        g_assert_true (lr_store_delete (fixture->store, note, NULL));
    }
  g_assert_true (lr_store_commit (fixture->store, NULL));

  for (guint round = 0; round < 4; round++)
    {
      gboolean there = round % 2 == 0;
      g_autofree char *what = NULL;

      for (guint i = 0; i < G_N_ELEMENTS (words); i++)
        {
          g_autoptr (GPtrArray) hits = lr_store_search (fixture->store, words[i], 1000, NULL);

          g_assert_cmpint (hits->len, ==, there ? 90 : 0);
        }
      what = there ? lr_store_undo (fixture->store, NULL) : lr_store_redo (fixture->store, NULL);
      g_assert_cmpstr (what, ==, "Import");
    }
}

/* Whatever stands between the additions of a batch. */
static void
test_every_addition_of_a_batch_is_in_the_history (Fixture       *fixture,
                                                  gconstpointer  data)
{
  gint64 pupil = lr_record_get_id (fixture->pupil);
  g_autoptr (GPtrArray) saved = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) problems = NULL;

  g_assert_true (lr_store_begin (fixture->store, "Import", NULL));
  for (guint i = 0; i < 60; i++)
    {
      LrRecord *record = i % 7 == 3 ? test_pupil_new ("99", "Naam") : test_note_new (pupil, lr_day (2026, 1, 1), "een");
      g_autofree char *number = g_strdup_printf ("2%u", i);
      g_autoptr (LrRecord) taken = test_pupil_new ("10001", "Dubbel");

      if (i % 7 == 3)
        lr_record_set_text (record, TEST_PUPIL_NUMBER, number);
      test_save (fixture->store, record);
      g_ptr_array_add (saved, record);

      /* A number that is taken uses up an id. */
      if (i % 5 == 2)
        g_assert_false (lr_store_save (fixture->store, taken, NULL));
    }
  g_assert_true (lr_store_commit (fixture->store, NULL));

  for (guint i = 0; i < saved->len; i++)
    {
      g_autoptr (GPtrArray) changes = lr_store_list_changes (fixture->store, saved->pdata[i], NULL);

      g_assert_cmpint (changes->len, ==, 1);
      g_assert_true (lr_record_is_same (lr_change_get_after (changes->pdata[0]), saved->pdata[i]));
      g_assert_cmpint (lr_record_get_pupil (lr_change_get_after (changes->pdata[0])), ==,
                       lr_record_get_pupil (saved->pdata[i]));
    }
  problems = lr_store_verify (fixture->store, NULL, NULL);
  g_assert_cmpint (problems->len, ==, 0);
}

static void
test_bin_gives_back_what_was_deleted_long_ago (Fixture       *fixture,
                                               gconstpointer  data)
{
  g_autoptr (LrRecord) note = add_note (fixture, lr_day (2026, 1, 1), "kwijt");
  g_autoptr (LrRecord) back = NULL;
  g_autoptr (GPtrArray) deleted = NULL;
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (lr_store_delete (fixture->store, note, NULL));
  for (int i = 0; i < 5; i++)
    {
      lr_record_set_text (fixture->pupil, TEST_PUPIL_NAME, i % 2 ? "a" : "b");
      test_save (fixture->store, fixture->pupil);
    }
  reopen (fixture);

  deleted = list_deleted (fixture->store);
  g_assert_cmpint (deleted->len, ==, 1);
  g_assert_true (lr_store_restore (fixture->store, deleted->pdata[0], &error));
  g_assert_no_error (error);

  back = lr_store_load (fixture->store, &test_note_kind, lr_record_get_id (note), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (lr_record_get_text (back, TEST_NOTE_TEXT), ==, "kwijt");
  after = list_deleted (fixture->store);
  g_assert_cmpint (after->len, ==, 0);

  /* A second time there is nothing to put back. */
  g_assert_false (lr_store_restore (fixture->store, deleted->pdata[0], &error));
  g_assert_error (error, LR_ERROR, LR_ERROR_INVALID);
}

static void
test_bin_lists_a_pupil_once_and_gives_all_of_it_back (Fixture       *fixture,
                                                      gconstpointer  data)
{
  g_autoptr (LrRecord) note G_GNUC_UNUSED = add_note (fixture, lr_day (2026, 1, 1), "een");
  g_autoptr (LrRecord) other = add_note (fixture, lr_day (2026, 1, 2), "twee");
  g_autoptr (GPtrArray) deleted = NULL;
  g_autoptr (GPtrArray) notes = NULL;

  /* Deleted on its own before: it stays in the bin on its own. */
  g_assert_true (lr_store_delete (fixture->store, other, NULL));
  g_assert_true (lr_store_delete (fixture->store, fixture->pupil, NULL));
  deleted = list_deleted (fixture->store);
  g_assert_cmpint (deleted->len, ==, 2);

  g_assert_true (lr_store_restore (fixture->store, deleted->pdata[0], NULL));
  notes = lr_store_list (fixture->store, &test_note_kind, lr_record_get_id (fixture->pupil), NULL);
  g_assert_cmpint (notes->len, ==, 1);
}

static void
test_bin_says_when_the_owner_is_gone (Fixture       *fixture,
                                      gconstpointer  data)
{
  g_autoptr (LrRecord) note = add_note (fixture, lr_day (2026, 1, 1), "een");
  g_autoptr (GPtrArray) deleted = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (lr_store_delete (fixture->store, note, NULL));
  g_assert_true (lr_store_delete (fixture->store, fixture->pupil, NULL));
  deleted = list_deleted (fixture->store);

  g_assert_false (lr_store_restore (fixture->store, deleted->pdata[1], &error));
  g_assert_error (error, LR_ERROR, LR_ERROR_NOT_FOUND);
}

static void
test_undone_addition_is_not_in_the_bin (Fixture       *fixture,
                                        gconstpointer  data)
{
  g_autoptr (LrRecord) note G_GNUC_UNUSED = add_note (fixture, lr_day (2026, 1, 1), "een");
  g_autofree char *what G_GNUC_UNUSED = lr_store_undo (fixture->store, NULL);
  g_autoptr (GPtrArray) deleted = list_deleted (fixture->store);

  g_assert_cmpint (deleted->len, ==, 0);
}

static void
test_undo_goes_on_after_reopening (Fixture       *fixture,
                                   gconstpointer  data)
{
  g_autoptr (LrRecord) note = add_note (fixture, lr_day (2026, 1, 1), "een");
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;
  g_autoptr (LrRecord) back = NULL;

  g_assert_true (lr_store_delete (fixture->store, note, NULL));
  reopen (fixture);
  undone = lr_store_undo (fixture->store, NULL);
  g_assert_cmpstr (undone, ==, "Note deleted");
  reopen (fixture);
  g_assert_true (lr_store_can_redo (fixture->store));
  redone = lr_store_redo (fixture->store, NULL);
  g_assert_cmpstr (redone, ==, "Note deleted");
  back = lr_store_load (fixture->store, &test_note_kind, lr_record_get_id (note), NULL);
  g_assert_null (back);
}

static void
test_undo_refuses_what_changed_since (Fixture       *fixture,
                                      gconstpointer  data)
{
  g_autoptr (LrRecord) note = add_note (fixture, lr_day (2026, 1, 1), "een");
  g_autoptr (GPtrArray) deleted = NULL;
  g_autoptr (LrRecord) again = lr_record_copy (note);
  g_autoptr (GError) error = NULL;

  g_assert_true (lr_store_delete (fixture->store, note, NULL));
  deleted = list_deleted (fixture->store);

  /* A form that was still open saves it once more, under its own id. */
  lr_record_set_text (again, TEST_NOTE_TEXT, "toch bewaard");
  test_save (fixture->store, again);
  g_assert_cmpint (lr_record_get_id (again), ==, lr_record_get_id (note));
  g_assert_false (lr_store_restore (fixture->store, deleted->pdata[0], &error));
  g_assert_error (error, LR_ERROR, LR_ERROR_INVALID);
}

static void
test_erased_dossier_leaves_nothing (Fixture       *fixture,
                                    gconstpointer  data)
{
  g_autoptr (LrRecord) note = add_note (fixture, lr_day (2026, 1, 1), "vertrouwelijk");
  g_autoptr (GPtrArray) deleted = NULL;
  g_autoptr (GPtrArray) hits = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (lr_store_erase (fixture->store, fixture->pupil, "Dossier erased after its term", &error));
  g_assert_no_error (error);

  deleted = list_deleted (fixture->store);
  g_assert_cmpint (deleted->len, ==, 0);
  changes = lr_store_list_changes (fixture->store, note, NULL);
  g_assert_cmpint (changes->len, ==, 0);
  hits = lr_store_search (fixture->store, "vertrouwelijk", 10, NULL);
  g_assert_cmpint (hits->len, ==, 0);
  g_assert_false (lr_store_can_undo (fixture->store));
  reopen (fixture);
  g_assert_false (lr_store_can_undo (fixture->store));
}

static void
test_drafts_stay_until_removed (Fixture       *fixture,
                                gconstpointer  data)
{
  g_autofree char *draft = NULL;
  g_autofree char *gone = NULL;
  g_autoptr (GPtrArray) places = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (lr_store_set_draft (fixture->store, "contact/12", "half een z", &error));
  g_assert_true (lr_store_set_draft (fixture->store, "contact/12", "half een zin", &error));
  g_assert_no_error (error);
  reopen (fixture);
  draft = lr_store_dup_draft (fixture->store, "contact/12", &error);
  g_assert_cmpstr (draft, ==, "half een zin");
  places = lr_store_list_drafts (fixture->store, &error);
  g_assert_cmpint (places->len, ==, 1);

  g_assert_true (lr_store_set_draft (fixture->store, "contact/12", NULL, &error));
  gone = lr_store_dup_draft (fixture->store, "contact/12", &error);
  g_assert_null (gone);
  g_assert_no_error (error);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  test_kinds_init ();

  g_test_add_func ("/history/values/as-gvariant", test_values_are_serialized_as_gvariant_does);
  g_test_add_func ("/history/values/damaged", test_damaged_values_do_no_harm);

#define ADD(path, function) g_test_add ("/history/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("changes/newest-first", test_changes_of_a_record_are_told_newest_first);
  ADD ("changes/addition", test_addition_is_told_as_it_was);
  ADD ("undo/whole-batch", test_whole_batch_is_undone_and_redone);
  ADD ("changes/batch", test_every_addition_of_a_batch_is_in_the_history);
  ADD ("bin/deleted-long-ago", test_bin_gives_back_what_was_deleted_long_ago);
  ADD ("bin/pupil-once", test_bin_lists_a_pupil_once_and_gives_all_of_it_back);
  ADD ("bin/owner-is-gone", test_bin_says_when_the_owner_is_gone);
  ADD ("bin/undone-addition", test_undone_addition_is_not_in_the_bin);
  ADD ("undo/after-reopening", test_undo_goes_on_after_reopening);
  ADD ("undo/changed-since", test_undo_refuses_what_changed_since);
  ADD ("erase/leaves-nothing", test_erased_dossier_leaves_nothing);
  ADD ("drafts/stay-until-removed", test_drafts_stay_until_removed);

  return g_test_run ();
}
