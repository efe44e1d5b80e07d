/* lr-backup-page.c: how it stands with the backups
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-backup-page.h"

#include <glib/gi18n.h>

#include "lr-backup-keeper.h"
#include "lr-clock.h"
#include "lr-dialog.h"
#include "lr-file-choice.h"
#include "lr-moment-text.h"
#include "lr-spinner.h"

struct _LrBackupPage
{
  AdwPreferencesPage    parent_instance;

  LrSession            *session;
  LrBackupKeeper       *keeper;

  AdwActionRow         *last;
  GtkStack             *now_content;
  GtkLabel             *problem;
  AdwActionRow         *folder;
  GtkWidget            *forget;
};

G_DEFINE_FINAL_TYPE (LrBackupPage, lr_backup_page, ADW_TYPE_PREFERENCES_PAGE)

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static char *
describe_here (const LrBackupStanding *standing)
{
  g_autofree char *when = NULL;

  if (!standing->known)
    return g_strdup ("");
  if (standing->here == 0)
    return g_strdup (_("None on this computer yet"));

  when = lr_moment_text_format (standing->here);
  /* Translators: %s is a date and a time. */
  return g_strdup_printf (_("On this computer: %s"), when);
}

static char *
describe_folder (LrBackupPage *self)
{
  g_autofree char *folder = lr_backup_keeper_dup_folder (self->keeper);

  if (folder == NULL)
    return g_strdup (_("Nowhere yet: the backups are on this computer only"));
  if (!lr_backup_keeper_folder_is_here (self->keeper))
    return g_steal_pointer (&folder);

  return g_strdup_printf (_("%s. This is on this computer too: a copy there is lost with it. Choose a stick or the school drive."),
                          folder);
}

static void
update (LrBackupPage *self)
{
  const LrBackupStanding *standing = lr_backup_keeper_get_standing (self->keeper);
  g_autofree char *summary = lr_backup_standing_dup_summary (standing, lr_clock_get_moment ());
  g_autofree char *here = describe_here (standing);
  g_autofree char *problems = lr_backup_standing_dup_problems (standing);
  g_autofree char *folder = lr_backup_keeper_dup_folder (self->keeper);
  g_autofree char *where = describe_folder (self);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->last), summary);
  adw_action_row_set_subtitle (self->last, here);
  gtk_stack_set_visible_child_name (self->now_content, standing->busy ? "busy" : "ready");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "backup.now", !standing->busy);
  gtk_label_set_text (self->problem, problems != NULL ? problems : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), problems != NULL);
  adw_action_row_set_subtitle (self->folder, where);
  gtk_widget_set_visible (self->forget, folder != NULL);
}

static void
now_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  lr_backup_keeper_run (LR_BACKUP_PAGE (widget)->keeper, TRUE);
}

static void
chosen_cb (LrBackupPage   *self,
           int             response,
           GtkFileChooser *chooser)
{
  g_autoptr (GFile) folder = NULL;

  if (response != GTK_RESPONSE_ACCEPT)
    return;

  folder = gtk_file_chooser_get_file (chooser);
  if (g_file_peek_path (folder) != NULL)
    lr_backup_keeper_set_folder (self->keeper, folder);
  else
    lr_session_announce (self->session, _("That folder is not on this computer or a connected disk"), FALSE);
}

static void
choose_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  LrBackupPage *self = LR_BACKUP_PAGE (widget);
  GtkFileChooserNative *chooser =
    gtk_file_chooser_native_new (_("Where Do the Copies Go?"), GTK_WINDOW (gtk_widget_get_root (widget)),
                                 GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, _("_Choose"), NULL);

  g_signal_connect_object (chooser, "response", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  lr_file_choice_show (chooser, self->session);
}

static void
forget_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  lr_backup_keeper_set_folder (LR_BACKUP_PAGE (widget)->keeper, NULL);
}

/* It locks, and this window goes with it. */
static void
restore_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  GtkWidget *below = lr_dialog_get_below (GTK_WIDGET (gtk_widget_get_root (widget)));

  if (below != NULL)
    gtk_widget_activate_action (below, "win.restore", "s", "all");
}

static void
lr_backup_page_constructed (GObject *object)
{
  LrBackupPage *self = LR_BACKUP_PAGE (object);

  G_OBJECT_CLASS (lr_backup_page_parent_class)->constructed (object);

  self->keeper = g_object_ref (lr_backup_keeper_get (self->session));
  g_signal_connect_object (self->keeper, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

static void
lr_backup_page_dispose (GObject *object)
{
  LrBackupPage *self = LR_BACKUP_PAGE (object);

  if (self->keeper != NULL)
    g_signal_handlers_disconnect_by_func (self->keeper, update, self);
  g_clear_object (&self->keeper);
  gtk_widget_dispose_template (GTK_WIDGET (self), LR_TYPE_BACKUP_PAGE);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (lr_backup_page_parent_class)->dispose (object);
}

static void
lr_backup_page_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  if (prop_id == PROP_SESSION)
    LR_BACKUP_PAGE (object)->session = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lr_backup_page_class_init (LrBackupPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = lr_backup_page_constructed;
  object_class->dispose = lr_backup_page_dispose;
  object_class->set_property = lr_backup_page_set_property;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, LR_TYPE_SESSION,
                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (LR_TYPE_SPINNER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/leerrecht/Leerrecht/ui/lr-backup-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LrBackupPage, last);
  gtk_widget_class_bind_template_child (widget_class, LrBackupPage, now_content);
  gtk_widget_class_bind_template_child (widget_class, LrBackupPage, problem);
  gtk_widget_class_bind_template_child (widget_class, LrBackupPage, folder);
  gtk_widget_class_bind_template_child (widget_class, LrBackupPage, forget);

  gtk_widget_class_install_action (widget_class, "backup.now", NULL, now_action);
  gtk_widget_class_install_action (widget_class, "backup.choose", NULL, choose_action);
  gtk_widget_class_install_action (widget_class, "backup.forget", NULL, forget_action);
  gtk_widget_class_install_action (widget_class, "backup.restore", NULL, restore_action);
}

static void
lr_backup_page_init (LrBackupPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
