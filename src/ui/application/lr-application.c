/* lr-application.c: the app with a window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lr-application.h"

#include <glib/gi18n.h>
#include <string.h>

#include "lr-about-dialog.h"
#include "lr-accessible.h"
#include "lr-dialog.h"
#include "lr-dossier.h"
#include "lr-idle-lock.h"
#include "lr-pages-dialog.h"
#include "lr-passphrase.h"
#include "lr-secret-work.h"
#include "lr-session.h"
#include "lr-sleep-lock.h"
#include "lr-window.h"

struct _LrApplication
{
  AdwApplication  parent_instance;

  char           *folder;
  char           *passphrase_file;
  LrDay           today;
  LrSession      *session;
  LrIdleLock     *idle_lock;
  LrSleepLock    *sleep_lock;
};

G_DEFINE_FINAL_TYPE (LrApplication, lr_application, ADW_TYPE_APPLICATION)

static const struct
{
  const char *action;
  const char *accels[3];
} accels[] = {
  { "app.quit", { "<Control>q" } },
  { "app.shortcuts", { "<Control>question" } },
  { "win.find", { "<Control><Shift>f" } },
  { "win.search", { "<Control>f" } },
  { "win.add", { "<Control>n" } },
  { "win.import", { "<Control>i" } },
  { "win.preferences", { "<Control>comma" } },
  { "win.lock", { "<Control>l" } },
  { "win.close-dossier", { "<Alt>Left" } },
  { "window.close", { "<Control>w" } },
};

static const GOptionEntry options[] = {
  { "store", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_("The folder of the store"), N_("DIR") },
  { "today", 0, 0, G_OPTION_ARG_STRING, NULL, N_("The day to work on, instead of the clock’s"), N_("DATE") },
  { "passphrase-file", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_("Unlock with the first line of FILE"), N_("FILE") },
  { NULL },
};

static void
quit_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  LrApplication *self = user_data;

  for (GList *link = gtk_application_get_windows (GTK_APPLICATION (self)), *next; link != NULL; link = next)
    {
      next = link->next;
      gtk_window_close (link->data);
    }
}

static void
about_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  lr_about_dialog_present (GTK_WIDGET (gtk_application_get_active_window (user_data)));
}

/* Made when it is asked for and gone when it is closed: a window that waits
 * hidden makes the accessibility of GTK 4.8 fail when the list of windows is
 * read while another one closes. */
static void
shortcuts_action (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  g_autoptr (GtkBuilder) builder = NULL;

  g_type_ensure (LR_TYPE_PAGES_DIALOG);
  builder = gtk_builder_new_from_resource ("/io/github/leerrecht/Leerrecht/ui/lr-shortcuts.ui");
  lr_dialog_present (GTK_WIDGET (gtk_builder_get_object (builder, "shortcuts")),
                     GTK_WIDGET (gtk_application_get_active_window (user_data)));
}

static const GActionEntry actions[] = {
  { "shortcuts", shortcuts_action },
  { "quit", quit_action },
  { "about", about_action },
};

static int
lr_application_handle_local_options (GApplication *application,
                                     GVariantDict *dict)
{
  LrApplication *self = LR_APPLICATION (application);
  const char *today;

  if (g_variant_dict_lookup (dict, "store", "^ay", &self->folder))
    {
      g_autofree char *relative = self->folder;
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (relative);

      /* Beside the window at the user's own store. */
      self->folder = g_file_get_path (file);
      g_application_set_flags (application, g_application_get_flags (application) | G_APPLICATION_NON_UNIQUE);
    }
  else
    {
      self->folder = g_build_filename (g_get_user_data_dir (), "leerrecht", NULL);
    }

  g_variant_dict_lookup (dict, "passphrase-file", "^ay", &self->passphrase_file);

  if (g_variant_dict_lookup (dict, "today", "&s", &today) && !lr_day_parse_iso (today, &self->today))
    {
      g_printerr ("leerrecht: %s\n", _("--today: expected is a date as 2026-10-07."));
      return 2;
    }

  return -1;
}

static void
unlocked_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (LrSession) session = user_data;
  g_autoptr (GError) error = NULL;
  LrStore *store = lr_secret_work_finish (result, &error);

  if (store == NULL || !lr_session_open (session, store, &error))
    g_printerr ("leerrecht: %s\n", error->message);
}

/* For a demonstration or a machine of its own: the unlock page opens by itself. */
static void
unlock_by_file (LrApplication *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LrSecret) passphrase = lr_passphrase_read_file (self->passphrase_file, &error);

  if (passphrase == NULL)
    {
      g_printerr ("leerrecht: %s\n", error->message);
      return;
    }

  lr_secret_work_open (self->folder, passphrase, NULL, unlocked_cb, g_object_ref (self->session));
}

static void
lr_application_startup (GApplication *application)
{
  LrApplication *self = LR_APPLICATION (application);

  G_APPLICATION_CLASS (lr_application_parent_class)->startup (application);

  lr_accessible_init ();
  lr_dossier_init ();
  self->session = lr_session_new (self->folder, self->today);
  self->idle_lock = lr_idle_lock_new (self->session, GTK_APPLICATION (self));
  self->sleep_lock = lr_sleep_lock_new (self->session);
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  for (guint i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), accels[i].action, accels[i].accels);
}

static void
lr_application_activate (GApplication *application)
{
  LrApplication *self = LR_APPLICATION (application);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (window == NULL)
    {
      window = GTK_WINDOW (lr_window_new (GTK_APPLICATION (self), self->session));
      if (self->passphrase_file != NULL)
        unlock_by_file (self);
    }

  gtk_window_present (window);
}

static void
lr_application_shutdown (GApplication *application)
{
  LrApplication *self = LR_APPLICATION (application);

  if (self->session != NULL)
    lr_session_lock (self->session);

  G_APPLICATION_CLASS (lr_application_parent_class)->shutdown (application);
}

static void
lr_application_finalize (GObject *object)
{
  LrApplication *self = LR_APPLICATION (object);

  g_clear_object (&self->idle_lock);
  g_clear_object (&self->sleep_lock);
  g_clear_object (&self->session);
  g_free (self->folder);
  g_free (self->passphrase_file);

  G_OBJECT_CLASS (lr_application_parent_class)->finalize (object);
}

static void
lr_application_class_init (LrApplicationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  object_class->finalize = lr_application_finalize;
  application_class->handle_local_options = lr_application_handle_local_options;
  application_class->startup = lr_application_startup;
  application_class->activate = lr_application_activate;
  application_class->shutdown = lr_application_shutdown;
}

static void
lr_application_init (LrApplication *self)
{
  g_application_add_main_option_entries (G_APPLICATION (self), options);
}

LrApplication *
lr_application_new (void)
{
  return g_object_new (LR_TYPE_APPLICATION,
                       "application-id", APP_ID,
                       "resource-base-path", "/io/github/leerrecht/Leerrecht",
                       "register-session", TRUE,
                       NULL);
}
