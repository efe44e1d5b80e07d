/* lr-output.h: a file at a place that a person chose
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LrOutput:
 *
 * The only way in which a file comes to a path that was not chosen by the app:
 * papers, backups, whatever is exported. It is written beside its place, for
 * the owner only, and takes that place whole or not at all: what was there is
 * replaced when the new file is on the disk. Freed before that, nothing remains;
 * what a program that was killed left behind is removed by the next one that
 * writes in that folder.
 *
 * Refused, with nothing written: what belongs to a store (see lr_off_limits_has()),
 * what is there and is no ordinary file (a folder, device, pipe or socket, which
 * is never opened), a folder that is not there, and in a sandbox a folder that
 * is gone when the sandbox is. A symbolic link stays, and the file it leads to
 * is replaced.
 */
typedef struct _LrOutput LrOutput;

/* @path: of the file that is to come. LR_ERROR_INVALID for what is refused,
 * LR_ERROR_NOT_FOUND without its folder; else as lr_set_file_error(). */
LrOutput   *lr_output_new            (const char *path,
                                      GError    **error);
/* Open for writing until lr_output_sync(), -1 after it; the output closes it. */
int         lr_output_get_fd         (LrOutput   *output);
/* Where it is until it is complete, to read it back. */
const char *lr_output_get_path       (LrOutput   *output);
/* (nullable): an empty file in the same folder, for what is needed on the way
 * there. It goes with the output. */
const char *lr_output_make_scratch   (LrOutput   *output,
                                      GError    **error);
/* All that was written is on the disk after this. */
gboolean    lr_output_sync           (LrOutput   *output,
                                      GError    **error);
/* Into its place; syncs first. Looks again at what stands there. Also %FALSE, with
 * LR_ERROR_UNCERTAIN, when it is in its place and the disk does not confirm that it
 * stays. */
gboolean    lr_output_commit         (LrOutput   *output,
                                      GError    **error);
/* Removes what was not committed. */
void        lr_output_free           (LrOutput   *output);

/* All of the above for what is in memory. */
gboolean    lr_output_write          (const char *path,
                                      GBytes     *content,
                                      GError    **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LrOutput, lr_output_free)

G_END_DECLS
