/* lr-secret.c: bytes that must not be seen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-secret.h"

#include <glib/gi18n.h>
#include <sodium.h>
#include <string.h>

#include "lr-error.h"

struct _LrSecret
{
  gatomicrefcount references;
  gsize           length;
  guint8         *bytes;
};

/* A passphrase longer than this is a file that was given by mistake. */
#define PASSPHRASE_MAX 65536

#define FIRST_COMBINING 0x0300

LrSecret *
lr_secret_new_empty (gsize length)
{
  LrSecret *secret = g_new0 (LrSecret, 1);

  if (sodium_init () < 0)
    g_error ("libsodium does not start: there is no source of random numbers");

  g_atomic_ref_count_init (&secret->references);
  secret->length = length;
  secret->bytes = sodium_malloc (length + 1);
  if (secret->bytes == NULL)
    g_error ("no protected memory for a secret of %" G_GSIZE_FORMAT " bytes", length);
  sodium_memzero (secret->bytes, length + 1);

  return secret;
}

LrSecret *
lr_secret_new (const void *bytes,
               gsize       length)
{
  LrSecret *secret = lr_secret_new_empty (length);

  if (length > 0)
    memcpy (secret->bytes, bytes, length);

  return secret;
}

LrSecret *
lr_secret_new_random (gsize length)
{
  LrSecret *secret = lr_secret_new_empty (length);

  randombytes_buf (secret->bytes, length);
  return secret;
}

/* All characters before the first combining one stand for themselves in NFC: what
 * a Dutch keyboard types is taken over as it is, without a copy on the way. */
static gboolean
is_normal (const char *text,
           gsize       size)
{
  for (const char *p = text; p < text + size; p = g_utf8_next_char (p))
    {
      if (g_utf8_get_char (p) >= FIRST_COMBINING)
        return FALSE;
    }

  return TRUE;
}

static LrSecret *
normalize (const char *text,
           gsize       size)
{
  g_autofree char *normal = g_utf8_normalize (text, (gssize) size, G_NORMALIZE_NFC);
  LrSecret *secret = lr_secret_new (normal, strlen (normal));

  sodium_memzero (normal, strlen (normal));
  return secret;
}

LrSecret *
lr_secret_new_passphrase (const char *text,
                          gssize      length,
                          GError    **error)
{
  gsize size;

  g_return_val_if_fail (text != NULL, NULL);

  size = length < 0 ? strlen (text) : (gsize) length;

  if (size == 0)
    {
      g_set_error_literal (error, LR_ERROR, LR_ERROR_INVALID,
                           _("The passphrase is empty. Type at least one character."));
      return NULL;
    }
  if (memchr (text, '\0', size) != NULL)
    {
      g_set_error_literal (error, LR_ERROR, LR_ERROR_INVALID,
                           _("The passphrase holds a NUL character, which no keyboard can type. Choose another one."));
      return NULL;
    }
  if (size > PASSPHRASE_MAX)
    {
      g_set_error (error, LR_ERROR, LR_ERROR_INVALID,
                   _("The passphrase is longer than %d bytes. Choose a shorter one."),
                   PASSPHRASE_MAX);
      return NULL;
    }

  if (!g_utf8_validate (text, (gssize) size, NULL))
    {
      g_set_error_literal (error, LR_ERROR, LR_ERROR_INVALID,
                           _("The passphrase is not valid text (UTF-8). Type it again, or save its file as UTF-8."));
      return NULL;
    }

  return is_normal (text, size) ? lr_secret_new (text, size) : normalize (text, size);
}

LrSecret *
lr_secret_ref (LrSecret *secret)
{
  g_return_val_if_fail (secret != NULL, NULL);

  g_atomic_ref_count_inc (&secret->references);
  return secret;
}

void
lr_secret_unref (LrSecret *secret)
{
  g_return_if_fail (secret != NULL);

  if (!g_atomic_ref_count_dec (&secret->references))
    return;

  sodium_free (secret->bytes);
  g_free (secret);
}

guint8 *
lr_secret_get_bytes (LrSecret *secret)
{
  g_return_val_if_fail (secret != NULL, NULL);

  return secret->bytes;
}

gsize
lr_secret_get_length (LrSecret *secret)
{
  g_return_val_if_fail (secret != NULL, 0);

  return secret->length;
}

const char *
lr_secret_get_text (LrSecret *secret)
{
  g_return_val_if_fail (secret != NULL, NULL);

  return (const char *) secret->bytes;
}

gboolean
lr_secret_equal (LrSecret *one,
                 LrSecret *other)
{
  g_return_val_if_fail (one != NULL && other != NULL, FALSE);

  return one->length == other->length && sodium_memcmp (one->bytes, other->bytes, one->length) == 0;
}
