/* main.c: starts the app, or the command line when there is a command
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <langinfo.h>
#include <locale.h>
#include <string.h>

#include "lr-cli.h"
#include "lr-protect.h"

#ifndef LR_WITHOUT_UI
#include "lr-application.h"
#endif

static void
set_up_language (void)
{
  const char *folder = g_getenv ("LEERRECHT_LOCALEDIR");

  setlocale (LC_ALL, "");
  /* Names of pupils do not fit in plain ASCII: see to UTF-8 in any locale. */
  if (strcmp (nl_langinfo (CODESET), "UTF-8") != 0)
    setlocale (LC_CTYPE, "C.UTF-8");

  bindtextdomain (GETTEXT_PACKAGE, folder != NULL ? folder : LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

int
main (int    argc,
      char **argv)
{
  lr_protect_process ();
  set_up_language ();

#ifdef LR_WITHOUT_UI
  return lr_cli_run (argc, argv);
#else
  g_autoptr (LrApplication) app = NULL;

  if (lr_cli_wants (argc, argv))
    return lr_cli_run (argc, argv);

  app = lr_application_new ();
  return g_application_run (G_APPLICATION (app), argc, argv);
#endif
}
