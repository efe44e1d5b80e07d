/* typed.c: what a person types, for the tests
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "typed.h"

LrSecret *
typed (const char *text)
{
  static GHashTable *secrets;
  static GMutex mutex;
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&mutex);
  g_autoptr (GError) error = NULL;
  LrSecret *secret;

  if (secrets == NULL)
    secrets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) lr_secret_unref);

  secret = g_hash_table_lookup (secrets, text);
  if (secret == NULL)
    {
      secret = lr_secret_new_passphrase (text, -1, &error);
      g_assert_no_error (error);
      g_hash_table_insert (secrets, g_strdup (text), secret);
    }

  return secret;
}
