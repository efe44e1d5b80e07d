/* lr-case-facts.c: what is kept of one pupil, as facts for the rules
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-case-facts.h"

#include <glib/gi18n.h>

#include "lr-problems.h"

/* The events point into rows, and those into the texts. */
struct _LrCaseFacts
{
  LrRecord     *pupil;
  LrFactFields *fields;
  GPtrArray    *rows;
  GStringChunk *texts;

  GArray       *absences;  /* of LrAbsence */
  GArray       *exemptions;  /* of LrSpan */
  GArray       *offers;    /* of LrDay */
  GArray       *build_up;  /* of LrBuildUp */
  GArray       *attended;  /* of LrDay: weeks of the build-up */
  GArray       *events;    /* of LrEvent */
  GArray       *marks;     /* of LrDutyMark */
  GHashTable   *parents;   /* of records that have parts: id to day */
  LrFacts       facts;

  guint         n_unknown_absences;  /* that are of a kind, and marks that say something, */
  guint         n_unknown_marks;     /* which only a newer version knows; and */
  guint         n_unknown_exemptions;  /* that have such a ground */
};

typedef union
{
  gint64      integer;
  const char *text;     /* (nullable): never empty */
} Value;

/* What was read of one record. */
typedef struct
{
  const LrFactKind *kind;
  Value             values[];  /* of the fields of @kind */
} Row;

static const LrAbsenceKind absence_kinds[LR_ABSENCE_KIND_END] = {
  [LR_ABSENCE_KIND_NONE] = LR_ABSENCE_UNKNOWN,
  [LR_ABSENCE_KIND_UNAUTHORISED] = LR_ABSENCE_UNAUTHORISED,
  [LR_ABSENCE_KIND_LATE] = LR_ABSENCE_LATE,
  [LR_ABSENCE_KIND_SICK] = LR_ABSENCE_SICK,
  [LR_ABSENCE_KIND_AUTHORISED] = LR_ABSENCE_AUTHORISED,
  [LR_ABSENCE_KIND_SUSPENDED] = LR_ABSENCE_SUSPENDED,
  [LR_ABSENCE_KIND_LUXURY] = LR_ABSENCE_LUXURY,
};

static const LrSector sectors[LR_SCHOOL_SECTOR_END] = {
  [LR_SCHOOL_SECTOR_NONE] = LR_SECTOR_UNKNOWN,
  [LR_SCHOOL_SECTOR_VO] = LR_SECTOR_VO,
  [LR_SCHOOL_SECTOR_PO] = LR_SECTOR_PO,
  [LR_SCHOOL_SECTOR_VSO] = LR_SECTOR_VSO,
};

static const Value *
get_value (const Row *row,
           guint      field)
{
  int column = row->kind->columns[field];

  /* Whoever asks for more has to say so in LrFactFields. */
  g_return_val_if_fail (column >= 0, NULL);

  return &row->values[column];
}

static const char *
get_text (const LrEvent *event,
          const char    *name)
{
  const Row *row = event->source;
  int place = lr_kind_find_field (row->kind->kind, name);
  const LrField *field;
  const Value *value = place >= 0 ? get_value (row, (guint) place) : NULL;

  if (value == NULL)
    return NULL;

  field = &row->kind->kind->fields[place];
  if (lr_field_holds_text (field))
    return value->text;

  return value->integer != 0 ? "yes" : NULL;
}

static LrDay
get_day (const LrEvent *event,
         const char    *name)
{
  const Row *row = event->source;
  int place = lr_kind_find_field (row->kind->kind, name);
  const Value *value;

  if (place < 0 || row->kind->kind->fields[place].type != LR_FIELD_DAY)
    return LR_DAY_NONE;

  value = get_value (row, (guint) place);
  return value != NULL ? (LrDay) value->integer : LR_DAY_NONE;
}

static char *
describe (const LrEvent *event,
          const char    *name)
{
  const Row *row = event->source;
  int place = lr_kind_find_field (row->kind->kind, name);
  const LrField *field = place >= 0 ? &row->kind->kind->fields[place] : NULL;
  const char *text = get_text (event, name);

  return text != NULL && field->type == LR_FIELD_CHOICE ? lr_choice_describe (field->choices, text) : g_strdup (text);
}

static const LrEventReader reader = { get_text, get_day, describe };

static const char *
get_row_text (const Row *row,
              guint      field)
{
  const Value *value = get_value (row, field);

  return value != NULL ? value->text : NULL;
}

static gint64
get_row_integer (const Row *row,
                 guint      field)
{
  const Value *value = get_value (row, field);

  return value != NULL ? value->integer : 0;
}

static LrDay
get_row_day (const Row *row,
             guint      field)
{
  return (LrDay) get_row_integer (row, field);
}

static gboolean
has_parts (const LrKind *kind)
{
  return kind == &lr_plan_kind || kind == &lr_meeting_kind || kind == &lr_contact_kind || kind == &lr_situation_kind;
}

/* The day of the record that it belongs to, or none. */
static LrDay
find_parent_day (LrCaseFacts *self,
                 const Row   *row)
{
  const LrKind *kind = row->kind->kind;

  for (guint i = 0; i < kind->n_fields; i++)
    {
      gint64 parent = kind->fields[i].type == LR_FIELD_RECORD ? get_row_integer (row, i) : 0;
      gpointer day = parent != 0 ? g_hash_table_lookup (self->parents, &parent) : NULL;

      if (day != NULL)
        return GPOINTER_TO_UINT (day);
    }

  return LR_DAY_NONE;
}

/* Parents are read before their children: the kinds stand in that order. */
static void
add_event (LrCaseFacts *self,
           gint64       record,
           const Row   *row)
{
  const LrKind *kind = row->kind->kind;
  LrEvent event = {
    .kind = kind->name,
    .record = record,
    .made = find_parent_day (self, row),
    .source = row,
  };

  /* A child without a day of its own (a participant) has that of its parent. */
  event.day = kind->day_field >= 0 ? get_row_day (row, (guint) kind->day_field) : event.made;
  g_array_append_val (self->events, event);
  if (has_parts (kind))
    g_hash_table_insert (self->parents, g_memdup2 (&record, sizeof record), GUINT_TO_POINTER (event.day));
}

static const char *
keep_text (LrCaseFacts *self,
           const char  *text)
{
  return text != NULL && *text != '\0' ? g_string_chunk_insert (self->texts, text) : NULL;
}

static Row *
make_row (LrCaseFacts      *self,
          const LrFactKind *kind)
{
  Row *row = g_malloc0 (sizeof (Row) + kind->n_fields * sizeof (Value));

  row->kind = kind;
  return row;
}

/* The pupil itself is read as a record: everybody shows its name. */
static void
add_pupil (LrCaseFacts *self)
{
  const LrFactKind *kind = lr_fact_fields_find (self->fields, &lr_pupil_kind);
  Row *row = make_row (self, kind);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      if (lr_field_holds_text (&kind->kind->fields[kind->fields[i]]))
        row->values[i].text = keep_text (self, lr_record_get_text (self->pupil, kind->fields[i]));
      else
        row->values[i].integer = lr_record_get_integer (self->pupil, kind->fields[i]);
    }

  g_ptr_array_add (self->rows, row);
  add_event (self, lr_record_get_id (self->pupil), row);
}

static LrSector
get_sector (LrRecord *record,
            guint     field)
{
  int choice = lr_record_get_choice (record, field);

  return choice != LR_CHOICE_UNKNOWN ? sectors[choice] : LR_SECTOR_UNKNOWN;
}

LrSector
lr_school_get_sector (LrRecord *school)
{
  return get_sector (school, LR_SCHOOL_SECTOR);
}

LrCaseFacts *
lr_case_facts_new (LrRecord     *pupil,
                   LrFactFields *fields,
                   LrSector      school_sector)
{
  LrCaseFacts *self = g_new0 (LrCaseFacts, 1);

  self->pupil = g_object_ref (pupil);
  self->fields = lr_fact_fields_ref (fields);
  self->rows = g_ptr_array_new_with_free_func (g_free);
  self->texts = g_string_chunk_new (128);
  self->absences = g_array_new (FALSE, FALSE, sizeof (LrAbsence));
  self->exemptions = g_array_new (FALSE, FALSE, sizeof (LrSpan));
  self->offers = g_array_new (FALSE, FALSE, sizeof (LrDay));
  self->build_up = g_array_new (FALSE, FALSE, sizeof (LrBuildUp));
  self->attended = g_array_new (FALSE, FALSE, sizeof (LrDay));
  self->events = g_array_new (FALSE, FALSE, sizeof (LrEvent));
  self->marks = g_array_new (FALSE, FALSE, sizeof (LrDutyMark));
  self->parents = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  self->facts.signals.born = lr_record_get_day (pupil, LR_PUPIL_BORN_ON);
  self->facts.signals.sector = lr_record_is_empty (pupil, LR_PUPIL_SECTOR)
                               ? school_sector : get_sector (pupil, LR_PUPIL_SECTOR);
  self->facts.signals.start_qualification = lr_record_get_boolean (pupil, LR_PUPIL_START_QUALIFICATION);
  if (lr_record_get_choice (pupil, LR_PUPIL_STATUS) == LR_PUPIL_STATUS_LEFT)
    self->facts.left_on = lr_record_get_day (pupil, LR_PUPIL_LEFT_ON);
  self->facts.threatening = lr_record_get_boolean (pupil, LR_PUPIL_THREATENING);
  self->facts.threatening_on = lr_record_get_day (pupil, LR_PUPIL_THREATENING_ON);
  self->facts.reader = &reader;
  add_pupil (self);
  return self;
}

void
lr_case_facts_free (LrCaseFacts *self)
{
  g_object_unref (self->pupil);
  lr_fact_fields_unref (self->fields);
  g_ptr_array_unref (self->rows);
  g_string_chunk_free (self->texts);
  g_array_unref (self->absences);
  g_array_unref (self->exemptions);
  g_array_unref (self->offers);
  g_array_unref (self->build_up);
  g_array_unref (self->attended);
  g_array_unref (self->events);
  g_array_unref (self->marks);
  g_hash_table_unref (self->parents);
  g_free (self);
}

LrRecord *
lr_case_facts_get_pupil (LrCaseFacts *self)
{
  return self->pupil;
}

static LrAbsenceKind
read_kind (const char *word)
{
  int choice = lr_choice_from_id (lr_absence_kinds, word);

  return choice != LR_CHOICE_UNKNOWN ? absence_kinds[choice] : LR_ABSENCE_UNKNOWN;
}

/* Absence is by far the most numerous: it becomes no event. But for suspensions
 * and leave with a ground, which are few, and rule sets ask for them. What is of
 * an unknown kind is nothing that they ask for. */
static gboolean
add_absence (LrCaseFacts      *self,
             const LrFactKind *kind,
             const LrScanRow  *from)
{
  const int *columns = kind->columns;
  LrAbsence absence = {
    .record = lr_scan_row_get_id (from),
    .start = (LrDay) lr_scan_row_get_integer (from, (guint) columns[LR_ABSENCE_START_ON]),
    .end = (LrDay) lr_scan_row_get_integer (from, (guint) columns[LR_ABSENCE_END_ON]),
    .kind = read_kind (lr_scan_row_get_text (from, (guint) columns[LR_ABSENCE_KIND])),
    .quarters = (int) lr_scan_row_get_integer (from, (guint) columns[LR_ABSENCE_HOURS]),
    .lesson = (int) lr_scan_row_get_integer (from, (guint) columns[LR_ABSENCE_LESSON]),
  };
  const char *ground = lr_scan_row_get_text (from, (guint) columns[LR_ABSENCE_GROUND]);

  if (absence.end == LR_DAY_NONE && lr_scan_row_get_integer (from, (guint) columns[LR_ABSENCE_OPEN]) == 0)
    absence.end = absence.start;

  g_array_append_val (self->absences, absence);
  if (absence.kind == LR_ABSENCE_UNKNOWN)
    {
      self->n_unknown_absences++;
      return FALSE;
    }

  return absence.kind == LR_ABSENCE_SUSPENDED || (ground != NULL && *ground != '\0') ||
         lr_scan_row_get_integer (from, (guint) columns[LR_ABSENCE_REMOVAL]) != 0;
}

/* A duty is settled by a mark of which we know what it says. */
static void
add_mark (LrCaseFacts *self,
          gint64       record,
          const Row   *row)
{
  int state = lr_choice_from_id (lr_duty_states, get_row_text (row, LR_DUTY_MARK_STATE));
  LrDutyMark mark = {
    .record = record,
    .duty = get_row_text (row, LR_DUTY_MARK_DUTY),
    .about = get_row_integer (row, LR_DUTY_MARK_ABOUT),
    .opened_on = get_row_day (row, LR_DUTY_MARK_OPENED_ON),
    .marked_on = get_row_day (row, LR_DUTY_MARK_MARKED_ON),
    .dismissed = state == LR_DUTY_MARK_STATE_DISMISSED,
    .reason = get_row_text (row, LR_DUTY_MARK_REASON),
  };

  if (state == LR_CHOICE_UNKNOWN)
    self->n_unknown_marks++;
  else
    g_array_append_val (self->marks, mark);
}

/* What frees from school altogether. Article 11 frees from attending: that absence
 * is authorised, and all else stays. */
static gboolean
frees_from_school (int ground)
{
  switch (ground)
    {
    case LR_EXEMPTION_GROUND_5A:
    case LR_EXEMPTION_GROUND_5B:
    case LR_EXEMPTION_GROUND_5C:
    case LR_EXEMPTION_GROUND_15:
    case LR_EXEMPTION_GROUND_UNRECORDED:
      return TRUE;
    default:
      return FALSE;
    }
}

static void
add_exemption (LrCaseFacts *self,
               const Row   *row)
{
  int ground = lr_choice_from_id (lr_exemption_grounds, get_row_text (row, LR_EXEMPTION_GROUND));
  LrSpan span = {
    get_row_day (row, LR_EXEMPTION_FROM_ON),
    get_row_day (row, LR_EXEMPTION_UNTIL_ON),
  };

  if (ground == LR_CHOICE_UNKNOWN)
    self->n_unknown_exemptions++;
  else if (frees_from_school (ground))
    g_array_append_val (self->exemptions, span);
}

/* Hours at home or online are learning, but not attended. */
static int
get_attended (const Row *week)
{
  int place = lr_choice_from_id (lr_build_up_places, get_row_text (week, LR_BUILD_UP_PLACE));

  if (place == LR_BUILD_UP_PLACE_HOME || place == LR_BUILD_UP_PLACE_ONLINE)
    return 0;

  return (int) get_row_integer (week, LR_BUILD_UP_REALISED);
}

void
lr_case_facts_add (LrCaseFacts      *self,
                   const LrFactKind *kind,
                   const LrScanRow  *from)
{
  gint64 record = lr_scan_row_get_id (from);
  Row *row;

  if (kind->kind == &lr_absence_kind && !add_absence (self, kind, from))
    return;

  row = make_row (self, kind);
  for (guint i = 0; i < kind->n_fields; i++)
    {
      if (lr_field_holds_text (&kind->kind->fields[kind->fields[i]]))
        row->values[i].text = keep_text (self, lr_scan_row_get_text (from, i));
      else
        row->values[i].integer = lr_scan_row_get_integer (from, i);
    }
  g_ptr_array_add (self->rows, row);

  if (kind->kind == &lr_duty_mark_kind)
    {
      add_mark (self, record, row);
      return;
    }

  if (kind->kind == &lr_offer_kind)
    {
      LrDay day = get_row_day (row, LR_OFFER_OFFERED_ON);
      int answer = lr_choice_from_id (lr_offer_answers, get_row_text (row, LR_OFFER_ANSWER));

      if (answer != LR_OFFER_ANSWER_DECLINED)
        g_array_append_val (self->offers, day);
    }
  else if (kind->kind == &lr_exemption_kind)
    {
      add_exemption (self, row);
    }
  else if (kind->kind == &lr_build_up_kind)
    {
      LrBuildUp line = {
        .plan = get_row_integer (row, LR_BUILD_UP_PLAN),
        .from = get_row_day (row, LR_BUILD_UP_FROM_ON),
        .attended = get_attended (row),
      };

      g_array_append_val (self->build_up, line);
      if (line.attended > 0)
        g_array_append_val (self->attended, line.from);
    }

  add_event (self, record, row);
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
  self->facts.signals.exemptions = (const LrSpan *) self->exemptions->data;
  self->facts.signals.n_exemptions = self->exemptions->len;
  self->facts.signals.offers = (const LrDay *) self->offers->data;
  self->facts.signals.n_offers = self->offers->len;
  self->facts.signals.attended_weeks = (const LrDay *) self->attended->data;
  self->facts.signals.n_attended_weeks = self->attended->len;
  self->facts.events = (const LrEvent *) self->events->data;
  self->facts.n_events = self->events->len;
  self->facts.marks = (const LrDutyMark *) self->marks->data;
  self->facts.n_marks = self->marks->len;
  return &self->facts;
}

const LrFacts *
lr_case_facts_get_facts (LrCaseFacts *self)
{
  return &self->facts;
}

const LrBuildUp *
lr_case_facts_list_build_up (LrCaseFacts *self,
                             guint       *n)
{
  *n = self->build_up->len;
  return (const LrBuildUp *) self->build_up->data;
}

char *
lr_case_facts_dup_problems (LrCaseFacts *self)
{
  const char *number = lr_record_get_text (self->pupil, LR_PUPIL_NUMBER);
  char *problems = NULL;

  if (self->n_unknown_absences > 0)
    lr_problems_add (&problems, g_strdup_printf (
      /* Translators: a pupil number, then how many. */
      ngettext ("%s: %u absence is of a kind that this version of the app does not know. It counts for nothing.",
                "%s: %u absences are of a kind that this version of the app does not know. They count for nothing.",
                self->n_unknown_absences), number, self->n_unknown_absences));

  if (self->n_unknown_marks > 0)
    lr_problems_add (&problems, g_strdup_printf (
      /* Translators: a pupil number, then how many. */
      ngettext ("%s: %u duty was settled in a way that this version of the app does not know. It is still open.",
                "%s: %u duties were settled in a way that this version of the app does not know. They are still open.",
                self->n_unknown_marks), number, self->n_unknown_marks));

  if (self->n_unknown_exemptions > 0)
    lr_problems_add (&problems, g_strdup_printf (
      /* Translators: a pupil number, then how many. */
      ngettext ("%s: %u exemption has a ground that this version of the app does not know. It counts for nothing.",
                "%s: %u exemptions have a ground that this version of the app does not know. They count for nothing.",
                self->n_unknown_exemptions), number, self->n_unknown_exemptions));

  return problems;
}
