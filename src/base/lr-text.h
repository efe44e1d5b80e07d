/* lr-text.h: text as people vary it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How much of what a person wrote is shown at most, in code points. What is
 * longer is read where it is written: in its form, its field or on paper. */
enum
{
  LR_TEXT_WORD = 24,        /* a class */
  LR_TEXT_NAME = 100,
  LR_TEXT_ROW = 300,        /* in a list */
  LR_TEXT_PARAGRAPH = 1000,
};

/* All take valid UTF-8 and return a new text (transfer full).
 *
 * Without case, accents and superfluous white space. */
char *lr_text_fold      (const char *text);
/* (element-type utf8): the words of it as lr_text_fold() writes them, letters and digits
 * only, each as often as it is there. */
GPtrArray *lr_text_split_words (const char *text);
/* The first @most of @texts, (element-type utf8), with @between. */
char *lr_text_join_first (GPtrArray  *texts,
                          guint       most,
                          const char *between);
/* As lr_text_fold(), letters and digits only, so that "Leerling-nr." and
 * "leerlingnr" are the same. */
char *lr_text_fold_key  (const char *text);
/* As lr_text_fold_key(), and as a keyboard without such letters writes the name:
 * "Aydın" and "Aydin" are the same. */
char *lr_text_fold_name (const char *text);
/* To be compared with strcmp(): names in the order of a Dutch class list. Case and
 * accents only count between names that are the same without them; the locale of
 * the system does not count. */
char *lr_text_sort_key  (const char *text);
/* Of a text from elsewhere: in composed form, without control characters, invisible
 * direction marks and superfluous white space; joiners stay inside words.
 * @keep_lines: whether line ends stay, with at most one empty line between two
 * paragraphs. */
char *lr_text_clean     (const char *text,
                         gboolean    keep_lines);
/* On one line, and then as lr_text_cap(). */
char *lr_text_shorten   (const char *text,
                         guint       max_letters);
/* For each text that is shown: what a label is given it lays out whole, however
 * little of it is to be seen. @text, of any length, or its beginning and an
 * ellipsis, together at most @max_letters code points long. A letter with its
 * accents, a flag or any other sign that is made of several code points is never
 * cut through. */
char *lr_text_cap       (const char *text,
                         guint       max_letters);
/* What a button says, "_Add" without the mark of its key. */
char *lr_text_without_mnemonic (const char *text);

G_END_DECLS
