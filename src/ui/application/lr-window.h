/* lr-window.h: the window: first run, locked or at work
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lr-session.h"
#include "lr-shell.h"

G_BEGIN_DECLS

/**
 * LrWindow:
 *
 * Shows the first-run assistant when there is no store, the unlock page while
 * the session is locked, and an #LrShell while it is not.
 *
 * Actions for every page (some only while unlocked): `win.go(s)` shows a page,
 * `win.open-pupil(x)` the dossier of the pupil with that id,
 * `win.open-pupil-tab((xs))` the same at a tab, `win.open-record((sxu))` at a field
 * of a record (its kind, its id, the field), `win.close-dossier`,
 * `win.find` (in the list of the page), `win.search` (in everything), `win.undo`,
 * `win.redo`, `win.lock`; `win.safety(s)` shows a page of the
 * window about safety ("access", "backups"), `win.recovery-code` makes a recovery
 * code, `win.new-passphrase` asks for one after it was used, and
 * `win.restore(s)` locks and restores "all" of a backup or only its "keys".
 */
#define LR_TYPE_WINDOW (lr_window_get_type ())
G_DECLARE_FINAL_TYPE (LrWindow, lr_window, LR, WINDOW, AdwApplicationWindow)

/* For @session, which it holds. */
GtkWidget *lr_window_new       (GtkApplication *application,
                                LrSession      *session);
/* (transfer none) (nullable): NULL while locked. */
LrShell   *lr_window_get_shell (LrWindow       *window);

G_END_DECLS
