/* bench-papers.c: papers of the reference store, as the command line prints them
 *
 * Each in a program of its own, less what such a program takes to open the store
 * and find that a pupil has no steps.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>

#include "bench.h"
#include "lr-dossier.h"
#include "lr-key-file.h"
#include "reference-store.h"

#define PASSPHRASE "meten is weten"
#define ROUNDS     5

static char *folder;

static void
must (gboolean   good,
      GError   **error)
{
  if (!good)
    g_error ("%s", (*error)->message);
}

static void
add_plan (LrStore *store)
{
  GError *error = NULL;
  g_autoptr (LrRecord) pupil = lr_dossier_find_pupil (store, REFERENCE_SHORT_NUMBER, &error);
  g_autoptr (LrRecord) plan = NULL;

  must (pupil != NULL, &error);
  plan = lr_record_new (&lr_plan_kind, lr_record_get_id (pupil));
  lr_record_set_integer (plan, LR_PLAN_MADE_ON, REFERENCE_TODAY - 14);
  for (guint i = 0; i < lr_plan_kind.n_fields; i++)
    if (lr_plan_kind.fields[i].type == LR_FIELD_PROSE)
      {
        g_autofree char *note = reference_store_make_note (i);

        lr_record_set_text (plan, i, note);
      }
  must (lr_store_save (store, plan, &error), &error);

  for (guint i = 0; i < 6; i++)
    {
      g_autoptr (LrRecord) goal = lr_record_new (&lr_goal_kind, lr_record_get_id (pupil));
      g_autofree char *note = reference_store_make_note (100 + i);

      lr_record_set_integer (goal, LR_GOAL_PLAN, lr_record_get_id (plan));
      lr_record_set_text (goal, LR_GOAL_SPECIFIC, note);
      must (lr_store_save (store, goal, &error), &error);
    }
}

/* Returns: the best of some runs, in milliseconds */
static double
run (const char *words)
{
  g_autofree char *line = g_strdup_printf ("'%s' %s --store '%s/store' --passphrase-file '%s/passphrase'",
                                           g_getenv ("LEERRECHT_CLI"), words, folder, folder);
  double times[ROUNDS];

  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autofree char *said = NULL;
      g_autofree char *complaint = NULL;
      GError *error = NULL;
      gint64 start = g_get_monotonic_time ();
      int status = 0;

      must (g_spawn_command_line_sync (line, &said, &complaint, &status, &error), &error);
      times[i] = bench_since (start);
      if (status != 0)
        g_error ("%s: %s", line, complaint);
    }

  return bench_part (times, ROUNDS, 0);
}

static void
bench_paper (const char *paper,
             const char *number,
             double      nothing,
             double      target,
             double      target_size)
{
  g_autofree char *path = g_strdup_printf ("%s/%s.pdf", folder, paper);
  g_autofree char *words = g_strdup_printf ("print %s --pupil %s --output '%s' --today 2026-11-20", paper, number, path);
  g_autofree char *size = g_strdup_printf ("%s, its size", paper);
  double time = run (words) - nothing;
  GStatBuf status;

  bench_tell (paper, time, "ms", target);
  if (g_stat (path, &status) == 0)
    bench_tell (size, (double) status.st_size / 1000, "kB", target_size);
}

int
main (void)
{
  g_autofree char *place = NULL;
  g_autofree char *passphrase = NULL;
  LrStore *store;
  double nothing;

  lr_cost_set ((LrCost) { .passes = 1, .memory = 8192 });
  folder = g_dir_make_tmp ("leerrecht-bench-XXXXXX", NULL);
  place = g_build_filename (folder, "store", NULL);
  passphrase = g_build_filename (folder, "passphrase", NULL);
  g_file_set_contents (passphrase, PASSPHRASE "\n", -1, NULL);
  store = reference_store_make (place, PASSPHRASE, reference_store_get_scale (), REFERENCE_N_LONG);
  add_plan (store);
  g_object_unref (store);
  while (g_main_context_iteration (NULL, FALSE));

  nothing = run ("record list step 100001");
  bench_tell ("a command that only opens the store", nothing, "ms", 0);
  bench_paper ("plan", REFERENCE_SHORT_NUMBER, nothing, 80, 60);
  bench_paper ("timeline", REFERENCE_LONG_NUMBER, nothing, 300, 300);

  reference_store_remove (folder);
  g_free (folder);
  return 0;
}
