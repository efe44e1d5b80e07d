/* paper-text.c: what a paper says
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "paper-text.h"

#include <glib/gstdio.h>

#include "lr-paper-private.h"

char *
paper_dup_text (LrPaper *paper)
{
  const LrPageContent *content = lr_paper_get_content (paper);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < content->layouts->len; i++)
    g_string_append_printf (text, "%s\n", pango_layout_get_text (g_ptr_array_index (content->layouts, i)));

  return g_string_free (text, FALSE);
}

char *
pdf_dup_text (LrPaper *paper)
{
  g_autofree char *program = g_find_program_in_path ("pdftotext");
  g_autofree char *folder = g_dir_make_tmp ("leerrecht-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "paper.pdf", NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  if (program != NULL)
    {
      char *words[] = { program, path, (char *) "-", NULL };

      g_assert_true (lr_paper_write_pdf (paper, path, &error));
      g_assert_no_error (error);
      g_assert_true (g_spawn_sync (NULL, words, NULL, G_SPAWN_DEFAULT, NULL, NULL, &text, NULL, NULL, &error));
      g_assert_no_error (error);
      g_unlink (path);
    }

  g_rmdir (folder);
  return text;
}
