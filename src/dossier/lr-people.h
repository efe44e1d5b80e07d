/* lr-people.h: who is around a pupil or in the address book, to be picked from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-store.h"

G_BEGIN_DECLS

typedef struct
{
  char *name;
  char *role;          /* (nullable): an id of lr_party_roles, or what a newer version wrote */
  char *organisation;  /* (nullable) */
  char *phone;         /* (nullable) */
  char *email;         /* (nullable) */
  char *key;           /* of the name, to be compared with strcmp() */
} LrPerson;

/* (transfer full) (element-type LrPerson): the pupil, the mentor and the parties
 * that are involved on @today, in the order of their roles and then of their
 * names; then those of the address book in that order; each name once. */
GPtrArray *lr_people_list (LrStore  *store,
                           gint64    pupil,
                           LrDay     today,
                           GError  **error);

G_END_DECLS
