/* test-import-columns.c: which header means which column
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-bsn.h"
#include "lr-import-profile.h"

/* The found columns as `id=place`, in the order of the table. */
static char *
map (LrImportProfile *profile,
     const char      *header)
{
  g_auto (GStrv) headers = g_strsplit (header, ";", -1);
  GString *found = g_string_new (NULL);
  LrImportMapping mapping;
  guint n_found = lr_import_profile_map (profile, (const char * const *) headers, &mapping);

  for (guint i = 0; i < LR_N_COLUMNS; i++)
    {
      if (mapping.places[i] >= 0)
        {
          g_string_append_printf (found, "%s%s=%d", found->len > 0 ? " " : "",
                                  lr_import_column_get_id ((LrImportColumn) i), mapping.places[i]);
          n_found--;
        }
    }
  g_assert_cmpuint (n_found, ==, 0);

  return g_string_free (found, FALSE);
}

static void
knows_the_synonyms (void)
{
  static const struct { LrImportSubject subject; const char *header; const char *found; } cases[] = {
    { LR_IMPORT_PUPILS, "leerlingnummer;achternaam", "number=0 last_name=1" },
    { LR_IMPORT_PUPILS, "Stamnummer;Roepnaam;Voorvoegsel(s);Achternaam;Geboortedatum;Klas;Mentor;Woonplaats",
      "number=0 first_name=1 prefix=2 last_name=3 born_on=4 class=5 mentor=6 town=7" },
    { LR_IMPORT_PUPILS, "LLNR;VOORNAAM;TUSSENVOEGSEL;ACHTERNAAM;STAMGROEP;GEMEENTE",
      "number=0 first_name=1 prefix=2 last_name=3 class=4 municipality=5" },
    { LR_IMPORT_PUPILS, "deelnemersnummer;Stamklas;klasnaam;achternaam", "number=0 last_name=3 class=1" },
    { LR_IMPORT_PUPILS, "Leerling-nr.;Achter naam;Groep", "number=0 last_name=1 class=2" },
    { LR_IMPORT_PUPILS, "BSN;Naam;Datum;Uren", "" },
    { LR_IMPORT_ABSENCE, "llnr;datum;lesuur;uren;code", "number=0 start=1 lesson=2 hours=3 code=4" },
    { LR_IMPORT_ABSENCE, "Leerlingnummer;Begindatum;Einddatum;Aantal uren;Absentiereden;Omschrijving;Geoorloofd;Opmerking",
      "number=0 start=1 end=2 hours=3 code=4 authorised=6 reason=5 note=7" },
    { LR_IMPORT_ABSENCE, "stamnr;begin;t/m;lesuren;soort", "number=0 start=1 end=2 hours=3 code=4" },
    { LR_IMPORT_ABSENCE, "llnr;Start;Eind;beginlesuur;eindlesuur;afkorting;reden",
      "number=0 start=1 end=2 first_lesson=3 last_lesson=4 code=5 reason=6" },
    { LR_IMPORT_ABSENCE, "llnr;datum;begindatum;reden", "number=0 start=2 code=3" },
    { LR_IMPORT_ABSENCE, "llnr;datum;omschrijving", "number=0 start=1 code=2" },
    { LR_IMPORT_ABSENCE, "achternaam;geboortedatum;klas", "" },
    { LR_IMPORT_PARENTS, "Leerlingnummer;Achternaam;Roepnaam;Naam ouder;Telefoon;E-mail",
      "number=0 parent_name=3 parent_phone=4 parent_email=5" },
    { LR_IMPORT_PARENTS, "stamnr;Verzorger1;E-mail verzorger 1;Verzorger2;E-mail verzorger 2",
      "number=0 parent_name=1 parent_email=2 parent2_name=3 parent2_email=4" },
    { LR_IMPORT_PARENTS, "llnr;ouder1_voorletters;ouder1_tussenvoegsel;ouder1_achternaam;ouder2_achternaam;ouder2_mobiel;straat;huisnummer",
      "number=0 parent_first_name=1 parent_prefix=2 parent_last_name=3 parent_street=6 parent_house=7 "
      "parent2_last_name=4 parent2_phone=5" },
    { LR_IMPORT_PARENTS, "Leerlingnr;Moeder;Tel. moeder;Gezag moeder;Vader;Tel. vader;Gezag vader",
      "number=0 parent_name=1 parent_phone=2 parent_custody=3 parent2_name=4 parent2_phone=5 parent2_custody=6" },
    { LR_IMPORT_PARENTS, "Leerlingnummer;Naam;Achternaam;Voornaam", "number=0" },
    { LR_IMPORT_PARTNERS, "Naam;Functie;Organisatie;Gemeente;Telefoon;E-mailadres;Aanbod;Voor wie;Verwijzing;Wachttijd;Opmerking",
      "municipality=3 note=10 partner_name=0 partner_role=1 partner_organisation=2 partner_phone=4 partner_email=5 "
      "partner_offers=6 partner_for_whom=7 partner_referral=8 partner_waiting=9" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LrImportProfile) profile = lr_import_profile_new (cases[i].subject);
      g_autofree char *found = map (profile, cases[i].header);

      g_test_message ("%s", cases[i].header);
      g_assert_cmpstr (found, ==, cases[i].found);
    }
}

static void
a_named_header_goes_before_the_synonyms (void)
{
  g_autoptr (LrImportProfile) profile = lr_import_profile_new (LR_IMPORT_ABSENCE);
  g_autofree char *found = NULL;
  g_autofree char *missing = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (lr_import_profile_set_header (profile, LR_COLUMN_NUMBER, "Kaart Nr", &error));
  g_assert_no_error (error);
  g_assert_true (lr_import_profile_set_header (profile, LR_COLUMN_CODE, "omschrijving", &error));

  found = map (profile, "leerlingnummer;kaartnr;datum;code;omschrijving");
  g_assert_cmpstr (found, ==, "number=1 start=2 code=4");
  missing = map (profile, "leerlingnummer;datum;code");
  g_assert_cmpstr (missing, ==, "start=1");
}

static void
a_bsn_is_never_mapped (void)
{
  static const char * const headers[] = { "BSN", "bsn-nummer", "Burgerservicenummer", "Sofinummer", "PGN", "onderwijsnummer" };
  g_autoptr (LrImportProfile) profile = lr_import_profile_new (LR_IMPORT_PUPILS);

  for (guint i = 0; i < G_N_ELEMENTS (headers); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_true (lr_bsn_is_header (headers[i]));
      g_assert_false (lr_import_profile_set_header (profile, LR_COLUMN_NUMBER, headers[i], &error));
      g_assert_error (error, LR_ERROR, LR_ERROR_INVALID);
      g_assert_null (lr_import_profile_get_header (profile, LR_COLUMN_NUMBER));
    }

  g_assert_false (lr_bsn_is_header ("leerlingnummer"));
}

static void
codes_mean_what_the_school_says (void)
{
  static const struct { const char *code; int kind; } cases[] = {
    { "Z", LR_ABSENCE_KIND_SICK }, { "z", LR_ABSENCE_KIND_SICK }, { "TL", LR_ABSENCE_KIND_LATE }, { "L", LR_ABSENCE_KIND_LATE }, { "A", LR_ABSENCE_KIND_UNAUTHORISED },
    { "AA", LR_ABSENCE_KIND_UNAUTHORISED }, { "S", LR_ABSENCE_KIND_UNAUTHORISED }, { "SA", LR_ABSENCE_KIND_UNAUTHORISED }, { "M", LR_ABSENCE_KIND_AUTHORISED },
    { "MA", LR_ABSENCE_KIND_AUTHORISED }, { "V", LR_ABSENCE_KIND_AUTHORISED }, { "VR", LR_ABSENCE_KIND_AUTHORISED }, { "GE", LR_ABSENCE_KIND_SUSPENDED },
    { "GI", LR_ABSENCE_KIND_SUSPENDED }, { "LV", LR_ABSENCE_KIND_LUXURY },
    { "ongeoorloofd", LR_ABSENCE_KIND_UNAUTHORISED }, { "ONGEOORLOOFD", LR_ABSENCE_KIND_UNAUTHORISED }, { "Te laat", LR_ABSENCE_KIND_LATE },
    { "te-laat", LR_ABSENCE_KIND_LATE }, { "Ziek", LR_ABSENCE_KIND_SICK }, { "geoorloofd", LR_ABSENCE_KIND_AUTHORISED }, { "Geschorst", LR_ABSENCE_KIND_SUSPENDED },
    { "Luxe verzuim", LR_ABSENCE_KIND_LUXURY }, { "luxeverzuim", LR_ABSENCE_KIND_LUXURY }, { "Géoorloofd", LR_ABSENCE_KIND_AUTHORISED },
    { "unauthorised", LR_ABSENCE_KIND_UNAUTHORISED }, { "late", LR_ABSENCE_KIND_LATE },
    { "X", LR_ABSENCE_KIND_NONE }, { "", LR_ABSENCE_KIND_NONE }, { "Z+", LR_ABSENCE_KIND_NONE }, { "ziekte", LR_ABSENCE_KIND_NONE }, { "on geoorl", LR_ABSENCE_KIND_NONE },
  };
  g_autoptr (LrImportProfile) profile = lr_import_profile_new (LR_IMPORT_ABSENCE);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].code);
      g_assert_cmpint (lr_import_profile_find_kind (profile, cases[i].code), ==, cases[i].kind);
    }

  lr_import_profile_set_code (profile, "X", LR_ABSENCE_KIND_UNAUTHORISED);
  lr_import_profile_set_code (profile, "Z", LR_ABSENCE_KIND_AUTHORISED);
  lr_import_profile_set_code (profile, "ziek", LR_ABSENCE_KIND_UNAUTHORISED);
  lr_import_profile_set_code (profile, "LV", LR_ABSENCE_KIND_NONE);
  g_assert_cmpint (lr_import_profile_find_kind (profile, "x"), ==, LR_ABSENCE_KIND_UNAUTHORISED);
  g_assert_cmpint (lr_import_profile_find_kind (profile, "Z"), ==, LR_ABSENCE_KIND_AUTHORISED);
  g_assert_cmpint (lr_import_profile_find_kind (profile, "ziek"), ==, LR_ABSENCE_KIND_SICK);
  g_assert_cmpint (lr_import_profile_find_kind (profile, "LV"), ==, LR_ABSENCE_KIND_NONE);
}

static void
a_profile_survives_as_text (void)
{
  g_autoptr (LrImportProfile) profile = lr_import_profile_new (LR_IMPORT_ABSENCE);
  g_autoptr (LrImportProfile) again = NULL;
  g_autofree char *text = NULL;
  g_autofree char *text_again = NULL;
  g_autoptr (GError) error = NULL;

  lr_import_profile_set_header (profile, LR_COLUMN_NUMBER, "Kaart = nr", NULL);
  lr_import_profile_set_code (profile, "#1", LR_ABSENCE_KIND_LATE);
  lr_import_profile_set_code (profile, "a=b", LR_ABSENCE_KIND_SICK);
  lr_import_profile_set_code (profile, "LV", LR_ABSENCE_KIND_NONE);
  lr_import_profile_set_empty_end_is_open (profile, TRUE);

  text = lr_import_profile_to_text (profile);
  again = lr_import_profile_from_text (text, &error);
  g_assert_no_error (error);
  text_again = lr_import_profile_to_text (again);

  g_assert_cmpstr (text_again, ==, text);
  g_assert_cmpstr (lr_import_profile_get_header (again, LR_COLUMN_NUMBER), ==, "Kaart = nr");
  g_assert_cmpint (lr_import_profile_find_kind (again, "#1"), ==, LR_ABSENCE_KIND_LATE);
  g_assert_cmpint (lr_import_profile_find_kind (again, "A=B"), ==, LR_ABSENCE_KIND_SICK);
  g_assert_cmpint (lr_import_profile_find_kind (again, "LV"), ==, LR_ABSENCE_KIND_NONE);
  g_assert_true (lr_import_profile_get_empty_end_is_open (again));
}

static void
a_profile_without_codes_keeps_the_usual_ones (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LrImportProfile) profile =
    lr_import_profile_from_text ("[profile]\nsubject=absence\n[columns]\nnumber=Kaart\n", &error);

  g_assert_no_error (error);
  g_assert_cmpint (lr_import_profile_find_kind (profile, "Z"), ==, LR_ABSENCE_KIND_SICK);
}

static void
a_broken_profile_names_its_line (void)
{
  static const struct { const char *text; const char *pattern; } cases[] = {
    { "[profile]\nsubject=planets\n", "*:2: *planets*" },
    { "[columns]\n\ncolour=Kleur\n", "*:3: *colour*" },
    { "[columns]\nnumber=BSN\n", "*BSN*" },
    { "[codes]\nabsent=A\n", "*:2: *absent*" },
    { "[extra]\na=b\n", "*:2: *extra*" },
    { "number=a\n", "*:1: *" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (lr_import_profile_from_text (cases[i].text, &error));
      g_assert_error (error, LR_ERROR, LR_ERROR_INVALID);
      g_test_message ("%s", error->message);
      g_assert_true (g_pattern_match_simple (cases[i].pattern, error->message));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/import-columns/knows-the-synonyms", knows_the_synonyms);
  g_test_add_func ("/import-columns/a-named-header-goes-before-the-synonyms", a_named_header_goes_before_the_synonyms);
  g_test_add_func ("/import-columns/a-bsn-is-never-mapped", a_bsn_is_never_mapped);
  g_test_add_func ("/import-columns/codes-mean-what-the-school-says", codes_mean_what_the_school_says);
  g_test_add_func ("/import-columns/a-profile-survives-as-text", a_profile_survives_as_text);
  g_test_add_func ("/import-columns/a-profile-without-codes-keeps-the-usual-ones", a_profile_without_codes_keeps_the_usual_ones);
  g_test_add_func ("/import-columns/a-broken-profile-names-its-line", a_broken_profile_names_its_line);

  return g_test_run ();
}
