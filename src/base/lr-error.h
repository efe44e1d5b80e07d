/* lr-error.h: what can go wrong, in the words a person needs
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LrError:
 *
 * The message of an error is a translated sentence for the person at the
 * screen: what happened, what was kept, what to do. The code is for the
 * program.
 */
typedef enum
{
  LR_ERROR_FAILED,
  LR_ERROR_USAGE,          /* the command line was not understood */
  LR_ERROR_INVALID,        /* input that breaks a rule; nothing was changed */
  LR_ERROR_NOT_FOUND,
  LR_ERROR_EXISTS,
  LR_ERROR_WRONG_SECRET,   /* passphrase or recovery code opens no slot */
  LR_ERROR_NO_KEYS,        /* the key file is missing or damaged */
  LR_ERROR_DAMAGED,        /* the database is damaged or not ours */
  LR_ERROR_NEWER,          /* made by a newer version of the app */
  LR_ERROR_IN_USE,         /* another process has the store open */
  LR_ERROR_READ_ONLY,
  LR_ERROR_NO_SPACE,
  LR_ERROR_INSECURE,       /* a protection did not take; we refuse to go on */
  LR_ERROR_DISK,           /* the disk or the way to it reports an error: no damage */
  LR_ERROR_UNCERTAIN,      /* it was done, but may not outlast a power cut */
} LrError;

#define LR_ERROR (lr_error_quark ())

GQuark lr_error_quark (void);

G_END_DECLS
