/* lr-rule-value.c: the values that stand behind the keys of a rule set
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-rule-value.h"

#include <glib/gi18n.h>
#include <string.h>

#include "lr-role.h"

#define AFTER " after "
#define ELSE_TRIGGER " else trigger"

static const char *const sector_names[] = { "vo", "po", "vso", NULL };
static const char *const record_triggers[] = { "record", "attends-again-after", "again-after", NULL };

/* A word that may name something: letters of the ids, digits and a few signs. */
static gboolean
is_id (const char *text)
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

static char **
split_words (const char *text)
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

static char *
list_names (const char *const *names)
{
  g_autofree char *list = g_strjoinv (", ", (char **) names);

  /* Translators: a list of the words that may stand there. */
  return g_strdup_printf (_("one of: %s"), list);
}

static gboolean
read_number (const char *text,
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

static gboolean
read_sectors (char  **words,
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

static gboolean
read_unit (const char *word,
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

/* `2 months`, `6 school-weeks`, `on 10-01 01-01` */
static gboolean
read_every (const char  *text,
            LrEvery     *every,
            char       **expected)
{
  g_auto (GStrv) words = split_words (text);
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
  else if (n == 2 && read_number (words[0], 1, 52, &every->count))
    {
      if (g_str_equal (words[1], "months") || g_str_equal (words[1], "month"))
        {
          every->type = LR_EVERY_MONTHS;
          return TRUE;
        }
      if (read_unit (words[1], &unit) && unit == LR_TERM_SCHOOL_WEEKS)
        {
          every->type = LR_EVERY_SCHOOL_WEEKS;
          return TRUE;
        }
    }

  *expected = g_strdup (_("“2 months”, “6 school-weeks” or days of the year such as “on 10-01 01-01”"));
  return FALSE;
}

static void
clear_match_field (gpointer data)
{
  LrMatchField *field = data;

  g_free (field->field);
  g_strfreev (field->values);
}

static void
free_match (LrMatch *match)
{
  g_free (match->kind);
  g_free (match->day_field);
  g_array_unref (match->fields);
  g_free (match);
}

static void
free_trigger (gpointer data)
{
  LrTrigger *trigger = data;

  g_free (trigger->word);
  g_free (trigger->argument);
  g_clear_pointer (&trigger->match, free_match);
  g_free (trigger);
}

static void
free_completion (gpointer data)
{
  LrCompletion *completion = data;

  g_ptr_array_unref (completion->all);
  g_free (completion);
}

/* One condition of a match: `field=a|b`, `field!=a|b`, `field` (it holds something),
 * `@field` (the day that counts) or `standing`. */
static gboolean
read_condition (LrMatch    *match,
                const char *word)
{
  const char *equals = strchr (word, '=');
  LrMatchField field = { 0 };

  if (g_str_equal (word, "standing"))
    {
      match->standing = TRUE;
      return TRUE;
    }

  if (*word == '@')
    {
      if (match->day_field != NULL || !is_id (word + 1))
        return FALSE;
      match->day_field = g_strdup (word + 1);
      return TRUE;
    }

  field.none = equals != NULL && equals > word && equals[-1] == '!';
  field.field = equals != NULL ? g_strndup (word, (gsize) (equals - word) - (field.none ? 1 : 0)) : g_strdup (word);
  if (equals != NULL)
    field.values = g_strsplit (equals + 1, "|", -1);
  g_array_append_val (match->fields, field);

  if (!is_id (field.field) || (field.values != NULL && field.values[0] == NULL))
    return FALSE;

  for (guint i = 0; field.values != NULL && field.values[i] != NULL; i++)
    {
      if (!is_id (field.values[i]))
        return FALSE;
    }

  return TRUE;
}

/* (transfer full) (nullable) */
static LrMatch *
read_match (const char  *text,
            guint        line,
            char       **expected)
{
  g_auto (GStrv) words = split_words (text);
  LrMatch *match = g_new0 (LrMatch, 1);
  gboolean good = words[0] != NULL && is_id (words[0]);

  match->kind = g_strdup (words[0]);
  match->line = line;
  match->fields = g_array_new (FALSE, FALSE, sizeof (LrMatchField));
  g_array_set_clear_func (match->fields, clear_match_field);

  for (guint i = 1; good && words[i] != NULL; i++)
    good = read_condition (match, words[i]);

  if (good)
    return match;

  free_match (match);
  *expected = g_strdup (_("a kind of record and its fields, such as “report kind=16h|long” or “plan @insufficient_on”"));
  return NULL;
}

/* What comes behind " after " in a term: a match, and perhaps " else trigger". */
static gboolean
read_after (const char  *text,
            LrTerm      *term,
            guint        line,
            char       **expected)
{
  g_autofree char *match = g_strdup (text);

  term->else_at_trigger = g_str_has_suffix (match, ELSE_TRIGGER);
  if (term->else_at_trigger)
    match[strlen (match) - strlen (ELSE_TRIGGER)] = '\0';
  term->after = read_match (match, line, expected);

  return term->after != NULL;
}

/* `5 school-days`, `agreed else 3 school-weeks`, `plan else 4 school-weeks`, and
 * behind each of them `after MATCH` or `after MATCH else trigger` */
static gboolean
read_term (const char  *text,
           LrTerm      *term,
           guint        line,
           char       **expected)
{
  const char *after = strstr (text, AFTER);
  g_autofree char *before = after != NULL ? g_strndup (text, (gsize) (after - text)) : g_strdup (text);
  g_auto (GStrv) words = split_words (before);
  guint n = g_strv_length (words);
  LrTerm read = { 0 };
  guint first = 0;

  if (n == 4 && g_str_equal (words[1], "else"))
    {
      if (g_str_equal (words[0], "agreed"))
        read.agreed = LR_AGREED_IN_STEP;
      else if (g_str_equal (words[0], "plan"))
        read.agreed = LR_AGREED_IN_PLAN;
      first = 2;
    }

  if (n == first + 2 && (first == 0 || read.agreed != LR_AGREED_NOWHERE) &&
      read_number (words[first], 1, 200, &read.count) && read_unit (words[first + 1], &read.unit))
    {
      *term = read;
      return after == NULL || read_after (after + strlen (AFTER), term, line, expected);
    }

  *expected = g_strdup (_("a term such as “5 school-days”, “agreed else 3 school-weeks” or “plan else 4 school-weeks”"));
  return FALSE;
}

static gboolean
read_trigger (const char  *text,
              GPtrArray   *triggers,
              guint        line,
              char       **expected)
{
  g_auto (GStrv) words = split_words (text);
  guint n = g_strv_length (words);
  LrTrigger *trigger = g_new0 (LrTrigger, 1);

  trigger->line = line;
  g_ptr_array_add (triggers, trigger);

  if (n == 1 && g_str_equal (words[0], "threatening"))
    {
      trigger->type = LR_TRIGGER_THREATENING;
      trigger->word = g_strdup (words[0]);
      return TRUE;
    }
  if (n == 2 && g_str_equal (words[0], "step") && is_id (words[1]))
    {
      trigger->type = LR_TRIGGER_STEP;
      trigger->word = g_strjoin (" ", words[0], words[1], NULL);
      trigger->argument = g_strdup (words[1]);
      return TRUE;
    }
  if (n >= 2 && g_strv_contains (record_triggers, words[0]))
    {
      g_autofree char *rest = g_strjoinv (" ", words + 1);
      gboolean record = g_str_equal (words[0], "record");
      gboolean again = g_str_equal (words[0], "again-after");

      trigger->type = record ? LR_TRIGGER_RECORD : again ? LR_TRIGGER_AGAIN : LR_TRIGGER_ATTENDS_AGAIN;
      trigger->word = record ? g_strdup (rest) : g_strndup (words[0], strlen (words[0]) - strlen ("-after"));
      trigger->match = read_match (rest, line, expected);
      return trigger->match != NULL;
    }
  if (n == 1 && is_id (words[0]))
    {
      trigger->type = LR_TRIGGER_SIGNAL;
      trigger->word = g_strdup (words[0]);
      trigger->argument = g_strdup (words[0]);
      return TRUE;
    }

  *expected = g_strdup (_("a signal, “threatening”, “step LABEL”, “record KIND FIELD=VALUE”, “attends-again-after KIND FIELD=VALUE” or “again-after KIND FIELD=VALUE”"));
  return FALSE;
}

/* `[SECTORS:] match [+ match]...` */
static gboolean
read_completion (const char  *text,
                 GPtrArray   *completions,
                 guint        line,
                 char       **expected)
{
  const char *colon = strchr (text, ':');
  LrCompletion *completion = g_new0 (LrCompletion, 1);
  g_auto (GStrv) pieces = g_strsplit (colon != NULL ? colon + 1 : text, " + ", -1);

  completion->all = g_ptr_array_new_with_free_func ((GDestroyNotify) free_match);
  g_ptr_array_add (completions, completion);

  if (colon != NULL)
    {
      g_autofree char *before = g_strndup (text, (gsize) (colon - text));
      g_auto (GStrv) words = split_words (before);

      if (!read_sectors (words, &completion->sectors, expected))
        return FALSE;
    }

  for (guint i = 0; pieces[i] != NULL; i++)
    {
      LrMatch *match = read_match (pieces[i], line, expected);

      if (match == NULL)
        return FALSE;
      g_ptr_array_add (completion->all, match);
    }

  return TRUE;
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
  *words = split_words (text);

  for (guint i = 0; (*words)[i] != NULL; i++)
    {
      if (type == LR_VALUE_ROLES && !read_role ((*words)[i], expected))
        return FALSE;

      if (!is_id ((*words)[i]))
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
      if (is_id (text))
        return TRUE;
      *expected = g_strdup (_("one word of letters, digits and hyphens"));
      return FALSE;

    case LR_VALUE_SECTORS:
      {
        g_auto (GStrv) words = split_words (text);

        return read_sectors (words, place, expected);
      }

    case LR_VALUE_NUMBER:
      if (read_number (text, 0, 120, place))
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
      return read_term (text, place, line, expected);

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
      return read_trigger (text, ensure_array (place, free_trigger), line, expected);

    case LR_VALUE_MATCH:
      *(LrMatch **) place = read_match (text, line, expected);
      return *(LrMatch **) place != NULL;

    case LR_VALUE_COMPLETIONS:
      return read_completion (text, ensure_array (place, free_completion), line, expected);

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
          g_clear_pointer ((LrMatch **) place, free_match);
          break;

        case LR_VALUE_TERM:
          g_clear_pointer (&((LrTerm *) place)->after, free_match);
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
