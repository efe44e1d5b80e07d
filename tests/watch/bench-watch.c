/* bench-watch.c: signals and duties of the reference store
 *
 * 2,000 pupils, 100,000 absences, 20,000 other records. The baseline is to read
 * the same absences once and do nothing with them. Prints times and a ratio; it
 * judges nothing.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "school.h"

#include "lr-store-scan.h"

#define PUPILS 2000
#define ABSENCES 50  /* of a pupil */
#define OTHERS 10    /* of a pupil */
#define ROUNDS 5

static void
save (LrStore  *store,
      LrRecord *record)
{
  g_autoptr (GError) error = NULL;

  lr_store_save (store, record, &error);
  g_assert_no_error (error);
}

static void
add_absence (LrStore *store,
             GRand   *rand,
             gint64   pupil,
             LrDay    day)
{
  static const struct { const char *kind; int share; } kinds[] = {
    { "unauthorised", 30 }, { "late", 25 }, { "sick", 30 }, { "authorised", 11 }, { "luxury", 3 }, { "suspended", 1 },
  };
  g_autoptr (LrRecord) record = lr_record_new (&lr_absence_kind, pupil);
  int draw = g_rand_int_range (rand, 0, 100);
  guint kind = 0;

  while (draw >= kinds[kind].share)
    draw -= kinds[kind++].share;

  lr_record_set_integer (record, LR_ABSENCE_START_ON, day);
  if (g_rand_int_range (rand, 0, 100) < 20)
    lr_record_set_integer (record, LR_ABSENCE_END_ON, day + (LrDay) g_rand_int_range (rand, 1, 20));
  if (g_rand_int_range (rand, 0, 100) < 60)
    lr_record_set_integer (record, LR_ABSENCE_HOURS, g_rand_int_range (rand, 1, 25));
  lr_record_set_text (record, LR_ABSENCE_KIND, kinds[kind].kind);
  save (store, record);
}

static void
add_other (LrStore *store,
           GRand   *rand,
           gint64   pupil,
           guint    place,
           LrDay    day)
{
  const LrKind *kind = place % 3 == 0 ? &lr_contact_kind : place % 3 == 1 ? &lr_report_kind : &lr_meeting_kind;
  g_autoptr (LrRecord) record = lr_record_new (kind, pupil);

  lr_record_set_integer (record, (guint) kind->day_field, day);
  if (kind == &lr_contact_kind)
    lr_record_set_text (record, LR_CONTACT_HOW, g_rand_boolean (rand) ? "letter" : "school");
  else if (kind == &lr_report_kind)
    lr_record_set_text (record, LR_REPORT_KIND, g_rand_boolean (rand) ? "16h" : "9h");
  else
    lr_record_set_text (record, LR_MEETING_KIND, g_rand_boolean (rand) ? "mdo" : "support-team");
  save (store, record);
}

static void
fill (School *school)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (GError) error = NULL;

  lr_store_begin (school->store, "fill", &error);
  g_assert_no_error (error);
  for (guint i = 0; i < PUPILS; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", 10000 + i);
      gint64 pupil = school_add_pupil (school, number, NULL);

      for (guint j = 0; j < ABSENCES; j++)
        add_absence (school->store, rand, pupil, lr_day (2025, 9, 1) + 400 * j / ABSENCES);
      for (guint j = 0; j < OTHERS; j++)
        add_other (school->store, rand, pupil, j, lr_day (2025, 9, 1) + 400 * j / OTHERS);
    }
  lr_store_commit (school->store, &error);
  g_assert_no_error (error);
}

static void
count_cb (const LrScanRow *row,
          gpointer         data)
{
  *(gint64 *) data += lr_scan_row_get_integer (row, 0);
}

int
main (void)
{
  static const guint fields[] = { LR_ABSENCE_START_ON };
  g_autoptr (School) school = school_new (NULL);
  gint64 baseline = G_MAXINT64, whole = G_MAXINT64, one = G_MAXINT64, again = G_MAXINT64;
  guint duties = 0;

  fill (school);
  for (guint round = 0; round < ROUNDS; round++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (LrWatch) watch = school_watch (school, "2026-10-09");
      g_autoptr (GPtrArray) cases = NULL;
      g_autoptr (GPtrArray) after = NULL;
      g_autoptr (LrCase) of = NULL;
      gint64 sum = 0;
      gint64 start = g_get_monotonic_time ();

      lr_store_scan (school->store, &lr_absence_kind, 0, fields, G_N_ELEMENTS (fields), count_cb, &sum, &error);
      baseline = MIN (baseline, g_get_monotonic_time () - start);

      start = g_get_monotonic_time ();
      cases = lr_watch_load_cases (watch, &error);
      whole = MIN (whole, g_get_monotonic_time () - start);
      g_assert_no_error (error);

      school_add (school, &lr_contact_kind, ((LrCase *) cases->pdata[7])->pupil, "held_on=2026-10-08");
      start = g_get_monotonic_time ();
      of = lr_watch_load_case (watch, ((LrCase *) cases->pdata[7])->pupil, &error);
      one = MIN (one, g_get_monotonic_time () - start);

      start = g_get_monotonic_time ();
      after = lr_watch_load_cases (watch, &error);
      again = MIN (again, g_get_monotonic_time () - start);

      duties = 0;
      for (guint i = 0; i < cases->len; i++)
        duties += ((LrCase *) cases->pdata[i])->duties->len;
    }

  g_print ("absences read once            %7.2f ms\n", (double) baseline / 1000.0);
  g_print ("signals and duties, school    %7.2f ms (%.1f times; %u duties)\n",
           (double) whole / 1000.0, (double) whole / (double) baseline, duties);
  g_print ("signals and duties, one pupil %7.2f ms\n", (double) one / 1000.0);
  g_print ("school after one change       %7.2f ms\n", (double) again / 1000.0);
  return 0;
}
