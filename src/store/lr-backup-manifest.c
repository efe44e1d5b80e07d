/* lr-backup-manifest.c: what a backup says about itself
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 *   leerrecht-backup 1
 *   moment 1797000000
 *   schema 1
 *   dossiers.keys <BLAKE2b-256 in hexadecimal>
 *   dossiers.db <the same>
 */

#include "lr-backup-private.h"

#include <sodium.h>
#include <string.h>

#define FIRST_LINE "leerrecht-backup 1"

static char *
format_digest (const guint8 *digest)
{
  char *text = g_malloc (2 * LR_TAR_DIGEST_SIZE + 1);

  return sodium_bin2hex (text, 2 * LR_TAR_DIGEST_SIZE + 1, digest, LR_TAR_DIGEST_SIZE);
}

char *
lr_backup_manifest_format (const LrBackupManifest *manifest)
{
  g_autofree char *keys = format_digest (manifest->keys);
  g_autofree char *database = format_digest (manifest->database);

  return g_strdup_printf (FIRST_LINE "\nmoment %" G_GINT64_FORMAT "\nschema %d\n"
                          LR_STORE_KEYS " %s\n" LR_STORE_DATABASE " %s\n",
                          manifest->moment, manifest->schema, keys, database);
}

static gboolean
parse_number (const char *line,
              const char *word,
              gint64      max,
              gint64     *number)
{
  gsize length = strlen (word);

  return strncmp (line, word, length) == 0 && line[length] == ' ' &&
         g_ascii_string_to_signed (line + length + 1, 10, 0, max, number, NULL);
}

static gboolean
parse_digest (const char *line,
              const char *name,
              guint8     *digest)
{
  gsize length = strlen (name);
  gsize read;

  return strncmp (line, name, length) == 0 && line[length] == ' ' &&
         strlen (line + length + 1) == 2 * LR_TAR_DIGEST_SIZE &&
         sodium_hex2bin (digest, LR_TAR_DIGEST_SIZE, line + length + 1, 2 * LR_TAR_DIGEST_SIZE,
                         NULL, &read, NULL) == 0 &&
         read == LR_TAR_DIGEST_SIZE;
}

gboolean
lr_backup_manifest_parse (LrBackupManifest *manifest,
                          GBytes           *text)
{
  gsize size;
  const char *data = g_bytes_get_data (text, &size);
  g_autofree char *copy = g_strndup (data, size);
  g_auto (GStrv) lines = g_strsplit (copy, "\n", -1);
  gint64 schema;

  if (g_strv_length (lines) != 6 || strlen (copy) != size || !g_str_equal (lines[0], FIRST_LINE) ||
      !parse_number (lines[1], "moment", G_MAXINT64, &manifest->moment) ||
      !parse_number (lines[2], "schema", G_MAXINT, &schema) ||
      !parse_digest (lines[3], LR_STORE_KEYS, manifest->keys) ||
      !parse_digest (lines[4], LR_STORE_DATABASE, manifest->database) ||
      *lines[5] != '\0')
    return FALSE;

  manifest->schema = (int) schema;
  return TRUE;
}
