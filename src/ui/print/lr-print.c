/* lr-print.c: papers to the printer and to a file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-print.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "lr-file-choice.h"
#include "lr-question.h"

/* The pages were laid out before: there is nothing left to do but to count. */
static gboolean
paginate_cb (GtkPrintOperation *operation,
             GtkPrintContext   *context,
             LrPaper           *paper)
{
  gtk_print_operation_set_n_pages (operation, (int) lr_paper_get_n_pages (paper));
  return TRUE;
}

static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page,
              LrPaper           *paper)
{
  lr_paper_draw_page (paper, gtk_print_context_get_cairo_context (context), (guint) page);
}

static void
done_cb (GtkPrintOperation       *operation,
         GtkPrintOperationResult  result,
         gpointer                 user_data)
{
  g_autoptr (GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;

  gtk_print_operation_get_error (operation, &error);
  lr_question_tell (g_object_get_data (G_OBJECT (operation), "lr-parent"),
                    _("Not Printed"), error != NULL ? error->message : NULL, NULL);
}

static GtkPageSetup *
create_page_setup (LrPaper *paper)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  g_autoptr (GtkPaperSize) size = gtk_paper_size_new (GTK_PAPER_NAME_A4);
  double width, height;

  lr_paper_get_page_size (paper, &width, &height);
  gtk_page_setup_set_paper_size_and_default_margins (setup, size);
  gtk_page_setup_set_orientation (setup, width > height
                                           ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                           : GTK_PAGE_ORIENTATION_PORTRAIT);
  return setup;
}

/* GTK's own “print to file” would write anywhere, also over the dossiers, and
 * for all to read: “Save as PDF” is there for that. */
static void
leave_out_files (void)
{
  GtkSettings *settings = gtk_settings_get_default ();
  g_autofree char *backends = NULL;
  g_auto (GStrv) names = NULL;
  g_autoptr (GString) others = g_string_new (NULL);

  g_object_get (settings, "gtk-print-backends", &backends, NULL);
  names = g_strsplit (backends != NULL ? backends : "", ",", -1);
  for (guint i = 0; names[i] != NULL; i++)
    if (!g_str_equal (names[i], "file"))
      g_string_append_printf (others, "%s%s", others->len > 0 ? "," : "", names[i]);

  if (g_strcmp0 (others->str, backends) != 0)
    g_object_set (settings, "gtk-print-backends", others->str, NULL);
}

void
lr_print_paper (LrPaper   *paper,
                GtkWindow *parent)
{
  g_autoptr (GtkPrintOperation) operation = NULL;
  g_autoptr (GtkPageSetup) setup = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (LR_IS_PAPER (paper));
  g_return_if_fail (GTK_IS_WINDOW (parent));

  leave_out_files ();
  operation = gtk_print_operation_new ();
  setup = create_page_setup (paper);
  gtk_print_operation_set_job_name (operation, lr_paper_get_title (paper));
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_allow_async (operation, TRUE);

  g_signal_connect_object (operation, "paginate", G_CALLBACK (paginate_cb), paper, 0);
  g_signal_connect_object (operation, "draw-page", G_CALLBACK (draw_page_cb), paper, 0);
  g_signal_connect (operation, "done", G_CALLBACK (done_cb), NULL);
  g_object_set_data_full (G_OBJECT (operation), "lr-paper", g_object_ref (paper), g_object_unref);
  g_object_set_data_full (G_OBJECT (operation), "lr-parent", g_object_ref (parent), g_object_unref);

  if (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, &error)
      == GTK_PRINT_OPERATION_RESULT_ERROR)
    lr_question_tell (GTK_WIDGET (parent), _("Not Printed"), error != NULL ? error->message : NULL, NULL);
}

char *
lr_print_dup_file_name (LrPaper *paper)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (LR_IS_PAPER (paper), NULL);

  name = g_strdup (lr_paper_get_title (paper));
  /* What Windows, and so a school's drive, does not take in a name. */
  g_strdelimit (name, "/\\:*?\"<>|\n\t", '-');
  g_strstrip (name);

  return g_strconcat (name, ".pdf", NULL);
}

static void
save_response_cb (GtkNativeDialog *dialog,
                  int              response,
                  LrPaper         *paper)
{
  g_autoptr (GFile) file = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  if (response != GTK_RESPONSE_ACCEPT)
    return;

  file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  path = g_file_get_path (file);
  if (path == NULL)
    lr_question_tell (GTK_WIDGET (gtk_native_dialog_get_transient_for (dialog)), _("Not Saved"),
                      _("Choose a folder on this computer or on a drive that is connected to it."), NULL);
  else if (!lr_paper_write_pdf (paper, path, &error))
    lr_question_tell (GTK_WIDGET (gtk_native_dialog_get_transient_for (dialog)), _("Not Saved"), error->message, NULL);
}

void
lr_print_save_pdf (LrPaper   *paper,
                   GtkWindow *parent)
{
  GtkFileChooserNative *dialog;
  g_autoptr (GtkFileFilter) filter = NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (LR_IS_PAPER (paper));
  g_return_if_fail (GTK_IS_WINDOW (parent));

  dialog = gtk_file_chooser_native_new (_("Save as PDF"), parent, GTK_FILE_CHOOSER_ACTION_SAVE,
                                        _("_Save"), _("_Cancel"));
  name = lr_print_dup_file_name (paper);
  filter = gtk_file_filter_new ();
  gtk_file_filter_set_name (filter, _("PDF documents"));
  gtk_file_filter_add_mime_type (filter, "application/pdf");

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);

  g_object_set_data_full (G_OBJECT (dialog), "lr-paper", g_object_ref (paper), g_object_unref);
  g_signal_connect (dialog, "response", G_CALLBACK (save_response_cb), paper);
  lr_file_choice_show (dialog, NULL);
}
