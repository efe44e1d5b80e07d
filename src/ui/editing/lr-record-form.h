/* lr-record-form.h: all fields of a record, to be filled in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lr-keeper.h"

G_BEGIN_DECLS

/**
 * LrRecordForm:
 *
 * The groups of its face as boxed lists, and below them the records that are part
 * of it once it is saved. What is typed is in the record at once; saving it is
 * the keeper's.
 */
#define LR_TYPE_RECORD_FORM (lr_record_form_get_type ())
G_DECLARE_FINAL_TYPE (LrRecordForm, lr_record_form, LR, RECORD_FORM, AdwBin)

GtkWidget *lr_record_form_new       (LrSession           *session,
                                     LrKeeper            *keeper,
                                     LrRecord            *record);
/* (nullable): the row of a field, NULL where the form has none */
GtkWidget *lr_record_form_get_row   (LrRecordForm        *form,
                                     guint                field);
/* Below the fields: what belongs to the record but is no field. */
void       lr_record_form_add_group (LrRecordForm        *form,
                                     AdwPreferencesGroup *group);

G_END_DECLS
