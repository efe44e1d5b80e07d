/* lr-chip.h: a word with a colour behind it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "lr-record-summary.h"

G_BEGIN_DECLS

/* Makes a label look as a chip of that tone. */
static inline void
lr_chip_set_tone (GtkWidget *label,
                  LrTone     tone)
{
  static const char * const styles[] = {
    [LR_TONE_PLAIN] = NULL,
    [LR_TONE_GOOD] = "success",
    [LR_TONE_WARNING] = "warning",
    [LR_TONE_BAD] = "error",
  };

  gtk_widget_set_css_classes (label, (const char *[]) { "lr-chip", styles[tone], NULL });
}

G_END_DECLS
