/* cli-fixture.h: runs the command line as a person or a script does
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

/* A store with a key that is cheap to open: only `init` and `demo` pay for a
 * real one. */
typedef struct
{
  char *folder;      /* of all that the test makes */
  char *store;
  char *passphrase;  /* a file */

  int   status;      /* of the last command */
  char *output;
  char *complaint;
} CliFixture;

void cli_fixture_init        (void);
void cli_fixture_set_up      (CliFixture    *fixture,
                              gconstpointer  unused);
void cli_fixture_tear_down   (CliFixture    *fixture,
                              gconstpointer  unused);

/* Runs `leerrecht COMMAND --store ... --passphrase-file ...`; a word of @command
 * that starts with `@` is a file in the folder. */
void cli_fixture_run         (CliFixture    *fixture,
                              const char    *command);
/* Runs exactly these words, with @input on the standard input. */
void cli_fixture_run_words   (CliFixture    *fixture,
                              const char    *input,
                              char         **words);
void cli_fixture_write       (CliFixture    *fixture,
                              const char    *file_name,
                              const char    *content);

/* The last command went well and said nothing on the standard error stream. */
void cli_fixture_assert_good (CliFixture    *fixture);
/* It ended with @status, said one line that matches @pattern, and nothing on
 * the standard output. */
void cli_fixture_assert_bad  (CliFixture    *fixture,
                              int            status,
                              const char    *pattern);
