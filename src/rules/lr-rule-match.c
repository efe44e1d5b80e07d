/* lr-rule-match.c: what a rule set asks of records: triggers, what does a duty, terms
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-rule-match.h"

#include <glib/gi18n.h>
#include <string.h>

#include "lr-rule-atoms.h"

#define AFTER " after "
#define ELSE_TRIGGER " else trigger"

static const char *const record_triggers[] = { "record", "attends-again-after", "again-after", NULL };

static void
clear_match_field (gpointer data)
{
  LrMatchField *field = data;

  g_free (field->field);
  g_strfreev (field->values);
}

void
lr_rule_match_free (LrMatch *match)
{
  g_free (match->kind);
  g_free (match->day_field);
  g_free (match->day_else);
  g_array_unref (match->fields);
  g_free (match);
}

/* `@field`, or `@field|field`: the second where the first is empty. */
static gboolean
read_day_fields (LrMatch    *match,
                 const char *text)
{
  g_auto (GStrv) names = g_strsplit (text, "|", 2);

  if (match->day_field != NULL || names[0] == NULL || !lr_rule_is_id (names[0]) ||
      (names[1] != NULL && !lr_rule_is_id (names[1])))
    return FALSE;

  match->day_field = g_strdup (names[0]);
  match->day_else = g_strdup (names[1]);
  return TRUE;
}

/* One condition of a match: `field=a|b`, `field!=a|b`, `field` (it holds something),
 * `field=same` (what it holds in the record that was the trigger), `@field` (the day
 * that counts) or `standing`. */
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
    return read_day_fields (match, word + 1);

  field.none = equals != NULL && equals > word && equals[-1] == '!';
  field.field = equals != NULL ? g_strndup (word, (gsize) (equals - word) - (field.none ? 1 : 0)) : g_strdup (word);
  field.same = !field.none && equals != NULL && g_str_equal (equals + 1, "same");
  if (equals != NULL && !field.same)
    field.values = g_strsplit (equals + 1, "|", -1);
  g_array_append_val (match->fields, field);

  if (!lr_rule_is_id (field.field) || (field.values != NULL && field.values[0] == NULL))
    return FALSE;

  for (guint i = 0; field.values != NULL && field.values[i] != NULL; i++)
    {
      if (!lr_rule_is_id (field.values[i]))
        return FALSE;
    }

  return TRUE;
}

LrMatch *
lr_rule_match_read (const char  *text,
                    guint        line,
                    char       **expected)
{
  g_auto (GStrv) words = lr_rule_split_words (text);
  LrMatch *match = g_new0 (LrMatch, 1);
  gboolean good = words[0] != NULL && lr_rule_is_id (words[0]);

  match->kind = g_strdup (words[0]);
  match->line = line;
  match->fields = g_array_new (FALSE, FALSE, sizeof (LrMatchField));
  g_array_set_clear_func (match->fields, clear_match_field);

  for (guint i = 1; good && words[i] != NULL; i++)
    good = read_condition (match, words[i]);

  if (good)
    return match;

  lr_rule_match_free (match);
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
  term->after = lr_rule_match_read (match, line, expected);

  return term->after != NULL;
}

/* A term that is a day: `that-day`, `on FIELD` */
static gboolean
read_day_term (char   **words,
               guint    n,
               LrTerm  *term)
{
  if (n == 1 && g_str_equal (words[0], "that-day"))
    {
      term->unit = LR_TERM_THAT_DAY;
      return TRUE;
    }
  if (n == 2 && g_str_equal (words[0], "on") && lr_rule_is_id (words[1]))
    {
      term->unit = LR_TERM_ON_DAY;
      term->field = g_strdup (words[1]);
      return TRUE;
    }

  return FALSE;
}

/* Besides: `5 school-days`, `agreed else 3 school-weeks`, `plan else 4 school-weeks`,
 * and behind each of them `after MATCH` or `after MATCH else trigger` */
gboolean
lr_rule_term_read (const char  *text,
                   LrTerm      *term,
                   guint        line,
                   char       **expected)
{
  const char *after = strstr (text, AFTER);
  g_autofree char *before = after != NULL ? g_strndup (text, (gsize) (after - text)) : g_strdup (text);
  g_auto (GStrv) words = lr_rule_split_words (before);
  guint n = g_strv_length (words);
  LrTerm read = { 0 };
  guint first = 0;

  if (after == NULL && read_day_term (words, n, term))
    return TRUE;

  if (n == 4 && g_str_equal (words[1], "else"))
    {
      if (g_str_equal (words[0], "agreed"))
        read.agreed = LR_AGREED_IN_STEP;
      else if (g_str_equal (words[0], "plan"))
        read.agreed = LR_AGREED_IN_PLAN;
      first = 2;
    }

  if (n == first + 2 && (first == 0 || read.agreed != LR_AGREED_NOWHERE) &&
      lr_rule_read_number (words[first], 1, 200, &read.count) && lr_rule_read_unit (words[first + 1], &read.unit))
    {
      *term = read;
      return after == NULL || read_after (after + strlen (AFTER), term, line, expected);
    }

  *expected = g_strdup (_("a term such as “5 school-days”, “agreed else 3 school-weeks”, “on next_on” or “that-day”"));
  return FALSE;
}

void
lr_rule_term_clear (LrTerm *term)
{
  g_clear_pointer (&term->after, lr_rule_match_free);
  g_clear_pointer (&term->field, g_free);
}

/* `1 day before next_on` */
gboolean
lr_rule_done_from_read (const char  *text,
                        LrDoneFrom  *from,
                        char       **expected)
{
  g_auto (GStrv) words = lr_rule_split_words (text);

  if (g_strv_length (words) == 4 && lr_rule_read_offset (words, &from->offset) && lr_rule_is_id (words[3]))
    {
      from->field = g_strdup (words[3]);
      return TRUE;
    }

  *expected = g_strdup (_("a day counted from a field, such as “1 day before next_on”"));
  return FALSE;
}

void
lr_rule_trigger_free (LrTrigger *trigger)
{
  g_free (trigger->word);
  g_free (trigger->argument);
  g_clear_pointer (&trigger->match, lr_rule_match_free);
  g_free (trigger);
}

/* The record that is meant, behind the first @n words. */
static gboolean
read_record (LrTrigger      *trigger,
             LrTriggerType   type,
             char          **words,
             guint           n,
             guint           line,
             char          **expected)
{
  g_autofree char *rest = g_strjoinv (" ", words + n);

  trigger->type = type;
  if (type == LR_TRIGGER_ATTENDS_AGAIN || type == LR_TRIGGER_AGAIN)
    trigger->word = g_strndup (words[0], strlen (words[0]) - strlen ("-after"));
  else if (type == LR_TRIGGER_AGE)
    trigger->word = g_strdup_printf ("age %d", trigger->age);
  else if (type == LR_TRIGGER_OFFSET)
    trigger->word = g_strdup (words[n]);
  else
    trigger->word = g_strdup (rest);
  trigger->match = lr_rule_match_read (rest, line, expected);
  return trigger->match != NULL;
}

gboolean
lr_rule_trigger_read (const char  *text,
                      GPtrArray   *triggers,
                      guint        line,
                      char       **expected)
{
  g_auto (GStrv) words = lr_rule_split_words (text);
  guint n = g_strv_length (words);
  LrTrigger *trigger = g_new0 (LrTrigger, 1);
  guint first;

  trigger->line = line;
  g_ptr_array_add (triggers, trigger);

  if (n == 1 && g_str_equal (words[0], "threatening"))
    {
      trigger->type = LR_TRIGGER_THREATENING;
      trigger->word = g_strdup (words[0]);
      return TRUE;
    }
  if (n == 2 && g_str_equal (words[0], "step") && lr_rule_is_id (words[1]))
    {
      trigger->type = LR_TRIGGER_STEP;
      trigger->word = g_strjoin (" ", words[0], words[1], NULL);
      trigger->argument = g_strdup (words[1]);
      return TRUE;
    }
  if (n >= 2 && g_strv_contains (record_triggers, words[0]))
    {
      LrTriggerType type = g_str_equal (words[0], "record") ? LR_TRIGGER_RECORD
                           : g_str_equal (words[0], "again-after") ? LR_TRIGGER_AGAIN : LR_TRIGGER_ATTENDS_AGAIN;

      return read_record (trigger, type, words, 1, line, expected);
    }
  if (n >= 3 && g_str_equal (words[0], "age") && lr_rule_read_number (words[1], 1, 120, &trigger->age))
    return read_record (trigger, LR_TRIGGER_AGE, words, 2, line, expected);

  trigger->every = n > 0 && g_str_equal (words[0], "every");
  first = trigger->every ? 1 : 0;
  if (n > first + 3 && lr_rule_read_offset (words + first, &trigger->offset) && !(trigger->every && trigger->offset.before))
    return read_record (trigger, LR_TRIGGER_OFFSET, words, first + 3, line, expected);

  if (n == 1 && lr_rule_is_id (words[0]))
    {
      trigger->type = LR_TRIGGER_SIGNAL;
      trigger->word = g_strdup (words[0]);
      trigger->argument = g_strdup (words[0]);
      return TRUE;
    }

  *expected = g_strdup (_("a signal, “threatening”, “step LABEL”, “record KIND FIELD=VALUE” or another trigger that the README of the rule sets names"));
  return FALSE;
}

void
lr_rule_completion_free (LrCompletion *completion)
{
  g_ptr_array_unref (completion->all);
  g_free (completion);
}

/* `[SECTORS:] match [+ match]...` */
gboolean
lr_rule_completion_read (const char  *text,
                         GPtrArray   *completions,
                         guint        line,
                         char       **expected)
{
  const char *colon = strchr (text, ':');
  LrCompletion *completion = g_new0 (LrCompletion, 1);
  g_auto (GStrv) pieces = g_strsplit (colon != NULL ? colon + 1 : text, " + ", -1);

  completion->all = g_ptr_array_new_with_free_func ((GDestroyNotify) lr_rule_match_free);
  g_ptr_array_add (completions, completion);

  if (colon != NULL)
    {
      g_autofree char *before = g_strndup (text, (gsize) (colon - text));
      g_auto (GStrv) words = lr_rule_split_words (before);

      if (!lr_rule_read_sectors (words, &completion->sectors, expected))
        return FALSE;
    }

  for (guint i = 0; pieces[i] != NULL; i++)
    {
      LrMatch *match = lr_rule_match_read (pieces[i], line, expected);

      if (match == NULL)
        return FALSE;
      g_ptr_array_add (completion->all, match);
    }

  return TRUE;
}
