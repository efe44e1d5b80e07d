/* lr-key-file.h: the slots that hold the database key
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "lr-secret.h"

G_BEGIN_DECLS

/* Bytes. Ours are never as large; what is larger is no key file. */
#define LR_KEY_FILE_MAX 65536

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

/* The most that lr_cost_measure() chooses, and the most passes times memory that
 * all slots of a file ask together. Neither is ever exceeded when a file is
 * opened, whoever wrote it. */
#define LR_COST_PASSES_MAX 64u
#define LR_COST_MEMORY_MAX (G_GUINT64_CONSTANT (256) << 20)
#define LR_COST_BUDGET     (8 * LR_COST_PASSES_MAX * LR_COST_MEMORY_MAX)

/**
 * LrKeyFile:
 *
 * `dossiers.keys`. The database key is random and never derives from a
 * passphrase; each slot leads to it under Argon2id of one secret, with a salt
 * and a cost of its own. The slots are bound to each other, to the mark of the
 * store and to a generation that goes up with every change, by a seal that only
 * who knows the database key can make. A checksum over the file tells damage
 * from a wrong passphrase.
 */
typedef struct _LrKeyFile LrKeyFile;

/* A file without slots, with a mark of its own. */
LrKeyFile  *lr_key_file_new         (void);
/* LR_ERROR_NO_KEYS when it is no key file or damaged, LR_ERROR_NEWER. */
LrKeyFile  *lr_key_file_parse       (GBytes      *content,
                                     GError     **error);
/* (transfer full): what lr_key_file_parse() reads. */
GBytes     *lr_key_file_serialize   (LrKeyFile   *file);
/* Reads @path; when it is missing or damaged and the copy that a broken-off change
 * left behind is good, that one is put back and read. LR_ERROR_NO_KEYS when there
 * is neither, LR_ERROR_NEWER. */
LrKeyFile  *lr_key_file_load        (const char  *path,
                                     GError     **error);
/* The former file stays as a copy until the new one has been read back. With
 * LR_ERROR_UNCERTAIN either may be there. */
gboolean    lr_key_file_save        (LrKeyFile   *file,
                                     const char  *path,
                                     GError     **error);
void        lr_key_file_free        (LrKeyFile   *file);

/* (transfer none): LR_MARK_SIZE bytes. */
const guint8 *lr_key_file_get_mark  (LrKeyFile   *file);
/* The mark alone, also of a key file of another version; %FALSE when it is none. */
gboolean    lr_key_file_peek_mark   (GBytes      *content,
                                     guint8       mark[LR_MARK_SIZE]);
/* Goes up with every change; 0 for a file as the first version made it. */
guint64     lr_key_file_get_generation (LrKeyFile *file);

guint       lr_key_file_get_n_slots (LrKeyFile   *file);
/* A slot that is not sound is never tried: its cost, name, type or size is none
 * that we write, or all of them together ask too much. It only counts. */
gboolean    lr_key_file_is_sound    (LrKeyFile   *file,
                                     guint        slot);
LrSlotType  lr_key_file_get_type_of (LrKeyFile   *file,
                                     guint        slot);
/* Whose it is: empty but for a colleague's. */
const char *lr_key_file_get_label   (LrKeyFile   *file,
                                     guint        slot);
/* Seconds since 1970 in UTC. */
gint64      lr_key_file_get_created (LrKeyFile   *file,
                                     guint        slot);
LrCost      lr_key_file_get_cost    (LrKeyFile   *file,
                                     guint        slot);
/* Whether lr_key_file_rekey() can give it a new key. */
gboolean    lr_key_file_can_carry   (LrKeyFile   *file,
                                     guint        slot);

/* Is this how somebody who knows @key left it? Else LR_ERROR_NO_KEYS. A file of the
 * first version has no seal and always passes. */
gboolean    lr_key_file_verify      (LrKeyFile   *file,
                                     LrSecret    *key,
                                     GError     **error);

/* The changes. Each verifies the file with @key first, and makes it the next
 * generation. */

/* Leads @secret to @key in a slot of @type: the passphrase and recovery slots
 * replace the one that was there, a colleague's the one with the same label.
 * LR_ERROR_INVALID when there is no room, or the label is too long. Slow on
 * purpose. */
gboolean    lr_key_file_set_slot    (LrKeyFile   *file,
                                     LrSlotType   type,
                                     const char  *label,
                                     LrSecret    *secret,
                                     LrSecret    *key,
                                     GError     **error);
gboolean    lr_key_file_remove_slot (LrKeyFile   *file,
                                     guint        slot,
                                     LrSecret    *key,
                                     GError     **error);
/* Gives every slot @fresh in the place of @key. Slots that cannot be carried
 * over are dropped. */
gboolean    lr_key_file_rekey       (LrKeyFile   *file,
                                     LrSecret    *key,
                                     LrSecret    *fresh,
                                     GError     **error);
/* Makes it a later generation than @generation too. */
gboolean    lr_key_file_renew       (LrKeyFile   *file,
                                     guint64      generation,
                                     LrSecret    *key,
                                     GError     **error);

/* (transfer full) (nullable): the key, tried with what was @typed as a passphrase
 * and, when it looks like one, as a recovery code; the cheapest slots first.
 * LR_ERROR_WRONG_SECRET; LR_ERROR_NO_KEYS when it opens a slot of a file that was
 * tampered with. A slot of the first version is brought up to date on the way, in
 * memory: lr_key_file_is_upgraded() says that the file is worth saving. @slot:
 * (out) (optional): which one it was. Slow on purpose. */
LrSecret   *lr_key_file_unlock      (LrKeyFile   *file,
                                     LrSecret    *typed,
                                     guint       *slot,
                                     GError     **error);
/* The same; @cancellable is looked at before each slot. */
LrSecret   *lr_key_file_unlock_full (LrKeyFile     *file,
                                     LrSecret      *typed,
                                     GCancellable  *cancellable,
                                     guint         *slot,
                                     GError       **error);
gboolean    lr_key_file_is_upgraded (LrKeyFile   *file);

/* What a new slot asks on this machine, measured once per process, from any thread:
 * libsodium's MODERATE (three passes over 256 MiB) at least, and where that takes
 * less than about a second as many passes more as nearly use it. */
LrCost      lr_cost_measure         (void);
/* For tests only: every new slot takes this cost; no passes: measured again. */
void        lr_cost_set             (LrCost       cost);

/* For tests only: called before each derivation, in its thread. */
typedef void (*LrCostHook)          (LrCost       cost,
                                     gpointer     data);
void        lr_cost_set_hook        (LrCostHook   hook,
                                     gpointer     data);
/* For who derives: tells the hook. */
void        lr_cost_spend           (LrCost       cost);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LrKeyFile, lr_key_file_free)

G_END_DECLS
