/* recorder.c: what the main loop and the frames of a program do, seen from within
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define _GNU_SOURCE

#include "recorder.h"

#include <fcntl.h>
#include <malloc.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

/* Nothing came for so long, and nobody worked: it is at rest. */
#define REST_MS 60
#define REST_WORK_US 2000

static struct
{
  void   (*frame) (void);
  int      line;          /* the file that says how long this thread stood in line */

  gint64   since;         /* when poll() last gave back control */
  gint64   reset;
  gint64   painting;
  gint64   block;
  gint64   drawing;
  gint64   first_frame;
  guint    n_frames;
  guint    n_wakes;
  int      wait;

  int      patience;      /* milliseconds, or -1 */
  gboolean rested;
} recorder = { .line = -1, .patience = -1, .wait = -1 };

static gint64
to_us (const struct timespec *time)
{
  return (gint64) time->tv_sec * G_USEC_PER_SEC + time->tv_nsec / 1000;
}

static gint64
get_work (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return to_us (&time);
}

/* Microseconds that this thread was ready to go on and had no processor. */
static gint64
get_in_line (void)
{
  char text[96];
  gssize length = recorder.line >= 0 ? pread (recorder.line, text, sizeof text - 1, 0) : 0;
  const char *second;

  if (length <= 0)
    return 0;

  text[length] = '\0';
  second = strchr (text, ' ');
  return second != NULL ? g_ascii_strtoll (second, NULL, 10) / 1000 : 0;
}

static gint64
get_time (void)
{
  return g_get_monotonic_time () - get_in_line ();
}

static double
to_ms (gint64 time)
{
  return (double) time / 1000;
}

static int
poll_cb (GPollFD *fds,
         guint    n,
         int      timeout)
{
  gboolean impatient = recorder.patience >= 0 && (timeout < 0 || timeout > recorder.patience);
  gint64 work = get_work ();
  int result;

  recorder.block = MAX (recorder.block, get_time () - recorder.since);
  recorder.wait = timeout;

  result = g_poll (fds, n, impatient ? recorder.patience : timeout);

  recorder.since = get_time ();
  if (impatient && result == 0)
    recorder.rested = get_work () - work < REST_WORK_US;
  else if (timeout != 0)
    recorder.n_wakes++;

  return result;
}

static gboolean
before_paint_cb (GSignalInvocationHint *hint,
                 guint                  n_values,
                 const GValue          *values,
                 gpointer               data)
{
  recorder.painting = get_time ();
  return TRUE;
}

static gboolean
after_paint_cb (GSignalInvocationHint *hint,
                guint                  n_values,
                const GValue          *values,
                gpointer               data)
{
  gint64 now = get_time ();

  if (recorder.n_frames++ == 0)
    recorder.first_frame = now - recorder.reset;
  recorder.drawing = MAX (recorder.drawing, now - recorder.painting);
  if (recorder.frame != NULL)
    recorder.frame ();
  return TRUE;
}

static void
add_hook (const char          *name,
          GSignalEmissionHook  hook)
{
  g_signal_add_emission_hook (g_signal_lookup (name, GDK_TYPE_FRAME_CLOCK), 0, hook, NULL, NULL);
}

void
recorder_begin (void (*frame) (void))
{
  GTypeClass *class = g_type_class_ref (GDK_TYPE_FRAME_CLOCK);

  recorder.frame = frame;
  recorder.line = open ("/proc/thread-self/schedstat", O_RDONLY | O_CLOEXEC);
  add_hook ("before-paint", before_paint_cb);
  add_hook ("after-paint", after_paint_cb);
  g_type_class_unref (class);
  g_main_context_set_poll_func (NULL, poll_cb);
  recorder_reset ();
}

double
recorder_get_age (void)
{
  const char *born = g_getenv ("LEERRECHT_BORN");

  return to_ms (get_time () - (born != NULL ? g_ascii_strtoll (born, NULL, 10) : 0));
}

void
recorder_reset (void)
{
  recorder.since = recorder.reset = get_time ();
  recorder.block = 0;
  recorder.drawing = 0;
  recorder.first_frame = -1000;
  recorder.n_frames = 0;
  recorder.n_wakes = 0;
}

double
recorder_get_block (void)
{
  return to_ms (recorder.block);
}

double
recorder_get_frame (void)
{
  return to_ms (recorder.first_frame);
}

double
recorder_get_drawing (void)
{
  return to_ms (recorder.drawing);
}

guint
recorder_get_n_frames (void)
{
  return recorder.n_frames;
}

guint
recorder_get_n_wakes (void)
{
  return recorder.n_wakes;
}

int
recorder_get_wait (void)
{
  return recorder.wait;
}

void
recorder_settle (void)
{
  recorder_settle_when (NULL, NULL);
}

void
recorder_settle_when (gboolean (*done) (gpointer),
                      gpointer   data)
{
  recorder.patience = REST_MS;
  do
    {
      recorder.rested = FALSE;
      g_main_context_iteration (NULL, TRUE);
    }
  while (!recorder.rested || (done != NULL && !done (data)));
  recorder.patience = -1;
}

void
recorder_watch (guint milliseconds)
{
  gint64 end = g_get_monotonic_time () + milliseconds * 1000;

  for (gint64 left = milliseconds; left > 0; left = (end - g_get_monotonic_time ()) / 1000)
    {
      recorder.patience = (int) left;
      g_main_context_iteration (NULL, TRUE);
    }
  recorder.patience = -1;
}

double
recorder_get_memory (void)
{
  g_autofree char *content = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/smaps_rollup", &content, NULL, NULL))
    return 0;

  line = strstr (content, "\nRss:");
  return line != NULL ? (double) g_ascii_strtoll (line + strlen ("\nRss:"), NULL, 10) / 1024 : 0;
}

double
recorder_get_heap (void)
{
  struct mallinfo2 info = mallinfo2 ();

  return (double) (info.uordblks + info.hblkhd) / 1024;
}

gboolean
recorder_is_moving (GtkWidget *root)
{
  if (!gtk_widget_get_mapped (root))
    return FALSE;
  if (GTK_IS_SPINNER (root))
    return TRUE;
  if (GTK_IS_STACK (root) && gtk_stack_get_transition_running (GTK_STACK (root)))
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (recorder_is_moving (child))
      return TRUE;

  return FALSE;
}

gpointer
recorder_find_below (GtkWidget *root,
                     GType      type)
{
  if (!gtk_widget_get_mapped (root))
    return NULL;
  if (g_type_is_a (G_OBJECT_TYPE (root), type))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      gpointer found = recorder_find_below (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

gpointer
recorder_find (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);
      gpointer found = recorder_find_below (window, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

void
recorder_tell (const char *what,
               double      value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  g_print ("@%s\t%s\n", what, g_ascii_dtostr (text, sizeof text, value));
}

void
recorder_close_windows (void)
{
  g_autoptr (GListModel) windows = g_object_ref (gtk_window_get_toplevels ());

  for (guint i = g_list_model_get_n_items (windows); i > 0; i--)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i - 1);

      if (window != NULL && gtk_window_get_transient_for (window) == NULL)
        gtk_window_close (window);
    }
}
