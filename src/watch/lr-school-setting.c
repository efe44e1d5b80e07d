/* lr-school-setting.c: what the school has set, as the rules need it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-school-setting.h"

static const char *const sector_words[] = { "vo", "po", "vso" };
static const char *const region_words[] = { "noord", "midden", "zuid" };
static const char *const holiday_words[] = { "autumn", "christmas", "spring", "may", "summer", "own" };

static guint
find_word (const char *const *words,
           guint              n_words,
           const char        *word,
           guint              otherwise)
{
  for (guint i = 0; i < n_words; i++)
    {
      if (g_strcmp0 (words[i], word) == 0)
        return i;
    }

  return otherwise;
}

LrSector
lr_sector_from_word (const char *word)
{
  return (LrSector) find_word (sector_words, G_N_ELEMENTS (sector_words), word, LR_SECTOR_VO);
}

LrRegion
lr_region_from_word (const char *word)
{
  return (LrRegion) find_word (region_words, G_N_ELEMENTS (region_words), word, LR_REGION_NOORD);
}

static LrCalendarEdit
read_closure (LrRecord *closure)
{
  LrDay start = lr_record_get_day (closure, LR_CLOSURE_START_ON);
  LrDay end = lr_record_get_day (closure, LR_CLOSURE_END_ON);

  return (LrCalendarEdit) {
    .kind = (LrHolidayKind) find_word (holiday_words, G_N_ELEMENTS (holiday_words),
                                       lr_record_get_text (closure, LR_CLOSURE_HOLIDAY), LR_HOLIDAY_OWN),
    .start = start,
    .end = end != LR_DAY_NONE ? end : start,
    .name = lr_record_get_text (closure, LR_CLOSURE_NAME),
  };
}

LrCalendar *
lr_school_load_calendar (LrStore   *store,
                         LrRecord  *school,
                         GError   **error)
{
  g_autoptr (GPtrArray) closures = lr_store_list (store, &lr_closure_kind, 0, error);
  g_autoptr (GArray) edits = g_array_new (FALSE, FALSE, sizeof (LrCalendarEdit));
  LrCalendarOptions options = { 0 };

  if (closures == NULL)
    return NULL;

  for (guint i = 0; i < closures->len; i++)
    {
      LrCalendarEdit edit = read_closure (g_ptr_array_index (closures, i));

      g_array_append_val (edits, edit);
    }

  options.region = lr_region_from_word (lr_record_get_text (school, LR_SCHOOL_REGION));
  options.good_friday_lessons = lr_record_get_boolean (school, LR_SCHOOL_GOOD_FRIDAY);
  options.liberation_day = lr_record_get_boolean (school, LR_SCHOOL_LIBERATION)
                           ? LR_LIBERATION_DAY_NEVER
                           : LR_LIBERATION_DAY_LUSTRUM;
  options.edits = (const LrCalendarEdit *) edits->data;
  options.n_edits = edits->len;
  return lr_calendar_new (&options, error);
}
