/* test-holiday-file.c: reading a year of holidays
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-error.h"
#include "lr-holiday-file.h"

#define HEADING "[calendar]\nschool-year=2026-2027\ncertainty=secondary\nsource=x\n"

static void
reads_a_year (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LrHolidayFile) file =
    lr_holiday_file_read (HEADING "note=y\n[autumn]\nnoord=2026-10-10 2026-10-18\n[may]\nall=2027-04-24 2027-05-02\n",
                          -1, "x.ini", &error);

  g_assert_no_error (error);
  g_assert_cmpuint (file->school_year, ==, lr_day (2026, 8, 1));
  g_assert_cmpint (file->certainty, ==, LR_CERTAINTY_SECONDARY);
  g_assert_cmpstr (file->source, ==, "x");
  g_assert_cmpstr (file->note, ==, "y");
  g_assert_cmpuint (file->spans[LR_HOLIDAY_AUTUMN][LR_REGION_NOORD].end, ==, lr_day (2026, 10, 18));
  g_assert_cmpuint (file->spans[LR_HOLIDAY_AUTUMN][LR_REGION_ZUID].start, ==, LR_DAY_NONE);
  g_assert_cmpuint (file->spans[LR_HOLIDAY_MAY][LR_REGION_ZUID].start, ==, lr_day (2027, 4, 24));
}

static void
complaints_name_the_line (void)
{
  static const struct { const char *text; const char *place; } cases[] = {
    { HEADING "[autumn]\nnoord=2026-10-10\n", "x.ini:6: " },
    { HEADING "[autumn]\nnoord=2026-10-10 2026-10-32\n", "x.ini:6: " },
    { HEADING "[autumn]\nnoord=2026-10-18 2026-10-10\n", "x.ini:6: " },
    { HEADING "[autumn]\nnoord=2026-10-12 2026-10-18\n", "x.ini:6: " },
    { HEADING "[autumn]\nnoord=2026-10-10 2026-10-16\n", "x.ini:6: " },
    { HEADING "[autumn]\nnoord=2025-10-18 2025-10-26\n", "x.ini:6: " },
    { HEADING "[autumn]\n\noost=2026-10-10 2026-10-18\n", "x.ini:7: " },
    { HEADING "[autumn]\nNoord=2026-10-10 2026-10-18\n", "x.ini:6: " },
    { HEADING "[public]\nnoord=2026-10-10 2026-10-18\n", "x.ini:6: " },
    { HEADING "[winter]\nnoord=2026-10-10 2026-10-18\n", "x.ini:6: " },
    { HEADING "[own]\nnoord=2026-10-10 2026-10-18\n", "x.ini:6: " },
    { HEADING "colour=red\n", "x.ini:5: " },
    { "[calendar]\nschool-year=2026-2028\n", "x.ini:2: " },
    { "[calendar]\nschool-year=26-27\n", "x.ini:2: " },
    { "[calendar]\nschool-year=\n", "x.ini:2: " },
    { "[calendar]\ncertainty=maybe\n", "x.ini:2: " },
    { "[autumn]\nnoord=2026-10-10 2026-10-18\n", "x.ini:2: " },
    { "[calendar]\nschool-year=2026-2027\n", "x.ini:1: " },
    { "", "x.ini:1: " },
    { "noord\n", "x.ini:1: " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (lr_holiday_file_read (cases[i].text, -1, "x.ini", &error));
      g_assert_error (error, LR_ERROR, LR_ERROR_INVALID);
      if (!g_str_has_prefix (error->message, cases[i].place))
        g_error ("case %u: %s", i, error->message);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/holiday-file/reads-a-year", reads_a_year);
  g_test_add_func ("/holiday-file/complaints-name-the-line", complaints_name_the_line);

  return g_test_run ();
}
