/* lr-key-file-private.h: what is in a key file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-key-slot.h"

G_BEGIN_DECLS

#define LR_KEY_SLOTS_MAX      32u
#define LR_KEY_SEAL_SIZE      32
#define LR_KEY_BOND_BOX_SIZE  (24 + LR_KEY_BOND_SIZE + 16)

struct _LrKeyFile
{
  guint     version;   /* of the format: 1, or 2 with what follows */
  guint64   generation;
  guint8    bond[LR_KEY_BOND_BOX_SIZE];  /* wrapped under the database key */
  guint8    seal[LR_KEY_SEAL_SIZE];

  guint8    mark[LR_MARK_SIZE];
  GArray   *slots;     /* element-type LrKeySlot */
  gboolean  upgraded;
};

/* (transfer none): until the slots change. @slot: from 0. */
LrKeySlot *lr_key_file_get_slot (LrKeyFile   *file,
                                 guint        slot);
/* (transfer full): what the seal is over: all of the file before it. */
GBytes    *lr_key_file_dup_body (LrKeyFile   *file);

G_END_DECLS
