/* fuzz-driver.c: sound inputs, damaged in every way, for one target
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * As a test it tries a fixed row of inputs, the same each time. For a long run:
 *
 *   FUZZ_ROUNDS=1000000 FUZZ_SEED=$RANDOM tests/fuzz/fuzz-key-file
 *   tests/fuzz/fuzz-key-file FILE ...      those inputs, to look at a failure
 *
 * The build option "fuzzer" has the same targets driven by what they cover.
 */

#include "fuzz.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define ROUNDS       2000
#define INPUT_MAX    (256 * 1024)
/* For one input, in seconds; the sanitizers take their share. */
#define PATIENCE     20

char *
fuzz_dup_text (const guint8 *data,
               gsize         size)
{
  char *text = g_malloc (size + 1);

  if (size > 0)
    memcpy (text, data, size);
  text[size] = '\0';

  return text;
}

void
fuzz_write_file (const char   *path,
                 const guint8 *data,
                 gsize         size)
{
  FILE *file = fopen (path, "wb");

  g_assert_nonnull (file);
  g_assert_cmpuint (size > 0 ? fwrite (data, 1, size, file) : 0, ==, size);
  g_assert_cmpint (fclose (file), ==, 0);
}

GBytes *
fuzz_read_source (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "..", name, NULL);
  GError *error = NULL;
  char *content;
  gsize length;

  g_file_get_contents (path, &content, &length, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (content, length);
}

void
fuzz_assert_answer (gconstpointer  result,
                    GError        *error)
{
  g_assert_true ((result != NULL) == (error == NULL));
  g_assert_true (error == NULL || (*error->message != '\0' && g_utf8_validate (error->message, -1, NULL)));
}

#ifdef FUZZ_LIBRARY

int LLVMFuzzerTestOneInput (const guint8 *data,
                            size_t        size);

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        size_t        size)
{
  static gsize ready;

  if (g_once_init_enter (&ready))
    {
      fuzz_set_up ();
      g_once_init_leave (&ready, 1);
    }
  fuzz_one (data, size);

  return 0;
}

#else

/* Numbers at which sizes and counts go wrong, and marks that formats live by. */
static const char * const tokens[] = {
  "\0", "\xff", "\xff\xff\xff\xff", "\x7f\xff\xff\xff", "\x00\x00\x00\x80", "\r\n", "\n", "\r", ";", ",", "\t",
  "\"", "\"\"", "'", "=", "[", "]", "#", "%", "%s%n", "-1", "0", "4294967296", "99999999999999999999",
  "31-12-9999", "0000-00-00", "2026-02-29", "\xc3\x28", "\xed\xa0\x80", "\xe2\x80\x8b", "\xc2\xa0", "\xef\xbb\xbf",
};

static GRand *dice;

static guint
throw_below (guint limit)
{
  return limit > 1 ? (guint) g_rand_int_range (dice, 0, (gint32) limit) : 0;
}

static void
put_in (GByteArray   *input,
        guint         place,
        const guint8 *data,
        guint         size)
{
  guint former = input->len;

  if (size == 0 || former + size > INPUT_MAX)
    return;

  g_byte_array_set_size (input, former + size);
  memmove (input->data + place + size, input->data + place, former - place);
  memcpy (input->data + place, data, size);
}

static void
damage (GByteArray *input,
        GPtrArray  *seeds)
{
  guint place = throw_below (input->len + 1);
  guint length = throw_below (MIN (input->len - place, 64) + 1);
  const char *token = tokens[throw_below (G_N_ELEMENTS (tokens))];
  guint token_size = MAX ((guint) strlen (token), 1);

  switch (throw_below (8))
    {
    case 0:  /* one bit */
      if (place < input->len)
        input->data[place] ^= (guint8) (1u << throw_below (8));
      break;

    case 1:  /* one byte */
      if (place < input->len)
        input->data[place] = (guint8) throw_below (256);
      break;

    case 2:
      g_byte_array_remove_range (input, place, length);
      break;

    case 3:
      g_byte_array_set_size (input, place);
      break;

    case 4:  /* a piece twice */
      {
        g_autofree guint8 *piece = g_memdup2 (input->data + place, length);

        put_in (input, place, piece, length);
      }
      break;

    case 5:
      put_in (input, place, (const guint8 *) token, token_size);
      break;

    case 6:
      if (place + token_size <= input->len)
        memcpy (input->data + place, token, token_size);
      break;

    default:  /* the end of another one */
      {
        gsize size;
        const guint8 *other = g_bytes_get_data (seeds->pdata[throw_below (seeds->len)], &size);
        guint from = throw_below ((guint) size + 1);

        g_byte_array_set_size (input, place);
        put_in (input, place, other + from, MIN ((guint) size - from, INPUT_MAX));
      }
      break;
    }
}

static void
try (const guint8 *data,
     gsize         size)
{
  alarm (PATIENCE);
  fuzz_one (data, size);
  alarm (0);
}

static void
try_seed (GBytes *seed)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (seed, &size);

  try (data, size);
}

static guint64
get_setting (const char *name,
             guint64     otherwise)
{
  const char *text = g_getenv (name);

  return text != NULL ? g_ascii_strtoull (text, NULL, 10) : otherwise;
}

static void
test_sound (void)
{
  g_autoptr (GPtrArray) seeds = fuzz_list_seeds ();

  for (guint i = 0; i < seeds->len; i++)
    try_seed (seeds->pdata[i]);
  try (NULL, 0);
}

static void
test_damaged (void)
{
  g_autoptr (GPtrArray) seeds = fuzz_list_seeds ();
  guint64 rounds = get_setting ("FUZZ_ROUNDS", ROUNDS);

  dice = g_rand_new_with_seed ((guint32) get_setting ("FUZZ_SEED", 20261126));
  for (guint64 i = 0; i < rounds; i++)
    {
      g_autoptr (GByteArray) input = g_byte_array_new ();
      GBytes *seed = seeds->pdata[throw_below (seeds->len)];

      g_byte_array_append (input, g_bytes_get_data (seed, NULL), (guint) g_bytes_get_size (seed));
      for (guint n = throw_below (4) + 1; n > 0; n--)
        damage (input, seeds);
      try (input->data, input->len);
    }
  g_rand_free (dice);
  g_test_message ("%" G_GUINT64_FORMAT " inputs", rounds);
}

static int
try_files (int    argc,
           char **argv)
{
  for (int i = 1; i < argc; i++)
    {
      g_autoptr (GBytes) input = NULL;
      char *content;
      gsize length;

      if (!g_file_get_contents (argv[i], &content, &length, NULL))
        return 1;
      input = g_bytes_new_take (content, length);
      try_seed (input);
    }

  return 0;
}

int
main (int    argc,
      char **argv)
{
  if (argc > 1 && argv[1][0] != '-')
    {
      fuzz_set_up ();
      return try_files (argc, argv);
    }

  g_test_init (&argc, &argv, NULL);
  fuzz_set_up ();
  g_test_add_func ("/fuzz/what-is-sound-is-read", test_sound);
  g_test_add_func ("/fuzz/what-is-damaged-is-survived", test_damaged);

  return g_test_run ();
}

#endif
