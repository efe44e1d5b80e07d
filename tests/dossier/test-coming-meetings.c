/* test-coming-meetings.c: which meetings come first
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-dossier.h"
#include "scratch.h"

#define TODAY lr_day (2026, 11, 12)

static void
add_meeting (Scratch    *scratch,
             gint64      pupil,
             LrDay       day,
             const char *time,
             const char *place)
{
  g_autoptr (LrRecord) meeting = lr_record_new (&lr_meeting_kind, pupil);
  g_autoptr (GError) error = NULL;

  lr_record_set_integer (meeting, LR_MEETING_HELD_ON, day);
  lr_record_set_text (meeting, LR_MEETING_TIME, time);
  lr_record_set_text (meeting, LR_MEETING_PLACE, place);
  lr_store_save (scratch->store, meeting, &error);
  g_assert_no_error (error);
}

static gint64
add_pupil (Scratch    *scratch,
           const char *number)
{
  g_autoptr (LrRecord) pupil = lr_record_new (&lr_pupil_kind, 0);
  g_autoptr (GError) error = NULL;

  lr_record_set_text (pupil, LR_PUPIL_NUMBER, number);
  lr_record_set_text (pupil, LR_PUPIL_LAST_NAME, "Maan");
  lr_store_save (scratch->store, pupil, &error);
  g_assert_no_error (error);
  return lr_record_get_id (pupil);
}

static char *
dup_places (Scratch *scratch,
            guint    limit)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) meetings = lr_dossier_list_coming_meetings (scratch->store, TODAY, limit, &error);
  GString *places = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < meetings->len; i++)
    g_string_append (places, lr_record_get_text (meetings->pdata[i], LR_MEETING_PLACE));

  return g_string_free (places, FALSE);
}

static void
the_first_ones_of_all_pupils_come_first (Scratch       *scratch,
                                         gconstpointer  data)
{
  static const struct { guint limit; const char *places; } cases[] = {
    { 0, "" },
    { 1, "A" },
    { 3, "ABC" },
    { 8, "ABCDE" },
  };
  gint64 one = add_pupil (scratch, "1");
  gint64 other = add_pupil (scratch, "2");

  add_meeting (scratch, one, TODAY + 300, NULL, "E");
  add_meeting (scratch, one, TODAY + 1, "09:00", "C");
  add_meeting (scratch, other, TODAY, "14:00", "A");
  add_meeting (scratch, other, TODAY + 1, NULL, "B");
  add_meeting (scratch, other, TODAY + 1, "10:30", "D");
  add_meeting (scratch, one, TODAY - 1, "23:00", "X");
  add_meeting (scratch, other, lr_day (2016, 11, 12), NULL, "X");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *places = dup_places (scratch, cases[i].limit);

      g_assert_cmpstr (places, ==, cases[i].places);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  lr_dossier_init ();

  g_test_add ("/coming-meetings/the-first-ones-of-all-pupils-come-first", Scratch, NULL, scratch_set_up,
              the_first_ones_of_all_pupils_come_first, scratch_tear_down);

  return g_test_run ();
}
