/* lr-person-menu.h: a button to pick who it is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lr-session.h"

G_BEGIN_DECLS

/**
 * LrPersonMenu:
 *
 * Opens the list of those around the pupil; the one that is picked is filled in.
 * The list is read when it is opened: it may have changed since the form was.
 */
#define LR_TYPE_PERSON_MENU (lr_person_menu_get_type ())
G_DECLARE_FINAL_TYPE (LrPersonMenu, lr_person_menu, LR, PERSON_MENU, AdwBin)

/* For @field of @record, which names somebody: see lr_face_find_person(). */
GtkWidget *lr_person_menu_new  (LrSession    *session,
                                LrRecord     *record,
                                guint         field);
/* Also from one record to another. */
void       lr_person_menu_set  (LrPersonMenu *self,
                                LrSession    *session,
                                LrRecord     *record,
                                guint         field);

G_END_DECLS
