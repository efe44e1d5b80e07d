/* lr-record-tab.h: a tab of the dossier that lists the records of one kind
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-dossier-tab.h"

G_BEGIN_DECLS

/**
 * LrRecordTab:
 *
 *   LrRecordList (newest first) -> LrLongList -> GtkSingleSelection -> GtkListView
 *
 * A subclass says which kind. A new record begins with today. Enter opens a
 * record, Delete deletes it with undo.
 */
#define LR_TYPE_RECORD_TAB (lr_record_tab_get_type ())
G_DECLARE_DERIVABLE_TYPE (LrRecordTab, lr_record_tab, LR, RECORD_TAB, LrDossierTab)

struct _LrRecordTabClass
{
  LrDossierTabClass  parent_class;

  const LrKind      *kind;
};

/* Above the list: a composer, a summary. */
void lr_record_tab_set_top (LrRecordTab *tab,
                            GtkWidget   *widget);

G_END_DECLS
