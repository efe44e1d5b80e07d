/* lr-dialog.h: a window over another one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LrDialog:
 *
 * The base of what stands over a window: it goes with that one, which waits for it;
 * Escape and Ctrl+W close it. In the place of AdwDialog, which a newer libadwaita has
 * and which is no window: its users know it as a widget, by the functions below and by
 * the properties that AdwDialog has, `title`, `content-width` and `content-height`, in
 * pixels. Its child in a template is what it shows.
 *
 * Of AdwWindow it is said here alone that it is its parent.
 */
#define LR_TYPE_DIALOG (lr_dialog_get_type ())
G_DECLARE_DERIVABLE_TYPE (LrDialog, lr_dialog, LR, DIALOG, AdwWindow)

/**
 * LrDialogClass:
 * @may_close: (nullable): called when the user wants it gone. %FALSE keeps it: it has
 *   something to ask first, or to finish
 */
struct _LrDialogClass
{
  AdwWindowClass parent_class;

  gboolean (*may_close) (LrDialog *dialog);
};

/* Of all functions below, @dialog is an LrDialog or an LrPagesDialog. */

/* @parent: (nullable): in the window, or the dialog, that it is shown over */
void       lr_dialog_present     (GtkWidget  *dialog,
                                  GtkWidget  *parent);

/* Without asking whether it may. */
void       lr_dialog_force_close (GtkWidget  *dialog);

void       lr_dialog_set_title   (GtkWidget  *dialog,
                                  const char *title);

/* Returns: (transfer none) (nullable): what it is shown over */
GtkWidget *lr_dialog_get_below   (GtkWidget  *dialog);

/* Returns: (transfer none) (nullable): what is shown over @below, of the toolkit's own
 *   dialogs too */
GtkWindow *lr_dialog_find_above  (GtkWindow  *below);

/* All that is shown over @below, without asking. A file or a printer that is being
 * chosen is none. */
void       lr_dialog_close_above (GtkWindow  *below);

G_END_DECLS
