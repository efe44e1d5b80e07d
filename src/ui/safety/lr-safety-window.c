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
  LrPagesDialog parent_instance;
};

G_DEFINE_FINAL_TYPE (LrSafetyWindow, lr_safety_window, LR_TYPE_PAGES_DIALOG)

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
                      const char *page)
{
  LrSafetyWindow *self;

  g_return_val_if_fail (LR_IS_SESSION (session), NULL);

  self = g_object_new (LR_TYPE_SAFETY_WINDOW, "title", _("Safety"), NULL);
  lr_pages_dialog_add (LR_PAGES_DIALOG (self), g_object_new (LR_TYPE_ACCESS_PAGE, "session", session, NULL));
  lr_pages_dialog_add (LR_PAGES_DIALOG (self), g_object_new (LR_TYPE_BACKUP_PAGE, "session", session, NULL));
  if (page != NULL)
    lr_pages_dialog_show_page (LR_PAGES_DIALOG (self), page);

  return GTK_WIDGET (self);
}
