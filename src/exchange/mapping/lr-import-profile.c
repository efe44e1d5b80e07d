/* lr-import-profile.c: how one school's files are to be read
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lr-import-profile-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "lr-bsn.h"
#include "lr-error.h"
#include "lr-text.h"

LrImportProfile *
lr_import_profile_new (LrImportSubject subject)
{
  LrImportProfile *profile = g_new0 (LrImportProfile, 1);

  profile->subject = subject;
  profile->codes = lr_import_codes_new ();
  profile->same_pupils = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  profile->new_pupils = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return profile;
}

/* @with_values: whether the values are texts of the table's own as well */
static void
copy_texts (GHashTable *from,
            GHashTable *to,
            gboolean    with_values)
{
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_iter_init (&iter, from);
  while (g_hash_table_iter_next (&iter, &key, &value))
    g_hash_table_insert (to, g_strdup (key), with_values ? g_strdup (value) : value);
}

LrImportProfile *
lr_import_profile_copy (LrImportProfile *profile)
{
  LrImportProfile *copy = lr_import_profile_new (profile->subject);

  for (guint i = 0; i < LR_N_COLUMNS; i++)
    copy->headers[i] = g_strdup (profile->headers[i]);

  g_hash_table_remove_all (copy->codes);
  copy_texts (profile->codes, copy->codes, FALSE);
  copy_texts (profile->same_pupils, copy->same_pupils, TRUE);
  copy_texts (profile->new_pupils, copy->new_pupils, FALSE);
  copy->separator = profile->separator;
  copy->lesson_minutes = profile->lesson_minutes;
  copy->empty_end_is_open = profile->empty_end_is_open;
  copy->month_first = profile->month_first;
  copy->whole_days = profile->whole_days;
  return copy;
}

void
lr_import_profile_free (LrImportProfile *profile)
{
  for (guint i = 0; i < LR_N_COLUMNS; i++)
    g_free (profile->headers[i]);
  g_hash_table_unref (profile->codes);
  g_hash_table_unref (profile->same_pupils);
  g_hash_table_unref (profile->new_pupils);
  g_free (profile);
}

LrImportSubject
lr_import_profile_get_subject (LrImportProfile *profile)
{
  return profile->subject;
}

const char *
lr_import_profile_get_header (LrImportProfile *profile,
                              LrImportColumn   column)
{
  g_return_val_if_fail (column < LR_N_COLUMNS, NULL);

  return profile->headers[column];
}

gboolean
lr_import_profile_set_header (LrImportProfile  *profile,
                              LrImportColumn    column,
                              const char       *header,
                              GError          **error)
{
  g_return_val_if_fail (column < LR_N_COLUMNS, FALSE);

  if (header != NULL && lr_bsn_is_header (header))
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

  if (wanted_key[0] == '\0')
    return -1;

  for (int i = 0; headers[i] != NULL; i++)
    {
      g_autofree char *key = lr_text_fold_key (headers[i]);

      if (g_str_equal (key, wanted_key))
        return i;
    }

  return -1;
}

guint
lr_import_profile_map (LrImportProfile     *profile,
                       const char * const  *headers,
                       LrImportMapping     *mapping)
{
  g_auto (GStrv) free_headers = g_strdupv ((char **) headers);
  LrImportMapping named;
  guint n_found = 0;

  for (guint i = 0; free_headers[i] != NULL; i++)
    {
      if (lr_bsn_is_header (free_headers[i]))
        free_headers[i][0] = '\0';
    }

  /* A header that is named for one column is no longer there for the others. */
  for (guint i = 0; i < LR_N_COLUMNS; i++)
    {
      named.places[i] = profile->headers[i] != NULL
                          ? find_header ((const char * const *) free_headers, profile->headers[i]) : -1;
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

char
lr_import_profile_get_separator (LrImportProfile *profile)
{
  return profile->separator;
}

static const struct { const char *word; char separator; } separators[] = {
  { "semicolon", ';' },
  { "comma", ',' },
  { "tab", '\t' },
};

gboolean
lr_import_profile_set_separator (LrImportProfile *profile,
                                 const char      *word)
{
  if (word == NULL || word[0] == '\0')
    {
      profile->separator = '\0';
      return TRUE;
    }

  for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
    {
      if (g_ascii_strcasecmp (word, separators[i].word) == 0)
        {
          profile->separator = separators[i].separator;
          return TRUE;
        }
    }

  if (g_str_equal (word, "\\t"))
    word = "\t";
  if (word[1] != '\0' || word[0] == '"' || word[0] == '\n' || word[0] == '\r' ||
      (guchar) word[0] >= 0x7f || g_ascii_isalnum (word[0]))
    return FALSE;

  profile->separator = word[0];
  return TRUE;
}

char *
lr_import_separator_to_word (char separator)
{
  for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
    {
      if (separators[i].separator == separator)
        return g_strdup (separators[i].word);
    }

  return g_strdup_printf ("%c", separator);
}

guint
lr_import_profile_get_lesson_minutes (LrImportProfile *profile)
{
  return profile->lesson_minutes;
}

void
lr_import_profile_set_lesson_minutes (LrImportProfile *profile,
                                      guint            minutes)
{
  g_return_if_fail (minutes <= LR_IMPORT_MAX_LESSON_MINUTES);

  profile->lesson_minutes = minutes;
}

gboolean
lr_import_profile_get_month_first (LrImportProfile *profile)
{
  return profile->month_first;
}

void
lr_import_profile_set_month_first (LrImportProfile *profile,
                                   gboolean         month_first)
{
  profile->month_first = month_first;
}

gboolean
lr_import_profile_get_whole_days (LrImportProfile *profile)
{
  return profile->whole_days;
}

void
lr_import_profile_set_whole_days (LrImportProfile *profile,
                                  gboolean         whole_days)
{
  profile->whole_days = whole_days;
}

/* Whether a number can be kept on a line of its own. */
static gboolean
is_plain_number (const char *number)
{
  return number[0] != '\0' && strpbrk (number, "=\n\r") == NULL && strchr ("#[", number[0]) == NULL;
}

void
lr_import_profile_set_same_pupil (LrImportProfile *profile,
                                  const char      *number,
                                  const char      *known)
{
  if (!is_plain_number (number))
    return;

  g_hash_table_remove (profile->new_pupils, number);
  g_hash_table_insert (profile->same_pupils, g_strdup (number), g_strdup (known != NULL ? known : ""));
}

const char *
lr_import_profile_get_same_pupil (LrImportProfile *profile,
                                  const char      *number)
{
  const char *known = g_hash_table_lookup (profile->same_pupils, number);

  return known != NULL ? known : g_hash_table_lookup (profile->same_pupils, LR_IMPORT_ALL);
}

void
lr_import_profile_set_new_pupil (LrImportProfile *profile,
                                 const char      *number)
{
  if (!is_plain_number (number))
    return;

  g_hash_table_remove (profile->same_pupils, number);
  g_hash_table_add (profile->new_pupils, g_strdup (number));
}

gboolean
lr_import_profile_is_new_pupil (LrImportProfile *profile,
                                const char      *number)
{
  return g_hash_table_contains (profile->new_pupils, number) ||
         (g_hash_table_contains (profile->new_pupils, LR_IMPORT_ALL) &&
          !g_hash_table_contains (profile->same_pupils, number));
}

void
lr_import_profile_forget_pupil (LrImportProfile *profile,
                                const char      *number)
{
  g_hash_table_remove (profile->new_pupils, number);
  g_hash_table_remove (profile->same_pupils, number);
}
