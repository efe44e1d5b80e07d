/* lr-watch-calendar.c: the school calendar as the records say it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-watch-calendar.h"

#include "lr-dossier.h"

/* Free days that are not one of the published holidays, and those of which only a
 * newer version knows which they are, are the school's own: free they are. */
static LrHolidayKind
get_holiday (LrRecord *closure)
{
  static const LrHolidayKind kinds[LR_CLOSURE_HOLIDAY_END] = {
    [LR_CLOSURE_HOLIDAY_NONE] = LR_HOLIDAY_OWN,
    [LR_CLOSURE_HOLIDAY_OWN] = LR_HOLIDAY_OWN,
    [LR_CLOSURE_HOLIDAY_AUTUMN] = LR_HOLIDAY_AUTUMN,
    [LR_CLOSURE_HOLIDAY_CHRISTMAS] = LR_HOLIDAY_CHRISTMAS,
    [LR_CLOSURE_HOLIDAY_SPRING] = LR_HOLIDAY_SPRING,
    [LR_CLOSURE_HOLIDAY_MAY] = LR_HOLIDAY_MAY,
    [LR_CLOSURE_HOLIDAY_SUMMER] = LR_HOLIDAY_SUMMER,
  };
  int choice = lr_record_get_choice (closure, LR_CLOSURE_HOLIDAY);

  return choice != LR_CHOICE_UNKNOWN ? kinds[choice] : LR_HOLIDAY_OWN;
}

static LrRegion
get_region (LrRecord *school)
{
  static const LrRegion regions[LR_SCHOOL_REGION_END] = {
    [LR_SCHOOL_REGION_NONE] = LR_REGION_UNKNOWN,
    [LR_SCHOOL_REGION_NOORD] = LR_REGION_NOORD,
    [LR_SCHOOL_REGION_MIDDEN] = LR_REGION_MIDDEN,
    [LR_SCHOOL_REGION_ZUID] = LR_REGION_ZUID,
  };
  int choice = lr_record_get_choice (school, LR_SCHOOL_REGION);

  return choice != LR_CHOICE_UNKNOWN ? regions[choice] : LR_REGION_UNKNOWN;
}

static GArray *
make_edits (GPtrArray *closures)
{
  GArray *edits = g_array_new (FALSE, FALSE, sizeof (LrCalendarEdit));

  for (guint i = 0; i < closures->len; i++)
    {
      LrRecord *closure = g_ptr_array_index (closures, i);
      LrCalendarEdit edit = {
        .kind = get_holiday (closure),
        .start = lr_record_get_day (closure, LR_CLOSURE_START_ON),
        .end = lr_record_get_day (closure, LR_CLOSURE_END_ON),
        .name = lr_record_get_text (closure, LR_CLOSURE_NAME),
      };

      if (edit.end == LR_DAY_NONE)
        edit.end = edit.start;
      g_array_append_val (edits, edit);
    }

  return edits;
}

LrCalendar *
lr_watch_load_calendar (LrStore  *store,
                        GError  **error)
{
  g_autoptr (LrRecord) school = lr_dossier_load_school (store, error);
  g_autoptr (GPtrArray) closures = NULL;
  g_autoptr (GArray) edits = NULL;
  LrCalendarOptions options = { 0, };

  if (school == NULL)
    return NULL;

  closures = lr_store_list (store, &lr_closure_kind, 0, error);
  if (closures == NULL)
    return NULL;

  edits = make_edits (closures);
  options.region = get_region (school);
  options.good_friday_lessons = lr_record_get_boolean (school, LR_SCHOOL_GOOD_FRIDAY);
  if (lr_record_get_boolean (school, LR_SCHOOL_LIBERATION))
    options.liberation_day = LR_LIBERATION_DAY_NEVER;
  options.edits = (const LrCalendarEdit *) edits->data;
  options.n_edits = edits->len;
  return lr_calendar_new (&options, error);
}
