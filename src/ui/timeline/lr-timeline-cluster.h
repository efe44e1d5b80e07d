/* lr-timeline-cluster.h: what a cluster of events holds
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-timeline-layout.h"
#include "lr-timeline-widget.h"

G_BEGIN_DECLS

/* (transfer floating): a popover, still without a parent, that points at @box. */
GtkWidget *lr_timeline_cluster_popover_new (LrTimelineWidget    *timeline,
                                            LrTimelineLayout    *layout,
                                            const LrTimelineBox *box);

G_END_DECLS
