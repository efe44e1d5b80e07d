/* fixture.h: a school of a few pupils to work on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "lr-session.h"

G_BEGIN_DECLS

#define FIXTURE_TODAY (lr_day (2026, 11, 18))

/* A new store in a folder of its own, with a school and no pupils. The folder
 * and its files are removed by fixture_clear(). */
typedef struct
{
  char      *folder;
  LrStore   *store;
  LrSession *session;  /* unlocked */
} Fixture;

void      fixture_set_up    (Fixture       *fixture);
void      fixture_clear     (Fixture       *fixture);
LrRecord *fixture_add_pupil (Fixture       *fixture,
                             const char    *number,
                             const char    *first_name,
                             const char    *last_name,
                             const char    *class);

/* Returns: (transfer full): the app's window on @session; as wide and high as said,
 * or as it comes for 0 */
GtkWidget *fixture_show_window    (LrSession *session,
                                   int        width,
                                   int        height);
/* It must be gone for good then. */
void      fixture_destroy_window (GtkWidget *window);

/* Returns: (transfer none) (nullable): the first of that type, @widget or below it */
GtkWidget *fixture_find_type  (GtkWidget *widget,
                               GType      type);
/* The same among those on the screen. */
GtkWidget *fixture_find_shown (GtkWidget *widget,
                               GType      type);
/* The first label on the screen with @text in it. */
GtkWidget *fixture_find_text  (GtkWidget  *widget,
                               const char *text);

/* Lets the main loop run until what was started is done, for a fifth of a second. */
void      fixture_settle    (void);
/* The same, for two seconds: for a place where that is often soon, and sometimes
 * not so soon. */
void      fixture_settle_quietly (void);
/* For as long as it takes what waits by itself: to save, to look again. */
void      fixture_wait      (guint milliseconds);

G_END_DECLS
