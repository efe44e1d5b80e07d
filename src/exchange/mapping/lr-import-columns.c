/* lr-import-columns.c: the columns that an import understands
 *
 * School systems have no fixed names for their columns, so each has synonyms.
 * They are compared without case, accents, spaces and punctuation.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lr-import-columns.h"

#include <glib/gi18n.h>
#include <string.h>

#include "lr-text.h"

#define PUPILS (1 << LR_IMPORT_PUPILS)
#define ABSENCE (1 << LR_IMPORT_ABSENCE)
#define PARENTS (1 << LR_IMPORT_PARENTS)
#define PARTNERS (1 << LR_IMPORT_PARTNERS)

typedef struct
{
  const char *id;
  const char *label;
  guint       subjects;
  guint       required_for;
  const char *synonyms;  /* folded, the surest first; of a parent without the word for a parent */
  guint       parent;    /* which one; 0 when it is none of a parent's */
  gboolean    plain;     /* also without a word for a parent it is a parent's */
} ColumnInfo;

/* @plain: a list of parents has their telephone, but its surname may be the pupil's. */
#define PARENT(COLUMN, ID, PLAIN, FIRST_LABEL, SECOND_LABEL, SYNONYMS)                               \
  [LR_COLUMN_PARENT_##COLUMN] = { "parent_" ID, FIRST_LABEL, PARENTS, 0, SYNONYMS, 1, PLAIN },       \
  [LR_COLUMN_PARENT_2_##COLUMN] = { "parent2_" ID, SECOND_LABEL, PARENTS, 0, SYNONYMS, 2, FALSE }

/* In the order in which columns choose among the headers: a header serves one
 * column, so of "reden" and "omschrijving" the first becomes the code. */
static const ColumnInfo columns[LR_N_COLUMNS] = {
  [LR_COLUMN_NUMBER] = {
    "number", N_("Pupil number"), PUPILS | ABSENCE | PARENTS, PUPILS | ABSENCE | PARENTS,
    "leerlingnummer leerlingnr llnummer llnr stamnummer stamnr deelnemersnummer deelnemernummer "
    "leerlingid leerlingcode studentnummer number pupil",
  },
  [LR_COLUMN_FIRST_NAME] = {
    "first_name", N_("First name"), PUPILS, 0,
    "roepnaam voornaam voornamen firstname",
  },
  [LR_COLUMN_PREFIX] = {
    "prefix", N_("Prefix"), PUPILS, 0,
    "tussenvoegsel tussenvoegsels voorvoegsel voorvoegsels tussenv tv prefix",
  },
  [LR_COLUMN_LAST_NAME] = {
    "last_name", N_("Last name"), PUPILS, PUPILS,
    "achternaam familienaam geslachtsnaam lastname",
  },
  [LR_COLUMN_BORN_ON] = {
    "born_on", N_("Date of birth"), PUPILS, 0,
    "geboortedatum gebdatum gebdat geborenop geboren bornon",
  },
  [LR_COLUMN_CLASS] = {
    "class", N_("Class"), PUPILS, 0,
    "klas stamklas stamgroep groep klasnaam groepsnaam class",
  },
  [LR_COLUMN_MENTOR] = {
    "mentor", N_("Mentor"), PUPILS, 0,
    "mentor mentornaam groepsleerkracht leerkracht",
  },
  [LR_COLUMN_TOWN] = {
    "town", N_("Town"), PUPILS, 0,
    "woonplaats plaats town",
  },
  [LR_COLUMN_MUNICIPALITY] = {
    "municipality", N_("Municipality"), PUPILS | PARTNERS, 0,
    "gemeente woongemeente gemeentenaam gemeentewoonplaats municipality",
  },
  [LR_COLUMN_START] = {
    "start", N_("First day"), ABSENCE, ABSENCE,
    "begindatum startdatum datumbegin datumvan begin start vanaf van datum verzuimdatum dag starton",
  },
  [LR_COLUMN_END] = {
    "end", N_("Last day"), ABSENCE, 0,
    "einddatum datumeinde datumtotenmet datumtm eind einde tm totenmet laatstedag endon",
  },
  [LR_COLUMN_OPEN] = {
    "open", N_("Still going on"), ABSENCE, 0,
    "lopend nogafwezig nogziek doorlopend open",
  },
  [LR_COLUMN_START_TIME] = {
    "start_time", N_("Begin time"), ABSENCE, 0,
    "begintijd starttijd begintijdstip tijdbegin tijdvan vantijd aanvangstijd aanvang beginuur tijd tijdstip "
    "kloktijd starttime",
  },
  [LR_COLUMN_END_TIME] = {
    "end_time", N_("End time"), ABSENCE, 0,
    "eindtijd eindetijd eindtijdstip tijdeinde tijdeind tijdtot tottijd tijdtm eindtijdtm einduur tot endtime",
  },
  [LR_COLUMN_LESSON] = {
    "lesson", N_("Lesson"), ABSENCE, 0,
    "lesuur lesuurnr lesuurnummer lesson",
  },
  [LR_COLUMN_FIRST_LESSON] = {
    "first_lesson", N_("First lesson"), ABSENCE, 0,
    "beginlesuur vanlesuur eerstelesuur",
  },
  [LR_COLUMN_LAST_LESSON] = {
    "last_lesson", N_("Last lesson"), ABSENCE, 0,
    "eindlesuur tmlesuur totenmetlesuur laatstelesuur",
  },
  [LR_COLUMN_HOURS] = {
    "hours", N_("Lesson hours per day"), ABSENCE, 0,
    "uren lesuren aantaluren aantallesuren urenperdag lesurenperdag hours",
  },
  [LR_COLUMN_CODE] = {
    "code", N_("Reason code"), ABSENCE, 0,
    "code redencode absentiecode verzuimcode afkorting absentiereden verzuimreden reden soort "
    "soortverzuim verzuimsoort absentiesoort omschrijving kind",
  },
  [LR_COLUMN_AUTHORISED] = {
    "authorised", N_("Authorised"), ABSENCE, 0,
    "geoorloofd geoorloofdjn isgeoorloofd",
  },
  [LR_COLUMN_REASON] = {
    "reason", N_("Reason"), ABSENCE, 0,
    "omschrijving absentiereden verzuimreden reden redenomschrijving soort soortverzuim reason",
  },
  [LR_COLUMN_NOTE] = {
    "note", N_("Note"), ABSENCE | PARTNERS, 0,
    "opmerking opmerkingen notitie toelichting note",
  },

  PARENT (NAME, "name", FALSE, N_("Parent: name"), N_("Second parent: name"),
          "naam volledigenaam naamvolledig weergavenaam name"),
  PARENT (FIRST_NAME, "first_name", FALSE, N_("Parent: first name or initials"), N_("Second parent: first name or initials"),
          "voornaam roepnaam voornamen voorletters voorletter initialen firstname"),
  PARENT (PREFIX, "prefix", FALSE, N_("Parent: prefix"), N_("Second parent: prefix"),
          "tussenvoegsel tussenvoegsels voorvoegsel voorvoegsels tussenv tv prefix"),
  PARENT (LAST_NAME, "last_name", FALSE, N_("Parent: last name"), N_("Second parent: last name"),
          "achternaam familienaam geslachtsnaam lastname"),
  PARENT (SALUTATION, "salutation", TRUE, N_("Parent: salutation"), N_("Second parent: salutation"),
          "aanhef briefaanhef aanschrijving salutation"),
  PARENT (PHONE, "phone", TRUE, N_("Parent: phone"), N_("Second parent: phone"),
          "mobiel mobielnummer mobielenummer mobieletelefoon gsm telefoonmobiel telefoon telefoonnummer tel telnr telnummer "
          "telefoonthuis phone"),
  PARENT (EMAIL, "email", TRUE, N_("Parent: e-mail"), N_("Second parent: e-mail"),
          "email emailadres mail mailadres"),
  PARENT (STREET, "street", TRUE, N_("Parent: street"), N_("Second parent: street"),
          "straat straatnaam adres straatenhuisnummer adresregel street"),
  PARENT (HOUSE, "house", TRUE, N_("Parent: house number"), N_("Second parent: house number"),
          "huisnummer huisnr house"),
  PARENT (HOUSE_EXTRA, "house_extra", TRUE, N_("Parent: addition to the number"), N_("Second parent: addition to the number"),
          "huisnummertoevoeging toevoeging huisletter"),
  PARENT (POSTCODE, "postcode", TRUE, N_("Parent: postcode"), N_("Second parent: postcode"),
          "postcode pc"),
  PARENT (TOWN, "town", TRUE, N_("Parent: town"), N_("Second parent: town"),
          "woonplaats plaats town"),
  PARENT (LANGUAGE, "language", TRUE, N_("Parent: language"), N_("Second parent: language"),
          "taal thuistaal moedertaal spreektaal voertaal language"),
  PARENT (CUSTODY, "custody", TRUE, N_("Parent: has custody (gezag)"), N_("Second parent: has custody (gezag)"),
          "gezag heeftgezag ouderlijkgezag wettelijkgezag custody"),

  [LR_COLUMN_PARTNER_NAME] = {
    "partner_name", N_("Name"), PARTNERS, 0,
    "naam contactpersoon voorziening name",
  },
  [LR_COLUMN_PARTNER_ROLE] = {
    "partner_role", N_("Role"), PARTNERS, 0,
    "rol functie soort categorie role",
  },
  [LR_COLUMN_PARTNER_ORGANISATION] = {
    "partner_organisation", N_("Organisation"), PARTNERS, 0,
    "organisatie instelling instantie bedrijf organisation",
  },
  [LR_COLUMN_PARTNER_PHONE] = {
    "partner_phone", N_("Phone"), PARTNERS, 0,
    "telefoon telefoonnummer tel telnr mobiel mobielnummer phone",
  },
  [LR_COLUMN_PARTNER_EMAIL] = {
    "partner_email", N_("E-mail"), PARTNERS, 0,
    "email emailadres mail mailadres",
  },
  [LR_COLUMN_PARTNER_OFFERS] = {
    "partner_offers", N_("What it offers"), PARTNERS, 0,
    "aanbod biedt watbiedthet omschrijving dienst offers",
  },
  [LR_COLUMN_PARTNER_FOR_WHOM] = {
    "partner_for_whom", N_("For whom"), PARTNERS, 0,
    "voorwie doelgroep leeftijd forwhom",
  },
  [LR_COLUMN_PARTNER_REFERRAL] = {
    "partner_referral", N_("How to refer"), PARTNERS, 0,
    "verwijzing verwijzen aanmelden aanmelding toeleiding referral",
  },
  [LR_COLUMN_PARTNER_WAITING] = {
    "partner_waiting", N_("Waiting time"), PARTNERS, 0,
    "wachttijd wachtlijst waiting",
  },
};

const char *
lr_import_column_get_id (LrImportColumn column)
{
  g_return_val_if_fail (column < LR_N_COLUMNS, NULL);

  return columns[column].id;
}

const char *
lr_import_column_get_label (LrImportColumn column)
{
  g_return_val_if_fail (column < LR_N_COLUMNS, NULL);

  return _(columns[column].label);
}

gboolean
lr_import_column_belongs (LrImportColumn  column,
                          LrImportSubject subject)
{
  g_return_val_if_fail (column < LR_N_COLUMNS, FALSE);

  return (columns[column].subjects & (1u << subject)) != 0;
}

gboolean
lr_import_column_is_required (LrImportColumn  column,
                              LrImportSubject subject)
{
  g_return_val_if_fail (column < LR_N_COLUMNS, FALSE);

  return (columns[column].required_for & (1u << subject)) != 0;
}

gboolean
lr_import_mapping_misses (const LrImportMapping *mapping,
                          LrImportColumn         column,
                          LrImportSubject        subject)
{
  /* Of two, either will do. */
  static const struct { LrImportSubject subject; LrImportColumn first, second; } either[] = {
    { LR_IMPORT_ABSENCE, LR_COLUMN_CODE, LR_COLUMN_AUTHORISED },
    { LR_IMPORT_PARENTS, LR_COLUMN_PARENT_NAME, LR_COLUMN_PARENT_LAST_NAME },
    { LR_IMPORT_PARTNERS, LR_COLUMN_PARTNER_NAME, LR_COLUMN_PARTNER_ORGANISATION },
  };

  if (mapping->places[column] >= 0)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (either); i++)
    {
      if (either[i].subject == subject && either[i].first == column)
        return mapping->places[either[i].second] < 0;
    }

  return lr_import_column_is_required (column, subject);
}

gboolean
lr_import_column_find (const char     *id,
                       LrImportColumn *column)
{
  for (guint i = 0; i < LR_N_COLUMNS; i++)
    {
      if (g_strcmp0 (columns[i].id, id) == 0)
        {
          *column = (LrImportColumn) i;
          return TRUE;
        }
    }

  return FALSE;
}

/* Without its word for a parent, and which parent stands behind: "E-mail ouder 2" and
 * "Verzorger2_email" are both "email2". */
static char *
fold_parent (const char *key)
{
  static const struct { const char *word; char number; } words[] = {
    { "ouderverzorger", '1' }, { "verzorger", '1' }, { "gezagsdrager", '1' }, { "gezagdrager", '1' },
    { "ouder", '1' }, { "parent", '1' }, { "moeder", '1' }, { "vader", '2' },
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      const char *word = strstr (key, words[i].word);
      const char *rest;
      char number;

      if (word == NULL)
        continue;

      rest = word + strlen (words[i].word);
      number = *rest == '1' || *rest == '2' ? *rest++ : words[i].number;
      if (word == key && *rest == '\0')
        return g_strdup_printf ("naam%c", number);

      return g_strdup_printf ("%.*s%s%c", (int) (word - key), key, rest, number);
    }

  return g_strdup (key);
}

static char *
fold_header (const char *header,
             gboolean    of_parents)
{
  g_autofree char *key = lr_text_fold_key (header);

  return of_parents ? fold_parent (key) : g_steal_pointer (&key);
}

static char **
list_synonyms (const ColumnInfo *column)
{
  g_auto (GStrv) words = g_strsplit (column->synonyms, " ", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; column->parent != 0 && words[i] != NULL; i++)
    {
      g_autofree char *numbered = g_strdup_printf ("%s%u", words[i], column->parent);

      g_strv_builder_add (builder, numbered);
    }
  if (column->parent == 0 || column->plain)
    g_strv_builder_addv (builder, (const char **) words);

  return g_strv_builder_end (builder);
}

gboolean
lr_import_column_is_named (LrImportColumn  column,
                           const char     *header)
{
  g_auto (GStrv) synonyms = list_synonyms (&columns[column]);
  g_autofree char *key = fold_header (header, columns[column].parent != 0);

  return g_strv_contains ((const char * const *) synonyms, key);
}

static int
find_key (char       **keys,
          const char  *synonym)
{
  for (int i = 0; keys[i] != NULL; i++)
    {
      if (g_str_equal (keys[i], synonym))
        return i;
    }

  return -1;
}

/* The header of the surest synonym; it is taken out of @keys. */
static int
choose_header (char             **keys,
               const ColumnInfo  *column)
{
  g_auto (GStrv) synonyms = list_synonyms (column);

  for (guint i = 0; synonyms[i] != NULL; i++)
    {
      int place = find_key (keys, synonyms[i]);

      if (place >= 0)
        {
          keys[place][0] = '\0';
          return place;
        }
    }

  return -1;
}

guint
lr_import_columns_guess (LrImportSubject     subject,
                         const char * const *headers,
                         LrImportMapping    *mapping)
{
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);
  guint n_found = 0;

  for (guint i = 0; headers[i] != NULL; i++)
    g_ptr_array_add (keys, fold_header (headers[i], subject == LR_IMPORT_PARENTS));
  g_ptr_array_add (keys, NULL);

  for (guint i = 0; i < LR_N_COLUMNS; i++)
    {
      mapping->places[i] = -1;
      if (lr_import_column_belongs ((LrImportColumn) i, subject))
        mapping->places[i] = choose_header ((char **) keys->pdata, &columns[i]);
      n_found += mapping->places[i] >= 0;
    }

  return n_found;
}
