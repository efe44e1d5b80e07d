/* lr-rule-atoms.c: the small pieces that values of a rule set are written with
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-rule-atoms.h"

#include <glib/gi18n.h>
#include <string.h>

static const char *const sector_names[] = { "vo", "po", "vso", NULL };

gboolean
lr_rule_is_id (const char *text)
{
  if (*text == '\0')
    return FALSE;

  for (; *text != '\0'; text++)
    {
      if (!g_ascii_isalnum (*text) && strchr ("-_.", *text) == NULL)
        return FALSE;
    }

  return TRUE;
}

char **
lr_rule_split_words (const char *text)
{
  g_auto (GStrv) pieces = g_strsplit_set (text, " \t", -1);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  for (guint i = 0; pieces[i] != NULL; i++)
    {
      if (*pieces[i] != '\0')
        g_strv_builder_add (words, pieces[i]);
    }

  return g_strv_builder_end (words);
}

gboolean
lr_rule_read_number (const char *text,
                     int         least,
                     int         most,
                     int        *number)
{
  guint64 value;

  if (!g_ascii_string_to_unsigned (text, 10, (guint64) least, (guint64) most, &value, NULL))
    return FALSE;

  *number = (int) value;
  return TRUE;
}

gboolean
lr_rule_read_sectors (char  **words,
                      guint  *sectors,
                      char  **expected)
{
  *sectors = 0;
  for (guint i = 0; words[i] != NULL; i++)
    {
      guint sector = 0;

      while (sector_names[sector] != NULL && !g_str_equal (sector_names[sector], words[i]))
        sector++;

      if (sector_names[sector] == NULL)
        break;
      *sectors |= 1u << sector;
      if (words[i + 1] == NULL)
        return TRUE;
    }

  *expected = g_strdup (_("one or more of: vo, po, vso"));
  return FALSE;
}

gboolean
lr_rule_read_unit (const char *word,
                   LrTermUnit *unit)
{
  if (g_str_equal (word, "school-days") || g_str_equal (word, "school-day"))
    *unit = LR_TERM_SCHOOL_DAYS;
  else if (g_str_equal (word, "school-weeks") || g_str_equal (word, "school-week"))
    *unit = LR_TERM_SCHOOL_WEEKS;
  else
    return FALSE;

  return TRUE;
}

gboolean
lr_rule_read_offset (char     **words,
                     LrOffset  *offset)
{
  static const struct { const char *one; const char *many; LrOffsetUnit unit; } units[] = {
    { "day", "days", LR_OFFSET_DAYS },
    { "week", "weeks", LR_OFFSET_WEEKS },
    { "month", "months", LR_OFFSET_MONTHS },
    { "year", "years", LR_OFFSET_YEARS },
  };

  if (g_strv_length (words) < 3 || !lr_rule_read_number (words[0], 1, 400, &offset->count))
    return FALSE;

  offset->before = g_str_equal (words[2], "before");
  if (!offset->before && !g_str_equal (words[2], "after"))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      offset->unit = units[i].unit;
      if (g_str_equal (words[1], units[i].one) || g_str_equal (words[1], units[i].many))
        return TRUE;
    }

  return FALSE;
}
