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

static const char *wanted;
static gboolean told;

static gboolean
close_cb (gpointer data)
{
  recorder_close_windows ();
  return G_SOURCE_REMOVE;
}

static void
tell_once (const char *what)
{
  recorder_tell (what, recorder_get_age ());
  told = TRUE;
}

/* Drawn is drawn: nothing turns or fades in any more. */
static void
look_for (GType type)
{
  GtkWidget *found = told ? NULL : recorder_find (type);

  if (found == NULL || recorder_is_moving (GTK_WIDGET (gtk_widget_get_root (found))))
    return;

  tell_once ("drawn");
  g_idle_add (close_cb, NULL);
}

static void
frame_cb (void)
{
  if (g_str_equal (wanted, "unlock"))
    {
      look_for (LR_TYPE_UNLOCK_PAGE);
    }
  else if (g_str_equal (wanted, "today"))
    {
      static gboolean begun;

      if (!begun && recorder_find (LR_TYPE_DUTY_ROW) != NULL)
        recorder_tell ("begun", recorder_get_age ());
      begun = begun || recorder_find (LR_TYPE_DUTY_ROW) != NULL;
      look_for (LR_TYPE_DUTY_ROW);
    }
  else if (!told)
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
visit_begin (void)
{
  wanted = g_getenv ("LEERRECHT_VISIT");
  if (wanted == NULL)
    return;

  recorder_begin (frame_cb);
  if (g_str_equal (wanted, "walk"))
    g_idle_add (walk_cb, NULL);
}
