/* lr-calendar-page.h: holidays and the school's own free days
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lr-session.h"

G_BEGIN_DECLS

/**
 * LrCalendarPage:
 *
 * What the app counts as school time: the holidays of this and the next school
 * year with how sure they are, and what the school entered itself.
 */
#define LR_TYPE_CALENDAR_PAGE (lr_calendar_page_get_type ())
G_DECLARE_FINAL_TYPE (LrCalendarPage, lr_calendar_page, LR, CALENDAR_PAGE, AdwPreferencesPage)

/* @session must be unlocked. */
GtkWidget *lr_calendar_page_new (LrSession *session);

G_END_DECLS
