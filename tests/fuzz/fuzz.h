/* fuzz.h: what a target of the fuzzer gives to its driver
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Made once, before the first input. */
void       fuzz_set_up (void);
/* (transfer full) (element-type GBytes): sound inputs that the others are made from. */
GPtrArray *fuzz_list_seeds (void);
/* Reads one input from a stranger. It may refuse it, with an error; it must not
 * crash, leak, write elsewhere or go on for ever. @data is not terminated. */
void       fuzz_one (const guint8 *data,
                     gsize         size);

/* For targets that read text. (transfer full): the input, ended with NUL. */
char      *fuzz_dup_text (const guint8 *data,
                          gsize         size);
/* For targets that read a file: one that holds just the input. */
void       fuzz_write_file (const char   *path,
                            const guint8 *data,
                            gsize         size);
/* For seeds. (transfer full): what lies below tests/ or data/ of the source. */
GBytes    *fuzz_read_source (const char *name);
/* A read that failed must say why; one that did not must give something. */
void       fuzz_assert_answer (gconstpointer  result,
                               GError        *error);

G_END_DECLS
