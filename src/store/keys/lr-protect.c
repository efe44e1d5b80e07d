/* lr-protect.c: what this process keeps to itself
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-protect.h"

#include <sys/resource.h>
#include <sys/stat.h>

#include "lr-wiping-free.h"

void
lr_protect_process (void)
{
  static const struct rlimit none = { 0, 0 };

  /* Not by PR_SET_DUMPABLE: a portal refuses a process that it may not look up,
   * and no file chooser opens. */
  setrlimit (RLIMIT_CORE, &none);
  umask (077);
  lr_wiping_free_begin ();
}
