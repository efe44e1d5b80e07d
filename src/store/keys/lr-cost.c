/* lr-cost.c: how dear a guess at a passphrase is made
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-key-file.h"

#include <sodium.h>

#include "lr-clock.h"

/* Long for a guess, short for a person, and a command is still done in a second. */
#define TARGET (G_USEC_PER_SEC * 7 / 10)

G_STATIC_ASSERT (LR_COST_MEMORY_MAX == crypto_pwhash_MEMLIMIT_MODERATE);

static GMutex mutex;
static LrCost chosen;
static LrCostHook hook;
static gpointer hook_data;

static gint64
time_passes (guint32 passes)
{
  static const guint8 salt[crypto_pwhash_SALTBYTES] = { 0 };
  guint8 out[LR_KEY_SIZE];
  gint64 start = lr_clock_read (LR_CLOCK_AWAKE);

  if (crypto_pwhash (out, sizeof out, "measure", 7, salt, passes,
                     crypto_pwhash_MEMLIMIT_MODERATE, crypto_pwhash_ALG_ARGON2ID13) != 0)
    return G_MAXINT64;

  sodium_memzero (out, sizeof out);
  return MAX (lr_clock_read (LR_CLOCK_AWAKE) - start, 1);
}

LrCost
lr_cost_measure (void)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&mutex);

  if (chosen.passes == 0)
    {
      gint64 spent = time_passes (crypto_pwhash_OPSLIMIT_MODERATE);
      gint64 passes = TARGET * crypto_pwhash_OPSLIMIT_MODERATE / MIN (spent, TARGET * 10);

      chosen.memory = crypto_pwhash_MEMLIMIT_MODERATE;
      chosen.passes = (guint32) CLAMP (passes, crypto_pwhash_OPSLIMIT_MODERATE, LR_COST_PASSES_MAX);
    }

  return chosen;
}

void
lr_cost_set (LrCost cost)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&mutex);

  chosen = cost;
}

void
lr_cost_set_hook (LrCostHook watch,
                  gpointer   data)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&mutex);

  hook = watch;
  hook_data = data;
}

void
lr_cost_spend (LrCost cost)
{
  LrCostHook watch;
  gpointer data;

  g_mutex_lock (&mutex);
  watch = hook;
  data = hook_data;
  g_mutex_unlock (&mutex);

  if (watch != NULL)
    watch (cost, data);
}
