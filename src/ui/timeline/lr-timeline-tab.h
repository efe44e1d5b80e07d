/* lr-timeline-tab.h: the timeline in the dossier of a pupil
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-dossier-tab.h"
#include "lr-timeline-widget.h"

G_BEGIN_DECLS

/**
 * LrTimelineTab:
 *
 * The timeline with its buttons, and the same events as a plain list beside it or
 * in its place. Property: `zoom`, the name of the nearest #LrTimelineZoom; set, it
 * zooms there. Actions: `paper.print` (of the days in sight), `timeline-tab.zoom`
 * (of that property) and `timeline-tab.zoom-in`, `zoom-out`, `fit` and `today`, as
 * the timeline has them.
 */
#define LR_TYPE_TIMELINE_TAB (lr_timeline_tab_get_type ())
G_DECLARE_FINAL_TYPE (LrTimelineTab, lr_timeline_tab, LR, TIMELINE_TAB, LrDossierTab)

G_END_DECLS
