/* long-dossier.c: a pupil about whom very much was written
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "long-dossier.h"

#include "lr-kinds.h"

#define DAYS 3600

/* Of every twenty events, so many of a kind; the fields of all of them. */
static const struct
{
  const LrKind *kind;
  guint         share;
  const char   *fields;
} events[] = {
  { &lr_absence_kind, 9, "start_on=%s;kind=unauthorised;hours=1" },
  { &lr_contact_kind, 4, "held_on=%s;how=phone;with=moeder;subject=hoe het gaat" },
  { &lr_report_kind, 2, "reported_on=%s;kind=16h;recipient=duo" },
  { &lr_meeting_kind, 2, "held_on=%s;kind=mdo" },
  { &lr_consent_kind, 1, "given_on=%s;given_by=both;recipient=Jeugdarts" },
  { &lr_party_kind, 1, "name=Betrokkene;role=parent" },
  { &lr_offer_kind, 1, "offered_on=%s;what=een rustige plek" },
};

static LrRecord *
make (const LrKind *kind,
      gint64        pupil,
      const char   *fields,
      LrDay         day)
{
  LrRecord *record = lr_record_new (kind, pupil);
  g_auto (GStrv) pairs = g_strsplit (fields, ";", -1);
  g_autofree char *iso = lr_day_format_iso (day);

  for (guint i = 0; pairs[i] != NULL; i++)
    {
      g_auto (GStrv) pair = g_strsplit (pairs[i], "=", 2);
      int field = lr_kind_find_field (kind, pair[0]);
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (field, >=, 0);
      lr_record_parse (record, (guint) field, g_str_equal (pair[1], "%s") ? iso : pair[1], &error);
      g_assert_no_error (error);
    }

  return record;
}

static void
save (Fixture      *fixture,
      const LrKind *kind,
      gint64        pupil,
      const char   *fields,
      LrDay         day)
{
  g_autoptr (LrRecord) record = make (kind, pupil, fields, day);
  g_autoptr (GError) error = NULL;

  lr_store_save (fixture->store, record, &error);
  g_assert_no_error (error);
}

LrRecord *
long_dossier_add (Fixture *fixture,
                  guint    n_events)
{
  LrRecord *pupil = fixture_add_pupil (fixture, "10000", "Sterre", "Maan", "2b");
  gint64 id = lr_record_get_id (pupil);
  g_autoptr (GError) error = NULL;
  guint n = 0;

  lr_store_begin (fixture->store, "A long dossier", &error);
  g_assert_no_error (error);
  while (n < n_events)
    {
      for (guint i = 0; i < G_N_ELEMENTS (events); i++)
        {
          for (guint j = 0; j < events[i].share; j++, n++)
            save (fixture, events[i].kind, id, events[i].fields, FIXTURE_TODAY - n * 7919 % DAYS);
        }
    }
  save (fixture, &lr_plan_kind, id, "made_on=%s;version=1;child=Sterre tekent graag.", FIXTURE_TODAY - 30);
  lr_store_commit (fixture->store, &error);
  g_assert_no_error (error);

  return pupil;
}
