/* lr-passphrase.h: what a passphrase must be, and how a file gives one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <signal.h>

#include "lr-secret.h"

G_BEGIN_DECLS

typedef enum
{
  LR_PASSPHRASE_EMPTY,
  LR_PASSPHRASE_TOO_SHORT,  /* refused */
  LR_PASSPHRASE_SHORT,
  LR_PASSPHRASE_MIDDLING,
  LR_PASSPHRASE_LONG,
} LrPassphraseLength;

/* A program can count letters; it cannot know how a passphrase was thought of.
 * So this looks at the length only; what cannot be seen has none, but for one
 * space between words. @passphrase (nullable): NULL is empty. */
LrPassphraseLength  lr_passphrase_judge     (LrSecret    *passphrase);
/* May it be chosen? For new ones: a store with a shorter one still opens.
 * LR_ERROR_INVALID. */
gboolean            lr_passphrase_check_new (LrSecret    *passphrase,
                                             GError     **error);

/* (transfer full) (nullable): the first line of what @fd gives, read byte by byte,
 * so that what follows the line stays for the next reader. @mask (nullable): the
 * signals that are blocked while it waits; one that comes through ends it.
 * LR_ERROR_INVALID for what is no passphrase, LR_ERROR_FAILED when it cannot be
 * read. */
LrSecret           *lr_passphrase_read      (int              fd,
                                             const sigset_t  *mask,
                                             GError         **error);
/* (transfer full) (nullable): the first line of the file at @path; also
 * LR_ERROR_NOT_FOUND. */
LrSecret           *lr_passphrase_read_file (const char  *path,
                                             GError     **error);

G_END_DECLS
