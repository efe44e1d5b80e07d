/* test-tar.c: archives of files of any size
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "lr-error.h"
#include "lr-tar-private.h"
#include "lr-tar.h"
#include "test-kinds.h"

#define GIB (G_GUINT64_CONSTANT (1) << 30)

static const guint64 sizes[] = {
  0, 1, 511, 512, 8 * GIB - 1, 8 * GIB, 8 * GIB + 1, 1000 * GIB, G_MAXINT64 - LR_TAR_BLOCK,
};

static void
test_every_size_stands_in_a_header (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      LrTarHeader header;
      guint64 size = 1;

      lr_tar_header_init (&header, "dossiers.db", sizes[i], 0);
      g_assert_true (lr_tar_header_read (&header, &size));
      g_assert_cmpuint (size, ==, sizes[i]);
      /* As every version has read it, as long as that can hold it. */
      g_assert_cmpint ((guint8) header.size[0] != 0x80, ==, sizes[i] < 8 * GIB);
      if (sizes[i] < 8 * GIB)
        g_assert_cmpuint (g_ascii_strtoull (header.size, NULL, 8), ==, sizes[i]);
    }
}

/* Copies the sum that belongs to the other fields. */
static void
set_sum (LrTarHeader *header)
{
  guint sum = 8 * ' ';

  memset (header->checksum, 0, sizeof header->checksum);
  for (gsize i = 0; i < sizeof *header; i++)
    sum += ((guint8 *) header)[i];
  g_snprintf (header->checksum, sizeof header->checksum, "%06o", sum);
  header->checksum[7] = ' ';
}

static void
test_a_size_that_we_never_write_is_refused (void)
{
  static const struct { const char *what; char size[13]; } cases[] = {
    { "what fits in octal", "\x80\0\0\0\0\0\0\1\0\0\0\0" },
    { "a bit beyond the number", "\x80\0\0\1\0\0\0\2\0\0\0\0" },
    { "less than nothing", "\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff" },
    { "more than a file can hold", "\x80\0\0\0\x80\0\0\0\0\0\0\0" },
    { "a digit that is none", "00000000008" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LrTarHeader header;
      guint64 size;

      lr_tar_header_init (&header, "dossiers.db", 0, 0);
      set_sum (&header);
      g_assert_true (lr_tar_header_read (&header, &size));

      memcpy (header.size, cases[i].size, sizeof header.size);
      set_sum (&header);
      g_test_message ("%s", cases[i].what);
      g_assert_false (lr_tar_header_read (&header, &size));
    }
}

/* An archive with a hole of @size bytes in the place of the first file. */
static char *
make_archive (const char *folder,
              guint64     size)
{
  char *path = g_build_filename (folder, "large.tar", NULL);
  g_autoptr (GBytes) text = g_bytes_new_static ("after", 5);
  g_autoptr (LrTarWriter) writer = NULL;
  g_autoptr (GError) error = NULL;
  guint8 digest[LR_TAR_DIGEST_SIZE];
  LrTarHeader header;
  int fd = g_open (path, O_CREAT | O_WRONLY | O_TRUNC | O_CLOEXEC, 0600);

  g_assert_cmpint (fd, >=, 0);
  lr_tar_header_init (&header, "dossiers.db", size, 0);
  g_assert_cmpint (write (fd, &header, sizeof header), ==, sizeof header);
  g_assert_cmpint (lseek (fd, (off_t) (size + lr_tar_padding (size)), SEEK_CUR), >, 0);

  writer = lr_tar_writer_new (fd);
  g_assert_true (lr_tar_writer_add_bytes (writer, "MANIFEST", text, digest, &error));
  g_assert_true (lr_tar_writer_finish (writer, &error));
  g_assert_no_error (error);
  close (fd);

  return path;
}

static void
test_what_follows_a_large_file_is_found (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *path = NULL;
      g_autoptr (LrTarReader) reader = NULL;
      g_autoptr (GBytes) text = NULL;
      g_autoptr (GError) error = NULL;

      /* More than the file systems of all who test hold. */
      if (sizes[i] > 1000 * GIB)
        continue;

      path = make_archive (folder, sizes[i]);
      reader = lr_tar_reader_new (path, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (lr_tar_reader_next (reader, &error), ==, "dossiers.db");
      g_assert_cmpuint (lr_tar_reader_get_size (reader), ==, sizes[i]);
      g_assert_cmpstr (lr_tar_reader_next (reader, &error), ==, "MANIFEST");
      text = lr_tar_reader_read (reader, 100, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpmem (g_bytes_get_data (text, NULL), (int) g_bytes_get_size (text), "after", 5);
      g_assert_null (lr_tar_reader_next (reader, &error));
      g_assert_no_error (error);
    }
}

/* Whoever has no Leerrecht can still unpack it. */
static void
test_tar_itself_lists_a_large_file (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *path = make_archive (folder, 8 * GIB + 3);
  const char *arguments[] = { "tar", "-tvf", path, NULL };
  g_autofree char *tar = g_find_program_in_path ("tar");
  g_autofree char *output = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  if (tar == NULL)
    {
      g_test_skip ("there is no tar");
      return;
    }

  g_assert_true (g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL,
                               &output, NULL, &status, &error));
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, &error));
  g_assert_nonnull (strstr (output, " 8589934595 "));
  g_assert_nonnull (strstr (output, " MANIFEST\n"));
}

/* The disk is full after the first mebibyte: it is told, and nothing breaks off. */
static void
test_a_large_file_never_ends_the_program (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *source = g_build_filename (folder, "dossiers.db", NULL);
  g_autofree char *path = g_build_filename (folder, "copy.tar", NULL);
  g_autofree char *content = NULL;
  g_autoptr (LrTarWriter) writer = NULL;
  g_autoptr (GError) error = NULL;
  guint8 digest[LR_TAR_DIGEST_SIZE];
  struct rlimit before, limit;
  gsize length;
  guint64 size;
  int fd = g_open (source, O_CREAT | O_WRONLY | O_CLOEXEC, 0600);

  g_assert_cmpint (ftruncate (fd, (off_t) (9 * GIB)), ==, 0);
  close (fd);

  fd = g_open (path, O_CREAT | O_WRONLY | O_CLOEXEC, 0600);
  writer = lr_tar_writer_new (fd);
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  limit = before;
  limit.rlim_cur = 1 << 20;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  g_assert_false (lr_tar_writer_add_file (writer, "dossiers.db", source, digest, &error));
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
  signal (SIGXFSZ, SIG_DFL);
  close (fd);

  g_assert_cmpint (error->domain, ==, LR_ERROR);
  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  g_assert_cmpuint (length, ==, 1 << 20);
  g_assert_true (lr_tar_header_read ((LrTarHeader *) content, &size));
  g_assert_cmpuint (size, ==, 9 * GIB);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/tar/every-size-stands-in-a-header", test_every_size_stands_in_a_header);
  g_test_add_func ("/tar/a-size-that-we-never-write-is-refused", test_a_size_that_we_never_write_is_refused);
  g_test_add_func ("/tar/what-follows-a-large-file-is-found", test_what_follows_a_large_file_is_found);
  g_test_add_func ("/tar/tar-itself-lists-a-large-file", test_tar_itself_lists_a_large_file);
  g_test_add_func ("/tar/a-large-file-never-ends-the-program", test_a_large_file_never_ends_the_program);

  return g_test_run ();
}
