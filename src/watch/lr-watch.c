/* lr-watch.c: who needs something today, and why
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-watch-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "lr-case-loader.h"
#include "lr-case-private.h"
#include "lr-rule-words.h"

G_DEFINE_FINAL_TYPE (LrWatch, lr_watch, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
forget_cases (LrWatch *self)
{
  g_hash_table_remove_all (self->cases);
  g_clear_pointer (&self->all, g_ptr_array_unref);
}

static void
forget_settings (LrWatch *self)
{
  forget_cases (self);
  g_clear_object (&self->school);
  g_clear_pointer (&self->calendar, lr_calendar_free);
  g_clear_pointer (&self->region, lr_rule_set_unref);
  g_clear_pointer (&self->books, lr_rule_books_free);
  g_clear_pointer (&self->kinds, g_free);
  g_string_truncate (self->problems, 0);
}

static void
add_problem (LrWatch    *self,
             const char *what,
             const char *id)
{
  g_autofree char *problem = g_strdup_printf (
    /* Translators: a school or a pupil number, then the id of a rule set. */
    _("%s: the rule set “%s” is not there or cannot be read."), what, id);

  if (strstr (self->problems->str, problem) == NULL)
    g_string_append_printf (self->problems, "%s%s", self->problems->len > 0 ? "\n" : "", problem);
}

/* The newest day that an import of absence told of. */
static gboolean
load_freshness (LrWatch  *self,
                GError  **error)
{
  g_autoptr (GPtrArray) runs = lr_store_list (self->store, &lr_import_run_kind, 0, error);

  self->imported_until = LR_DAY_NONE;
  if (runs == NULL)
    return FALSE;

  for (guint i = 0; i < runs->len; i++)
    {
      LrRecord *run = g_ptr_array_index (runs, i);
      LrDay known = lr_record_get_day (run, LR_IMPORT_RUN_KNOWN_UNTIL);
      LrDay imported = lr_record_get_day (run, LR_IMPORT_RUN_IMPORTED_ON);

      if (g_strcmp0 (lr_record_get_text (run, LR_IMPORT_RUN_WHAT), "absence") != 0 || imported > self->today)
        continue;

      self->imported_until = MAX (self->imported_until, known != LR_DAY_NONE ? MIN (known, self->today) : imported);
    }

  return TRUE;
}

/* Which kinds of record the rule sets that may apply ask for. */
static void
list_kinds (LrWatch *self)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) ids = lr_rule_books_list (self->books);

  for (guint i = 0; i < ids->len; i++)
    {
      LrRuleSet *set = lr_rule_books_find (self->books, ids->pdata[i]);

      if (set != NULL)
        lr_rule_words_add_kinds (set, names);
    }

  self->kinds = lr_case_facts_list_kinds (names);
}

static gboolean
load_settings (LrWatch  *self,
               GError  **error)
{
  const char *id;

  if (self->kinds != NULL)
    return TRUE;

  forget_settings (self);
  self->school = lr_dossier_load_school (self->store, error);
  if (self->school == NULL)
    return FALSE;

  self->calendar = lr_watch_load_calendar (self->store, error);
  self->books = self->calendar != NULL ? lr_rule_books_new (self->store, error) : NULL;
  if (self->books == NULL || !load_freshness (self, error))
    return FALSE;

  id = lr_record_get_text (self->school, LR_SCHOOL_RULESET);
  if (lr_rule_books_find (self->books, id) != NULL)
    self->region = lr_rule_set_ref (lr_rule_books_find (self->books, id));
  else if (id != NULL && *id != '\0')
    add_problem (self, _("School"), id);

  list_kinds (self);
  return TRUE;
}

static gboolean
is_setting (const LrKind *kind)
{
  return kind == &lr_school_kind || kind == &lr_closure_kind || kind == &lr_school_file_kind ||
         kind == &lr_import_run_kind;
}

static void
store_changed_cb (LrStore      *store,
                  const LrKind *kind,
                  gint64        pupil,
                  gint64        id,
                  LrWatch      *self)
{
  if (kind == &lr_pupil_kind)
    pupil = id;

  if (kind == NULL || is_setting (kind))
    forget_settings (self);
  else if (pupil != 0)
    {
      g_hash_table_remove (self->cases, &pupil);
      g_clear_pointer (&self->all, g_ptr_array_unref);
    }
  else if (kind != &lr_cadence_mark_kind)
    return;

  g_signal_emit (self, signals[CHANGED], 0, pupil);
}

static void
lr_watch_dispose (GObject *object)
{
  LrWatch *self = LR_WATCH (object);

  forget_settings (self);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (lr_watch_parent_class)->dispose (object);
}

static void
lr_watch_finalize (GObject *object)
{
  LrWatch *self = LR_WATCH (object);

  g_hash_table_unref (self->cases);
  g_string_free (self->problems, TRUE);

  G_OBJECT_CLASS (lr_watch_parent_class)->finalize (object);
}

static void
lr_watch_class_init (LrWatchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lr_watch_dispose;
  object_class->finalize = lr_watch_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
}

static void
lr_watch_init (LrWatch *self)
{
  self->cases = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, (GDestroyNotify) lr_case_unref);
  self->problems = g_string_new (NULL);
}

/**
 * lr_watch_new:
 *
 * Returns: (transfer full) (nullable)
 */
LrWatch *
lr_watch_new (LrStore  *store,
              LrDay     today,
              GError  **error)
{
  g_autoptr (LrWatch) self = NULL;

  g_return_val_if_fail (LR_IS_STORE (store), NULL);
  g_return_val_if_fail (today != LR_DAY_NONE, NULL);

  self = g_object_new (LR_TYPE_WATCH, NULL);
  self->store = g_object_ref (store);
  self->today = today;
  if (!load_settings (self, error))
    return NULL;

  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self, 0);
  return g_steal_pointer (&self);
}

LrStore *
lr_watch_get_store (LrWatch *self)
{
  g_return_val_if_fail (LR_IS_WATCH (self), NULL);

  return self->store;
}

LrDay
lr_watch_get_today (LrWatch *self)
{
  g_return_val_if_fail (LR_IS_WATCH (self), LR_DAY_NONE);

  return self->today;
}

void
lr_watch_set_today (LrWatch *self,
                    LrDay    today)
{
  g_return_if_fail (LR_IS_WATCH (self));
  g_return_if_fail (today != LR_DAY_NONE);

  if (self->today == today)
    return;

  self->today = today;
  forget_settings (self);
  g_signal_emit (self, signals[CHANGED], 0, (gint64) 0);
}

/* Settings are read again when they are asked for; the getters give NULL when
 * the store has become unreadable since. */
LrRecord *
lr_watch_get_school (LrWatch *self)
{
  g_return_val_if_fail (LR_IS_WATCH (self), NULL);

  return load_settings (self, NULL) ? self->school : NULL;
}

LrCalendar *
lr_watch_get_calendar (LrWatch *self)
{
  g_return_val_if_fail (LR_IS_WATCH (self), NULL);

  return load_settings (self, NULL) ? self->calendar : NULL;
}

LrSchoolCalendar *
lr_watch_get_school_calendar (LrWatch *self)
{
  LrCalendar *calendar = lr_watch_get_calendar (self);

  return calendar != NULL ? lr_calendar_get_school_calendar (calendar) : NULL;
}

LrRuleBooks *
lr_watch_get_rule_books (LrWatch *self)
{
  g_return_val_if_fail (LR_IS_WATCH (self), NULL);

  return load_settings (self, NULL) ? self->books : NULL;
}

LrRuleSet *
lr_watch_get_rule_set (LrWatch *self)
{
  g_return_val_if_fail (LR_IS_WATCH (self), NULL);

  return load_settings (self, NULL) ? self->region : NULL;
}

LrRuleSet *
lr_watch_get_statutory (LrWatch *self)
{
  LrRuleBooks *books = lr_watch_get_rule_books (self);

  return books != NULL ? lr_rule_books_get_statutory (books) : NULL;
}

const char *
lr_watch_get_problems (LrWatch *self)
{
  LrRuleBooks *books = lr_watch_get_rule_books (self);
  const char *unreadable = books != NULL ? lr_rule_books_get_problems (books) : NULL;

  if (unreadable != NULL && strstr (self->problems->str, unreadable) == NULL)
    g_string_append_printf (self->problems, "%s%s", self->problems->len > 0 ? "\n" : "", unreadable);

  return self->problems->len > 0 ? self->problems->str : NULL;
}

/* The law, then the pupil's own rule set or else the school's. */
static guint
choose_sets (LrWatch   *self,
             LrRecord  *pupil,
             LrRuleSet *sets[2])
{
  const char *id = lr_record_get_text (pupil, LR_PUPIL_RULESET);
  LrRuleSet *own = id != NULL && *id != '\0' ? lr_rule_books_find (self->books, id) : NULL;
  guint n = 0;

  if (id != NULL && *id != '\0' && own == NULL)
    add_problem (self, lr_record_get_text (pupil, LR_PUPIL_NUMBER), id);

  sets[n] = lr_rule_books_get_statutory (self->books);
  if (sets[n] != NULL)
    n++;

  sets[n] = own != NULL ? own : self->region;
  if (sets[n] != NULL && (n == 0 || sets[n] != sets[0]))
    n++;

  return n;
}

/* Takes @facts. (transfer none) */
static LrCase *
make_case (LrWatch     *self,
           LrCaseFacts *facts)
{
  LrRuleSet *sets[2];
  guint n_sets = choose_sets (self, lr_case_facts_get_pupil (facts), sets);
  LrCase *made = lr_case_new (facts, lr_calendar_get_school_calendar (self->calendar),
                              (int) lr_record_get_integer (self->school, LR_SCHOOL_LESSON_HOURS),
                              sets, n_sets, self->today);

  g_hash_table_replace (self->cases, &made->pupil, made);
  return made;
}

LrCase *
lr_watch_load_case (LrWatch  *self,
                    gint64    pupil,
                    GError  **error)
{
  LrCase *known;
  LrCaseFacts *facts;

  g_return_val_if_fail (LR_IS_WATCH (self), NULL);

  if (!load_settings (self, error))
    return NULL;

  known = g_hash_table_lookup (self->cases, &pupil);
  if (known != NULL)
    return lr_case_ref (known);

  facts = lr_case_load (self->store, pupil, lr_school_get_sector (self->school), self->kinds, error);
  return facts != NULL ? lr_case_ref (make_case (self, facts)) : NULL;
}

/* When nothing is known yet: one pass over each table. */
static gboolean
load_all (LrWatch  *self,
          GError  **error)
{
  g_autoptr (GPtrArray) all = lr_case_load_all (self->store, lr_school_get_sector (self->school),
                                                self->kinds, error);

  if (all == NULL)
    return FALSE;

  self->all = g_ptr_array_new_with_free_func ((GDestroyNotify) lr_case_unref);
  g_ptr_array_set_free_func (all, NULL);
  for (guint i = 0; i < all->len; i++)
    g_ptr_array_add (self->all, lr_case_ref (make_case (self, all->pdata[i])));

  return TRUE;
}

/* When only some pupils changed: those are read again. */
static gboolean
load_missing (LrWatch  *self,
              GError  **error)
{
  g_autoptr (GPtrArray) pupils = lr_store_list (self->store, &lr_pupil_kind, 0, error);
  g_autoptr (GPtrArray) cases = g_ptr_array_new_with_free_func ((GDestroyNotify) lr_case_unref);

  if (pupils == NULL)
    return FALSE;

  for (guint i = 0; i < pupils->len; i++)
    {
      LrCase *one = lr_watch_load_case (self, lr_record_get_id (pupils->pdata[i]), error);

      if (one == NULL)
        return FALSE;
      g_ptr_array_add (cases, one);
    }

  self->all = g_steal_pointer (&cases);
  return TRUE;
}

GPtrArray *
lr_watch_load_cases (LrWatch  *self,
                     GError  **error)
{
  g_return_val_if_fail (LR_IS_WATCH (self), NULL);

  if (!load_settings (self, error))
    return NULL;

  if (self->all == NULL &&
      !(g_hash_table_size (self->cases) == 0 ? load_all (self, error) : load_missing (self, error)))
    return NULL;

  return g_ptr_array_ref (self->all);
}

GPtrArray *
lr_watch_load_cadences (LrWatch  *self,
                        GError  **error)
{
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (LrDutyMark));
  LrRuleSet *sets[2];
  guint n_sets = 0;

  g_return_val_if_fail (LR_IS_WATCH (self), NULL);

  if (!load_settings (self, error))
    return NULL;

  records = lr_store_list (self->store, &lr_cadence_mark_kind, 0, error);
  if (records == NULL)
    return NULL;

  for (guint i = 0; i < records->len; i++)
    {
      LrRecord *record = g_ptr_array_index (records, i);
      LrDutyMark mark = {
        .record = lr_record_get_id (record),
        .duty = lr_record_get_text (record, LR_CADENCE_MARK_DUTY),
        .opened_on = lr_record_get_day (record, LR_CADENCE_MARK_OPENED_ON),
        .marked_on = lr_record_get_day (record, LR_CADENCE_MARK_MARKED_ON),
        .dismissed = g_strcmp0 (lr_record_get_text (record, LR_CADENCE_MARK_STATE), "dismissed") == 0,
        .reason = lr_record_get_text (record, LR_CADENCE_MARK_REASON),
      };

      g_array_append_val (marks, mark);
    }

  if (self->region != NULL)
    sets[n_sets++] = self->region;

  return lr_cadences_evaluate (lr_calendar_get_school_calendar (self->calendar), sets, n_sets,
                               (const LrDutyMark *) marks->data, marks->len, self->today);
}
