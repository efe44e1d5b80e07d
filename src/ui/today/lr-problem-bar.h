/* lr-problem-bar.h: what the rules could not follow or did not count
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "lr-watch.h"

G_BEGIN_DECLS

/**
 * LrProblemBar:
 *
 * Shows lr_watch_get_problems(), the first few of them; hidden when there are none.
 */
#define LR_TYPE_PROBLEM_BAR (lr_problem_bar_get_type ())
G_DECLARE_FINAL_TYPE (LrProblemBar, lr_problem_bar, LR, PROBLEM_BAR, GtkBox)

/* Once. */
void lr_problem_bar_set_watch (LrProblemBar *self,
                               LrWatch      *watch);

G_END_DECLS
