/* test-sharing.c: what may be shared with whom, and whose yes is still missing
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "school.h"

#include "lr-dossier.h"
#include "lr-sharing.h"

#define TODAY "2026-11-20"

#define TEN     "2016-03-01"
#define TWELVE  "2014-11-20"  /* today */
#define FIFTEEN "2011-03-01"
#define SIXTEEN "2010-11-20"  /* today */

#define MAX_RECORDS 6

typedef struct
{
  const char *name;
  const char *born;                  /* (nullable) */
  const char *parties[MAX_RECORDS];
  const char *consents[MAX_RECORDS];
  const char *expected;              /* for each: who of how, given; missing */
} Case;

#define MOTHER "name=Carlijn_Maan role=parent custody=yes"
#define FATHER "name=Sem_Maan role=parent custody=yes"
#define GP "recipient=Huisarts purpose=advies given_on=2026-10-01 "

static const Case cases[] = {
  { "nothing", FIFTEEN, { MOTHER, FATHER }, { NULL }, "" },

  /* Whose yes is asked. */
  { "ten: one parent did not say it yet", TEN, { MOTHER, FATHER },
    { GP "given_by=parent person=Carlijn_Maan" },
    "Huisarts: Carlijn Maan; Sem Maan" },
  { "ten: both said it, each alone", TEN, { MOTHER, FATHER },
    { GP "given_by=parent person=carlijn_maan", GP "given_by=parent person=Sem_Maan" },
    "Huisarts: Carlijn Maan, Sem Maan; " },
  { "ten: the parents at once", TEN, { MOTHER, FATHER }, { GP "given_by=parents" },
    "Huisarts: Carlijn Maan, Sem Maan; " },
  { "twelve today: the pupil too", TWELVE, { MOTHER }, { GP "given_by=parents" },
    "Huisarts: Carlijn Maan; Sterre Maan" },
  { "fifteen: together", FIFTEEN, { MOTHER, FATHER }, { GP "given_by=both" },
    "Huisarts: Carlijn Maan, Sem Maan, Sterre Maan; " },
  { "fifteen: the pupil alone", FIFTEEN, { MOTHER }, { GP "given_by=pupil" },
    "Huisarts: Sterre Maan; Carlijn Maan" },
  { "sixteen today: the pupil alone", SIXTEEN, { MOTHER, FATHER }, { GP "given_by=pupil" },
    "Huisarts: Sterre Maan; " },
  { "sixteen today: what the parents said no longer counts", SIXTEEN, { MOTHER, FATHER }, { GP "given_by=parents" },
    "Huisarts: ; Sterre Maan" },
  { "nobody knows how old: the pupil too", NULL, { MOTHER }, { GP "given_by=parents" },
    "Huisarts: Carlijn Maan; Sterre Maan" },

  /* Who decides. */
  { "without custody nobody is asked", TEN, { MOTHER, "name=Oom_Bram role=parent" },
    { GP "given_by=parent person=Carlijn_Maan" },
    "Huisarts: Carlijn Maan; " },
  { "a guardian of before is not asked", TEN, { MOTHER, FATHER " until_on=2026-11-19" },
    { GP "given_by=parent person=Carlijn_Maan" },
    "Huisarts: Carlijn Maan; " },
  { "of nobody it is said: each parent is asked", TEN, { "name=Carlijn_Maan role=parent", "name=Sem_Maan role=parent" },
    { GP "given_by=parent person=Carlijn_Maan" },
    "Huisarts: Carlijn Maan; Sem Maan" },
  { "no parent is known: one of them is not all", TEN, { NULL }, { GP "given_by=parent person=Carlijn_Maan" },
    "Huisarts: ; the parents with custody" },
  { "no parent is known, and all said it", TEN, { NULL }, { GP "given_by=parents" },
    "Huisarts: the parents with custody; " },
  { "no parent is known, and none said it", FIFTEEN, { NULL }, { GP "given_by=pupil" },
    "Huisarts: Sterre Maan; the parents with custody" },
  { "somebody else's yes is nobody's", TEN, { MOTHER }, { GP "given_by=parent person=Oom_Bram" },
    "Huisarts: ; Carlijn Maan" },
  { "a parent without a name is nobody", TEN, { MOTHER }, { GP "given_by=parent" },
    "Huisarts: ; Carlijn Maan" },
  { "all at once have no one name", TEN, { MOTHER, FATHER }, { GP "given_by=parents person=Sem_Maan" },
    "Huisarts: Carlijn Maan, Sem Maan; " },
  { "by name alone", FIFTEEN, { MOTHER }, { GP "person=Carlijn_Maan", GP "person=Sterre_Maan" },
    "Huisarts: Carlijn Maan, Sterre Maan; " },

  /* Since when, until when. */
  { "on its last day", TEN, { MOTHER }, { GP "given_by=parents until_on=2026-11-20" },
    "Huisarts until 2026-11-20: Carlijn Maan; " },
  { "the day after", TEN, { MOTHER }, { GP "given_by=parents until_on=2026-11-19" }, "" },
  { "from tomorrow", TEN, { MOTHER }, { GP "given_by=parents from_on=2026-11-21" }, "" },
  { "given tomorrow", TEN, { MOTHER }, { "recipient=Huisarts given_by=parents given_on=2026-11-21" }, "" },
  { "withdrawn today", TEN, { MOTHER }, { GP "given_by=parents withdrawn_on=2026-11-20" }, "" },
  { "withdrawn tomorrow", TEN, { MOTHER }, { GP "given_by=parents withdrawn_on=2026-11-21" },
    "Huisarts: Carlijn Maan; " },
  { "one of two took it back", TEN, { MOTHER, FATHER },
    { GP "given_by=parent person=Carlijn_Maan", GP "given_by=parent person=Sem_Maan withdrawn_on=2026-11-01" },
    "Huisarts: Carlijn Maan; Sem Maan" },
  { "what is no longer asked ends nothing", SIXTEEN, { MOTHER },
    { GP "given_by=parents until_on=2026-12-01", GP "given_by=pupil" },
    "Huisarts: Sterre Maan; " },
  { "a duty is not taken back", TEN, { MOTHER }, { "recipient=Leerplicht rests_on=duty given_on=2026-10-01 withdrawn_on=2026-11-01" },
    "Leerplicht by law: ; " },
  { "said again, for less time", TEN, { MOTHER },
    { GP "given_by=parents", "recipient=Huisarts purpose=advies given_on=2026-11-01 given_by=parents until_on=2026-12-01" },
    "Huisarts until 2026-12-01: Carlijn Maan; " },
  { "renewed: the later end", TEN, { MOTHER },
    { GP "given_by=parents until_on=2026-12-01", GP "given_by=parents until_on=2027-06-01" },
    "Huisarts until 2027-06-01: Carlijn Maan; " },
  { "the first end of two", TEN, { MOTHER, FATHER },
    { GP "given_by=parent person=Carlijn_Maan until_on=2027-01-01",
      GP "given_by=parent person=Sem_Maan until_on=2026-12-01" },
    "Huisarts until 2026-12-01: Carlijn Maan, Sem Maan; " },

  /* For whom, for what. */
  { "one for each purpose", TEN, { MOTHER },
    { GP "given_by=parents", "recipient=huisarts! purpose=klachten given_by=parents given_on=2026-10-02",
      "recipient=HUISARTS purpose=Advies given_by=parents given_on=2026-10-03" },
    "HUISARTS: Carlijn Maan; \nhuisarts!: Carlijn Maan; " },
  { "half of one kind of data and half of another is nothing whole", TEN, { MOTHER, FATHER },
    { GP "given_by=parent person=Carlijn_Maan data=cijfers", GP "given_by=parent person=Sem_Maan data=verzuim" },
    "Huisarts: Carlijn Maan; Sem Maan\nHuisarts: Sem Maan; Carlijn Maan" },
  { "a duty asks nobody, and stands beside a consent", TEN, { MOTHER },
    { "recipient=Leerplicht rests_on=duty given_on=2026-10-01",
      "recipient=Leerplicht given_by=parents given_on=2026-10-02" },
    "Leerplicht by law: ; \nLeerplicht: Carlijn Maan; " },
};

static GPtrArray *
list (School     *school,
      const Case *one)
{
  g_autofree char *words = g_strdup_printf ("first_name=Sterre last_name=Maan born_on=%s",
                                            one->born != NULL ? one->born : "");
  gint64 id = school_add_pupil (school, "1", words);
  g_autoptr (LrRecord) pupil = NULL;
  g_autoptr (GPtrArray) parties = NULL;
  g_autoptr (GPtrArray) consents = NULL;

  for (guint i = 0; one->parties[i] != NULL; i++)
    school_add (school, &lr_party_kind, id, one->parties[i]);
  for (guint i = 0; one->consents[i] != NULL; i++)
    school_add (school, &lr_consent_kind, id, one->consents[i]);

  pupil = lr_store_load (school->store, &lr_pupil_kind, id, NULL);
  parties = lr_store_list (school->store, &lr_party_kind, id, NULL);
  consents = lr_store_list (school->store, &lr_consent_kind, id, NULL);
  return lr_sharing_list (pupil, consents, parties, school_day (TODAY));
}

/* Over, and not given again; what was taken back is no question any more. */
static void
what_came_to_its_end_is_counted_once (void)
{
  static const struct { const char *consents[MAX_RECORDS]; guint n; } ended[] = {
    { { NULL }, 0 },
    { { GP "given_by=parents until_on=2026-11-20" }, 0 },
    { { GP "given_by=parents until_on=2026-11-19" }, 1 },
    { { GP "given_by=parents until_on=2026-10-19", GP "given_by=parents until_on=2026-11-19" }, 1 },
    { { GP "given_by=parents until_on=2026-11-19", GP "given_by=parents" }, 0 },
    { { GP "given_by=parents until_on=2026-11-19 withdrawn_on=2026-11-01" }, 0 },
    { { GP "given_by=parents until_on=2026-11-19", "recipient=Wijkteam given_by=parents given_on=2026-10-01" }, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ended); i++)
    {
      g_autoptr (School) school = school_new ("sector=vo ruleset=tilburg");
      gint64 pupil = school_add_pupil (school, "1", "");
      g_autoptr (GPtrArray) consents = NULL;

      for (guint j = 0; ended[i].consents[j] != NULL; j++)
        school_add (school, &lr_consent_kind, pupil, ended[i].consents[j]);
      consents = lr_store_list (school->store, &lr_consent_kind, pupil, NULL);
      g_assert_cmpuint (lr_sharing_count_ended (consents, school_day (TODAY)), ==, ended[i].n);
    }
}

static char *
join (GPtrArray *names)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) strings = NULL;

  for (guint i = 0; i < names->len; i++)
    g_strv_builder_add (builder, g_ptr_array_index (names, i));
  strings = g_strv_builder_end (builder);
  return g_strjoinv (", ", strings);
}

static char *
describe (GPtrArray *sharings)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < sharings->len; i++)
    {
      const LrSharing *sharing = g_ptr_array_index (sharings, i);
      g_autofree char *until = lr_day_format_iso (sharing->until);
      g_autofree char *given = join (sharing->given);
      g_autofree char *missing = join (sharing->missing);

      g_string_append_printf (text, "%s%s%s%s%s: %s; %s", i > 0 ? "\n" : "", sharing->recipient,
                              *until != '\0' ? " until " : "", until, sharing->by_law ? " by law" : "",
                              given, missing);
    }

  return g_string_free (text, FALSE);
}

static void
each_case_says_whose_yes_is_missing (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (School) school = school_new ("sector=vo ruleset=tilburg");
      g_autoptr (GPtrArray) sharings = list (school, &cases[i]);
      g_autofree char *text = describe (sharings);

      g_test_message ("%s", cases[i].name);
      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

/* All words of the recipient are theirs, and a name, an organisation or a role is whole. */
static void
a_recipient_is_who_it_names_and_nobody_else (void)
{
  static const struct { const char *recipient, *party; gboolean meant; } names[] = {
    { "Praktijk Stilwater", "name=Iris_Kade role=psychologist organisation=Praktijk_Stilwater", TRUE },
    { "iris kade, praktijk stilwater", "name=Iris_Kade role=psychologist organisation=Praktijk_Stilwater", TRUE },
    { "Iris Kade (psychologist)", "name=Iris_Kade role=psychologist", TRUE },
    { "Youth doctor (JGZ)", "name=Aisha role=youth-doctor organisation=JGZ_Noord", TRUE },
    { "mw. Iris Kade", "name=Iris_Kade", TRUE },
    { "Psychologist", "name=Iris_Kade role=psychologist", TRUE },
    { "de remedial educationalist", "name=Iris_Kade role=psychologist", TRUE },
    { "Iris Kade, GGZ Noord", "name=Iris_Kade organisation=GGZ_Noord", TRUE },
    { "Iris", "name=Iris_Kade role=psychologist organisation=Praktijk_Stilwater", FALSE },
    { "Kade", "name=Iris_Kade", FALSE },
    { "Jansen", "name=Jan", FALSE },
    { "Wijkteam gemeente Noord", "name=Ruud role=lpa organisation=Gemeente_Noord", FALSE },
    { "Gemeente Noord", "name=Ruud role=lpa organisation=Gemeente_Noord", TRUE },
    { "Halte 5", "name=Halt role=halt", FALSE },
    { "", "name=Iris_Kade", FALSE },
    { "!", "name=Iris_Kade", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (School) school = school_new ("sector=vo ruleset=tilburg");
      gint64 pupil = school_add_pupil (school, "1", "");
      LrSharing sharing = { .recipient = (char *) names[i].recipient };
      g_autoptr (GPtrArray) parties = NULL;

      school_add (school, &lr_party_kind, pupil, names[i].party);
      parties = lr_store_list (school->store, &lr_party_kind, pupil, NULL);
      g_test_message ("%s: %s", names[i].recipient, names[i].party);
      g_assert_cmpint (lr_sharing_is_for (&sharing, parties->pdata[0]), ==, names[i].meant);
    }
}

static void
all_must_have_said_it_of_what_is_medical (void)
{
  static const struct { const char *mother, *father; gboolean medical, helpers; } givers[] = {
    { "medical=yes", "medical=yes", TRUE, FALSE },
    { "medical=yes helpers=yes", "helpers=yes", FALSE, TRUE },
    { "", "", FALSE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (givers); i++)
    {
      g_autofree char *mother = g_strconcat (GP "given_by=parent person=Carlijn_Maan ", givers[i].mother, NULL);
      g_autofree char *father = g_strconcat (GP "given_by=parent person=Sem_Maan ", givers[i].father, NULL);
      const Case one = { "medical", TEN, { MOTHER, FATHER }, { mother, father }, NULL };
      g_autoptr (School) school = school_new ("sector=vo ruleset=tilburg");
      g_autoptr (GPtrArray) sharings = list (school, &one);
      const LrSharing *sharing = sharings->pdata[0];

      g_assert_true (lr_sharing_is_complete (sharing));
      g_assert_cmpint (sharing->medical, ==, givers[i].medical);
      g_assert_cmpint (sharing->helpers, ==, givers[i].helpers);
    }
}

/* To invite a third person needs it too; the family and the school are no third. */
static void
whoever_is_invited_without_consent_is_named_once (void)
{
  static const Case one = {
    "invited", TEN,
    { MOTHER, "name=Iris_Kade role=psychologist organisation=Praktijk_Stilwater", "name=Joost role=mentor" },
    { "recipient=Praktijk_Stilwater given_by=parents given_on=2026-10-01" },
    NULL,
  };
  static const char * const invited[] = {
    "name=Carlijn_Maan", "name=Iris_Kade", "name=joost", "name=Ruud_Zandloper role=lpa", "name=Ruud_Zandloper role=lpa",
    "name=Wie_dan_ook", "name=Sterre role=pupil", "name=Iris_Kade_(psychologist)",
    "name=Wie_niet_komt role=lpa presence=excused",
  };
  g_autoptr (School) school = school_new ("sector=vo ruleset=tilburg");
  g_autoptr (GPtrArray) sharings = list (school, &one);
  g_autoptr (GPtrArray) parties = NULL;
  g_autoptr (GPtrArray) participants = NULL;
  g_autoptr (GPtrArray) uncovered = NULL;
  g_autoptr (LrRecord) record = NULL;
  g_autofree char *names = NULL;
  g_autoptr (GPtrArray) pupils = lr_store_list (school->store, &lr_pupil_kind, 0, NULL);
  gint64 pupil = lr_record_get_id (pupils->pdata[0]);
  gint64 meeting = school_add (school, &lr_meeting_kind, pupil, "held_on=2026-12-01");

  for (guint i = 0; i < G_N_ELEMENTS (invited); i++)
    {
      g_autofree char *words = g_strdup_printf ("meeting=%" G_GINT64_FORMAT " %s", meeting, invited[i]);

      school_add (school, &lr_participant_kind, pupil, words);
    }
  parties = lr_store_list (school->store, &lr_party_kind, pupil, NULL);
  participants = lr_store_list (school->store, &lr_participant_kind, pupil, NULL);
  record = lr_dossier_load_school (school->store, NULL);
  uncovered = lr_sharing_list_uncovered (sharings, participants, parties, record, school_day (TODAY));
  names = join (uncovered);
  g_assert_cmpstr (names, ==, "Ruud Zandloper, Wie dan ook");
}

/* Who decides, and the school itself; not one that the pupil goes to. */
static void
who_decides_and_the_school_need_no_consent (void)
{
  static const struct { const char *party, *others; gboolean needs; } parties[] = {
    { "name=Carlijn role=parent custody=yes", NULL, FALSE },
    { "name=Oom_Bram role=parent", "name=Carlijn role=parent custody=yes", TRUE },
    /* As long as it is not said who has custody, each parent decides. */
    { "name=Carlijn role=parent", NULL, FALSE },
    { "name=Sterre role=pupil", NULL, FALSE },
    { "name=Joost role=mentor", NULL, FALSE },
    { "name=Joost role=mentor organisation=Kompas_College", NULL, FALSE },
    { "name=Joost role=support-coordinator organisation=De_Haven,_Ooststad", NULL, TRUE },
    { "name=Joost role=mentor until_on=2026-11-19", NULL, TRUE },
    { "name=Joost role=mentor since_on=2026-11-21", NULL, TRUE },
    { "name=Ruud role=lpa", NULL, TRUE },
    { "name=Wie_dan_ook", NULL, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (parties); i++)
    {
      g_autoptr (School) school = school_new ("sector=vo ruleset=tilburg name=Kompas_College_(voorbeeldschool)");
      g_autoptr (LrRecord) record = lr_dossier_load_school (school->store, NULL);
      gint64 pupil = school_add_pupil (school, "1", "");
      gint64 id = school_add (school, &lr_party_kind, pupil, parties[i].party);
      g_autoptr (LrRecord) party = lr_store_load (school->store, &lr_party_kind, id, NULL);
      g_autoptr (GPtrArray) all = NULL;

      if (parties[i].others != NULL)
        school_add (school, &lr_party_kind, pupil, parties[i].others);
      all = lr_store_list (school->store, &lr_party_kind, pupil, NULL);
      g_test_message ("%s", parties[i].party);
      g_assert_cmpint (lr_sharing_needs_consent (party, all, record, school_day (TODAY)), ==, parties[i].needs);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sharing/each-case-says-whose-yes-is-missing", each_case_says_whose_yes_is_missing);
  g_test_add_func ("/sharing/what-came-to-its-end", what_came_to_its_end_is_counted_once);
  g_test_add_func ("/sharing/a-recipient-is-who-it-names", a_recipient_is_who_it_names_and_nobody_else);
  g_test_add_func ("/sharing/all-must-have-said-it", all_must_have_said_it_of_what_is_medical);
  g_test_add_func ("/sharing/who-decides-and-the-school-need-no-consent", who_decides_and_the_school_need_no_consent);
  g_test_add_func ("/sharing/whoever-is-invited-without-consent", whoever_is_invited_without_consent_is_named_once);

  return g_test_run ();
}
