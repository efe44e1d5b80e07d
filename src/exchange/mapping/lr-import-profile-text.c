/* lr-import-profile-text.c: import profiles as they are kept in the store
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lr-import-profile-private.h"

#include <glib/gi18n.h>

#include "lr-key-lines.h"
#include "lr-kinds.h"
#include "lr-parse.h"
#include "lr-text.h"

static const char * const words[] = { "no", "yes" };

static void
append_options (GString         *text,
                LrImportProfile *profile)
{
  g_string_append_printf (text, "[profile]\nsubject=%s\nempty-end-is-open=%s\n",
                          lr_choice_get_id (lr_import_subjects, (int) profile->subject), words[profile->empty_end_is_open]);
  if (profile->separator != '\0')
    {
      g_autofree char *word = lr_import_separator_to_word (profile->separator);

      g_string_append_printf (text, "separator=%s\n", word);
    }

  if (profile->lesson_minutes > 0)
    g_string_append_printf (text, "lesson-minutes=%u\n", profile->lesson_minutes);
  if (profile->month_first)
    g_string_append (text, "month-first=yes\n");
  if (profile->whole_days)
    g_string_append (text, "whole-days=yes\n");
}

char *
lr_import_profile_to_text (LrImportProfile *profile)
{
  GString *text = g_string_new (NULL);
  g_autoptr (GPtrArray) codes = lr_import_profile_list_codes (profile);

  append_options (text, profile);
  g_string_append (text, "\n[columns]\n");
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
                              lr_import_meaning_get_word (GPOINTER_TO_INT (g_hash_table_lookup (profile->codes, code))), code);
    }

  return g_string_free (text, FALSE);
}

static gboolean
read_subject (LrImportProfile *profile,
              const char      *value)
{
  int subject = lr_choice_from_id (lr_import_subjects, value);

  if (subject <= LR_CHOICE_NONE)
    return FALSE;

  profile->subject = (LrImportSubject) subject;
  return TRUE;
}

static gboolean
read_minutes (LrImportProfile *profile,
              const char      *value)
{
  guint64 minutes;

  if (!g_ascii_string_to_unsigned (value, 10, 0, LR_IMPORT_MAX_LESSON_MINUTES, &minutes, NULL))
    return FALSE;

  profile->lesson_minutes = (guint) minutes;
  return TRUE;
}

static gboolean
read_option (LrImportProfile  *profile,
             const LrKeyLine  *line,
             GError          **error)
{
  if (g_str_equal (line->key, "subject") ? read_subject (profile, line->value)
      : g_str_equal (line->key, "separator") ? lr_import_profile_set_separator (profile, line->value)
      : g_str_equal (line->key, "lesson-minutes") ? read_minutes (profile, line->value)
      : g_str_equal (line->key, "empty-end-is-open") ? lr_parse_answer (line->value, &profile->empty_end_is_open)
      : g_str_equal (line->key, "month-first") ? lr_parse_answer (line->value, &profile->month_first)
      : g_str_equal (line->key, "whole-days") && lr_parse_answer (line->value, &profile->whole_days))
    return TRUE;

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
  int meaning = lr_import_meaning_from_word (line->key);

  if (meaning != LR_ABSENCE_KIND_NONE)
    {
      lr_import_profile_set_code (profile, line->value, meaning);
      return TRUE;
    }

  lr_set_line_error (error, _("Import profile"), line->line,
                     _("“%s” is no kind of absence."), line->key);
  return FALSE;
}

static gboolean
read_line (LrImportProfile  *profile,
           const LrKeyLine  *line,
           GError          **error)
{
  if (g_str_equal (line->group, "profile"))
    return read_option (profile, line, error);
  if (g_str_equal (line->group, "columns"))
    return read_column (profile, line, error);
  if (g_str_equal (line->group, "codes"))
    return read_code (profile, line, error);

  lr_set_line_error (error, _("Import profile"), line->line, _("There is no group “%s”."), line->group);
  return FALSE;
}

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

      /* A table of codes stands in the place of the usual one. */
      if (!has_codes && g_str_equal (line->group, "codes"))
        {
          g_hash_table_remove_all (profile->codes);
          has_codes = TRUE;
        }

      if (!read_line (profile, line, error))
        return NULL;
    }

  return g_steal_pointer (&profile);
}

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
