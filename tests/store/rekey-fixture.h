/* rekey-fixture.h: a store with four ways in, of which some are taken away
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-store.h"

G_BEGIN_DECLS

/* The coordinator (TEST_PASSPHRASE), a recovery code, Annelies and Bram. */
#define HERS  "de zin van Annelies"
#define HIS   "de zin van Bram"

typedef struct
{
  char    *folder;
  char    *keys;
  LrSecret *code;
  LrStore *store;
} Fixture;

void        rekey_set_up       (Fixture       *fixture,
                                gconstpointer  data);
void        rekey_tear_down    (Fixture       *fixture,
                                gconstpointer  data);

GByteArray *read_bytes         (const char    *path);
void        write_bytes        (const char    *path,
                                GByteArray    *bytes);
void        reopen             (Fixture       *fixture,
                                const char    *secret);
/* With the store closed. */
void        assert_opens_nothing (Fixture     *fixture,
                                const char    *secret);
/* Neither a preparation nor a former store is left. */
void        assert_no_trace    (const char    *folder);

/* A record that only a store of later holds. */
void        write_later        (Fixture       *fixture);
gboolean    holds_later        (LrStore       *store);

void        remove_annelies    (Fixture       *fixture);
/* The coordinator's becomes "na het lek". */
void        change_after_leak  (Fixture       *fixture);

G_END_DECLS
