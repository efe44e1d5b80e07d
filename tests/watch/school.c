/* school.c: a store with a school, made in a few words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define _XOPEN_SOURCE 700

#include "school.h"

#include <ftw.h>
#include <stdio.h>
#include <string.h>

#include "lr-key-file.h"
#include "typed.h"

LrDay
school_day (const char *iso)
{
  LrDay day = LR_DAY_NONE;

  if (!lr_day_parse_iso (iso, &day))
    g_error ("no day: %s", iso);

  return day;
}

static void
fill (LrRecord   *record,
      const char *words)
{
  const LrKind *kind = lr_record_get_kind (record);
  g_auto (GStrv) pieces = g_strsplit (words != NULL ? words : "", " ", -1);

  for (guint i = 0; pieces[i] != NULL; i++)
    {
      char *equals = strchr (pieces[i], '=');
      g_autoptr (GError) error = NULL;
      int field;

      if (*pieces[i] == '\0')
        continue;

      g_assert_nonnull (equals);
      *equals = '\0';
      field = lr_kind_find_field (kind, pieces[i]);
      if (field < 0)
        g_error ("%s has no field %s", kind->name, pieces[i]);
      lr_record_parse (record, (guint) field, g_strdelimit (equals + 1, "_", ' '), &error);
      g_assert_no_error (error);
    }
}

static gint64
save (School   *self,
      LrRecord *record)
{
  g_autoptr (GError) error = NULL;

  lr_store_save (self->store, record, &error);
  g_assert_no_error (error);
  return lr_record_get_id (record);
}

School *
school_new (const char *words)
{
  School *self = g_new0 (School, 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (LrRecord) school = NULL;

  lr_dossier_init ();
  lr_cost_set ((LrCost) { .passes = 1, .memory = 8192 });
  self->folder = g_dir_make_tmp ("leerrecht-test-XXXXXX", &error);
  g_assert_no_error (error);
  self->store = lr_store_create (self->folder, typed ("paard lamp wolk fiets"), &error);
  g_assert_no_error (error);

  school = lr_school_new ();
  fill (school, "name=School sector=vo region=noord ruleset=povo");
  fill (school, words);
  save (self, school);
  return self;
}

static int
remove_cb (const char        *path,
           const struct stat *status,
           int                type,
           struct FTW        *place)
{
  return remove (path);
}

void
school_free (School *self)
{
  g_assert_finalize_object (self->store);
  nftw (self->folder, remove_cb, 16, FTW_DEPTH | FTW_PHYS);
  g_free (self->folder);
  g_free (self);
}

gint64
school_add (School       *self,
            const LrKind *kind,
            gint64        pupil,
            const char   *words)
{
  g_autoptr (LrRecord) record = lr_record_new (kind, pupil);

  fill (record, words);
  return save (self, record);
}

void
school_set (School       *self,
            const LrKind *kind,
            gint64        id,
            const char   *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LrRecord) record = lr_store_load (self->store, kind, id, &error);

  g_assert_no_error (error);
  fill (record, words);
  save (self, record);
}

gint64
school_add_pupil (School     *self,
                  const char *number,
                  const char *words)
{
  g_autofree char *all = g_strdup_printf ("number=%s last_name=Leerling born_on=2012-05-05 %s",
                                          number, words != NULL ? words : "");

  return school_add (self, &lr_pupil_kind, 0, all);
}

LrWatch *
school_watch (School     *self,
              const char *today)
{
  g_autoptr (GError) error = NULL;
  LrWatch *watch = lr_watch_new (self->store, school_day (today), &error);

  g_assert_no_error (error);
  return watch;
}

void
school_settle (LrWatch *watch)
{
  do
    {
      while (lr_watch_is_busy (watch))
        g_main_context_iteration (NULL, TRUE);
      while (g_main_context_iteration (NULL, FALSE))
        ;
    }
  while (lr_watch_is_busy (watch));
}

char *
school_describe (GPtrArray  *duties,
                 const char *watched)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < duties->len; i++)
    {
      const LrDuty *duty = g_ptr_array_index (duties, i);
      g_autofree char *opened_on = lr_day_format_iso (duty->opened_on);
      g_autofree char *due_on = duty->has_term ? lr_day_format_iso (duty->due_on) : g_strdup ("soon");

      if (watched == NULL || g_str_has_prefix (duty->id, watched))
        g_string_append_printf (text, "%s%s %s %s %s", text->len > 0 ? ", " : "", duty->id,
                                opened_on, due_on, lr_duty_state_get_word (duty->state));
    }

  return g_string_free (text, FALSE);
}

void
school_describe_case (GString      *text,
                      const LrCase *of)
{
  g_autofree char *duties = school_describe (of->duties, NULL);

  g_string_append_printf (text, "%s: %s; step %s since %u, home %d since %u for %u weeks, %u late, %u signals, known until %u%s%s\n",
                          lr_record_get_text (of->record, LR_PUPIL_NUMBER), duties, of->escalation.step,
                          of->escalation.entered_on, of->situation.absent, of->situation.run.first,
                          of->situation.school_weeks, of->standing.n_late,
                          of->signals->len, of->known_until, of->threatening ? ", threatening" : "",
                          of->problem != NULL ? of->problem : "");
}

char *
school_describe_watch (School  *self,
                       LrWatch *watch)
{
  g_autoptr (GPtrArray) pupils = lr_store_list (self->store, &lr_pupil_kind, 0, NULL);
  GString *text = g_string_new (NULL);

  g_assert_cmpuint (lr_watch_get_n_pupils (watch), ==, pupils->len);
  for (guint i = 0; i < pupils->len; i++)
    school_describe_case (text, lr_watch_find_case (watch, lr_record_get_id (pupils->pdata[i])));

  return g_string_free (text, FALSE);
}

char *
school_describe_open (GListModel *duties)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (duties); i++)
    {
      g_autoptr (LrDutyItem) item = g_list_model_get_item (duties, i);
      LrRecord *pupil = lr_duty_item_get_pupil (item);
      const LrDuty *duty = lr_duty_item_get_duty (item);
      g_autofree char *name = pupil != NULL ? lr_pupil_dup_name (pupil) : g_strdup ("school");
      g_autofree char *why = lr_duty_dup_explanation (duty);
      g_autofree char *term = lr_duty_dup_term (duty);

      g_string_append_printf (text, "%d %" G_GINT64_FORMAT " %s %s: %s %s; %s; %s; %s; %s\n",
                              lr_duty_item_get_when (item), lr_duty_item_get_pupil_id (item), name,
                              pupil != NULL ? lr_record_get_text (pupil, LR_PUPIL_CLASS) : NULL, duty->id,
                              lr_duty_get_what (duty), why, term, lr_duty_get_who (duty), lr_duty_get_source (duty));
    }

  return g_string_free (text, FALSE);
}

char *
school_duties (LrWatch    *watch,
               gint64      pupil,
               const char *watched)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LrCase) of = lr_watch_load_case (watch, pupil, &error);

  g_assert_no_error (error);
  return school_describe (of->duties, watched);
}

void
school_assert_duties (LrWatch    *watch,
                      gint64      pupil,
                      const char *watched,
                      const char *expected)
{
  g_autofree char *text = school_duties (watch, pupil, watched);

  g_assert_cmpstr (text, ==, expected);
}
