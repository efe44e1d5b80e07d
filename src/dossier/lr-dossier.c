/* lr-dossier.c: questions that every part of the app asks of the records
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-dossier.h"

#include <glib/gi18n.h>

#include "lr-choices.h"
#include "lr-migrations.h"
#include "lr-store-scan.h"
#include "lr-text.h"

void
lr_dossier_init (void)
{
  lr_store_register_kinds (lr_kinds);
  lr_store_register_migrations (lr_migrations);
}

LrRecord *
lr_school_new (void)
{
  LrRecord *school = lr_record_new (&lr_school_kind, 0);

  lr_record_set_integer (school, LR_SCHOOL_LESSON_HOURS, 6 * 4);
  lr_record_set_integer (school, LR_SCHOOL_DOSSIER_YEARS, 2);
  lr_record_set_integer (school, LR_SCHOOL_ABSENCE_YEARS, 5);
  return school;
}

LrRecord *
lr_dossier_load_school (LrStore  *store,
                        GError  **error)
{
  g_autoptr (GPtrArray) schools = lr_store_list (store, &lr_school_kind, 0, error);

  if (schools == NULL)
    return NULL;

  if (schools->len == 0)
    {
      g_set_error_literal (error, LR_ERROR, LR_ERROR_NOT_FOUND,
                           _("The school has not been set up yet."));
      return NULL;
    }

  return g_object_ref (g_ptr_array_index (schools, 0));
}

LrRecord *
lr_dossier_find_pupil (LrStore     *store,
                       const char  *number,
                       GError     **error)
{
  g_autoptr (GError) local_error = NULL;
  LrRecord *pupil = lr_store_find_text (store, &lr_pupil_kind, LR_PUPIL_NUMBER, number, &local_error);

  if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));
  else if (pupil == NULL)
    g_set_error (error, LR_ERROR, LR_ERROR_NOT_FOUND,
                 _("There is no pupil with number %s."), number);

  return pupil;
}

LrRecord *
lr_dossier_load_newest (LrStore       *store,
                        const LrKind  *kind,
                        gint64         pupil,
                        LrDay          until,
                        GError       **error)
{
  g_autoptr (GPtrArray) records = NULL;

  g_return_val_if_fail (kind->day_field >= 0, NULL);

  records = lr_store_list (store, kind, pupil, error);
  if (records == NULL)
    return NULL;

  for (guint i = records->len; i > 0; i--)
    {
      LrRecord *record = g_ptr_array_index (records, i - 1);

      if (lr_record_get_day (record, (guint) kind->day_field) <= until)
        return g_object_ref (record);
    }

  return NULL;
}

static char *
join_words (const char *first,
            const char *second,
            const char *third)
{
  GString *words = g_string_new (first);

  if (second != NULL)
    g_string_append_printf (words, "%s%s", words->len > 0 ? " " : "", second);
  if (third != NULL)
    g_string_append_printf (words, "%s%s", words->len > 0 ? " " : "", third);

  return g_string_free (words, FALSE);
}

/* A meeting that is coming: of years of them only a few are, and are loaded. */
typedef struct
{
  LrDay  day;
  char  *time;  /* (nullable) */
  gint64 id;
} Coming;

typedef struct
{
  LrDay   today;
  GArray *coming;  /* of Coming */
} ComingMeetings;

static void
clear_coming (gpointer data)
{
  g_free (((Coming *) data)->time);
}

static void
add_coming_cb (const LrScanRow *row,
               gpointer         user_data)
{
  ComingMeetings *meetings = user_data;
  LrDay day = (LrDay) lr_scan_row_get_integer (row, 0);

  if (day >= meetings->today)
    g_array_append_vals (meetings->coming,
                         &(Coming) { day, g_strdup (lr_scan_row_get_text (row, 1)), lr_scan_row_get_id (row) }, 1);
}

static int
compare_coming (gconstpointer a,
                gconstpointer b)
{
  const Coming *one = a;
  const Coming *other = b;

  if (one->day != other->day)
    return one->day < other->day ? -1 : 1;

  if (g_strcmp0 (one->time, other->time) != 0)
    return g_strcmp0 (one->time, other->time);

  return one->id < other->id ? -1 : 1;
}

GPtrArray *
lr_dossier_list_coming_meetings (LrStore  *store,
                                 LrDay     today,
                                 guint     limit,
                                 GError  **error)
{
  static const guint fields[] = { LR_MEETING_HELD_ON, LR_MEETING_TIME };
  g_autoptr (GArray) coming = g_array_new (FALSE, FALSE, sizeof (Coming));
  g_autoptr (GPtrArray) meetings = g_ptr_array_new_with_free_func (g_object_unref);
  ComingMeetings found = { today, coming };

  g_array_set_clear_func (coming, clear_coming);
  if (!lr_store_scan (store, &lr_meeting_kind, 0, fields, G_N_ELEMENTS (fields), add_coming_cb, &found, error))
    return NULL;

  g_array_sort (coming, compare_coming);
  for (guint i = 0; i < MIN (coming->len, limit); i++)
    {
      g_autoptr (GError) reason = NULL;
      LrRecord *meeting = lr_store_load (store, &lr_meeting_kind, g_array_index (coming, Coming, i).id, &reason);

      if (meeting != NULL)
        g_ptr_array_add (meetings, meeting);
      else if (!g_error_matches (reason, LR_ERROR, LR_ERROR_NOT_FOUND))
        {
          g_propagate_error (error, g_steal_pointer (&reason));
          return NULL;
        }
      /* Else a worker took it away meanwhile. */
    }

  return g_steal_pointer (&meetings);
}

char *
lr_pupil_dup_name (LrRecord *pupil)
{
  g_autofree char *name = join_words (lr_record_get_text (pupil, LR_PUPIL_FIRST_NAME),
                                      lr_record_get_text (pupil, LR_PUPIL_PREFIX),
                                      lr_record_get_text (pupil, LR_PUPIL_LAST_NAME));

  return lr_text_cap (name, LR_TEXT_NAME);
}

char *
lr_pupil_dup_sort_name (LrRecord *pupil)
{
  g_autofree char *given = join_words (lr_record_get_text (pupil, LR_PUPIL_FIRST_NAME),
                                       lr_record_get_text (pupil, LR_PUPIL_PREFIX), NULL);
  const char *last = lr_record_get_text (pupil, LR_PUPIL_LAST_NAME);

  g_autofree char *name = *given == '\0' ? g_strdup (last) : g_strdup_printf ("%s, %s", last, given);

  return name != NULL ? lr_text_cap (name, LR_TEXT_NAME) : NULL;
}

const char *
lr_pupil_get_sort_key (LrRecord *pupil)
{
  static GQuark quark;
  g_autofree char *name = NULL;
  char *key;

  if (quark == 0)
    quark = g_quark_from_static_string ("lr-pupil-sort-key");

  key = g_object_get_qdata (G_OBJECT (pupil), quark);
  if (key != NULL)
    return key;

  name = lr_pupil_dup_sort_name (pupil);
  key = lr_text_sort_key (name);
  g_object_set_qdata_full (G_OBJECT (pupil), quark, key, g_free);
  return key;
}

char *
lr_pupil_dup_case_code (LrRecord *pupil)
{
  g_autofree char *number = g_strdup_printf ("%03" G_GINT64_FORMAT, lr_record_get_id (pupil));

  return g_strdup_printf (C_("case code", "Case %s"), number);
}

LrDay
lr_absence_get_last_day (LrRecord *absence)
{
  LrDay last = lr_record_get_day (absence, LR_ABSENCE_END_ON);

  if (last != LR_DAY_NONE)
    return last;

  return lr_record_get_boolean (absence, LR_ABSENCE_OPEN)
           ? LR_DAY_NONE
           : lr_record_get_day (absence, LR_ABSENCE_START_ON);
}

gboolean
lr_record_is_within (LrRecord *record,
                     guint     from_field,
                     guint     until_field,
                     LrDay     on)
{
  LrDay from = lr_record_get_day (record, from_field);
  LrDay until = lr_record_get_day (record, until_field);

  return (from == LR_DAY_NONE || from <= on) && (until == LR_DAY_NONE || until >= on);
}
