/* lr-filter-chip.h: one thing to choose by, and how much of it was chosen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LrFilterChip:
 *
 * A button with values to tick behind it; it says how many are. What there is to choose
 * is asked for as it opens.
 *
 * Property `title` (construct): what is chosen by. Signals:
 * - `fill`: add the values with lr_filter_chip_add().
 * - `changed`: another choice was made.
 */
#define LR_TYPE_FILTER_CHIP (lr_filter_chip_get_type ())
G_DECLARE_FINAL_TYPE (LrFilterChip, lr_filter_chip, LR, FILTER_CHIP, AdwBin)

/* In `fill`. Both are copied: what tells it apart, and how it is called. */
void                lr_filter_chip_add           (LrFilterChip *chip,
                                                  const char   *value,
                                                  const char   *label);
/* (transfer none) (array zero-terminated=1): until the next choice. */
const char * const *lr_filter_chip_get_chosen    (LrFilterChip *chip);
guint               lr_filter_chip_get_n_chosen  (LrFilterChip *chip);
/* Chooses @value, as a tick does, or takes the choice back. */
void                lr_filter_chip_choose        (LrFilterChip *chip,
                                                  const char   *value,
                                                  gboolean      chosen);
/* Takes all choices back. */
void                lr_filter_chip_clear         (LrFilterChip *chip);

G_END_DECLS
