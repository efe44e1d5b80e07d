/* lr-import-codes.c: what a school means by its reason codes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lr-import-profile-private.h"

#include "lr-kinds.h"
#include "lr-text.h"

/* As people and profiles write it. */
#define NOT_COUNTED "none"

/* What most schools mean by these. A school's own table goes before it. */
static const struct { const char *code; int kind; } usual_codes[] = {
  { "z", LR_ABSENCE_KIND_SICK },
  { "tl", LR_ABSENCE_KIND_LATE },
  { "l", LR_ABSENCE_KIND_LATE },
  { "a", LR_ABSENCE_KIND_UNAUTHORISED },
  { "aa", LR_ABSENCE_KIND_UNAUTHORISED },
  { "s", LR_ABSENCE_KIND_UNAUTHORISED },
  { "sa", LR_ABSENCE_KIND_UNAUTHORISED },
  { "m", LR_ABSENCE_KIND_AUTHORISED },
  { "ma", LR_ABSENCE_KIND_AUTHORISED },
  { "v", LR_ABSENCE_KIND_AUTHORISED },
  { "vr", LR_ABSENCE_KIND_AUTHORISED },
  { "ge", LR_ABSENCE_KIND_SUSPENDED },
  { "gi", LR_ABSENCE_KIND_SUSPENDED },
  { "lv", LR_ABSENCE_KIND_LUXURY },
};

/* The words themselves always count, whatever a table says of them. */
static const struct { const char *word; int kind; } kind_words[] = {
  { "ongeoorloofd", LR_ABSENCE_KIND_UNAUTHORISED },
  { "ongeoorloofdverzuim", LR_ABSENCE_KIND_UNAUTHORISED },
  { "telaat", LR_ABSENCE_KIND_LATE },
  { "ziek", LR_ABSENCE_KIND_SICK },
  { "geoorloofd", LR_ABSENCE_KIND_AUTHORISED },
  { "geoorloofdverzuim", LR_ABSENCE_KIND_AUTHORISED },
  { "geschorst", LR_ABSENCE_KIND_SUSPENDED },
  { "luxeverzuim", LR_ABSENCE_KIND_LUXURY },
};

GHashTable *
lr_import_codes_new (void)
{
  GHashTable *codes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (usual_codes); i++)
    g_hash_table_insert (codes, g_strdup (usual_codes[i].code), GINT_TO_POINTER (usual_codes[i].kind));

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

static int
find_kind_word (const char *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (kind_words); i++)
    {
      if (g_str_equal (kind_words[i].word, key))
        return kind_words[i].kind;
    }

  return LR_ABSENCE_KIND_NONE;
}

gboolean
lr_import_code_is_kind_word (const char *code)
{
  g_autofree char *key = fold_code (code);

  return find_kind_word (key) != LR_ABSENCE_KIND_NONE;
}

/* What a kind is called: its id or an alias. */
static int
find_kind (const char *word)
{
  const LrChoice *choice = lr_field_find_choice (&lr_absence_kind.fields[LR_ABSENCE_KIND], word);

  return choice != NULL ? (int) (choice - lr_absence_kinds) + 1 : LR_ABSENCE_KIND_NONE;
}

int
lr_import_profile_find_kind (LrImportProfile *profile,
                             const char      *code)
{
  g_autofree char *key = fold_code (code);
  int kind = find_kind_word (key);

  if (kind == LR_ABSENCE_KIND_NONE)
    kind = GPOINTER_TO_INT (g_hash_table_lookup (profile->codes, key));

  return kind != LR_ABSENCE_KIND_NONE ? kind : find_kind (key);
}

int
lr_import_meaning_from_word (const char *word)
{
  return g_strcmp0 (word, NOT_COUNTED) == 0 ? LR_IMPORT_NOT_COUNTED : find_kind (word);
}

const char *
lr_import_meaning_get_word (int meaning)
{
  return meaning == LR_IMPORT_NOT_COUNTED ? NOT_COUNTED : lr_choice_get_id (lr_absence_kinds, meaning);
}

void
lr_import_profile_set_code (LrImportProfile *profile,
                            const char      *code,
                            int              meaning)
{
  g_autofree char *key = fold_code (code);

  if (meaning != LR_ABSENCE_KIND_NONE)
    g_hash_table_insert (profile->codes, g_steal_pointer (&key), GINT_TO_POINTER (meaning));
  else
    g_hash_table_remove (profile->codes, key);
}

static int
compare_codes (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(const char * const *) a, *(const char * const *) b);
}

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
