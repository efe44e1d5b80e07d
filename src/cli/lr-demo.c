/* lr-demo.c: a school of invented pupils to look at and to practise with
 *
 * The school is data: data/demo/ holds the pupils, their absence and their
 * dossiers, with days told from today. The same day gives the same school.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lr-demo.h"

#include <glib/gi18n.h>
#include <string.h>

#include "lr-csv-reader.h"
#include "lr-demo-days.h"
#include "lr-demo-resources.h"
#include "lr-dossier.h"
#include "lr-key-lines.h"
#include "lr-watch.h"

#define FOLDER "/io/github/leerrecht/demo/"

typedef struct
{
  LrStore    *store;
  LrDay       today;
  LrCalendar *calendar;
  GHashTable *names;    /* "kind name" within the dossier -> id */

  /* The record that is being read. */
  char       *group;
  LrRecord   *record;
  LrRecord   *pupil;    /* whose dossier it is */
} Demo;

static GBytes *
open_file (const char  *name,
           GError     **error)
{
  g_autofree char *path = g_strconcat (FOLDER, name, NULL);

  return g_resource_lookup_data (lr_demo_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
}

static gboolean
set_day (Demo        *demo,
         LrRecord    *record,
         guint        field,
         const char  *text,
         GError     **error)
{
  LrDay day;

  if (!lr_demo_day_parse (text, demo->today, lr_calendar_get_school_calendar (demo->calendar), &day))
    {
      g_set_error (error, LR_ERROR, LR_ERROR_INVALID, "%s: %s", lr_record_get_kind (record)->name, text);
      return FALSE;
    }

  lr_record_set_integer (record, field, day);
  return TRUE;
}

static char *
make_name (const char *kind,
           const char *name)
{
  return g_strdup_printf ("%s %s", kind, name);
}

static gboolean
set_field (Demo        *demo,
           LrRecord    *record,
           const char  *name,
           const char  *text,
           GError     **error)
{
  const LrKind *kind = lr_record_get_kind (record);
  int field = lr_kind_find_field (kind, name);
  g_autofree char *unescaped = NULL;

  if (field < 0)
    {
      g_set_error (error, LR_ERROR, LR_ERROR_INVALID, "%s: %s", kind->name, name);
      return FALSE;
    }

  if (text[0] == '\0')
    return TRUE;

  if (kind->fields[field].type == LR_FIELD_DAY)
    return set_day (demo, record, (guint) field, text, error);

  if (kind->fields[field].type == LR_FIELD_RECORD)
    {
      g_autofree char *target = make_name (kind->fields[field].target, text);
      const gint64 *id = g_hash_table_lookup (demo->names, target);

      if (id == NULL)
        {
          g_set_error (error, LR_ERROR, LR_ERROR_INVALID, "%s: %s", kind->name, target);
          return FALSE;
        }
      lr_record_set_integer (record, (guint) field, *id);
      return TRUE;
    }

  unescaped = g_strcompress (text);
  return lr_record_parse (record, (guint) field, unescaped, error);
}

static gboolean
save_record (Demo    *demo,
             GError **error)
{
  const char *name;
  gint64 *id;

  if (demo->record == NULL)
    return TRUE;

  if (!lr_record_check (demo->record, error) || !lr_store_save (demo->store, demo->record, error))
    return FALSE;

  id = g_new (gint64, 1);
  *id = lr_record_get_id (demo->record);
  name = demo->group;
  g_hash_table_insert (demo->names, g_strdup (name), id);

  if (lr_record_is (demo->record, &lr_pupil_kind))
    g_set_object (&demo->pupil, demo->record);
  g_clear_object (&demo->record);
  return TRUE;
}

/* `[contact first-call]`: a new record, or for a pupil the one of the list. */
static gboolean
begin_record (Demo        *demo,
              const char  *group,
              GError     **error)
{
  g_auto (GStrv) words = g_strsplit (group, " ", 2);
  const LrKind *kind = lr_store_find_kind (words[0]);

  g_free (demo->group);
  demo->group = g_strdup (group);
  if (kind == NULL || words[1] == NULL)
    {
      g_set_error (error, LR_ERROR, LR_ERROR_INVALID, "[%s]", group);
      return FALSE;
    }

  if (kind == &lr_pupil_kind)
    {
      g_hash_table_remove_all (demo->names);
      demo->record = lr_dossier_find_pupil (demo->store, words[1], error);
      return demo->record != NULL;
    }

  g_assert (kind->owner == LR_OWNER_NONE || demo->pupil != NULL);
  if (kind == &lr_school_kind)
    demo->record = lr_school_new ();
  else
    demo->record = lr_record_new (kind, kind->owner == LR_OWNER_PUPIL ? lr_record_get_id (demo->pupil) : 0);

  return TRUE;
}

/* A group without lines says nothing, so it is not even noticed: each record of
 * the demo school has at least one field. */
static gboolean
read_records (Demo        *demo,
              const char  *file_name,
              GError     **error)
{
  g_autoptr (GBytes) file = open_file (file_name, error);
  g_autoptr (GPtrArray) lines = NULL;
  gsize length;
  const char *text;

  if (file == NULL)
    return FALSE;

  text = g_bytes_get_data (file, &length);
  lines = lr_key_lines_read (text, (gssize) length, file_name, error);
  if (lines == NULL)
    return FALSE;

  g_clear_pointer (&demo->group, g_free);
  for (guint i = 0; i < lines->len; i++)
    {
      const LrKeyLine *line = g_ptr_array_index (lines, i);

      if ((g_strcmp0 (line->group, demo->group) != 0 &&
           (!save_record (demo, error) || !begin_record (demo, line->group, error))) ||
          !set_field (demo, demo->record, line->key, line->value, error))
        {
          g_prefix_error (error, "%s:%u: ", file_name, line->line);
          return FALSE;
        }
    }

  return save_record (demo, error);
}

typedef LrRecord *(*BeginRow) (Demo         *demo,
                               const char   *number,
                               GError      **error);

static LrRecord *
begin_pupil (Demo        *demo,
             const char  *number,
             GError     **error)
{
  LrRecord *pupil = lr_record_new (&lr_pupil_kind, 0);

  lr_record_set_text (pupil, LR_PUPIL_NUMBER, number);
  lr_record_set_choice (pupil, LR_PUPIL_STATUS, LR_PUPIL_STATUS_ENROLLED);
  return pupil;
}

static LrRecord *
begin_absence (Demo        *demo,
               const char  *number,
               GError     **error)
{
  g_autoptr (LrRecord) pupil = lr_dossier_find_pupil (demo->store, number, error);

  return pupil != NULL ? lr_record_new (&lr_absence_kind, lr_record_get_id (pupil)) : NULL;
}

/* The headers are names of fields, but for those that would not fit. */
static gboolean
set_cell (Demo        *demo,
          LrRecord    *record,
          const char  *header,
          const char  *cell,
          GError     **error)
{
  if (g_str_equal (header, "start"))
    return set_field (demo, record, "start_on", cell, error);
  if (g_str_equal (header, "end") && g_str_equal (cell, "open"))
    return set_field (demo, record, "open", "yes", error);
  if (g_str_equal (header, "end"))
    return set_field (demo, record, "end_on", cell, error);

  return set_field (demo, record, header, cell, error);
}

/* A table whose first column is the pupil number. */
static gboolean
read_table (Demo        *demo,
            const char  *file_name,
            BeginRow     begin_row,
            GError     **error)
{
  g_autoptr (GBytes) file = open_file (file_name, error);
  g_autoptr (LrCsvReader) reader = NULL;
  g_autoptr (GPtrArray) headers = g_ptr_array_new_with_free_func (g_free);

  if (file == NULL)
    return FALSE;

  reader = lr_csv_reader_new (file);
  lr_csv_reader_next (reader);
  for (guint i = 0; i < lr_csv_reader_get_n_cells (reader); i++)
    g_ptr_array_add (headers, g_strdup (lr_csv_reader_get_cell (reader, i)));

  while (lr_csv_reader_next (reader) == LR_CSV_ROW)
    {
      g_autoptr (LrRecord) record = begin_row (demo, lr_csv_reader_get_cell (reader, 0), error);
      gboolean good = record != NULL;

      for (guint i = 1; good && i < headers->len; i++)
        good = set_cell (demo, record, g_ptr_array_index (headers, i), lr_csv_reader_get_cell (reader, i), error);

      if (!good || !lr_record_check (record, error) || !lr_store_save (demo->store, record, error))
        {
          g_prefix_error (error, "%s:%u: ", file_name, lr_csv_reader_get_line (reader));
          return FALSE;
        }
    }

  return TRUE;
}

/* The calendar of the region that school.ini names. */
static LrCalendar *
make_calendar (GError **error)
{
  const LrCalendarOptions options = { .region = LR_REGION_NOORD };

  return lr_calendar_new (&options, error);
}

/* What the school itself has to do again and again was done in time. */
static gboolean
tick_cadences (Demo    *demo,
               GError **error)
{
  g_autoptr (LrWatch) watch = lr_watch_new (demo->store, demo->today, error);
  g_autoptr (GPtrArray) duties = watch != NULL ? lr_watch_load_cadences (watch, error) : NULL;
  LrDay yesterday;

  if (duties == NULL)
    return FALSE;

  lr_demo_day_parse ("s-1", demo->today, lr_calendar_get_school_calendar (demo->calendar), &yesterday);
  for (guint i = 0; i < duties->len; i++)
    {
      const LrDuty *duty = g_ptr_array_index (duties, i);

      if (duty->state == LR_DUTY_OPEN && duty->opened_on <= yesterday &&
          !lr_watch_tick (watch, 0, duty, yesterday, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
fill (Demo    *demo,
      GError **error)
{
  return read_records (demo, "school.ini", error) &&
         read_table (demo, "pupils.csv", begin_pupil, error) &&
         read_table (demo, "absence.csv", begin_absence, error) &&
         read_records (demo, "long-case.ini", error) &&
         read_records (demo, "dossiers.ini", error) &&
         tick_cadences (demo, error);
}

gboolean
lr_demo_check_today (LrDay    today,
                     GError **error)
{
  static const char * const farthest[] = { "w-28.1", "w+4.5", "c+60" };
  g_autoptr (LrCalendar) calendar = make_calendar (error);
  LrSchoolCalendar *school_calendar;

  if (calendar == NULL)
    return FALSE;

  school_calendar = lr_calendar_get_school_calendar (calendar);
  for (guint i = 0; i < G_N_ELEMENTS (farthest); i++)
    {
      g_autofree char *first = NULL;
      g_autofree char *last = NULL;
      LrDay day;

      if (lr_demo_day_parse (farthest[i], today, school_calendar, &day))
        continue;

      first = lr_day_format_iso (lr_school_calendar_get_first (school_calendar));
      last = lr_day_format_iso (lr_school_calendar_get_last (school_calendar));
      g_set_error (error, LR_ERROR, LR_ERROR_INVALID,
                   /* Translators: two dates. */
                   _("The demo school needs a school year of holidays around its day; they are known from %s to %s. "
                     "Choose a day well between them."), first, last);
      return FALSE;
    }

  return TRUE;
}

gboolean
lr_demo_fill (LrStore  *store,
              LrDay     today,
              GError  **error)
{
  Demo demo = { .store = store, .today = today };
  gboolean done;

  demo.calendar = make_calendar (error);
  if (demo.calendar == NULL)
    return FALSE;

  demo.names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  done = lr_store_begin (store, _("Demo school made"), error);
  if (done)
    {
      done = fill (&demo, error) && lr_store_commit (store, error);
      if (!done)
        lr_store_rollback (store);
    }

  g_clear_object (&demo.record);
  g_clear_object (&demo.pupil);
  g_clear_pointer (&demo.calendar, lr_calendar_free);
  g_hash_table_unref (demo.names);
  g_free (demo.group);
  return done;
}
