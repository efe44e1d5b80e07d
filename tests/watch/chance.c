/* chance.c: what people do with a school, at random but the same each time
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "chance.h"

#include <string.h>

#include "lr-change.h"
#include "lr-erase.h"

#define FIRST_DAY "2026-08-17"
#define N_DAYS    120

static const char * const rule_sets[] = { "povo", "noord-kennemerland", "tilburg", "rotterdam", "gone", "" };
static const char * const words[] = { "rustig", "Anna", "2b", "gesprek thuis", "überrascht", "zorg\nmorgen", "" };

guint
chance_below (Chance *self,
              guint   n)
{
  return (guint) g_rand_int_range (self->rand, 0, (gint32) n);
}

static const char *
pick (Chance             *self,
      const char * const *among,
      guint               n)
{
  return among[chance_below (self, n)];
}

static LrRecord *
pick_record (Chance       *self,
             const LrKind *kind,
             gint64        pupil)
{
  g_autoptr (GPtrArray) records = lr_store_list (self->school->store, kind, pupil, NULL);

  return records->len > 0 ? g_object_ref (records->pdata[chance_below (self, records->len)]) : NULL;
}

/* 0 when there is none. */
static gint64
pick_id (Chance       *self,
         const LrKind *kind,
         gint64        pupil)
{
  g_autoptr (LrRecord) record = pick_record (self, kind, pupil);

  return record != NULL ? lr_record_get_id (record) : 0;
}

static const LrKind *
pick_kind (Chance *self)
{
  guint n = 0;

  while (lr_kinds[n] != NULL)
    n++;

  for (;;)
    {
      const LrKind *kind = lr_kinds[chance_below (self, n)];

      if (kind != &lr_school_kind && kind != &lr_school_file_kind)
        return kind;
    }
}

static void
fill_text (Chance        *self,
           LrRecord      *record,
           guint          field,
           const LrField *of)
{
  static const char * const steps[] = { "0", "1", "2", "3", "3a", "9" };
  static const char * const duties[] = { "statutory/report-16h", "povo/letter-3h", "rotterdam/monthly-list" };

  if (of->flags & LR_FIELD_UNIQUE)
    {
      g_autofree char *unique = g_strdup_printf ("%u", self->next_number++);

      if (lr_record_is_empty (record, field))
        lr_record_set_text (record, field, unique);
    }
  else if (g_str_equal (of->name, "ruleset"))
    lr_record_set_text (record, field, pick (self, rule_sets, G_N_ELEMENTS (rule_sets)));
  else if (g_str_equal (of->name, "step"))
    lr_record_set_text (record, field, pick (self, steps, G_N_ELEMENTS (steps)));
  else if (g_str_equal (of->name, "duty"))
    lr_record_set_text (record, field, pick (self, duties, G_N_ELEMENTS (duties)));
  else
    lr_record_set_text (record, field, pick (self, words, G_N_ELEMENTS (words)));
}

static void
fill_field (Chance   *self,
            LrRecord *record,
            guint     field)
{
  static const char * const several[] = { "", "parent", "pupil,parent", "lpa", "unrecorded" };
  const LrField *of = &lr_record_get_kind (record)->fields[field];
  guint n = 0;

  switch (of->type)
    {
    case LR_FIELD_CHOICE:
      while (of->choices[n].id != NULL)
        n++;
      lr_record_set_text (record, field, of->choices[chance_below (self, n)].id);
      break;

    case LR_FIELD_CHOICES:
      lr_record_parse (record, field, pick (self, several, G_N_ELEMENTS (several)), NULL);
      break;

    case LR_FIELD_DAY:
      lr_record_set_integer (record, field, school_day (FIRST_DAY) + chance_below (self, N_DAYS));
      break;

    case LR_FIELD_MOMENT:
      lr_record_set_integer (record, field, 1790000000 + chance_below (self, 10000000));
      break;

    case LR_FIELD_BOOLEAN:
      lr_record_set_integer (record, field, chance_below (self, 2));
      break;

    case LR_FIELD_INTEGER:
    case LR_FIELD_HOURS:
      lr_record_set_integer (record, field, chance_below (self, 30));
      break;

    case LR_FIELD_RECORD:
      lr_record_set_integer (record, field, pick_id (self, lr_store_find_kind (of->target), lr_record_get_pupil (record)));
      break;

    case LR_FIELD_TEXT:
    case LR_FIELD_PROSE:
    default:
      fill_text (self, record, field, of);
      break;
    }
}

/* Half of the fields, and all that must be there. What is refused is refused. */
static gboolean
save (Chance   *self,
      LrRecord *record)
{
  const LrKind *kind = lr_record_get_kind (record);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      if (chance_below (self, 2) == 0 || (lr_record_get_id (record) == 0 && kind->fields[i].flags & LR_FIELD_REQUIRED))
        fill_field (self, record, i);
    }

  return lr_store_save (self->school->store, record, NULL);
}

static gboolean
add (Chance       *self,
     const LrKind *kind)
{
  gint64 pupil = kind->owner == LR_OWNER_PUPIL ? pick_id (self, &lr_pupil_kind, 0) : 0;
  g_autoptr (LrRecord) record = lr_record_new (kind, pupil);

  return save (self, record);
}

static gboolean
add_some (Chance *self)
{
  return add (self, pick_kind (self));
}

static gboolean
add_absence (Chance *self)
{
  return add (self, &lr_absence_kind);
}

static gboolean
change_some (Chance *self)
{
  g_autoptr (LrRecord) record = pick_record (self, pick_kind (self), 0);

  return record != NULL && save (self, record);
}

static gboolean
change_absence (Chance *self)
{
  g_autoptr (LrRecord) record = pick_record (self, &lr_absence_kind, 0);

  return record != NULL && save (self, record);
}

static gboolean
delete_some (Chance *self)
{
  g_autoptr (LrRecord) record = pick_record (self, pick_kind (self), 0);

  return record != NULL && lr_store_delete (self->school->store, record, NULL);
}

static gboolean
undo (Chance *self)
{
  g_autofree char *what = lr_store_undo (self->school->store, NULL);

  return what != NULL;
}

static gboolean
redo (Chance *self)
{
  g_autofree char *what = lr_store_redo (self->school->store, NULL);

  return what != NULL;
}

static gboolean
put_back (Chance *self)
{
  g_autoptr (GPtrArray) deleted = lr_store_list_deleted (self->school->store, 20, NULL);

  return deleted->len > 0 &&
         lr_store_restore (self->school->store, deleted->pdata[chance_below (self, deleted->len)], NULL);
}

static gboolean
erase (Chance *self)
{
  g_autoptr (GPtrArray) deleted = lr_store_list_deleted (self->school->store, 20, NULL);
  g_autoptr (LrRecord) record = NULL;

  if (deleted->len > 0 && chance_below (self, 2) == 0)
    record = g_object_ref (lr_change_get_before (deleted->pdata[chance_below (self, deleted->len)]));
  else
    record = pick_record (self, chance_below (self, 4) == 0 ? &lr_pupil_kind : pick_kind (self), 0);

  return record != NULL && lr_store_erase (self->school->store, record, "Erased", NULL);
}

/* Records of many pupils in one batch; some are left halfway. */
static gboolean
do_many (Chance *self)
{
  LrStore *store = self->school->store;
  gint64 pupil = 0;

  if (!lr_store_begin (store, "many", NULL))
    return FALSE;
  for (guint i = 2 + chance_below (self, 90); i > 0; i--)
    {
      g_autoptr (LrRecord) record = NULL;

      if (pupil == 0 || chance_below (self, 3) == 0)
        pupil = pick_id (self, &lr_pupil_kind, 0);
      record = lr_record_new (&lr_absence_kind, pupil);
      save (self, record);
      if (chance_below (self, 8) == 0)
        change_absence (self);
      if (chance_below (self, 12) == 0)
        delete_some (self);
    }

  if (chance_below (self, 5) > 0)
    return lr_store_commit (store, NULL);

  lr_store_rollback (store);
  return FALSE;
}

/* As an import: on a connection of its own. */
static gboolean
import (Chance *self)
{
  g_autoptr (LrStore) worker = lr_store_open_worker (self->school->store, NULL);
  School beside = { self->school->folder, worker };
  School *school = self->school;
  g_autoptr (LrRecord) run = lr_record_new (&lr_import_run_kind, 0);
  gboolean done;

  self->school = &beside;
  done = do_many (self);
  if (done)
    save (self, run);
  self->school = school;

  return done;
}

static gboolean
change_school (Chance *self)
{
  g_autoptr (LrRecord) school = lr_dossier_load_school (self->school->store, NULL);
  static const guint fields[] = { LR_SCHOOL_RULESET, LR_SCHOOL_REGION, LR_SCHOOL_SECTOR, LR_SCHOOL_LESSON_HOURS, LR_SCHOOL_PHONE };

  fill_field (self, school, fields[chance_below (self, G_N_ELEMENTS (fields))]);
  return lr_store_save (self->school->store, school, NULL);
}

/* Other words for what is to be done, in a set of the school's own. */
static gboolean
change_rule_set (Chance *self)
{
  const char *id = rule_sets[chance_below (self, 4)];
  g_autofree char *text = lr_rule_books_dup_text (self->school->store, id, NULL);
  g_auto (GStrv) parts = g_strsplit (text, "\nwhat = ", 2);
  g_autofree char *changed = g_strjoinv (chance_below (self, 2) == 0 ? "\nwhat = Eerst: " : "\nwhat = Nu: ", parts);
  g_autoptr (LrRuleSet) set = NULL;

  set = lr_rule_books_save (self->school->store, id, changed, -1, NULL);
  return set != NULL;
}

static gboolean
drop_rule_set (Chance *self)
{
  g_autoptr (LrRecord) file = pick_record (self, &lr_school_file_kind, 0);

  return file != NULL && lr_store_delete (self->school->store, file, NULL);
}

#define N_WRITES 5  /* the first of them */

static const struct
{
  const char *name;
  gboolean  (*act) (Chance *self);
  guint       weight;
} deeds[] = {
  { "add some", add_some, 20 },
  { "add absence", add_absence, 20 },
  { "change some", change_some, 20 },
  { "change absence", change_absence, 10 },
  { "delete some", delete_some, 8 },
  { "undo", undo, 14 },
  { "redo", redo, 8 },
  { "put back", put_back, 4 },
  { "erase", erase, 2 },
  { "do many", do_many, 3 },
  { "import", import, 4 },
  { "change school", change_school, 3 },
  { "change rule set", change_rule_set, 2 },
  { "drop rule set", drop_rule_set, 1 },
};

const char *
chance_act (Chance *self)
{
  guint total = 0;
  guint at;

  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    total += deeds[i].weight;

  at = chance_below (self, total);
  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    {
      if (at < deeds[i].weight)
        {
          deeds[i].act (self);
          return deeds[i].name;
        }
      at -= deeds[i].weight;
    }

  g_assert_not_reached ();
}

void
chance_write (Chance *self)
{
  deeds[chance_below (self, N_WRITES)].act (self);
}

const char *
chance_act_on_watch (Chance  *self,
                     LrWatch *watch)
{
  gint64 pupil = chance_below (self, 6) == 0 ? 0 : pick_id (self, &lr_pupil_kind, 0);
  g_autoptr (LrCase) of = NULL;
  g_autoptr (GPtrArray) duties = NULL;
  const LrDuty *duty;

  if (chance_below (self, 4) == 0)
    {
      lr_watch_set_today (watch, school_day (FIRST_DAY) + 60 + chance_below (self, N_DAYS));
      return "other day";
    }

  if (pupil != 0)
    {
      of = lr_watch_load_case (watch, pupil, NULL);
      duties = g_ptr_array_ref (of->duties);
    }
  else
    {
      duties = lr_watch_load_cadences (watch, NULL);
    }
  if (duties->len == 0)
    return "nothing to tick";

  duty = duties->pdata[chance_below (self, duties->len)];
  switch (chance_below (self, 3))
    {
    case 0:
      lr_watch_tick (watch, pupil, duty, lr_watch_get_today (watch), NULL);
      return "tick";

    case 1:
      lr_watch_dismiss (watch, pupil, duty, lr_watch_get_today (watch), "Reden", NULL);
      return "dismiss";

    default:
      lr_watch_reopen (watch, pupil, duty, NULL);
      return "reopen";
    }
}

void
chance_init (Chance  *self,
             School  *school,
             guint32  seed,
             guint    n_pupils)
{
  self->school = school;
  self->rand = g_rand_new_with_seed (seed);
  self->next_number = 5000;
  for (guint i = 0; i < n_pupils; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", 1000 + i);

      school_add_pupil (school, number, "class=2b");
    }
}

void
chance_clear (Chance *self)
{
  g_clear_pointer (&self->rand, g_rand_free);
}
