/* lr-pupil-index.c: finds a pupil who may be the same under another number
 *
 * A second dossier of one child is worse than a question: half of what happened
 * is then out of sight.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-pupil-index.h"

#include <string.h>

#include "lr-kinds.h"
#include "lr-pupil-number.h"
#include "lr-text.h"

struct _LrPupilIndex
{
  GHashTable *cores;    /* core of a number -> LrRecord */
  GHashTable *persons;  /* name and birth date -> LrRecord */
};

LrPupilIndex *
lr_pupil_index_new (void)
{
  LrPupilIndex *index = g_new0 (LrPupilIndex, 1);

  index->cores = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  index->persons = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  return index;
}

void
lr_pupil_index_free (LrPupilIndex *index)
{
  g_hash_table_unref (index->cores);
  g_hash_table_unref (index->persons);
  g_free (index);
}

static char *
dup_key (LrRecord *record,
         guint     field)
{
  const char *text = lr_record_get_text (record, field);

  return text != NULL ? lr_text_fold_name (text) : g_strdup ("");
}

/* "Wit, de" is "de Wit" in a list by name. */
static char *
dup_last_name_key (LrRecord *pupil)
{
  const char *text = lr_record_get_text (pupil, LR_PUPIL_LAST_NAME);
  const char *comma = text != NULL ? strchr (text, ',') : NULL;
  g_autofree char *turned = NULL;

  if (comma == NULL)
    return dup_key (pupil, LR_PUPIL_LAST_NAME);

  turned = g_strdup_printf ("%s %.*s", comma + 1, (int) (comma - text), text);
  return lr_text_fold_name (turned);
}

/* Returns: (nullable): %NULL when too little is known: twins share all but
 *   their first name */
static char *
dup_person (LrRecord *pupil)
{
  g_autofree char *first = dup_key (pupil, LR_PUPIL_FIRST_NAME);
  g_autofree char *prefix = dup_key (pupil, LR_PUPIL_PREFIX);
  g_autofree char *last = dup_last_name_key (pupil);
  const LrDay born = lr_record_get_day (pupil, LR_PUPIL_BORN_ON);

  if (first[0] == '\0' || last[0] == '\0' || born == LR_DAY_NONE)
    return NULL;

  /* Some systems write the prefix before the last name as well. */
  return g_strdup_printf ("%s|%s%s|%u", first, g_str_has_prefix (last, prefix) ? "" : prefix, last, born);
}

/* Of several who are alike the first is the one that is found. */
static void
insert (GHashTable *table,
        char       *key,
        LrRecord   *pupil)
{
  if (key == NULL || key[0] == '\0' || g_hash_table_contains (table, key))
    g_free (key);
  else
    g_hash_table_insert (table, key, g_object_ref (pupil));
}

void
lr_pupil_index_add (LrPupilIndex *index,
                    LrRecord     *pupil)
{
  insert (index->cores, lr_pupil_number_dup_core (lr_record_get_text (pupil, LR_PUPIL_NUMBER)), pupil);
  insert (index->persons, dup_person (pupil), pupil);
}

LrRecord *
lr_pupil_index_find_number (LrPupilIndex *index,
                            const char   *number)
{
  g_autofree char *core = lr_pupil_number_dup_core (number);

  return g_hash_table_lookup (index->cores, core);
}

LrRecord *
lr_pupil_index_find_person (LrPupilIndex *index,
                            LrRecord     *pupil)
{
  g_autofree char *person = dup_person (pupil);

  return person != NULL ? g_hash_table_lookup (index->persons, person) : NULL;
}
