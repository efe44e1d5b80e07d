/* lr-passphrase.c: what a passphrase must be, and how a file gives one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define _GNU_SOURCE

#include "lr-passphrase.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <poll.h>
#include <string.h>
#include <unistd.h>

#include "lr-error.h"

#define MIN_LETTERS  10
#define SOME_LETTERS 14
#define MANY_LETTERS 20

/* Far more than anybody types; a whole file given by mistake is refused. */
#define LINE_LENGTH_MAX 4096

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

/* A space counts between two words, and once: a row of them is no passphrase. */
static guint
count_letters (const char *text)
{
  gboolean is_space_due = FALSE;
  guint n = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
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
lr_passphrase_judge (LrSecret *passphrase)
{
  guint letters = passphrase != NULL ? count_letters (lr_secret_get_text (passphrase)) : 0;

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
lr_passphrase_check_new (LrSecret  *passphrase,
                         GError   **error)
{
  if (lr_passphrase_judge (passphrase) > LR_PASSPHRASE_TOO_SHORT)
    return TRUE;

  g_set_error (error, LR_ERROR, LR_ERROR_INVALID,
               _("The new passphrase is too short: make it at least %d letters. Four unrelated words work well. Nothing was changed."),
               MIN_LETTERS);
  return FALSE;
}

/* Signals are blocked but for the wait itself, so that none slips in between a
 * look at them and the read. */
static ssize_t
read_byte (int             fd,
           guint8         *byte,
           const sigset_t *mask)
{
  struct pollfd waiting = { .fd = fd, .events = POLLIN };
  ssize_t n;

  if (mask != NULL)
    return ppoll (&waiting, 1, NULL, mask) < 0 ? -1 : read (fd, byte, 1);

  do
    n = read (fd, byte, 1);
  while (n < 0 && errno == EINTR);

  return n;
}

/* Without the mark that some editors put before UTF-8, and without the end of the
 * line of any system. */
static LrSecret *
make_secret (const char  *line,
             gsize        length,
             GError     **error)
{
  gsize mark = strlen (BYTE_ORDER_MARK);

  if (length >= mark && memcmp (line, BYTE_ORDER_MARK, mark) == 0)
    {
      line += mark;
      length -= mark;
    }
  if (length > 0 && line[length - 1] == '\r')
    length--;

  return lr_secret_new_passphrase (line, (gssize) length, error);
}

LrSecret *
lr_passphrase_read (int              fd,
                    const sigset_t  *mask,
                    GError         **error)
{
  g_autoptr (LrSecret) line = lr_secret_new_empty (LINE_LENGTH_MAX + 1);
  guint8 *bytes = lr_secret_get_bytes (line);
  gsize length = 0;
  ssize_t n;

  while ((n = read_byte (fd, bytes + length, mask)) > 0 && bytes[length] != '\n')
    {
      if (++length <= LINE_LENGTH_MAX)
        continue;

      g_set_error (error, LR_ERROR, LR_ERROR_INVALID,
                   _("The passphrase is longer than %d bytes. Choose a shorter one."), LINE_LENGTH_MAX);
      return NULL;
    }

  if (n < 0)
    {
      g_set_error (error, LR_ERROR, LR_ERROR_FAILED,
                   _("The passphrase could not be read: %s."), g_strerror (errno));
      return NULL;
    }

  return make_secret (lr_secret_get_text (line), length, error);
}

LrSecret *
lr_passphrase_read_file (const char  *path,
                         GError     **error)
{
  LrSecret *passphrase;
  int fd;

  g_return_val_if_fail (path != NULL, NULL);

  fd = open (path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
  if (fd < 0)
    {
      g_set_error (error, LR_ERROR, LR_ERROR_NOT_FOUND,
                   _("The passphrase file %s could not be opened: %s."), path, g_strerror (errno));
      return NULL;
    }

  passphrase = lr_passphrase_read (fd, NULL, error);
  close (fd);

  return passphrase;
}
