/* test-finding.c: what is found by the words in it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "lr-search.h"
#include "lr-store-tidy.h"
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

static LrRecord *
add_note (Fixture    *fixture,
          LrDay       day,
          const char *text)
{
  LrRecord *note = test_note_new (lr_record_get_id (fixture->pupil), day, text);

  test_save (fixture->store, note);
  return note;
}

static void
test_open_batch_is_searched_and_forgotten (Fixture       *fixture,
                                           gconstpointer  data)
{
  g_assert_true (lr_store_begin (fixture->store, "Import", NULL));
  for (guint i = 0; i < 20; i++)
    {
      g_autoptr (LrRecord) note G_GNUC_UNUSED = add_note (fixture, lr_day (2026, 2, 1) - i, "kers");
      g_autoptr (GPtrArray) hits = NULL;

      if (i == 9)
        {
          hits = lr_store_search (fixture->store, "kers", 100, NULL);
          g_assert_cmpint (hits->len, ==, 10);
        }
    }
  lr_store_rollback (fixture->store);

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GPtrArray) hits = lr_store_search (fixture->store, "kers", 100, NULL);

      g_assert_cmpint (hits->len, ==, i);
      if (i == 0)
        g_object_unref (add_note (fixture, lr_day (2026, 2, 1), "kers"));
    }
}

static void
test_search_folds_case_and_accents_and_takes_prefixes (Fixture       *fixture,
                                                       gconstpointer  data)
{
  static const struct { const char *query; guint n_hits; const char *markup; } cases[] = {
    { "renée", 1, "<b>Renée</b> van den Eijk" },
    { "RENEE", 1, "<b>Renée</b> van den Eijk" },
    { "eij ren", 1, "<b>Renée</b> van den <b>Eijk</b>" },
    { "thuiszit", 1, "Gesprek over <b>thuiszitten</b> &amp; één plan" },
    { "een", 1, "Gesprek over thuiszitten &amp; <b>één</b> plan" },
    { "e", 2, NULL },
    { "gesprek renee", 0, NULL },
    { "zitten", 0, NULL },
    { "10001", 1, "<b>10001</b>" },
    { "", 0, NULL },
    { "\"*()^:-", 0, NULL },
    { "\"thuiszitten\" OR (", 0, NULL },
    { "plan-thuiszitten", 1, NULL },
    { "NEAR", 0, NULL },
  };
  g_autoptr (LrRecord) note G_GNUC_UNUSED = add_note (fixture, lr_day (2026, 1, 1), "Gesprek over thuiszitten & één plan");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) hits = lr_store_search (fixture->store, cases[i].query, 10, &error);

      g_assert_no_error (error);
      g_test_message ("%s", cases[i].query);
      g_assert_cmpint (hits->len, ==, cases[i].n_hits);
      if (cases[i].markup != NULL)
        g_assert_cmpstr (lr_search_hit_get_markup (hits->pdata[0]), ==, cases[i].markup);
    }
}

static void
test_search_gives_pupils_then_the_newest (Fixture       *fixture,
                                          gconstpointer  data)
{
  static const int days[] = { 3, 20, 11 };
  g_autoptr (GPtrArray) hits = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr (LrRecord) note G_GNUC_UNUSED = add_note (fixture, lr_day (2026, 5, days[i]), "over Renée gesproken");
    }

  hits = lr_store_search (fixture->store, "renee", 3, NULL);
  g_assert_cmpint (hits->len, ==, 3);
  g_assert_true (lr_record_is (lr_search_hit_get_record (hits->pdata[0]), &test_pupil_kind));
  g_assert_cmpint (lr_record_get_day (lr_search_hit_get_record (hits->pdata[1]), TEST_NOTE_HELD_ON), ==, lr_day (2026, 5, 20));
  g_assert_cmpint (lr_record_get_day (lr_search_hit_get_record (hits->pdata[2]), TEST_NOTE_HELD_ON), ==, lr_day (2026, 5, 11));
}

/* Beyond the beginnings that the index holds, however many words begin alike. */
static void
test_search_finds_the_newest_of_long_words (Fixture       *fixture,
                                            gconstpointer  data)
{
  static const struct { const char *query; guint n_hits; int newest; } cases[] = {
    { "leerplicht", 10, 299 }, { "leerplichtz", 0, 0 }, { "leerplek", 10, 99 }, { "leerplekken", 0, 0 },
    { "leerplek nieuws3", 10, 39 }, { "leerplicht nieuws298", 1, 298 }, { "LEERPLICHTAMBTENAAR", 10, 297 },
    { "nieuws5", 10, 59 }, { "leérplek", 10, 99 }, { "leerplek leerplicht", 0, 0 },
  };

  g_assert_true (lr_store_begin (fixture->store, "Import", NULL));
  for (int i = 0; i < 300; i++)
    {
      g_autofree char *text = g_strdup_printf ("%s nieuws%d", i < 100 ? "Léérplek" : i % 3 == 0 ? "leerplichtambtenaar" : "leerplicht", i);

      g_object_unref (add_note (fixture, lr_day (2026, 1, 1) + (guint) i, text));
    }
  g_assert_true (lr_store_commit (fixture->store, NULL));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) hits = lr_store_search (fixture->store, cases[i].query, 10, &error);

      g_assert_no_error (error);
      g_test_message ("%s", cases[i].query);
      g_assert_cmpint (hits->len, ==, cases[i].n_hits);
      for (guint j = 0; j + 1 < hits->len; j++)
        g_assert_cmpint (lr_record_get_day (lr_search_hit_get_record (hits->pdata[j]), TEST_NOTE_HELD_ON), >,
                         lr_record_get_day (lr_search_hit_get_record (hits->pdata[j + 1]), TEST_NOTE_HELD_ON));
      if (hits->len > 0)
        g_assert_cmpint (lr_record_get_day (lr_search_hit_get_record (hits->pdata[0]), TEST_NOTE_HELD_ON), ==,
                         lr_day (2026, 1, 1) + (guint) cases[i].newest);
    }
}

static void
test_search_follows_changes_deletes_and_undo (Fixture       *fixture,
                                              gconstpointer  data)
{
  g_autoptr (LrRecord) note = add_note (fixture, lr_day (2026, 1, 1), "appel");
  const struct { const char *word; guint n_hits; } after_change[] = { { "appel", 0 }, { "peer", 1 } };
  g_autofree char *what = NULL;
  g_autoptr (GPtrArray) deleted = NULL;
  g_autoptr (GPtrArray) back = NULL;

  lr_record_set_text (note, TEST_NOTE_TEXT, "peer");
  lr_record_set_integer (note, TEST_NOTE_HELD_ON, lr_day (2026, 2, 2));
  test_save (fixture->store, note);
  g_assert_true (lr_store_tidy (fixture->store, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (after_change); i++)
    {
      g_autoptr (GPtrArray) hits = lr_store_search (fixture->store, after_change[i].word, 10, NULL);

      g_assert_cmpint (hits->len, ==, after_change[i].n_hits);
    }

  g_assert_true (lr_store_delete (fixture->store, note, NULL));
  deleted = lr_store_search (fixture->store, "peer", 10, NULL);
  g_assert_cmpint (deleted->len, ==, 0);
  what = lr_store_undo (fixture->store, NULL);
  back = lr_store_search (fixture->store, "peer", 10, NULL);
  g_assert_cmpint (back->len, ==, 1);
}

static void
test_long_text_is_cut_around_the_word (Fixture       *fixture,
                                       gconstpointer  data)
{
  g_autofree char *before = g_strnfill (500, 'x');
  g_autofree char *text = g_strdup_printf ("%s\nhet <woord> staat hier %s", before, before);
  g_autoptr (LrRecord) note G_GNUC_UNUSED = add_note (fixture, lr_day (2026, 1, 1), text);
  g_autoptr (GPtrArray) hits = lr_store_search (fixture->store, "woord", 10, NULL);
  const char *markup = lr_search_hit_get_markup (hits->pdata[0]);

  g_assert_cmpuint (strlen (markup), <, 250);
  g_assert_nonnull (strstr (markup, "&lt;<b>woord</b>&gt; staat hier"));
  g_assert_true (g_str_has_prefix (markup, "…"));
  g_assert_true (g_str_has_suffix (markup, "…"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  test_kinds_init ();

#define ADD(path, function) g_test_add ("/finding/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("open-batch", test_open_batch_is_searched_and_forgotten);
  ADD ("folds-and-prefixes", test_search_folds_case_and_accents_and_takes_prefixes);
  ADD ("order", test_search_gives_pupils_then_the_newest);
  ADD ("long-words", test_search_finds_the_newest_of_long_words);
  ADD ("follows-changes", test_search_follows_changes_deletes_and_undo);
  ADD ("excerpt", test_long_text_is_cut_around_the_word);

  return g_test_run ();
}
