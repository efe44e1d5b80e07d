/* fault-deeds.h: what is done to a store while the disk fails
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-store.h"

G_BEGIN_DECLS

#define FAULT_N_DEEDS 9

/* How one round ended. */
typedef enum
{
  DONE,     /* the deed said that it succeeded */
  REFUSED,  /* it said that it failed */
  KILLED,
} Outcome;

typedef struct
{
  const char  *name;
  /* In the child: FALSE with @error when it failed. */
  gboolean   (*act)   (const char *folder,
                       GError    **error);
  void       (*check) (const char *folder,
                       Outcome     outcome);
  guint        n_rounds;  /* of each way to go wrong */
} Deed;

extern const Deed fault_deeds[FAULT_N_DEEDS];

/* Shared with the child: how many saves were acknowledged, how many calls made. */
typedef struct
{
  int   acknowledged;
  guint n_calls;
} Told;

extern Told *told;

/* The store each round begins with, made by fault_deeds_init(). */
extern char *fault_base;

void     fault_deeds_init  (void);
void     fault_deeds_clear (void);

/* It must open, and be sound. */
LrStore *fault_open_sound  (const char   *folder,
                            const char   *passphrase);
guint    fault_count       (LrStore      *store,
                            const LrKind *kind);

G_END_DECLS
