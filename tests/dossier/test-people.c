/* test-people.c: who is around a pupil, and what follows from picking somebody
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-dossier.h"
#include "lr-face.h"
#include "scratch.h"

#define TODAY lr_day (2026, 11, 12)

typedef struct
{
  Scratch scratch;
  gint64  pupil;
} People;

static void
save (People   *people,
      LrRecord *record)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (lr_store_save (people->scratch.store, record, &error));
  g_assert_no_error (error);
}

static void
set_up (People        *people,
        gconstpointer  data)
{
  g_autoptr (LrRecord) pupil = lr_record_new (&lr_pupil_kind, 0);

  scratch_set_up (&people->scratch, NULL);
  lr_record_set_text (pupil, LR_PUPIL_NUMBER, "1");
  lr_record_set_text (pupil, LR_PUPIL_FIRST_NAME, "Sterre");
  lr_record_set_text (pupil, LR_PUPIL_LAST_NAME, "Maan");
  lr_record_set_text (pupil, LR_PUPIL_MENTOR, "Karel");
  save (people, pupil);
  people->pupil = lr_record_get_id (pupil);
}

static void
tear_down (People        *people,
           gconstpointer  data)
{
  scratch_tear_down (&people->scratch, NULL);
}

static void
add_party (People     *people,
           const char *name,
           const char *role,
           const char *organisation,
           LrDay       until_on)
{
  g_autoptr (LrRecord) party = lr_record_new (&lr_party_kind, people->pupil);

  lr_record_set_text (party, LR_PARTY_NAME, name);
  lr_record_set_text (party, LR_PARTY_ROLE, role);
  lr_record_set_text (party, LR_PARTY_ORGANISATION, organisation);
  lr_record_set_integer (party, LR_PARTY_UNTIL_ON, until_on);
  save (people, party);
}

static char *
dup_names (People *people)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = lr_people_list (people->scratch.store, people->pupil, TODAY, &error);
  GString *names = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < list->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", ((LrPerson *) list->pdata[i])->name);

  return g_string_free (names, FALSE);
}

static void
pupil_and_mentor_are_always_there (People        *people,
                                   gconstpointer  data)
{
  g_autofree char *names = dup_names (people);

  g_assert_cmpstr (names, ==, "Sterre Maan, Karel");
}

static void
everyone_who_is_involved_stands_there_once_by_role (People        *people,
                                                    gconstpointer  data)
{
  g_autofree char *names = NULL;

  add_party (people, "Willem", "lpa", "Leerplicht", LR_DAY_NONE);
  add_party (people, "Zoë", "parent", NULL, LR_DAY_NONE);
  add_party (people, "Anna", "parent", NULL, TODAY);
  add_party (people, "Gone", "parent", NULL, TODAY - 1);
  add_party (people, "Karel", "mentor", "School", LR_DAY_NONE);
  add_party (people, "Anna", "other", NULL, LR_DAY_NONE);
  add_party (people, "Without", NULL, NULL, LR_DAY_NONE);
  add_party (people, "Newer", "role-of-later", NULL, LR_DAY_NONE);

  names = dup_names (people);
  g_assert_cmpstr (names, ==, "Sterre Maan, Anna, Zoë, Karel, Willem, Newer, Without");
}

/* Behind those of the case, and nobody twice. */
static void
the_address_book_is_there_in_every_case (People        *people,
                                         gconstpointer  data)
{
  static const struct { const char *name, *role; } partners[] = {
    { "Willem", "lpa" }, { "Karel", "mentor" }, { "De Haven", NULL }, { "Aïsha", "youth-doctor" },
  };
  g_autofree char *names = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (partners); i++)
    {
      g_autoptr (LrRecord) partner = lr_record_new (&lr_partner_kind, 0);

      lr_record_set_text (partner, LR_PARTNER_NAME, partners[i].name);
      lr_record_set_text (partner, LR_PARTNER_ROLE, partners[i].role);
      save (people, partner);
    }
  add_party (people, "Zoë", "parent", NULL, LR_DAY_NONE);
  names = dup_names (people);
  g_assert_cmpstr (names, ==, "Sterre Maan, Zoë, Karel, Willem, Aïsha, De Haven");
}

/* Somebody picked for a case brings along how to reach them. */
static void
a_partner_is_involved_with_all_that_is_known (People        *people,
                                              gconstpointer  data)
{
  g_autoptr (LrRecord) party = lr_record_new (&lr_party_kind, people->pupil);
  const LrPerson person = { .name = (char *) "Willem", .role = (char *) "lpa", .organisation = (char *) "Gemeente",
                            .phone = (char *) "06", .email = (char *) "w@x.nl" };

  lr_face_pick_person (party, LR_PARTY_NAME, &person);
  g_assert_cmpstr (lr_record_get_text (party, LR_PARTY_NAME), ==, "Willem");
  g_assert_cmpint (lr_record_get_choice (party, LR_PARTY_ROLE), ==, LR_PARTY_ROLE_LPA);
  g_assert_cmpstr (lr_record_get_text (party, LR_PARTY_ORGANISATION), ==, "Gemeente");
  g_assert_cmpstr (lr_record_get_text (party, LR_PARTY_PHONE), ==, "06");
  g_assert_cmpstr (lr_record_get_text (party, LR_PARTY_EMAIL), ==, "w@x.nl");
}

/* Ten times what ten years bring, each of another name. */
static void
many_people_are_listed_at_once (People        *people,
                                gconstpointer  data)
{
  g_autoptr (GPtrArray) list = NULL;

  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *name = g_strdup_printf ("Somebody %04u", 999 - i);

      add_party (people, name, "other", NULL, LR_DAY_NONE);
    }

  list = lr_people_list (people->scratch.store, people->pupil, TODAY, NULL);
  g_assert_cmpuint (list->len, ==, 1002);
  for (guint i = 3; i < list->len; i++)
    g_assert_cmpstr (((LrPerson *) list->pdata[i - 1])->key, <, ((LrPerson *) list->pdata[i])->key);
}

static void
people_of_another_pupil_are_not_there (People        *people,
                                       gconstpointer  data)
{
  g_autoptr (LrRecord) other = lr_record_new (&lr_pupil_kind, 0);
  g_autoptr (LrRecord) party = NULL;
  g_autofree char *names = NULL;

  lr_record_set_text (other, LR_PUPIL_NUMBER, "2");
  lr_record_set_text (other, LR_PUPIL_LAST_NAME, "Zon");
  save (people, other);
  party = lr_record_new (&lr_party_kind, lr_record_get_id (other));
  lr_record_set_text (party, LR_PARTY_NAME, "Somebody else");
  save (people, party);

  names = dup_names (people);
  g_assert_cmpstr (names, ==, "Sterre Maan, Karel");
}

static void
picking_fills_in_what_is_known (void)
{
  static const struct
  {
    const LrKind *kind;
    guint         field;
    const char   *typed;
    const char   *shows;
    int           other;   /* field, or 0 */
    const char   *is;
  } cases[] = {
    { &lr_participant_kind, LR_PARTICIPANT_NAME, NULL, "Willem", LR_PARTICIPANT_ROLE, "lpa" },
    { &lr_participant_kind, LR_PARTICIPANT_NAME, "Anna", "Willem", LR_PARTICIPANT_ROLE, "lpa" },
    { &lr_regie_kind, LR_REGIE_HOLDER, NULL, "Willem", LR_REGIE_ORGANISATION, "Leerplicht" },
    { &lr_contact_kind, LR_CONTACT_WITH, NULL, "Willem", 0, NULL },
    { &lr_contact_kind, LR_CONTACT_WITH, "Anna ", "Anna, Willem", 0, NULL },
    { &lr_contact_kind, LR_CONTACT_WITH, "Anna, Willem", "Anna, Willem", 0, NULL },
    { &lr_contact_kind, LR_CONTACT_WITH, "Willemijn", "Willemijn, Willem", 0, NULL },
    { &lr_agreement_kind, LR_AGREEMENT_WHO, "Anna", "Anna, Willem", 0, NULL },
  };
  LrPerson person = { (char *) "Willem", (char *) "lpa", (char *) "Leerplicht", NULL };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LrRecord) record = lr_record_new (cases[i].kind, 1);

      g_test_message ("%s, “%s”", cases[i].kind->name, cases[i].typed);
      lr_record_set_text (record, cases[i].field, cases[i].typed);
      lr_face_pick_person (record, cases[i].field, &person);
      g_assert_cmpstr (lr_record_get_text (record, cases[i].field), ==, cases[i].shows);
      if (cases[i].other != 0)
        g_assert_cmpstr (lr_record_get_text (record, (guint) cases[i].other), ==, cases[i].is);
    }
}

static void
every_field_that_names_somebody_is_a_text (void)
{
  for (guint i = 0; lr_kinds[i] != NULL; i++)
    {
      const LrFacePerson *person = lr_face_get (lr_kinds[i])->people;

      for (; person != NULL && person->name != LR_FACE_END; person++)
        {
          g_test_message ("%s", lr_kinds[i]->fields[person->name].name);
          g_assert_true (lr_kinds[i]->fields[person->name].type == LR_FIELD_TEXT);
          for (guint j = 0; person->role != 0 && lr_party_roles[j].id != NULL; j++)
            g_assert_nonnull (lr_field_find_choice (&lr_kinds[i]->fields[person->role], lr_party_roles[j].id));
          g_assert_true (person->organisation == 0 ||
                         lr_kinds[i]->fields[person->organisation].type == LR_FIELD_TEXT);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  lr_dossier_init ();

  g_test_add ("/people/pupil-and-mentor-are-always-there", People, NULL, set_up,
              pupil_and_mentor_are_always_there, tear_down);
  g_test_add ("/people/everyone-who-is-involved-stands-there-once-by-role", People, NULL, set_up,
              everyone_who_is_involved_stands_there_once_by_role, tear_down);
  g_test_add ("/people/the-address-book-is-there-in-every-case", People, NULL, set_up,
              the_address_book_is_there_in_every_case, tear_down);
  g_test_add ("/people/a-partner-is-involved-with-all-that-is-known", People, NULL, set_up,
              a_partner_is_involved_with_all_that_is_known, tear_down);
  g_test_add ("/people/many-people-are-listed-at-once", People, NULL, set_up,
              many_people_are_listed_at_once, tear_down);
  g_test_add ("/people/people-of-another-pupil-are-not-there", People, NULL, set_up,
              people_of_another_pupil_are_not_there, tear_down);
  g_test_add_func ("/people/picking-fills-in-what-is-known", picking_fills_in_what_is_known);
  g_test_add_func ("/people/every-field-that-names-somebody-is-a-text", every_field_that_names_somebody_is_a_text);

  return g_test_run ();
}
