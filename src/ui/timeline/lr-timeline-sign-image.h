/* lr-timeline-sign-image.h: the sign of one kind of event, for lists and the legend
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "lr-timeline-item.h"

G_BEGIN_DECLS

/* Decoration: what it says is said by the text beside it. */
#define LR_TYPE_TIMELINE_SIGN_IMAGE (lr_timeline_sign_image_get_type ())
G_DECLARE_FINAL_TYPE (LrTimelineSignImage, lr_timeline_sign_image, LR, TIMELINE_SIGN_IMAGE, GtkWidget)

GtkWidget *lr_timeline_sign_image_new      (void);
void       lr_timeline_sign_image_set_sign (LrTimelineSignImage *self,
                                            LrTimelineSign       sign,
                                            gboolean             is_ahead);

G_END_DECLS
