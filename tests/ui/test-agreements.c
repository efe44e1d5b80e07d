/* test-agreements.c: choosing what a school follows, and what cannot be followed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <adwaita.h>
#include <glib/gstdio.h>
#include <string.h>

#include "fixture.h"
#include "lr-dossier.h"
#include "lr-problem-bar.h"
#include "lr-record-form.h"
#include "lr-rule-books.h"
#include "lr-ruleset-group.h"

#define NEWER_WORD "word-of-a-newer-version"
#define OWN_SET "[ruleset]\nid = eigen\ntitle = Onze school\nabout = Wat wij doen.\nsource = Wij\nsectors = vo\n"

static char *
write_file (const char *text)
{
  g_autoptr (GError) error = NULL;
  char *path = NULL;
  int fd = g_file_open_tmp ("leerrecht-test-XXXXXX", &path, &error);

  g_assert_no_error (error);
  g_assert_true (g_close (fd, NULL));
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return path;
}

static void
count_cb (int *count)
{
  *count += 1;
}

static void
new_school_can_follow_a_file_of_its_own (void)
{
  Fixture fixture;
  g_autofree char *good = write_file (OWN_SET);
  g_autofree char *broken = write_file ("[ruleset]\nid = x\nwhat = ever\n");
  g_autofree char *law = write_file ("[ruleset]\nid = statutory\ntitle = T\nsource = S\nsectors = vo\n");
  GtkWidget *group = g_object_ref_sink (g_object_new (LR_TYPE_RULESET_GROUP, NULL));
  LrRulesetGroup *self = LR_RULESET_GROUP (group);
  g_autoptr (LrRuleBooks) books = NULL;
  g_autoptr (GError) error = NULL;
  int changes = 0;

  fixture_set_up (&fixture);
  g_signal_connect_swapped (group, "changed", G_CALLBACK (count_cb), &changes);
  g_assert_null (lr_ruleset_group_get_chosen (self));
  g_assert_false (lr_ruleset_group_load (self, broken));
  g_assert_null (lr_ruleset_group_get_chosen (self));
  g_assert_cmpint (changes, ==, 0);

  g_assert_true (lr_ruleset_group_load (self, good));
  g_assert_cmpstr (lr_ruleset_group_get_chosen (self), ==, "eigen");
  g_assert_true (lr_ruleset_group_load (self, good));
  g_assert_false (lr_ruleset_group_load (self, law));
  g_assert_false (lr_ruleset_group_load (self, "/nowhere/at/all"));
  g_assert_cmpstr (lr_ruleset_group_get_chosen (self), ==, "eigen");
  g_assert_cmpint (changes, ==, 2);

  g_assert_true (lr_ruleset_group_save (self, fixture.store, &error));
  g_assert_no_error (error);
  books = lr_rule_books_new (fixture.store, &error);
  g_assert_no_error (error);
  g_assert_true (lr_rule_books_is_own (books, "eigen"));

  g_assert_finalize_object (group);
  g_unlink (good);
  g_unlink (broken);
  g_unlink (law);
  fixture_clear (&fixture);
}

/* "one|two|three" */
static char *
list_answers (GtkWidget *row)
{
  GListModel *model = adw_combo_row_get_model (ADW_COMBO_ROW (row));
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "|" : "",
                            gtk_string_list_get_string (GTK_STRING_LIST (model), i));
  return g_string_free (text, FALSE);
}

static void
form_of_a_pupil_offers_the_sets_of_the_school (void)
{
  Fixture fixture;
  g_autoptr (LrRecord) pupil = lr_record_new (&lr_pupil_kind, 0);
  g_autofree char *answers = NULL;
  g_autoptr (LrRuleSet) set = NULL;
  g_autoptr (GError) error = NULL;
  LrKeeper *keeper;
  GtkWidget *form;
  GtkWidget *row;

  fixture_set_up (&fixture);
  set = lr_rule_books_save (fixture.store, "eigen.ruleset", OWN_SET, -1, &error);
  g_assert_no_error (error);
  keeper = lr_keeper_new (fixture.session, "form", NULL);
  lr_keeper_hold (keeper, pupil);
  form = g_object_ref_sink (lr_record_form_new (fixture.session, keeper, pupil));
  row = lr_record_form_get_row (LR_RECORD_FORM (form), LR_PUPIL_RULESET);
  answers = list_answers (row);
  g_assert_cmpstr (answers, ==,
                   "As the school|Protocol PO en VO|Noord-Kennemerland|Tilburg|Rotterdam|Onze school");
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 5);
  g_assert_cmpstr (lr_record_get_text (pupil, LR_PUPIL_RULESET), ==, "eigen");
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 0);
  g_assert_true (lr_record_is_empty (pupil, LR_PUPIL_RULESET));

  g_assert_finalize_object (form);
  g_assert_finalize_object (keeper);
  fixture_clear (&fixture);
}

/* Of a newer version, or of a rule set that was taken away. */
static void
form_shows_an_answer_that_it_does_not_know_and_keeps_it (void)
{
  Fixture fixture;
  g_autoptr (LrRecord) pupil = lr_record_new (&lr_pupil_kind, 0);
  g_autofree char *statuses = NULL;
  g_autofree char *sets = NULL;
  LrKeeper *keeper;
  GtkWidget *form;
  GtkWidget *status;
  GtkWidget *ruleset;

  fixture_set_up (&fixture);
  lr_record_set_text (pupil, LR_PUPIL_STATUS, NEWER_WORD);
  lr_record_set_text (pupil, LR_PUPIL_RULESET, "weg");
  keeper = lr_keeper_new (fixture.session, "form", NULL);
  lr_keeper_hold (keeper, pupil);
  form = g_object_ref_sink (lr_record_form_new (fixture.session, keeper, pupil));
  status = lr_record_form_get_row (LR_RECORD_FORM (form), LR_PUPIL_STATUS);
  ruleset = lr_record_form_get_row (LR_RECORD_FORM (form), LR_PUPIL_RULESET);
  statuses = list_answers (status);
  sets = list_answers (ruleset);
  g_assert_cmpstr (statuses, ==, "–|Enrolled|Left school|“" NEWER_WORD "” (unknown to this version)");
  g_assert_nonnull (strstr (sets, "|“weg” (cannot be read)"));
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (status)), ==, 3);
  g_assert_cmpstr (lr_record_get_text (pupil, LR_PUPIL_STATUS), ==, NEWER_WORD);
  g_assert_cmpstr (lr_record_get_text (pupil, LR_PUPIL_RULESET), ==, "weg");

  g_assert_finalize_object (form);
  g_assert_finalize_object (keeper);
  fixture_clear (&fixture);
}

static const char *
get_text (GtkWidget *bar)
{
  return gtk_label_get_label (GTK_LABEL (gtk_widget_get_last_child (bar)));
}

static void
what_is_not_counted_is_told_on_the_first_page (void)
{
  Fixture fixture;
  GtkWidget *bar = g_object_ref_sink (g_object_new (LR_TYPE_PROBLEM_BAR, NULL));
  g_autoptr (GError) error = NULL;

  fixture_set_up (&fixture);
  fixture_settle ();
  lr_problem_bar_set_watch (LR_PROBLEM_BAR (bar), lr_session_get_watch (fixture.session));
  g_assert_false (gtk_widget_get_visible (bar));

  for (guint i = 1; i <= 5; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", 100 + i);
      g_autoptr (LrRecord) pupil = fixture_add_pupil (&fixture, number, "Sterre", "Maan", "2b");
      g_autoptr (LrRecord) absence = lr_record_new (&lr_absence_kind, lr_record_get_id (pupil));

      lr_record_set_integer (absence, LR_ABSENCE_START_ON, FIXTURE_TODAY - 1);
      lr_record_set_text (absence, LR_ABSENCE_KIND, NEWER_WORD);
      lr_store_save (fixture.store, absence, &error);
      g_assert_no_error (error);
    }
  fixture_settle_quietly ();

  g_assert_true (gtk_widget_get_visible (bar));
  g_assert_nonnull (strstr (get_text (bar), "101: 1 absence is of a kind that this version of the app does not know."));
  g_assert_null (strstr (get_text (bar), "105"));
  g_assert_true (g_str_has_suffix (get_text (bar), "\nAnd 2 more."));

  g_assert_finalize_object (bar);
  fixture_clear (&fixture);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/agreements/new-school-can-follow-a-file-of-its-own", new_school_can_follow_a_file_of_its_own);
  g_test_add_func ("/agreements/form-of-a-pupil-offers-the-sets-of-the-school",
                   form_of_a_pupil_offers_the_sets_of_the_school);
  g_test_add_func ("/agreements/form-shows-an-answer-that-it-does-not-know-and-keeps-it",
                   form_shows_an_answer_that_it_does_not_know_and_keeps_it);
  g_test_add_func ("/agreements/what-is-not-counted-is-told-on-the-first-page",
                   what_is_not_counted_is_told_on_the_first_page);

  return g_test_run ();
}
