/* bench-window.c: the real app in its window, beside an empty window
 *
 * Starts each in turn, several times, and keeps the least of what they tell: the
 * rest is what the machine did meanwhile. Judges nothing.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "bench.h"
#include "lr-demo.h"
#include "lr-key-file.h"
#include "reference-store.h"
#include "typed.h"

#define PASSPHRASE "meten is weten"
#define STARTS 6
#define WALKS  2

/* Of a screen that draws sixty times a second. */
#define FRAME_MS 16.7

static char *folder;
static GHashTable *least;  /* name -> double: of all that was told */

static void
must (gboolean   good,
      GError   **error)
{
  if (!good)
    g_error ("%s", (*error)->message);
}

static void
keep (char   *name,
      double  value)
{
  const double *known = g_hash_table_lookup (least, name);

  if (known != NULL)
    value = MIN (value, *known);
  g_hash_table_insert (least, name, g_memdup2 (&value, sizeof value));
}

/* Lines as recorder_tell() writes them, among others. */
static void
keep_told (const char *who,
           const char *said)
{
  g_auto (GStrv) lines = g_strsplit (said, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (lines[i], "\t", 2);

      if (lines[i][0] == '@' && g_strv_length (parts) == 2)
        keep (g_strdup_printf ("%s, %s", who, parts[0] + 1), g_ascii_strtod (parts[1], NULL));
    }
}

/* What was told of something: "walk", "block", "today". @which: NULL for none */
static double
find (const char *who,
      const char *what,
      const char *which)
{
  g_autofree char *name = g_strconcat (who, ", ", what, which != NULL ? ": " : NULL, which, NULL);
  const double *value = g_hash_table_lookup (least, name);

  if (value == NULL)
    g_error ("nothing was told of “%s”", name);
  return *value;
}

/* @who: under what name its words are kept. @visit: as visit.c has it. @store: in
 * the folder, or NULL for the empty window. */
static void
run (const char *who,
     const char *visit,
     const char *store)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_auto (GStrv) line = NULL;
  g_auto (GStrv) environment = g_get_environ ();
  g_autofree char *said = NULL;
  g_autofree char *path = g_build_filename (folder, store, NULL);
  g_autofree char *passphrase = g_build_filename (folder, "passphrase", NULL);
  g_autofree char *born = g_strdup_printf ("%" G_GINT64_FORMAT, g_get_monotonic_time ());
  GError *error = NULL;
  int status = 0;

  g_strv_builder_add (words, g_getenv (store != NULL ? "LEERRECHT_VISITED" : "LEERRECHT_EMPTY"));
  if (store != NULL)
    g_strv_builder_add_many (words, "--store", path, "--today", "2026-11-20", NULL);
  if (store != NULL && !g_str_equal (visit, "unlock"))
    g_strv_builder_add_many (words, "--passphrase-file", passphrase, NULL);
  line = g_strv_builder_end (words);

  environment = g_environ_setenv (environment, "LEERRECHT_BORN", born, TRUE);
  environment = g_environ_setenv (environment, "LEERRECHT_VISIT", visit, TRUE);
  must (g_spawn_sync (NULL, line, environment, G_SPAWN_DEFAULT, NULL, NULL,
                      &said, NULL, &status, &error) &&
        g_spawn_check_wait_status (status, &error), &error);
  keep_told (who, said);
}

static void
bench_start (void)
{
  double floor;

  for (guint i = 0; i < STARTS; i++)
    {
      run ("empty", "start", NULL);
      run ("unlock", "unlock", "reference");
      run ("demo", "today", "demo");
      run ("reference", "today", "reference");
    }

  floor = find ("empty", "drawn", NULL);
  bench_tell_ratio ("start to the unlock page (floor: an empty window)",
                    find ("unlock", "drawn", NULL), floor, 1.15);
  bench_tell_ratio ("start to Vandaag, demo store", find ("demo", "drawn", NULL), floor, 1.5);
  bench_tell_ratio ("start to Vandaag, reference store",
                    find ("reference", "drawn", NULL), floor, 2);
}

static void
tell_blocks (void)
{
  static const struct { const char *name; const char *what; } blocks[] = {
    { "start", "longest block: the school opens, up to Vandaag" },
    { "today", "longest block: to Vandaag" },
    { "pupils", "longest block: to Leerlingen for the first time" },
    { "pupils again", "longest block: to Leerlingen again" },
    { "pupils, typed", "longest block: a pupil is searched, key by key" },
    { "search", "longest block: to the search page" },
    { "search, typed", "longest block: all is searched, key by key" },
    { "save", "longest block: a record is saved" },
    { "backup", "longest block: a backup is made" },
    { "import, looked at", "longest block: 100,000 rows are looked at" },
    { "import, done", "longest block: 100,000 rows are imported" },
    { "import, seen", "longest block: the lists show what was imported" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (blocks); i++)
    bench_tell (blocks[i].what, find ("walk", "block", blocks[i].name), "ms", 50);
}

static void
tell_dossier (const char *events,
              double      target)
{
  static const char * const tabs[] = {
    "timeline", "absence", "contact", "plan", "meetings", "steps", "parties", "reports",
  };

  for (guint i = 0; i < G_N_ELEMENTS (tabs); i++)
    {
      g_autofree char *which = g_strdup_printf ("%s, %s", events, tabs[i]);
      g_autofree char *frame = g_strdup_printf ("dossier of %s, %s: first frame", events, tabs[i]);
      g_autofree char *block = g_strdup_printf ("dossier of %s, %s: longest block",
                                                events, tabs[i]);

      bench_tell_floor (frame, find ("walk", "frame", which), find ("empty", "frame", NULL),
                        "ms", target);
      bench_tell (block, find ("walk", "block", which), "ms", 50);
    }
}

static void
tell_memory (void)
{
  double floor = find ("empty", "memory", NULL);

  bench_tell_floor ("memory with the list (floor: an empty window)",
                    find ("walk", "memory", "list"), floor, "MiB", floor + 25);
  bench_tell_floor ("memory with a dossier of 10,000",
                    find ("walk", "memory", "dossier"), floor, "MiB", floor + 40);
  bench_tell_none ("heap that a dossier opened and closed leaves behind",
                   find ("walk", "heap", NULL), "KiB");
}

/* The page that is worst. */
static void
tell_worst (const char *what,
            const char *unit)
{
  static const char * const pages[] = {
    "today", "pupils", "search", "bin", "timeline", "absence", "contact", "plan", "meetings",
    "steps", "parties", "reports", "access", "backups", "preferences", "unlock",
  };
  g_autofree char *told = NULL;
  guint worst = 0;

  for (guint i = 1; i < G_N_ELEMENTS (pages); i++)
    if (find ("walk", what, pages[i]) > find ("walk", what, pages[worst]))
      worst = i;

  told = g_strdup_printf ("at rest: %s, most of %zu pages (%s)",
                          what, G_N_ELEMENTS (pages), pages[worst]);
  bench_tell_none (told, find ("walk", what, pages[worst]), unit);
}

static void
bench_walk (void)
{
  double frame;

  for (guint i = 0; i < WALKS; i++)
    {
      g_autofree char *copy = g_strdup_printf ("cp -r '%s/reference' '%s/walked'", folder, folder);
      g_autofree char *walked = g_build_filename (folder, "walked", NULL);
      GError *error = NULL;

      must (g_spawn_command_line_sync (copy, NULL, NULL, NULL, &error), &error);
      run ("walk", "walk", "walked");
      reference_store_remove (walked);
    }

  frame = find ("empty", "frame", NULL);
  tell_blocks ();
  tell_dossier ("500", 33);
  tell_dossier ("10,000", 50);
  bench_tell_floor ("a pupil searched: first key to frame",
                    find ("walk", "frame", "pupils, typed, first key"), frame, "ms", FRAME_MS);
  bench_tell_floor ("a pupil searched: next keys to frame, the longest",
                    find ("walk", "frame", "pupils, typed"), frame, "ms", FRAME_MS);
  bench_tell_floor ("all searched: first key to frame",
                    find ("walk", "frame", "search, typed, first key"), frame, "ms", FRAME_MS);
  bench_tell_floor ("all searched: next keys to frame, the longest",
                    find ("walk", "frame", "search, typed"), frame, "ms", FRAME_MS);
  bench_tell ("a record saved in the window", find ("walk", "save", NULL), "ms", 10);
  bench_tell_floor ("a record saved: to the frame that shows it",
                    find ("walk", "frame", "save"), frame, "ms", 0);
  tell_memory ();
  tell_worst ("frames", "a second");
  tell_worst ("wake-ups", "a second");
  tell_worst ("timers soon", "timers");
}

static void
make_stores (void)
{
  g_autofree char *reference = g_build_filename (folder, "reference", NULL);
  g_autofree char *demo = g_build_filename (folder, "demo", NULL);
  g_autofree char *passphrase = g_build_filename (folder, "passphrase", NULL);
  GError *error = NULL;
  LrStore *store;

  must (g_file_set_contents (passphrase, PASSPHRASE "\n", -1, &error), &error);
  store = reference_store_make (reference, PASSPHRASE,
                                reference_store_get_scale (), REFERENCE_N_LONG);
  g_object_unref (store);
  store = lr_store_create (demo, typed (PASSPHRASE), &error);
  must (store != NULL && lr_demo_fill (store, REFERENCE_TODAY, &error), &error);
  g_object_unref (store);
  while (g_main_context_iteration (NULL, FALSE));
}

int
main (void)
{
  lr_cost_set ((LrCost) { .passes = 1, .memory = 8192 });
  folder = g_dir_make_tmp ("leerrecht-bench-XXXXXX", NULL);
  least = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  make_stores ();

  bench_start ();
  bench_walk ();

  g_hash_table_unref (least);
  reference_store_remove (folder);
  g_free (folder);
  return 0;
}
