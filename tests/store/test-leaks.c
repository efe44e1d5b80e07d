/* test-leaks.c: what stays in memory and on disk when the store is closed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The texts to look for are made while the program runs and wiped when they have
 * been handed over, so that they stand nowhere else.
 */

#define _GNU_SOURCE

#include "config.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "lr-change.h"
#include "lr-passphrase.h"
#include "lr-protect.h"
#include "lr-search.h"
#include "lr-store-keys.h"
#include "test-kinds.h"

#ifndef __SANITIZE_ADDRESS__

#define MARKER_LENGTH 24

/* The marker, one letter further in the alphabet: it never stands here itself. */
static const char shifted[] = "Wfstdiplmfoebrvbhhbnbsjf";

static void
fill_marker (char marker[MARKER_LENGTH + 1])
{
  for (guint i = 0; i < MARKER_LENGTH; i++)
    marker[i] = (char) (shifted[i] - 1);
  marker[MARKER_LENGTH] = '\0';
}

static gboolean
is_marker (const guint8 *place)
{
  for (guint i = 0; i < MARKER_LENGTH; i++)
    if (place[i] != (guint8) (shifted[i] - 1))
      return FALSE;

  return TRUE;
}

static guint
count_in (const guint8 *data,
          gsize         size)
{
  guint n = 0;

  for (gsize i = 0; i + MARKER_LENGTH <= size; i++)
    if (data[i] == (guint8) (shifted[0] - 1) && is_marker (data + i))
      n++;

  return n;
}

/* All memory that this process can write, as a core would hold it. The buffer is
 * mapped apart and stands outside the count. */
static guint
count_in_memory (void)
{
  static guint8 buffer[1 << 20];
  FILE *maps = fopen ("/proc/self/maps", "re");
  int memory = open ("/proc/self/mem", O_RDONLY | O_CLOEXEC);
  char line[1024];
  guint n = 0;

  g_assert_nonnull (maps);
  g_assert_cmpint (memory, >=, 0);
  while (fgets (line, sizeof line, maps) != NULL)
    {
      unsigned long start, end;
      char rights[8];

      if (sscanf (line, "%lx-%lx %7s", &start, &end, rights) != 3 || rights[0] != 'r' || rights[1] != 'w')
        continue;

      for (unsigned long place = start; place < end;)
        {
          gsize size = MIN (end - place, sizeof buffer);
          ssize_t got;

          /* Not the buffer itself. */
          if (place < (unsigned long) buffer + sizeof buffer && place + size > (unsigned long) buffer)
            {
              if (place < (unsigned long) buffer)
                {
                  size = (unsigned long) buffer - place;
                }
              else
                {
                  place = (unsigned long) buffer + sizeof buffer;
                  continue;
                }
            }

          got = pread (memory, buffer, size, (off_t) place);
          if (got <= 0)
            break;
          n += count_in (buffer, (gsize) got);
          /* Overlap, for one that lies across the edge. */
          place += (unsigned long) got == size && size > MARKER_LENGTH && place + size < end
                     ? (unsigned long) got - MARKER_LENGTH + 1 : (unsigned long) got;
        }
    }
  explicit_bzero (buffer, sizeof buffer);
  fclose (maps);
  close (memory);

  return n;
}

static void
write_marker (LrStore *store)
{
  char marker[MARKER_LENGTH + 1];
  g_autoptr (LrRecord) pupil = NULL;
  g_autoptr (LrRecord) note = NULL;
  g_autoptr (GPtrArray) changes = NULL;

  fill_marker (marker);
  pupil = test_pupil_new ("10001", marker);
  note = test_note_new (test_save (store, pupil), lr_day (2026, 1, 1), marker);
  explicit_bzero (marker, sizeof marker);

  test_save (store, note);
  lr_record_set_text (note, TEST_NOTE_TEXT, "anders");
  test_save (store, note);
  changes = lr_store_list_changes (store, note, NULL);
  g_assert_cmpint (changes->len, ==, 2);
}

static void
test_closed_store_leaves_nothing_in_memory (void)
{
  char *folder = test_folder_new ();
  LrStore *store = test_store_create (folder);

  g_assert_cmpint (count_in_memory (), ==, 0);
  write_marker (store);
  /* The search itself works: the pages of the open store hold it. */
  g_assert_cmpint (count_in_memory (), >, 0);

  g_assert_finalize_object (store);
  g_assert_cmpint (count_in_memory (), ==, 0);
  test_folder_remove (folder);
}

/* In the worker that tries a way in, while it does. */
static void
count_cb (LrCost   cost,
          gpointer data)
{
  guint *most = data;

  *most = MAX (*most, count_in_memory ());
}

/* As the first line of a file; it is wiped where it came from. */
static LrSecret *
read_marker_line (void)
{
  char marker[MARKER_LENGTH + 1];
  LrSecret *passphrase;
  int ends[2];

  g_assert_cmpint (pipe2 (ends, O_CLOEXEC), ==, 0);
  fill_marker (marker);
  marker[MARKER_LENGTH] = '\n';
  g_assert_cmpint (write (ends[1], marker, sizeof marker), ==, sizeof marker);
  explicit_bzero (marker, sizeof marker);
  close (ends[1]);

  passphrase = lr_passphrase_read (ends[0], NULL, NULL);
  g_assert_nonnull (passphrase);
  close (ends[0]);

  return passphrase;
}

static void
test_a_passphrase_stands_in_one_place (void)
{
  char *folder = test_folder_new ();
  LrSecret *passphrase = read_marker_line ();
  guint most = 0;
  LrStore *store;

  g_assert_cmpint (count_in_memory (), ==, 1);
  g_assert_true (lr_passphrase_check_new (passphrase, NULL));

  lr_cost_set_hook (count_cb, &most);
  store = lr_store_create (folder, passphrase, NULL);
  g_assert_true (lr_store_check_secret (store, passphrase, NULL));
  g_assert_true (lr_store_add_colleague (store, "Els", passphrase, NULL));
  g_assert_finalize_object (store);
  store = lr_store_open (folder, passphrase, NULL);
  lr_cost_set_hook (NULL, NULL);
  g_assert_cmpint (most, ==, 1);
  g_assert_cmpint (count_in_memory (), ==, 1);

  lr_secret_unref (passphrase);
  g_assert_cmpint (count_in_memory (), ==, 0);
  g_assert_finalize_object (store);
  test_folder_remove (folder);
}

static void
test_key_leaves_memory (void)
{
  char *folder = test_folder_new ();
  LrStore *store;
  g_autofree char *path = g_build_filename (folder, "dossiers.keys", NULL);
  g_autofree guint8 *hint = NULL;
  guint8 *key_bytes;
  guint found = 0;
  FILE *maps;
  char line[1024];
  int memory;

  store = test_store_create (folder);
  {
    g_autoptr (LrKeyFile) keys = lr_key_file_load (path, NULL);
    g_autoptr (LrSecret) key = lr_key_file_unlock (keys, typed (TEST_PASSPHRASE), NULL, NULL);

    /* Kept turned inside out, so that this copy does not count. */
    hint = g_malloc (LR_KEY_SIZE);
    key_bytes = lr_secret_get_bytes (key);
    for (guint i = 0; i < LR_KEY_SIZE; i++)
      hint[i] = key_bytes[i] ^ 0xff;
  }
  g_assert_finalize_object (store);

  maps = fopen ("/proc/self/maps", "re");
  memory = open ("/proc/self/mem", O_RDONLY | O_CLOEXEC);
  while (fgets (line, sizeof line, maps) != NULL)
    {
      unsigned long start, end;
      char rights[8];
      g_autofree guint8 *data = NULL;
      ssize_t got;

      if (sscanf (line, "%lx-%lx %7s", &start, &end, rights) != 3 || rights[0] != 'r' || rights[1] != 'w' ||
          end - start > (64UL << 20))
        continue;
      data = g_malloc (end - start);
      got = pread (memory, data, end - start, (off_t) start);
      for (ssize_t i = 0; i + LR_KEY_SIZE <= got; i++)
        {
          guint j = 0;

          while (j < LR_KEY_SIZE && (data[i + j] ^ hint[j]) == 0xff)
            j++;
          found += j == LR_KEY_SIZE;
        }
      explicit_bzero (data, end - start);
    }
  fclose (maps);
  close (memory);
  g_assert_cmpint (found, ==, 0);
  test_folder_remove (folder);
}

#endif

#ifdef LR_WIPES_MEMORY

typedef void *(*HandOver) (char *marker);

/* Behind the place where the allocator keeps its own notes. */
static void *
leave_to_free (char *marker)
{
  char *text = g_malloc0 (128);

  memcpy (text + 64, marker, MARKER_LENGTH);
  return text;
}

/* Grown again and again, the block moves. */
static void *
leave_to_realloc (char *marker)
{
  char *text = g_strndup (marker, MARKER_LENGTH);

  for (gsize size = 64; size <= 1 << 20; size *= 2)
    text = g_realloc (text, size);
  return text;
}

/* What is cut off goes too. */
static void *
leave_to_shrinking (char *marker)
{
  char *text = g_malloc (4096);

  memcpy (text + 2048, marker, MARKER_LENGTH);
  return g_realloc (text, 16);
}

static void *
leave_to_strings (char *marker)
{
  g_autoptr (GString) string = g_string_new (NULL);

  for (guint i = 0; i < 100; i++)
    g_string_append_len (string, marker, MARKER_LENGTH);
  return NULL;
}

static void *
leave_to_chunks (char *marker)
{
  GStringChunk *chunk = g_string_chunk_new (256);

  g_string_chunk_insert (chunk, "what comes first is written over by the allocator");
  g_string_chunk_insert_len (chunk, marker, MARKER_LENGTH);
  g_string_chunk_free (chunk);
  return NULL;
}

static void *
leave_to_slices (char *marker)
{
  char *piece = g_slice_alloc (64);

  memcpy (piece + 24, marker, MARKER_LENGTH);
  g_slice_free1 (64, piece);
  return NULL;
}

/* The C library itself, and other libraries than GLib. */
static void *
leave_to_c_library (char *marker)
{
  char *text = strndup (marker, MARKER_LENGTH);

  text = reallocarray (text, 1000, 100);
  free (text);
  return NULL;
}

/* What the copying itself left in the registers of the processor, which the loader
 * puts on the stack, soon goes in a program that does something else. */
static void __attribute__ ((noinline))
do_something_else (void)
{
  guint8 area[65536];

  explicit_bzero (area, sizeof area);
}

static void
test_what_is_freed_leaves_memory (gconstpointer data)
{
  HandOver hand_over = data;
  char marker[MARKER_LENGTH + 1];
  void *rest;

  fill_marker (marker);
  rest = hand_over (marker);
  g_assert_cmpint (count_in_memory (), >, 0);
  explicit_bzero (marker, sizeof marker);
  g_free (rest);
  do_something_else ();

  g_assert_cmpint (count_in_memory (), ==, 0);
}

static void
test_in_a_thread_too (void)
{
  char marker[MARKER_LENGTH + 1];

  fill_marker (marker);
  for (guint i = 0; i < 4; i++)
    g_free (g_thread_join (g_thread_new ("worker", (GThreadFunc) leave_to_realloc, marker)));
  explicit_bzero (marker, sizeof marker);
  do_something_else ();

  g_assert_cmpint (count_in_memory (), ==, 0);
}

#endif

static void
test_no_core_and_private_files (void)
{
  struct rlimit limit;
  mode_t mask = umask (0);

  umask (mask);
  g_assert_cmpint (mask, ==, 077);
  g_assert_cmpint (getrlimit (RLIMIT_CORE, &limit), ==, 0);
  g_assert_cmpint (limit.rlim_cur, ==, 0);
  g_assert_cmpint (limit.rlim_max, ==, 0);
}

/* A portal looks up who asks in /proc, and refuses a process that it may not
 * see: then no file chooser opens. */
static void
test_portal_may_look_it_up (void)
{
  g_assert_cmpint (prctl (PR_GET_DUMPABLE), ==, 1);
  g_assert_cmpint (access ("/proc/self/root", R_OK), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  lr_protect_process ();
  g_test_init (&argc, &argv, NULL);
  test_kinds_init ();

  g_test_add_func ("/leaks/no-core", test_no_core_and_private_files);
  g_test_add_func ("/leaks/portal", test_portal_may_look_it_up);
#ifdef LR_WIPES_MEMORY
  g_test_add_data_func ("/leaks/freed/free", leave_to_free, test_what_is_freed_leaves_memory);
  g_test_add_data_func ("/leaks/freed/realloc", leave_to_realloc, test_what_is_freed_leaves_memory);
  g_test_add_data_func ("/leaks/freed/shrinking", leave_to_shrinking, test_what_is_freed_leaves_memory);
  g_test_add_data_func ("/leaks/freed/strings", leave_to_strings, test_what_is_freed_leaves_memory);
  g_test_add_data_func ("/leaks/freed/chunks", leave_to_chunks, test_what_is_freed_leaves_memory);
  g_test_add_data_func ("/leaks/freed/slices", leave_to_slices, test_what_is_freed_leaves_memory);
  g_test_add_data_func ("/leaks/freed/c-library", leave_to_c_library, test_what_is_freed_leaves_memory);
  g_test_add_func ("/leaks/freed/thread", test_in_a_thread_too);
#endif
#ifndef __SANITIZE_ADDRESS__
  /* The shadow of a sanitizer is terabytes, and holds what was freed. */
  g_test_add_func ("/leaks/memory", test_closed_store_leaves_nothing_in_memory);
  g_test_add_func ("/leaks/key", test_key_leaves_memory);
  g_test_add_func ("/leaks/passphrase", test_a_passphrase_stands_in_one_place);
#endif

  return g_test_run ();
}
