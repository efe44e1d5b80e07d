/* lr-place.h: does a copy in that folder outlive this computer?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  LR_PLACE_HERE,       /* on the disk of the dossiers: lost with it */
  LR_PLACE_ELSEWHERE,  /* another disk, a network drive, a folder that is kept in sync */
  LR_PLACE_FLEETING,   /* in memory: gone after a restart */
} LrPlace;

/* What is known of a folder. */
typedef struct
{
  guint64  type;      /* the number that statfs() gives */
  guint64  device;    /* st_dev */
  guint64  size;      /* of the file system, in bytes; 0 when it does not tell */
  guint64  n_files;   /* that it can hold */
  gboolean is_synced;
  char    *disk;      /* (nullable): the kernel's name of the whole disk: "sda" */
} LrPlaceFacts;

/* Of @folder, or the nearest folder above it that exists, beside the store. What
 * cannot be told is LR_PLACE_HERE. */
LrPlace  lr_place_of                (const char         *folder,
                                     const char         *store_folder);
/* Is it in memory? FALSE also when that cannot be told. */
gboolean lr_place_is_fleeting       (const char         *folder);
/* In a sandbox: does @folder exist only as long as the sandbox does? */
gboolean lr_place_is_sandbox_only   (const char         *folder);
/* Is this program in one (Flatpak)? */
gboolean lr_place_in_sandbox        (void);

/* The pure part, for lr_place_of() and its test. */
LrPlace  lr_place_judge             (const LrPlaceFacts *store,
                                     const LrPlaceFacts *other);
/* (transfer full) (nullable): the disk below a device number, through
 * partitions and encryption. @devices is "/sys/dev/block". */
char    *lr_place_find_disk         (const char         *devices,
                                     guint64             device);
/* Is the real @path in a folder that a sandbox makes for itself? @runtime is
 * XDG_RUNTIME_DIR. */
gboolean lr_place_is_of_sandbox     (const char         *path,
                                     const char         *runtime);
/* For tests only: the file that says that this is a sandbox; the text must stay. */
void     lr_place_set_sandbox_mark  (const char         *path);

G_END_DECLS
