/* lr-fact-strip.h: the five facts on top of a dossier
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lr-session.h"

G_BEGIN_DECLS

/**
 * LrFactStrip:
 *
 * Home since, step and tipping point, regie, next meeting, consent: in one line,
 * and each leads to where more stands. Follows the watch.
 *
 * Signal: `chosen (LrKind *kind, LrRecord *record)`: a fact was pressed; @record is
 * what it is about, or NULL.
 */
#define LR_TYPE_FACT_STRIP (lr_fact_strip_get_type ())
G_DECLARE_FINAL_TYPE (LrFactStrip, lr_fact_strip, LR, FACT_STRIP, AdwBin)

/* Once. @session must be unlocked. */
void lr_fact_strip_set_pupil (LrFactStrip *strip,
                              LrSession   *session,
                              LrRecord    *pupil);

G_END_DECLS
