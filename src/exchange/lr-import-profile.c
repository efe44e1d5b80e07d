/* lr-import-profile.c: how one school's files are to be read
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lr-import-profile.h"

#include <glib/gi18n.h>

#include "lr-choices.h"
#include "lr-key-lines.h"
#include "lr-kinds.h"
#include "lr-parse.h"
#include "lr-text.h"

struct _LrImportProfile
{
  LrImportSubject  subject;
  char            *headers[LR_N_COLUMNS];  /* as the school writes them, or NULL */
  GHashTable      *codes;                  /* folded code -> id of a kind */
  gboolean         empty_end_is_open;
};

static const char * const subjects[] = {
  [LR_IMPORT_PUPILS] = "pupils",
  [LR_IMPORT_ABSENCE] = "absence",
};

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

LrImportProfile *
lr_import_profile_new (LrImportSubject subject)
{
  LrImportProfile *profile = g_new0 (LrImportProfile, 1);

  profile->subject = subject;
  profile->codes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (usual_codes); i++)
    g_hash_table_insert (profile->codes, g_strdup (usual_codes[i].code), (gpointer) usual_codes[i].kind);

  return profile;
}

LrImportProfile *
lr_import_profile_copy (LrImportProfile *profile)
{
  LrImportProfile *copy = lr_import_profile_new (profile->subject);
  GHashTableIter iter;
  gpointer code, kind;

  for (guint i = 0; i < LR_N_COLUMNS; i++)
    copy->headers[i] = g_strdup (profile->headers[i]);

  g_hash_table_remove_all (copy->codes);
  g_hash_table_iter_init (&iter, profile->codes);
  while (g_hash_table_iter_next (&iter, &code, &kind))
    g_hash_table_insert (copy->codes, g_strdup (code), kind);

  copy->empty_end_is_open = profile->empty_end_is_open;
  return copy;
}

void
lr_import_profile_free (LrImportProfile *profile)
{
  for (guint i = 0; i < LR_N_COLUMNS; i++)
    g_free (profile->headers[i]);
  g_hash_table_unref (profile->codes);
  g_free (profile);
}

LrImportSubject
lr_import_profile_get_subject (LrImportProfile *profile)
{
  return profile->subject;
}

/* Returns: (nullable): the header that was named for @column */
const char *
lr_import_profile_get_header (LrImportProfile *profile,
                              LrImportColumn   column)
{
  g_return_val_if_fail (column < LR_N_COLUMNS, NULL);

  return profile->headers[column];
}

/**
 * lr_import_profile_set_header:
 * @header: (nullable): %NULL leaves it to the synonyms
 *
 * Returns: %FALSE with %LR_ERROR_INVALID for a header of a BSN, which is never
 *   read
 */
gboolean
lr_import_profile_set_header (LrImportProfile  *profile,
                              LrImportColumn    column,
                              const char       *header,
                              GError          **error)
{
  g_return_val_if_fail (column < LR_N_COLUMNS, FALSE);

  if (header != NULL && lr_import_header_is_private (header))
    {
      g_set_error (error, LR_ERROR, LR_ERROR_INVALID,
                   _("The column “%s” holds the BSN. Leerrecht never reads or keeps it."), header);
      return FALSE;
    }

  g_free (profile->headers[column]);
  profile->headers[column] = g_strdup (header);
  return TRUE;
}

static int
find_header (const char * const *headers,
             const char         *wanted)
{
  g_autofree char *wanted_key = lr_text_fold_key (wanted);

  for (int i = 0; headers[i] != NULL; i++)
    {
      g_autofree char *key = lr_text_fold_key (headers[i]);

      if (g_str_equal (key, wanted_key))
        return i;
    }

  return -1;
}

/**
 * lr_import_profile_map:
 * @headers: (array zero-terminated=1)
 * @mapping: (out)
 *
 * Finds the columns by the headers the profile names, the others by their
 * synonyms.
 *
 * Returns: how many columns were found
 */
guint
lr_import_profile_map (LrImportProfile     *profile,
                       const char * const  *headers,
                       LrImportMapping     *mapping)
{
  g_auto (GStrv) free_headers = g_strdupv ((char **) headers);
  LrImportMapping named;
  guint n_found = 0;

  /* A header that is named for one column is no longer there for the others. */
  for (guint i = 0; i < LR_N_COLUMNS; i++)
    {
      named.places[i] = profile->headers[i] != NULL ? find_header (headers, profile->headers[i]) : -1;
      if (named.places[i] >= 0)
        free_headers[named.places[i]][0] = '\0';
    }

  lr_import_columns_guess (profile->subject, (const char * const *) free_headers, mapping);
  for (guint i = 0; i < LR_N_COLUMNS; i++)
    {
      if (profile->headers[i] != NULL)
        mapping->places[i] = named.places[i];
      n_found += mapping->places[i] >= 0;
    }

  return n_found;
}

/* A code is compared without case, accents, spaces and hyphens; other signs
 * count, since "A" and "A+" may differ. */
static char *
fold_code (const char *code)
{
  g_autofree char *folded = lr_text_fold (code);
  GString *key = g_string_new (NULL);

  for (const char *at = folded; *at != '\0'; at++)
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
 * Returns: (nullable): the id of the kind of absence that @code stands for, or
 *   %NULL for an unknown code
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

/**
 * lr_import_profile_set_code:
 * @kind: (nullable): the id of a kind of absence; %NULL makes the code unknown
 */
void
lr_import_profile_set_code (LrImportProfile *profile,
                            const char      *code,
                            const char      *kind)
{
  const LrChoice *choice = lr_field_find_choice (&lr_absence_kind.fields[LR_ABSENCE_KIND], kind);

  g_return_if_fail (kind == NULL || choice != NULL);

  if (choice != NULL)
    g_hash_table_insert (profile->codes, fold_code (code), (gpointer) choice->id);
  else
    {
      g_autofree char *key = fold_code (code);

      g_hash_table_remove (profile->codes, key);
    }
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

gboolean
lr_import_profile_get_empty_end_is_open (LrImportProfile *profile)
{
  return profile->empty_end_is_open;
}

void
lr_import_profile_set_empty_end_is_open (LrImportProfile *profile,
                                         gboolean         is_open)
{
  profile->empty_end_is_open = is_open;
}

/**
 * lr_import_profile_to_text:
 *
 * Returns: (transfer full): the profile as lr_import_profile_from_text() reads
 *   it
 */
char *
lr_import_profile_to_text (LrImportProfile *profile)
{
  GString *text = g_string_new (NULL);
  g_autoptr (GPtrArray) codes = lr_import_profile_list_codes (profile);

  g_string_append_printf (text, "[profile]\nsubject=%s\nempty-end-is-open=%s\n\n[columns]\n",
                          subjects[profile->subject],
                          profile->empty_end_is_open ? "yes" : "no");
  for (guint i = 0; i < LR_N_COLUMNS; i++)
    {
      if (profile->headers[i] != NULL)
        g_string_append_printf (text, "%s=%s\n", lr_import_column_get_id ((LrImportColumn) i),
                                profile->headers[i]);
    }

  g_string_append (text, "\n[codes]\n");
  for (guint i = 0; i < codes->len; i++)
    {
      const char *code = g_ptr_array_index (codes, i);

      g_string_append_printf (text, "%s=%s\n",
                              (const char *) g_hash_table_lookup (profile->codes, code), code);
    }

  return g_string_free (text, FALSE);
}

static gboolean
read_option (LrImportProfile  *profile,
             const LrKeyLine  *line,
             GError          **error)
{
  if (g_str_equal (line->key, "empty-end-is-open") &&
      lr_parse_answer (line->value, &profile->empty_end_is_open))
    return TRUE;

  if (g_str_equal (line->key, "subject"))
    {
      for (guint i = 0; i < G_N_ELEMENTS (subjects); i++)
        {
          if (g_str_equal (line->value, subjects[i]))
            {
              profile->subject = (LrImportSubject) i;
              return TRUE;
            }
        }
    }

  lr_set_line_error (error, _("Import profile"), line->line,
                     _("“%s=%s” is no option of an import."), line->key, line->value);
  return FALSE;
}

static gboolean
read_column (LrImportProfile  *profile,
             const LrKeyLine  *line,
             GError          **error)
{
  LrImportColumn column;

  if (lr_import_column_find (line->key, &column))
    return lr_import_profile_set_header (profile, column, line->value, error);

  lr_set_line_error (error, _("Import profile"), line->line,
                     _("“%s” is no column of an import."), line->key);
  return FALSE;
}

static gboolean
read_code (LrImportProfile  *profile,
           const LrKeyLine  *line,
           GError          **error)
{
  if (lr_field_find_choice (&lr_absence_kind.fields[LR_ABSENCE_KIND], line->key) != NULL)
    {
      lr_import_profile_set_code (profile, line->value, line->key);
      return TRUE;
    }

  lr_set_line_error (error, _("Import profile"), line->line,
                     _("“%s” is no kind of absence."), line->key);
  return FALSE;
}

/**
 * lr_import_profile_from_text:
 *
 * Returns: (transfer full) (nullable): a profile; errors name the line
 */
LrImportProfile *
lr_import_profile_from_text (const char  *text,
                             GError     **error)
{
  g_autoptr (GPtrArray) lines = lr_key_lines_read (text, -1, _("Import profile"), error);
  g_autoptr (LrImportProfile) profile = NULL;
  gboolean has_codes = FALSE;

  if (lines == NULL)
    return NULL;

  profile = lr_import_profile_new (LR_IMPORT_ABSENCE);
  for (guint i = 0; i < lines->len; i++)
    {
      const LrKeyLine *line = g_ptr_array_index (lines, i);
      gboolean good;

      /* A table of codes stands in the place of the usual one. */
      if (!has_codes && g_str_equal (line->group, "codes"))
        {
          g_hash_table_remove_all (profile->codes);
          has_codes = TRUE;
        }

      if (g_str_equal (line->group, "profile"))
        good = read_option (profile, line, error);
      else if (g_str_equal (line->group, "columns"))
        good = read_column (profile, line, error);
      else if (g_str_equal (line->group, "codes"))
        good = read_code (profile, line, error);
      else
        {
          lr_set_line_error (error, _("Import profile"), line->line,
                             _("There is no group “%s”."), line->group);
          good = FALSE;
        }

      if (!good)
        return NULL;
    }

  return g_steal_pointer (&profile);
}

/**
 * lr_import_profile_load:
 *
 * Returns: (transfer full) (nullable): the profile of that name
 */
LrImportProfile *
lr_import_profile_load (LrStore     *store,
                        const char  *name,
                        GError     **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (LrRecord) record = lr_store_find_text (store, &lr_import_profile_kind,
                                                    LR_IMPORT_PROFILE_NAME, name, &local_error);

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  if (record == NULL)
    {
      g_set_error (error, LR_ERROR, LR_ERROR_NOT_FOUND,
                   _("There is no import profile “%s”."), name);
      return NULL;
    }

  return lr_import_profile_from_text (lr_record_get_text (record, LR_IMPORT_PROFILE_CONTENT), error);
}

/**
 * lr_import_profile_save:
 *
 * Keeps the profile under @name, in the place of an earlier one.
 */
gboolean
lr_import_profile_save (LrImportProfile  *profile,
                        LrStore          *store,
                        const char       *name,
                        GError          **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (LrRecord) record = lr_store_find_text (store, &lr_import_profile_kind,
                                                    LR_IMPORT_PROFILE_NAME, name, &local_error);
  g_autofree char *text = lr_import_profile_to_text (profile);

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  if (record == NULL)
    record = lr_record_new (&lr_import_profile_kind, 0);

  lr_record_set_text (record, LR_IMPORT_PROFILE_NAME, name);
  lr_record_set_text (record, LR_IMPORT_PROFILE_CONTENT, text);
  return lr_record_check (record, error) && lr_store_save (store, record, error);
}
