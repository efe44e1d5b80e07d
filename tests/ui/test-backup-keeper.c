/* test-backup-keeper.c: the backup of the day, here and elsewhere
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fixture.h"

#include <glib/gstdio.h>
#include <gtk/gtk.h>

#include "lr-backup.h"
#include "lr-backup-keeper.h"
#include "mock-clock.h"

/* What a program that keeps a folder in sync leaves in it: a copy there is one
 * elsewhere. Without it the same folder is one on this disk. */
#define SYNC_MARK ".stfolder"

typedef struct
{
  Fixture                 base;
  char                   *top;
  char                   *stick;
  char                   *mark;
  LrBackupKeeper         *keeper;
  const LrBackupStanding *standing;
} KeeperFixture;

static void
wait_for_backup (KeeperFixture *fixture)
{
  while (fixture->standing->busy)
    g_main_context_iteration (NULL, TRUE);
}

static void
run (KeeperFixture *fixture)
{
  lr_backup_keeper_run (fixture->keeper, TRUE);
  g_assert_true (fixture->standing->busy);
  wait_for_backup (fixture);
  g_assert_true (fixture->standing->known);
}

static void
choose_stick (KeeperFixture *fixture)
{
  g_autoptr (GFile) folder = g_file_new_for_path (fixture->stick);

  lr_backup_keeper_set_folder (fixture->keeper, folder);
  wait_for_backup (fixture);
}

static void
connect_stick (KeeperFixture *fixture)
{
  g_assert_cmpint (g_mkdir_with_parents (fixture->stick, 0700), ==, 0);
  g_assert_true (g_file_set_contents (fixture->mark, "", -1, NULL));
}

static void
set_up (KeeperFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  fixture_set_up (&fixture->base);
  fixture->top = g_dir_make_tmp ("leerrecht-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->stick = g_build_filename (fixture->top, "stick", NULL);
  fixture->mark = g_build_filename (fixture->stick, SYNC_MARK, NULL);
  fixture->keeper = lr_backup_keeper_get (fixture->base.session);
  fixture->standing = lr_backup_keeper_get_standing (fixture->keeper);
}

static void
remove_all (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_remove (path) != 0)
        remove_all (path);
    }
  g_rmdir (folder);
}

static void
clear (KeeperFixture *fixture)
{
  lr_backup_keeper_set_folder (fixture->keeper, NULL);
  wait_for_backup (fixture);
  /* The worker lets go of the store a moment later. */
  fixture_settle ();
  fixture_clear (&fixture->base);
  remove_all (fixture->top);
  g_free (fixture->top);
  g_free (fixture->stick);
  g_free (fixture->mark);
}

static char *
find_in (KeeperFixture *fixture,
         const char    *folder)
{
  return lr_backup_find_newest (folder, fixture->base.folder, lr_clock_get_moment (), NULL);
}

static void
it_worries_until_there_is_a_copy_elsewhere (void)
{
  KeeperFixture fixture;

  set_up (&fixture);
  run (&fixture);
  g_assert_cmpint (fixture.standing->here, !=, 0);
  g_assert_cmpint (fixture.standing->elsewhere, ==, 0);
  g_assert_null (fixture.standing->problem_here);
  g_assert_true (lr_backup_standing_is_worrying (fixture.standing, lr_clock_get_moment ()));

  connect_stick (&fixture);
  choose_stick (&fixture);
  g_assert_null (fixture.standing->problem_elsewhere);
  g_assert_cmpint (fixture.standing->elsewhere, !=, 0);
  g_assert_false (lr_backup_keeper_folder_is_here (fixture.keeper));
  g_assert_false (lr_backup_standing_is_worrying (fixture.standing, lr_clock_get_moment ()));

  clear (&fixture);
}

static guint
count_backups (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    n += (guint) g_str_has_suffix (name, LR_BACKUP_ENDING);

  return n;
}

static void
each_day_has_a_backup_of_its_own (void)
{
  static const struct { gint64 hours; guint n; } cases[] = { { 0, 1 }, { 11, 1 }, { 2, 2 }, { 1, 2 }, { 48, 3 } };
  KeeperFixture fixture;
  g_autofree char *own = NULL;

  set_up (&fixture);
  own = lr_backup_dup_default_folder (fixture.base.folder);
  /* Noon in the winter. */
  mock_clock_stop (1795431600);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      mock_clock_pass (cases[i].hours * 60 * 60);
      lr_backup_keeper_run (fixture.keeper, FALSE);
      wait_for_backup (&fixture);
      g_assert_null (fixture.standing->problem_here);
      g_assert_cmpuint (count_backups (own), ==, cases[i].n);
    }
  clear (&fixture);
  mock_clock_end ();
}

static void
a_folder_on_the_same_disk_is_no_copy_elsewhere (void)
{
  KeeperFixture fixture;
  g_autofree char *copy = NULL;

  set_up (&fixture);
  g_assert_cmpint (g_mkdir (fixture.stick, 0700), ==, 0);
  choose_stick (&fixture);
  copy = find_in (&fixture, fixture.stick);
  g_assert_nonnull (copy);
  g_assert_null (fixture.standing->problem_elsewhere);
  g_assert_cmpint (fixture.standing->elsewhere, ==, 0);
  g_assert_true (lr_backup_keeper_folder_is_here (fixture.keeper));
  g_assert_true (lr_backup_standing_is_worrying (fixture.standing, lr_clock_get_moment ()));

  clear (&fixture);
}

/* No folder is made for it, nor is the one it leaves behind taken for it; what
 * it holds is remembered. */
static void
an_absent_stick_is_told (void)
{
  KeeperFixture fixture;
  gint64 elsewhere;

  set_up (&fixture);
  connect_stick (&fixture);
  choose_stick (&fixture);
  elsewhere = fixture.standing->elsewhere;
  g_assert_cmpint (elsewhere, !=, 0);

  remove_all (fixture.stick);
  run (&fixture);
  g_assert_nonnull (fixture.standing->problem_elsewhere);
  g_assert_null (fixture.standing->problem_here);
  g_assert_cmpint (fixture.standing->elsewhere, ==, elsewhere);
  g_assert_true (lr_backup_standing_is_worrying (fixture.standing, lr_clock_get_moment ()));
  g_assert_false (g_file_test (fixture.stick, G_FILE_TEST_EXISTS));

  g_assert_cmpint (g_mkdir (fixture.stick, 0700), ==, 0);
  run (&fixture);
  g_assert_nonnull (fixture.standing->problem_elsewhere);
  g_assert_cmpint (g_rmdir (fixture.stick), ==, 0);

  connect_stick (&fixture);
  run (&fixture);
  g_assert_null (fixture.standing->problem_elsewhere);
  g_assert_false (lr_backup_standing_is_worrying (fixture.standing, lr_clock_get_moment ()));

  clear (&fixture);
}

static void
each_place_is_tried_whatever_the_other_does (void)
{
  KeeperFixture fixture;
  g_autofree char *own = NULL;
  g_autofree char *copy = NULL;

  set_up (&fixture);
  own = lr_backup_dup_default_folder (fixture.base.folder);
  g_assert_true (g_file_set_contents (own, "in the way", -1, NULL));
  connect_stick (&fixture);
  choose_stick (&fixture);
  g_assert_nonnull (fixture.standing->problem_here);
  g_assert_null (fixture.standing->problem_elsewhere);
  g_assert_cmpint (fixture.standing->elsewhere, !=, 0);
  copy = find_in (&fixture, fixture.stick);
  g_assert_nonnull (copy);

  remove_all (fixture.stick);
  run (&fixture);
  g_assert_nonnull (fixture.standing->problem_here);
  g_assert_nonnull (fixture.standing->problem_elsewhere);

  g_remove (own);
  run (&fixture);
  g_assert_null (fixture.standing->problem_here);
  g_assert_nonnull (fixture.standing->problem_elsewhere);
  g_assert_cmpint (fixture.standing->here, !=, 0);

  clear (&fixture);
}

int
main (int    argc,
      char **argv)
{
  g_setenv ("TZ", "Europe/Amsterdam", TRUE);
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/backup-keeper/it-worries-until-there-is-a-copy-elsewhere", it_worries_until_there_is_a_copy_elsewhere);
  g_test_add_func ("/backup-keeper/each-day-has-a-backup-of-its-own", each_day_has_a_backup_of_its_own);
  g_test_add_func ("/backup-keeper/a-folder-on-the-same-disk-is-no-copy-elsewhere", a_folder_on_the_same_disk_is_no_copy_elsewhere);
  g_test_add_func ("/backup-keeper/an-absent-stick-is-told", an_absent_stick_is_told);
  g_test_add_func ("/backup-keeper/each-place-is-tried-whatever-the-other-does", each_place_is_tried_whatever_the_other_does);

  return g_test_run ();
}
