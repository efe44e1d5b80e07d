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

#include "lr-text.h"

#define PUPILS (1 << LR_IMPORT_PUPILS)
#define ABSENCE (1 << LR_IMPORT_ABSENCE)

typedef struct
{
  const char *id;
  const char *label;
  guint       subjects;
  guint       required_for;
  const char *synonyms;  /* folded, the surest first */
} ColumnInfo;

/* In the order in which columns choose among the headers: a header serves one
 * column, so of "reden" and "omschrijving" the first becomes the code. */
static const ColumnInfo columns[LR_N_COLUMNS] = {
  [LR_COLUMN_NUMBER] = {
    "number", N_("Pupil number"), PUPILS | ABSENCE, PUPILS | ABSENCE,
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
    "municipality", N_("Municipality"), PUPILS, 0,
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
    "note", N_("Note"), ABSENCE, 0,
    "opmerking opmerkingen notitie toelichting note",
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

gboolean
lr_import_column_is_named (LrImportColumn  column,
                           const char     *header)
{
  g_auto (GStrv) synonyms = g_strsplit (columns[column].synonyms, " ", -1);
  g_autofree char *key = lr_text_fold_key (header);

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
  g_auto (GStrv) synonyms = g_strsplit (column->synonyms, " ", -1);

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
    g_ptr_array_add (keys, lr_text_fold_key (headers[i]));
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
