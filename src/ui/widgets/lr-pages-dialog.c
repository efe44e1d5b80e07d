/* lr-pages-dialog.c: pages of rows over a window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-pages-dialog.h"

G_DEFINE_TYPE (LrPagesDialog, lr_pages_dialog, ADW_TYPE_PREFERENCES_WINDOW)

static void
lr_pages_dialog_class_init (LrPagesDialogClass *klass)
{
}

static void
lr_pages_dialog_init (LrPagesDialog *self)
{
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (self), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (self), 560, 620);
  adw_preferences_window_set_search_enabled (ADW_PREFERENCES_WINDOW (self), FALSE);
}

void
lr_pages_dialog_add (LrPagesDialog      *self,
                     AdwPreferencesPage *page)
{
  g_return_if_fail (LR_IS_PAGES_DIALOG (self));

  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (self), page);
}

void
lr_pages_dialog_show_page (LrPagesDialog *self,
                           const char    *name)
{
  g_return_if_fail (LR_IS_PAGES_DIALOG (self));

  adw_preferences_window_set_visible_page_name (ADW_PREFERENCES_WINDOW (self), name);
}
