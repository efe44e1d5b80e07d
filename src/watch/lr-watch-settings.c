/* lr-watch-settings.c: what holds for every pupil of the school on a day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-watch-settings.h"

#include <glib/gi18n.h>

#include "lr-case-loader.h"
#include "lr-case-private.h"
#include "lr-problems.h"

static char *
describe_problem (const char *what,
                  const char *id)
{
  /* Translators: a school or a pupil number, then the id of a rule set. */
  return g_strdup_printf (_("%s: the rule set “%s” is not there or cannot be read."), what, id);
}

static char *
describe_unknown_sector (const char *what)
{
  /* Translators: a school or a pupil number. */
  return g_strdup_printf (_("%s: this version of the app does not know the sector. What holds for one sector only is left out."),
                          what);
}

/* Absence that an import on or before @until told of. */
static LrDay
find_imported_until (LrWatchSettings *self,
                     GPtrArray       *runs,
                     LrDay            until,
                     LrDay           *last)
{
  LrDay newest = LR_DAY_NONE;

  *last = LR_DAY_NONE;
  for (guint i = 0; i < runs->len; i++)
    {
      LrRecord *run = g_ptr_array_index (runs, i);
      LrDay known = lr_record_get_day (run, LR_IMPORT_RUN_KNOWN_UNTIL);
      LrDay imported = lr_record_get_day (run, LR_IMPORT_RUN_IMPORTED_ON);

      if (lr_record_get_choice (run, LR_IMPORT_RUN_WHAT) != LR_IMPORT_RUN_WHAT_ABSENCE || imported > until)
        continue;

      *last = MAX (*last, imported);
      newest = MAX (newest, known != LR_DAY_NONE ? MIN (known, self->today) : imported);
    }

  return newest;
}

static gboolean
load_freshness (LrWatchSettings  *self,
                LrStore          *store,
                GError          **error)
{
  g_autoptr (GPtrArray) runs = lr_store_list (store, &lr_import_run_kind, 0, error);
  LrDay last;

  if (runs == NULL)
    return FALSE;

  self->imported_until = find_imported_until (self, runs, self->today, &last);
  if (last != LR_DAY_NONE)
    self->known_before = find_imported_until (self, runs, last - 1, &last);
  return TRUE;
}

static gboolean
load (LrWatchSettings  *self,
      LrStore          *store,
      LrRuleBooks      *books,
      GError          **error)
{
  const char *id;

  self->school = lr_dossier_load_school (store, error);
  if (self->school == NULL)
    return FALSE;

  self->calendar = lr_watch_load_calendar (store, error);
  if (self->calendar == NULL)
    return FALSE;

  self->books = books != NULL ? lr_rule_books_ref (books) : lr_rule_books_new (store, error);
  if (self->books == NULL || !load_freshness (self, store, error))
    return FALSE;

  id = lr_record_get_text (self->school, LR_SCHOOL_RULESET);
  if (lr_rule_books_find (self->books, id) != NULL)
    self->region = lr_rule_set_ref (lr_rule_books_find (self->books, id));
  else if (id != NULL && *id != '\0')
    lr_problems_add (&self->problem, describe_problem (_("School"), id));
  if (lr_record_get_choice (self->school, LR_SCHOOL_SECTOR) == LR_CHOICE_UNKNOWN)
    lr_problems_add (&self->problem, describe_unknown_sector (_("School")));
  if (lr_record_get_choice (self->school, LR_SCHOOL_REGION) == LR_CHOICE_UNKNOWN)
    lr_problems_add (&self->problem,
                     g_strdup (_("School: this version of the app does not know the holiday region, so no school day is counted. "
                                 "Install the newest version, or choose the region in the settings of the school.")));

  self->fields = lr_fact_fields_new (self->books);
  return TRUE;
}

static void
clear_settings (gpointer data)
{
  LrWatchSettings *self = data;

  g_clear_object (&self->school);
  g_clear_pointer (&self->calendar, lr_calendar_free);
  g_clear_pointer (&self->books, lr_rule_books_unref);
  g_clear_pointer (&self->region, lr_rule_set_unref);
  g_clear_pointer (&self->fields, lr_fact_fields_unref);
  g_free (self->problem);
}

LrWatchSettings *
lr_watch_settings_load (LrStore      *store,
                        LrDay         today,
                        LrRuleBooks  *books,
                        GError      **error)
{
  g_autoptr (LrWatchSettings) self = g_atomic_rc_box_new0 (LrWatchSettings);

  self->today = today;
  return load (self, store, books, error) ? g_steal_pointer (&self) : NULL;
}

LrWatchSettings *
lr_watch_settings_ref (LrWatchSettings *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

void
lr_watch_settings_unref (LrWatchSettings *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, clear_settings);
}

gboolean
lr_watch_settings_rest_on (const LrKind *kind)
{
  return kind == &lr_school_kind || kind == &lr_closure_kind || kind == &lr_school_file_kind;
}

/* What holds for everybody, then the pupil's own rule set or else the school's, which
 * comes last. */
static guint
choose_sets (LrWatchSettings  *self,
             LrRecord         *pupil,
             LrRuleSet        *sets[3],
             char            **problem)
{
  const char *id = lr_record_get_text (pupil, LR_PUPIL_RULESET);
  LrRuleSet *own = id != NULL && *id != '\0' ? lr_rule_books_find (self->books, id) : NULL;
  guint n = 0;

  if (id != NULL && *id != '\0' && own == NULL)
    lr_problems_add (problem, describe_problem (lr_record_get_text (pupil, LR_PUPIL_NUMBER), id));

  sets[n] = lr_rule_books_find (self->books, LR_RULE_SET_DOSSIER);
  if (sets[n] != NULL)
    n++;

  sets[n] = lr_rule_books_get_statutory (self->books);
  if (sets[n] != NULL)
    n++;

  sets[n] = own != NULL ? own : self->region;
  if (sets[n] != NULL && !lr_rule_books_holds_for_all (sets[n]))
    n++;

  return n;
}

LrCase *
lr_watch_settings_evaluate (LrWatchSettings *self,
                            LrCaseFacts     *facts)
{
  LrRecord *pupil = lr_case_facts_get_pupil (facts);
  LrRuleSet *sets[3];
  char *problem = NULL;
  guint n_sets = choose_sets (self, pupil, sets, &problem);

  if (lr_record_get_choice (pupil, LR_PUPIL_SECTOR) == LR_CHOICE_UNKNOWN)
    lr_problems_add (&problem, describe_unknown_sector (lr_record_get_text (pupil, LR_PUPIL_NUMBER)));
  lr_problems_add (&problem, lr_case_facts_dup_problems (facts));

  return lr_case_new (facts, &(LrCaseDay) {
    .calendar = lr_calendar_get_school_calendar (self->calendar),
    .lesson_quarters = (int) lr_record_get_integer (self->school, LR_SCHOOL_LESSON_HOURS),
    .watch_from = lr_record_get_day (self->school, LR_SCHOOL_WATCH_FROM),
    .imported_until = self->imported_until,
    .today = self->today,
  }, sets, n_sets, problem);
}

LrCase *
lr_watch_settings_load_case (LrWatchSettings  *self,
                             LrStore          *store,
                             gint64            pupil,
                             GError          **error)
{
  LrCaseFacts *facts = lr_case_load (store, pupil, self->fields, lr_school_get_sector (self->school), error);

  return facts != NULL ? lr_watch_settings_evaluate (self, facts) : NULL;
}

GPtrArray *
lr_watch_settings_load_cadences (LrWatchSettings  *self,
                                 LrStore          *store,
                                 GError          **error)
{
  g_autoptr (GPtrArray) records = lr_store_list (store, &lr_cadence_mark_kind, 0, error);
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (LrDutyMark));

  if (records == NULL)
    return NULL;

  for (guint i = 0; i < records->len; i++)
    {
      LrRecord *record = g_ptr_array_index (records, i);
      int state = lr_record_get_choice (record, LR_CADENCE_MARK_STATE);
      LrDutyMark mark = {
        .record = lr_record_get_id (record),
        .duty = lr_record_get_text (record, LR_CADENCE_MARK_DUTY),
        .opened_on = lr_record_get_day (record, LR_CADENCE_MARK_OPENED_ON),
        .marked_on = lr_record_get_day (record, LR_CADENCE_MARK_MARKED_ON),
        .dismissed = state == LR_DUTY_MARK_STATE_DISMISSED,
        .reason = lr_record_get_text (record, LR_CADENCE_MARK_REASON),
      };

      /* What only a newer version understands does not settle it. */
      if (state != LR_CHOICE_UNKNOWN)
        g_array_append_val (marks, mark);
    }

  return lr_cadences_evaluate (lr_calendar_get_school_calendar (self->calendar), &self->region,
                               self->region != NULL ? 1 : 0, (const LrDutyMark *) marks->data, marks->len,
                               lr_record_get_day (self->school, LR_SCHOOL_WATCH_FROM), self->today);
}
