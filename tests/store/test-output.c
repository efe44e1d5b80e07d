/* test-output.c: files at places that a person chose, and what those places are
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include "lr-output.h"
#include "lr-place.h"
#include "test-kinds.h"

#define MEMORY_FOLDER "/dev/shm"

typedef struct
{
  char    *top;
  char    *folder;  /* of the store */
  LrStore *store;
} Fixture;

static char *
build (Fixture    *fixture,
       const char *name)
{
  return g_build_filename (fixture->top, name, NULL);
}

static void
make_folder (Fixture    *fixture,
             const char *name)
{
  g_autofree char *path = build (fixture, name);

  g_assert_cmpint (g_mkdir_with_parents (path, 0700), ==, 0);
}

static void
make_file (Fixture    *fixture,
           const char *name,
           const char *content)
{
  g_autofree char *path = build (fixture, name);

  g_assert_true (g_file_set_contents (path, content, -1, NULL));
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->top = test_folder_new ();
  fixture->folder = build (fixture, "store");
  fixture->store = test_store_create (fixture->folder);
  make_folder (fixture, "store/backups");
  make_folder (fixture, "store/papers");
  make_folder (fixture, "store/restore.new");
  make_folder (fixture, "store/before-restore-2026-10-07-120000");
  make_folder (fixture, "store/replaced");
  make_folder (fixture, "elsewhere");
  make_file (fixture, "store/dossiers.keys.former", "vorige");
  make_file (fixture, "store/restore.new/ready", "naam");
  make_file (fixture, "store/before-restore-2026-10-07-120000/dossiers.db", "oud");
  make_file (fixture, "store/replaced/dossiers.keys", "oud");
  make_file (fixture, "elsewhere/brief.pdf", "wat er al was");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  lr_place_set_sandbox_mark ("/.flatpak-info");
  g_assert_finalize_object (fixture->store);
  test_folder_remove (fixture->top);
  g_free (fixture->folder);
}

static gboolean
write_to (const char *path,
          GError    **error)
{
  g_autoptr (GBytes) content = g_bytes_new_static ("nieuw", 5);

  return lr_output_write (path, content, error);
}

static void
assert_refused (const char *path,
                int         code)
{
  g_autoptr (GError) error = NULL;

  g_test_message ("%s", path);
  g_assert_false (write_to (path, &error));
  g_test_message ("%s", error->message);
  g_assert_error (error, LR_ERROR, code);
}

static void
assert_content (Fixture    *fixture,
                const char *name,
                const char *expected)
{
  g_autofree char *path = build (fixture, name);
  g_autofree char *content = NULL;

  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, expected);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

/* Names, sizes, numbers and moments of all files below @path. */
static void
describe (const char *path,
          GString    *text)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_build_filename (path, name, NULL));
  g_ptr_array_sort (names, compare_names);

  for (guint i = 0; i < names->len; i++)
    {
      GStatBuf status;

      g_assert_cmpint (g_lstat (names->pdata[i], &status), ==, 0);
      if (S_ISDIR (status.st_mode))
        describe (names->pdata[i], text);
      else
        g_string_append_printf (text, "%s %lu %ld %ld.%09ld\n", (char *) names->pdata[i],
                                (gulong) status.st_ino, (long) status.st_size,
                                (long) status.st_mtim.tv_sec, status.st_mtim.tv_nsec);
    }
}

static char *
describe_all (Fixture *fixture)
{
  GString *text = g_string_new (NULL);

  describe (fixture->top, text);
  return g_string_free (text, FALSE);
}

static void
test_files_of_a_store_are_refused (Fixture       *fixture,
                                   gconstpointer  data)
{
  static const char * const names[] = {
    "store/dossiers.db", "store/dossiers.db-wal", "store/dossiers.db-shm", "store/dossiers.db-journal",
    "store/dossiers.keys", "store/dossiers.keys.former", "store/dossiers.lock", "store/brief.pdf",
    "store/restore.new/ready", "store/restore.new/brief.pdf",
    "store/before-restore-2026-10-07-120000/dossiers.db", "store/before-restore-2026-10-07-120000/x.pdf",
    "store/replaced/x.pdf", "store/papers/../brief.pdf", "link-to-store/brief.pdf",
    "hard.pdf", "soft.pdf", "hard-keys.tar", "soft-aside.pdf",
    /* Of a store that nobody has open. */
    "elsewhere/dossiers.db", "elsewhere/dossiers.keys", "elsewhere/DOSSIERS.DB-wal", "elsewhere/dossiers.lock",
  };
  static const struct { gboolean hard; const char *from, *to; } links[] = {
    { TRUE, "store/dossiers.db", "hard.pdf" },
    { FALSE, "store/dossiers.db", "soft.pdf" },
    { TRUE, "store/dossiers.keys", "hard-keys.tar" },
    { FALSE, "store/replaced/dossiers.keys", "soft-aside.pdf" },
    { FALSE, "store", "link-to-store" },
  };
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    {
      g_autofree char *from = build (fixture, links[i].from);
      g_autofree char *to = build (fixture, links[i].to);

      g_assert_cmpint (links[i].hard ? link (from, to) : symlink (from, to), ==, 0);
    }

  before = describe_all (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = build (fixture, names[i]);

      assert_refused (path, LR_ERROR_INVALID);
    }
  after = describe_all (fixture);
  g_assert_cmpstr (before, ==, after);
}

static void
test_what_is_no_file_is_refused_without_waiting (Fixture       *fixture,
                                                 gconstpointer  data)
{
  static const struct { const char *name; int code; } cases[] = {
    { "elsewhere", LR_ERROR_INVALID },
    { "pipe", LR_ERROR_INVALID },
    { "socket", LR_ERROR_INVALID },
    { "link-to-pipe", LR_ERROR_INVALID },
    { "link-to-device", LR_ERROR_INVALID },
    { "link-to-nothing", LR_ERROR_NOT_FOUND },
    { "nowhere/brief.pdf", LR_ERROR_NOT_FOUND },
    { "elsewhere/brief.pdf/brief.pdf", LR_ERROR_NOT_FOUND },
  };
  g_autofree char *pipe_path = build (fixture, "pipe");
  g_autofree char *socket_path = build (fixture, "socket");
  g_autofree char *link_to_pipe = build (fixture, "link-to-pipe");
  g_autofree char *link_to_device = build (fixture, "link-to-device");
  g_autofree char *link_to_nothing = build (fixture, "link-to-nothing");
  struct sockaddr_un address = { .sun_family = AF_UNIX };
  g_autofree char *unnamed = NULL;
  int fd = socket (AF_UNIX, SOCK_STREAM, 0);
  int ends[2];

  g_assert_cmpint (pipe (ends), ==, 0);
  unnamed = g_strdup_printf ("/proc/self/fd/%d", ends[1]);
  g_strlcpy (address.sun_path, socket_path, sizeof address.sun_path);
  g_assert_cmpint (bind (fd, (struct sockaddr *) &address, sizeof address), ==, 0);
  g_assert_cmpint (mkfifo (pipe_path, 0600), ==, 0);
  g_assert_cmpint (symlink ("pipe", link_to_pipe), ==, 0);
  g_assert_cmpint (symlink ("/dev/null", link_to_device), ==, 0);
  g_assert_cmpint (symlink ("nothing", link_to_nothing), ==, 0);

  alarm (20);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = build (fixture, cases[i].name);

      assert_refused (path, cases[i].code);
    }
  assert_refused ("/dev/null", LR_ERROR_INVALID);
  assert_refused (unnamed, LR_ERROR_INVALID);
  alarm (0);
  g_close (ends[0], NULL);
  g_close (ends[1], NULL);
  g_close (fd, NULL);
}

static void
test_other_places_are_written_whole_and_private (Fixture       *fixture,
                                                 gconstpointer  data)
{
  static const char * const names[] = {
    "elsewhere/new.pdf", "elsewhere/brief.pdf", "elsewhere/dossiers.pdf", "store/backups/copy.tar",
    "store/papers/brief.pdf",
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = build (fixture, names[i]);
      g_autoptr (GError) error = NULL;
      GStatBuf status;

      g_assert_true (write_to (path, &error));
      g_assert_no_error (error);
      assert_content (fixture, names[i], "nieuw");
      g_assert_cmpint (g_stat (path, &status), ==, 0);
      g_assert_cmpint (status.st_mode & 0777, ==, 0600);
    }
}

static void
test_a_link_stays_and_its_file_is_replaced (Fixture       *fixture,
                                            gconstpointer  data)
{
  g_autofree char *link = build (fixture, "link.pdf");
  g_autofree char *target = NULL;

  g_assert_cmpint (symlink ("elsewhere/brief.pdf", link), ==, 0);
  g_assert_true (write_to (link, NULL));
  target = g_file_read_link (link, NULL);
  g_assert_cmpstr (target, ==, "elsewhere/brief.pdf");
  assert_content (fixture, "elsewhere/brief.pdf", "nieuw");
}

/* Also when what stands there becomes one of the store's on the way. */
static void
test_the_place_is_looked_at_again_at_the_end (Fixture       *fixture,
                                              gconstpointer  data)
{
  g_autofree char *path = build (fixture, "elsewhere/late.pdf");
  g_autofree char *database = build (fixture, "store/dossiers.db");
  g_autoptr (GError) error = NULL;
  g_autoptr (LrOutput) output = lr_output_new (path, &error);

  g_assert_no_error (error);
  g_assert_cmpint (link (database, path), ==, 0);
  g_assert_false (lr_output_commit (output, &error));
  g_assert_error (error, LR_ERROR, LR_ERROR_INVALID);
}

static guint
count_files (Fixture    *fixture,
             const char *name)
{
  g_autofree char *path = build (fixture, name);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

static void
test_an_output_that_is_dropped_leaves_nothing (Fixture       *fixture,
                                               gconstpointer  data)
{
  g_autofree char *path = build (fixture, "elsewhere/brief.pdf");
  LrOutput *output = lr_output_new (path, NULL);

  g_assert_nonnull (lr_output_make_scratch (output, NULL));
  g_assert_cmpuint (count_files (fixture, "elsewhere"), ==, 3);
  lr_output_free (output);
  g_assert_cmpuint (count_files (fixture, "elsewhere"), ==, 1);
  assert_content (fixture, "elsewhere/brief.pdf", "wat er al was");
}

static void
test_leftovers_of_a_killed_program_are_removed (Fixture       *fixture,
                                                gconstpointer  data)
{
  static const char * const others[] = {
    ".leerrecht-mine.part", ".leerrecht-12345678-1-12345678.part.bak",
    /* Of another machine, just now. */
    ".leerrecht-12345678-1-12345678.part",
  };
  g_autofree char *path = build (fixture, "elsewhere/brief.pdf");
  LrOutput *busy = lr_output_new (path, NULL);
  pid_t child = fork ();

  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      LrOutput *output = lr_output_new (path, NULL);

      _exit (output != NULL && lr_output_make_scratch (output, NULL) != NULL ? 0 : 1);
    }
  g_assert_cmpint (waitpid (child, NULL, 0), ==, child);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autofree char *name = g_build_filename ("elsewhere", others[i], NULL);

      make_file (fixture, name, "");
    }
  g_assert_cmpuint (count_files (fixture, "elsewhere"), ==, 1 + 1 + 2 + G_N_ELEMENTS (others));

  g_assert_true (write_to (path, NULL));
  g_assert_cmpuint (count_files (fixture, "elsewhere"), ==, 1 + 1 + G_N_ELEMENTS (others));

  /* And that of the other machine when it has not been written for long. */
  {
    g_autofree char *old = build (fixture, "elsewhere/.leerrecht-12345678-1-12345678.part");
    const struct timespec times[2] = { { .tv_sec = 1 }, { .tv_sec = 1 } };

    g_assert_cmpint (utimensat (AT_FDCWD, old, times, 0), ==, 0);
    g_assert_true (write_to (path, NULL));
    g_assert_false (g_file_test (old, G_FILE_TEST_EXISTS));
  }
  lr_output_free (busy);
}

static void
test_a_sandbox_keeps_nothing_in_its_own_memory (Fixture       *fixture,
                                                gconstpointer  data)
{
  g_autofree char *mark = build (fixture, "flatpak-info");
  g_autofree char *folder = g_build_filename (MEMORY_FOLDER, "leerrecht-test-XXXXXX", NULL);
  g_autofree char *path = NULL;
  g_autofree char *given = NULL;
  g_autofree char *lasting = g_strdup ("/var/tmp/leerrecht-test-XXXXXX");
  g_autofree char *ordinary = NULL;
  g_autofree char *temporary = build (fixture, "elsewhere/brief.pdf");
  g_autofree char *missing = build (fixture, "nowhere/brief.pdf");
  g_autoptr (GError) error = NULL;

  if (!lr_place_is_fleeting (MEMORY_FOLDER) || g_mkdtemp (folder) == NULL)
    {
      g_test_skip ("there is no file system in memory here");
      return;
    }
  path = g_build_filename (folder, "brief.pdf", NULL);

  /* Outside a sandbox it is a place as any other. */
  lr_place_set_sandbox_mark (mark);
  g_assert_true (write_to (path, NULL));

  make_file (fixture, "flatpak-info", "[Application]\nname=io.github.leerrecht.Leerrecht\n");
  assert_refused (path, LR_ERROR_INVALID);

  g_assert_false (write_to (missing, &error));
  g_assert_error (error, LR_ERROR, LR_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "flatpak run --filesystem="));
  if (g_str_has_prefix (fixture->top, "/tmp/"))
    assert_refused (temporary, LR_ERROR_INVALID);

  g_assert_nonnull (g_mkdtemp (lasting));
  ordinary = g_build_filename (lasting, "brief.pdf", NULL);
  if (!lr_place_is_fleeting (lasting))
    g_assert_true (write_to (ordinary, NULL));

  /* The host's own, which was given. */
  given = g_strdup_printf ("[Context]\nfilesystems=home;%s:rw;\n", folder);
  make_file (fixture, "flatpak-info", given);
  g_assert_true (write_to (path, NULL));

  g_unlink (path);
  g_rmdir (folder);
  g_unlink (ordinary);
  g_rmdir (lasting);
}

static void
test_the_own_folders_of_a_sandbox_are_known (void)
{
  static const struct { const char *path; gboolean is_own; } cases[] = {
    { "/tmp", TRUE },
    { "/tmp/a/b", TRUE },
    { "/tmpfiles", FALSE },
    { "/dev/shm", TRUE },
    { "/run/user/1000", TRUE },
    { "/run/user/1000/app/io.github.leerrecht.Leerrecht", TRUE },
    { "/run/user/1000/doc/5fa2c1d0", FALSE },
    { "/run/user/1000/documents", TRUE },
    { "/run/media/els/STICK", FALSE },
    { "/media/els/tmp", FALSE },
    { "/var/tmp", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].path);
      g_assert_cmpint (lr_place_is_of_sandbox (cases[i].path, "/run/user/1000"), ==, cases[i].is_own);
    }
}

static void
test_places_are_judged (void)
{
  static const struct
  {
    const char    *what;
    LrPlaceFacts   other;
    LrPlace        place;
  } cases[] = {
    { "the same file system", { 0xef53, 2049, 500, 10, FALSE, (char *) "sda" }, LR_PLACE_HERE },
    { "another partition of the disk", { 0xef53, 2050, 900, 20, FALSE, (char *) "sda" }, LR_PLACE_HERE },
    { "a stick", { 0x4d44, 2065, 100, 0, FALSE, (char *) "sdb" }, LR_PLACE_ELSEWHERE },
    { "a network drive", { 0xff534d42, 50, 7000, 0, FALSE, NULL }, LR_PLACE_ELSEWHERE },
    { "memory", { 0x01021994, 40, 300, 30, FALSE, NULL }, LR_PLACE_FLEETING },
    { "memory too", { 0x858458f6, 40, 0, 0, FALSE, NULL }, LR_PLACE_FLEETING },
    { "memory that is kept in sync", { 0x01021994, 40, 300, 30, TRUE, NULL }, LR_PLACE_ELSEWHERE },
    { "a synced folder on the disk", { 0xef53, 2049, 500, 10, TRUE, (char *) "sda" }, LR_PLACE_ELSEWHERE },
    { "the disk, as a sandbox is shown it", { 0x65735546, 60, 500, 10, FALSE, NULL }, LR_PLACE_HERE },
    { "a stick, as a sandbox is shown it", { 0x65735546, 60, 100, 0, FALSE, NULL }, LR_PLACE_ELSEWHERE },
    { "a network drive that tells no size", { 0x65735546, 61, 0, 0, FALSE, NULL }, LR_PLACE_ELSEWHERE },
  };
  const LrPlaceFacts store = { 0xef53, 2049, 500, 10, FALSE, (char *) "sda" };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].what);
      g_assert_cmpint (lr_place_judge (&store, &cases[i].other), ==, cases[i].place);
    }
}

static void
test_disks_are_found_through_partitions_and_encryption (Fixture       *fixture,
                                                        gconstpointer  data)
{
  static const struct { guint minor; const char *disk; } cases[] = {
    { 0, "sda" }, { 1, "sda" }, { 17, "sdb" }, { 200, "sda" }, { 99, NULL },
  };
  static const struct { const char *from, *to; } links[] = {
    { "sys/dev/block/8:0", "../../devices/sda" },
    { "sys/dev/block/8:1", "../../devices/sda/sda1" },
    { "sys/dev/block/8:17", "../../devices/sdb/sdb1" },
    { "sys/dev/block/8:200", "../../devices/dm-1" },
    { "sys/devices/dm-1/slaves/dm-0", "../../dm-0" },
    { "sys/devices/dm-0/slaves/sda1", "../../sda/sda1" },
  };
  g_autofree char *devices = build (fixture, "sys/dev/block");

  make_folder (fixture, "sys/dev/block");
  make_folder (fixture, "sys/devices/sda/sda1");
  make_folder (fixture, "sys/devices/sdb/sdb1");
  make_folder (fixture, "sys/devices/dm-0/slaves");
  make_folder (fixture, "sys/devices/dm-1/slaves");
  make_file (fixture, "sys/devices/sda/sda1/partition", "1\n");
  make_file (fixture, "sys/devices/sdb/sdb1/partition", "1\n");
  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    {
      g_autofree char *from = build (fixture, links[i].from);

      g_assert_cmpint (symlink (links[i].to, from), ==, 0);
    }

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *disk = lr_place_find_disk (devices, makedev (8, cases[i].minor));

      g_assert_cmpstr (disk, ==, cases[i].disk);
    }
}

static void
test_a_folder_beside_the_store_is_here (Fixture       *fixture,
                                        gconstpointer  data)
{
  g_autofree char *beside = build (fixture, "elsewhere");
  g_autofree char *to_be_made = build (fixture, "nowhere/yet");
  g_autofree char *synced = build (fixture, "Nextcloud/Leerrecht");

  LrPlace here = lr_place_is_fleeting (fixture->top) ? LR_PLACE_FLEETING : LR_PLACE_HERE;

  make_folder (fixture, "Nextcloud/Leerrecht");
  g_assert_cmpint (lr_place_of (beside, fixture->folder), ==, here);
  g_assert_cmpint (lr_place_of (to_be_made, fixture->folder), ==, here);
  g_assert_cmpint (lr_place_of (synced, fixture->folder), ==, LR_PLACE_ELSEWHERE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  test_kinds_init ();

#define ADD(path, function) g_test_add ("/output/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("store-files", test_files_of_a_store_are_refused);
  ADD ("no-files", test_what_is_no_file_is_refused_without_waiting);
  ADD ("whole-and-private", test_other_places_are_written_whole_and_private);
  ADD ("links", test_a_link_stays_and_its_file_is_replaced);
  ADD ("looked-at-again", test_the_place_is_looked_at_again_at_the_end);
  ADD ("dropped", test_an_output_that_is_dropped_leaves_nothing);
  ADD ("leftovers", test_leftovers_of_a_killed_program_are_removed);
  ADD ("sandbox", test_a_sandbox_keeps_nothing_in_its_own_memory);
  g_test_add_func ("/place/judged", test_places_are_judged);
  g_test_add_func ("/place/own-folders-of-a-sandbox", test_the_own_folders_of_a_sandbox_are_known);
  g_test_add ("/place/disks", Fixture, NULL, set_up, test_disks_are_found_through_partitions_and_encryption, tear_down);
  g_test_add ("/place/beside", Fixture, NULL, set_up, test_a_folder_beside_the_store_is_here, tear_down);

  return g_test_run ();
}
