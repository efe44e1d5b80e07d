/* bench-store.c: how long the store takes, beside what the disk and cipher cost
 *
 * On the reference store, of the scale that LEERRECHT_BENCH_SCALE says. What has
 * a floor is measured in turn with it, in the same run.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define _GNU_SOURCE

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "bench.h"
#include "lr-backup.h"
#include "lr-connection.h"
#include "lr-dossier.h"
#include "lr-erase.h"
#include "lr-key-file.h"
#include "lr-search.h"
#include "lr-store-private.h"
#include "lr-store-tidy.h"
#include "lr-verify.h"
#include "reference-store.h"
#include "typed.h"

#define PASSPHRASE "meten is weten"

static char *folder;
static guint n_syncs;

/* Instead of the system's own, for SQLite as well. */
int
fsync (int fd)
{
  n_syncs++;
  return (int) syscall (SYS_fsync, fd);
}

int
fdatasync (int fd)
{
  n_syncs++;
  return (int) syscall (SYS_fdatasync, fd);
}

static void
must (gboolean   good,
      GError   **error)
{
  if (!good)
    g_error ("%s", (*error)->message);
}

static gint64
find_pupil (LrStore    *store,
            const char *number)
{
  GError *error = NULL;
  g_autoptr (LrRecord) pupil = lr_dossier_find_pupil (store, number, &error);

  must (pupil != NULL, &error);
  return lr_record_get_id (pupil);
}

static LrRecord *
make_absence (gint64 pupil,
              guint  i)
{
  LrRecord *absence = lr_record_new (&lr_absence_kind, pupil);
  g_autofree char *note = reference_store_make_note (i);

  lr_record_set_integer (absence, LR_ABSENCE_START_ON, REFERENCE_TODAY - (LrDay) (i % 300));
  lr_record_set_text (absence, LR_ABSENCE_KIND, "unauthorised");
  lr_record_set_integer (absence, LR_ABSENCE_HOURS, 4);
  lr_record_set_text (absence, LR_ABSENCE_NOTE, note);
  return absence;
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

  must (connection != NULL, &error);
  must (lr_connection_execute (connection,
                               "CREATE TABLE t (id INTEGER PRIMARY KEY, pupil INTEGER, day INTEGER,"
                               " kind TEXT, hours INTEGER, note TEXT)", &error), &error);
  return connection;
}

static void
insert_floor (LrConnection *connection,
              guint         i)
{
  g_autofree char *note = reference_store_make_note (i);
  GError *error = NULL;
  g_autoptr (LrStatement) statement =
    lr_connection_prepare (connection, "INSERT INTO t (pupil, day, kind, hours, note) VALUES (?1, ?2, ?3, ?4, ?5)", &error);

  must (statement != NULL, &error);
  sqlite3_bind_int64 (statement, 1, i);
  sqlite3_bind_int64 (statement, 2, i % 300);
  lr_statement_bind_text (statement, 3, "unauthorised");
  sqlite3_bind_int64 (statement, 4, 4);
  lr_statement_bind_text (statement, 5, note);
  must (lr_statement_run (statement, &error), &error);
}

static void
bench_save (LrStore *store,
            gint64   pupil)
{
  enum { ROUNDS = 400 };
  LrConnection *floor = open_floor ();
  double own[ROUNDS], bare[ROUNDS];
  guint most_syncs = 0;
  GError *error = NULL;

  must (lr_store_tidy (store, &error), &error);
  must (lr_connection_execute (floor, "PRAGMA wal_checkpoint(TRUNCATE)", &error), &error);
  insert_floor (floor, ROUNDS);
  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autoptr (LrRecord) absence = make_absence (pupil, 500000 + i);
      guint before = n_syncs;
      gint64 start = g_get_monotonic_time ();

      must (lr_store_save (store, absence, &error), &error);
      own[i] = bench_since (start);
      most_syncs = MAX (most_syncs, n_syncs - before);

      start = g_get_monotonic_time ();
      insert_floor (floor, i);
      bare[i] = bench_since (start);

      /* As the app does in idle time. */
      if (lr_store_needs_tidying (store))
        must (lr_store_tidy (store, &error), &error);
    }
  lr_connection_free (floor);

  bench_tell_ratio ("save one record, median (floor: a bare commit)",
                    bench_part (own, ROUNDS, 50), bench_part (bare, ROUNDS, 50), 1.5);
  bench_tell ("save one record, p99", bench_part (own, ROUNDS, 99), "ms", 10);
  bench_tell ("a bare commit, p99", bench_part (bare, ROUNDS, 99), "ms", 0);
  bench_tell ("save one record, most syncs", most_syncs, "syncs", 1);
}

static guint
count_misses (LrConnection *connection)
{
  int now, highest;

  sqlite3_db_status (lr_connection_get_db (connection), SQLITE_DBSTATUS_CACHE_MISS, &now, &highest, 1);
  return (guint) now;
}

/* All records of a pupil, as its dossier shows them. */
static guint
read_dossier (LrStore *store,
              gint64   pupil)
{
  guint n = 0;

  for (guint i = 0; lr_kinds[i] != NULL; i++)
    {
      GError *error = NULL;
      g_autoptr (GPtrArray) records = NULL;

      if (lr_kinds[i]->owner != LR_OWNER_PUPIL)
        continue;
      records = lr_store_list (store, lr_kinds[i], pupil, &error);
      must (records != NULL, &error);
      n += records->len;
    }

  return n;
}

static void
bench_dossier (LrStore    *store,
               const char *number,
               double      target)
{
  enum { ROUNDS = 9 };
  gint64 pupil = find_pupil (store, number);
  double times[ROUNDS];
  guint n = 0;
  g_autofree char *what = NULL;

  for (guint i = 0; i < ROUNDS; i++)
    {
      gint64 start = g_get_monotonic_time ();

      n = read_dossier (store, pupil);
      times[i] = bench_since (start);
    }

  what = g_strdup_printf ("data of a dossier of %u records", n);
  bench_tell (what, bench_part (times, ROUNDS, 0), "ms", target);
}

/* From a cold start: what must come from the disk. */
static void
bench_pages (const char *number)
{
  GError *error = NULL;
  g_autoptr (LrStore) store = lr_store_open (folder, typed (PASSPHRASE), &error);
  LrConnection *connection;
  g_autofree char *what = NULL;
  gint64 pupil;
  guint n;

  must (store != NULL, &error);
  connection = lr_store_get_connection (store, &error);
  pupil = find_pupil (store, number);
  count_misses (connection);
  n = read_dossier (store, pupil);
  what = g_strdup_printf ("pages read for a dossier of %u records", n);
  bench_tell (what, count_misses (connection), "pages", 0);
}

static void
bench_search (LrStore *store)
{
  static const char * const typed[] = {
    "s", "sc", "sch", "scho", "schoo", "school", "school o", "school ou", "school oud", "school ouders",
    "j", "je", "jeu", "jeug", "jeugd", "jeugda", "jeugdar", "jeugdart", "jeugdarts", "jeugdarts v", "jeugdarts ve",
    "leerp", "leerplicht 4", "leerplicht 44", "99", "9999", "99999", "xyz", "bakker", "bakker y", "gesprek mentor",
  };
  enum { ROUNDS = 5 };
  double times[G_N_ELEMENTS (typed)][ROUNDS];
  double of_all[G_N_ELEMENTS (typed)];

  for (guint round = 0; round < ROUNDS; round++)
    for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
      {
        GError *error = NULL;
        gint64 start = g_get_monotonic_time ();
        g_autoptr (GPtrArray) hits = lr_store_search (store, typed[i], 50, &error);

        times[i][round] = bench_since (start);
        must (hits != NULL, &error);
      }

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    of_all[i] = bench_part (times[i], ROUNDS, 0);
  bench_tell ("search of all notes as you type, the newest 50, p95",
              bench_part (of_all, G_N_ELEMENTS (typed), 95), "ms", 3);
}

static void
bench_backup (LrStore *store,
              guint    scale)
{
  g_autofree char *path = g_build_filename (folder, "backups", "bench.tar", NULL);
  GError *error = NULL;
  g_autoptr (LrStore) worker = lr_store_open_worker (store, &error);
  g_autoptr (GPtrArray) problems = NULL;
  gint64 start = g_get_monotonic_time ();
  GStatBuf status;

  must (worker != NULL && lr_backup_write (worker, path, NULL, &error), &error);
  bench_tell ("backup, verified", bench_since (start), "ms", 600 * scale);
  must (g_stat (path, &status) == 0, &error);
  bench_tell ("size of the backup", (double) status.st_size / 1e6, "MB", 0);

  start = g_get_monotonic_time ();
  problems = lr_store_verify (worker, NULL, &error);
  must (problems != NULL, &error);
  g_assert_cmpuint (problems->len, ==, 0);
  bench_tell ("every page and record verified", bench_since (start), "ms", 0);
}

static void
bench_tidy (LrStore *store)
{
  GError *error = NULL;
  g_autoptr (LrStore) worker = lr_store_open_worker (store, &error);
  gint64 start = g_get_monotonic_time ();

  must (worker != NULL && lr_store_tidy (worker, &error), &error);
  bench_tell ("tidying after all that came in, in idle time", bench_since (start), "ms", 0);
}

static void
bench_opening (void)
{
  enum { ROUNDS = 5 };
  double times[ROUNDS];

  for (guint i = 0; i < ROUNDS; i++)
    {
      GError *error = NULL;
      gint64 start = g_get_monotonic_time ();
      g_autoptr (LrStore) store = lr_store_open (folder, typed (PASSPHRASE), &error);

      times[i] = bench_since (start);
      must (store != NULL, &error);
    }
  bench_tell ("unlock, besides Argon2id", bench_part (times, ROUNDS, 0), "ms", 60);
}

/* The most memory that the process ever held, in MiB. */
static double
get_peak (void)
{
  g_autofree char *status = NULL;
  const char *line;

  return g_file_get_contents ("/proc/self/status", &status, NULL, NULL) &&
         (line = strstr (status, "VmHWM:")) != NULL
           ? (double) g_ascii_strtoll (line + strlen ("VmHWM:"), NULL, 10) / 1024 : 0;
}

/* Last, because what it takes stays the highest. */
static void
bench_erase (LrStore *store)
{
  double peak = get_peak ();
  GError *error = NULL;
  g_autoptr (LrStore) worker = lr_store_open_worker (store, &error);
  g_autoptr (LrRecord) pupil = NULL;
  gint64 start = g_get_monotonic_time ();

  must (worker != NULL, &error);
  pupil = lr_dossier_find_pupil (worker, REFERENCE_SHORT_NUMBER, &error);
  must (pupil != NULL && lr_store_erase (worker, pupil, "erased", &error) && lr_store_scour (worker, &error), &error);
  bench_tell ("a pupil erased, and the file written anew", bench_since (start), "ms", 0);
  bench_tell ("memory that this took more than all before", get_peak () - peak, "MiB", 0);
}

int
main (void)
{
  guint scale = reference_store_get_scale ();
  GError *error = NULL;
  LrStore *store;
  gint64 start;

  lr_cost_set ((LrCost) { .passes = 1, .memory = 8192 });
  folder = g_dir_make_tmp ("leerrecht-bench-XXXXXX", NULL);
  start = g_get_monotonic_time ();
  store = reference_store_make (folder, PASSPHRASE, scale, REFERENCE_N_LONG);
  bench_tell ("the reference store, made as weeks of imports do", bench_since (start), "ms", 0);

  bench_tidy (store);
  bench_save (store, find_pupil (store, "100007"));
  bench_dossier (store, REFERENCE_SHORT_NUMBER, 3);
  bench_dossier (store, REFERENCE_LONG_NUMBER, 15);
  bench_search (store);
  g_object_unref (store);
  while (g_main_context_iteration (NULL, FALSE));

  bench_opening ();
  bench_pages (REFERENCE_SHORT_NUMBER);
  bench_pages (REFERENCE_LONG_NUMBER);
  bench_pages ("100001");

  store = lr_store_open (folder, typed (PASSPHRASE), &error);
  must (store != NULL, &error);
  bench_backup (store, scale);
  bench_erase (store);
  g_object_unref (store);
  while (g_main_context_iteration (NULL, FALSE));
  reference_store_remove (folder);
  g_free (folder);

  return 0;
}
