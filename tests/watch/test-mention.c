/* test-mention.c: whether a text is about somebody who is involved
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "school.h"

#include "lr-mention.h"

/* _ stands for a space in the words of a record. */
static LrRecord *
create_party (const char *words)
{
  g_autoptr (School) school = school_new ("sector=vo ruleset=tilburg");
  gint64 pupil = school_add_pupil (school, "1", "");
  gint64 id = school_add (school, &lr_party_kind, pupil, words);

  return lr_store_load (school->store, &lr_party_kind, id, NULL);
}

static gboolean
is_in (LrMention  *mention,
       const char *text)
{
  g_autoptr (GPtrArray) mentions = g_ptr_array_new ();

  g_ptr_array_add (mentions, mention);
  return lr_mention_find (mentions, 0, text) == 0;
}

static void
finds_a_name_however_it_is_written (void)
{
  static const struct { const char *party, *text; gboolean found; } cases[] = {
    { "name=Mirjam_Stilwater", "Mirjam belt", TRUE },
    { "name=Mirjam_Stilwater", "mevrouw STILWATER", TRUE },
    { "name=Mirjam_Stilwater", "Stilwaters verslag", TRUE },
    { "name=Mirjam_Stilwater", "Mirjams verslag", TRUE },
    { "name=Mirjam_Stilwater", "Stil-water", TRUE },
    { "name=Mirjam_Stilwater", "stil gezeten bij het water", FALSE },
    { "name=Eva_Bos", "mevrouw Bos", TRUE },
    { "name=Eva_Bos", "de bosrand", FALSE },
    { "name=Iet_van_den_Bos", "wie van de twee kan", FALSE },
    { "name=Iris_Kade", "Kades verslag", TRUE },
    { "name=Li", "Li belt", TRUE },
    { "name=Li", "lid van de raad", FALSE },
    { "name=Bo_Li", "Bo Li belt", TRUE },
    { "name=Bo_Li", "Bo belt, Li niet", FALSE },
    { "name=李", "李", TRUE },
    { "name=Zo\xc3\xab", "zoe", TRUE },
    { "name=A organisation=GGZ_voor_het_gezin", "de GGZ is er voor een gezin", TRUE },
    { "name=A organisation=GGZ_voor_het_gezin", "het gezin", FALSE },
    { "name=Veilig_Thuis", "Sterre is thuis", TRUE },
    { "name=A organisation=Veilig_Thuis", "Sterre is thuis", FALSE },
    { "name=A organisation=Veilig_Thuis", "Bij Veilig Thuis", TRUE },
    { "name=A", "", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LrRecord) party = create_party (cases[i].party);
      g_autoptr (LrMention) mention = lr_mention_new (party, NULL);

      g_test_message ("%s: %s", cases[i].party, cases[i].text);
      g_assert_cmpint (is_in (mention, cases[i].text), ==, cases[i].found);
    }
}

/* What others are called too gives nobody away; the whole name still does. */
static void
leaves_words_that_name_others_too (void)
{
  g_autoptr (LrRecord) party = create_party ("name=Petra_Maan organisation=Gemeente_Noord");
  g_autoptr (GPtrArray) open = g_ptr_array_new ();
  g_autoptr (LrMention) mention = NULL;
  static const char * const others[] = { "petra", "maan", "gemeente", "noord" };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    g_ptr_array_add (open, (gpointer) others[i]);
  mention = lr_mention_new (party, open);
  g_assert_false (is_in (mention, "Petra belt"));
  g_assert_false (is_in (mention, "mevrouw Maan"));
  g_assert_false (is_in (mention, "Gemeente Noord"));
  g_assert_true (is_in (mention, "Behandelt Sterre – Petra Maan"));
}

/* Also where nobody is involved who gives it, and in any language of the program. */
static void
finds_care_as_such_by_its_dutch_words (void)
{
  static const struct { const char *text; gboolean found; } cases[] = {
    { "Psycholoog", TRUE }, { "de psychologe", TRUE }, { "kinderpsychologen", TRUE }, { "Kinder- en jeugdpsychiater", TRUE },
    { "orthopedagoge", TRUE }, { "therapeut", TRUE }, { "speltherapie", TRUE }, { "EMDR-behandeling starten", TRUE },
    { "jeugdarts", TRUE }, { "de artsen", TRUE }, { "huisarts", TRUE }, { "wijkteam Noord", TRUE },
    { "schoolmaatschappelijk werk", TRUE }, { "jeugdverpleegkundige", TRUE }, { "de GGZ", TRUE }, { "GGD'er", TRUE },
    { "Veilig Thuis", TRUE }, { "gezinscoach", TRUE }, { "een hulpverlener", TRUE },
    { "startsein geven", FALSE }, { "docent biologie", FALSE }, { "de mentor en ouders", FALSE },
    { "pedagogisch medewerker", FALSE }, { "thuis de stof behandelen", FALSE }, { "in maart", FALSE },
  };
  g_autoptr (LrRecord) reader = create_party ("name=Ruud role=lpa");
  g_autoptr (LrRecord) doctor = create_party ("name=Karim role=youth-doctor");
  g_autoptr (LrMention) mention = lr_mention_new_of_care (reader);
  g_autoptr (LrMention) of_others = lr_mention_new_of_care (doctor);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (is_in (mention, cases[i].text), ==, cases[i].found);
    }

  g_assert_false (is_in (of_others, "Jeugdarts (JGZ)"));
  g_assert_true (is_in (of_others, "de psycholoog"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/mention/finds-a-name-however-it-is-written", finds_a_name_however_it_is_written);
  g_test_add_func ("/mention/leaves-words-that-name-others-too", leaves_words_that_name_others_too);
  g_test_add_func ("/mention/finds-care-as-such-by-its-dutch-words", finds_care_as_such_by_its_dutch_words);

  return g_test_run ();
}
