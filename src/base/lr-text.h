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

char *lr_text_fold      (const char *text);
char *lr_text_fold_key  (const char *text);
char *lr_text_fold_name (const char *text);
char *lr_text_sort_key  (const char *text);
char *lr_text_clean     (const char *text,
                         gboolean    keep_lines);
char *lr_text_shorten   (const char *text,
                         guint       max_letters);
char *lr_text_cap       (const char *text,
                         guint       max_letters);

G_END_DECLS
