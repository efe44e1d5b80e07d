/* lr-restore-private.h: the machinery that swaps one store for another
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-restore.h"

G_BEGIN_DECLS

/* (transfer full): the path of @name in the folder where the coming store is
 * prepared; NULL for that folder itself. */
char     *lr_restore_build_stage  (const char  *folder,
                                   const char  *name);
/* With what is in it; well when there is none. */
gboolean  lr_restore_remove_stage (const char  *folder,
                                   GError     **error);
/* What is in the stage takes the place of the store, which goes into @aside, a
 * name in @folder that must not exist. When it is broken off, and
 * lr_restore_is_due() says so, lr_restore_finish() finishes it. */
gboolean  lr_restore_swap         (const char  *folder,
                                   const char  *aside,
                                   GError     **error);
/* The files of a store in @aside, and that folder when nothing else is in it:
 * whether it is gone. */
gboolean  lr_restore_remove_aside (const char  *folder,
                                   const char  *aside);

G_END_DECLS
