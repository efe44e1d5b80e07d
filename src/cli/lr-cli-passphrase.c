/* lr-cli-passphrase.c: asks for the passphrase without showing or keeping it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define _GNU_SOURCE

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include "lr-cli-private.h"
#include "lr-passphrase.h"

static volatile sig_atomic_t caught_signal;

static void
catch_signal_cb (int number)
{
  caught_signal = number;
}

static void
write_text (int         fd,
            const char *text)
{
  gsize length = strlen (text);

  while (length > 0)
    {
      ssize_t n_written = write (fd, text, length);

      if (n_written <= 0)
        return;
      text += n_written;
      length -= (gsize) n_written;
    }
}

/* With the echo off. A signal first puts the terminal back as it was. */
static LrSecret *
ask_terminal (int          fd,
              const char  *prompt,
              GError     **error)
{
  static const int signals[] = { SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP };
  struct sigaction action = { .sa_handler = catch_signal_cb };
  struct sigaction before[G_N_ELEMENTS (signals)];
  sigset_t blocked, mask;
  struct termios terminal, silent;
  LrSecret *passphrase;

  if (tcgetattr (fd, &terminal) != 0)
    {
      g_set_error (error, LR_ERROR, LR_ERROR_FAILED,
                   _("The terminal cannot hide the passphrase: %s."), g_strerror (errno));
      return NULL;
    }

  caught_signal = 0;
  sigemptyset (&action.sa_mask);
  sigemptyset (&blocked);
  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    sigaddset (&blocked, signals[i]);
  sigprocmask (SIG_BLOCK, &blocked, &mask);
  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    sigaction (signals[i], &action, &before[i]);

  silent = terminal;
  silent.c_lflag &= ~(tcflag_t) (ECHO | ECHOE | ECHOK | ECHONL);
  silent.c_lflag |= ICANON | ISIG;
  tcsetattr (fd, TCSAFLUSH, &silent);

  write_text (fd, prompt);
  passphrase = lr_passphrase_read (fd, &mask, error);
  write_text (fd, "\n");

  tcsetattr (fd, TCSAFLUSH, &terminal);
  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    sigaction (signals[i], &before[i], NULL);
  sigprocmask (SIG_SETMASK, &mask, NULL);

  if (caught_signal != 0)
    raise (caught_signal);

  return passphrase;
}

LrSecret *
lr_cli_read_passphrase_file (const char  *path,
                             GError     **error)
{
  return g_str_equal (path, "-") ? lr_passphrase_read (STDIN_FILENO, NULL, error)
                                 : lr_passphrase_read_file (path, error);
}

static int
open_terminal (GError **error)
{
  int fd = open ("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY);

  if (fd < 0)
    g_set_error (error, LR_ERROR, LR_ERROR_FAILED,
                 _("There is no terminal to ask the passphrase on. Give it with --passphrase-file."));

  return fd;
}

LrSecret *
lr_cli_read_passphrase (LrCli       *cli,
                        const char  *prompt,
                        GError     **error)
{
  LrSecret *passphrase;
  int fd;

  if (lr_cli_get_passphrase_file (cli) != NULL)
    return lr_cli_read_passphrase_file (lr_cli_get_passphrase_file (cli), error);

  fd = open_terminal (error);
  if (fd < 0)
    return NULL;

  passphrase = ask_terminal (fd, prompt, error);
  close (fd);
  return passphrase;
}

LrSecret *
lr_cli_read_new_passphrase (LrCli   *cli,
                            GError **error)
{
  g_autoptr (LrSecret) first = lr_cli_read_passphrase (cli, _("New passphrase: "), error);
  g_autoptr (LrSecret) second = NULL;

  if (first == NULL || !lr_passphrase_check_new (first, error))
    return NULL;
  if (lr_cli_get_passphrase_file (cli) != NULL)
    return g_steal_pointer (&first);

  second = lr_cli_read_passphrase (cli, _("The same once more: "), error);
  if (second == NULL)
    return NULL;

  if (!lr_secret_equal (first, second))
    {
      g_set_error (error, LR_ERROR, LR_ERROR_INVALID,
                   _("The two passphrases differ. Nothing was changed."));
      return NULL;
    }

  return g_steal_pointer (&first);
}

static LrSecret *
read_new_passphrase_file (const char  *path,
                          GError     **error)
{
  g_autoptr (LrSecret) passphrase = lr_cli_read_passphrase_file (path, error);

  return passphrase != NULL && lr_passphrase_check_new (passphrase, error) ? g_steal_pointer (&passphrase) : NULL;
}

LrSecret *
lr_cli_read_second_passphrase (LrCli       *cli,
                               const char  *path,
                               GError     **error)
{
  const char *first = lr_cli_get_passphrase_file (cli);

  if (path != NULL)
    return read_new_passphrase_file (path, error);

  if (first != NULL && !g_str_equal (first, "-") &&
      !lr_cli_require (cli, "new-passphrase-file", NULL, error))
    return NULL;

  return lr_cli_read_new_passphrase (cli, error);
}
