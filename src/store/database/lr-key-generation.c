/* lr-key-generation.c: which key file belongs to the database now
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-key-generation.h"

#include <glib/gi18n.h>

#include "lr-error.h"

gboolean
lr_key_generation_read (LrConnection  *connection,
                        guint64       *generation,
                        GError       **error)
{
  gint64 known = 0;
  gint64 number = 0;

  if (!lr_connection_read_number (connection,
                                  "SELECT count(*) FROM sqlite_schema WHERE name = 'key_generation'",
                                  &known, error))
    return FALSE;
  if (known > 0 && !lr_connection_read_number (connection, "SELECT number FROM key_generation", &number, error))
    return FALSE;

  *generation = (guint64) number;
  return TRUE;
}

gboolean
lr_key_generation_write (LrConnection  *connection,
                         guint64        generation,
                         GError       **error)
{
  g_autoptr (LrStatement) statement =
    lr_connection_prepare (connection, "UPDATE key_generation SET number = ?1", error);

  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, (gint64) generation);
  return lr_statement_run (statement, error);
}

gboolean
lr_key_generation_save (LrConnection  *connection,
                        LrKeyFile     *keys,
                        const char    *path,
                        GError       **error)
{
  g_autoptr (GError) reason = NULL;

  /* A database that cannot be written to is noticed before anything is done. */
  if (!lr_connection_execute (connection, "BEGIN IMMEDIATE", error))
    return FALSE;

  if (!lr_key_generation_write (connection, lr_key_file_get_generation (keys), error) ||
      !lr_key_file_save (keys, path, error))
    {
      lr_connection_execute (connection, "ROLLBACK", NULL);
      return FALSE;
    }

  if (!lr_connection_execute (connection, "COMMIT", &reason))
    {
      g_debug ("The generation of the key file waits for the next opening: %s", reason->message);
      lr_connection_execute (connection, "ROLLBACK", NULL);
    }

  return TRUE;
}

gboolean
lr_key_generation_check (LrConnection  *connection,
                         guint64        generation,
                         GError       **error)
{
  guint64 known;

  if (!lr_key_generation_read (connection, &known, error))
    return FALSE;
  if (generation >= known)
    return TRUE;

  g_set_error_literal (error, LR_ERROR, LR_ERROR_NO_KEYS,
                       _("The key file (dossiers.keys) is an older one: since it was made a passphrase, the recovery code or a colleague’s way in was changed or taken away. It opens nothing here. The dossiers themselves were not touched: put back the newest key file, or restore the key file from the newest backup."));
  return FALSE;
}

gboolean
lr_key_generation_settle (LrConnection  *connection,
                          LrKeyFile     *keys,
                          guint64        found,
                          const char    *path,
                          GError       **error)
{
  g_autoptr (GError) reason = NULL;
  guint64 known;
  gboolean kept = TRUE;

  if (!lr_key_generation_check (connection, found, error) ||
      !lr_key_generation_read (connection, &known, error))
    return FALSE;

  /* What cannot be written now, in a folder that is read-only, waits for the
   * next opening: it is no reason to stay outside. */
  if (lr_key_file_is_upgraded (keys))
    kept = lr_key_generation_save (connection, keys, path, &reason);
  else if (found > known)
    kept = lr_key_generation_write (connection, found, &reason);
  if (!kept)
    g_debug ("The key file was not brought up to date: %s", reason->message);

  return TRUE;
}
