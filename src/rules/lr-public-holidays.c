/* lr-public-holidays.c: public holidays by computation
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-public-holidays.h"

#include <glib/gi18n.h>

static LrDay
get_kings_day (int year)
{
  LrDay day = lr_day (year, 4, 27);

  return lr_day_get_weekday (day) == G_DATE_SUNDAY ? day - 1 : day;
}

static gboolean
is_liberation_day_free (int             year,
                        LrLiberationDay when)
{
  switch (when)
    {
    case LR_LIBERATION_DAY_LUSTRUM:
      return year % 5 == 0;
    case LR_LIBERATION_DAY_ALWAYS:
      return TRUE;
    case LR_LIBERATION_DAY_NEVER:
    default:
      return FALSE;
    }
}

guint
lr_public_holidays_list (int             year,
                         gboolean        good_friday_lessons,
                         LrLiberationDay liberation_day,
                         LrPublicHoliday holidays[LR_MAX_PUBLIC_HOLIDAYS])
{
  LrDay easter = lr_day_get_easter (year);
  guint n = 0;

  holidays[n++] = (LrPublicHoliday) { lr_day (year, 1, 1), _("New Year’s Day") };
  if (!good_friday_lessons)
    holidays[n++] = (LrPublicHoliday) { easter - 2, _("Good Friday") };
  holidays[n++] = (LrPublicHoliday) { easter, _("Easter Sunday") };
  holidays[n++] = (LrPublicHoliday) { easter + 1, _("Easter Monday") };
  holidays[n++] = (LrPublicHoliday) { get_kings_day (year), _("King’s Day") };
  if (is_liberation_day_free (year, liberation_day))
    holidays[n++] = (LrPublicHoliday) { lr_day (year, 5, 5), _("Liberation Day") };
  holidays[n++] = (LrPublicHoliday) { easter + 39, _("Ascension Day") };
  holidays[n++] = (LrPublicHoliday) { easter + 49, _("Whit Sunday") };
  holidays[n++] = (LrPublicHoliday) { easter + 50, _("Whit Monday") };
  holidays[n++] = (LrPublicHoliday) { lr_day (year, 12, 25), _("Christmas Day") };
  holidays[n++] = (LrPublicHoliday) { lr_day (year, 12, 26), _("Second Christmas Day") };

  return n;
}
