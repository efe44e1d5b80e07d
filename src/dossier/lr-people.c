/* lr-people.c: who is around a pupil, to be picked from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-people.h"

#include <string.h>

#include "lr-dossier.h"
#include "lr-text.h"

static void
person_free (gpointer data)
{
  LrPerson *person = data;

  g_free (person->name);
  g_free (person->role);
  g_free (person->organisation);
  g_free (person->key);
  g_free (person);
}

/* @known: (element-type utf8): the keys of those that are there */
static void
add (GPtrArray  *people,
     GHashTable *known,
     const char *name,
     const char *role,
     const char *organisation)
{
  g_autofree char *key = name != NULL && *name != '\0' ? lr_text_sort_key (name) : NULL;
  LrPerson *person;

  if (key == NULL || g_hash_table_contains (known, key))
    return;

  person = g_new0 (LrPerson, 1);
  person->name = g_strdup (name);
  person->role = g_strdup (role);
  person->organisation = g_strdup (organisation);
  person->key = g_steal_pointer (&key);
  g_hash_table_add (known, person->key);
  g_ptr_array_add (people, person);
}

static gboolean
is_involved (LrRecord *party,
             LrDay     today)
{
  LrDay until_on = lr_record_get_day (party, LR_PARTY_UNTIL_ON);

  return until_on == LR_DAY_NONE || until_on >= today;
}

/* In the order of the list of roles; last those whose role is not known. */
static guint
get_rank (const LrPerson *person)
{
  int role = lr_choice_from_id (lr_party_roles, person->role);

  return role > LR_CHOICE_NONE ? (guint) role : G_MAXUINT;
}

static int
compare_people (gconstpointer a,
                gconstpointer b)
{
  const LrPerson *one = *(const LrPerson * const *) a;
  const LrPerson *other = *(const LrPerson * const *) b;
  guint one_rank = get_rank (one), other_rank = get_rank (other);

  if (one_rank != other_rank)
    return one_rank < other_rank ? -1 : 1;

  return strcmp (one->key, other->key);
}

GPtrArray *
lr_people_list (LrStore  *store,
                gint64    pupil,
                LrDay     today,
                GError  **error)
{
  g_autoptr (LrRecord) record = lr_store_load (store, &lr_pupil_kind, pupil, error);
  g_autoptr (GPtrArray) parties = NULL;
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func (person_free);
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *name = NULL;

  if (record == NULL)
    return NULL;

  parties = lr_store_list (store, &lr_party_kind, pupil, error);
  if (parties == NULL)
    return NULL;

  for (guint i = 0; i < parties->len; i++)
    {
      LrRecord *party = parties->pdata[i];

      if (is_involved (party, today))
        add (people, known, lr_record_get_text (party, LR_PARTY_NAME), lr_record_get_text (party, LR_PARTY_ROLE),
             lr_record_get_text (party, LR_PARTY_ORGANISATION));
    }

  name = lr_pupil_dup_name (record);
  add (people, known, name, lr_choice_get_id (lr_party_roles, LR_PARTY_ROLE_PUPIL), NULL);
  add (people, known, lr_record_get_text (record, LR_PUPIL_MENTOR),
       lr_choice_get_id (lr_party_roles, LR_PARTY_ROLE_MENTOR), NULL);
  g_ptr_array_sort (people, compare_people);
  return g_steal_pointer (&people);
}
