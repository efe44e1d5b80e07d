/* lr-import-choose.c: asks for the file that is to be taken over
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-import-window.h"

#include <glib/gi18n.h>

#include "lr-file-choice.h"
#include "lr-input.h"

typedef struct
{
  LrSession *session;
  GtkWindow *parent;
} Choice;

static void
choice_free (Choice *choice)
{
  g_object_unref (choice->session);
  g_object_unref (choice->parent);
  g_free (choice);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Choice, choice_free)

static void
read_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  g_autofree char *path = g_file_get_path (source);
  GError *error = NULL;
  GBytes *bytes = NULL;

  if (path != NULL)
    bytes = lr_input_read (path, LR_INPUT_TABLE, &error);
  else
    g_set_error_literal (&error, LR_ERROR, LR_ERROR_INVALID,
                         _("This file is not on this computer. Copy it here first, and then choose the copy."));

  if (bytes != NULL)
    g_task_return_pointer (task, bytes, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
}

static void
loaded_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Choice) choice = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_task_propagate_pointer (G_TASK (result), &error);
  g_autofree char *name = g_file_get_basename (G_FILE (object));

  /* Locked while the file was read. */
  if (lr_session_get_store (choice->session) == NULL)
    return;

  if (bytes == NULL)
    {
      lr_session_fail (choice->session, error);
      return;
    }

  gtk_window_present (GTK_WINDOW (lr_import_window_new (choice->session, bytes, name, choice->parent)));
}

static void
response_cb (GtkFileChooserNative *chooser,
             int                   response,
             LrSession            *session)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GTask) task = NULL;
  Choice *choice;

  if (response != GTK_RESPONSE_ACCEPT)
    return;

  file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  choice = g_new0 (Choice, 1);
  choice->session = g_object_ref (session);
  choice->parent = g_object_ref (gtk_native_dialog_get_transient_for (GTK_NATIVE_DIALOG (chooser)));
  task = g_task_new (file, NULL, loaded_cb, choice);
  g_task_run_in_thread (task, read_in_thread);
}

void
lr_import_window_choose (LrSession *session,
                         GtkWindow *parent)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (_("Import"), parent, GTK_FILE_CHOOSER_ACTION_OPEN,
                                                               _("_Open"), _("_Cancel"));
  g_autoptr (GtkFileFilter) tables = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (tables, _("Tables (CSV)"));
  gtk_file_filter_add_suffix (tables, "csv");
  gtk_file_filter_add_suffix (tables, "txt");
  gtk_file_filter_set_name (all, _("All files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), tables);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), all);

  g_signal_connect_object (chooser, "response", G_CALLBACK (response_cb), session, 0);
  lr_file_choice_show (chooser, session);
}
