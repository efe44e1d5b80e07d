/* lr-holiday-file.c: the published holidays of one school year
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-holiday-file.h"

#include <glib/gi18n.h>

#include "lr-error.h"
#include "lr-key-lines.h"

static const char * const region_words[] = { "noord", "midden", "zuid" };
static const char * const holiday_words[] = { "autumn", "christmas", "spring", "may", "summer" };

static gboolean
find_word (const char * const *words,
           guint               n_words,
           const char         *word,
           guint              *found)
{
  for (guint i = 0; i < n_words; i++)
    {
      if (g_str_equal (words[i], word))
        {
          *found = i;
          return TRUE;
        }
    }

  return FALSE;
}

void
lr_holiday_file_free (LrHolidayFile *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->source);
  g_free (self->note);
  g_free (self);
}

/* Reads "2026-2027": two years that follow each other. */
static gboolean
read_school_year (const char *text,
                  LrDay      *school_year)
{
  guint64 year = g_ascii_strtoull (text, NULL, 10);
  g_autofree char *expected = g_strdup_printf ("%04" G_GUINT64_FORMAT "-%04" G_GUINT64_FORMAT, year, year + 1);

  if (year < 1900 || year > 2198 || !g_str_equal (text, expected))
    return FALSE;

  *school_year = lr_day ((int) year, 8, 1);
  return TRUE;
}

static gboolean
read_heading (LrHolidayFile    *self,
              const LrKeyLine  *pair,
              const char       *file_name,
              GError          **error)
{
  if (g_str_equal (pair->key, "school-year"))
    {
      if (read_school_year (pair->value, &self->school_year))
        return TRUE;

      lr_set_line_error (error, file_name, pair->line,
                         _("Expected a school year such as 2026-2027, found “%s”."), pair->value);
      return FALSE;
    }

  if (g_str_equal (pair->key, "certainty"))
    {
      self->certainty = g_str_equal (pair->value, "secondary") ? LR_CERTAINTY_SECONDARY : LR_CERTAINTY_OFFICIAL;
      if (self->certainty == LR_CERTAINTY_SECONDARY || g_str_equal (pair->value, "official"))
        return TRUE;

      lr_set_line_error (error, file_name, pair->line,
                         _("Expected “official” or “secondary”, found “%s”."), pair->value);
      return FALSE;
    }

  if (g_str_equal (pair->key, "source"))
    {
      g_free (self->source);
      self->source = g_strdup (pair->value);
      return TRUE;
    }

  if (g_str_equal (pair->key, "note"))
    {
      g_free (self->note);
      self->note = g_strdup (pair->value);
      return TRUE;
    }

  lr_set_line_error (error, file_name, pair->line, _("The key “%s” is not known here."), pair->key);
  return FALSE;
}

/* Reads "2026-10-10 2026-10-18", which must be a Saturday and a Sunday. */
static gboolean
read_span (const LrKeyLine  *pair,
           LrDay             school_year,
           const char       *file_name,
           LrSpan           *span,
           GError          **error)
{
  g_auto (GStrv) words = g_strsplit (pair->value, " ", -1);

  if (g_strv_length (words) != 2 ||
      !lr_day_parse_iso (words[0], &span->start) || !lr_day_parse_iso (words[1], &span->end))
    {
      lr_set_line_error (error, file_name, pair->line,
                         _("Expected two dates such as “2026-10-10 2026-10-18”, found “%s”."), pair->value);
      return FALSE;
    }

  if (span->start > span->end ||
      lr_day_get_weekday (span->start) != G_DATE_SATURDAY || lr_day_get_weekday (span->end) != G_DATE_SUNDAY)
    {
      lr_set_line_error (error, file_name, pair->line,
                         _("A holiday goes from a Saturday to a Sunday after it; “%s” does not."), pair->value);
      return FALSE;
    }

  if (lr_day_get_school_year (span->start) != school_year)
    {
      lr_set_line_error (error, file_name, pair->line,
                         _("“%s” does not start in the school year of this file."), pair->value);
      return FALSE;
    }

  return TRUE;
}

static gboolean
read_holiday (LrHolidayFile    *self,
              const LrKeyLine  *pair,
              const char       *file_name,
              GError          **error)
{
  guint kind = 0;
  guint region = 0;
  LrSpan span;

  if (!find_word (holiday_words, G_N_ELEMENTS (holiday_words), pair->group, &kind))
    {
      lr_set_line_error (error, file_name, pair->line, _("The group “%s” is not known."), pair->group);
      return FALSE;
    }

  if (self->school_year == LR_DAY_NONE)
    {
      lr_set_line_error (error, file_name, pair->line,
                         _("The school year must be named before the first holiday."));
      return FALSE;
    }

  if (!read_span (pair, self->school_year, file_name, &span, error))
    return FALSE;

  if (g_str_equal (pair->key, "all"))
    {
      for (region = 0; region < LR_N_REGIONS; region++)
        self->spans[kind][region] = span;
      return TRUE;
    }

  if (!find_word (region_words, G_N_ELEMENTS (region_words), pair->key, &region))
    {
      lr_set_line_error (error, file_name, pair->line,
                         _("Expected “noord”, “midden”, “zuid” or “all”, found “%s”."), pair->key);
      return FALSE;
    }

  self->spans[kind][region] = span;
  return TRUE;
}

LrHolidayFile *
lr_holiday_file_read (const char  *text,
                      gssize       length,
                      const char  *file_name,
                      GError     **error)
{
  g_autoptr (GPtrArray) pairs = lr_key_lines_read (text, length, file_name, error);
  g_autoptr (LrHolidayFile) self = NULL;

  if (pairs == NULL)
    return NULL;

  self = g_new0 (LrHolidayFile, 1);
  for (guint i = 0; i < pairs->len; i++)
    {
      const LrKeyLine *pair = g_ptr_array_index (pairs, i);
      gboolean good;

      if (g_str_equal (pair->group, "calendar"))
        good = read_heading (self, pair, file_name, error);
      else
        good = read_holiday (self, pair, file_name, error);

      if (!good)
        return NULL;
    }

  if (self->school_year == LR_DAY_NONE || self->source == NULL)
    {
      lr_set_line_error (error, file_name, 1, _("The group “calendar” must give “school-year” and “source”."));
      return NULL;
    }

  return g_steal_pointer (&self);
}
