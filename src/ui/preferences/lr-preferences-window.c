/* lr-preferences-window.c: the school, its calendar and the lock
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lr-preferences-window.h"

#include <glib/gi18n.h>

#include "lr-calendar-page.h"
#include "lr-dossier.h"
#include "lr-record-dialog.h"

struct _LrPreferencesWindow
{
  LrPagesDialog  parent_instance;

  LrSession     *session;
  AdwActionRow  *school;
};

G_DEFINE_FINAL_TYPE (LrPreferencesWindow, lr_preferences_window, LR_TYPE_PAGES_DIALOG)

static void
show_school (LrPreferencesWindow *self)
{
  LrRecord *school = lr_session_get_school (self->session);
  g_autofree char *sector = NULL;
  g_autofree char *region = NULL;
  g_autofree char *subtitle = NULL;
  g_autofree char *rules = NULL;

  if (school == NULL)
    return;

  sector = lr_record_describe (school, LR_SCHOOL_SECTOR);
  region = lr_record_describe (school, LR_SCHOOL_REGION);
  rules = lr_rule_books_dup_title (lr_watch_get_rule_books (lr_session_get_watch (self->session)),
                                   lr_record_get_text (school, LR_SCHOOL_RULESET));
  /* Translators: sector, holiday region and rule set of the school. */
  subtitle = g_strdup_printf (_("%s · holidays of region %s · %s"), sector, region, rules);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->school),
                                 lr_record_get_text (school, LR_SCHOOL_NAME));
  adw_action_row_set_subtitle (self->school, subtitle);
}

static void
edit_school_cb (LrPreferencesWindow *self)
{
  lr_record_dialog_open (self->session, lr_session_get_school (self->session), GTK_WIDGET (self));
}

static AdwPreferencesGroup *
make_school_group (LrPreferencesWindow *self)
{
  GtkWidget *group = adw_preferences_group_new ();

  self->school = ADW_ACTION_ROW (adw_action_row_new ());
  g_object_set (self->school, "use-markup", FALSE, "activatable", TRUE, NULL);
  adw_action_row_set_subtitle_lines (self->school, 0);
  adw_action_row_add_suffix (self->school, gtk_image_new_from_icon_name ("go-next-symbolic"));
  g_signal_connect_object (self->school, "activated", G_CALLBACK (edit_school_cb), self, G_CONNECT_SWAPPED);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("School"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->school));
  return ADW_PREFERENCES_GROUP (group);
}

static AdwPreferencesGroup *
make_lock_group (void)
{
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *minutes = gtk_spin_button_new_with_range (1, 120, 1);

  gtk_widget_set_valign (minutes, GTK_ALIGN_CENTER);
  g_settings_bind (settings, "idle-lock-minutes", minutes, "value", G_SETTINGS_BIND_DEFAULT);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("_Minutes until it locks by itself"));
  adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (row), TRUE);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row),
                               _("Counted from the last key, click or touch in this app. What was half typed is kept."));
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), minutes);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), minutes);
  gtk_accessible_update_property (GTK_ACCESSIBLE (minutes),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Minutes until it locks by itself"), -1);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("Lock"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  return ADW_PREFERENCES_GROUP (group);
}

static AdwPreferencesPage *
make_general_page (LrPreferencesWindow *self)
{
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());

  adw_preferences_page_set_title (page, _("General"));
  adw_preferences_page_set_name (page, "general");
  adw_preferences_page_set_icon_name (page, "preferences-system-symbolic");
  adw_preferences_page_add (page, make_school_group (self));
  adw_preferences_page_add (page, make_lock_group ());
  return page;
}

static void
lr_preferences_window_dispose (GObject *object)
{
  LrPreferencesWindow *self = LR_PREFERENCES_WINDOW (object);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (lr_preferences_window_parent_class)->dispose (object);
}

static void
lr_preferences_window_class_init (LrPreferencesWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lr_preferences_window_dispose;
}

static void
lr_preferences_window_init (LrPreferencesWindow *self)
{
}

GtkWidget *
lr_preferences_window_new (LrSession *session)
{
  LrPreferencesWindow *self;

  g_return_val_if_fail (LR_IS_SESSION (session), NULL);

  self = g_object_new (LR_TYPE_PREFERENCES_WINDOW, "title", _("Preferences"), NULL);
  self->session = g_object_ref (session);

  lr_pages_dialog_add (LR_PAGES_DIALOG (self), make_general_page (self));
  lr_pages_dialog_add (LR_PAGES_DIALOG (self), ADW_PREFERENCES_PAGE (lr_calendar_page_new (session)));
  show_school (self);

  g_signal_connect_object (session, "notify::school", G_CALLBACK (show_school), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
