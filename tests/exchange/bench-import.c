/* bench-import.c: how long 100,000 absence rows take
 *
 * Beside the same file taken in by the bare sqlcipher shell, where that is
 * installed, each time right after it. It never fails on a clock; it fails when
 * the rows are not there.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>

#include "bench.h"
#include "import-fixture.h"
#include "import-large.h"
#include "lr-key-file.h"
#include "reference-store.h"

#define ROUNDS 3

static double
import (ImportFixture   *fixture,
        LrImportSubject  subject,
        GBytes          *file,
        const char      *told)
{
  gint64 start = g_get_monotonic_time ();
  g_autofree char *found = import_fixture_import (fixture, subject, file, FALSE);

  if (!g_str_has_prefix (found, told))
    g_error ("expected %s, found %s", told, found);
  return bench_since (start);
}

/* The shell's own import, encrypted as well: milliseconds, or 0 without it. */
static double
import_with_shell (const char *folder,
                   const char *csv)
{
  g_autofree char *program = g_find_program_in_path ("sqlcipher");
  g_autofree char *database = g_build_filename (folder, "bare.db", NULL);
  g_autofree char *commands = NULL;
  g_autofree char *script = g_build_filename (folder, "script", NULL);
  g_autofree char *command = NULL;
  gint64 start;
  int status;

  if (program == NULL)
    return 0;

  /* Keying with a raw key, as the store does: no passphrase to stretch. */
  commands = g_strdup_printf ("PRAGMA key = \"x'%064d'\";\n"
                              "CREATE TABLE absence (number, day, lesson, hours, reason);\n"
                              ".mode csv\n.separator ;\n.import --skip 1 %s absence\n", 1, csv);
  g_file_set_contents (script, commands, -1, NULL);
  g_unlink (database);
  command = g_strdup_printf ("/bin/sh -c '%s %s <%s >/dev/null'", program, database, script);

  start = g_get_monotonic_time ();
  if (!g_spawn_command_line_sync (command, NULL, NULL, &status, NULL) || status != 0)
    return 0;

  return bench_since (start);
}

typedef struct
{
  GMainLoop *loop;
  gint64     beat;
  gint64     longest;
  gboolean   good;
} Heart;

static gboolean
beat_cb (gpointer user_data)
{
  Heart *heart = user_data;
  gint64 now = g_get_monotonic_time ();

  heart->longest = MAX (heart->longest, now - heart->beat);
  heart->beat = now;
  return G_SOURCE_CONTINUE;
}

static void
imported_cb (GObject      *source,
             GAsyncResult *async_result,
             gpointer      user_data)
{
  Heart *heart = user_data;
  g_autoptr (LrImportResult) result = lr_import_run_finish (LR_STORE (source), async_result, NULL);

  heart->good = result != NULL && result->n_added == IMPORT_LARGE_ROWS;
  g_main_loop_quit (heart->loop);
}

/* How long the thread of the person is kept waiting at most. */
static double
find_longest_stall (ImportFixture *fixture,
                    GBytes        *file)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  Heart heart = { .loop = loop, .beat = g_get_monotonic_time () };
  guint timer = g_timeout_add (1, beat_cb, &heart);

  lr_import_run_async (fixture->store, file, fixture->profile, &fixture->options, NULL, NULL, NULL,
                       imported_cb, &heart);
  g_main_loop_run (loop);
  g_source_remove (timer);
  g_assert_true (heart.good);

  while (G_OBJECT (fixture->store)->ref_count > 1)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }

  return (double) heart.longest / 1000;
}

/* What a school brings in each week, into all that it brought in before. */
static void
bench_week (ImportFixture *fixture)
{
  g_autofree char *folder = g_dir_make_tmp ("leerrecht-bench-XXXXXX", NULL);
  g_autoptr (GString) text = g_string_new ("leerlingnummer;datum;lesuur;uren;reden\n");
  g_autoptr (GBytes) file = NULL;
  ImportFixture week = *fixture;

  week.store = reference_store_make (folder, "meten is weten", reference_store_get_scale (), REFERENCE_N_LONG);
  week.notes = week.unknown_codes = week.doubts = NULL;
  week.options.today = REFERENCE_TODAY;
  for (guint i = 0; i < REFERENCE_PUPILS; i++)
    g_string_append_printf (text, "%u;%u-11-2026;9;1;Z\n", 100000 + i, 16 + i % 5);
  file = g_string_free_to_bytes (g_steal_pointer (&text));

  bench_tell ("2,000 rows of a week, into the reference store",
              import (&week, LR_IMPORT_ABSENCE, file, "2000 read, 2000 added"), "ms", 0);
  g_free (week.notes);
  g_free (week.unknown_codes);
  g_free (week.doubts);
  g_object_unref (week.store);
  while (g_main_context_iteration (NULL, FALSE));
  reference_store_remove (folder);
}

static void
bench_once (ImportFixture *fixture,
            GBytes        *absence,
            double        *shell,
            double        *first,
            double        *again)
{
  g_autofree char *csv = g_build_filename (fixture->folder, "absence.csv", NULL);

  g_file_set_contents (csv, g_bytes_get_data (absence, NULL), (gssize) g_bytes_get_size (absence), NULL);
  *shell = import_with_shell (fixture->folder, csv);
  *first = import (fixture, LR_IMPORT_ABSENCE, absence, "100000 read, 100000 added");
  *again = import (fixture, LR_IMPORT_ABSENCE, absence, "100000 read, 0 added, 0 updated, 100000 unchanged");
}

int
main (void)
{
  g_autoptr (GBytes) pupils = import_large_make_pupils ();
  double shell[ROUNDS], first[ROUNDS], again[ROUNDS], ratios[ROUNDS];

  import_fixture_init ();
  for (guint i = 0; i <= ROUNDS; i++)
    {
      ImportFixture fixture = { 0, };
      g_autoptr (GBytes) absence = NULL;

      import_fixture_set_up (&fixture, NULL);
      absence = import_large_make_absence (fixture.options.calendar, 0);
      import (&fixture, LR_IMPORT_PUPILS, pupils, "2000 read, 2000 added");
      if (i < ROUNDS)
        {
          bench_once (&fixture, absence, &shell[i], &first[i], &again[i]);
          ratios[i] = shell[i] > 0 ? first[i] / shell[i] : 0;
        }
      else
        {
          bench_tell ("longest stall beside a worker", find_longest_stall (&fixture, absence), "ms", 50);
          bench_week (&fixture);
        }
      import_fixture_tear_down (&fixture, NULL);
    }

  if (bench_part (shell, ROUNDS, 0) > 0)
    {
      bench_tell_ratio ("100,000 absence rows (floor: the bare shell)",
                        bench_part (first, ROUNDS, 0), bench_part (shell, ROUNDS, 0), 2.5);
      bench_tell ("the same, paired with the shell, median", bench_part (ratios, ROUNDS, 50), "times", 2.5);
    }
  else
    {
      bench_tell ("100,000 absence rows, without a shell to compare with", bench_part (first, ROUNDS, 0), "ms", 0);
    }
  bench_tell ("the same file again, with nothing new", bench_part (again, ROUNDS, 0), "ms", 0);
  return 0;
}
