/* lr-people.c: who is around a pupil or in the address book, to be picked from
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
  g_free (person->phone);
  g_free (person->email);
  g_free (person->key);
  g_free (person);
}

/* @known: (element-type utf8): the keys of those that are there
 * Returns: (transfer none) (nullable): NULL when that name is there, or none */
static LrPerson *
add (GPtrArray  *people,
     GHashTable *known,
     const char *name,
     const char *role)
{
  g_autofree char *key = name != NULL && *name != '\0' ? lr_text_sort_key (name) : NULL;
  LrPerson *person;

  if (key == NULL || g_hash_table_contains (known, key))
    return NULL;

  person = g_new0 (LrPerson, 1);
  person->name = g_strdup (name);
  person->role = g_strdup (role);
  person->key = g_steal_pointer (&key);
  g_hash_table_add (known, person->key);
  g_ptr_array_add (people, person);
  return person;
}

/* How somebody is reached, by the fields of the kind of @record. */
typedef struct
{
  guint name, role, organisation, phone, email;
} Fields;

static void
add_record (GPtrArray    *people,
            GHashTable   *known,
            LrRecord     *record,
            const Fields *fields)
{
  LrPerson *person = add (people, known, lr_record_get_text (record, fields->name),
                          lr_record_get_text (record, fields->role));

  if (person == NULL)
    return;

  person->organisation = g_strdup (lr_record_get_text (record, fields->organisation));
  person->phone = g_strdup (lr_record_get_text (record, fields->phone));
  person->email = g_strdup (lr_record_get_text (record, fields->email));
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

static gboolean
add_parties (GPtrArray   *people,
             GHashTable  *known,
             LrStore     *store,
             gint64       pupil,
             LrDay        today,
             GError     **error)
{
  static const Fields fields = { LR_PARTY_NAME, LR_PARTY_ROLE, LR_PARTY_ORGANISATION, LR_PARTY_PHONE, LR_PARTY_EMAIL };
  g_autoptr (GPtrArray) parties = lr_store_list (store, &lr_party_kind, pupil, error);

  for (guint i = 0; parties != NULL && i < parties->len; i++)
    {
      if (is_involved (g_ptr_array_index (parties, i), today))
        add_record (people, known, g_ptr_array_index (parties, i), &fields);
    }

  return parties != NULL;
}

static gboolean
add_partners (GPtrArray   *people,
              GHashTable  *known,
              LrStore     *store,
              GError     **error)
{
  static const Fields fields = { LR_PARTNER_NAME, LR_PARTNER_ROLE, LR_PARTNER_ORGANISATION, LR_PARTNER_PHONE,
                                 LR_PARTNER_EMAIL };
  g_autoptr (GPtrArray) partners = lr_store_list (store, &lr_partner_kind, 0, error);
  g_autoptr (GPtrArray) added = g_ptr_array_new_with_free_func (person_free);

  for (guint i = 0; partners != NULL && i < partners->len; i++)
    add_record (added, known, g_ptr_array_index (partners, i), &fields);
  g_ptr_array_sort (added, compare_people);
  g_ptr_array_extend_and_steal (people, g_steal_pointer (&added));

  return partners != NULL;
}

GPtrArray *
lr_people_list (LrStore  *store,
                gint64    pupil,
                LrDay     today,
                GError  **error)
{
  g_autoptr (LrRecord) record = lr_store_load (store, &lr_pupil_kind, pupil, error);
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func (person_free);
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *name = NULL;

  if (record == NULL || !add_parties (people, known, store, pupil, today, error))
    return NULL;

  name = lr_pupil_dup_name (record);
  add (people, known, name, lr_choice_get_id (lr_party_roles, LR_PARTY_ROLE_PUPIL));
  add (people, known, lr_record_get_text (record, LR_PUPIL_MENTOR),
       lr_choice_get_id (lr_party_roles, LR_PARTY_ROLE_MENTOR));
  g_ptr_array_sort (people, compare_people);
  if (!add_partners (people, known, store, error))
    return NULL;

  return g_steal_pointer (&people);
}
