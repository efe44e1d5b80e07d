/* lr-case-facts.c: the records of one pupil, as facts for the rules
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-case-facts.h"

struct _LrCaseFacts
{
  LrRecord  *pupil;
  GPtrArray *records;   /* keeps what the events and marks point into */
  GArray    *absences;  /* of LrAbsence */
  GArray    *offers;    /* of LrDay */
  GArray    *events;    /* of LrEvent */
  GArray    *marks;     /* of LrDutyMark */
  LrFacts    facts;
};

/* What signals and escalation look at, whatever the rule sets say. */
static const LrKind *const own_kinds[] = {
  &lr_report_kind, &lr_step_kind, &lr_regie_kind, &lr_plan_kind, &lr_meeting_kind,
  &lr_offer_kind, &lr_duty_mark_kind, NULL,
};

/**
 * lr_case_facts_list_kinds:
 *
 * Returns: (transfer container): parents before their children
 */
const LrKind **
lr_case_facts_list_kinds (GHashTable *names)
{
  g_autoptr (GPtrArray) kinds = g_ptr_array_new ();

  for (guint i = 0; lr_kinds[i] != NULL; i++)
    {
      gboolean wanted = names != NULL && g_hash_table_contains (names, lr_kinds[i]->name);

      for (guint j = 0; own_kinds[j] != NULL; j++)
        wanted = wanted || own_kinds[j] == lr_kinds[i];

      if (wanted && lr_kinds[i]->owner == LR_OWNER_PUPIL && lr_kinds[i] != &lr_absence_kind)
        g_ptr_array_add (kinds, (gpointer) lr_kinds[i]);
    }

  g_ptr_array_add (kinds, NULL);
  return (const LrKind **) g_ptr_array_free (g_steal_pointer (&kinds), FALSE);
}

static const char *
get_text (const LrEvent *event,
          const char    *name)
{
  LrRecord *record = (LrRecord *) event->source;
  const LrKind *kind = lr_record_get_kind (record);
  int field = lr_kind_find_field (kind, name);

  if (field < 0 || lr_record_is_empty (record, (guint) field))
    return NULL;

  switch (kind->fields[field].type)
    {
    case LR_FIELD_TEXT:
    case LR_FIELD_PROSE:
    case LR_FIELD_CHOICE:
      return lr_record_get_text (record, (guint) field);

    case LR_FIELD_BOOLEAN:
      return lr_record_get_boolean (record, (guint) field) ? "yes" : NULL;

    case LR_FIELD_INTEGER:
    case LR_FIELD_HOURS:
    case LR_FIELD_DAY:
    case LR_FIELD_MOMENT:
    case LR_FIELD_RECORD:
    default:
      return "yes";
    }
}

static LrDay
get_day (const LrEvent *event,
         const char    *name)
{
  LrRecord *record = (LrRecord *) event->source;
  const LrKind *kind = lr_record_get_kind (record);
  int field = lr_kind_find_field (kind, name);

  if (field < 0 || kind->fields[field].type != LR_FIELD_DAY)
    return LR_DAY_NONE;

  return lr_record_get_day (record, (guint) field);
}

static const LrEventReader reader = { get_text, get_day };

/* A child without a day of its own (a participant) has that of its parent. */
static LrDay
find_day (LrCaseFacts *self,
          LrRecord    *record)
{
  const LrKind *kind = lr_record_get_kind (record);

  if (kind->day_field >= 0)
    return lr_record_get_day (record, (guint) kind->day_field);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      gint64 parent = kind->fields[i].type == LR_FIELD_RECORD ? lr_record_get_integer (record, i) : 0;

      for (guint j = 0; parent != 0 && j < self->events->len; j++)
        {
          const LrEvent *event = &g_array_index (self->events, LrEvent, j);

          if (event->record == parent && g_str_equal (event->kind, kind->fields[i].target))
            return event->day;
        }
    }

  return LR_DAY_NONE;
}

static void
add_event (LrCaseFacts *self,
           LrRecord    *record)
{
  LrEvent event = {
    .kind = lr_record_get_kind (record)->name,
    .record = lr_record_get_id (record),
    .day = find_day (self, record),
    .source = record,
  };

  g_array_append_val (self->events, event);
}

static LrSector
read_sector (const char *word,
             LrSector    otherwise)
{
  static const char *const words[] = { "vo", "po", "vso" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (g_strcmp0 (words[i], word) == 0)
        return (LrSector) i;
    }

  return otherwise;
}

/* The sector of the school, which a pupil without one of its own has. */
LrSector
lr_school_get_sector (LrRecord *school)
{
  return read_sector (lr_record_get_text (school, LR_SCHOOL_SECTOR), LR_SECTOR_VO);
}

LrCaseFacts *
lr_case_facts_new (LrRecord *pupil,
                   LrSector  school_sector)
{
  LrCaseFacts *self = g_new0 (LrCaseFacts, 1);

  self->pupil = g_object_ref (pupil);
  self->records = g_ptr_array_new_with_free_func (g_object_unref);
  self->absences = g_array_new (FALSE, FALSE, sizeof (LrAbsence));
  self->offers = g_array_new (FALSE, FALSE, sizeof (LrDay));
  self->events = g_array_new (FALSE, FALSE, sizeof (LrEvent));
  self->marks = g_array_new (FALSE, FALSE, sizeof (LrDutyMark));

  self->facts.signals.born = lr_record_get_day (pupil, LR_PUPIL_BORN_ON);
  self->facts.signals.sector = read_sector (lr_record_get_text (pupil, LR_PUPIL_SECTOR), school_sector);
  self->facts.signals.exempt = lr_record_get_boolean (pupil, LR_PUPIL_EXEMPT);
  self->facts.signals.start_qualification = lr_record_get_boolean (pupil, LR_PUPIL_START_QUALIFICATION);
  self->facts.threatening = lr_record_get_boolean (pupil, LR_PUPIL_THREATENING);
  self->facts.threatening_on = lr_record_get_day (pupil, LR_PUPIL_THREATENING_ON);
  self->facts.reader = &reader;
  add_event (self, pupil);
  return self;
}

void
lr_case_facts_free (LrCaseFacts *self)
{
  g_object_unref (self->pupil);
  g_ptr_array_unref (self->records);
  g_array_unref (self->absences);
  g_array_unref (self->offers);
  g_array_unref (self->events);
  g_array_unref (self->marks);
  g_free (self);
}

LrRecord *
lr_case_facts_get_pupil (LrCaseFacts *self)
{
  return self->pupil;
}

void
lr_case_facts_add_absence (LrCaseFacts     *self,
                           const LrAbsence *absence)
{
  g_array_append_val (self->absences, *absence);
}

static void
add_mark (LrCaseFacts *self,
          LrRecord    *record)
{
  LrDutyMark mark = {
    .record = lr_record_get_id (record),
    .duty = lr_record_get_text (record, LR_DUTY_MARK_DUTY),
    .opened_on = lr_record_get_day (record, LR_DUTY_MARK_OPENED_ON),
    .marked_on = lr_record_get_day (record, LR_DUTY_MARK_MARKED_ON),
    .dismissed = g_strcmp0 (lr_record_get_text (record, LR_DUTY_MARK_STATE), "dismissed") == 0,
    .reason = lr_record_get_text (record, LR_DUTY_MARK_REASON),
  };

  g_array_append_val (self->marks, mark);
}

/* Adds any record of the pupil but absence; parents before their children. */
void
lr_case_facts_add (LrCaseFacts *self,
                   LrRecord    *record)
{
  g_ptr_array_add (self->records, g_object_ref (record));

  if (lr_record_is (record, &lr_duty_mark_kind))
    {
      add_mark (self, record);
      return;
    }

  if (lr_record_is (record, &lr_offer_kind))
    {
      LrDay day = lr_record_get_day (record, LR_OFFER_OFFERED_ON);

      g_array_append_val (self->offers, day);
    }

  add_event (self, record);
}

static int
compare_events (gconstpointer a,
                gconstpointer b)
{
  const LrEvent *one = a;
  const LrEvent *other = b;

  if (one->day != other->day)
    return one->day < other->day ? -1 : 1;

  return one->record < other->record ? -1 : one->record > other->record;
}

static int
compare_absences (gconstpointer a,
                  gconstpointer b)
{
  const LrAbsence *one = a;
  const LrAbsence *other = b;

  return one->start < other->start ? -1 : one->start > other->start;
}

const LrFacts *
lr_case_facts_finish (LrCaseFacts *self)
{
  g_array_sort (self->events, compare_events);
  g_array_sort (self->absences, compare_absences);

  self->facts.signals.absences = (const LrAbsence *) self->absences->data;
  self->facts.signals.n_absences = self->absences->len;
  self->facts.signals.offers = (const LrDay *) self->offers->data;
  self->facts.signals.n_offers = self->offers->len;
  self->facts.events = (const LrEvent *) self->events->data;
  self->facts.n_events = self->events->len;
  self->facts.marks = (const LrDutyMark *) self->marks->data;
  self->facts.n_marks = self->marks->len;
  return &self->facts;
}
