/* lr-import-codes.c: what a school means by its reason codes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lr-import-profile-private.h"

#include "lr-choices.h"
#include "lr-kinds.h"
#include "lr-text.h"

/* What most schools mean by these. A school's own table goes before it. */
static const struct { const char *code; const char *kind; } usual_codes[] = {
  { "z", "sick" },
  { "tl", "late" },
  { "l", "late" },
  { "a", "unauthorised" },
  { "aa", "unauthorised" },
  { "s", "unauthorised" },
  { "sa", "unauthorised" },
  { "m", "authorised" },
  { "ma", "authorised" },
  { "v", "authorised" },
  { "vr", "authorised" },
  { "ge", "suspended" },
  { "gi", "suspended" },
  { "lv", "luxury" },
};

/* The words themselves always count, whatever a table says of them. */
static const struct { const char *word; const char *kind; } kind_words[] = {
  { "ongeoorloofd", "unauthorised" },
  { "ongeoorloofdverzuim", "unauthorised" },
  { "telaat", "late" },
  { "ziek", "sick" },
  { "geoorloofd", "authorised" },
  { "geoorloofdverzuim", "authorised" },
  { "geschorst", "suspended" },
  { "luxeverzuim", "luxury" },
};

/* (transfer full): the table of a school that did not say anything yet */
GHashTable *
lr_import_codes_new (void)
{
  GHashTable *codes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (usual_codes); i++)
    g_hash_table_insert (codes, g_strdup (usual_codes[i].code), (gpointer) usual_codes[i].kind);

  return codes;
}

/* A code is compared without case, accents, spaces and hyphens; other signs
 * count, since "A" and "A+" may differ. */
static char *
fold_code (const char *code)
{
  g_autofree char *folded = lr_text_fold (code);
  GString *key = g_string_new (NULL);

  /* A spreadsheet's ' that could not be told from the one of a word. */
  for (const char *at = folded + (folded[0] == '\''); *at != '\0'; at++)
    {
      if (*at != ' ' && *at != '-' && *at != '_')
        g_string_append_c (key, *at);
    }

  return g_string_free (key, FALSE);
}

static const char *
find_kind_word (const char *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (kind_words); i++)
    {
      if (g_str_equal (kind_words[i].word, key))
        return kind_words[i].kind;
    }

  return NULL;
}

/* Whether the code is one of the words that mean the same at every school. */
gboolean
lr_import_code_is_kind_word (const char *code)
{
  g_autofree char *key = fold_code (code);

  return find_kind_word (key) != NULL;
}

/**
 * lr_import_profile_find_kind:
 *
 * Returns: (nullable): the id of the kind of absence that @code stands for,
 *   %LR_IMPORT_NOT_COUNTED, or %NULL for an unknown code
 */
const char *
lr_import_profile_find_kind (LrImportProfile *profile,
                             const char      *code)
{
  const LrField *field = &lr_absence_kind.fields[LR_ABSENCE_KIND];
  g_autofree char *key = fold_code (code);
  const char *kind = find_kind_word (key);
  const LrChoice *choice;

  if (kind == NULL)
    kind = g_hash_table_lookup (profile->codes, key);
  if (kind != NULL)
    return kind;

  choice = lr_field_find_choice (field, key);
  return choice != NULL ? choice->id : NULL;
}

/* Returns: (nullable): the id of a kind as this table keeps it */
static const char *
find_meaning (const char *kind)
{
  const LrChoice *choice = lr_field_find_choice (&lr_absence_kind.fields[LR_ABSENCE_KIND], kind);

  if (g_strcmp0 (kind, LR_IMPORT_NOT_COUNTED) == 0)
    return LR_IMPORT_NOT_COUNTED;

  return choice != NULL ? choice->id : NULL;
}

/* Whether @kind is what a code can mean. */
gboolean
lr_import_is_meaning (const char *kind)
{
  return find_meaning (kind) != NULL;
}

/**
 * lr_import_profile_set_code:
 * @kind: (nullable): the id of a kind of absence, or %LR_IMPORT_NOT_COUNTED;
 *   %NULL makes the code unknown
 */
void
lr_import_profile_set_code (LrImportProfile *profile,
                            const char      *code,
                            const char      *kind)
{
  const char *meaning = kind != NULL ? find_meaning (kind) : NULL;
  g_autofree char *key = fold_code (code);

  g_return_if_fail (kind == NULL || meaning != NULL);

  if (meaning != NULL)
    g_hash_table_insert (profile->codes, g_steal_pointer (&key), (gpointer) meaning);
  else
    g_hash_table_remove (profile->codes, key);
}

static int
compare_codes (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(const char * const *) a, *(const char * const *) b);
}

/**
 * lr_import_profile_list_codes:
 *
 * Returns: (transfer full) (element-type utf8): the codes of the table, folded,
 *   in the order of the alphabet
 */
GPtrArray *
lr_import_profile_list_codes (LrImportProfile *profile)
{
  GPtrArray *codes = g_ptr_array_new_with_free_func (g_free);
  GHashTableIter iter;
  gpointer code;

  g_hash_table_iter_init (&iter, profile->codes);
  while (g_hash_table_iter_next (&iter, &code, NULL))
    g_ptr_array_add (codes, g_strdup (code));

  g_ptr_array_sort (codes, compare_codes);
  return codes;
}
