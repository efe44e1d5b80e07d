/* lr-dossier-page.h: everything about one pupil
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lr-session.h"

G_BEGIN_DECLS

/**
 * LrDossierPage:
 *
 * The facts of a pupil on top, and the tabs of the dossier. `pupil` stays the
 * same object as long as the page lives: its fields follow the store and
 * notify.
 */
#define LR_TYPE_DOSSIER_PAGE (lr_dossier_page_get_type ())
G_DECLARE_FINAL_TYPE (LrDossierPage, lr_dossier_page, LR, DOSSIER_PAGE, AdwBin)

/* @pupil: as the store has it; the page keeps it up to date. @session must be
 * unlocked. */
GtkWidget    *lr_dossier_page_new            (LrSession     *session,
                                              LrRecord      *pupil);
/* (transfer none), as the header bar. */
LrRecord     *lr_dossier_page_get_pupil      (LrDossierPage *page);
AdwHeaderBar *lr_dossier_page_get_header_bar (LrDossierPage *page);
/* An unknown name, of an older or newer version, leaves the tab as it is. */
void          lr_dossier_page_show_tab       (LrDossierPage *page,
                                              const char    *name);
/* Adds what one adds in the tab that is shown. */
void          lr_dossier_page_add            (LrDossierPage *page);
/* Goes to where @field of @record is shown, with the keyboard. */
void          lr_dossier_page_show_record    (LrDossierPage *page,
                                              LrRecord      *record,
                                              guint          field);

G_END_DECLS
