/* lr-dialog.h: a window over another one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LrDialog:
 *
 * The base of what stands over a window: it goes with that one, which waits for it;
 * Escape and Ctrl+W close it. In the place of AdwDialog, which a newer libadwaita has.
 *
 * Of AdwWindow it is said here alone that it is its parent.
 */
#define LR_TYPE_DIALOG (lr_dialog_get_type ())
G_DECLARE_DERIVABLE_TYPE (LrDialog, lr_dialog, LR, DIALOG, AdwWindow)

struct _LrDialogClass
{
  AdwWindowClass parent_class;
};

G_END_DECLS
