/* lr-watch-calendar.c: the school calendar as the records say it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-watch-calendar.h"

#include "lr-dossier.h"

static GArray *
make_edits (GPtrArray *closures)
{
  GArray *edits = g_array_new (FALSE, FALSE, sizeof (LrCalendarEdit));

  for (guint i = 0; i < closures->len; i++)
    {
      LrRecord *closure = g_ptr_array_index (closures, i);
      LrCalendarEdit edit = {
        .kind = LR_HOLIDAY_OWN,
        .start = lr_record_get_day (closure, LR_CLOSURE_START_ON),
        .end = lr_record_get_day (closure, LR_CLOSURE_END_ON),
        .name = lr_record_get_text (closure, LR_CLOSURE_NAME),
      };

      lr_holiday_kind_from_word (lr_record_get_text (closure, LR_CLOSURE_HOLIDAY), &edit.kind);
      if (edit.end == LR_DAY_NONE)
        edit.end = edit.start;
      g_array_append_val (edits, edit);
    }

  return edits;
}

/**
 * lr_watch_load_calendar:
 *
 * Returns: (transfer full) (nullable): the published holidays of the school's
 *   region, the public holidays, and what the school changed
 */
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
  lr_region_from_word (lr_record_get_text (school, LR_SCHOOL_REGION), &options.region);
  options.good_friday_lessons = lr_record_get_boolean (school, LR_SCHOOL_GOOD_FRIDAY);
  if (lr_record_get_boolean (school, LR_SCHOOL_LIBERATION))
    options.liberation_day = LR_LIBERATION_DAY_NEVER;
  options.edits = (const LrCalendarEdit *) edits->data;
  options.n_edits = edits->len;
  return lr_calendar_new (&options, error);
}
