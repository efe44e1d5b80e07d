/* lr-backup-manifest.c: what a backup says about itself
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 *   leerrecht-backup 2
 *   moment 1797000000
 *   schema 1
 *   store <its mark, in hexadecimal>
 *   number 12
 *   keep always, or: keep thinned
 *   dossiers.keys <BLAKE2b-256 in hexadecimal>
 *   dossiers.db <the same>
 *   manifest <the same, of all the above>
 *
 * The first version had neither store, number and keep nor its own checksum.
 */

#include "lr-backup-private.h"

#include <sodium.h>
#include <string.h>

#define WORD "leerrecht-backup"

static const char * const keep_words[] = { "always", "thinned" };

static void
append_hex (GString      *text,
            const char   *name,
            const guint8 *bytes,
            gsize         size)
{
  g_string_append_printf (text, "%s ", name);
  for (gsize i = 0; i < size; i++)
    g_string_append_printf (text, "%02x", bytes[i]);
  g_string_append_c (text, '\n');
}

char *
lr_backup_manifest_format (const LrBackupManifest *manifest)
{
  GString *text = g_string_new (NULL);
  guint8 digest[LR_TAR_DIGEST_SIZE];

  g_string_append_printf (text, WORD " %d\nmoment %" G_GINT64_FORMAT "\nschema %d\n",
                          manifest->version, manifest->moment, manifest->schema);
  if (manifest->version > 1)
    {
      append_hex (text, "store", manifest->mark, LR_MARK_SIZE);
      g_string_append_printf (text, "number %" G_GINT64_FORMAT "\nkeep %s\n",
                              manifest->number, keep_words[manifest->keep]);
    }
  append_hex (text, LR_STORE_KEYS, manifest->keys, LR_TAR_DIGEST_SIZE);
  append_hex (text, LR_STORE_DATABASE, manifest->database, LR_TAR_DIGEST_SIZE);

  if (manifest->version > 1)
    {
      crypto_generichash (digest, sizeof digest, (const guint8 *) text->str, text->len, NULL, 0);
      append_hex (text, "manifest", digest, sizeof digest);
    }

  return g_string_free (text, FALSE);
}

/* What stands after @word on the next line; NULL when that is another one. */
static const char *
get_value (char       ***lines,
           const char   *word)
{
  const char *line = **lines;
  gsize length = strlen (word);

  if (line == NULL || strncmp (line, word, length) != 0 || line[length] != ' ')
    return NULL;

  (*lines)++;
  return line + length + 1;
}

static gboolean
parse_number (char       ***lines,
              const char   *word,
              gint64        max,
              gint64       *number)
{
  const char *value = get_value (lines, word);

  return value != NULL && g_ascii_string_to_signed (value, 10, 0, max, number, NULL);
}

static gboolean
parse_hex (char       ***lines,
           const char   *word,
           guint8       *bytes,
           gsize         size)
{
  const char *value = get_value (lines, word);

  return value != NULL &&
         sodium_hex2bin (bytes, size, value, strlen (value), NULL, NULL, NULL) == 0;
}

static gboolean
parse_keep (char         ***lines,
            LrBackupKeep   *keep)
{
  const char *value = get_value (lines, "keep");

  for (guint i = 0; value != NULL && i < G_N_ELEMENTS (keep_words); i++)
    if (g_str_equal (value, keep_words[i]))
      {
        *keep = (LrBackupKeep) i;
        return TRUE;
      }

  return FALSE;
}

gboolean
lr_backup_manifest_is_newer (GBytes *text)
{
  gsize size;
  const char *data = g_bytes_get_data (text, &size);
  g_autofree char *copy = g_strndup (data, size);
  g_auto (GStrv) all = g_strsplit (copy, "\n", 2);
  char **lines = all;
  gint64 version;

  return parse_number (&lines, WORD, G_MAXINT, &version) && version > LR_BACKUP_MANIFEST_VERSION;
}

gboolean
lr_backup_manifest_parse (LrBackupManifest *manifest,
                          GBytes           *text)
{
  gsize size;
  const char *data = g_bytes_get_data (text, &size);
  g_autofree char *copy = g_strndup (data, size);
  g_auto (GStrv) all = g_strsplit (copy, "\n", -1);
  g_autofree char *again = NULL;
  char **lines = all;
  gint64 version, schema;

  *manifest = (LrBackupManifest) { .keep = LR_BACKUP_KEEP_THINNED };
  if (!parse_number (&lines, WORD, LR_BACKUP_MANIFEST_VERSION, &version) || version < 1 ||
      !parse_number (&lines, "moment", G_MAXINT64, &manifest->moment) ||
      !parse_number (&lines, "schema", G_MAXINT, &schema) ||
      (version > 1 &&
       (!parse_hex (&lines, "store", manifest->mark, LR_MARK_SIZE) ||
        !parse_number (&lines, "number", LR_BACKUP_NUMBER_MAX, &manifest->number) ||
        !parse_keep (&lines, &manifest->keep))) ||
      !parse_hex (&lines, LR_STORE_KEYS, manifest->keys, LR_TAR_DIGEST_SIZE) ||
      !parse_hex (&lines, LR_STORE_DATABASE, manifest->database, LR_TAR_DIGEST_SIZE))
    return FALSE;

  manifest->version = (int) version;
  manifest->schema = (int) schema;

  /* There is one way to write it, to the letter: another is damage. */
  again = lr_backup_manifest_format (manifest);
  return strlen (again) == size && memcmp (again, data, size) == 0;
}
