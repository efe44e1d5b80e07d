/* sample-case.c: an invented case, for the tests of papers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sample-case.h"

#include "lr-kinds.h"

static LrRecord *
make_record (const LrKind *kind,
             va_list       fields)
{
  LrRecord *record = lr_record_new (kind, kind->owner == LR_OWNER_PUPIL ? 1 : 0);

  for (const char *name = va_arg (fields, const char *); name != NULL; name = va_arg (fields, const char *))
    {
      const char *value = va_arg (fields, const char *);
      int field = lr_kind_find_field (kind, name);
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (field, >=, 0);
      g_assert_true (lr_record_parse (record, (guint) field, value, &error));
      g_assert_no_error (error);
    }

  return record;
}

/* Adds a record with the fields that follow, a name and a text each. */
LrRecord *
sample_add (GPtrArray    *records,
            const LrKind *kind,
            ...)
{
  LrRecord *record;
  va_list fields;

  va_start (fields, kind);
  record = make_record (kind, fields);
  va_end (fields);
  g_ptr_array_add (records, record);
  return record;
}

static LrRecord *
make (const LrKind *kind,
      ...)
{
  LrRecord *record;
  va_list fields;

  va_start (fields, kind);
  record = make_record (kind, fields);
  va_end (fields);
  return record;
}

LrPlanFacts *
sample_empty_plan_facts (void)
{
  LrPlanFacts *facts = g_new0 (LrPlanFacts, 1);

  facts->school = make (&lr_school_kind, "name", "Scholengemeenschap De Linde", NULL);
  facts->pupil = make (&lr_pupil_kind, "number", "20394", "last_name", "Maan", NULL);
  facts->plan = make (&lr_plan_kind, "made_on", "2026-09-28", NULL);
  facts->goals = g_ptr_array_new_with_free_func (g_object_unref);
  facts->agreements = g_ptr_array_new_with_free_func (g_object_unref);
  facts->build_up = g_ptr_array_new_with_free_func (g_object_unref);
  facts->parties = g_ptr_array_new_with_free_func (g_object_unref);
  facts->regie = g_ptr_array_new_with_free_func (g_object_unref);
  facts->consents = g_ptr_array_new_with_free_func (g_object_unref);

  return facts;
}

static void
fill_plan (LrPlanFacts *facts)
{
  g_set_object (&facts->plan, NULL);
  facts->plan = make (&lr_plan_kind,
    "made_on", "2026-09-28", "version", "2",
    "voice", "Ik wil wel leren, maar niet in die drukke aula. Als ik weet wat er komt, gaat het.",
    "pupil_wants", "Weer naar tekenen en wiskunde. Een plek waar ik even mag zitten als het te veel wordt.",
    "parents_want", "Rust in huis en één vaste persoon op school die we kunnen bellen.",
    "family", "Sterre woont bij haar moeder en is om het weekend bij haar vader. Beide ouders staan achter dit plan.",
    "child", "Sterre tekent graag en is goed in rekenen. Ze slaapt slecht voor een schooldag.",
    "school", "De klas is druk; in de mentorles en bij tekenen gaat het goed.",
    "contacts", "School: Marieke Jansen. Leerplicht: Karim el Idrissi.",
    "informing", "Elke vrijdag voor 15 uur belt de mentor met moeder. Vader krijgt dezelfde dag een bericht.",
    "programme", "Sterre begint met twee ochtenden in de week en komt binnen door de zij-ingang.",
    "feedback_on", "2026-11-11", "term_on", "2026-12-18", "opp_reference", "OPP 2026-118",
    NULL);
}

LrPlanFacts *
sample_plan_facts (void)
{
  LrPlanFacts *facts = sample_empty_plan_facts ();

  g_object_unref (facts->school);
  facts->school = make (&lr_school_kind, "name", "Scholengemeenschap De Linde",
                        "coordinator", "Marieke Jansen", "phone", "0113 555 012", NULL);
  g_object_unref (facts->pupil);
  facts->pupil = make (&lr_pupil_kind, "number", "20394", "first_name", "Sterre", "prefix", "van der",
                       "last_name", "Maan", "born_on", "2012-05-12", "class", "2B",
                       "mentor", "Mevrouw Bakker", NULL);
  fill_plan (facts);

  sample_add (facts->goals, &lr_goal_kind,
              "specific", "Sterre is drie ochtenden in de week op school en volgt tekenen, wiskunde en Nederlands.",
              "measurable", "Zes van de negen dagdelen in november",
              "realistic", "Het gaat nu al twee ochtenden goed.",
              "agreed_by", "Sterre, ouders, mentor", "due_on", "2026-11-30", NULL);
  sample_add (facts->goals, &lr_goal_kind,
              "specific", "Sterre heeft een vaste begeleider bij wie ze terecht kan.",
              "measurable", "Er is elke week een gesprek", "due_on", "2026-10-31", NULL);

  sample_add (facts->agreements, &lr_agreement_kind, "what", "Haalt Sterre op bij de zij-ingang",
              "who", "Mevrouw Bakker, mentor", "due_on", "2026-10-01", "done_on", "2026-10-01", NULL);
  sample_add (facts->agreements, &lr_agreement_kind, "what", "Regelt de rustige plek in de bibliotheek",
              "who", "Marieke Jansen", "due_on", "2026-10-05", NULL);
  sample_add (facts->agreements, &lr_agreement_kind, "what", "Maakt een afspraak met de jeugdarts",
              "who", "Moeder", "due_on", "2026-10-09", NULL);
  sample_add (facts->agreements, &lr_agreement_kind, "what", "Kiest welke lessen ze als eerste wil volgen",
              "who", "Sterre", "due_on", "2026-10-02", "done_on", "2026-09-30", NULL);

  sample_add (facts->build_up, &lr_build_up_kind, "from_on", "2026-09-28", "planned", "4",
              "what", "Twee ochtenden", "realised", "4", NULL);
  sample_add (facts->build_up, &lr_build_up_kind, "from_on", "2026-10-19", "planned", "7.5",
              "what", "Drie ochtenden", NULL);
  sample_add (facts->build_up, &lr_build_up_kind, "from_on", "2026-11-16", "planned", "12",
              "what", "Drie ochtenden en een middag", NULL);

  sample_add (facts->parties, &lr_party_kind, "name", "Petra van der Maan", "role", "parent",
              "custody", "yes", "phone", "06 5550 1234", NULL);
  sample_add (facts->parties, &lr_party_kind, "name", "Joris Zon", "role", "parent", "custody", "yes", NULL);
  sample_add (facts->parties, &lr_party_kind, "name", "Karim el Idrissi", "role", "lpa",
              "organisation", "Gemeente Ooststad", "phone", "0113 555 200", NULL);
  sample_add (facts->regie, &lr_regie_kind, "kind", "process", "holder", "Marieke Jansen",
              "organisation", "De Linde", "from_on", "2026-09-01", NULL);
  sample_add (facts->consents, &lr_consent_kind, "given_on", "2026-09-14", "given_by", "both",
              "recipient", "Jeugdarts", "purpose", "Overleg over slaap en belastbaarheid", NULL);

  return facts;
}
