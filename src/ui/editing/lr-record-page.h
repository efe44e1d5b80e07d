/* lr-record-page.h: a record on a page of its own, to write or to read
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lr-keeper.h"

G_BEGIN_DECLS

/**
 * LrRecordPage:
 *
 * The groups of its face below each other, with the records that are part of it.
 * What is typed is in the record at once; @keeper keeps it.
 */
#define LR_TYPE_RECORD_PAGE (lr_record_page_get_type ())
G_DECLARE_FINAL_TYPE (LrRecordPage, lr_record_page, LR, RECORD_PAGE, AdwBin)

GtkWidget *lr_record_page_new (LrSession *session,
                               LrKeeper  *keeper,
                               LrRecord  *record,
                               gboolean   editable);

G_END_DECLS
