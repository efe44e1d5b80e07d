/* test-choices.c: answers as numbers, and words that only a newer version knows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "every-kind.h"
#include "lr-key-file.h"
#include "lr-verify.h"
#include "scratch.h"
#include "typed.h"

#define NEWER_WORD "word-of-a-newer-version"

typedef struct
{
  const char     *name;
  const LrChoice *choices;
  int             end;
} List;

#define LIST(symbol, TABLE, K) { #symbol, symbol, LR_##K##_END },

static const List lists[] = { LR_CHOICE_LISTS (LIST) };

static void
reopen (Scratch *fixture)
{
  g_autoptr (GError) error = NULL;

  g_assert_finalize_object (fixture->store);
  fixture->store = lr_store_open (fixture->folder, typed (SCRATCH_PASSPHRASE), &error);
  g_assert_no_error (error);
}

/* What was written when an answer was asked for in free text is one of the answers, or stays
 * what it was. */
static void
what_a_person_wrote_is_understood_or_kept (void)
{
  static const struct { const char *text; int choice; const char *shown; } cases[] = {
    { "In behandeling", LR_REPORT_STATUS_IN_PROGRESS, "In progress" },
    { " Afgesloten ", LR_REPORT_STATUS_CLOSED, "Closed" },
    { "TER KENNISGEVING AANGENOMEN", LR_REPORT_STATUS_NOTED, "Taken note of" },
    { "Jeugdarts betrokken", LR_CHOICE_UNKNOWN, "Jeugdarts betrokken" },
    { "newer", LR_CHOICE_UNKNOWN, "“newer” (unknown to this version)" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *shown = lr_choice_describe (lr_report_statuses, cases[i].text);

      g_assert_cmpint (lr_choice_from_id (lr_report_statuses, cases[i].text), ==, cases[i].choice);
      g_assert_cmpstr (shown, ==, cases[i].shown);
    }
}

static void
each_answer_has_its_place_in_the_table (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      const LrChoice *choices = lists[i].choices;
      int n = 0;

      g_test_message ("%s", lists[i].name);
      for (; choices[n].id != NULL; n++)
        {
          g_assert_cmpint (lr_choice_from_id (choices, choices[n].id), ==, n + 1);
          g_assert_cmpstr (lr_choice_get_id (choices, n + 1), ==, choices[n].id);
          g_assert_cmpuint (strspn (choices[n].id, "abcdefghijklmnopqrstuvwxyz0123456789.-"), ==,
                            strlen (choices[n].id));
        }

      g_assert_cmpint (lists[i].end, ==, n + 1);
      g_assert_null (lr_choice_get_id (choices, lists[i].end));
      g_assert_null (lr_choice_get_id (choices, LR_CHOICE_NONE));
      g_assert_null (lr_choice_get_id (choices, LR_CHOICE_UNKNOWN));
      g_assert_cmpint (lr_choice_from_id (choices, NULL), ==, LR_CHOICE_NONE);
      g_assert_cmpint (lr_choice_from_id (choices, ""), ==, LR_CHOICE_NONE);
      g_assert_cmpint (lr_choice_from_id (choices, NEWER_WORD), ==, LR_CHOICE_UNKNOWN);
    }
}

static void
names_of_answers_are_those_of_their_words (void)
{
  static const struct { const char *id; int choice; const LrChoice *choices; } cases[] = {
    { "sick", LR_ABSENCE_KIND_SICK, lr_absence_kinds },
    { "left", LR_PUPIL_STATUS_LEFT, lr_enrolments },
    { "vso", LR_SCHOOL_SECTOR_VSO, lr_sectors },
    { "11g", LR_ABSENCE_GROUND_11G, lr_grounds },
    { "3.4", LR_STEP_ROUTE_3_4, lr_routes },
    { "16h-year", LR_REPORT_KIND_16H_YEAR, lr_report_kinds },
    { "action-table-chair", LR_PARTY_ROLE_ACTION_TABLE_CHAIR, lr_party_roles },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (lr_choice_from_id (cases[i].choices, cases[i].id), ==, cases[i].choice);
}

/* An alias helps whoever types. What is stored is a word of the table or is unknown: a newer
 * version may mean something else by it. */
static void
what_is_typed_may_be_an_alias_and_what_is_stored_not (void)
{
  g_autoptr (LrRecord) absence = lr_record_new (&lr_absence_kind, 1);
  g_autoptr (GError) error = NULL;

  g_assert_true (lr_record_parse (absence, LR_ABSENCE_KIND, "Ziek", &error));
  g_assert_no_error (error);
  g_assert_cmpint (lr_record_get_choice (absence, LR_ABSENCE_KIND), ==, LR_ABSENCE_KIND_SICK);

  lr_record_set_text (absence, LR_ABSENCE_KIND, "ziek");
  g_assert_cmpint (lr_record_get_choice (absence, LR_ABSENCE_KIND), ==, LR_CHOICE_UNKNOWN);
  g_assert_false (lr_record_parse (absence, LR_ABSENCE_KIND, NEWER_WORD, &error));
  g_assert_error (error, LR_ERROR, LR_ERROR_INVALID);
}

static void
count_cb (int *count)
{
  *count += 1;
}

static void
choosing_notifies_only_real_changes (void)
{
  g_autoptr (LrRecord) pupil = lr_record_new (&lr_pupil_kind, 0);
  int count = 0;

  g_signal_connect_swapped (pupil, "notify::status", G_CALLBACK (count_cb), &count);
  g_assert_cmpint (lr_record_get_choice (pupil, LR_PUPIL_STATUS), ==, LR_CHOICE_NONE);
  lr_record_set_choice (pupil, LR_PUPIL_STATUS, LR_PUPIL_STATUS_LEFT);
  lr_record_set_choice (pupil, LR_PUPIL_STATUS, LR_PUPIL_STATUS_LEFT);
  lr_record_set_choice (pupil, LR_PUPIL_STATUS, LR_CHOICE_UNKNOWN);
  g_assert_cmpint (count, ==, 1);
  g_assert_cmpstr (lr_record_get_text (pupil, LR_PUPIL_STATUS), ==, "left");

  lr_record_set_choice (pupil, LR_PUPIL_STATUS, LR_CHOICE_NONE);
  g_assert_true (lr_record_is_empty (pupil, LR_PUPIL_STATUS));
  g_assert_cmpint (count, ==, 2);
}

static void
several_answers_stand_in_one_text (void)
{
  static const struct { const char *given; const char *held; const char *said; } cases[] = {
    { "", NULL, "" },
    { "lpa", "lpa", "Attendance officer" },
    { "lpa,parent", "parent,lpa", "Parent or carer, Attendance officer" },
    { " parent; LPA  parent ", "parent,lpa", "Parent or carer, Attendance officer" },
    { "unrecorded", "unrecorded", "Not recorded" },
  };
  g_autoptr (LrRecord) contact = lr_record_new (&lr_contact_kind, 7);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *said = NULL;

      g_assert_true (lr_record_parse (contact, LR_CONTACT_ROLES, cases[i].given, &error));
      g_assert_no_error (error);
      g_assert_cmpstr (lr_record_get_text (contact, LR_CONTACT_ROLES), ==, cases[i].held);
      said = lr_record_describe (contact, LR_CONTACT_ROLES);
      g_assert_cmpstr (said, ==, cases[i].said);
    }

  g_assert_false (lr_record_parse (contact, LR_CONTACT_ROLES, "parent,aunt", &error));
  g_assert_error (error, LR_ERROR, LR_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "“aunt”"));
  g_assert_cmpstr (lr_record_get_text (contact, LR_CONTACT_ROLES), ==, "unrecorded");
}

static void
one_of_several_answers_comes_and_goes (void)
{
  static const struct { const char *ids; const char *id; gboolean contained; const char *then; } cases[] = {
    { NULL, "lpa", TRUE, "lpa" },
    { "lpa", "pupil", TRUE, "pupil,lpa" },
    { "pupil,lpa", "pupil", TRUE, "pupil,lpa" },
    { "pupil,lpa", "pupil", FALSE, "lpa" },
    { "lpa", "lpa", FALSE, NULL },
    { "lpa," NEWER_WORD, "parent", TRUE, "parent,lpa," NEWER_WORD },
    { "lpa," NEWER_WORD, NEWER_WORD, FALSE, "lpa" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *then = lr_choices_set (lr_contact_roles, cases[i].ids, cases[i].id, cases[i].contained);

      g_assert_cmpstr (then, ==, cases[i].then);
      g_assert_cmpint (lr_choices_contain (then, cases[i].id), ==, cases[i].contained);
    }

  g_assert_false (lr_choices_contain ("swv-contact", "swv"));
  g_assert_false (lr_choices_contain (NULL, "lpa"));
}

/* Everything that a record goes through keeps the word, and says it when it is shown. */
static void
check_newer_word (LrRecord *record,
                  guint     field)
{
  g_autoptr (LrRecord) copy = lr_record_copy (record);
  g_autoptr (GVariant) values = lr_record_to_variant (record);
  g_autoptr (LrRecord) again = lr_record_from_variant (lr_record_get_kind (record), values);
  g_autofree char *format = lr_record_format (record, field);
  g_autofree char *said = lr_record_describe (record, field);

  if (lr_record_get_kind (record)->fields[field].type == LR_FIELD_CHOICE)
    {
      g_assert_cmpint (lr_record_get_choice (record, field), ==, LR_CHOICE_UNKNOWN);
      lr_record_set_choice (record, field, lr_record_get_choice (record, field));
    }
  g_assert_cmpstr (lr_record_get_text (record, field), ==, NEWER_WORD);
  g_assert_cmpstr (lr_record_get_text (copy, field), ==, NEWER_WORD);
  g_assert_cmpstr (lr_record_get_text (again, field), ==, NEWER_WORD);
  g_assert_cmpstr (format, ==, NEWER_WORD);
  g_assert_cmpstr (said, ==, "“" NEWER_WORD "” (unknown to this version)");
}

typedef void (*RecordFunc) (LrRecord *record);

/* Does that to every record, and saves it. */
static void
save_each (Scratch    *fixture,
           RecordFunc  func)
{
  for (guint i = 0; lr_kinds[i] != NULL; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) records = lr_store_list (fixture->store, lr_kinds[i], 0, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (records->len, ==, 1);
      func (records->pdata[0]);
      lr_store_save (fixture->store, records->pdata[0], &error);
      g_assert_no_error (error);
    }
}

static void
write_newer_words (LrRecord *record)
{
  const LrKind *kind = lr_record_get_kind (record);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      if (kind->fields[i].choices != NULL)
        lr_record_set_text (record, i, NEWER_WORD);
    }
}

static void
change_something_else (LrRecord *record)
{
  const LrKind *kind = lr_record_get_kind (record);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      if (kind->fields[i].type == LR_FIELD_TEXT || kind->fields[i].type == LR_FIELD_PROSE)
        lr_record_set_text (record, i, "drie");
      else if (kind->fields[i].type == LR_FIELD_INTEGER || kind->fields[i].type == LR_FIELD_HOURS)
        lr_record_set_integer (record, i, 28);
    }
}

static void
check_newer_words (LrRecord *record)
{
  const LrKind *kind = lr_record_get_kind (record);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      g_test_message ("%s.%s", kind->name, kind->fields[i].name);
      if (kind->fields[i].choices != NULL)
        check_newer_word (record, i);
    }
}

static void
words_of_a_newer_version_stay_and_are_told (Scratch       *fixture,
                                            gconstpointer  data)
{
  every_kind_save (fixture->store);
  save_each (fixture, write_newer_words);
  reopen (fixture);
  save_each (fixture, change_something_else);
  reopen (fixture);
  save_each (fixture, check_newer_words);
}

static void
words_of_a_newer_version_are_no_damage (Scratch       *fixture,
                                        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = NULL;

  every_kind_save (fixture->store);
  save_each (fixture, write_newer_words);
  problems = lr_store_verify (fixture->store, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  lr_dossier_init ();
  lr_cost_set ((LrCost) { .passes = 1, .memory = 8192 });

  g_test_add_func ("/choices/each-answer-has-its-place-in-the-table", each_answer_has_its_place_in_the_table);
  g_test_add_func ("/choices/what-a-person-wrote", what_a_person_wrote_is_understood_or_kept);
  g_test_add_func ("/choices/names-of-answers-are-those-of-their-words", names_of_answers_are_those_of_their_words);
  g_test_add_func ("/choices/what-is-typed-may-be-an-alias-and-what-is-stored-not",
                   what_is_typed_may_be_an_alias_and_what_is_stored_not);
  g_test_add_func ("/choices/choosing-notifies-only-real-changes", choosing_notifies_only_real_changes);
  g_test_add_func ("/choices/several-answers-stand-in-one-text", several_answers_stand_in_one_text);
  g_test_add_func ("/choices/one-of-several-comes-and-goes", one_of_several_answers_comes_and_goes);
  g_test_add ("/choices/words-of-a-newer-version-stay-and-are-told", Scratch, NULL,
              scratch_set_up, words_of_a_newer_version_stay_and_are_told, scratch_tear_down);
  g_test_add ("/choices/words-of-a-newer-version-are-no-damage", Scratch, NULL,
              scratch_set_up, words_of_a_newer_version_are_no_damage, scratch_tear_down);

  return g_test_run ();
}
