/* lr-when-shown.c: what has to wait until a widget is on the screen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-when-shown.h"

#include "lr-clock.h"

/* Both: a slow machine shows few frames in a while. */
#define PATIENCE (2 * G_USEC_PER_SEC)
#define PATIENCE_FRAMES 120

typedef struct
{
  LrWhenShown act;
  gint64      end;
  guint       n_frames;
} Waiting;

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       data)
{
  Waiting *waiting = data;

  if (gtk_widget_get_mapped (widget) && gtk_widget_get_height (widget) > 0 && waiting->act (widget))
    return G_SOURCE_REMOVE;

  waiting->n_frames++;
  return waiting->n_frames < PATIENCE_FRAMES || lr_clock_read (LR_CLOCK_AWAKE) < waiting->end
         ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

void
lr_when_shown (GtkWidget   *widget,
               LrWhenShown  act)
{
  Waiting *waiting;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  waiting = g_new0 (Waiting, 1);
  waiting->act = act;
  waiting->end = lr_clock_read (LR_CLOCK_AWAKE) + PATIENCE;
  gtk_widget_add_tick_callback (widget, tick_cb, waiting, g_free);
}
