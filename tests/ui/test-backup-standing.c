/* test-backup-standing.c: which copies count, and what is said of them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-backup-standing.h"

#define NOW  G_GINT64_CONSTANT (1797000000)
#define HOUR (60 * 60)
#define DAY  (24 * HOUR)

static void
only_a_fresh_copy_elsewhere_gives_rest (void)
{
  static const struct
  {
    LrBackupStanding  standing;
    gboolean          is_worrying;
    const char       *summary;
  } cases[] = {
    { { FALSE, FALSE, 0, 0, NULL, NULL }, FALSE, "Backup" },
    { { TRUE, TRUE, 0, 0, NULL, NULL }, FALSE, "Backup is being made …" },
    { { TRUE, FALSE, 0, 0, NULL, NULL }, TRUE, "No copy outside this computer yet" },
    { { TRUE, FALSE, NOW, 0, NULL, NULL }, TRUE, "No copy outside this computer yet" },
    { { TRUE, FALSE, NOW, NOW - 3 * HOUR, NULL, NULL }, FALSE, "Copy elsewhere: 3 hours ago" },
    { { TRUE, FALSE, 0, NOW - 4 * DAY, NULL, NULL }, FALSE, "Copy elsewhere: 4 days ago" },
    { { TRUE, FALSE, NOW, NOW - 4 * DAY - 1, NULL, NULL }, TRUE, "Copy elsewhere: 4 days ago" },
    { { TRUE, FALSE, NOW, NOW - HOUR, (char *) "full", NULL }, TRUE, "Copy elsewhere: 1 hour ago" },
    { { TRUE, FALSE, NOW, NOW - HOUR, NULL, (char *) "absent" }, TRUE, "Copy elsewhere: 1 hour ago" },
    /* A clock ran ahead, then or now. */
    { { TRUE, FALSE, NOW, NOW + 1, NULL, NULL }, TRUE, "No copy outside this computer yet" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *summary = lr_backup_standing_dup_summary (&cases[i].standing, NOW);

      g_assert_cmpstr (summary, ==, cases[i].summary);
      g_assert_cmpint (lr_backup_standing_is_worrying (&cases[i].standing, NOW), ==, cases[i].is_worrying);
    }
}

static void
both_problems_are_told (void)
{
  static const struct { const char *here, *elsewhere, *told; } cases[] = {
    { NULL, NULL, NULL },
    { "full", NULL, "full" },
    { NULL, "absent", "absent" },
    { "full", "absent", "full\nabsent" },
    { "full", "full", "full" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (LrBackupStanding) standing = {
        .problem_here = g_strdup (cases[i].here),
        .problem_elsewhere = g_strdup (cases[i].elsewhere),
      };
      g_autofree char *told = lr_backup_standing_dup_problems (&standing);

      g_assert_cmpstr (told, ==, cases[i].told);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/backup-standing/only-a-fresh-copy-elsewhere-gives-rest", only_a_fresh_copy_elsewhere_gives_rest);
  g_test_add_func ("/backup-standing/both-problems-are-told", both_problems_are_told);

  return g_test_run ();
}
