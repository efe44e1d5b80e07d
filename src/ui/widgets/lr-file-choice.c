/* lr-file-choice.c: asks for a file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-file-choice.h"

/* Of all callbacks the last. */
static void
free_cb (GtkNativeDialog *chooser)
{
  g_signal_handlers_disconnect_by_func (chooser, free_cb, NULL);
  gtk_native_dialog_destroy (chooser);
  g_object_unref (chooser);
}

static void
cancel_cb (GtkNativeDialog *chooser)
{
  gtk_native_dialog_hide (chooser);
  g_signal_emit_by_name (chooser, "response", GTK_RESPONSE_CANCEL);
}

void
lr_file_choice_show (GtkFileChooserNative *chooser,
                     LrSession            *session)
{
  GtkNativeDialog *dialog = GTK_NATIVE_DIALOG (chooser);
  GtkWindow *parent;

  g_return_if_fail (GTK_IS_FILE_CHOOSER_NATIVE (chooser));

  parent = gtk_native_dialog_get_transient_for (dialog);
  g_signal_connect_after (dialog, "response", G_CALLBACK (free_cb), NULL);
  if (parent != NULL)
    g_signal_connect_object (parent, "destroy", G_CALLBACK (cancel_cb), dialog, G_CONNECT_SWAPPED);
  if (session != NULL)
    g_signal_connect_object (session, "locking", G_CALLBACK (cancel_cb), dialog, G_CONNECT_SWAPPED);
  gtk_native_dialog_set_modal (dialog, TRUE);
  gtk_native_dialog_show (dialog);
}
