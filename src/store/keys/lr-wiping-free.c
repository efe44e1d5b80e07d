/* lr-wiping-free.c: memory is wiped as it is freed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is typed and read passes through the text buffers of GTK, the layouts of
 * Pango, messages to a screen reader and much more, none of which wipes what it
 * lets go. So the free() and realloc() of the whole process are these: functions
 * of a program go before those of its libraries, for the libraries too.
 */

#define _GNU_SOURCE

#include "config.h"

#include "lr-wiping-free.h"

#ifdef LR_WIPES_MEMORY

#include <dlfcn.h>
#include <malloc.h>
#include <stdlib.h>
#include <string.h>

#define LR_EXPORT __attribute__ ((visibility ("default")))

typedef void (*FreeFunc) (void *memory);

/* The loader frees as well, long before main(). */
static FreeFunc
find_next_free (void)
{
  static FreeFunc next;
  static __thread gboolean looking;
  FreeFunc found = __atomic_load_n (&next, __ATOMIC_ACQUIRE);

  /* What the lookup itself frees stays, once in the life of the process. */
  if (found == NULL && !looking)
    {
      looking = TRUE;
      found = (FreeFunc) dlsym (RTLD_NEXT, "free");
      looking = FALSE;
      __atomic_store_n (&next, found, __ATOMIC_RELEASE);
    }

  return found;
}

LR_EXPORT void
free (void *memory)
{
  FreeFunc next;

  if (memory == NULL)
    return;

  explicit_bzero (memory, malloc_usable_size (memory));
  next = find_next_free ();
  if (next != NULL)
    next (memory);
}

/* The allocator's own leaves a copy behind where it moves, and what it cuts off. */
LR_EXPORT void *
realloc (void   *memory,
         size_t  size)
{
  size_t room;
  void *fresh;

  if (memory == NULL)
    return malloc (size);

  if (size == 0)
    {
      free (memory);
      return NULL;
    }

  room = malloc_usable_size (memory);
  if (size <= room && size >= room / 2)
    return memory;

  fresh = malloc (size);
  if (fresh == NULL)
    return NULL;

  memcpy (fresh, memory, MIN (size, room));
  free (memory);
  return fresh;
}

#endif

void
lr_wiping_free_begin (void)
{
#ifdef LR_WIPES_MEMORY
  find_next_free ();
#endif
  /* Small pieces that GLib before 2.76 keeps for itself. */
  g_mem_gc_friendly = TRUE;
}
