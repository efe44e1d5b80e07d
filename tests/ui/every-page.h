/* every-page.h: each page there is, one after the other
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "fixture.h"

G_BEGIN_DECLS

/* What to do at each page, when it has come to rest. @window is the one on top. */
typedef void (*EveryPageFunc) (const char *name,
                               GtkWidget  *window,
                               gpointer    data);

/* A pupil with a record in each tab, and one more in the bin. */
LrRecord *every_page_add_pupil    (Fixture       *fixture);

/* The pages of an unlocked window, with the dossier of @pupil, and the windows
 * that can lie over it. */
void      every_page_visit        (Fixture       *fixture,
                                   LrRecord      *pupil,
                                   EveryPageFunc  func,
                                   gpointer       data);

/* The first run and the locked window; @fixture stays locked. */
void      every_page_visit_locked (Fixture       *fixture,
                                   EveryPageFunc  func,
                                   gpointer       data);

/* Calls @func for @widget and each one below it. */
void      every_page_walk         (GtkWidget     *widget,
                                   void         (*func) (GtkWidget *, gpointer),
                                   gpointer       data);

G_END_DECLS
