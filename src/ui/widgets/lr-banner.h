/* lr-banner.h: a sentence over the whole width that stays
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LrBanner:
 *
 * What holds for all of the window for as long as it lasts: a sign, a few words,
 * one button, and another that tells the whole of it. (AdwBanner came after our
 * floor.) Nothing is there while it has no text.
 *
 * Signal: `button-clicked`.
 */
#define LR_TYPE_BANNER (lr_banner_get_type ())
G_DECLARE_FINAL_TYPE (LrBanner, lr_banner, LR, BANNER, AdwBin)

/* @title: a few words, so that it stays low in a narrow window
 * @text: (nullable): all that is to be said, plain and not markup; NULL hides it */
void        lr_banner_set_text         (LrBanner   *banner,
                                        const char *title,
                                        const char *text);
/* (transfer none) (nullable). */
const char *lr_banner_get_text         (LrBanner   *banner);
/* With a mnemonic. */
void        lr_banner_set_button_label (LrBanner   *banner,
                                        const char *label);

G_END_DECLS
