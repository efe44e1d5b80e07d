/* lr-import-choose.c: asks for the file that is to be taken over
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-import-window.h"

#include <glib/gi18n.h>

#include "lr-file-choice.h"
#include "lr-input.h"
#include "lr-job.h"

/* The file that is read, and who asked for it. */
typedef struct
{
  LrSession *session;
  GtkWindow *parent;
  char      *name;
  char      *path;   /* (nullable): it is not on this computer */
  GBytes    *bytes;  /* (nullable): what came of it */
} Choice;

static void
choice_free (gpointer data)
{
  Choice *choice = data;

  g_object_unref (choice->session);
  g_object_unref (choice->parent);
  g_clear_pointer (&choice->bytes, g_bytes_unref);
  g_free (choice->name);
  g_free (choice->path);
  g_free (choice);
}

static gboolean
read_file (LrJob     *job,
           gpointer   data,
           GError   **error)
{
  Choice *choice = data;

  if (choice->path != NULL)
    choice->bytes = lr_input_read (choice->path, LR_INPUT_TABLE, error);
  else
    g_set_error_literal (error, LR_ERROR, LR_ERROR_INVALID,
                         _("This file is not on this computer. Copy it here first, and then choose the copy."));

  return choice->bytes != NULL;
}

static void
loaded_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  Choice *choice = lr_job_get_data (result);
  g_autoptr (GError) error = NULL;
  gboolean good = lr_job_finish (result, &error);

  /* Locked while the file was read. */
  if (lr_session_get_store (choice->session) == NULL)
    return;

  if (!good)
    {
      lr_session_fail (choice->session, error);
      return;
    }

  lr_dialog_present (lr_import_window_new (choice->session, choice->bytes, choice->name), GTK_WIDGET (choice->parent));
}

static void
response_cb (GtkFileChooserNative *chooser,
             int                   response,
             LrSession            *session)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (LrJob) job = NULL;
  Choice *choice;

  if (response != GTK_RESPONSE_ACCEPT)
    return;

  file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  choice = g_new0 (Choice, 1);
  choice->session = g_object_ref (session);
  choice->parent = g_object_ref (gtk_native_dialog_get_transient_for (GTK_NATIVE_DIALOG (chooser)));
  choice->name = g_file_get_basename (file);
  choice->path = g_file_get_path (file);
  job = lr_job_new (NULL, read_file, choice, choice_free);
  lr_job_start (job, NULL, loaded_cb, NULL);
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
