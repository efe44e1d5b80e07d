/* test-report-sheet.c: what a report says, in the order in which its recipient asks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-dossier.h"
#include "lr-report-sheet.h"
#include "scratch.h"

typedef struct
{
  Scratch scratch;
  gint64  pupil;
} Sheets;

static gint64
save (Sheets   *sheets,
      LrRecord *record)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (lr_store_save (sheets->scratch.store, record, &error));
  g_assert_no_error (error);
  return lr_record_get_id (record);
}

/* (transfer full): "field=value ...", "_" for a space */
static LrRecord *
make (const LrKind *kind,
      gint64        pupil,
      const char   *words)
{
  LrRecord *record = lr_record_new (kind, pupil);
  g_auto (GStrv) fields = g_strsplit (words, " ", -1);

  for (guint i = 0; fields[i] != NULL; i++)
    {
      char *value = strchr (fields[i], '=');
      g_autoptr (GError) error = NULL;

      *value++ = '\0';
      lr_record_parse (record, (guint) lr_kind_find_field (kind, fields[i]), g_strdelimit (value, "_", ' '), &error);
      g_assert_no_error (error);
    }

  return record;
}

static void
add (Sheets       *sheets,
     const LrKind *kind,
     const char   *words)
{
  g_autoptr (LrRecord) record = make (kind, sheets->pupil, words);

  save (sheets, record);
}

static void
set_up (Sheets        *sheets,
        gconstpointer  data)
{
  g_autoptr (LrRecord) school = lr_school_new ();
  g_autoptr (LrRecord) pupil = make (&lr_pupil_kind, 0, "number=1001 first_name=Sterre prefix=van_der last_name=Maan "
                                                        "born_on=2012-05-05 class=2b town=Wilgenoord");

  scratch_set_up (&sheets->scratch, NULL);
  lr_record_set_text (school, LR_SCHOOL_NAME, "De Linde");
  lr_record_set_text (school, LR_SCHOOL_SECTOR, "vo");
  lr_record_set_text (school, LR_SCHOOL_REGION, "noord");
  lr_record_set_text (school, LR_SCHOOL_RULESET, "povo");
  lr_record_set_text (school, LR_SCHOOL_COORDINATOR, "Anke Veld");
  save (sheets, school);
  sheets->pupil = save (sheets, pupil);
  add (sheets, &lr_party_kind, "name=Petra_Maan role=parent phone=06_1");
  add (sheets, &lr_party_kind, "name=Joris_Zon role=parent");
  add (sheets, &lr_party_kind, "name=Oom_Kees role=parent until_on=2026-01-01");
  add (sheets, &lr_party_kind, "name=Karim_Idrissi role=lpa phone=06_3");
}

static void
tear_down (Sheets        *sheets,
           gconstpointer  data)
{
  scratch_tear_down (&sheets->scratch, NULL);
}

/* (transfer full): "label: value" of each line; "?" for what is not known */
static char *
describe (Sheets     *sheets,
          const char *words)
{
  g_autoptr (LrRecord) report = make (&lr_report_kind, sheets->pupil, words);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) lines = lr_report_sheet_load (sheets->scratch.store, report, &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < lines->len; i++)
    {
      const LrSheetLine *line = g_ptr_array_index (lines, i);

      g_string_append_printf (text, "%s%s: %s", i > 0 ? "\n" : "", line->label, line->value != NULL ? line->value : "?");
    }

  return g_string_free (text, FALSE);
}

typedef struct
{
  const char *name;
  const char *report;
  const char *expected;
} Case;

#define REPORT "kind=16h reported_on=2026-11-12 start_on=2026-11-02 end_on=2026-11-05 hours=18 actions=Gesprek. "

static const Case cases[] = {
  { "duo", REPORT "recipient=duo",
    "Kind: 16 hours in 4 weeks\nPupil number: 1001\nPupil: Sterre van der Maan\nDate of birth: 5 May 2012\n"
    "Absent from: 2 November 2026\nEnd date: 5 November 2026\nLesson hours: 18\nMunicipality: Wilgenoord\n"
    "What the school did already: Gesprek." },
  { "attendance-officer", REPORT "recipient=lpa",
    "Attendance officer: Karim Idrissi, 06 3\nPupil: Sterre van der Maan\nDate of birth: 5 May 2012\nClass: 2b\nMunicipality: Wilgenoord\n"
    "Parents: Petra Maan, 06 1; Joris Zon\nKind: 16 hours in 4 weeks\nAbsent from: 2 November 2026\nLesson hours: 18\n"
    "What the school did already: Gesprek.\nSchool: De Linde\nWho at the school knows more: Anke Veld" },
  { "reference-index-gives-no-reason", REPORT "recipient=index",
    "Pupil: Sterre van der Maan\nDate of birth: 5 May 2012\nMunicipality: Wilgenoord\nSchool: De Linde\n"
    "Who at the school knows more: Anke Veld" },
  { "kindkans-before-the-signal", "kind=registration reported_on=2026-11-12 recipient=kindkans start_on=2026-10-01",
    "Pupil: Sterre van der Maan\nDate of birth: 5 May 2012\nSchool: De Linde\nStatus: Home-sitter\n"
    "Absent from: 1 October 2026\nSignal in the reference index: ?" },
  { "parents-get-a-letter", REPORT "recipient=parents", "" },
  { "nobody", REPORT, "" },
};

static void
recipient_is_told_in_its_order (Sheets        *sheets,
                                gconstpointer  data)
{
  const Case *test = data;
  g_autofree char *words = g_strstrip (g_strdup (test->report));
  g_autofree char *text = describe (sheets, words);

  g_assert_cmpstr (text, ==, test->expected);
}

static void
signal_that_was_given_is_told (Sheets        *sheets,
                               gconstpointer  data)
{
  g_autofree char *text = NULL;

  add (sheets, &lr_report_kind, "kind=index recipient=index reported_on=2026-10-03");
  add (sheets, &lr_report_kind, "kind=16h recipient=duo reported_on=2026-10-05");
  text = describe (sheets, "kind=registration reported_on=2026-11-12 recipient=kindkans");
  g_assert_nonnull (strstr (text, "Signal in the reference index: 3 October 2026"));
}

static void
what_is_not_known_is_not_copied (Sheets        *sheets,
                                 gconstpointer  data)
{
  g_autoptr (LrRecord) report = make (&lr_report_kind, sheets->pupil, "kind=16h reported_on=2026-11-12 recipient=duo hours=18");
  g_autoptr (GPtrArray) lines = lr_report_sheet_load (sheets->scratch.store, report, NULL);
  g_autofree char *text = lr_sheet_join (lines);

  g_assert_cmpstr (text, ==, "Kind: 16 hours in 4 weeks\nPupil number: 1001\nPupil: Sterre van der Maan\n"
                             "Date of birth: 5 May 2012\nLesson hours: 18\nMunicipality: Wilgenoord\n");
}

static void
pupil_who_is_gone_is_an_error (Sheets        *sheets,
                               gconstpointer  data)
{
  g_autoptr (LrRecord) report = make (&lr_report_kind, sheets->pupil + 1000, "kind=16h reported_on=2026-11-12 recipient=duo");
  g_autoptr (GError) error = NULL;

  g_assert_null (lr_report_sheet_load (sheets->scratch.store, report, &error));
  g_assert_nonnull (error);
}

/* Where nobody is involved yet, who it is by where the pupil lives. */
static void
officer_is_the_one_of_the_municipality (Sheets        *sheets,
                                        gconstpointer  data)
{
  static const struct { const char *partner, *pupil, *expected; } partners[] = {
    { "name=Ruud role=lpa municipality=wilgenoord phone=06_9 email=r@w.nl", "", "Attendance officer: Ruud, 06 9, r@w.nl\n" },
    { "name=Ruud role=lpa municipality=Wilgenoord", "municipality=Oostdorp", "Attendance officer: ?\n" },
    { "name=Ruud role=lpa municipality=Oostdorp", "municipality=Oostdorp", "Attendance officer: Ruud\n" },
    { "name=Ruud role=youth-doctor municipality=Wilgenoord", "", "Attendance officer: ?\n" },
    { "name=Ruud role=lpa", "", "Attendance officer: ?\n" },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) parties = lr_store_list (sheets->scratch.store, &lr_party_kind, sheets->pupil, &error);

  for (guint i = 0; i < parties->len; i++)
    {
      if (lr_record_get_choice (parties->pdata[i], LR_PARTY_ROLE) == LR_PARTY_ROLE_LPA)
        lr_store_delete (sheets->scratch.store, parties->pdata[i], &error);
    }
  g_assert_no_error (error);

  for (guint i = 0; i < G_N_ELEMENTS (partners); i++)
    {
      g_autoptr (LrRecord) pupil = lr_store_load (sheets->scratch.store, &lr_pupil_kind, sheets->pupil, &error);
      g_autoptr (LrRecord) partner = make (&lr_partner_kind, 0, partners[i].partner);
      g_autofree char *text = NULL;

      lr_record_set_text (pupil, LR_PUPIL_MUNICIPALITY, *partners[i].pupil != '\0' ? "Oostdorp" : NULL);
      save (sheets, pupil);
      save (sheets, partner);
      text = describe (sheets, REPORT "recipient=lpa");
      g_test_message ("%s", text);
      g_assert_true (g_str_has_prefix (text, partners[i].expected));
      lr_store_delete (sheets->scratch.store, partner, &error);
      g_assert_no_error (error);
    }
}

int
main (int    argc,
      char **argv)
{
  lr_dossier_init ();
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/report-sheet/%s", cases[i].name);

      g_test_add (path, Sheets, &cases[i], set_up, recipient_is_told_in_its_order, tear_down);
    }
  g_test_add ("/report-sheet/officer-of-the-municipality", Sheets, NULL, set_up, officer_is_the_one_of_the_municipality,
              tear_down);
  g_test_add ("/report-sheet/signal-that-was-given", Sheets, NULL, set_up, signal_that_was_given_is_told, tear_down);
  g_test_add ("/report-sheet/what-is-not-known", Sheets, NULL, set_up, what_is_not_known_is_not_copied, tear_down);
  g_test_add ("/report-sheet/pupil-who-is-gone", Sheets, NULL, set_up, pupil_who_is_gone_is_an_error, tear_down);

  return g_test_run ();
}
