/* test-import-people.c: parents and the address book, read into a store
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "import-fixture.h"

static gint64
find_pupil (ImportFixture *fixture,
            const char    *number)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LrRecord) pupil = lr_dossier_find_pupil (fixture->store, number, &error);

  g_assert_no_error (error);
  return lr_record_get_id (pupil);
}

static void
add_parent (ImportFixture *fixture,
            const char    *name)
{
  g_autoptr (LrRecord) party = lr_record_new (&lr_party_kind, find_pupil (fixture, "10001"));
  g_autoptr (GError) error = NULL;

  lr_record_set_text (party, LR_PARTY_NAME, name);
  lr_record_set_choice (party, LR_PARTY_ROLE, LR_PARTY_ROLE_PARENT);
  lr_record_set_text (party, LR_PARTY_PHONE, "06 1");
  lr_store_save (fixture->store, party, &error);
  g_assert_no_error (error);
}

/* What is filled of each record of @kind, "Anna|parent/Bas|parent". */
static char *
dump (ImportFixture *fixture,
      const LrKind  *kind,
      gint64         pupil)
{
  g_autoptr (GPtrArray) records = import_fixture_list (fixture, kind, pupil);
  GString *told = g_string_new (NULL);

  for (guint i = 0; i < records->len; i++)
    {
      g_string_append (told, i > 0 ? "/" : "");
      for (guint field = 0; field < kind->n_fields; field++)
        {
          if (lr_record_is_empty (records->pdata[i], field))
            continue;
          if (lr_field_holds_text (&kind->fields[field]))
            g_string_append_printf (told, "%s|", lr_record_get_text (records->pdata[i], field));
          else
            g_string_append_printf (told, "%" G_GINT64_FORMAT "|", lr_record_get_integer (records->pdata[i], field));
        }
    }

  return g_string_free (told, FALSE);
}

static void
assert_import (ImportFixture   *fixture,
               LrImportSubject  subject,
               const char      *text,
               const char      *told)
{
  g_autoptr (GBytes) file = g_bytes_new (text, strlen (text));
  g_autofree char *tried = import_fixture_import (fixture, subject, file, TRUE);
  g_autofree char *found = import_fixture_import (fixture, subject, file, FALSE);

  g_assert_cmpstr (found, ==, told);
  g_assert_cmpstr (tried, ==, told);
}

#define NUMBER_NAME "leerlingnummer;naam ouder;telefoon\n"

/* Each with whom the pupil has, and whom she has then. */
static void
parents_are_known_by_their_name (ImportFixture *fixture,
                                 gconstpointer  unused)
{
  static const struct { const char *known[3]; const char *file; const char *told; const char *parents; } cases[] = {
    { { NULL }, "leerlingnummer;naam ouder\n10001;Anna de Wit\n",
      "1 read, 1 added, 0 updated, 0 unchanged, 0 refused", "Anna de Wit|parent|" },
    { { "Anna de Wit" }, NUMBER_NAME "10001;Anna de Wit;06 2\n",
      "1 read, 0 added, 1 updated, 0 unchanged, 0 refused", "Anna de Wit|parent|06 2|" },
    { { "Anna de Wit" }, NUMBER_NAME "10001;anna de wít;\n",
      "1 read, 0 added, 0 updated, 1 unchanged, 0 refused", "Anna de Wit|parent|06 1|" },
    { { "Anna de Wit" }, NUMBER_NAME "10001;Mw. A. de Wit;06 2\n",
      "1 read, 0 added, 1 updated, 0 unchanged, 0 refused", "Anna de Wit|parent|06 2|" },
    { { "A. de Wit" }, NUMBER_NAME "10001;Anna de Wit;\n",
      "1 read, 0 added, 1 updated, 0 unchanged, 0 refused", "Anna de Wit|parent|06 1|" },
    { { "Anna de Wit" }, NUMBER_NAME "10001;Astrid de Wit;06 2\n",
      "1 read, 1 added, 0 updated, 0 unchanged, 0 refused", "Anna de Wit|parent|06 1|/Astrid de Wit|parent|06 2|" },
    { { "Anna de Wit" }, NUMBER_NAME "10001;Anna Smit;06 2\n",
      "1 read, 1 added, 0 updated, 0 unchanged, 0 refused", "Anna de Wit|parent|06 1|/Anna Smit|parent|06 2|" },
    { { "Anna de Wit", "Arie de Wit" }, NUMBER_NAME "10001;A. de Wit;06 2\n",
      "1 read, 0 added, 0 updated, 0 unchanged, 1 refused; -2:2", "Anna de Wit|parent|06 1|/Arie de Wit|parent|06 1|" },
    { { "Anna de Wit" }, NUMBER_NAME "10001;Anna de Wit;06 2\n10001;Anna de Wit;06 3\n",
      "2 read, 0 added, 1 updated, 0 unchanged, 1 refused; -3:2", "Anna de Wit|parent|06 2|" },
    { { NULL }, NUMBER_NAME "10001;Anna de Wit;06 2\n10001;Bas de Wit;06 3\n10001;Anna de Wit;06 2\n",
      "3 read, 2 added, 0 updated, 1 unchanged, 0 refused", "Anna de Wit|parent|06 2|/Bas de Wit|parent|06 3|" },
    { { NULL }, NUMBER_NAME "10001;;06 2\n10001;;\n",
      "2 read, 0 added, 0 updated, 2 unchanged, 0 refused; ?2:2", "" },
    { { NULL }, NUMBER_NAME "10001;#N/B;06 2\n99999;Anna de Wit;06 2\n;Anna de Wit;06 2\n",
      "3 read, 0 added, 0 updated, 0 unchanged, 3 refused; -2:2 -3:1 -4:1", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *parents = NULL;

      g_test_message ("%s", cases[i].file);
      if (i > 0)
        {
          import_fixture_tear_down (fixture, NULL);
          *fixture = (ImportFixture) { 0 };
          import_fixture_set_up (fixture, NULL);
        }
      import_fixture_add_pupils (fixture);
      for (guint known = 0; cases[i].known[known] != NULL; known++)
        add_parent (fixture, cases[i].known[known]);

      assert_import (fixture, LR_IMPORT_PARENTS, cases[i].file, cases[i].told);
      parents = dump (fixture, &lr_party_kind, find_pupil (fixture, "10001"));
      g_assert_cmpstr (parents, ==, cases[i].parents);
    }
}

static void
two_parents_stand_in_a_line (ImportFixture *fixture,
                             gconstpointer  unused)
{
  static const char file[] =
    "Stamnr;Achternaam;Voorletters ouder 1;Tussenvoegsel ouder 1;Achternaam ouder 1;Adres ouder 1;Huisnr ouder 1;"
    "Postcode ouder 1;Plaats ouder 1;Gezag ouder 1;Naam ouder 2;E-mail ouder 2;Thuistaal ouder 2;Gezag ouder 2\n"
    "10001;Maan;A.;de;Wit;Dijk;12;1234 AB;Wilgenoord;ja;Bas Maan;bas@voorbeeld.nl;Pools;nee\n"
    "10002;Zilverdraad;C.;;Zilverdraad;;;;;;;;;\n"
    "10003;Hoefblad;D.;;Hoefblad;;;;;misschien;;;;\n"
    "10004;Wolkenwever;de;;Wever;;;;;;;x@voorbeeld.nl;;\n";
  g_autofree char *first = NULL;
  g_autofree char *third = NULL;

  import_fixture_add_pupils (fixture);
  assert_import (fixture, LR_IMPORT_PARENTS, file,
                 "4 read, 3 added, 0 updated, 0 unchanged, 1 refused; -4:10 ?5:11");
  first = dump (fixture, &lr_party_kind, find_pupil (fixture, "10001"));
  g_assert_cmpstr (first, ==, "A. de Wit|parent|1|Dijk 12|1234 AB|Wilgenoord|/"
                              "Bas Maan|parent|bas@voorbeeld.nl|Pools|");
  third = dump (fixture, &lr_party_kind, find_pupil (fixture, "10003"));
  g_assert_cmpstr (third, ==, "");
  g_assert_nonnull (strstr (fixture->notes, "Achternaam"));

  assert_import (fixture, LR_IMPORT_PARENTS, file,
                 "4 read, 0 added, 0 updated, 3 unchanged, 1 refused; -4:10 ?5:11");
}

static void
no_custody_is_no_empty_cell (ImportFixture *fixture,
                             gconstpointer  unused)
{
  static const struct { const char *cell; const char *told; const char *parents; } cases[] = {
    { "J", "1 read, 1 added, 0 updated, 0 unchanged, 0 refused", "Anna de Wit|parent|1|" },
    { "", "1 read, 0 added, 0 updated, 1 unchanged, 0 refused", "Anna de Wit|parent|1|" },
    { "N", "1 read, 0 added, 1 updated, 0 unchanged, 0 refused", "Anna de Wit|parent|" },
  };

  import_fixture_add_pupils (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *file = g_strdup_printf ("leerlingnummer;naam ouder;gezag\n10001;Anna de Wit;%s\n", cases[i].cell);
      g_autofree char *parents = NULL;

      assert_import (fixture, LR_IMPORT_PARENTS, file, cases[i].told);
      parents = dump (fixture, &lr_party_kind, find_pupil (fixture, "10001"));
      g_assert_cmpstr (parents, ==, cases[i].parents);
    }
}

/* Without first names two lines tell them apart no more than two columns do. */
static void
namesakes_in_a_line_are_two (ImportFixture *fixture,
                             gconstpointer  unused)
{
  static const char file[] = "llnr;achternaam ouder 1;telefoon ouder 1;achternaam ouder 2;telefoon ouder 2\n"
                             "10001;Maan;06 1;Maan;06 2\n";
  g_autofree char *parents = NULL;

  import_fixture_add_pupils (fixture);
  assert_import (fixture, LR_IMPORT_PARENTS, file, "1 read, 1 added, 0 updated, 0 unchanged, 0 refused");
  assert_import (fixture, LR_IMPORT_PARENTS, file, "1 read, 0 added, 0 updated, 1 unchanged, 0 refused");
  parents = dump (fixture, &lr_party_kind, find_pupil (fixture, "10001"));
  g_assert_cmpstr (parents, ==, "Maan|parent|06 1|/Maan|parent|06 2|");
}

static void
an_import_of_parents_is_undone_whole (ImportFixture *fixture,
                                      gconstpointer  unused)
{
  g_autofree char *undone = NULL;
  g_autofree char *parents = NULL;
  g_autoptr (GError) error = NULL;

  import_fixture_add_pupils (fixture);
  add_parent (fixture, "Anna de Wit");
  assert_import (fixture, LR_IMPORT_PARENTS, NUMBER_NAME "10001;Anna de Wit;06 2\n10001;Bas de Wit;06 3\n",
                 "2 read, 1 added, 1 updated, 0 unchanged, 0 refused");
  undone = lr_store_undo (fixture->store, &error);
  g_assert_no_error (error);
  g_assert_nonnull (undone);
  parents = dump (fixture, &lr_party_kind, find_pupil (fixture, "10001"));
  g_assert_cmpstr (parents, ==, "Anna de Wit|parent|06 1|");
}

#define BOOK "naam;functie;organisatie;gemeente;telefoon\n"

static void
the_address_book_is_read (ImportFixture *fixture,
                          gconstpointer  unused)
{
  static const struct { const char *file; const char *told; const char *partners; } cases[] = {
    { BOOK "Iris Vos;Leerplichtambtenaar;;Ooststad;06 1\nIris Vos;leerplicht;;Weststad;06 2\n;;GGD;;06 3\n",
      "3 read, 3 added, 0 updated, 0 unchanged, 0 refused",
      "Iris Vos|lpa|Ooststad|06 1|/Iris Vos|lpa|Weststad|06 2|/GGD|06 3|" },
    { BOOK "Iris Vos;;;Weststad;06 4\n;;GGD;;06 3\n",
      "2 read, 0 added, 1 updated, 1 unchanged, 0 refused",
      "Iris Vos|lpa|Ooststad|06 1|/Iris Vos|lpa|Weststad|06 4|/GGD|06 3|" },
    { BOOK BOOK "Totaal Zorg;tuinman;;;\n;jeugdarts;;;06 5\n",
      "2 read, 1 added, 0 updated, 0 unchanged, 1 refused; ?2:0 ?3:2 -4:1",
      "Iris Vos|lpa|Ooststad|06 1|/Iris Vos|lpa|Weststad|06 4|/GGD|06 3|/Totaal Zorg|" },
    { "organisatie;aanbod;doelgroep;wachttijd\nDe Brug;\"Dagbesteding\n\nin kleine groepen\";12 tot 18;6 weken\n",
      "1 read, 1 added, 0 updated, 0 unchanged, 0 refused",
      "Iris Vos|lpa|Ooststad|06 1|/Iris Vos|lpa|Weststad|06 4|/GGD|06 3|/Totaal Zorg|/"
      "De Brug|Dagbesteding\n\nin kleine groepen|12 tot 18|6 weken|" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *partners = NULL;

      g_test_message ("%s", cases[i].file);
      assert_import (fixture, LR_IMPORT_PARTNERS, cases[i].file, cases[i].told);
      partners = dump (fixture, &lr_partner_kind, 0);
      g_assert_cmpstr (partners, ==, cases[i].partners);
    }
}

static void
a_file_tells_what_it_is_about (ImportFixture *fixture,
                               gconstpointer  unused)
{
  static const struct { const char *header; LrImportSubject subject; } cases[] = {
    { "leerlingnummer;achternaam;klas", LR_IMPORT_PUPILS },
    { "leerlingnummer;achternaam", LR_IMPORT_PUPILS },
    { "leerlingnummer;datum;reden", LR_IMPORT_ABSENCE },
    { "leerlingnummer;achternaam;naam ouder;telefoon", LR_IMPORT_PARENTS },
    { "leerlingnummer;verzorger 1;verzorger 2", LR_IMPORT_PARENTS },
    { "leerlingnummer;achternaam;klas;naam ouder", LR_IMPORT_PUPILS },
    { "leerlingnummer;achternaam;geboortedatum;ouder 1", LR_IMPORT_PUPILS },
    { "naam;functie;telefoon", LR_IMPORT_PARTNERS },
    { "organisatie;aanbod;wachttijd", LR_IMPORT_PARTNERS },
    { "iets;anders", LR_IMPORT_PUPILS },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) file = g_bytes_new (cases[i].header, strlen (cases[i].header));

      g_test_message ("%s", cases[i].header);
      g_assert_cmpint (lr_import_source_guess_subject (file), ==, cases[i].subject);
    }
}

#define ADD(name, func) g_test_add ("/import-people/" name, ImportFixture, NULL, import_fixture_set_up, func, \
                                    import_fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  import_fixture_init ();

  ADD ("known-by-name", parents_are_known_by_their_name);
  ADD ("two-in-a-line", two_parents_stand_in_a_line);
  ADD ("no-custody", no_custody_is_no_empty_cell);
  ADD ("namesakes", namesakes_in_a_line_are_two);
  ADD ("undone-whole", an_import_of_parents_is_undone_whole);
  ADD ("address-book", the_address_book_is_read);
  ADD ("what-it-is-about", a_file_tells_what_it_is_about);

  return g_test_run ();
}
