/* lr-secret-entry.h: a field in which a secret is typed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "lr-passphrase.h"

G_BEGIN_DECLS

/* (transfer full) (nullable): what is typed in it, the only copy outside the
 * toolkit's own buffer. Errors as of lr_secret_new_passphrase(). */
LrSecret *lr_secret_entry_dup (GtkEditable  *entry,
                               GError      **error);
/* How long it is as a new passphrase. */
LrPassphraseLength lr_secret_entry_judge (GtkEditable *entry);
/* Empties the field and wipes what was typed in it. Its page calls this when the
 * secret has been used, and before it goes. @entry (nullable) */
void lr_secret_entry_clear (GtkEditable *entry);

G_END_DECLS
