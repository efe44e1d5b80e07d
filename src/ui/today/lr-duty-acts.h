/* lr-duty-acts.h: what a person does about a duty
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lr-session.h"

G_BEGIN_DECLS

/* Each can be undone, and offers that; the person is told what goes wrong. @pupil
 * is 0 for a duty of the school; the dialogs, which ask for the day or the reason,
 * stand above the window of @widget. */
void lr_duty_acts_tick        (LrSession    *session,
                               gint64        pupil,
                               const LrDuty *duty,
                               LrDay         on);
/* Doing is recording: opens the record that does the duty, filled in as far as it is known. */
void lr_duty_acts_do          (LrSession    *session,
                               gint64        pupil,
                               const LrDuty *duty,
                               GtkWidget    *widget);
/* All of them at once, which are from before the school began to watch. */
void lr_duty_acts_settle_earlier (LrSession *session,
                               gint64        pupil,
                               GPtrArray    *duties);
void lr_duty_acts_tick_on_day (LrSession    *session,
                               gint64        pupil,
                               const LrDuty *duty,
                               GtkWidget    *widget);
void lr_duty_acts_dismiss     (LrSession    *session,
                               gint64        pupil,
                               const LrDuty *duty,
                               GtkWidget    *widget);

G_END_DECLS
