/* lr-duty-match.c: whether a record is what a rule asks for, and on which day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-duty-private.h"

#include <string.h>

/* Several answers stand in one text, with commas between. */
static gboolean
holds_one_of (const char  *text,
              char       **values)
{
  for (guint i = 0; values[i] != NULL; i++)
    {
      gsize length = strlen (values[i]);

      for (const char *word = text; word != NULL; word = strchr (word, ','))
        {
          word += *word == ',';
          if (strncmp (word, values[i], length) == 0 && (word[length] == '\0' || word[length] == ','))
            return TRUE;
        }
    }

  return FALSE;
}

gboolean
lr_match_fields (const LrFacts *facts,
                 const LrMatch *match,
                 const LrEvent *event)
{
  for (guint i = 0; i < match->fields->len; i++)
    {
      const LrMatchField *field = &g_array_index (match->fields, LrMatchField, i);
      const char *text = facts->reader->get_text (event, field->field);

      if (field->same)
        continue;
      if (text == NULL && !field->none)
        return FALSE;
      if (text != NULL && field->values != NULL &&
          holds_one_of (text, field->values) == field->none)
        return FALSE;
    }

  return TRUE;
}

gboolean
lr_match_event (const LrFacts   *facts,
                const LrRuleSet *set,
                const LrMatch   *match,
                const LrEvent   *event)
{
  if (!g_str_equal (match->kind, event->kind))
    return FALSE;

  /* The labels of steps are each rule set's own. */
  if (g_str_equal (event->kind, "step"))
    {
      const char *ruleset = facts->reader->get_text (event, "ruleset");

      if (ruleset != NULL && !g_str_equal (ruleset, set->id))
        return FALSE;
    }

  return lr_match_fields (facts, match, event);
}

gboolean
lr_match_same (const LrFacts *facts,
               const LrMatch *match,
               const LrEvent *event,
               const LrEvent *trigger)
{
  for (guint i = 0; i < match->fields->len; i++)
    {
      const LrMatchField *field = &g_array_index (match->fields, LrMatchField, i);

      if (field->same &&
          (trigger == NULL || g_strcmp0 (facts->reader->get_text (event, field->field),
                                         facts->reader->get_text (trigger, field->field)) != 0))
        return FALSE;
    }

  return TRUE;
}

LrDay
lr_match_get_day (const LrFacts *facts,
                  const LrMatch *match,
                  const LrEvent *event)
{
  LrDay day;

  if (match->day_field == NULL)
    return event->day;

  day = facts->reader->get_day (event, match->day_field);
  return day == LR_DAY_NONE && match->day_else != NULL ? facts->reader->get_day (event, match->day_else) : day;
}

gboolean
lr_event_stands (const LrFacts *facts,
                 const LrEvent *event,
                 LrDay          day)
{
  LrDay until = facts->reader->get_day (event, "until_on");

  return until == LR_DAY_NONE || until >= day;
}

LrDay
lr_offset_apply (const LrOffset *offset,
                 LrDay           day,
                 int             times)
{
  int count = offset->count * times * (offset->before ? -1 : 1);

  switch (offset->unit)
    {
    case LR_OFFSET_DAYS:
      return (LrDay) ((int) day + count);
    case LR_OFFSET_WEEKS:
      return (LrDay) ((int) day + 7 * count);
    case LR_OFFSET_MONTHS:
      return lr_day_add_months (day, count);
    case LR_OFFSET_YEARS:
      return lr_day_add_months (day, 12 * count);
    default:
      g_assert_not_reached ();
    }
}
