/* lr-about-dialog.c: what this is and who made it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lr-about-dialog.h"

#include <glib/gi18n.h>

void
lr_about_dialog_present (GtkWidget *parent)
{
  g_return_if_fail (GTK_IS_WIDGET (parent));

  adw_show_about_window (GTK_WINDOW (gtk_widget_get_root (parent)),
                         "application-name", "Leerrecht",
                         "application-icon", APP_ID,
                         "developer-name", "Leerrecht",
                         "version", PACKAGE_VERSION,
                         "license-type", GTK_LICENSE_GPL_3_0,
                         "website", "https://github.com/leerrecht/leerrecht",
                         "issue-url", "https://github.com/leerrecht/leerrecht/issues",
                         "comments", _("Who needs something today, and why? What has happened with this child? "
                                       "What do we agree, on paper, before we leave the room?\n\n"
                                       "Everything stays on this computer, encrypted. The app has no access to the network."),
                         NULL);
}
