/* lr-passphrase.c: what a passphrase must be, and how a file gives one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define _DEFAULT_SOURCE

#include "lr-passphrase.h"

#include <glib/gi18n.h>
#include <string.h>

#include "lr-error.h"

#define MIN_LETTERS  10
#define SOME_LETTERS 14
#define MANY_LETTERS 20

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

/* A space counts between two words, and once: a row of them is no passphrase. */
static guint
count_letters (const char *passphrase)
{
  gboolean is_space_due = FALSE;
  guint n = 0;

  for (const char *p = passphrase; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (g_unichar_isgraph (g_utf8_get_char (p)))
        {
          n += is_space_due ? 2 : 1;
          is_space_due = FALSE;
        }
      else
        is_space_due = n > 0;
    }

  return n;
}

LrPassphraseLength
lr_passphrase_judge (const char *passphrase)
{
  guint letters;

  g_return_val_if_fail (passphrase != NULL, LR_PASSPHRASE_EMPTY);

  letters = count_letters (passphrase);
  if (letters == 0)
    return LR_PASSPHRASE_EMPTY;
  if (letters < MIN_LETTERS)
    return LR_PASSPHRASE_TOO_SHORT;
  if (letters < SOME_LETTERS)
    return LR_PASSPHRASE_SHORT;
  if (letters < MANY_LETTERS)
    return LR_PASSPHRASE_MIDDLING;

  return LR_PASSPHRASE_LONG;
}

gboolean
lr_passphrase_check_new (const char  *passphrase,
                         GError     **error)
{
  if (lr_passphrase_judge (passphrase) > LR_PASSPHRASE_TOO_SHORT)
    return TRUE;

  g_set_error (error, LR_ERROR, LR_ERROR_INVALID,
               _("The new passphrase is too short: make it at least %d letters. Four unrelated words work well. Nothing was changed."),
               MIN_LETTERS);
  return FALSE;
}

char *
lr_passphrase_cut_line (char *text)
{
  gsize size;
  gsize length;

  g_return_val_if_fail (text != NULL, NULL);

  size = strlen (text);
  if (g_str_has_prefix (text, BYTE_ORDER_MARK))
    {
      size -= strlen (BYTE_ORDER_MARK);
      memmove (text, text + strlen (BYTE_ORDER_MARK), size + 1);
    }

  length = strcspn (text, "\n");
  if (length > 0 && text[length - 1] == '\r')
    length--;
  explicit_bzero (text + length, size - length);

  return text;
}
