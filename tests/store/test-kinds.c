/* test-kinds.c: a few kinds of record for the tests of the store
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define _XOPEN_SOURCE 700

#include "test-kinds.h"

#include <ftw.h>
#include <stdio.h>

#include "lr-key-file.h"
#include "lr-migration.h"

#define SEARCHED LR_FIELD_SEARCHED

static const LrField pupil_fields[] = {
  { "number", "Number", LR_FIELD_TEXT, (LrFieldFlags) (LR_FIELD_REQUIRED | LR_FIELD_UNIQUE | SEARCHED) },
  { "name", "Name", LR_FIELD_TEXT, SEARCHED },
  { "note", "Note", LR_FIELD_PROSE, SEARCHED },
};

static const LrField note_fields[] = {
  { "held_on", "Date", LR_FIELD_DAY, LR_FIELD_REQUIRED },
  { "text", "Text", LR_FIELD_PROSE, SEARCHED },
  { "hours", "Hours", LR_FIELD_HOURS, LR_FIELD_PLAIN },
};

static const LrField plan_fields[] = {
  { "made_on", "Date", LR_FIELD_DAY, LR_FIELD_REQUIRED },
  { "aim", "Aim", LR_FIELD_PROSE, SEARCHED },
};

static const LrField goal_fields[] = {
  { "plan", "Plan", LR_FIELD_RECORD, LR_FIELD_REQUIRED, NULL, "plan" },
  { "text", "Text", LR_FIELD_PROSE, SEARCHED },
};

const LrKind test_pupil_kind = {
  .name = "pupil", .type_name = "TestPupil", .label = "Pupil", .owner = LR_OWNER_NONE,
  .fields = pupil_fields, .n_fields = TEST_PUPIL_N_FIELDS, .day_field = -1,
};

const LrKind test_note_kind = {
  .name = "note", .type_name = "TestNote", .label = "Note", .owner = LR_OWNER_PUPIL,
  .fields = note_fields, .n_fields = TEST_NOTE_N_FIELDS, .day_field = TEST_NOTE_HELD_ON,
};

const LrKind test_plan_kind = {
  .name = "plan", .type_name = "TestPlan", .label = "Plan", .owner = LR_OWNER_PUPIL,
  .fields = plan_fields, .n_fields = TEST_PLAN_N_FIELDS, .day_field = TEST_PLAN_MADE_ON,
};

const LrKind test_goal_kind = {
  .name = "goal", .type_name = "TestGoal", .label = "Goal", .owner = LR_OWNER_PUPIL,
  .fields = goal_fields, .n_fields = TEST_GOAL_N_FIELDS, .day_field = -1,
};

static const LrKind * const kinds[] = {
  &test_pupil_kind, &test_note_kind, &test_plan_kind, &test_goal_kind, NULL,
};

#define FIRST_STEP \
  "CREATE TABLE pupil (id INTEGER PRIMARY KEY, number TEXT NOT NULL UNIQUE, name TEXT, note TEXT) STRICT;" \
  "CREATE TABLE note (id INTEGER NOT NULL UNIQUE, pupil INTEGER NOT NULL REFERENCES pupil (id)," \
  "  held_on INTEGER NOT NULL, text TEXT, hours INTEGER NOT NULL," \
  "  PRIMARY KEY (pupil, held_on, id)) WITHOUT ROWID, STRICT;" \
  "CREATE TABLE plan (id INTEGER NOT NULL UNIQUE, pupil INTEGER NOT NULL REFERENCES pupil (id)," \
  "  made_on INTEGER NOT NULL, aim TEXT, PRIMARY KEY (pupil, made_on, id)) WITHOUT ROWID, STRICT;" \
  "CREATE TABLE goal (id INTEGER NOT NULL UNIQUE, pupil INTEGER NOT NULL REFERENCES pupil (id)," \
  "  plan INTEGER NOT NULL REFERENCES plan (id), text TEXT," \
  "  PRIMARY KEY (pupil, id)) WITHOUT ROWID, STRICT;" \
  "CREATE INDEX goal_plan ON goal (plan);"

static const LrMigration first_schema[] = {
  { 1, FIRST_STEP },
  { 0 },
};

/* The next step makes a table anew, as a real one might. */
static const LrMigration next_schema[] = {
  { 1, FIRST_STEP },
  {
    4,
    "CREATE TABLE extra (id INTEGER PRIMARY KEY, word TEXT) STRICT;"
    "INSERT INTO extra (id, word) SELECT id, name FROM pupil;"
    "CREATE INDEX pupil_name ON pupil (name);",
  },
  { 0 },
};

void
test_kinds_use_next_schema (void)
{
  lr_store_register_migrations (next_schema);
}

void
test_kinds_use_first_schema (void)
{
  lr_store_register_migrations (first_schema);
}

void
test_kinds_init (void)
{
  lr_store_register_kinds (kinds);
  test_kinds_use_first_schema ();
  lr_cost_set ((LrCost) { .passes = 1, .memory = 8192 });
}

char *
test_folder_new (void)
{
  GError *error = NULL;
  char *folder = g_dir_make_tmp ("leerrecht-test-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

static int
remove_cb (const char        *path,
           const struct stat *status,
           int                type,
           struct FTW        *place)
{
  return remove (path);
}

void
test_folder_remove (char *folder)
{
  nftw (folder, remove_cb, 16, FTW_DEPTH | FTW_PHYS);
  g_free (folder);
}

void
test_folder_copy (const char *from,
                  const char *to)
{
  const char *argv[] = { "cp", "-a", from, to, NULL };
  int status = 1;

  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, &status, NULL));
  g_assert_cmpint (status, ==, 0);
}

LrStore *
test_store_create (const char *folder)
{
  GError *error = NULL;
  LrStore *store = lr_store_create (folder, typed (TEST_PASSPHRASE), &error);

  g_assert_no_error (error);
  return store;
}

LrStore *
test_store_open (const char *folder)
{
  GError *error = NULL;
  LrStore *store = lr_store_open (folder, typed (TEST_PASSPHRASE), &error);

  g_assert_no_error (error);
  return store;
}

LrRecord *
test_pupil_new (const char *number,
                const char *name)
{
  LrRecord *pupil = lr_record_new (&test_pupil_kind, 0);

  lr_record_set_text (pupil, TEST_PUPIL_NUMBER, number);
  lr_record_set_text (pupil, TEST_PUPIL_NAME, name);
  return pupil;
}

LrRecord *
test_note_new (gint64      pupil,
               LrDay       day,
               const char *text)
{
  LrRecord *note = lr_record_new (&test_note_kind, pupil);

  lr_record_set_integer (note, TEST_NOTE_HELD_ON, day);
  lr_record_set_text (note, TEST_NOTE_TEXT, text);
  return note;
}

gint64
test_save (LrStore  *store,
           LrRecord *record)
{
  GError *error = NULL;
  gboolean saved = lr_store_save (store, record, &error);

  g_assert_no_error (error);
  g_assert_true (saved);
  g_assert_cmpint (lr_record_get_id (record), >, 0);
  return lr_record_get_id (record);
}
