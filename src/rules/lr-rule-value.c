/* lr-rule-value.c: the values that stand behind the keys of a rule set
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-rule-value.h"

#include <glib/gi18n.h>
#include <string.h>

#include "lr-role.h"
#include "lr-rule-atoms.h"
#include "lr-rule-match.h"

static char *
list_names (const char *const *names)
{
  g_autofree char *list = g_strjoinv (", ", (char **) names);

  /* Translators: a list of the words that may stand there. */
  return g_strdup_printf (_("one of: %s"), list);
}

/* `2 months`, `6 school-weeks`, `on 10-01 01-01` */
static gboolean
read_every (const char  *text,
            LrEvery     *every,
            char       **expected)
{
  g_auto (GStrv) words = lr_rule_split_words (text);
  guint n = g_strv_length (words);
  LrTermUnit unit;

  g_clear_pointer (&every->dates, g_array_unref);
  every->dates = g_array_new (FALSE, FALSE, sizeof (int));

  if (n >= 2 && g_str_equal (words[0], "on"))
    {
      every->type = LR_EVERY_DATES;
      for (guint i = 1; i < n; i++)
        {
          g_autofree char *iso = g_strconcat ("2001-", words[i], NULL);
          int month, month_day;
          LrDay day;

          if (!lr_day_parse_iso (iso, &day))
            break;
          lr_day_get_ymd (day, NULL, &month, &month_day);
          month = month * 100 + month_day;
          g_array_append_val (every->dates, month);
        }
      if (every->dates->len == n - 1)
        return TRUE;
    }
  else if (n == 2 && lr_rule_read_number (words[0], 1, 52, &every->count))
    {
      if (g_str_equal (words[1], "months") || g_str_equal (words[1], "month"))
        {
          every->type = LR_EVERY_MONTHS;
          return TRUE;
        }
      if (lr_rule_read_unit (words[1], &unit) && unit == LR_TERM_SCHOOL_WEEKS)
        {
          every->type = LR_EVERY_SCHOOL_WEEKS;
          return TRUE;
        }
    }

  *expected = g_strdup (_("“2 months”, “6 school-weeks” or days of the year such as “on 10-01 01-01”"));
  return FALSE;
}

static gboolean
read_role (const char  *text,
           char       **expected)
{
  if (g_strv_contains (lr_role_get_ids (), text))
    return TRUE;

  *expected = list_names (lr_role_get_ids ());
  return FALSE;
}

static gboolean
read_words (LrValueType   type,
            const char   *text,
            char       ***words,
            char        **expected)
{
  g_strfreev (*words);
  *words = lr_rule_split_words (text);

  for (guint i = 0; (*words)[i] != NULL; i++)
    {
      if (type == LR_VALUE_ROLES && !read_role ((*words)[i], expected))
        return FALSE;

      if (!lr_rule_is_id ((*words)[i]))
        {
          *expected = g_strdup (_("words of letters, digits and hyphens"));
          return FALSE;
        }
    }

  return TRUE;
}

static void
add_line (char       ***lines,
          const char   *text)
{
  guint n = *lines != NULL ? g_strv_length (*lines) : 0;

  *lines = g_renew (char *, *lines, n + 2);
  (*lines)[n] = g_strdup (text);
  (*lines)[n + 1] = NULL;
}

static GPtrArray *
ensure_array (GPtrArray      **array,
              GDestroyNotify   destroy)
{
  if (*array == NULL)
    *array = g_ptr_array_new_with_free_func (destroy);

  return *array;
}

gboolean
lr_rule_value_read (const LrRuleKey  *key,
                    gpointer          item,
                    const char       *text,
                    guint             line,
                    char            **expected)
{
  gpointer place = G_STRUCT_MEMBER_P (item, key->offset);
  static const char *const authorisations[] = { "any", "authorised", "unauthorised", NULL };

  switch (key->type)
    {
    case LR_VALUE_TEXT:
      *(char **) place = g_strdup (text);
      return TRUE;

    case LR_VALUE_LINES:
      add_line (place, text);
      return TRUE;

    case LR_VALUE_WORDS:
    case LR_VALUE_ROLES:
      return read_words (key->type, text, place, expected);

    case LR_VALUE_ROLE:
      *(char **) place = g_strdup (text);
      return read_role (text, expected);

    case LR_VALUE_ID:
      *(char **) place = g_strdup (text);
      if (lr_rule_is_id (text))
        return TRUE;
      *expected = g_strdup (_("one word of letters, digits and hyphens"));
      return FALSE;

    case LR_VALUE_SECTORS:
      {
        g_auto (GStrv) words = lr_rule_split_words (text);

        return lr_rule_read_sectors (words, place, expected);
      }

    case LR_VALUE_NUMBER:
      if (lr_rule_read_number (text, 0, 120, place))
        return TRUE;
      *expected = g_strdup (_("a number from 0 to 120"));
      return FALSE;

    case LR_VALUE_SWITCH:
      *(gboolean *) place = g_str_equal (text, "yes");
      if (*(gboolean *) place || g_str_equal (text, "no"))
        return TRUE;
      *expected = g_strdup (_("“yes” or “no”"));
      return FALSE;

    case LR_VALUE_TERM:
      return lr_rule_term_read (text, place, line, expected);

    case LR_VALUE_DONE_FROM:
      return lr_rule_done_from_read (text, place, expected);

    case LR_VALUE_EVERY:
      return read_every (text, place, expected);

    case LR_VALUE_AUTHORISATION:
      for (guint i = 0; authorisations[i] != NULL; i++)
        {
          if (g_str_equal (authorisations[i], text))
            {
              *(LrAuthorisation *) place = i;
              return TRUE;
            }
        }
      *expected = list_names (authorisations);
      return FALSE;

    case LR_VALUE_TRIGGERS:
      return lr_rule_trigger_read (text, ensure_array (place, (GDestroyNotify) lr_rule_trigger_free), line, expected);

    case LR_VALUE_MATCH:
      *(LrMatch **) place = lr_rule_match_read (text, line, expected);
      return *(LrMatch **) place != NULL;

    case LR_VALUE_COMPLETIONS:
      return lr_rule_completion_read (text, ensure_array (place, (GDestroyNotify) lr_rule_completion_free), line, expected);

    default:
      g_assert_not_reached ();
    }
}

gboolean
lr_rule_value_repeats (LrValueType type)
{
  return type == LR_VALUE_LINES || type == LR_VALUE_TRIGGERS || type == LR_VALUE_COMPLETIONS;
}

void
lr_rule_values_clear (const LrRuleSection *section,
                      gpointer             item)
{
  for (const LrRuleKey *key = section->keys; key->name != NULL; key++)
    {
      gpointer place = G_STRUCT_MEMBER_P (item, key->offset);

      switch (key->type)
        {
        case LR_VALUE_TEXT:
        case LR_VALUE_ROLE:
        case LR_VALUE_ID:
          g_clear_pointer ((char **) place, g_free);
          break;

        case LR_VALUE_LINES:
        case LR_VALUE_WORDS:
        case LR_VALUE_ROLES:
          g_clear_pointer ((char ***) place, g_strfreev);
          break;

        case LR_VALUE_EVERY:
          g_clear_pointer (&((LrEvery *) place)->dates, g_array_unref);
          break;

        case LR_VALUE_TRIGGERS:
        case LR_VALUE_COMPLETIONS:
          g_clear_pointer ((GPtrArray **) place, g_ptr_array_unref);
          break;

        case LR_VALUE_MATCH:
          g_clear_pointer ((LrMatch **) place, lr_rule_match_free);
          break;

        case LR_VALUE_TERM:
          lr_rule_term_clear (place);
          break;

        case LR_VALUE_DONE_FROM:
          g_clear_pointer (&((LrDoneFrom *) place)->field, g_free);
          break;

        case LR_VALUE_SECTORS:
        case LR_VALUE_NUMBER:
        case LR_VALUE_SWITCH:
        case LR_VALUE_AUTHORISATION:
        default:
          break;
        }
    }
}
