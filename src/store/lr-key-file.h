/* lr-key-file.h: the slots that hold the database key
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-secret.h"

G_BEGIN_DECLS

#define LR_KEY_SIZE 32

/* What a store is known by: random, given once, and the same in every version
 * of its key file and in all its backups. */
#define LR_MARK_SIZE 16

typedef enum
{
  LR_SLOT_PASSPHRASE = 1,  /* the coordinator's own */
  LR_SLOT_RECOVERY   = 2,  /* the recovery code in the school's safe */
  LR_SLOT_COLLEAGUE  = 3,  /* another person's passphrase, under a name */
} LrSlotType;

/* What a guess costs: Argon2id passes and bytes of memory. */
typedef struct
{
  guint32 passes;
  guint64 memory;
} LrCost;

/**
 * LrKeyFile:
 *
 * `dossiers.keys`. The database key is random and never derives from a
 * passphrase; each slot wraps it with XChaCha20-Poly1305 under Argon2id of one
 * secret, with a salt and a cost of its own. The slot's header and the store's
 * mark are authenticated with it, and a checksum over the file tells damage
 * from a wrong passphrase.
 */
typedef struct _LrKeyFile LrKeyFile;

LrKeyFile  *lr_key_file_new         (void);
LrKeyFile  *lr_key_file_parse       (GBytes      *content,
                                     GError     **error);
GBytes     *lr_key_file_serialize   (LrKeyFile   *file);
/* Reads @path; when it is missing or damaged and the copy that a broken-off
 * change left behind is good, that one is put back and read. */
LrKeyFile  *lr_key_file_load        (const char  *path,
                                     GError     **error);
/* The former file stays as a copy until the new one has been read back. */
gboolean    lr_key_file_save        (LrKeyFile   *file,
                                     const char  *path,
                                     GError     **error);
void        lr_key_file_free        (LrKeyFile   *file);

/* LR_MARK_SIZE bytes. */
const guint8 *lr_key_file_get_mark  (LrKeyFile   *file);
/* The mark alone, also of a key file of another version. */
gboolean    lr_key_file_peek_mark   (GBytes      *content,
                                     guint8       mark[LR_MARK_SIZE]);

guint       lr_key_file_get_n_slots (LrKeyFile   *file);
LrSlotType  lr_key_file_get_type_of (LrKeyFile   *file,
                                     guint        slot);
const char *lr_key_file_get_label   (LrKeyFile   *file,
                                     guint        slot);
gint64      lr_key_file_get_created (LrKeyFile   *file,
                                     guint        slot);
LrCost      lr_key_file_get_cost    (LrKeyFile   *file,
                                     guint        slot);

/* Wraps @key under @secret in a slot of @type: the passphrase and recovery
 * slots replace the one that was there, a colleague's the one with the same
 * label. Slow on purpose. */
gboolean    lr_key_file_set_slot    (LrKeyFile   *file,
                                     LrSlotType   type,
                                     const char  *label,
                                     LrSecret    *secret,
                                     LrSecret    *key,
                                     GError     **error);
void        lr_key_file_remove_slot (LrKeyFile   *file,
                                     guint        slot);
/* (transfer full) (nullable): the key, tried with @text as a passphrase and,
 * when it looks like one, as a recovery code. */
LrSecret   *lr_key_file_unlock      (LrKeyFile   *file,
                                     const char  *text,
                                     guint       *slot,
                                     GError     **error);

/* Between libsodium's MODERATE and about one second on this machine. Measured
 * once per process. */
LrCost      lr_cost_measure         (void);
/* For tests only: every new slot takes this cost. */
void        lr_cost_set             (LrCost       cost);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LrKeyFile, lr_key_file_free)

G_END_DECLS
