/* lr-volume.h: what kind of place a folder is in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  LR_VOLUME_LOCAL,
  LR_VOLUME_NETWORK,  /* a network home: works, with a rollback journal */
  LR_VOLUME_SYNCED,   /* Nextcloud, OneDrive ...: corrupts a live database */
} LrVolume;

/* @path may be a folder that is still to be made. */
LrVolume    lr_volume_of            (const char *path);
/* From the number that statfs() gives; for lr_volume_of() and its test. */
LrVolume    lr_volume_from_type     (guint64     type);
/* (nullable): a sentence for the person; NULL for a local disk. */
const char *lr_volume_explain       (LrVolume    volume);

G_END_DECLS
