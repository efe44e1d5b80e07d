/* lr-shell.h: the unlocked window: sidebar, pages and the dossier beside them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lr-page.h"

G_BEGIN_DECLS

/**
 * LrShell:
 *
 * Lives from unlock to lock, so that nothing of a pupil outlives a lock.
 *
 *   LrSideLayout: sidebar or LrRail | LrNavigationSplit: GtkStack of LrPage | LrDossierPage
 *
 * Properties: `session` (construct) and `dossier-open`
 * (read-only).
 */
#define LR_TYPE_SHELL (lr_shell_get_type ())
G_DECLARE_FINAL_TYPE (LrShell, lr_shell, LR, SHELL, AdwBin)

GtkWidget  *lr_shell_new           (LrSession  *session);

void        lr_shell_show_page     (LrShell    *shell,
                                    const char *name);
const char *lr_shell_get_page      (LrShell    *shell);
void        lr_shell_open_pupil    (LrShell    *shell,
                                    gint64      id,
                                    const char *tab);
void        lr_shell_open_record   (LrShell    *shell,
                                    LrRecord   *record,
                                    guint       field);
gint64      lr_shell_get_pupil     (LrShell    *shell);
void        lr_shell_close_dossier (LrShell    *shell);
void        lr_shell_find          (LrShell    *shell);
void        lr_shell_add           (LrShell    *shell);
void        lr_shell_add_pupil     (LrShell    *shell);

G_END_DECLS
