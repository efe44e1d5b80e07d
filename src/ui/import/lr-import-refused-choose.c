/* lr-import-refused-choose.c: asks where the refused lines are to be saved
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-import-refused-choose.h"

#include <glib/gi18n.h>

#include "lr-file-choice.h"
#include "lr-output.h"
#include "lr-question.h"

static void
save (GtkNativeDialog *chooser,
      GBytes          *refused)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  g_autofree char *path = g_file_get_path (file);
  g_autoptr (GError) error = NULL;

  if (path == NULL)
    lr_question_tell (GTK_WIDGET (gtk_native_dialog_get_transient_for (chooser)), _("Not Saved"),
                      _("Choose a folder on this computer or on a drive that is connected to it."), NULL);
  else if (!lr_output_write (path, refused, &error))
    lr_question_tell (GTK_WIDGET (gtk_native_dialog_get_transient_for (chooser)), _("Not Saved"), error->message, NULL);
}

static void
response_cb (GtkNativeDialog *chooser,
             int              response,
             GBytes          *refused)
{
  if (response == GTK_RESPONSE_ACCEPT)
    save (chooser, refused);
}

void
lr_import_refused_choose (LrSession *session,
                          GBytes    *refused,
                          GtkWindow *parent)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (_("Save the Refused Lines"), parent,
                                                               GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"), _("_Cancel"));

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), _("refused lines.csv"));
  g_signal_connect_data (chooser, "response", G_CALLBACK (response_cb), g_bytes_ref (refused),
                         (GClosureNotify) (void (*) (void)) g_bytes_unref, 0);
  lr_file_choice_show (chooser, session);
}
