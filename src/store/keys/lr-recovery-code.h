/* lr-recovery-code.h: the code on paper in the school's safe
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-secret.h"

G_BEGIN_DECLS

/* Six groups of five characters: 130 random bits and a check part of 20 bits,
 * in an alphabet without look-alikes. One wrong character is put right, up to
 * three are noticed. */

/* (transfer full): a new code as it is shown and printed, "XXXXX-XXXXX-...": the
 * text is a secret too. */
LrSecret *lr_recovery_code_new   (void);
/* (transfer full) (nullable): the secret that what was @typed stands for; NULL with
 * LR_ERROR_INVALID when it is no recovery code. Case, spaces, hyphens and the
 * look-alikes O, I and L do not matter. */
LrSecret *lr_recovery_code_parse (LrSecret  *typed,
                                  GError   **error);
/* Does it look as if a recovery code was meant? */
gboolean  lr_recovery_code_is_like (LrSecret *typed);

G_END_DECLS
