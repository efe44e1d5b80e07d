/* lr-safety-window.c: access and backups
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-safety-window.h"

#include <glib/gi18n.h>

#include "lr-access-page.h"
#include "lr-backup-page.h"

struct _LrSafetyWindow
{
  AdwPreferencesWindow parent_instance;
};

G_DEFINE_FINAL_TYPE (LrSafetyWindow, lr_safety_window, ADW_TYPE_PREFERENCES_WINDOW)

static void
lr_safety_window_class_init (LrSafetyWindowClass *klass)
{
}

static void
lr_safety_window_init (LrSafetyWindow *self)
{
}

GtkWidget *
lr_safety_window_new (LrSession  *session,
                      const char *page,
                      GtkWindow  *parent)
{
  LrSafetyWindow *self;

  g_return_val_if_fail (LR_IS_SESSION (session), NULL);

  self = g_object_new (LR_TYPE_SAFETY_WINDOW,
                       "title", _("Safety"),
                       "modal", TRUE,
                       "destroy-with-parent", TRUE,
                       "search-enabled", FALSE,
                       "default-width", 560,
                       "default-height", 620,
                       "transient-for", parent,
                       NULL);
  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (self),
                              g_object_new (LR_TYPE_ACCESS_PAGE, "session", session, NULL));
  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (self),
                              g_object_new (LR_TYPE_BACKUP_PAGE, "session", session, NULL));
  if (page != NULL)
    adw_preferences_window_set_visible_page_name (ADW_PREFERENCES_WINDOW (self), page);

  return GTK_WIDGET (self);
}
