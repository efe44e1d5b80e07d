/* lr-key-file.c: the slots that hold the database key
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All numbers are little endian:
 *
 *   magic "LRKEYS" 0 1 (8), mark of the store (16), number of slots (4),
 *   slots (176 each), BLAKE2b-256 of all that (32)
 *
 * and a slot is
 *
 *   type (1), length of the label (1), zero (2), passes (4), memory (8),
 *   moment it was made (8), salt (16), nonce (24), label (64),
 *   the wrapped key (32 + 16)
 */

#include "lr-key-file.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <sodium.h>
#include <string.h>

#include "lr-atomic-file.h"
#include "lr-error.h"
#include "lr-recovery-code.h"

#define MAGIC          "LRKEYS\0\1"
#define MAGIC_SIZE     8
#define MARK_SIZE      LR_MARK_SIZE
#define LABEL_SIZE     64
#define WRAPPED_SIZE   (LR_KEY_SIZE + crypto_aead_xchacha20poly1305_ietf_ABYTES)
#define SALT_PLACE     24
#define NONCE_PLACE    40
#define LABEL_PLACE    64
#define WRAPPED_PLACE  128
#define SLOT_SIZE      (WRAPPED_PLACE + WRAPPED_SIZE)
#define SLOTS_PLACE    (MAGIC_SIZE + MARK_SIZE + 4)
#define CHECKSUM_SIZE  32
#define SLOTS_MAX      32u

/* What a file may ask of this machine: beyond it is damage, not security. */
#define PASSES_LIMIT   1024u
#define MEMORY_LIMIT   (G_GUINT64_CONSTANT (4) << 30)

G_STATIC_ASSERT (crypto_pwhash_SALTBYTES == 16);
G_STATIC_ASSERT (crypto_aead_xchacha20poly1305_ietf_NPUBBYTES == 24);
G_STATIC_ASSERT (SLOT_SIZE == 176);

typedef struct
{
  guint8 bytes[SLOT_SIZE];
  char   label[LABEL_SIZE + 1];
} Slot;

struct _LrKeyFile
{
  guint8  mark[MARK_SIZE];
  GArray *slots;
};

static void
write_number (guint8 *place,
              guint64 number,
              guint   size)
{
  for (guint i = 0; i < size; i++)
    place[i] = (guint8) (number >> (8 * i));
}

static guint64
read_number (const guint8 *place,
             guint         size)
{
  guint64 number = 0;

  for (guint i = size; i > 0; i--)
    number = number << 8 | place[i - 1];

  return number;
}

static Slot *
get_slot (LrKeyFile *file,
          guint      slot)
{
  g_assert (slot < file->slots->len);

  return &g_array_index (file->slots, Slot, slot);
}

static LrCost
read_cost (const Slot *slot)
{
  return (LrCost) {
    .passes = (guint32) read_number (slot->bytes + 4, 4),
    .memory = read_number (slot->bytes + 8, 8),
  };
}

/* Only from the bytes, so that what was authenticated is what is shown. */
static gboolean
read_label (Slot *slot)
{
  gsize length = slot->bytes[1];

  if (length > LABEL_SIZE)
    return FALSE;

  memcpy (slot->label, slot->bytes + LABEL_PLACE, length);
  slot->label[length] = '\0';
  return g_utf8_validate (slot->label, (gssize) length, NULL);
}

static gboolean
slot_is_sound (Slot *slot)
{
  LrCost cost = read_cost (slot);

  return slot->bytes[0] >= LR_SLOT_PASSPHRASE && slot->bytes[0] <= LR_SLOT_COLLEAGUE &&
         cost.passes >= crypto_pwhash_OPSLIMIT_MIN && cost.passes <= PASSES_LIMIT &&
         cost.memory >= crypto_pwhash_MEMLIMIT_MIN && cost.memory <= MEMORY_LIMIT &&
         read_label (slot);
}

/* The secret's key: what wraps the database key. */
static LrSecret *
derive (const Slot *slot,
        LrSecret   *secret,
        GError    **error)
{
  g_autoptr (LrSecret) derived = lr_secret_new_empty (crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
  LrCost cost = read_cost (slot);

  if (crypto_pwhash (lr_secret_get_bytes (derived), lr_secret_get_length (derived),
                     (const char *) lr_secret_get_bytes (secret), lr_secret_get_length (secret),
                     slot->bytes + SALT_PLACE, cost.passes, (size_t) cost.memory,
                     crypto_pwhash_ALG_ARGON2ID13) != 0)
    {
      g_set_error (error, LR_ERROR, LR_ERROR_FAILED,
                   _("There is too little memory to check the passphrase: %u MiB are needed. Close other programs and try again."),
                   (guint) (cost.memory >> 20));
      return NULL;
    }

  return g_steal_pointer (&derived);
}

static void
fill_associated (LrKeyFile  *file,
                 const Slot *slot,
                 guint8      associated[MAGIC_SIZE + MARK_SIZE + WRAPPED_PLACE])
{
  memcpy (associated, MAGIC, MAGIC_SIZE);
  memcpy (associated + MAGIC_SIZE, file->mark, MARK_SIZE);
  memcpy (associated + MAGIC_SIZE + MARK_SIZE, slot->bytes, WRAPPED_PLACE);
}

static LrSecret *
unwrap (LrKeyFile  *file,
        const Slot *slot,
        LrSecret   *derived)
{
  guint8 associated[MAGIC_SIZE + MARK_SIZE + WRAPPED_PLACE];
  g_autoptr (LrSecret) key = lr_secret_new_empty (LR_KEY_SIZE);

  fill_associated (file, slot, associated);
  if (crypto_aead_xchacha20poly1305_ietf_decrypt (lr_secret_get_bytes (key), NULL, NULL,
                                                  slot->bytes + WRAPPED_PLACE, WRAPPED_SIZE,
                                                  associated, sizeof associated,
                                                  slot->bytes + NONCE_PLACE,
                                                  lr_secret_get_bytes (derived)) != 0)
    return NULL;

  return g_steal_pointer (&key);
}

LrKeyFile *
lr_key_file_new (void)
{
  LrKeyFile *file = g_new0 (LrKeyFile, 1);
  g_autoptr (LrSecret) mark = lr_secret_new_random (MARK_SIZE);

  memcpy (file->mark, lr_secret_get_bytes (mark), MARK_SIZE);
  file->slots = g_array_new (FALSE, TRUE, sizeof (Slot));

  return file;
}

void
lr_key_file_free (LrKeyFile *file)
{
  g_array_unref (file->slots);
  g_free (file);
}

LrKeyFile *
lr_key_file_parse (GBytes  *content,
                   GError **error)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (content, &size);
  guint8 checksum[CHECKSUM_SIZE];
  g_autoptr (LrKeyFile) file = NULL;
  guint64 n_slots;

  if (size >= MAGIC_SIZE && memcmp (data, MAGIC, MAGIC_SIZE - 1) == 0 &&
      data[MAGIC_SIZE - 1] > (guint8) MAGIC[MAGIC_SIZE - 1])
    {
      g_set_error_literal (error, LR_ERROR, LR_ERROR_NEWER,
                           _("The key file was made by a newer version of Leerrecht. Install that version; nothing was changed."));
      return NULL;
    }

  if (size < SLOTS_PLACE + CHECKSUM_SIZE || memcmp (data, MAGIC, MAGIC_SIZE) != 0)
    goto damaged;

  n_slots = read_number (data + SLOTS_PLACE - 4, 4);
  if (n_slots < 1 || n_slots > SLOTS_MAX ||
      size != SLOTS_PLACE + n_slots * SLOT_SIZE + CHECKSUM_SIZE)
    goto damaged;

  crypto_generichash (checksum, sizeof checksum, data, size - CHECKSUM_SIZE, NULL, 0);
  if (memcmp (checksum, data + size - CHECKSUM_SIZE, CHECKSUM_SIZE) != 0)
    goto damaged;

  file = lr_key_file_new ();
  memcpy (file->mark, data + MAGIC_SIZE, MARK_SIZE);
  for (guint i = 0; i < n_slots; i++)
    {
      Slot slot = { 0 };

      memcpy (slot.bytes, data + SLOTS_PLACE + i * SLOT_SIZE, SLOT_SIZE);
      if (!slot_is_sound (&slot))
        goto damaged;
      g_array_append_val (file->slots, slot);
    }

  return g_steal_pointer (&file);

damaged:
  g_set_error_literal (error, LR_ERROR, LR_ERROR_NO_KEYS,
                       _("The key file is damaged, so no passphrase can open the dossiers. The dossiers themselves were not touched: restore the key file from a backup."));
  return NULL;
}

const guint8 *
lr_key_file_get_mark (LrKeyFile *file)
{
  return file->mark;
}

gboolean
lr_key_file_peek_mark (GBytes *content,
                       guint8  mark[LR_MARK_SIZE])
{
  gsize size;
  const guint8 *data = g_bytes_get_data (content, &size);

  /* The last byte of the magic is the version. */
  if (size < SLOTS_PLACE || memcmp (data, MAGIC, MAGIC_SIZE - 1) != 0)
    return FALSE;

  memcpy (mark, data + MAGIC_SIZE, MARK_SIZE);
  return TRUE;
}

GBytes *
lr_key_file_serialize (LrKeyFile *file)
{
  gsize size = SLOTS_PLACE + file->slots->len * SLOT_SIZE + CHECKSUM_SIZE;
  guint8 *data = g_malloc0 (size);

  memcpy (data, MAGIC, MAGIC_SIZE);
  memcpy (data + MAGIC_SIZE, file->mark, MARK_SIZE);
  write_number (data + SLOTS_PLACE - 4, file->slots->len, 4);
  for (guint i = 0; i < file->slots->len; i++)
    memcpy (data + SLOTS_PLACE + i * SLOT_SIZE, get_slot (file, i)->bytes, SLOT_SIZE);
  crypto_generichash (data + size - CHECKSUM_SIZE, CHECKSUM_SIZE, data, size - CHECKSUM_SIZE, NULL, 0);

  return g_bytes_new_take (data, size);
}

static LrKeyFile *
read_file (const char *path,
           GError    **error)
{
  g_autoptr (GBytes) content = NULL;
  g_autoptr (GError) reason = NULL;
  char *data;
  gsize size;

  if (!g_file_get_contents (path, &data, &size, &reason))
    {
      if (g_error_matches (reason, G_FILE_ERROR, G_FILE_ERROR_NOENT))
        g_set_error_literal (error, LR_ERROR, LR_ERROR_NO_KEYS,
                             _("The key file (dossiers.keys) is missing, so no passphrase can open the dossiers. The dossiers themselves were not touched: restore the key file from a backup."));
      else if (g_error_matches (reason, G_FILE_ERROR, G_FILE_ERROR_IO) ||
               g_error_matches (reason, G_FILE_ERROR, G_FILE_ERROR_NXIO) ||
               g_error_matches (reason, G_FILE_ERROR, G_FILE_ERROR_NODEV))
        lr_set_file_error (error, EIO, _("The key file (dossiers.keys) cannot be read."));
      else
        g_set_error (error, LR_ERROR, LR_ERROR_NO_KEYS,
                     _("The key file cannot be read (%s). The dossiers themselves were not touched: restore the key file from a backup."),
                     reason->message);
      return NULL;
    }

  content = g_bytes_new_take (data, size);
  return lr_key_file_parse (content, error);
}

static char *
get_former_path (const char *path)
{
  return g_strconcat (path, ".former", NULL);
}

LrKeyFile *
lr_key_file_load (const char *path,
                  GError    **error)
{
  g_autofree char *former_path = get_former_path (path);
  g_autoptr (GError) reason = NULL;
  g_autoptr (GError) moving = NULL;
  g_autoptr (LrKeyFile) file = read_file (path, &reason);

  if (file == NULL && g_error_matches (reason, LR_ERROR, LR_ERROR_NO_KEYS) &&
      g_file_test (former_path, G_FILE_TEST_EXISTS))
    {
      file = read_file (former_path, NULL);
      /* Where nothing can be written it serves from where it is. */
      if (file != NULL && !lr_atomic_file_move (former_path, path, &moving) &&
          !g_error_matches (moving, LR_ERROR, LR_ERROR_READ_ONLY) &&
          !g_error_matches (moving, LR_ERROR, LR_ERROR_NO_SPACE))
        {
          g_propagate_error (error, g_steal_pointer (&moving));
          return NULL;
        }
    }
  else if (file != NULL)
    {
      /* The change that left it behind was complete: its passphrase is void. */
      g_unlink (former_path);
    }

  if (file == NULL)
    g_propagate_error (error, g_steal_pointer (&reason));

  return g_steal_pointer (&file);
}

gboolean
lr_key_file_save (LrKeyFile  *file,
                  const char *path,
                  GError    **error)
{
  g_autofree char *former_path = get_former_path (path);
  g_autoptr (GBytes) content = lr_key_file_serialize (file);
  g_autoptr (LrKeyFile) written = NULL;
  g_autoptr (GBytes) again = NULL;
  g_autoptr (GError) reason = NULL;
  char *former;
  gsize size;

  if (g_file_get_contents (path, &former, &size, NULL))
    {
      g_autoptr (GBytes) copy = g_bytes_new_take (former, size);

      if (!lr_atomic_file_write (former_path, copy, &reason))
        {
          if (g_error_matches (reason, LR_ERROR, LR_ERROR_UNCERTAIN))
            g_set_error_literal (error, LR_ERROR, LR_ERROR_DISK,
                                 _("The key file was not changed, because the disk reports an error. Check the disk, and try again."));
          else
            g_propagate_error (error, g_steal_pointer (&reason));
          return FALSE;
        }
    }

  if (!lr_atomic_file_write (path, content, error))
    {
      lr_explain_uncertain (error, _("The disk reports an error, so it is not certain that the key file was changed; it may have been. Try the new passphrase or code first, then the old one. Check the disk, and make the change again once you are in."));
      return FALSE;
    }
  if ((written = read_file (path, error)) == NULL)
    return FALSE;

  again = lr_key_file_serialize (written);
  if (!g_bytes_equal (content, again))
    {
      g_set_error_literal (error, LR_ERROR, LR_ERROR_FAILED,
                           _("The key file did not come back from the disk as it was written. The former one was kept; check the disk."));
      return FALSE;
    }

  g_unlink (former_path);
  return TRUE;
}

guint
lr_key_file_get_n_slots (LrKeyFile *file)
{
  return file->slots->len;
}

LrSlotType
lr_key_file_get_type_of (LrKeyFile *file,
                         guint      slot)
{
  return (LrSlotType) get_slot (file, slot)->bytes[0];
}

const char *
lr_key_file_get_label (LrKeyFile *file,
                       guint      slot)
{
  return get_slot (file, slot)->label;
}

gint64
lr_key_file_get_created (LrKeyFile *file,
                         guint      slot)
{
  return (gint64) read_number (get_slot (file, slot)->bytes + 16, 8);
}

LrCost
lr_key_file_get_cost (LrKeyFile *file,
                      guint      slot)
{
  return read_cost (get_slot (file, slot));
}

static int
find_slot (LrKeyFile  *file,
           LrSlotType  type,
           const char *label)
{
  for (guint i = 0; i < file->slots->len; i++)
    if (lr_key_file_get_type_of (file, i) == type &&
        (type != LR_SLOT_COLLEAGUE || g_str_equal (lr_key_file_get_label (file, i), label)))
      return (int) i;

  return -1;
}

gboolean
lr_key_file_set_slot (LrKeyFile  *file,
                      LrSlotType  type,
                      const char *label,
                      LrSecret   *secret,
                      LrSecret   *key,
                      GError    **error)
{
  guint8 associated[MAGIC_SIZE + MARK_SIZE + WRAPPED_PLACE];
  g_autoptr (LrSecret) derived = NULL;
  LrCost cost = lr_cost_measure ();
  Slot slot = { 0 };
  gsize length = strlen (label);
  int place = find_slot (file, type, label);

  g_return_val_if_fail (lr_secret_get_length (key) == LR_KEY_SIZE, FALSE);

  if (length > LABEL_SIZE || !g_utf8_validate (label, (gssize) length, NULL))
    {
      g_set_error (error, LR_ERROR, LR_ERROR_INVALID,
                   _("The name with a passphrase may be %d bytes long. Choose a shorter one."),
                   LABEL_SIZE);
      return FALSE;
    }
  if (place < 0 && file->slots->len >= SLOTS_MAX)
    {
      g_set_error (error, LR_ERROR, LR_ERROR_INVALID,
                   _("There are already %u passphrases. Remove one that is no longer used."),
                   SLOTS_MAX);
      return FALSE;
    }

  slot.bytes[0] = (guint8) type;
  slot.bytes[1] = (guint8) length;
  write_number (slot.bytes + 4, cost.passes, 4);
  write_number (slot.bytes + 8, cost.memory, 8);
  write_number (slot.bytes + 16, (guint64) (g_get_real_time () / G_USEC_PER_SEC), 8);
  randombytes_buf (slot.bytes + SALT_PLACE, crypto_pwhash_SALTBYTES);
  randombytes_buf (slot.bytes + NONCE_PLACE, crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
  memcpy (slot.bytes + LABEL_PLACE, label, length);
  read_label (&slot);

  derived = derive (&slot, secret, error);
  if (derived == NULL)
    return FALSE;

  fill_associated (file, &slot, associated);
  crypto_aead_xchacha20poly1305_ietf_encrypt (slot.bytes + WRAPPED_PLACE, NULL,
                                              lr_secret_get_bytes (key), LR_KEY_SIZE,
                                              associated, sizeof associated, NULL,
                                              slot.bytes + NONCE_PLACE,
                                              lr_secret_get_bytes (derived));

  if (place >= 0)
    *get_slot (file, (guint) place) = slot;
  else
    g_array_append_val (file->slots, slot);

  return TRUE;
}

void
lr_key_file_remove_slot (LrKeyFile *file,
                         guint      slot)
{
  g_return_if_fail (slot < file->slots->len);

  g_array_remove_index (file->slots, slot);
}

LrSecret *
lr_key_file_unlock (LrKeyFile   *file,
                    const char  *text,
                    guint       *slot,
                    GError     **error)
{
  g_autoptr (LrSecret) passphrase = lr_secret_new_passphrase (text, -1, error);
  g_autoptr (LrSecret) code = NULL;
  gboolean like_code;

  if (passphrase == NULL)
    return NULL;

  like_code = lr_recovery_code_is_like (text);
  if (like_code)
    code = lr_recovery_code_parse (text, NULL);

  for (guint i = 0; i < file->slots->len; i++)
    {
      gboolean recovery = lr_key_file_get_type_of (file, i) == LR_SLOT_RECOVERY;
      g_autoptr (LrSecret) derived = NULL;
      LrSecret *key;

      if (recovery && code == NULL)
        continue;

      derived = derive (get_slot (file, i), recovery ? code : passphrase, error);
      if (derived == NULL)
        return NULL;

      key = unwrap (file, get_slot (file, i), derived);
      if (key != NULL)
        {
          if (slot != NULL)
            *slot = i;
          return key;
        }
    }

  if (like_code && code == NULL)
    g_set_error_literal (error, LR_ERROR, LR_ERROR_WRONG_SECRET,
                         _("This opens nothing. If it is the recovery code, there is a typing error in it: compare each group with the recovery sheet."));
  else
    g_set_error_literal (error, LR_ERROR, LR_ERROR_WRONG_SECRET,
                         _("The passphrase or recovery code is not right. Check Caps Lock and the keyboard layout, and try again."));
  return NULL;
}
