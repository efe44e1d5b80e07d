/* recorder.h: what the main loop and the frames of a program do, seen from within
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * It stands between the main loop and the system's poll(): from the moment that
 * one gives back control until the next is begun the program answers nobody. Time
 * that the thread stood in line for a processor is left out: it is another
 * program's. The program itself knows nothing of it.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Before main(), once. @frame: after each frame that any window has drawn. */
void     recorder_begin         (void       (*frame) (void));

/* Milliseconds since whoever started this program put the moment in LEERRECHT_BORN. */
double   recorder_get_age       (void);

/* From here on, of what follows. Milliseconds; a frame that there was not is -1. */
void     recorder_reset         (void);
double   recorder_get_block     (void);  /* the longest turn of the main loop */
double   recorder_get_frame     (void);  /* until the first frame was drawn */
double   recorder_get_drawing   (void);  /* the frame that took longest by itself */
guint    recorder_get_n_frames  (void);
guint    recorder_get_n_wakes   (void);  /* how often something ended a wait */
/* Milliseconds until the next timer when the main loop last waited; -1 without one. */
int      recorder_get_wait      (void);

/* Turns the main loop until nothing comes and no thread works, and it is @done too. */
void     recorder_settle        (void);
void     recorder_settle_when   (gboolean   (*done) (gpointer),
                                 gpointer     data);
/* Turns it for so long. */
void     recorder_watch         (guint        milliseconds);

/* MiB that this process has in memory, and KiB that it asked for. */
double   recorder_get_memory    (void);
double   recorder_get_heap      (void);

/* Whether @root or something below it that is mapped turns or fades. */
gboolean recorder_is_moving     (GtkWidget   *root);
/* (nullable): the first of @type that is mapped, in any window. */
gpointer recorder_find          (GType        type);
gpointer recorder_find_below    (GtkWidget   *root,
                                 GType        type);

/* For the program that started this one, which takes the least of each. */
void     recorder_tell          (const char  *what,
                                 double       value);
void     recorder_close_windows (void);

G_END_DECLS
