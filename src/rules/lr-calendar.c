/* lr-calendar.c: the calendar of one school, holidays by name
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-calendar.h"

#include <glib/gi18n.h>

#include "lr-error.h"
#include "lr-rules-resources.h"

#define CALENDARS "/io/github/leerrecht/rules/calendars/"

struct _LrCalendar
{
  LrSchoolCalendar *school_calendar;
  GPtrArray        *holidays;  /* of LrHoliday, by start */
};

static const char *
get_holiday_name (LrHolidayKind kind)
{
  switch (kind)
    {
    case LR_HOLIDAY_AUTUMN:
      return _("Autumn holiday");
    case LR_HOLIDAY_CHRISTMAS:
      return _("Christmas holiday");
    case LR_HOLIDAY_SPRING:
      return _("Spring holiday");
    case LR_HOLIDAY_MAY:
      return _("May holiday");
    case LR_HOLIDAY_SUMMER:
      return _("Summer holiday");
    case LR_HOLIDAY_OWN:
    case LR_HOLIDAY_PUBLIC:
    default:
      return _("Free day of the school");
    }
}

static void
free_holiday (LrHoliday *holiday)
{
  g_free (holiday->name);
  g_free (holiday->source);
  g_free (holiday->note);
  g_free (holiday);
}

static LrHoliday *
add_holiday (LrCalendar    *self,
             LrHolidayKind  kind,
             LrDay          start,
             LrDay          end,
             const char    *name,
             LrCertainty    certainty)
{
  LrHoliday *holiday = g_new0 (LrHoliday, 1);

  holiday->kind = kind;
  holiday->start = start;
  holiday->end = end;
  holiday->name = g_strdup (name);
  holiday->certainty = certainty;
  g_ptr_array_add (self->holidays, holiday);
  return holiday;
}

static LrHoliday *
find_holiday (LrCalendar    *self,
              LrHolidayKind  kind,
              LrDay          school_year)
{
  for (guint i = 0; i < self->holidays->len; i++)
    {
      LrHoliday *holiday = g_ptr_array_index (self->holidays, i);

      if (holiday->kind == kind && lr_day_get_school_year (holiday->start) == school_year)
        return holiday;
    }

  return NULL;
}

static gboolean
add_edits (LrCalendar               *self,
           const LrCalendarOptions  *options,
           GError                  **error)
{
  for (guint i = 0; i < options->n_edits; i++)
    {
      const LrCalendarEdit *edit = &options->edits[i];
      const char *name = edit->name;

      if (edit->start < LR_DAY_MIN || edit->start > edit->end || edit->end > LR_DAY_MAX)
        {
          g_set_error_literal (error, LR_ERROR, LR_ERROR_INVALID,
                               _("A holiday of the school ends before it starts, or lies too far away."));
          return FALSE;
        }

      if (name == NULL || *name == '\0')
        name = get_holiday_name (edit->kind);
      add_holiday (self, edit->kind, edit->start, edit->end, name, LR_CERTAINTY_SCHOOL);
    }

  return TRUE;
}

/* Adds the published holidays that the school did not replace. */
static void
add_published (LrCalendar          *self,
               const LrHolidayFile *file,
               LrRegion             region)
{
  for (guint kind = 0; kind < LR_N_PUBLISHED_HOLIDAYS; kind++)
    {
      const LrSpan *span = &file->spans[kind][region];
      LrHoliday *holiday;

      if (span->start == LR_DAY_NONE ||
          find_holiday (self, (LrHolidayKind) kind, file->school_year) != NULL)
        continue;

      holiday = add_holiday (self, (LrHolidayKind) kind, span->start, span->end,
                             get_holiday_name ((LrHolidayKind) kind), file->certainty);
      holiday->source = g_strdup (file->source);
      holiday->note = g_strdup (file->note);
    }
}

static gboolean
is_school_year_complete (LrCalendar *self,
                         LrDay       school_year)
{
  for (guint kind = 0; kind < LR_N_PUBLISHED_HOLIDAYS; kind++)
    {
      if (find_holiday (self, (LrHolidayKind) kind, school_year) == NULL)
        return FALSE;
    }

  return TRUE;
}

/* The last day of the summer holiday that ends a school year. */
static LrDay
get_summer_end (LrCalendar *self,
                LrDay       school_year)
{
  LrDay end = LR_DAY_NONE;

  for (guint i = 0; i < self->holidays->len; i++)
    {
      LrHoliday *holiday = g_ptr_array_index (self->holidays, i);

      if (holiday->kind == LR_HOLIDAY_SUMMER && lr_day_get_school_year (holiday->start) == school_year)
        end = MAX (end, holiday->end);
    }

  return end;
}

/* The stretch of complete school years around the newest published one. */
static gboolean
find_known_days (LrCalendar *self,
                 LrDay       anchor,
                 LrDay      *first,
                 LrDay      *last)
{
  LrDay start = anchor;
  LrDay end = anchor;
  LrHoliday *autumn;

  if (!is_school_year_complete (self, anchor))
    return FALSE;

  while (is_school_year_complete (self, lr_day_add_months (start, -12)))
    start = lr_day_add_months (start, -12);
  while (is_school_year_complete (self, lr_day_add_months (end, 12)))
    end = lr_day_add_months (end, 12);

  /* Without the summer holiday before it, August is not known. */
  *first = start;
  autumn = find_holiday (self, LR_HOLIDAY_AUTUMN, start);
  if (autumn != NULL &&
      find_holiday (self, LR_HOLIDAY_SUMMER, lr_day_add_months (start, -12)) == NULL)
    *first = autumn->start;
  *last = MAX (lr_day_get_school_year_end (end), get_summer_end (self, end));
  return TRUE;
}

static void
add_public_holidays (LrCalendar              *self,
                     const LrCalendarOptions *options,
                     LrDay                    first,
                     LrDay                    last)
{
  for (int year = lr_day_get_year (first); year <= lr_day_get_year (last); year++)
    {
      LrPublicHoliday days[LR_MAX_PUBLIC_HOLIDAYS];
      guint n = lr_public_holidays_list (year, options->good_friday_lessons, options->liberation_day, days);

      for (guint i = 0; i < n; i++)
        add_holiday (self, LR_HOLIDAY_PUBLIC, days[i].day, days[i].day, days[i].name, LR_CERTAINTY_COMPUTED);
    }
}

static int
compare_holidays (gconstpointer a,
                  gconstpointer b)
{
  const LrHoliday *first = *(const LrHoliday * const *) a;
  const LrHoliday *second = *(const LrHoliday * const *) b;

  if (first->start != second->start)
    return first->start < second->start ? -1 : 1;
  return (int) first->kind - (int) second->kind;
}

static LrSchoolCalendar *
make_school_calendar (LrCalendar *self,
                      LrDay       first,
                      LrDay       last)
{
  g_autofree LrSpan *spans = g_new (LrSpan, self->holidays->len);

  for (guint i = 0; i < self->holidays->len; i++)
    {
      const LrHoliday *holiday = g_ptr_array_index (self->holidays, i);

      spans[i] = (LrSpan) { holiday->start, holiday->end };
    }

  return lr_school_calendar_new (first, last, spans, self->holidays->len);
}

LrCalendar *
lr_calendar_new_from_files (LrHolidayFile           **files,
                            guint                     n_files,
                            const LrCalendarOptions  *options,
                            GError                  **error)
{
  g_autoptr (LrCalendar) self = NULL;
  LrDay anchor = LR_DAY_NONE;
  LrDay first, last;

  g_return_val_if_fail (options != NULL && options->region <= LR_REGION_UNKNOWN, NULL);

  self = g_new0 (LrCalendar, 1);
  self->holidays = g_ptr_array_new_with_free_func ((GDestroyNotify) free_holiday);

  if (!add_edits (self, options, error))
    return NULL;

  for (guint i = 0; i < n_files; i++)
    {
      if (options->region != LR_REGION_UNKNOWN)
        add_published (self, files[i], options->region);
      if (is_school_year_complete (self, files[i]->school_year))
        anchor = MAX (anchor, files[i]->school_year);
    }

  if (anchor == LR_DAY_NONE && options->region == LR_REGION_UNKNOWN)
    first = last = LR_DAY_MIN;
  else if (anchor == LR_DAY_NONE || !find_known_days (self, anchor, &first, &last))
    {
      g_set_error_literal (error, LR_ERROR, LR_ERROR_NOT_FOUND,
                           _("No school year is known with all its holidays."));
      return NULL;
    }

  add_public_holidays (self, options, first, last);
  g_ptr_array_sort (self->holidays, compare_holidays);
  self->school_calendar = make_school_calendar (self, first, last);
  return g_steal_pointer (&self);
}

static GPtrArray *
read_shipped_files (GError **error)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func ((GDestroyNotify) lr_holiday_file_free);
  GResource *resource = lr_rules_get_resource ();
  g_auto (GStrv) names = g_resource_enumerate_children (resource, CALENDARS, G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  if (names == NULL)
    return NULL;

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat (CALENDARS, names[i], NULL);
      g_autoptr (GBytes) bytes = g_resource_lookup_data (resource, path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
      LrHolidayFile *file;

      if (bytes == NULL)
        return NULL;

      file = lr_holiday_file_read (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes),
                                   names[i], error);
      if (file == NULL)
        return NULL;
      g_ptr_array_add (files, file);
    }

  return g_steal_pointer (&files);
}

LrCalendar *
lr_calendar_new (const LrCalendarOptions  *options,
                 GError                  **error)
{
  g_autoptr (GPtrArray) files = NULL;

  g_return_val_if_fail (options != NULL, NULL);

  files = read_shipped_files (error);
  if (files == NULL)
    return NULL;

  return lr_calendar_new_from_files ((LrHolidayFile **) files->pdata, files->len, options, error);
}

void
lr_calendar_free (LrCalendar *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->school_calendar, lr_school_calendar_unref);
  g_clear_pointer (&self->holidays, g_ptr_array_unref);
  g_free (self);
}

LrSchoolCalendar *
lr_calendar_get_school_calendar (LrCalendar *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->school_calendar;
}

GPtrArray *
lr_calendar_dup_holidays (LrCalendar *self,
                          LrDay       from,
                          LrDay       to)
{
  GPtrArray *found = g_ptr_array_new ();

  g_return_val_if_fail (self != NULL, found);

  for (guint i = 0; i < self->holidays->len; i++)
    {
      LrHoliday *holiday = g_ptr_array_index (self->holidays, i);

      if (holiday->start <= to && holiday->end >= from)
        g_ptr_array_add (found, holiday);
    }

  return found;
}
