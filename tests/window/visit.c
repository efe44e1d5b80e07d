/* visit.c: goes through the real app as it runs
 *
 * Linked beside the app's own main(), which knows nothing of it. LEERRECHT_VISIT
 * says what to look at: "unlock" and "today" tell when that page was drawn,
 * "walk" goes everywhere.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "visit.h"

#include "lr-duty-row.h"
#include "lr-unlock-page.h"
#include "recorder.h"

static const char *visit;
static gboolean told;

static gboolean
close_cb (gpointer data)
{
  recorder_close_windows ();
  return G_SOURCE_REMOVE;
}

/* Drawn is drawn: nothing turns or fades in any more. */
static void
tell_when_drawn (GType type)
{
  GtkWidget *found = recorder_find (type);

  if (found == NULL || recorder_is_moving (GTK_WIDGET (gtk_widget_get_root (found))))
    return;

  told = TRUE;
  recorder_tell ("drawn", recorder_get_age ());
  g_idle_add (close_cb, NULL);
}

static void
frame_cb (void)
{
  if (told)
    return;

  if (g_str_equal (visit, "unlock"))
    {
      tell_when_drawn (LR_TYPE_UNLOCK_PAGE);
    }
  else if (g_str_equal (visit, "today"))
    {
      tell_when_drawn (LR_TYPE_DUTY_ROW);
    }
  else
    {
      /* Nobody waits for a window that is not there yet. */
      told = TRUE;
      recorder_reset ();
    }
}

static gboolean
walk_cb (gpointer data)
{
  visit_walk ();
  recorder_close_windows ();
  return G_SOURCE_REMOVE;
}

__attribute__ ((constructor)) static void
begin (void)
{
  visit = g_getenv ("LEERRECHT_VISIT");
  if (visit == NULL)
    return;

  recorder_begin (frame_cb);
  if (g_str_equal (visit, "walk"))
    g_idle_add (walk_cb, NULL);
}
