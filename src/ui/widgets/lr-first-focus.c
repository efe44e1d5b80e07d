/* lr-first-focus.c: where the keyboard is when a dialog appears
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-first-focus.h"

static void
map_cb (GtkWidget *content)
{
  gtk_widget_child_focus (content, GTK_DIR_TAB_FORWARD);
}

void
lr_first_focus_in (GtkWidget *dialog,
                   GtkWidget *content)
{
  g_return_if_fail (GTK_IS_WIDGET (dialog));
  g_return_if_fail (GTK_IS_WIDGET (content));

  g_signal_connect_object (dialog, "map", G_CALLBACK (map_cb), content, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}
