/* bench-store.c: how long the store takes, beside what the disk and cipher cost
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The reference store of the design: 2,000 pupils, 100,000 absence records with
 * a note each, 20,000 other events of which 10,000 in one dossier. Each figure
 * stands beside its floor, measured in the same run.
 */

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

#include "lr-backup.h"
#include "lr-connection.h"
#include "lr-dossier.h"
#include "lr-key-file.h"
#include "lr-search.h"
#include "lr-store-tidy.h"

#define N_PUPILS   2000
#define N_ABSENCES 100000
#define N_CONTACTS 20000
#define N_LONG     10000
#define N_SHORT    500

static const char * const words[] = {
  "gesprek", "ouders", "school", "thuis", "leerling", "afspraak", "verzuim", "mentor", "gebeld", "huisbezoek",
  "rooster", "opbouw", "plan", "terug", "morgen", "week", "ziek", "moeder", "vader", "broer", "vertrouwen",
  "overleg", "jeugdarts", "leerplicht", "samenwerking", "onderwijs", "begeleiding", "angst", "slapen", "bus",
};

static char *folder;

static double
since (gint64 start)
{
  return (double) (g_get_monotonic_time () - start) / 1000;
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double difference = *(const double *) a - *(const double *) b;

  return (difference > 0) - (difference < 0);
}

static double
get_part (double *times,
          guint   n,
          guint   percent)
{
  qsort (times, n, sizeof *times, (int (*) (const void *, const void *)) compare_doubles);
  return times[MIN (n - 1, n * percent / 100)];
}

static void
tell (const char *what,
      double      time,
      double      floor)
{
  if (floor > 0)
    g_print ("%-58s %9.2f ms, floor %9.2f ms, ratio %.2f\n", what, time, floor, time / floor);
  else
    g_print ("%-58s %9.2f ms\n", what, time);
}

static char *
make_sentence (guint seed)
{
  GString *sentence = g_string_new (NULL);

  for (guint i = 0; i < 8; i++)
    g_string_append_printf (sentence, "%s%s", i > 0 ? " " : "", words[(seed * 7 + i * i * 3 + seed / 11) % G_N_ELEMENTS (words)]);
  g_string_append_printf (sentence, " %u", seed);

  return g_string_free (sentence, FALSE);
}

static void
must (gboolean  good,
      GError   *error)
{
  if (!good)
    g_error ("%s", error != NULL ? error->message : "failed without a reason");
}

static void
add_pupils (LrStore *store,
            gint64  *ids)
{
  GError *error = NULL;

  must (lr_store_begin (store, "pupils", &error), error);
  for (guint i = 0; i < N_PUPILS; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", 100000 + i);
      g_autoptr (LrRecord) pupil = lr_record_new (&lr_pupil_kind, 0);

      lr_record_set_text (pupil, LR_PUPIL_NUMBER, number);
      lr_record_set_text (pupil, LR_PUPIL_FIRST_NAME, words[i % G_N_ELEMENTS (words)]);
      lr_record_set_text (pupil, LR_PUPIL_LAST_NAME, words[i / 7 % G_N_ELEMENTS (words)]);
      must (lr_store_save (store, pupil, &error), error);
      ids[i] = lr_record_get_id (pupil);
    }
  must (lr_store_commit (store, &error), error);
}

/* As school systems give it, a note only now and then; or each with its note. */
static LrRecord *
make_absence (gint64   pupil,
              guint    i,
              gboolean with_note)
{
  LrRecord *absence = lr_record_new (&lr_absence_kind, pupil);
  g_autofree char *note = with_note || i % 20 == 0 ? make_sentence (i) : NULL;

  lr_record_set_integer (absence, LR_ABSENCE_START_ON, lr_day (2025, 8, 1) + i / 50 % 300);
  lr_record_set_text (absence, LR_ABSENCE_KIND, i % 3 ? "unauthorised" : "sick");
  lr_record_set_integer (absence, LR_ABSENCE_HOURS, 4 + i % 20);
  lr_record_set_text (absence, note != NULL ? LR_ABSENCE_NOTE : LR_ABSENCE_REASON, note != NULL ? note : "doktersbezoek");
  return absence;
}

static double
add_absences (LrStore  *store,
              gint64   *ids,
              gboolean  with_notes)
{
  GError *error = NULL;
  gint64 start = g_get_monotonic_time ();

  must (lr_store_begin (store, "absence", &error), error);
  for (guint i = 0; i < N_ABSENCES; i++)
    {
      g_autoptr (LrRecord) absence = make_absence (ids[i * 17 % N_PUPILS], i, with_notes);

      must (lr_store_save (store, absence, &error), error);
    }
  must (lr_store_commit (store, &error), error);

  return since (start);
}

static void
add_contacts (LrStore *store,
              gint64  *ids)
{
  GError *error = NULL;

  must (lr_store_begin (store, "contacts", &error), error);
  for (guint i = 0; i < N_CONTACTS; i++)
    {
      gint64 pupil = i < N_LONG ? ids[0] : i < N_LONG + N_SHORT ? ids[1] : ids[2 + i % (N_PUPILS - 2)];
      g_autoptr (LrRecord) contact = lr_record_new (&lr_contact_kind, pupil);
      g_autofree char *said = make_sentence (i);

      lr_record_set_integer (contact, LR_CONTACT_HELD_ON, lr_day (2016, 1, 1) + i * 31 % 3600);
      lr_record_set_text (contact, LR_CONTACT_HOW, "phone");
      lr_record_set_text (contact, LR_CONTACT_SAID, said);
      must (lr_store_save (store, contact, &error), error);
    }
  must (lr_store_commit (store, &error), error);
}

/* A table with the same rows, in a SQLCipher file with the same settings and
 * nothing else: no history, no index, no records. */
static LrConnection *
open_floor (void)
{
  g_autofree char *path = g_build_filename (folder, "floor.db", NULL);
  g_autoptr (LrSecret) key = lr_secret_new_random (LR_KEY_SIZE);
  GError *error = NULL;
  LrConnection *connection = lr_connection_open (path, key, LR_CONNECTION_CREATE, &error);

  must (connection != NULL, error);
  must (lr_connection_execute (connection,
                               "CREATE TABLE t (id INTEGER PRIMARY KEY, pupil INTEGER, day INTEGER,"
                               " kind TEXT, hours INTEGER, note TEXT)", &error), error);
  return connection;
}

static void
insert_floor (LrConnection *connection,
              guint         i)
{
  g_autofree char *note = make_sentence (i);
  GError *error = NULL;
  g_autoptr (LrStatement) statement =
    lr_connection_prepare (connection, "INSERT INTO t (pupil, day, kind, hours, note) VALUES (?1, ?2, ?3, ?4, ?5)", &error);

  must (statement != NULL, error);
  sqlite3_bind_int64 (statement, 1, i);
  sqlite3_bind_int64 (statement, 2, i / 50);
  lr_statement_bind_text (statement, 3, "unauthorised");
  sqlite3_bind_int64 (statement, 4, 4);
  lr_statement_bind_text (statement, 5, note);
  must (lr_statement_run (statement, &error), error);
}

static double
import_floor (LrConnection *connection)
{
  gint64 start = g_get_monotonic_time ();
  GError *error = NULL;

  must (lr_connection_execute (connection, "BEGIN", &error), error);
  for (guint i = 0; i < N_ABSENCES; i++)
    insert_floor (connection, i);
  must (lr_connection_execute (connection, "COMMIT", &error), error);

  return since (start);
}

static void
bench_save (LrStore      *store,
            LrConnection *floor,
            gint64       *ids)
{
  enum { ROUNDS = 400 };
  double own[ROUNDS], bare[ROUNDS];
  GError *error = NULL;

  must (lr_store_tidy (store, &error), error);
  must (lr_connection_execute (floor, "PRAGMA wal_checkpoint(TRUNCATE)", &error), error);
  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autoptr (LrRecord) absence = make_absence (ids[i], 500000 + i, TRUE);
      gint64 start = g_get_monotonic_time ();

      must (lr_store_save (store, absence, &error), error);
      own[i] = since (start);

      start = g_get_monotonic_time ();
      insert_floor (floor, i);
      bare[i] = since (start);
    }

  tell ("save one record, median (floor: bare commit)", get_part (own, ROUNDS, 50), get_part (bare, ROUNDS, 50));
  tell ("save one record, p99", get_part (own, ROUNDS, 99), get_part (bare, ROUNDS, 99));
}

static double
time_list (LrStore *store,
           gint64   pupil,
           guint    expected)
{
  enum { ROUNDS = 9 };
  double times[ROUNDS];

  for (guint i = 0; i < ROUNDS; i++)
    {
      GError *error = NULL;
      gint64 start = g_get_monotonic_time ();
      g_autoptr (GPtrArray) contacts = lr_store_list (store, &lr_contact_kind, pupil, &error);

      times[i] = since (start);
      must (contacts != NULL, error);
      g_assert_cmpint (contacts->len, ==, expected);
    }

  return get_part (times, ROUNDS, 50);
}

static void
bench_search (LrStore *store)
{
  static const char * const typed[] = {
    "s", "sc", "sch", "scho", "schoo", "school", "school o", "school ou", "school ouders", "j", "je", "jeu",
    "jeugd", "jeugdarts", "leerp", "leerplicht 4", "leerplicht 44", "99", "9999", "99999", "xyz",
  };
  double times[G_N_ELEMENTS (typed)];

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      GError *error = NULL;
      gint64 start = g_get_monotonic_time ();
      g_autoptr (GPtrArray) hits = lr_store_search (store, typed[i], 50, &error);

      times[i] = since (start);
      must (hits != NULL, error);
      g_print ("  search “%s”: %u hits, %.2f ms\n", typed[i], hits->len, times[i]);
    }

  tell ("search over 120,000 notes as you type, p95", get_part (times, G_N_ELEMENTS (typed), 95), 0);
}

static void
bench_backup (LrStore *store)
{
  g_autofree char *path = g_build_filename (folder, "backups", "bench.tar", NULL);
  GError *error = NULL;
  g_autoptr (LrStore) worker = lr_store_open_worker (store, &error);
  gint64 start = g_get_monotonic_time ();
  GStatBuf status;

  must (worker != NULL && lr_backup_write (worker, path, NULL, &error), error);
  tell ("backup of the reference store, verified", since (start), 0);
  g_stat (path, &status);
  g_print ("  %.1f MB\n", (double) status.st_size / 1e6);
}

static void
remove_store (void)
{
  static const char * const names[] = { "dossiers.db", "dossiers.keys", "dossiers.lock" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);

      g_unlink (path);
    }
}

static void
remove_folder (void)
{
  static const char * const names[] = { "floor.db", "backups/bench.tar", "backups" };

  remove_store ();
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);

      g_remove (path);
    }
  g_rmdir (folder);
  g_free (folder);
}

static LrStore *
create_store (gint64 *ids)
{
  GError *error = NULL;
  LrStore *store = lr_store_create (folder, "meten is weten", &error);

  must (store != NULL, error);
  add_pupils (store, ids);
  return store;
}

/* As an import does: on a connection of its own. */
static double
import_absences (LrStore  *store,
                 gint64   *ids,
                 gboolean  with_notes)
{
  GError *error = NULL;
  g_autoptr (LrStore) worker = lr_store_open_worker (store, &error);

  must (worker != NULL, error);
  return add_absences (worker, ids, with_notes);
}

int
main (void)
{
  g_autofree gint64 *ids = g_new0 (gint64, N_PUPILS);
  GError *error = NULL;
  LrConnection *floor;
  LrStore *store;
  double bare;
  gint64 start;

  lr_dossier_init ();
  lr_cost_set ((LrCost) { .passes = 1, .memory = 8192 });
  folder = g_dir_make_tmp ("leerrecht-bench-XXXXXX", NULL);
  floor = open_floor ();
  bare = import_floor (floor);

  store = create_store (ids);
  tell ("100,000 absence records saved in one batch", import_absences (store, ids, FALSE), bare);
  g_object_unref (store);
  while (g_main_context_iteration (NULL, FALSE));
  remove_store ();

  store = create_store (ids);
  tell ("the same, each with a note to search", import_absences (store, ids, TRUE), bare);
  add_contacts (store, ids);
  start = g_get_monotonic_time ();
  must (lr_store_tidy (store, &error), error);
  tell ("tidying after all that, in idle time", since (start), 0);

  bench_save (store, floor, ids);
  tell ("list of 500 events of a dossier", time_list (store, ids[1], N_SHORT), 0);
  tell ("list of 10,000 events of a dossier", time_list (store, ids[0], N_LONG), 0);
  bench_search (store);
  bench_backup (store);
  lr_connection_free (floor);
  g_object_unref (store);
  while (g_main_context_iteration (NULL, FALSE));

  start = g_get_monotonic_time ();
  store = lr_store_open (folder, "meten is weten", &error);
  must (store != NULL, error);
  tell ("opening the store, besides Argon2id", since (start), 0);
  g_object_unref (store);
  remove_folder ();

  return 0;
}
