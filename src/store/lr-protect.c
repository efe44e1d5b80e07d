/* lr-protect.c: what this process keeps to itself
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-protect.h"

#include <sodium.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>

static sqlite3_mem_methods plain;

static void
free_wiped (void *memory)
{
  if (memory != NULL)
    sodium_memzero (memory, (size_t) plain.xSize (memory));
  plain.xFree (memory);
}

/* The allocator might move the block and leave the old one as it is. */
static void *
reallocate_wiped (void *memory,
                  int   size)
{
  int old_size = plain.xSize (memory);
  void *fresh;

  if (size <= old_size)
    return memory;

  fresh = plain.xMalloc (size);
  if (fresh == NULL)
    return NULL;

  memcpy (fresh, memory, (size_t) old_size);
  free_wiped (memory);

  return fresh;
}

static void
wipe_database_memory (void)
{
  sqlite3_mem_methods wiping;

  if (sqlite3_config (SQLITE_CONFIG_GETMALLOC, &plain) != SQLITE_OK)
    return;

  wiping = plain;
  wiping.xFree = free_wiped;
  wiping.xRealloc = reallocate_wiped;
  sqlite3_config (SQLITE_CONFIG_MALLOC, &wiping);
}

void
lr_protect_process (void)
{
  static const struct rlimit none = { 0, 0 };

  setrlimit (RLIMIT_CORE, &none);
#ifndef __SANITIZE_ADDRESS__
  /* The leak checker must look into the process. */
  prctl (PR_SET_DUMPABLE, 0);
#endif
  umask (077);
  wipe_database_memory ();
}
