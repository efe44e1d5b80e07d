/* lr-record-tab.h: a tab of the dossier that lists the records of one kind
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lr-session.h"

G_BEGIN_DECLS

/**
 * LrRecordTab:
 *
 *   LrRecordList (newest first) -> LrLongList -> GtkSingleSelection -> GtkListView
 *
 * A subclass says which kind. A new record begins with today. Enter opens a
 * record, Delete deletes it with undo, Ctrl+N (`win.add`, `tab.add`) adds one.
 *
 * Construct properties: `session`, `pupil`.
 */
#define LR_TYPE_RECORD_TAB (lr_record_tab_get_type ())
G_DECLARE_DERIVABLE_TYPE (LrRecordTab, lr_record_tab, LR, RECORD_TAB, AdwBin)

struct _LrRecordTabClass
{
  AdwBinClass   parent_class;

  const LrKind *kind;
};

LrSession  *lr_record_tab_get_session (LrRecordTab *tab);
LrRecord   *lr_record_tab_get_pupil   (LrRecordTab *tab);
/* With the keyboard, as soon as the tab is on the screen. */
void        lr_record_tab_go_to       (LrRecordTab *tab,
                                       gint64       id);
/* Above the list: a composer, a summary. */
void        lr_record_tab_set_top     (LrRecordTab *tab,
                                       GtkWidget   *widget);

G_END_DECLS
