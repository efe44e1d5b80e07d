/* every-window.h: each window that can lie over the main one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "fixture.h"

G_BEGIN_DECLS

typedef enum
{
  ESCAPE_CLOSES,
  ESCAPE_ASKS,    /* another window comes on top, and nothing goes */
} EveryWindowEscape;

/* One of them, and what brings it about. */
typedef struct
{
  const char        *name;
  EveryWindowEscape  escape;
  void             (*open) (Fixture   *fixture,
                            LrRecord  *pupil,
                            GtkWidget *window);
} EveryWindow;

/* Ends with a name of %NULL. They want a pupil of every_page_add_pupil(), a
 * colleague with a passphrase, and the unlocked LrWindow. */
extern const EveryWindow every_windows[];

/* Returns: (transfer none): the one that then lies on top, when all is at rest */
GtkWidget *every_window_open  (const EveryWindow *self,
                               Fixture           *fixture,
                               LrRecord          *pupil,
                               GtkWidget         *window);

/* Returns: (transfer none): the uppermost of what lies over @window, or itself */
GtkWidget *every_window_top   (GtkWidget         *window);

/* Ends what lies over @window, asking nothing. */
void       every_window_clear (GtkWidget         *window);

G_END_DECLS
