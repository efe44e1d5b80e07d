/* test-forms.c: forms made from the table of fields, and the lock
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <adwaita.h>

#include "fixture.h"
#include "lr-dossier.h"
#include "lr-form-layout.h"
#include "lr-idle-lock.h"
#include "lr-pupil-search.h"
#include "lr-record-draft.h"
#include "lr-record-dialog.h"
#include "lr-record-form.h"
#include "lr-record-list.h"

#define TODAY FIXTURE_TODAY

static void
an_answer_brings_its_date_along (void)
{
  g_autoptr (LrRecord) pupil = lr_record_new (&lr_pupil_kind, 0);

  lr_record_set_integer (pupil, LR_PUPIL_THREATENING, TRUE);
  lr_form_apply (pupil, LR_PUPIL_THREATENING, TODAY);
  g_assert_cmpuint (lr_record_get_day (pupil, LR_PUPIL_THREATENING_ON), ==, TODAY);
  g_assert_true (lr_form_shows (pupil, LR_PUPIL_THREATENING_ON));

  /* A date that was filled in is not overwritten. */
  lr_record_set_integer (pupil, LR_PUPIL_THREATENING_ON, TODAY - 9);
  lr_form_apply (pupil, LR_PUPIL_THREATENING, TODAY);
  g_assert_cmpuint (lr_record_get_day (pupil, LR_PUPIL_THREATENING_ON), ==, TODAY - 9);

  lr_record_set_integer (pupil, LR_PUPIL_THREATENING, FALSE);
  lr_form_apply (pupil, LR_PUPIL_THREATENING, TODAY);
  g_assert_true (lr_record_is_empty (pupil, LR_PUPIL_THREATENING_ON));
  g_assert_false (lr_form_shows (pupil, LR_PUPIL_THREATENING_ON));
}

static void
absence_that_goes_on_has_no_last_day (void)
{
  g_autoptr (LrRecord) absence = lr_record_new (&lr_absence_kind, 1);

  lr_record_set_integer (absence, LR_ABSENCE_END_ON, TODAY);
  lr_record_set_integer (absence, LR_ABSENCE_OPEN, TRUE);
  lr_form_apply (absence, LR_ABSENCE_OPEN, TODAY);
  g_assert_true (lr_record_is_empty (absence, LR_ABSENCE_END_ON));
  g_assert_false (lr_form_shows (absence, LR_ABSENCE_END_ON));

  lr_record_set_integer (absence, LR_ABSENCE_END_ON, TODAY);
  lr_form_apply (absence, LR_ABSENCE_END_ON, TODAY);
  g_assert_false (lr_record_get_boolean (absence, LR_ABSENCE_OPEN));
}

static void
every_form_binds_its_fields_both_ways (void)
{
  g_autoptr (LrRecord) absence = lr_record_new (&lr_absence_kind, 1);
  GtkWidget *form = g_object_ref_sink (lr_record_form_new (absence, TODAY, NULL));
  GtkWidget *hours = lr_record_form_get_row (LR_RECORD_FORM (form), LR_ABSENCE_HOURS);
  GtkWidget *kind = lr_record_form_get_row (LR_RECORD_FORM (form), LR_ABSENCE_KIND);
  GtkWidget *note = lr_record_form_get_row (LR_RECORD_FORM (form), LR_ABSENCE_NOTE);

  gtk_editable_set_text (GTK_EDITABLE (hours), "1,5");
  g_assert_cmpint (lr_record_get_integer (absence, LR_ABSENCE_HOURS), ==, 6);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (hours)), ==, "1,5");

  /* What is no number leaves the record as it was, and the row says so. */
  gtk_editable_insert_text (GTK_EDITABLE (hours), "x", 1, &(int) { 3 });
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (hours)), ==, "1,5x");
  g_assert_cmpint (lr_record_get_integer (absence, LR_ABSENCE_HOURS), ==, 6);
  g_assert_true (gtk_widget_has_css_class (hours, "error"));
  gtk_editable_set_text (GTK_EDITABLE (hours), "2");
  g_assert_false (gtk_widget_has_css_class (hours, "error"));
  lr_record_set_integer (absence, LR_ABSENCE_HOURS, 5);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (hours)), ==, "1.25");

  /* Asked, never guessed. */
  g_assert_true (lr_record_is_empty (absence, LR_ABSENCE_KIND));
  adw_combo_row_set_selected (ADW_COMBO_ROW (kind), 2);
  g_assert_cmpstr (lr_record_get_text (absence, LR_ABSENCE_KIND), ==, "sick");

  g_object_set (note, "text", "Koorts.\nMoeder belt.", NULL);
  g_assert_cmpstr (lr_record_get_text (absence, LR_ABSENCE_NOTE), ==, "Koorts.\nMoeder belt.");
  g_object_set (note, "text", "", NULL);
  g_assert_true (lr_record_is_empty (absence, LR_ABSENCE_NOTE));

  g_assert_finalize_object (form);
}

static void
saves_by_itself_as_soon_as_it_is_complete (void)
{
  Fixture fixture;

  fixture_set_up (&fixture);
  {
    g_autoptr (LrRecord) pupil = fixture_add_pupil (&fixture, "1", "Sterre", "Maan", "2b");
    g_autoptr (LrRecord) absence = lr_record_new (&lr_absence_kind, lr_record_get_id (pupil));
    g_autoptr (LrRecordList) list = lr_record_list_new (fixture.store, &lr_absence_kind, 0, NULL);
    GtkWidget *dialog = g_object_ref (lr_record_dialog_new (fixture.session, absence, NULL));
    LrRecord *copy = lr_record_dialog_get_record (LR_RECORD_DIALOG (dialog));

    lr_record_set_integer (copy, LR_ABSENCE_START_ON, TODAY);
    lr_record_dialog_flush (LR_RECORD_DIALOG (dialog));
    g_assert_false (lr_record_dialog_is_saved (LR_RECORD_DIALOG (dialog)));
    g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 0);

    lr_record_set_text (copy, LR_ABSENCE_KIND, "sick");
    lr_record_dialog_flush (LR_RECORD_DIALOG (dialog));
    g_assert_true (lr_record_dialog_is_saved (LR_RECORD_DIALOG (dialog)));
    g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 1);

    gtk_window_destroy (GTK_WINDOW (dialog));
    g_assert_finalize_object (dialog);
  }
  fixture_clear (&fixture);
}

static void
what_is_half_filled_in_outlives_a_lock (void)
{
  Fixture fixture;
  g_autoptr (GError) error = NULL;

  fixture_set_up (&fixture);
  {
    g_autoptr (LrRecord) pupil = fixture_add_pupil (&fixture, "1", "Sterre", "Maan", "2b");
    g_autoptr (LrRecord) party = lr_record_new (&lr_party_kind, lr_record_get_id (pupil));
    g_autoptr (GPtrArray) drafts = NULL;
    GtkWidget *dialog = g_object_ref (lr_record_dialog_new (fixture.session, party, NULL));
    LrRecord *copy = lr_record_dialog_get_record (LR_RECORD_DIALOG (dialog));

    lr_record_set_text (copy, LR_PARTY_PHONE, "06 – “12”");
    lr_record_dialog_flush (LR_RECORD_DIALOG (dialog));
    drafts = lr_record_draft_load_all (fixture.store, &error);
    g_assert_no_error (error);
    g_assert_cmpuint (drafts->len, ==, 1);
    g_assert_cmpstr (lr_record_get_text (g_ptr_array_index (drafts, 0), LR_PARTY_PHONE), ==, "06 – “12”");
    g_assert_cmpint (lr_record_get_pupil (g_ptr_array_index (drafts, 0)), ==, lr_record_get_id (pupil));

    /* Once it is saved there is nothing half about it. */
    lr_record_set_text (copy, LR_PARTY_NAME, "Vera");
    lr_record_dialog_flush (LR_RECORD_DIALOG (dialog));
    g_clear_pointer (&drafts, g_ptr_array_unref);
    drafts = lr_record_draft_load_all (fixture.store, &error);
    g_assert_no_error (error);
    g_assert_cmpuint (drafts->len, ==, 0);

    gtk_window_destroy (GTK_WINDOW (dialog));
    g_assert_finalize_object (dialog);
  }
  fixture_clear (&fixture);
}

static void
locks_when_nobody_is_there (void)
{
  static const struct
  {
    gint64   touched;
    gint64   now;
    gint64   asleep;
    gboolean locks;
  } cases[] = {
    { 0, 599, 0, FALSE },
    { 0, 600, 0, TRUE },
    { 590, 600, 0, FALSE },
    { 590, 651, 59, FALSE },
    { 590, 652, 60, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture fixture;
      LrIdleLock *lock;

      fixture_set_up (&fixture);
      lock = lr_idle_lock_new (fixture.session, NULL);
      lr_idle_lock_touch (lock, cases[i].touched * G_USEC_PER_SEC);
      lr_idle_lock_check (lock, cases[i].touched * G_USEC_PER_SEC, 0);
      g_assert_nonnull (lr_session_get_store (fixture.session));

      lr_idle_lock_check (lock, cases[i].now * G_USEC_PER_SEC, cases[i].asleep * G_USEC_PER_SEC);
      g_assert_cmpint (lr_session_get_store (fixture.session) == NULL, ==, cases[i].locks);

      g_assert_finalize_object (lock);
      fixture_clear (&fixture);
    }
}

static void
a_pupil_is_found_by_the_beginnings_of_words (void)
{
  static const struct
  {
    const char *typed;
    gboolean    found;
  } cases[] = {
    { "", TRUE }, { "noelle", TRUE }, { "NOË", TRUE }, { "zonne noe", TRUE }, { "2b", TRUE },
    { "ans", TRUE }, { "oelle", FALSE }, { "noelle x", FALSE }, { " - ", TRUE },
  };
  g_autoptr (LrRecord) pupil = lr_record_new (&lr_pupil_kind, 0);

  lr_record_set_text (pupil, LR_PUPIL_FIRST_NAME, "Noëlle");
  lr_record_set_text (pupil, LR_PUPIL_LAST_NAME, "Zonneveld-d’Ans");
  lr_record_set_text (pupil, LR_PUPIL_CLASS, "2b");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) words = lr_pupil_search_split (cases[i].typed);

      g_test_message ("%s", cases[i].typed);
      g_assert_cmpint (lr_pupil_search_matches ((const char * const *) words, pupil), ==, cases[i].found);
    }
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/forms/an-answer-brings-its-date-along", an_answer_brings_its_date_along);
  g_test_add_func ("/forms/absence-that-goes-on-has-no-last-day", absence_that_goes_on_has_no_last_day);
  g_test_add_func ("/forms/every-form-binds-its-fields-both-ways", every_form_binds_its_fields_both_ways);
  g_test_add_func ("/forms/saves-by-itself-as-soon-as-it-is-complete", saves_by_itself_as_soon_as_it_is_complete);
  g_test_add_func ("/forms/what-is-half-filled-in-outlives-a-lock", what_is_half_filled_in_outlives_a_lock);
  g_test_add_func ("/lock/locks-when-nobody-is-there", locks_when_nobody_is_there);
  g_test_add_func ("/pupils/a-pupil-is-found-by-the-beginnings-of-words", a_pupil_is_found_by_the_beginnings_of_words);

  return g_test_run ();
}
