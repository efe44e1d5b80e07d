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

/* @session must be unlocked. */
GtkWidget  *lr_shell_new           (LrSession  *session);

/* An unknown name, of an older or newer version, leaves the page as it is. */
void        lr_shell_show_page     (LrShell    *shell,
                                    const char *name);
/* The name of the page that is shown. */
const char *lr_shell_get_page      (LrShell    *shell);
/* Shows the dossier beside the page, or over it in a narrow window; the person is
 * told when it cannot be read. @tab: (nullable): the tab to show, or the one that
 * was open last. */
void        lr_shell_open_pupil    (LrShell    *shell,
                                    gint64      id,
                                    const char *tab);
/* Opens the dossier at the place where @field of @record is shown. @record: of a
 * pupil, or the pupil. */
void        lr_shell_open_record   (LrShell    *shell,
                                    LrRecord   *record,
                                    guint       field);
/* The id of the pupil whose dossier is open, or 0. */
gint64      lr_shell_get_pupil     (LrShell    *shell);
void        lr_shell_close_dossier (LrShell    *shell);
/* Puts the focus into the search field of the page, or of the pupils. */
void        lr_shell_find          (LrShell    *shell);
/* What Ctrl+N means here: one more of what the dossier shows, or a pupil. */
void        lr_shell_add           (LrShell    *shell);
void        lr_shell_add_pupil     (LrShell    *shell);

G_END_DECLS
