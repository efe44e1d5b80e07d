/* lr-secret-entry.c: a field in which a secret is typed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-secret-entry.h"

#include <string.h>

/* More than was typed and taken back again. */
#define FILLER_LENGTH 1024

LrSecret *
lr_secret_entry_dup (GtkEditable  *entry,
                     GError      **error)
{
  g_return_val_if_fail (GTK_IS_EDITABLE (entry), NULL);

  return lr_secret_new_passphrase (gtk_editable_get_text (entry), -1, error);
}

LrPassphraseLength
lr_secret_entry_judge (GtkEditable *entry)
{
  g_autoptr (LrSecret) passphrase = lr_secret_entry_dup (entry, NULL);

  return lr_passphrase_judge (passphrase);
}

/* The buffer of a password leaves its text where it is when it is emptied, and
 * AdwPasswordEntryRow never lets go of that buffer: so it is written over. */
void
lr_secret_entry_clear (GtkEditable *entry)
{
  g_autofree char *filler = NULL;

  if (entry == NULL)
    return;

  g_return_if_fail (GTK_IS_EDITABLE (entry));

  filler = g_strnfill (MAX (strlen (gtk_editable_get_text (entry)), FILLER_LENGTH), '*');
  gtk_editable_set_text (entry, filler);
  gtk_editable_set_text (entry, "");
}
