/* test-migrations.c: the migrated tables are exactly the kinds
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <sqlite3.h>

#include "every-kind.h"
#include "lr-dossier.h"
#include "lr-key-file.h"
#include "lr-migrations.h"
#include "lr-store-schema.h"
#include "scratch.h"
#include "typed.h"

static void
test_each_table_has_exactly_the_fields_of_its_kind (Scratch       *fixture,
                                                    gconstpointer  data)
{
  for (guint i = 0; lr_kinds[i] != NULL; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *difference = lr_store_compare_table (fixture->store, lr_kinds[i], &error);

      g_assert_no_error (error);
      if (difference != NULL)
        {
          g_test_message ("%s: %s", lr_kinds[i]->name, difference);
          g_test_fail ();
        }
    }
}

static void
test_each_kind_goes_in_and_comes_out (Scratch       *fixture,
                                      gconstpointer  data)
{
  every_kind_save (fixture->store);
  every_kind_check (fixture->store);
}

static void
run (sqlite3    *database,
     const char *sql)
{
  g_autofree char *shown = g_strndup (sql, 60);
  char *message = NULL;

  sqlite3_exec (database, sql, NULL, NULL, &message);
  if (message != NULL)
    g_error ("%s...: %s", shown, message);
}

static int
add_row_cb (void  *data,
            int    n,
            char **values,
            char **names)
{
  for (int i = 0; i < n; i++)
    g_string_append_printf (data, "%s%s", i > 0 ? "|" : "", values[i] != NULL ? values[i] : "");
  g_string_append_c (data, '\n');
  return 0;
}

static void
assert_rows (sqlite3    *database,
             const char *sql,
             const char *expected)
{
  g_autoptr (GString) rows = g_string_new (NULL);

  g_assert_cmpint (sqlite3_exec (database, sql, add_row_cb, rows, NULL), ==, SQLITE_OK);
  g_assert_cmpstr (rows->str, ==, expected);
}

static void
run_versions (sqlite3 *database,
              int      from,
              int      to)
{
  for (const LrMigration *one = lr_migrations; one->version != 0; one++)
    {
      if (one->version >= from && one->version <= to)
        run (database, one->sql);
    }
}

/* A store of the third version, with as much of the history as that one had. */
static sqlite3 *
make_third_version (const char *records)
{
  sqlite3 *database;

  g_assert_cmpint (sqlite3_open (":memory:", &database), ==, SQLITE_OK);
  run (database,
       "CREATE TABLE batch (id INTEGER PRIMARY KEY, moment INTEGER NOT NULL, what TEXT NOT NULL,"
       " undoes INTEGER NOT NULL, last_id INTEGER NOT NULL) STRICT;"
       "CREATE TABLE history (batch INTEGER NOT NULL, number INTEGER NOT NULL, kind TEXT NOT NULL,"
       " record INTEGER NOT NULL, pupil INTEGER NOT NULL, root INTEGER NOT NULL, before BLOB, after BLOB,"
       " PRIMARY KEY (batch, number)) WITHOUT ROWID, STRICT;");
  run_versions (database, 1, 3);
  run (database, records);
  return database;
}

#define PUPIL(id, exempt)                                                                                  \
  "INSERT INTO pupil (id, number, last_name, born_on, left_on, threatening, threatening_on, exempt,"       \
  " start_qualification, judged_on) VALUES (" id ", '" id "', 'x', 0, 0, 0, 0, " exempt ", 0, 0);"

static void
a_tick_of_exemption_becomes_a_line_of_the_register (void)
{
  sqlite3 *database = make_third_version (PUPIL ("3", "0") PUPIL ("5", "1") PUPIL ("8", "1")
                                          "INSERT INTO batch VALUES (1, 100, 'a', 0, 8), (2, 200, 'b', 0, 12);");

  run_versions (database, 4, 4);
  assert_rows (database, "SELECT id, pupil, ground, from_on, until_on FROM exemption ORDER BY id",
               "13|5|unrecorded|0|0\n14|8|unrecorded|0|0\n");
  assert_rows (database, "SELECT id, moment, undoes, last_id FROM batch ORDER BY id",
               "1|100|0|8\n2|200|0|12\n3|200|0|14\n");
  assert_rows (database, "SELECT batch, number, kind, record, pupil, before IS NULL, length (after) FROM history",
               "3|1|exemption|13|5|1|0\n3|2|exemption|14|8|1|0\n");
  sqlite3_close (database);
}

static void
nothing_is_made_up_for_who_was_not_exempt (void)
{
  sqlite3 *database = make_third_version (PUPIL ("3", "0") "INSERT INTO batch VALUES (1, 100, 'a', 0, 3);");

  run_versions (database, 4, 4);
  assert_rows (database, "SELECT count (*) FROM exemption", "0\n");
  assert_rows (database, "SELECT count (*) FROM batch", "1\n");
  sqlite3_close (database);
}

static void
who_was_spoken_to_was_not_recorded_before (void)
{
  sqlite3 *database = make_third_version (
    PUPIL ("3", "0") "INSERT INTO batch VALUES (1, 100, 'a', 0, 9);"
    "INSERT INTO contact (id, pupil, held_on, \"with\", next_on) VALUES (4, 3, 9, 'moeder', 0);");

  run_versions (database, 4, 4);
  assert_rows (database, "SELECT roles FROM contact", "unrecorded\n");
  sqlite3_close (database);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  lr_dossier_init ();
  lr_cost_set ((LrCost) { .passes = 1, .memory = 8192 });

  g_test_add ("/migrations/tables-are-the-kinds", Scratch, NULL, scratch_set_up,
              test_each_table_has_exactly_the_fields_of_its_kind, scratch_tear_down);
  g_test_add ("/migrations/each-kind-in-and-out", Scratch, NULL, scratch_set_up,
              test_each_kind_goes_in_and_comes_out, scratch_tear_down);

  g_test_add_func ("/migrations/exemption-becomes-a-register", a_tick_of_exemption_becomes_a_line_of_the_register);
  g_test_add_func ("/migrations/nothing-is-made-up", nothing_is_made_up_for_who_was_not_exempt);
  g_test_add_func ("/migrations/who-was-spoken-to-was-not-recorded", who_was_spoken_to_was_not_recorded_before);

  return g_test_run ();
}
