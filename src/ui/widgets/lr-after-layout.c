/* lr-after-layout.c: what has to wait until sizes are given out
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-after-layout.h"

typedef struct
{
  GWeakRef      widget;
  LrAfterLayout act;
} Waiting;

static gboolean
act_cb (gpointer data)
{
  Waiting *waiting = data;
  g_autoptr (GtkWidget) widget = g_weak_ref_get (&waiting->widget);

  if (widget != NULL)
    waiting->act (widget);

  return G_SOURCE_REMOVE;
}

static void
free_waiting (gpointer data)
{
  Waiting *waiting = data;

  g_weak_ref_clear (&waiting->widget);
  g_free (waiting);
}

void
lr_after_layout (GtkWidget     *widget,
                 LrAfterLayout  act)
{
  Waiting *waiting;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  waiting = g_new0 (Waiting, 1);
  g_weak_ref_init (&waiting->widget, widget);
  waiting->act = act;
  g_idle_add_full (G_PRIORITY_HIGH_IDLE, act_cb, waiting, free_waiting);
}
