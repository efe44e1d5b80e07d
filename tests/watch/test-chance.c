/* test-chance.c: whatever is done in whatever order, what is shown is what is kept
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "chance.h"

#include <signal.h>
#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

#include "lr-change.h"
#include "lr-erase.h"
#include "lr-id-set.h"
#include "lr-search.h"
#include "lr-store-private.h"
#include "lr-verify.h"
#include "typed.h"

#define PASSPHRASE "deze zin opent de proefdossiers"
#define SCHEMAS    4

#define TODAY    "2026-12-01"
#define N_SEEDS  5
#define N_SLOW   400  /* with "-m slow" */
#define N_DEEDS  60
#define N_PUPILS 12

/* What a start at this moment would show. */
static void
assert_as_fresh (School     *school,
                 LrWatch    *watch,
                 GListStore *list,
                 guint32     seed,
                 const char *deed)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LrWatch) fresh = lr_watch_new (school->store, lr_watch_get_today (watch), &error);
  g_autoptr (GListStore) fresh_list = NULL;
  g_autofree char *cases = NULL;
  g_autofree char *fresh_cases = NULL;
  g_autofree char *open = NULL;
  g_autofree char *fresh_open = NULL;
  g_autofree char *known = lr_watch_dup_freshness (watch, NULL);
  g_autofree char *fresh_known = NULL;

  g_assert_no_error (error);
  g_assert_no_error (lr_watch_get_error (watch));
  fresh_list = lr_duty_list_new (fresh);
  school_settle (fresh);

  g_test_message ("seed %u, after: %s", seed, deed);
  cases = school_describe_watch (school, watch);
  fresh_cases = school_describe_watch (school, fresh);
  g_assert_cmpstr (cases, ==, fresh_cases);
  open = school_describe_open (G_LIST_MODEL (list));
  fresh_open = school_describe_open (G_LIST_MODEL (fresh_list));
  g_assert_cmpstr (open, ==, fresh_open);
  fresh_known = lr_watch_dup_freshness (fresh, NULL);
  g_assert_cmpstr (known, ==, fresh_known);
  g_assert_cmpstr (lr_watch_get_problems (watch), ==, lr_watch_get_problems (fresh));
}

static void
what_is_shown_is_what_a_fresh_start_shows (void)
{
  for (guint32 seed = 1; seed <= (g_test_slow () ? N_SLOW : N_SEEDS); seed++)
    {
      g_autoptr (School) school = school_new (NULL);
      g_autoptr (LrWatch) watch = NULL;
      g_autoptr (GListStore) list = NULL;
      Chance chance;

      chance_init (&chance, school, seed, N_PUPILS);
      watch = school_watch (school, TODAY);
      list = lr_duty_list_new (watch);
      for (guint i = 0; i < N_DEEDS; i++)
        {
          const char *deed = chance_below (&chance, 6) == 0 ? chance_act_on_watch (&chance, watch)
                                                            : chance_act (&chance);

          /* Sometimes the worker is at it while the next thing is done. */
          for (guint j = chance_below (&chance, 3); j > 0; j--)
            g_main_context_iteration (NULL, FALSE);
          if (chance_below (&chance, 3) == 0)
            continue;

          school_settle (watch);
          assert_as_fresh (school, watch, list, seed, deed);
        }
      chance_clear (&chance);
    }
}

static gboolean
is_searched (const LrField *field)
{
  return field->flags & LR_FIELD_SEARCHED && lr_field_holds_text (field);
}

/* @word (nullable): NULL for any text at all */
static gboolean
record_says (LrRecord   *record,
             const char *word)
{
  const LrKind *kind = lr_record_get_kind (record);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      const char *text = is_searched (&kind->fields[i]) ? lr_record_get_text (record, i) : NULL;

      if (text != NULL && (word == NULL || g_str_match_string (word, text, TRUE)))
        return TRUE;
    }

  return FALSE;
}

/* (transfer full) (element-type gint64): ids of the records that say @word, by reading all */
static GArray *
look_through (LrStore    *store,
              const char *word)
{
  g_autoptr (LrIdSet) ids = lr_id_set_new ();

  for (guint i = 0; lr_kinds[i] != NULL; i++)
    {
      g_autoptr (GPtrArray) records = lr_store_list (store, lr_kinds[i], 0, NULL);

      for (guint j = 0; j < records->len; j++)
        if (record_says (records->pdata[j], word))
          lr_id_set_add (ids, lr_record_get_id (records->pdata[j]));
    }

  return lr_id_set_list (ids);
}

static gint64
ask (LrStore    *store,
     const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LrStatement) statement = lr_connection_prepare (lr_store_get_connection (store, NULL), sql, &error);

  g_assert_no_error (error);
  g_assert_cmpint (lr_statement_step (statement, &error), ==, SQLITE_ROW);
  return sqlite3_column_int64 (statement, 0);
}

static void
assert_search_finds_what_is_there (LrStore *store)
{
  static const char * const words[] = { "rustig", "anna", "2b", "gesprek", "thuis", "uberrascht", "zorg", "morgen", "leerling", "1", "50" };
  g_autoptr (GArray) all = look_through (store, NULL);

  g_assert_cmpint (ask (store, "SELECT count(*) FROM search_docsize"), ==, all->len);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) hits = lr_store_search (store, words[i], 1000000, &error);
      g_autoptr (GArray) expected = look_through (store, words[i]);
      g_autoptr (LrIdSet) hit_records = lr_id_set_new ();
      g_autoptr (GArray) found = NULL;

      g_assert_no_error (error);
      for (guint j = 0; j < hits->len; j++)
        g_assert_true (lr_id_set_add (hit_records, lr_record_get_id (lr_search_hit_get_record (hits->pdata[j]))));
      found = lr_id_set_list (hit_records);
      g_assert_cmpmem (found->data, (int) (found->len * sizeof (gint64)), expected->data, (int) (expected->len * sizeof (gint64)));
    }
}

/* What earlier versions did not ask for was not recorded then, and is told as that
 * now. */
static gboolean
is_as_it_was (LrRecord *then,
              LrRecord *now)
{
  g_autoptr (LrRecord) asked = NULL;
  const LrKind *kind;

  if (then == NULL || now == NULL)
    return then == now;

  asked = lr_record_copy (now);
  kind = lr_record_get_kind (now);
  for (guint i = 0; i < kind->n_fields; i++)
    {
      if (kind->fields[i].choices != NULL && lr_record_is_empty (then, i) &&
          g_strcmp0 (lr_record_get_text (now, i), LR_CHOICE_UNRECORDED) == 0)
        lr_record_set_text (asked, i, NULL);
    }

  return lr_record_is_same (then, asked);
}

/* From what it is now back to nothing, each change begins where the one before it ended. */
static void
assert_history_leads_here (LrStore  *store,
                           LrRecord *record)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) changes = lr_store_list_changes (store, record, &error);
  LrRecord *now = record;

  g_assert_no_error (error);
  g_assert_cmpuint (changes->len, >, 0);
  for (guint i = 0; i < changes->len; i++)
    {
      g_assert_true (is_as_it_was (lr_change_get_after (changes->pdata[i]), now));
      now = lr_change_get_before (changes->pdata[i]);
    }
  g_assert_null (now);
}

static void
assert_all_agrees (LrStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = lr_store_verify (store, NULL, &error);
  g_autoptr (GPtrArray) deleted = lr_store_list_deleted (store, 1000000, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, 0);
  assert_search_finds_what_is_there (store);
  for (guint i = 0; lr_kinds[i] != NULL; i++)
    {
      g_autoptr (GPtrArray) records = lr_store_list (store, lr_kinds[i], 0, NULL);
      g_autoptr (GPtrArray) gone = lr_store_list_gone (store, lr_kinds[i], &error);

      g_assert_no_error (error);
      for (guint j = 0; j < records->len; j++)
        assert_history_leads_here (store, records->pdata[j]);
      for (guint j = 0; j < gone->len; j++)
        {
          g_autoptr (LrRecord) back = lr_store_load (store, lr_kinds[i], lr_record_get_id (gone->pdata[j]), NULL);

          g_assert_null (back);
        }
    }
  for (guint i = 0; i < deleted->len; i++)
    g_assert_nonnull (lr_change_get_before (deleted->pdata[i]));
  g_assert_cmpint (ask (store, "SELECT count(*) FROM history WHERE batch NOT IN (SELECT id FROM batch)"), ==, 0);
}

static void
copy_file (const char *from,
           const char *to,
           const char *name)
{
  g_autofree char *source = g_build_filename (from, name, NULL);
  g_autofree char *target = g_build_filename (to, name, NULL);
  g_autofree char *content = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (source, &content, &size, NULL));
  g_assert_true (g_file_set_contents (target, content, (gssize) size, NULL));
}

/* A store of an earlier version, brought up to date. */
static School *
open_old_school (guint schema)
{
  g_autofree char *name = g_strdup_printf ("store-%u", schema);
  g_autofree char *fixture = g_test_build_filename (G_TEST_DIST, "fixtures", name, NULL);
  g_autoptr (GError) error = NULL;
  School *school = g_new0 (School, 1);

  lr_dossier_init ();
  school->folder = g_dir_make_tmp ("leerrecht-test-XXXXXX", NULL);
  copy_file (fixture, school->folder, "dossiers.db");
  copy_file (fixture, school->folder, "dossiers.keys");
  school->store = lr_store_open (school->folder, typed (PASSPHRASE), &error);
  g_assert_no_error (error);
  return school;
}

/* In the middle of whatever comes next; some of it in a batch that never ends. */
static void
do_and_die (School *school,
            guint32 seed)
{
  g_autoptr (GError) error = NULL;
  Chance chance;

  school->store = lr_store_open (school->folder, typed (PASSPHRASE), &error);
  g_assert_no_error (error);
  chance_init (&chance, school, seed, 0);
  chance.next_number += seed * 10000;
  for (guint i = 0; i < N_DEEDS; i++)
    chance_act (&chance);
  lr_store_begin (school->store, "never", NULL);
  for (guint i = 0; i < 30; i++)
    chance_write (&chance);
  kill (getpid (), SIGKILL);
}

/* What is offered can be had: nothing stands in the way of what lies below it. */
static void
undo_all (LrStore *store)
{
  while (lr_store_can_undo (store))
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *what = lr_store_undo (store, &error);

      g_assert_no_error (error);
      g_assert_nonnull (what);
    }
}

static void
index_and_history_are_of_the_records (void)
{
  for (guint32 seed = 1; seed <= (g_test_slow () ? N_SLOW : SCHEMAS); seed++)
    {
      g_autoptr (School) school = open_old_school (1 + seed % SCHEMAS);
      g_autoptr (GError) error = NULL;
      Chance chance;
      pid_t child;
      int status;

      chance_init (&chance, school, seed, N_PUPILS);
      for (guint i = 0; i < 2 * N_DEEDS; i++)
        chance_act (&chance);
      while (g_main_context_iteration (NULL, FALSE))
        ;
      assert_all_agrees (school->store);
      g_assert_finalize_object (g_steal_pointer (&school->store));

      child = fork ();
      if (child == 0)
        do_and_die (school, seed);
      waitpid (child, &status, 0);
      g_assert_true (WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL);

      school->store = lr_store_open (school->folder, typed (PASSPHRASE), &error);
      g_assert_no_error (error);
      assert_all_agrees (school->store);
      for (guint i = 0; i < N_DEEDS / 2; i++)
        chance_act (&chance);
      while (g_main_context_iteration (NULL, FALSE))
        ;
      assert_all_agrees (school->store);
      undo_all (school->store);
      assert_all_agrees (school->store);
      chance_clear (&chance);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chance/what-is-shown-is-what-a-fresh-start-shows", what_is_shown_is_what_a_fresh_start_shows);
  g_test_add_func ("/chance/index-and-history-are-of-the-records", index_and_history_are_of_the_records);

  return g_test_run ();
}
