/* import-large.c: exports as large as a big school makes in years
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "import-large.h"

GBytes *
import_large_make_pupils (void)
{
  g_autoptr (GString) text = g_string_new ("leerlingnummer;roepnaam;achternaam;klas\n");

  for (guint i = 0; i < IMPORT_LARGE_PUPILS; i++)
    g_string_append_printf (text, "%u;Roep%u;Achter%u;%uA\n", 100000 + i, i, i, i % 6 + 1);

  return g_string_free_to_bytes (g_steal_pointer (&text));
}

GBytes *
import_large_make_absence (LrSchoolCalendar *calendar,
                           guint             n_changed)
{
  static const char * const codes[] = { "A", "Z", "TL", "M", "SA", "V" };
  g_autoptr (GString) text = g_string_new ("leerlingnummer;datum;lesuur;uren;reden\n");

  for (guint i = 0; i < IMPORT_LARGE_ROWS; i++)
    {
      int year, month, day;

      lr_day_get_ymd (lr_school_calendar_get_school_day (calendar, i / IMPORT_LARGE_PUPILS), &year, &month, &day);
      g_string_append_printf (text, "%u;%d-%d-%d;%u;%s;%s\n", 100000 + i * 7 % IMPORT_LARGE_PUPILS,
                              day, month, year, i % 8 + 1, i < n_changed ? "2" : "1,5", codes[i % G_N_ELEMENTS (codes)]);
    }

  return g_string_free_to_bytes (g_steal_pointer (&text));
}
