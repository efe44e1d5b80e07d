/* lr-key-slot.h: one way to the database key
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-key-file.h"

G_BEGIN_DECLS

#define LR_KEY_BOND_SIZE      32
#define LR_KEY_LABEL_SIZE     64
/* A slot as the first version of the file held it, and as it is made now. */
#define LR_KEY_SLOT_OLD_SIZE  176
#define LR_KEY_SLOT_SIZE      320

typedef struct
{
  guint8   bytes[LR_KEY_SLOT_SIZE];
  char     label[LR_KEY_LABEL_SIZE + 1];
  gboolean sound;  /* FALSE: never tried, only kept and counted */
} LrKeySlot;

/* Numbers of @size bytes, the lowest byte first. */
void        lr_key_write_number     (guint8           *place,
                                     guint64           number,
                                     guint             size);
guint64     lr_key_read_number      (const guint8     *place,
                                     guint             size);

/* From @size bytes of a file. */
LrKeySlot   lr_key_slot_read        (const guint8     *bytes,
                                     gsize             size);
/* The header of a new slot of now, with a salt of its own; @label must fit. */
LrKeySlot   lr_key_slot_new         (LrSlotType        type,
                                     const char       *label,
                                     LrCost            cost);

LrSlotType  lr_key_slot_get_type    (const LrKeySlot  *slot);
/* Seconds since 1970 in UTC. */
gint64      lr_key_slot_get_created (const LrKeySlot  *slot);
LrCost      lr_key_slot_get_cost    (const LrKeySlot  *slot);
/* Passes times memory. */
guint64     lr_key_slot_get_work    (const LrKeySlot  *slot);
/* In the old shape it wraps the database key itself, so that only who has its
 * secret can give it another key. */
gboolean    lr_key_slot_is_old      (const LrKeySlot  *slot);

/* (transfer full): what @secret becomes for this slot. LR_ERROR_FAILED when there
 * is too little memory. Slow on purpose (Argon2id). */
LrSecret   *lr_key_slot_derive      (const LrKeySlot  *slot,
                                     LrSecret         *secret,
                                     GError          **error);
/* (transfer full) (nullable): the database key, when @derived is right. @bond:
 * (out) (transfer full): the bond that the slot remembers, or NULL for a slot in
 * the old shape. @mark: of the file. */
LrSecret   *lr_key_slot_open        (const LrKeySlot  *slot,
                                     const guint8     *mark,
                                     LrSecret         *derived,
                                     LrSecret        **bond);
/* Makes a key pair, wraps its private half and @bond under @derived, and seals
 * @key to its public half. */
void        lr_key_slot_close       (LrKeySlot        *slot,
                                     const guint8     *mark,
                                     LrSecret         *derived,
                                     LrSecret         *key,
                                     LrSecret         *bond);
/* Another database key for whoever has the slot's secret, without it. FALSE when
 * the public half is none. */
gboolean    lr_key_slot_reseal      (LrKeySlot        *slot,
                                     LrSecret         *key);

G_END_DECLS
