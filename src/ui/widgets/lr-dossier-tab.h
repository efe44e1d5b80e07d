/* lr-dossier-tab.h: a tab in the dossier of a pupil
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lr-session.h"

G_BEGIN_DECLS

/**
 * LrDossierTab:
 *
 * What the tabs of a dossier have in common: whose it is, and when it reads anew.
 * A tab reads when it is first seen. After a change of the pupil, a new rule or a
 * new day it reads once, however much changed: at once when it is in sight, else
 * when it is shown again.
 *
 * Construct properties: `session`, `pupil`. Action: `tab.add` (Ctrl+N).
 */
#define LR_TYPE_DOSSIER_TAB (lr_dossier_tab_get_type ())
G_DECLARE_DERIVABLE_TYPE (LrDossierTab, lr_dossier_tab, LR, DOSSIER_TAB, AdwBin)

struct _LrDossierTabClass
{
  AdwBinClass parent_class;

  /* Reads what the tab shows; the store is open. Optional: a list model follows
   * the store by itself. */
  void (*load)        (LrDossierTab *tab);
  /* Adds what one adds here: a row, a version, a step. */
  void (*add)         (LrDossierTab *tab);
  /* Brings a record that stands in this tab, or @field of it, into sight. Without
   * it the landmark is gone to. */
  void (*show_record) (LrDossierTab *tab,
                       LrRecord     *record,
                       guint         field);
};

/* (transfer none) */
LrSession *lr_dossier_tab_get_session  (LrDossierTab *tab);
/* (transfer none) */
LrRecord  *lr_dossier_tab_get_pupil    (LrDossierTab *tab);
gint64     lr_dossier_tab_get_pupil_id (LrDossierTab *tab);

/* Now, whether it is in sight or not. */
void       lr_dossier_tab_load         (LrDossierTab *tab);
void       lr_dossier_tab_add          (LrDossierTab *tab);
void       lr_dossier_tab_show_record  (LrDossierTab *tab,
                                        LrRecord     *record,
                                        guint         field);

G_END_DECLS
