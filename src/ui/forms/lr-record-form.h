/* lr-record-form.h: all fields of a record, to be filled in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lr-record.h"
#include "lr-rule-books.h"

G_BEGIN_DECLS

/**
 * LrRecordForm:
 *
 * Made from the table of fields of the record's kind. What is typed is in the
 * record at once; saving it is the owner's.
 */
#define LR_TYPE_RECORD_FORM (lr_record_form_get_type ())
G_DECLARE_FINAL_TYPE (LrRecordForm, lr_record_form, LR, RECORD_FORM, AdwBin)

/* @books: (nullable): the rule sets to choose from */
GtkWidget *lr_record_form_new       (LrRecord            *record,
                                     LrDay                today,
                                     LrRuleBooks         *books);
GtkWidget *lr_record_form_get_row   (LrRecordForm        *form,
                                     guint                field);
/* Below the fields: what belongs to the record but is no field. */
void       lr_record_form_add_group (LrRecordForm        *form,
                                     AdwPreferencesGroup *group);

G_END_DECLS
