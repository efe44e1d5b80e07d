/* dossier.c: all facts of a pupil as short text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "dossier.h"

#include "lr-rule-shipped.h"

#include <string.h>

#define LESSON_QUARTERS 24

static const char *
find_value (const LrEvent *event,
            const char    *field)
{
  char *const *words = (char *const *) event->source;
  gsize length = strlen (field);

  for (; *words != NULL; words++)
    {
      if (strncmp (*words, field, length) == 0 && (*words)[length] == '=' && (*words)[length + 1] != '\0')
        return *words + length + 1;
    }

  return NULL;
}

static LrDay
find_day (const LrEvent *event,
          const char    *field)
{
  const char *value = find_value (event, field);

  return value != NULL ? history_day (value) : LR_DAY_NONE;
}

static char *
describe (const LrEvent *event,
          const char    *field)
{
  return g_strdup (find_value (event, field));
}

static const LrEventReader reader = { find_value, find_day, describe };

static void
read_record (Dossier *self,
             char    *text)
{
  GStrv words = g_strsplit (g_strstrip (text), " ", -1);
  LrDay day;

  g_ptr_array_add (self->words, words);
  if (g_strv_length (words) < 2)
    return;

  day = g_str_equal (words[0], "-") ? LR_DAY_NONE : history_day (words[0]);
  if (g_str_equal (words[1], "threatening"))
    {
      self->facts.threatening = TRUE;
      self->facts.threatening_on = day;
    }
  else if (g_str_equal (words[1], "left"))
    {
      self->facts.left_on = day;
    }
  else if (g_str_equal (words[1], "mark"))
    {
      LrDutyMark mark = {
        .record = self->marks->len + 1,
        .duty = words[2],
        .opened_on = history_day (words[3]),
        .marked_on = day,
        .dismissed = !g_str_equal (words[4], "done"),
        .reason = words[4],
      };

      if (words[5] != NULL)
        mark.about = g_ascii_strtoll (words[5], NULL, 10);

      g_array_append_val (self->marks, mark);
    }
  else
    {
      LrEvent event = { .kind = words[1], .record = self->events->len + 1, .day = day, .source = words + 2 };

      event.made = find_day (&event, "made");
      g_array_append_val (self->events, event);
    }
}

static int
compare_events (gconstpointer a,
                gconstpointer b)
{
  const LrEvent *one = a;
  const LrEvent *other = b;

  return one->day < other->day ? -1 : one->day > other->day;
}

Dossier *
dossier_new (const char *history,
             const char *records)
{
  Dossier *self = g_new0 (Dossier, 1);
  g_auto (GStrv) texts = g_strsplit (records != NULL ? records : "", ";", -1);

  self->history = history_new (history != NULL ? history : "");
  self->events = g_array_new (FALSE, FALSE, sizeof (LrEvent));
  self->marks = g_array_new (FALSE, FALSE, sizeof (LrDutyMark));
  self->words = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  for (guint i = 0; texts[i] != NULL; i++)
    read_record (self, texts[i]);

  g_array_sort (self->events, compare_events);
  self->facts.signals = self->history->facts;
  self->facts.signals.born = lr_day (2012, 5, 5);
  self->facts.events = (const LrEvent *) (gpointer) self->events->data;
  self->facts.n_events = self->events->len;
  self->facts.marks = (const LrDutyMark *) (gpointer) self->marks->data;
  self->facts.n_marks = self->marks->len;
  self->facts.reader = &reader;
  return self;
}

void
dossier_free (Dossier *self)
{
  history_free (self->history);
  g_array_unref (self->events);
  g_array_unref (self->marks);
  g_ptr_array_unref (self->words);
  g_free (self);
}

GPtrArray *
dossier_duties (Dossier          *self,
                LrSchoolCalendar *calendar,
                const char       *region,
                LrDay             today)
{
  g_autoptr (LrAttendance) attendance = lr_attendance_new (&self->facts.signals, calendar, LESSON_QUARTERS, today);
  g_autoptr (GArray) signals = lr_attendance_dup_signals (attendance);
  g_autoptr (GError) error = NULL;
  g_autoptr (LrRuleSet) of_dossier = lr_rule_set_load_shipped (LR_RULE_SET_DOSSIER, &error);
  g_autoptr (LrRuleSet) statutory = error == NULL ? lr_rule_set_load_shipped (LR_RULE_SET_STATUTORY, &error) : NULL;
  g_autoptr (LrRuleSet) regional = NULL;
  LrRuleSet *sets[3] = { of_dossier, statutory };
  guint n_sets = 2;

  g_assert_no_error (error);
  if (region != NULL)
    {
      regional = lr_rule_set_load_shipped (region, &error);
      g_assert_no_error (error);
      sets[n_sets++] = regional;
    }

  return lr_duties_evaluate (&self->facts, calendar, attendance, signals, sets, n_sets, self->watch_from, today);
}

char *
dossier_describe (GPtrArray  *duties,
                  const char *watched)
{
  g_auto (GStrv) words = g_strsplit (watched != NULL ? watched : "", " ", -1);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < duties->len; i++)
    {
      const LrDuty *duty = g_ptr_array_index (duties, i);
      g_autofree char *opened_on = lr_day_format_iso (duty->opened_on);
      g_autofree char *due_on = duty->has_term ? lr_day_format_iso (duty->due_on) : g_strdup ("soon");
      gboolean wanted = watched == NULL;

      for (guint w = 0; words[w] != NULL; w++)
        wanted = wanted || g_str_has_prefix (duty->id, words[w]);

      if (wanted)
        g_string_append_printf (text, "%s%s %s %s %s %s", text->len > 0 ? ", " : "", duty->id,
                                lr_duty_get_trigger (duty), opened_on, due_on,
                                lr_duty_state_get_word (duty->state));
    }

  return g_string_free (text, FALSE);
}
