/* make-reference-store.c: the store that speed is measured on, to try by hand
 *
 * make-reference-store FOLDER PASSPHRASE [SCALE [EVENTS]]
 *
 * EVENTS are those of the long dossier. The data is invented, and the passphrase
 * costs next to nothing to guess: not for anything real.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "reference-store.h"

#include <stdlib.h>

#include "lr-key-file.h"

int
main (int    argc,
      char **argv)
{
  g_autoptr (LrStore) store = NULL;
  int scale = argc > 3 ? atoi (argv[3]) : 1;
  int n_long = argc > 4 ? atoi (argv[4]) : REFERENCE_N_LONG;

  if (argc < 3 || argc > 5 || scale < 1 || n_long < 1)
    {
      g_printerr ("Usage: %s FOLDER PASSPHRASE [SCALE [EVENTS]]\n", argv[0]);
      return 2;
    }

  lr_cost_set ((LrCost) { .passes = 1, .memory = 8192 });
  store = reference_store_make (argv[1], argv[2], (guint) scale, (guint) n_long);
  return 0;
}
