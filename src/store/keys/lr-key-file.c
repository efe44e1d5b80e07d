/* lr-key-file.c: the slots that hold the database key, as a file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All numbers are little endian:
 *
 *   magic "LRKEYS" 0 2 (8), mark of the store (16), generation (8), bond (24 +
 *   32 + 16), number of slots (4), slots (320 each), seal (32), BLAKE2b-256 of
 *   all that (32)
 *
 * The first version had magic "LRKEYS" 0 1, no generation, bond and seal, and
 * slots of 176 bytes. Slots are explained in lr-key-slot.c, bond and seal in
 * lr-key-seal.c.
 */

#include "lr-key-file-private.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <sodium.h>
#include <string.h>

#include "lr-atomic-file.h"
#include "lr-error.h"
#include "lr-small-file.h"

#define MAGIC             "LRKEYS\0"
#define MAGIC_SIZE        7
#define NEWEST            2
#define MARK_PLACE        8
#define GENERATION_PLACE  (MARK_PLACE + LR_MARK_SIZE)
#define BOND_PLACE        (GENERATION_PLACE + 8)
#define CHECKSUM_SIZE     32

static const struct
{
  gsize count_place;
  gsize slot_size;
  gsize seal_size;
} layouts[NEWEST + 1] = {
  [1] = { MARK_PLACE + LR_MARK_SIZE, LR_KEY_SLOT_OLD_SIZE, 0 },
  [2] = { BOND_PLACE + LR_KEY_BOND_BOX_SIZE, LR_KEY_SLOT_SIZE, LR_KEY_SEAL_SIZE },
};

static gsize
get_body_size (guint   version,
               guint64 n_slots)
{
  return layouts[version].count_place + 4 + n_slots * layouts[version].slot_size;
}

LrKeySlot *
lr_key_file_get_slot (LrKeyFile *file,
                      guint      slot)
{
  g_assert (slot < file->slots->len);

  return &g_array_index (file->slots, LrKeySlot, slot);
}

LrKeyFile *
lr_key_file_new (void)
{
  LrKeyFile *file = g_new0 (LrKeyFile, 1);
  g_autoptr (LrSecret) mark = lr_secret_new_random (LR_MARK_SIZE);

  file->version = NEWEST;
  memcpy (file->mark, lr_secret_get_bytes (mark), LR_MARK_SIZE);
  file->slots = g_array_new (FALSE, TRUE, sizeof (LrKeySlot));

  return file;
}

void
lr_key_file_free (LrKeyFile *file)
{
  g_array_unref (file->slots);
  g_free (file);
}

static int
compare_work (gconstpointer a,
              gconstpointer b)
{
  const LrKeySlot *one = *(LrKeySlot * const *) a;
  const LrKeySlot *other = *(LrKeySlot * const *) b;
  guint64 first = lr_key_slot_get_work (one);
  guint64 second = lr_key_slot_get_work (other);

  return first < second ? -1 : first > second;
}

/* Together the slots may not ask more than we would: the dearest go first. */
static void
keep_within_budget (LrKeyFile *file)
{
  g_autoptr (GPtrArray) order = g_ptr_array_new ();
  guint64 left = LR_COST_BUDGET;

  for (guint i = 0; i < file->slots->len; i++)
    if (lr_key_file_is_sound (file, i))
      g_ptr_array_add (order, lr_key_file_get_slot (file, i));
  g_ptr_array_sort (order, compare_work);

  for (guint i = 0; i < order->len; i++)
    {
      LrKeySlot *slot = order->pdata[i];
      guint64 work = lr_key_slot_get_work (slot);

      slot->sound = work <= left;
      left -= slot->sound ? work : 0;
    }
}

/* @data holds a body of the right size, and a seal where there is one. */
static LrKeyFile *
read_body (const guint8 *data,
           guint         version,
           guint         n_slots)
{
  LrKeyFile *file = lr_key_file_new ();
  gsize slot_size = layouts[version].slot_size;

  file->version = version;
  memcpy (file->mark, data + MARK_PLACE, LR_MARK_SIZE);
  if (version > 1)
    {
      file->generation = lr_key_read_number (data + GENERATION_PLACE, 8);
      memcpy (file->bond, data + BOND_PLACE, sizeof file->bond);
      memcpy (file->seal, data + get_body_size (version, n_slots), sizeof file->seal);
    }

  for (guint i = 0; i < n_slots; i++)
    {
      LrKeySlot slot = lr_key_slot_read (data + get_body_size (version, i), slot_size);

      g_array_append_val (file->slots, slot);
    }
  keep_within_budget (file);

  return file;
}

static void
refuse_damaged (GError **error)
{
  g_set_error_literal (error, LR_ERROR, LR_ERROR_NO_KEYS,
                       _("The key file is damaged, so no passphrase can open the dossiers. The dossiers themselves were not touched: restore the key file from a backup."));
}

LrKeyFile *
lr_key_file_parse (GBytes  *content,
                   GError **error)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (content, &size);
  guint8 checksum[CHECKSUM_SIZE];
  guint64 n_slots;
  guint version;

  if (size <= MAGIC_SIZE || memcmp (data, MAGIC, MAGIC_SIZE) != 0 || data[MAGIC_SIZE] < 1)
    goto damaged;

  version = data[MAGIC_SIZE];
  if (version > NEWEST)
    {
      g_set_error_literal (error, LR_ERROR, LR_ERROR_NEWER,
                           _("The key file was made by a newer version of Leerrecht. Install that version; nothing was changed."));
      return NULL;
    }

  if (size < get_body_size (version, 0))
    goto damaged;
  n_slots = lr_key_read_number (data + layouts[version].count_place, 4);
  if (n_slots < 1 || n_slots > LR_KEY_SLOTS_MAX ||
      size != get_body_size (version, n_slots) + layouts[version].seal_size + CHECKSUM_SIZE)
    goto damaged;

  crypto_generichash (checksum, sizeof checksum, data, size - CHECKSUM_SIZE, NULL, 0);
  if (memcmp (checksum, data + size - CHECKSUM_SIZE, CHECKSUM_SIZE) != 0)
    goto damaged;

  return read_body (data, version, (guint) n_slots);

damaged:
  refuse_damaged (error);
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

  if (size < MARK_PLACE + LR_MARK_SIZE || memcmp (data, MAGIC, MAGIC_SIZE) != 0)
    return FALSE;

  memcpy (mark, data + MARK_PLACE, LR_MARK_SIZE);
  return TRUE;
}

GBytes *
lr_key_file_dup_body (LrKeyFile *file)
{
  gsize size = get_body_size (file->version, file->slots->len);
  guint8 *data = g_malloc0 (size);

  memcpy (data, MAGIC, MAGIC_SIZE);
  data[MAGIC_SIZE] = (guint8) file->version;
  memcpy (data + MARK_PLACE, file->mark, LR_MARK_SIZE);
  if (file->version > 1)
    {
      lr_key_write_number (data + GENERATION_PLACE, file->generation, 8);
      memcpy (data + BOND_PLACE, file->bond, sizeof file->bond);
    }

  lr_key_write_number (data + layouts[file->version].count_place, file->slots->len, 4);
  for (guint i = 0; i < file->slots->len; i++)
    memcpy (data + get_body_size (file->version, i), lr_key_file_get_slot (file, i)->bytes,
            layouts[file->version].slot_size);

  return g_bytes_new_take (data, size);
}

GBytes *
lr_key_file_serialize (LrKeyFile *file)
{
  g_autoptr (GBytes) body = lr_key_file_dup_body (file);
  GByteArray *content = g_byte_array_new ();
  guint8 checksum[CHECKSUM_SIZE];

  g_byte_array_append (content, g_bytes_get_data (body, NULL), (guint) g_bytes_get_size (body));
  g_byte_array_append (content, file->seal, (guint) layouts[file->version].seal_size);
  crypto_generichash (checksum, sizeof checksum, content->data, content->len, NULL, 0);
  g_byte_array_append (content, checksum, sizeof checksum);

  return g_byte_array_free_to_bytes (content);
}

static LrKeyFile *
read_file (const char *path,
           GError    **error)
{
  g_autoptr (GBytes) content = lr_small_file_read (path, LR_KEY_FILE_MAX);

  if (content != NULL)
    return lr_key_file_parse (content, error);

  switch (errno)
    {
    case ENOENT:
      g_set_error_literal (error, LR_ERROR, LR_ERROR_NO_KEYS,
                           _("The key file (dossiers.keys) is missing, so no passphrase can open the dossiers. The dossiers themselves were not touched: restore the key file from a backup."));
      break;

    case EIO:
    case ENXIO:
    case ENODEV:
      lr_set_file_error (error, EIO, _("The key file (dossiers.keys) cannot be read."));
      break;

    case EINVAL:
      g_set_error_literal (error, LR_ERROR, LR_ERROR_NO_KEYS,
                           _("In the place of the key file (dossiers.keys) stands something that is no file. The dossiers themselves were not touched: restore the key file from a backup."));
      break;

    case EFBIG:
      refuse_damaged (error);
      break;

    default:
      g_set_error (error, LR_ERROR, LR_ERROR_NO_KEYS,
                   _("The key file cannot be read (%s). The dossiers themselves were not touched: restore the key file from a backup."),
                   g_strerror (errno));
      break;
    }

  return NULL;
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
  g_autoptr (GBytes) former = lr_small_file_read (path, LR_KEY_FILE_MAX);
  g_autoptr (GError) reason = NULL;

  if (former != NULL && !lr_atomic_file_write (former_path, former, &reason))
    {
      if (g_error_matches (reason, LR_ERROR, LR_ERROR_UNCERTAIN))
        g_set_error_literal (error, LR_ERROR, LR_ERROR_DISK,
                             _("The key file was not changed, because the disk reports an error. Check the disk, and try again."));
      else
        g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
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

guint64
lr_key_file_get_generation (LrKeyFile *file)
{
  return file->generation;
}

guint
lr_key_file_get_n_slots (LrKeyFile *file)
{
  return file->slots->len;
}

gboolean
lr_key_file_is_sound (LrKeyFile *file,
                      guint      slot)
{
  return lr_key_file_get_slot (file, slot)->sound;
}

LrSlotType
lr_key_file_get_type_of (LrKeyFile *file,
                         guint      slot)
{
  return lr_key_slot_get_type (lr_key_file_get_slot (file, slot));
}

const char *
lr_key_file_get_label (LrKeyFile *file,
                       guint      slot)
{
  return lr_key_file_get_slot (file, slot)->label;
}

gint64
lr_key_file_get_created (LrKeyFile *file,
                         guint      slot)
{
  return lr_key_slot_get_created (lr_key_file_get_slot (file, slot));
}

LrCost
lr_key_file_get_cost (LrKeyFile *file,
                      guint      slot)
{
  return lr_key_slot_get_cost (lr_key_file_get_slot (file, slot));
}

gboolean
lr_key_file_can_carry (LrKeyFile *file,
                       guint      slot)
{
  return lr_key_file_is_sound (file, slot) && !lr_key_slot_is_old (lr_key_file_get_slot (file, slot));
}

gboolean
lr_key_file_is_upgraded (LrKeyFile *file)
{
  return file->upgraded;
}
