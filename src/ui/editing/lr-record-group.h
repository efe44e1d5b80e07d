/* lr-record-group.h: a short list of records among other settings
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lr-session.h"

G_BEGIN_DECLS

/**
 * LrRecordGroup:
 *
 * The records of a kind in a boxed list, with a button that adds one. For the
 * few of them that a person can look over at once.
 */
#define LR_TYPE_RECORD_GROUP (lr_record_group_get_type ())
G_DECLARE_FINAL_TYPE (LrRecordGroup, lr_record_group, LR, RECORD_GROUP, AdwPreferencesGroup)

/* @pupil: whose, or 0 for a kind that belongs to no one. */
GtkWidget *lr_record_group_new (LrSession    *session,
                                const LrKind *kind,
                                gint64        pupil);

/* Shows as many that the record with that id is among them, if the group has it. */
void       lr_record_group_reveal (LrRecordGroup *self,
                                   const LrKind  *kind,
                                   gint64         id);

G_END_DECLS
